import { labelAt } from '../../lines/labels.js';
import { isHeaderLike, wordTotal } from '../../lines/line-shape.js';
import type { ResumeLine } from '../../lines/lines.js';

/** "1) Narmada Lifesciences Ltd., Ankleshwar" over "Designation: Assistant Manager": the employer that the fields below are of. */
export function isOverFields(line: ResumeLine, below: ResumeLine | undefined, marked: ReadonlySet<number>): boolean {
  if (!line.bullet || !below || below.bullet || wordTotal(line.text) > LONGEST_NAME || !/^\p{Lu}/u.test(line.text))
    return false;
  const field = labelAt(below.text);
  return field?.kind === 'title' || field?.kind === 'dates' || (marked.has(markWidth(line)) && isHeaderLike(line.text));
}

const markWidth = ({ width, text }: ResumeLine): number => width - text.length;
/** So many entries that begin with one mark are no chance. */
const LEAST_MARKED = 2;

/** The widths of the marks, numbers among them, that employers over fields have in some lines. */
export function marksOverFields(lines: readonly ResumeLine[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  const none: ReadonlySet<number> = new Set();
  for (const [at, line] of lines.entries())
    if (isOverFields(line, lines[at + 1], none)) counts.set(markWidth(line), (counts.get(markWidth(line)) ?? 0) + 1);
  return new Set(
    [...counts].filter(([width, count]) => width >= SHORTEST_NUMBER && count >= LEAST_MARKED).map(([width]) => width),
  );
}

/** In characters, with the blank behind it: "1) ". */
const SHORTEST_NUMBER = 3;
/** In words: a name and its town. */
const LONGEST_NAME = 14;
