/** Rows of a table that was pasted a cell a line. */
import { captionKind, isCaption } from '../../lines/labels.js';
import { wordTotal } from '../../lines/line-shape.js';
import type { ResumeLine } from '../../lines/lines.js';

/** A table of positions has so many columns. */
const LEAST_COLUMNS = 3;
const MOST_COLUMNS = 6;
/** In words: the longest cell that names something. */
const LONGEST_CELL = 10;

/**
 * "Organization", "Designation", "From", "To" on lines of their own, and below them the cells of each row in that order: each row as one line
 * with tabs between its cells. Other lines stay as they are.
 */
export function withRowsOfCells(lines: readonly ResumeLine[]): readonly ResumeLine[] {
  const first = lines.findIndex((_, at) => columnsAt(lines, at) > 0);
  if (first < 0) return lines;
  const columns = columnsAt(lines, first);
  const rows: ResumeLine[] = [joinCells(lines.slice(first, first + columns))];
  let at = first + columns;
  while (at + columns <= lines.length && isRow(lines.slice(at, at + columns), lines.slice(first, first + columns))) {
    rows.push(joinCells(lines.slice(at, at + columns)));
    at += columns;
  }
  return [...lines.slice(0, first), ...rows, ...lines.slice(at)];
}

/** How many lines from one on are the captions of such a table; 0 where they are none. */
function columnsAt(lines: readonly ResumeLine[], at: number): number {
  let count = 0;
  while (count < MOST_COLUMNS && lines[at + count] && isCaptionLine(lines[at + count]!)) count++;
  const kinds = new Set(lines.slice(at, at + count).map(({ text }) => captionKind(text)));
  return count >= LEAST_COLUMNS && kinds.has('dates') && (kinds.has('title') || kinds.has('employer')) ? count : 0;
}

const isCaptionLine = ({ text, bullet }: ResumeLine): boolean => !bullet && isCaption(text);

/** Returns whether lines are the cells of a row: short ones, with figures or a word for today in the columns of dates. */
function isRow(cells: readonly ResumeLine[], captions: readonly ResumeLine[]): boolean {
  return cells.every(({ text, bullet, blankBefore }, column) => {
    if (bullet || wordTotal(text) > LONGEST_CELL || (column > 0 && blankBefore)) return false;
    return captionKind(captions[column]!.text) !== 'dates' || /(?:19|20)\d\d|^\p{L}{3,10}(?: \p{L}{3,5})?$/u.test(text);
  });
}

/** Cells as one line: each character of its text stands for one of the document. */
export function joinCells(cells: readonly ResumeLine[]): ResumeLine {
  return cells.reduce((row, cell) => ({
    ...row,
    text: row.text + '\t'.repeat(Math.max(1, cell.start - row.end)) + cell.text,
    end: cell.end,
    periods: null,
  }));
}
