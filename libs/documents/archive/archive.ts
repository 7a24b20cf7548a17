/**
 * A ZIP of files, read by its central directory: everything that it says is checked before anything is unpacked, one entry is in
 * memory at a time, and none is unpacked beyond its bound whatever it says of itself.
 */
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { MAX_DOCUMENT_BYTES, type UnreadOutcome } from '#libs/contracts';
import { MAX_ARCHIVE_DIRECTORY, MAX_ARCHIVE_ENTRIES, MAX_ARCHIVE_UNPACKED } from '../limits.js';
import { ReadEnded } from '../outcome.js';
import { sniffType } from '../sniff.js';

/** Gives bytes of the archive: `length` of them from `offset` on, fewer at its end. */
export type ReadPart = (offset: number, length: number) => Promise<Uint8Array>;

export interface ArchiveEntry {
  /** Its path in the archive as users see it: never a path of ours. */
  name: string;
  /** The known reason to refuse it without unpacking. */
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
/** Zip64: a record of its own before the end, found by a locator, for what does not fit 16 or 32 bits. */
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_LENGTH = 20;
const END_64_LENGTH = 56;
/** Id of the extra field in which an entry has such numbers. */
const EXTRA_64 = 1;
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
const UNIX = 3;
/** A symbolic link: what is packed is the path that it leads to. */
const LINK = 0o12;
const SYSTEM_FILE = { outcome: 'skipped', code: 'system-file' } as const;
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
    if (count === FULL_16 || length === FULL_32 || offset === FULL_32) return findDirectory64(from + at, size, read);
    if (tail.getUint16(at + 4, true) !== 0) throw new ReadEnded('malformed', 'archive-in-parts');
    if (offset + length > from + at) break;
    return { count, offset, length };
  }
  throw new ReadEnded('malformed', 'not-a-whole-zip');
}

/** @param end where the ordinary record at the end begins */
async function findDirectory64(
  end: number,
  size: number,
  read: ReadPart,
): Promise<{ count: number; offset: number; length: number }> {
  const locator = viewOf(await read(Math.max(0, end - LOCATOR_64_LENGTH), LOCATOR_64_LENGTH));
  if (end < LOCATOR_64_LENGTH || locator.getUint32(0, true) !== LOCATOR_64)
    throw new ReadEnded('malformed', 'not-a-whole-zip');
  const at = Number(locator.getBigUint64(8, true));
  if (at + END_64_LENGTH > end) throw new ReadEnded('malformed', 'not-a-whole-zip');
  const record = viewOf(await read(at, END_64_LENGTH));
  if (record.byteLength < END_64_LENGTH || record.getUint32(0, true) !== END_64)
    throw new ReadEnded('malformed', 'not-a-whole-zip');
  if (record.getUint32(16, true) !== 0) throw new ReadEnded('malformed', 'archive-in-parts');
  const [count, length, offset] = [32, 40, 48].map((place) => Number(record.getBigUint64(place, true)));
  if (offset! + length! > Math.min(at, size)) throw new ReadEnded('malformed', 'not-a-whole-zip');
  return { count: count!, offset: offset!, length: length! };
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
    // Unix keeps a file's kind in the upper half of its attributes.
    const isLink = view.getUint8(at + 5) === UNIX && view.getUint16(at + 40, true) >>> 12 === LINK;
    const entry = {
      name: shownName(path) || `entry ${index + 1}`,
      ...placeAndSizes(view, at, at + CENTRAL_LENGTH + nameLength),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
    };
    entries.push({ ...entry, refused: isLink ? SYSTEM_FILE : refusalOf(path, flags, entry) });
    at = next;
  }
  return entries;
}

/** Numbers that do not fit 32 bits stand in an extra field, in this order, and only those. @param extra where the extra fields begin */
function placeAndSizes(
  view: DataView,
  at: number,
  extra: number,
): Pick<ArchiveEntry, 'offset' | 'packed' | 'unpacked'> {
  const end = extra + view.getUint16(at + 30, true);
  let large = end;
  for (let field = extra; field + 4 <= end; field += 4 + view.getUint16(field + 2, true))
    if (view.getUint16(field, true) === EXTRA_64) large = Math.min(large, field + 4);
  const numberAt = (place: number): number => {
    const short = view.getUint32(place, true);
    if (short !== FULL_32) return short;
    if (large + 8 > end) throw new ReadEnded('malformed', 'not-a-whole-zip');
    large += 8;
    return Number(view.getBigUint64(large - 8, true));
  };
  const unpacked = numberAt(at + 24);
  const packed = numberAt(at + 20);
  return { unpacked, packed, offset: numberAt(at + 42) };
}

function refusalOf(
  path: string,
  flags: number,
  { unpacked, packed, method }: Pick<ArchiveEntry, 'unpacked' | 'packed' | 'method'>,
): ArchiveEntry['refused'] {
  const last = path.split(/[\\/]/).findLast((part) => part !== '') ?? '';
  if (/[\\/]$/.test(path)) return { outcome: 'skipped', code: 'directory' };
  if (/(?:^|[\\/])__MACOSX[\\/]/.test(path) || last.startsWith('.') || /^(?:thumbs\.db|desktop\.ini)$/i.test(last))
    return SYSTEM_FILE;
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

/** A path without what leads out of the archive, has no shape or turns the reading order round. */
export function shownName(path: string): string {
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
