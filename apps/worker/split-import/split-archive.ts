/** A ZIP of files: each entry an item by its own name. */
import { basename } from 'node:path';
import { readArchive, unpackEntry } from '#libs/documents';
import { receiveDocument } from '#libs/intake';
import { importOutcomeText } from '#libs/wording';
import { refusedItem, type Chunk, type Source, type SplitItem } from './splitting.js';

/** Entries a job, and bytes of them: one is in memory at a time, but a job is one transaction. */
const ENTRIES = 64;
const BYTES = 32 * 1024 * 1024;

/** One of these would be read as the résumé of everybody in it. */
const SOURCE_NAME = /\.(csv|tsv|ndjson|jsonl)$/i;

export async function splitArchive(source: Source): Promise<Chunk> {
  const { tx, organisationId, roleId, source: from, cursor, sourceSize, read } = source;
  const entries = await readArchive(sourceSize, read);
  const items: SplitItem[] = [];
  let at = cursor.at;
  for (let bytes = 0; at < entries.length && items.length < ENTRIES && bytes < BYTES; at++) {
    const entry = entries[at]!;
    const { name } = entry;
    const unpacked = await unpackEntry(entry, read);
    if ('outcome' in unpacked) {
      const { outcome, code } = unpacked;
      items.push(refusedItem({ fileName: name }, outcome, code, importOutcomeText(code, {}, outcome)));
      continue;
    }
    if (SOURCE_NAME.test(name)) {
      items.push(
        refusedItem({ fileName: name }, 'unsupported', 'table-in-archive', importOutcomeText('table-in-archive')),
      );
      continue;
    }
    bytes += unpacked.bytes.length;
    const document = { organisationId, origin: 'upload' as const, fileName: basename(name), ...unpacked };
    const received = await receiveDocument(tx, { ...document, roleId, source: from, bulk: true });
    const { documentId, applicationId, duplicate } = received;
    items.push({
      ...{ line: null, fileName: name, externalId: null, documentId, applicationId },
      outcome: duplicate ? 'duplicate' : 'waiting',
      errorCode: duplicate ? 'duplicate' : null,
      errorMessage: duplicate ? importOutcomeText('duplicate') : null,
    });
  }
  return { items, next: at < entries.length ? { at, of: entries.length, line: 1 } : null };
}
