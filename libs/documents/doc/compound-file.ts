/**
 * Microsoft's compound format ([MS-CFB]): streams in chains of sectors. Every chain is bound by the number of sectors in
 * the file, so a chain that leads back into itself ends the read at once.
 */
import { ReadEnded } from '../outcome.js';

const HEADER = 512;
const MINI_SECTOR = 64;
const ENTRY = 128;
/** Sector numbers from here on are marks: end of chain, free, part of a table. */
const FIRST_MARK = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const STREAM = 2;
/** Sectors of the allocation table that the header names itself. */
const IN_HEADER = 109;

/** One stream, and whether the file ends before it does. */
export interface CompoundStream {
  bytes: Buffer;
  isWhole: boolean;
}

/**
 * Opens a compound file.
 *
 * @returns what finds a stream of the topmost folder by its name; streams of embedded files are not among them
 * @throws {ReadEnded} `malformed` where chains are broken or lead back into themselves
 */
export function openCompoundFile(bytes: Uint8Array): (name: string) => CompoundStream | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.length < HEADER) throw broken('no-directory');
  const shift = file.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw broken('unknown-sector-size');
  const sectorSize = 1 << shift;
  const count = Math.ceil(file.length / sectorSize);
  const sector = (number: number) => file.subarray((number + 1) * sectorSize, (number + 2) * sectorSize);
  const table = allocationTable(file, sector, sectorSize, count);
  const chainOf = (start: number, next: Uint32Array, most: number): number[] => {
    const chain: number[] = [];
    for (let at = start; at < FIRST_MARK && at < next.length; at = next[at]!)
      if (chain.push(at) > most) throw broken('looped-chain');
    return chain;
  };
  const read = (start: number) => Buffer.concat(chainOf(start, table, count).map(sector));
  const entries = read(file.readUInt32LE(48));
  if (entries.length < ENTRY) throw broken('no-directory');
  const small = file.readUInt32LE(56);
  const miniTable = numbersOf(read(file.readUInt32LE(60)));
  const miniStream = read(entries.readUInt32LE(116));
  const mini = (number: number) => miniStream.subarray(number * MINI_SECTOR, (number + 1) * MINI_SECTOR);
  const topmost = entriesBelow(entries, entries.readUInt32LE(76));
  return (name) => {
    const entry = topmost.find((at) => entries[at + 66] === STREAM && nameAt(entries, at) === name);
    if (entry === undefined) return null;
    const [start, size] = [entries.readUInt32LE(entry + 116), entries.readUInt32LE(entry + 120)];
    const whole = size < small ? Buffer.concat(chainOf(start, miniTable, miniTable.length).map(mini)) : read(start);
    return { bytes: whole.subarray(0, size), isWhole: whole.length >= size };
  };
}

/** The table that gives the sector after each sector, put together from the sectors that the header and its continuations list. */
function allocationTable(
  file: Buffer,
  sector: (number: number) => Buffer,
  sectorSize: number,
  count: number,
): Uint32Array {
  const listed = numbersOf(file.subarray(76, 76 + 4 * IN_HEADER));
  const sectors = [...listed];
  let next = file.readUInt32LE(68);
  for (let seen = 0; next < FIRST_MARK; seen++) {
    if (seen > count) throw broken('looped-chain');
    const numbers = numbersOf(sector(next));
    if (numbers.length < sectorSize / 4) break;
    sectors.push(...numbers.subarray(0, -1));
    next = numbers.at(-1)!;
  }
  const used = sectors.filter((number) => number < FIRST_MARK && number < count);
  if (used.length > count) throw broken('looped-chain');
  return numbersOf(Buffer.concat(used.map(sector)));
}

function numbersOf(bytes: Buffer): Uint32Array {
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => bytes.readUInt32LE(4 * at));
}

/** Offsets of the entries of one folder, which form a tree. */
function entriesBelow(entries: Buffer, root: number): number[] {
  const found = new Set<number>();
  const waiting = [root];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const at = number * ENTRY;
    if (number === NO_ENTRY || at + ENTRY > entries.length || found.has(at)) continue;
    found.add(at);
    waiting.push(entries.readUInt32LE(at + 68), entries.readUInt32LE(at + 72));
  }
  return [...found];
}

function nameAt(entries: Buffer, at: number): string {
  const length = Math.min(64, entries.readUInt16LE(at + 64));
  return entries.toString('utf16le', at, at + Math.max(0, length - 2));
}

function broken(detail: string): ReadEnded {
  return new ReadEnded('malformed', 'not-a-whole-doc', { detail });
}
