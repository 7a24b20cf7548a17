/** A ZIP: the rows of the tables in it with the files that they name, then each other entry as an item by its own name. */
import { basename } from 'node:path';
import { readArchive, unpackEntry, type ArchiveEntry } from '#libs/documents';
import { receiveDocument } from '#libs/intake';
import { importOutcomeText, STORED_LANGUAGE } from '#libs/wording';
import { isSource, MAX_TABLES } from './guess-tables.js';
import { namedEntries, type NamedEntries } from '../source/named-entries.js';
import { splitTable } from './split-table.js';
import { INSPECTED_PER_JOB } from '../source/erased-sources.js';
import {
  BYTES,
  ENTRIES,
  erasedItem,
  receivedItem,
  refusedItem,
  type Chunk,
  type Source,
  type SplitItem,
} from '../source/import-source.js';

export async function splitArchive(source: Source): Promise<Chunk> {
  const entries = await readArchive(source.sourceSize, source.read);
  const tables = source.mapping?.tables ?? [];
  const inTables = tables.reduce((sum, { size }) => sum + size, 0);
  const named = namedEntries(source.cursor, entries.length);
  const chunk =
    source.cursor.at < inTables
      ? await splitTable(source, entries, named)
      : await splitEntries(source, entries, named, inTables);
  const { items, next } = chunk;
  return { items, next: next && { ...next, of: inTables + entries.length, ...named.written() } };
}

async function splitEntries(
  source: Source,
  entries: readonly ArchiveEntry[],
  named: NamedEntries,
  inTables: number,
): Promise<{ items: SplitItem[]; next: { at: number; line: number } | null }> {
  const { tenant, roleId, source: from, read, erasures, assessmentTerms, createdBy: by } = source;
  const most = erasures ? INSPECTED_PER_JOB : ENTRIES;
  const tables = source.mapping?.tables ?? [];
  const items: SplitItem[] = [];
  let at = source.cursor.at - inTables;
  for (let bytes = 0; at < entries.length && items.length < most && bytes < BYTES; at++) {
    const entry = entries[at]!;
    const { name } = entry;
    // What is in a folder stands for itself.
    if (entry.refused?.code === 'directory') continue;
    if (named.has(at) || tables.some((table) => table.entry === at)) continue;
    const unpacked = await unpackEntry(entry, read);
    if ('outcome' in unpacked) {
      const { outcome, code } = unpacked;
      items.push(refusedItem({ fileName: name }, outcome, code, importOutcomeText(code, STORED_LANGUAGE, {}, outcome)));
      continue;
    }
    if (isSource(entry)) {
      const [outcome, code] =
        tables.length < MAX_TABLES
          ? (['malformed', 'not-a-table'] as const)
          : (['unsupported', 'table-in-archive'] as const);
      items.push(refusedItem({ fileName: name }, outcome, code, importOutcomeText(code, STORED_LANGUAGE)));
      continue;
    }
    bytes += unpacked.bytes.length;
    if (await erasures?.isErased(null, [{ name, ...unpacked }])) {
      items.push(erasedItem());
      continue;
    }
    const document = { origin: 'upload' as const, fileName: basename(name), ...unpacked };
    const received = await receiveDocument(tenant, {
      ...{ ...document, roleId, source: from, bulk: true },
      ...{ assessmentTerms: assessmentTerms ?? undefined, by },
    });
    items.push(receivedItem({ line: null, fileName: name, externalId: null }, received));
  }
  return { items, next: at < entries.length ? { at: inTables + at, line: 1 } : null };
}
