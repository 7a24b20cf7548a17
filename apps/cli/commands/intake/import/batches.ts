/** The contents of one call, and its key. Equal contents get the same key, so that a repeated command goes on. */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream, openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';

export type Batch = { kind: 'source'; file: string; mediaType: string } | { kind: 'files'; files: string[] };

const SOURCES: Record<string, string> = {
  '.ndjson': 'application/x-ndjson',
  '.jsonl': 'application/x-ndjson',
  '.csv': 'text/csv',
  '.tsv': 'text/csv',
  '.zip': 'application/zip',
};

/** Files of one call: so many that a call costs little for each, so few that one which breaks off repeats little. */
const FILES = 50;
const BYTES = 64 * 1024 * 1024;

/** Sources go one by one, other files together. */
export async function batchesOf(files: readonly string[]): Promise<Batch[]> {
  const batches: Batch[] = [];
  let open: string[] = [];
  let bytes = 0;
  for (const file of files) {
    const mediaType = SOURCES[extname(file).toLowerCase()];
    if (mediaType !== undefined) {
      batches.push({ kind: 'source', file, mediaType });
      continue;
    }
    const { size } = await stat(file);
    if (open.length === FILES || (open.length > 0 && bytes + size > BYTES)) {
      batches.push({ kind: 'files', files: open });
      [open, bytes] = [[], 0];
    }
    open.push(file);
    bytes += size;
  }
  if (open.length > 0) batches.push({ kind: 'files', files: open });
  return batches;
}

/** The body of a call; files are read when they are sent. */
export async function uploadBody(batch: Batch): Promise<Blob | FormData> {
  if (batch.kind === 'source') return openAsBlob(batch.file, { type: batch.mediaType });
  const form = new FormData();
  for (const file of batch.files) form.append('files', await openAsBlob(file), basename(file));
  return form;
}

/** @param before imports of the same that do not count any more: cancelled, or read with other columns */
export async function keyOf(roleId: string, batch: Batch, before: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(`import ${roleId} ${batch.kind} ${before.join('\0')}`);
  for (const file of batch.kind === 'source' ? [batch.file] : batch.files) {
    hash.update(`\n${basename(file)}\0`);
    await addContent(hash, file);
  }
  return hash.digest('base64url');
}

async function addContent(hash: Hash, file: string): Promise<void> {
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
}
