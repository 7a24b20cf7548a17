/** The rows of a table in a ZIP, or its lines of JSON, each with the files of the archive that it names. */
import type { StoredTable } from '#libs/database';
import { unpackEntry, type ArchiveEntry } from '#libs/documents';
import { importOutcomeText, STORED_LANGUAGE } from '#libs/wording';
import { namedFiles } from './guess-tables.js';
import type { NamedEntries } from '../source/named-entries.js';
import { INSPECTED_PER_JOB } from '../source/erased-sources.js';
import { receiveRows, type Packed } from '../rows/receive-rows.js';
import { CANDIDATES, readLines, readRows, WINDOW, type Read, type RowsRead } from '../rows/read-rows.js';
import { BYTES, ENTRIES, refusedItem, type Source, type SplitItem } from '../source/import-source.js';

interface TableChunk {
  items: SplitItem[];
  next: { at: number; line: number; skipping?: true };
}

export async function splitTable(
  source: Source,
  entries: readonly ArchiveEntry[],
  named: NamedEntries,
): Promise<TableChunk> {
  const { table, begins, following, columns } = tableAt(source);
  const after = { at: begins + table.size + (following?.at ?? 0), line: following?.line ?? 1 };
  const refused = (outcome: SplitItem['outcome'], code: string): TableChunk => ({
    items: [
      refusedItem({ fileName: table.name }, outcome, code, importOutcomeText(code, STORED_LANGUAGE, {}, outcome)),
    ],
    next: after,
  });
  if (table.written !== null && columns.every(({ field }) => field === null))
    return refused('skipped', 'table-not-taken');
  const unpacked = await unpackEntry(entries[table.entry]!, source.read);
  if ('outcome' in unpacked) return refused(unpacked.outcome, unpacked.code);

  const at = source.cursor.at - begins;
  const window = unpacked.bytes.subarray(at, at + WINDOW);
  const isLast = at + window.length >= table.size;
  const { line, skipping = false } = source.cursor;
  const find = namedFiles(entries);
  const isThere = (name: string) => find(name, table.name) !== 'missing';
  const take = (limit: number): RowsRead =>
    table.written === null
      ? readLines(window, { line, skipping, isLast, limit })
      : readRows(window, table.written, columns, { line, isLast, limit }, isThere);
  const packed: Packed = { table: table.name, entries, named, find: (name) => find(name, table.name) };
  const most = take(CANDIDATES);
  const fit = rowsThatFit(most.read, packed, source.erasures ? INSPECTED_PER_JOB : ENTRIES);
  const taken = fit === most.read.length ? most : take(fit);
  const items = await receiveRows(source, taken.read, packed);
  const end = at + taken.consumed;
  if (end >= table.size || taken.consumed === 0) return { items, next: after };
  return { items, next: { at: begins + end, line: taken.line, ...(taken.skipping && { skipping: true as const }) } };
}

/** The table that the place of the source is in: the tables of an archive count on, in unpacked bytes. */
function tableAt({ cursor, mapping }: Source) {
  const { tables = [], columns = [] } = mapping ?? {};
  let [begins, column, index] = [0, 0, 0];
  for (; cursor.at >= begins + tables[index]!.size; index++) {
    begins += tables[index]!.size;
    column += tables[index]!.columns;
  }
  const table = tables[index]!;
  const own = columns.slice(column, column + table.columns).map((one, place) => ({ ...one, index: place }));
  return { table, begins, following: tables[index + 1] as StoredTable | undefined, columns: own };
}

/** Returns how many of the rows name no more files than a job takes, and at least 1. */
function rowsThatFit(rows: readonly Read[], { entries, find }: Packed, mostFiles: number): number {
  let [count, bytes] = [0, 0];
  for (const [place, { files }] of rows.entries()) {
    for (const name of files) {
      const entry = find(name);
      if (typeof entry !== 'number') continue;
      count += 1;
      bytes += entries[entry]!.unpacked;
    }
    if (place > 0 && (count > mostFiles || bytes > BYTES)) return place;
  }
  return rows.length;
}
