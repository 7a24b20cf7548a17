import { TABLE_SEPARATORS, type TableColumn, type TableEncoding, type TableSeparator } from '#libs/contracts';
import { guessColumns, looksLikeHeader } from './columns.js';
import { byteOrderMark, guessEncoding } from './encoding.js';
import { rowsOf } from './records.js';

/** How a table is written and what its columns hold. */
export interface TableGuess {
  encoding: TableEncoding;
  separator: TableSeparator;
  /** Byte at which the first row of people begins, and its line. */
  at: number;
  line: number;
  columns: TableColumn[];
}

const ROWS_LOOKED_AT = 50;

/**
 * Guesses by the first bytes of a table.
 * @param isWhole nothing follows them
 * @param name of the table in the ZIP that it is packed in, if it is
 * @returns null when they are no table: nothing that looks like rows
 */
export function guessTable(start: Uint8Array, isWhole: boolean, name: string | null = null): TableGuess | null {
  const encoding = guessEncoding(start);
  const mark = byteOrderMark(start);
  const guesses = TABLE_SEPARATORS.map((separator) => {
    const at = { line: 1, isLast: isWhole, limit: ROWS_LOOKED_AT };
    const { rows } = rowsOf(start.subarray(mark), { encoding, separator }, at);
    const read = rows.flatMap(({ fields }) => (fields === null ? [] : [fields]));
    const width = read[0]?.length ?? 0;
    const alike = read.filter(({ length }) => length === width).length / Math.max(1, read.length);
    const known = guessColumns(read[0] ?? [], read.slice(1), name).filter(({ field }) => field !== null).length;
    return { separator, read, score: known * 100 + (width > 1 ? alike * Math.min(width, 50) : 0) };
  });
  const best = guesses.reduce((a, b) => (b.score > a.score ? b : a));
  const [first, ...others] = best.read;
  if (first === undefined || (best.score === 0 && first.length < 2)) return null;
  const { separator } = best;
  if (!looksLikeHeader(first)) {
    return { encoding, separator, at: mark, line: 1, columns: guessColumns([], best.read, name) };
  }
  const head = rowsOf(start.subarray(mark), { encoding, separator }, { line: 1, isLast: isWhole, limit: 1 });
  return { encoding, separator, at: mark + head.consumed, line: head.line, columns: guessColumns(first, others, name) };
}
