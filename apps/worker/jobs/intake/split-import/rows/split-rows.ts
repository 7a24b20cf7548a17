/** Candidates as lines (NDJSON) and rows (CSV) that came by themselves. */
import { CANDIDATES, readLines, readRows, WINDOW, type RowsRead } from './read-rows.js';
import { receiveRows } from './receive-rows.js';
import type { Chunk, Source } from '../source/import-source.js';

export function splitJsonLines(source: Source): Promise<Chunk> {
  const { line, skipping = false } = source.cursor;
  return split(source, (window, isLast) => readLines(window, { line, skipping, isLast, limit: CANDIDATES }));
}

export function splitRows(source: Source): Promise<Chunk> {
  const { line } = source.cursor;
  const { columns = [], encoding, separator } = source.mapping ?? {};
  const written = { encoding: encoding ?? ('utf-8' as const), separator: separator ?? (',' as const) };
  return split(source, (window, isLast) => readRows(window, written, columns, { line, isLast, limit: CANDIDATES }));
}

async function split(source: Source, take: (window: Uint8Array, isLast: boolean) => RowsRead): Promise<Chunk> {
  const { at, of } = source.cursor;
  const window = await source.read(at, WINDOW);
  const taken = take(window, at + window.length >= of);
  const items = await receiveRows(source, taken.read, null);
  const next = at + taken.consumed;
  // A window that gives nothing would never end.
  if (next >= of || taken.consumed === 0) return { items, next: null };
  return { items, next: { at: next, of, line: taken.line, ...(taken.skipping && { skipping: true as const }) } };
}
