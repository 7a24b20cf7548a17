import type { Stated } from '#libs/contracts';
import { titleStrength } from '../lines/title-words.js';
import { capitalShare, wordTotal } from '../lines/line-shape.js';
import { periodsOf } from '../dates/periods.js';
import type { ResumeLine } from '../lines/lines.js';

const HEAD_LINES = 8;
const LONGEST_WORDS = 16;

/** The line under or beside the name that says what someone is ("Senior MLOps Engineer"); null when there is none. */
export function headlineIn(
  preamble: readonly ResumeLine[],
  name: Stated<string> | null,
  document: number,
): Stated<string> | null {
  for (const line of preamble.slice(0, HEAD_LINES)) {
    // A line with dates is a position.
    if (line.bullet || periodsOf(line).length > 0) continue;
    const nameEnd = name && line.start <= name.span.start && line.end >= name.span.end ? name.span.end - line.start : 0;
    const rest = line.text.slice(nameEnd);
    const lead = /^[\s,|•·:\-(]*/.exec(rest)![0].length;
    const text = titlePart(rest.slice(lead)).replace(/[\s|(•·,*-]+$/, '');
    if (!saysWhatSomeoneIs(text) || wordTotal(text) > LONGEST_WORDS || /[.!?]$|[@:]|\.\s|^(?:I|dear|i'm)\b/i.test(text))
      continue;
    const start = line.start + nameEnd + lead;
    return { value: text.replace(/\s+/g, ' '), span: { document, start, end: start + text.length } };
  }
  return null;
}

/** A line up to where it goes on to something else ("Data Scientist · Toronto"). */
function titlePart(text: string): string {
  let end = 0;
  for (const part of text.split(/(?<=\s[|·•-]{1,2}\s)/)) {
    if (end > 0 && titleStrength(part) === 0) break;
    end += part.length;
  }
  return text.slice(0, end);
}

/** A title noun among the first words, or in a line written like a title; not one somewhere in a sentence. */
function saysWhatSomeoneIs(text: string): boolean {
  if (titleStrength(text) === 0) return false;
  return capitalShare(text) >= 0.6 || titleStrength(text.split(/\s+/).slice(0, 4).join(' ')) > 0;
}
