/**
 * A ZIP of files, read by its central directory: everything that it says is checked before anything is unpacked, one entry is in
 * memory at a time, and none is unpacked beyond its bound whatever it says of itself.
 */
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { MAX_DOCUMENT_BYTES, type UnreadOutcome } from '#libs/contracts';
import { MAX_ARCHIVE_DIRECTORY, MAX_ARCHIVE_ENTRIES, MAX_ARCHIVE_UNPACKED } from './limits.js';
import { ReadEnded } from './outcome.js';
import { sniffType } from './sniff.js';

/** Gives bytes of the archive: `length` of them from `offset` on, fewer at its end. */
export type ReadPart = (offset: number, length: number) => Promise<Uint8Array>;

export interface ArchiveEntry {
  /** Its path in the archive as it is told to people: never a path of ours. */
  name: string;
  /** What is known about it without unpacking it. */
  refused: { outcome: UnreadOutcome | 'skipped'; code: string } | null;
  offset: number;
  packed: number;
  unpacked: number;
  method: number;
  crc: number;
}

export type UnpackedEntry =
  { bytes: Uint8Array; mediaType: string } | { outcome: UnreadOutcome | 'skipped'; code: string };

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
const inflate = promisify(inflateRaw) as (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Buffer>;

/**
 * The entries of an archive, in the order of its directory.
 * @param size bytes of the archive
 * @throws {ReadEnded} `too-big` beyond the bounds of `limits.ts`, `malformed` when it is not a whole ZIP or its entries overlap
 */
export async function readArchive(size: number, read: ReadPart): Promise<ArchiveEntry[]> {
  const { count, offset, length } = await findDirectory(size, read);
  if (count > MAX_ARCHIVE_ENTRIES)
    throw new ReadEnded('too-big', 'too-many-entries', { entries: count, limit: MAX_ARCHIVE_ENTRIES });
  if (length > MAX_ARCHIVE_DIRECTORY) throw new ReadEnded('too-big', 'directory-too-big');
  const entries = parseDirectory(viewOf(await read(offset, length)), count);
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > MAX_ARCHIVE_UNPACKED)
    throw new ReadEnded('too-big', 'unpacks-too-big', { limit: MAX_ARCHIVE_UNPACKED });
  refuseOverlaps(entries, offset);
  return entries;
}

/** Unpacks one entry. Nothing is thrown for what it contains. */
export async function unpackEntry(entry: ArchiveEntry, read: ReadPart): Promise<UnpackedEntry> {
  if (entry.refused) return entry.refused;
  const local = viewOf(await read(entry.offset, LOCAL_LENGTH));
  if (local.byteLength < LOCAL_LENGTH || local.getUint32(0, true) !== LOCAL) return malformed('no-such-entry');
  const start = entry.offset + LOCAL_LENGTH + local.getUint16(26, true) + local.getUint16(28, true);
  const packed = await read(start, entry.packed);
  if (packed.length < entry.packed) return malformed('cut-off');
  let bytes: Uint8Array;
  try {
    bytes = entry.method === STORED ? packed : await inflate(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
  } catch {
    return malformed('cannot-be-unpacked');
  }
  if (bytes.length !== entry.unpacked || crc32(bytes) !== entry.crc) return malformed('wrong-checksum');
  const { mediaType } = await sniffType(bytes, { fileName: entry.name });
  if (mediaType === 'application/zip') return { outcome: 'unsupported', code: 'archive-in-archive' };
  return { bytes, mediaType: mediaType ?? 'application/octet-stream' };
}

async function findDirectory(size: number, read: ReadPart): Promise<{ count: number; offset: number; length: number }> {
  // The record at the end may be followed by a comment of at most 65,535 bytes.
  const from = Math.max(0, size - END_LENGTH - 0xffff);
  const tail = viewOf(await read(from, size - from));
  for (let at = tail.byteLength - END_LENGTH; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END || at + END_LENGTH + tail.getUint16(at + 20, true) > tail.byteLength) continue;
    const count = tail.getUint16(at + 10, true);
    const length = tail.getUint32(at + 12, true);
    const offset = tail.getUint32(at + 16, true);
    if (count === 0xffff || length === 0xffffffff || offset === 0xffffffff)
      throw new ReadEnded('too-big', 'zip64', { limit: MAX_ARCHIVE_ENTRIES });
    if (tail.getUint16(at + 4, true) !== 0) throw new ReadEnded('malformed', 'archive-in-parts');
    if (offset + length > from + at) break;
    return { count, offset, length };
  }
  throw new ReadEnded('malformed', 'not-a-whole-zip');
}

function parseDirectory(view: DataView, count: number): ArchiveEntry[] {
  const entries: ArchiveEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL_LENGTH > view.byteLength || view.getUint32(at, true) !== CENTRAL)
      throw new ReadEnded('malformed', 'not-a-whole-zip');
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const next = at + CENTRAL_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > view.byteLength) throw new ReadEnded('malformed', 'not-a-whole-zip');
    const rawName = new Uint8Array(view.buffer, view.byteOffset + at + CENTRAL_LENGTH, nameLength);
    const path = decodeName(rawName);
    const entry = {
      name: shownName(path) || `entry ${index + 1}`,
      offset: view.getUint32(at + 42, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
    };
    entries.push({ ...entry, refused: refusalOf(path, flags, entry) });
    at = next;
  }
  return entries;
}

function refusalOf(
  path: string,
  flags: number,
  { unpacked, packed, method }: Pick<ArchiveEntry, 'unpacked' | 'packed' | 'method'>,
): ArchiveEntry['refused'] {
  const last = path.split(/[\\/]/).findLast((part) => part !== '') ?? '';
  if (/[\\/]$/.test(path)) return { outcome: 'skipped', code: 'directory' };
  if (/(?:^|[\\/])__MACOSX[\\/]/.test(path) || last.startsWith('.') || /^(?:thumbs\.db|desktop\.ini)$/i.test(last))
    return { outcome: 'skipped', code: 'system-file' };
  if (flags & 1) return { outcome: 'encrypted', code: 'encrypted-entry' };
  if (unpacked === 0) return { outcome: 'empty', code: 'empty' };
  if (unpacked > MAX_DOCUMENT_BYTES || packed > MAX_DOCUMENT_BYTES) return { outcome: 'too-big', code: 'too-big' };
  if (method !== STORED && method !== DEFLATED) return { outcome: 'unsupported', code: 'unknown-compression' };
  return null;
}

/** Entries that share bytes make a small archive unpack to any size. */
function refuseOverlaps(entries: readonly ArchiveEntry[], directory: number): void {
  const sorted = entries.toSorted((a, b) => a.offset - b.offset);
  for (const [index, { offset, packed }] of sorted.entries()) {
    const next = sorted[index + 1]?.offset ?? directory;
    if (offset + LOCAL_LENGTH + packed > next) throw new ReadEnded('malformed', 'entries-overlap');
  }
}

/** UTF-8 where it is that, whatever the flag says: tools forget to set it. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Without what leads out of the archive, has no shape or turns the reading order round. */
function shownName(path: string): string {
  return path
    .replace(/[\p{Cc}\p{Cs}]|\p{Bidi_Control}/gu, '')
    .split(/[\\/]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[a-z]:$/i.test(part))
    .join('/')
    .slice(-255)
    .replace(/^\p{Surrogate}/u, '');
}

function malformed(code: string): UnpackedEntry {
  return { outcome: 'malformed', code };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
