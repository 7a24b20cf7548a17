import { sectionHeadingOf, isHeadingName } from './headings.js';
import { isNextLine, joinLines, type ResumeLine } from '../lines/lines.js';

/** "Registrations and" over "Courses", "CORE" over "COMPETENCIES": headings that a narrow column breaks are lines again. */
export function withHeadingsWhole(lines: readonly ResumeLine[]): ResumeLine[] {
  const whole: ResumeLine[] = [];
  for (let at = 0; at < lines.length; at++) {
    const [line, below] = [lines[at]!, lines[at + 1]];
    if (!below || !isBroken(line, below)) whole.push(line);
    else {
      whole.push(joinLines(line, below));
      at++;
    }
  }
  return whole;
}

function isBroken(line: ResumeLine, below: ResumeLine): boolean {
  if (line.bullet || below.bullet || !isNextLine(line, below)) return false;
  if (!WORDS.test(line.text) || !WORDS.test(below.text.replace(BEGINS_OPEN, ''))) return false;
  const isUpper = ({ text }: ResumeLine): boolean => text === text.toUpperCase();
  if (isUpper(line) !== isUpper(below)) return false;
  const joint = `${line.text} ${below.text}`;
  if (ENDS_OPEN.test(line.text) || BEGINS_OPEN.test(below.text))
    return sectionHeadingOf(joint, false, true)?.content === null;
  return isUpper(line) && isHeadingName(joint);
}

/** One to three words. */
const WORDS = /^\p{Lu}[\p{L}'’-]*(?:\s(?:\p{Lu}[\p{L}'’-]*|&|and|of|und|et|y|e|de)){0,3}:?$/u;
const BEGINS_OPEN = /^(?:&|and|und|et|y|e)\s/i;
const ENDS_OPEN = /\s(?:&|and|und|et|y|e)$/i;
