/** The tables of a ZIP: found by the ends of their names, and their columns guessed before anything is made of the archive. */
import { MAX_LINE, type TableColumn } from '#libs/contracts';
import type { StoredTable } from '#libs/database';
import { entriesByName, guessTable, unpackEntry, type ArchiveEntry, type NamedEntry } from '#libs/documents';
import type { Source } from '../source/import-source.js';

/** Tables whose columns a user can be asked about. */
export const MAX_TABLES = 20;
const MAX_COLUMNS = 1_000;

const TABLE = /\.(?:csv|tsv)$/i;
const LINES = /\.(?:ndjson|jsonl)$/i;

/** Tells whether a file holds many candidates: as a document it would be read as the résumé of all of them. */
export function isSource({ name }: ArchiveEntry): boolean {
  return TABLE.test(name) || LINES.test(name);
}

/** Finds the files that rows of the tables name. */
export function namedFiles(entries: readonly ArchiveEntry[]): (name: string, table: string) => NamedEntry {
  return entriesByName(entries, (entry) => entry.refused?.outcome !== 'skipped' && !isSource(entry));
}

/** @returns the tables in the order of the archive, and their columns one after the other */
export async function guessTables(
  entries: readonly ArchiveEntry[],
  read: Source['read'],
): Promise<{ tables: StoredTable[]; columns: TableColumn[] }> {
  const tables: StoredTable[] = [];
  const columns: TableColumn[] = [];
  const find = namedFiles(entries);
  for (const [index, entry] of entries.entries()) {
    if (!isSource(entry) || tables.length === MAX_TABLES) continue;
    const unpacked = await unpackEntry(entry, read);
    if ('outcome' in unpacked) continue;
    const { bytes } = unpacked;
    const { name } = entry;
    const table = { entry: index, name, size: bytes.length };
    if (LINES.test(name)) {
      tables.push({ ...table, at: 0, line: 1, columns: 0, written: null });
      continue;
    }
    const guess = guessTable(bytes.subarray(0, MAX_LINE), bytes.length <= MAX_LINE, {
      name,
      isThere: (file) => find(file, name) !== 'missing',
    });
    if (guess === null || columns.length + guess.columns.length > MAX_COLUMNS) continue;
    const { encoding, separator, at, line } = guess;
    tables.push({ ...table, at, line, columns: guess.columns.length, written: { encoding, separator } });
    columns.push(...guess.columns.map((column, place) => ({ ...column, index: columns.length + place })));
  }
  return { tables, columns };
}
