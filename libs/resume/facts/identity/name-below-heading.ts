import type { Stated } from '#libs/contracts';
import { headingOfLine } from '../../sections/headings.js';
import { isNextLine, type ResumeLine } from '../../lines/lines.js';
import { wordTotal } from '../../lines/line-shape.js';
import { titleStrength } from '../../lines/title-words.js';
import { isInAddress, looksLikeName, shapedLikeName } from './person-names.js';

/**
 * The name below other sections, as when a box at the side is read first: one that the address of mail is made of, else one over what the
 * person is, with the heading of a section or a contact below that. Referees stand under headings of their own.
 */
export function nameBelow(
  text: string,
  lines: readonly ResumeLine[],
  emails: readonly Stated<string>[],
  document: number,
): Stated<string> | null {
  const own = lines.slice(0, MOST_LINES);
  const end = own.findIndex((line) => headingOfLine(line)?.kind === 'other');
  const before = end < 0 ? own : own.slice(0, end);
  const over = before.findIndex((_one, at) => isOverTwoLines(before, at, emails));
  const line =
    before.find((one) => !one.bullet && shapedLikeName(one.text) && isInAddress(one.text, emails)) ??
    before.find((one, at) => !one.bullet && looksLikeName(one.text) && saysWhatIs(before, at));
  const [first, last] = over >= 0 ? [before[over], before[over + 1]] : [line, line];
  if (!first || !last) return null;
  const span = { document, start: first.start, end: last.end };
  return { value: text.slice(span.start, span.end).replace(/\s+/g, ' '), span };
}

/** "Darnell K." over "Simmons", which the address of mail is made of. */
function isOverTwoLines(lines: readonly ResumeLine[], at: number, emails: readonly Stated<string>[]): boolean {
  const [first, second] = [lines[at]!, lines[at + 1]];
  if (!second || first.bullet || second.bullet || !isNextLine(first, second)) return false;
  const name = `${first.text} ${second.text}`;
  if (/[-@\d]/.test(name) || !shapedLikeName(name) || headingOfLine(second) !== null) return false;
  const isAlone = !/\s/.test(first.text) && !/\s/.test(second.text) && looksLikeName(name);
  return isInAddress(name, emails) || (isAlone && saysWhatIs(lines, at + 1));
}

const MOST_LINES = 80;
const LONGEST_TITLE = 6;

function saysWhatIs(lines: readonly ResumeLine[], at: number): boolean {
  const [title, below] = [lines[at + 1], lines[at + 2]];
  const isTitle = title && !title.bullet && !title.blankBefore && titleStrength(title.text) > 0;
  return isTitle === true && wordTotal(title.text) <= LONGEST_TITLE && !!below && headingOfLine(below) !== null;
}
