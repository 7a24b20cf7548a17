import type { Stated } from '#libs/contracts';
import { headingOf } from '../layout/headings.js';
import type { Line } from '../layout/lines.js';
import { wordTotal } from '../positions/line-shape.js';
import { titleStrength } from '../positions/title-words.js';
import { isInAddress, looksLikeName, shapedLikeName } from './names.js';

/**
 * The name below other sections, as when a box at the side is read first: one that the address of mail is made of, else one over what the
 * person is, with the heading of a section or a contact below that. Referees stand under headings of their own.
 */
export function nameBelow(
  text: string,
  lines: readonly Line[],
  emails: readonly Stated<string>[],
  document: number,
): Stated<string> | null {
  const own = lines.slice(0, MOST_LINES);
  const end = own.findIndex((line) => headingOf(line.text)?.kind === 'other');
  const before = end < 0 ? own : own.slice(0, end);
  const line =
    before.find((one) => !one.bullet && shapedLikeName(one.text) && isInAddress(one.text, emails)) ??
    before.find((one, at) => !one.bullet && looksLikeName(one.text) && saysWhatIs(before, at));
  if (!line) return null;
  const span = { document, start: line.start, end: line.end };
  return { value: text.slice(span.start, span.end).replace(/\s+/g, ' '), span };
}

const MOST_LINES = 80;
const LONGEST_TITLE = 6;

function saysWhatIs(lines: readonly Line[], at: number): boolean {
  const [title, below] = [lines[at + 1], lines[at + 2]];
  const isTitle = title && !title.bullet && !title.blankBefore && titleStrength(title.text) > 0;
  return isTitle === true && wordTotal(title.text) <= LONGEST_TITLE && !!below && headingOf(below.text) !== null;
}
