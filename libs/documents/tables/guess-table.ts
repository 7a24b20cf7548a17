import { TABLE_SEPARATORS, type TableColumn, type TableEncoding, type TableSeparator } from '#libs/contracts';
import { columnsNamed, guessColumns, looksLikeHeader, type PackedTable } from './columns.js';
import { byteOrderMark, guessTableEncoding } from './encoding.js';
import { takeTableRows } from './records.js';

/** How a table is written and what its columns hold. */
export interface TableGuess {
  encoding: TableEncoding;
  separator: TableSeparator;
  /** Byte at which the first row of people begins, and its line. */
  at: number;
  line: number;
  columns: TableColumn[];
}

const ROWS_LOOKED_AT = 200;
/** A header that names so many columns tells how the table is written. */
const CLEAR_HEADER = 2;
/** Share of the rows that are as wide as the first one where a separator is the right one. */
const ALIKE = 0.9;

/**
 * Guesses by the first bytes of a table.
 * @param isWhole nothing follows them
 * @param packed null when the table came by itself
 * @returns null when they are no table: nothing that looks like rows
 */
export function guessTable(start: Uint8Array, isWhole: boolean, packed: PackedTable | null = null): TableGuess | null {
  const encoding = guessTableEncoding(start);
  const mark = byteOrderMark(start);
  const guesses = TABLE_SEPARATORS.map((separator) => {
    const at = { line: 1, isLast: isWhole, limit: ROWS_LOOKED_AT };
    const { rows } = takeTableRows(start.subarray(mark), { encoding, separator }, at);
    const read = rows.flatMap(({ fields }) => (fields === null ? [] : [fields]));
    return { separator, read, score: scoreOf(read, packed) };
  });
  const best = guesses.reduce((a, b) => (b.score > a.score ? b : a));
  const [first, ...others] = best.read;
  if (first === undefined || (best.score === 0 && first.length < 2)) return null;
  const { separator } = best;
  if (!looksLikeHeader(first, others)) {
    return { encoding, separator, at: mark, line: 1, columns: guessColumns([], best.read, packed) };
  }
  const head = takeTableRows(start.subarray(mark), { encoding, separator }, { line: 1, isLast: isWhole, limit: 1 });
  return {
    encoding,
    separator,
    at: mark + head.consumed,
    line: head.line,
    columns: guessColumns(first, others, packed),
  };
}

/**
 * How well a table is split into rows: by its header, by rows that are alike, by how many kinds of things its columns hold. Names of files
 * in one cell have marks between them too: many columns of them count as one.
 */
function scoreOf(rows: readonly (readonly string[])[], packed: PackedTable | null): number {
  const [first = [], ...others] = rows;
  const named = columnsNamed(first);
  const alike = rows.filter(({ length }) => length === first.length).length / Math.max(1, rows.length);
  const columns = guessColumns(first, others, packed);
  const kinds = new Set(columns.flatMap(({ field, position }) => (field === null ? [] : [`${field} ${position}`])))
    .size;
  const files = columns.filter(({ field }) => field === 'file').length;
  const width = first.length - Math.max(0, files - 1);
  const isTable = first.length > 1;
  return (
    (named >= CLEAR_HEADER ? named * 100_000 : 0) +
    (isTable && alike >= ALIKE ? 10_000 : 0) +
    kinds * 100 +
    (isTable ? alike * Math.min(Math.max(0, width), 50) : 0)
  );
}
