/**
 * The file of a backup, in this order:
 *
 * 1. a line `candor-backup 1`: the format;
 * 2. gzip of what psql would read: for each table a line `COPY … FROM stdin;`, its rows, and a line `\.`;
 * 3. a line break and a line of JSON: the manifest;
 * 4. a line of 64 hexadecimal digits: SHA-256 of everything before it.
 *
 * It is written from the beginning to the end without going back, and nothing of it is believed before the checksum was computed.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { BackupError } from './errors.js';
import { FORMAT, readManifest, type Manifest } from './manifest.js';

export const FIRST_LINE = `candor-backup ${FORMAT}\n`;
/** 64 digits and a line break. */
const CHECKSUM_BYTES = 65;
/** A manifest has some 200 bytes for each table. */
const LONGEST_MANIFEST = 16_000_000;
const GUNZIP_CHUNK = 256 * 1024;

export interface OpenedBackup {
  path: string;
  manifest: Manifest;
  /** The size of the file, in bytes. */
  size: number;
  /** Where the rows lie in it, both inclusive. */
  start: number;
  end: number;
}

/** The lines that end a file, given the digest of what was written before the manifest. */
export function* lastLines(manifest: Manifest, hash: ReturnType<typeof createHash>): Generator<Buffer> {
  const line = Buffer.from(`\n${JSON.stringify(manifest)}\n`);
  hash.update(line);
  yield line;
  yield Buffer.from(`${hash.digest('hex')}\n`);
}

/**
 * Computes the checksum of a file and reads its manifest.
 * @param progress called with the number of bytes read and their total
 * @throws BackupError `backup-unknown`, `backup-newer` or `backup-damaged`
 */
export async function openBackup(
  path: string,
  progress?: (bytes: number, size: number) => void,
): Promise<OpenedBackup> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    await checkFirstLine(file, path);
    const checksum = await textAt(file, size - CHECKSUM_BYTES, CHECKSUM_BYTES);
    const computed = size > CHECKSUM_BYTES && (await checksumOf(path, size - CHECKSUM_BYTES, progress));
    if (`${computed}\n` !== checksum) throw damaged(path);
    const tailBytes = Math.min(LONGEST_MANIFEST, size - CHECKSUM_BYTES);
    const tailStart = size - CHECKSUM_BYTES - tailBytes;
    const tail = await bytesAt(file, tailStart, tailBytes);
    const lineBreak = tail.lastIndexOf('\n', tail.length - 2);
    const manifest = lineBreak < 0 ? null : readManifest(tail.toString('utf8', lineBreak + 1));
    if (manifest === null) throw damaged(path);
    return { path, manifest, size, start: FIRST_LINE.length, end: tailStart + lineBreak - 1 };
  } finally {
    await file.close();
  }
}

/** The tables' rows, unpacked. */
export function backupRows({ path, start, end }: OpenedBackup, progress?: (bytes: number) => void): Readable {
  const packed = createReadStream(path, { start, end });
  if (progress) packed.on('data', () => progress(packed.bytesRead));
  const unpacked = createGunzip({ chunkSize: GUNZIP_CHUNK });
  packed.on('error', (error) => unpacked.destroy(error));
  unpacked.on('close', () => packed.destroy());
  return packed.pipe(unpacked);
}

async function checkFirstLine(file: FileHandle, path: string): Promise<void> {
  const [, format] = /^candor-backup (\d{1,9})\n/.exec(await textAt(file, 0, 32)) ?? [];
  if (format === undefined) throw new BackupError('backup-unknown', `${path} is not a Candor backup.`);
  if (Number(format) > FORMAT) {
    throw new BackupError(
      'backup-newer',
      `${path} was written by a later version of Candor (format ${format}, this version reads ${FORMAT}). Restore it with that version.`,
    );
  }
}

function damaged(path: string): BackupError {
  return new BackupError(
    'backup-damaged',
    `${path} is damaged: it was cut off or changed. Nothing was restored. Use another copy.`,
  );
}

async function checksumOf(
  path: string,
  bytes: number,
  progress?: (bytes: number, size: number) => void,
): Promise<string> {
  const hash = createHash('sha256');
  let read = 0;
  for await (const chunk of createReadStream(path, { end: bytes - 1, highWaterMark: 1024 * 1024 })) {
    hash.update(chunk as Buffer);
    read += (chunk as Buffer).length;
    progress?.(read, bytes);
  }
  return hash.digest('hex');
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, Math.max(0, position));
  return buffer.subarray(0, bytesRead);
}

async function textAt(file: FileHandle, position: number, length: number): Promise<string> {
  return (await bytesAt(file, position, length)).toString('latin1');
}
