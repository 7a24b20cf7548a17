import { ReadEnded } from '../outcome.js';

const WORD_97 = 0xa5ec;
const FIRST_VERSION = 0xc1;
/** Word 1 to 95 begin their stream with one of these. */
const OLDER = new Set([0xa5db, 0xa5dc, 0xa59b, 0xa59c, 0xa697, 0xa699]);

/** Places of the pairs of offset and length in the header ([MS-DOC] 2.5.6). */
const PAIRS = 0x9a;

/** Numbers of the tables that are read. */
export const TABLE = {
  styles: 1,
  sections: 6,
  headers: 11,
  runs: 12,
  paragraphs: 13,
  settings: 31,
  pieces: 33,
  shapes: 40,
  headerShapes: 41,
  boxes: 56,
  lists: 73,
  listUses: 74,
} as const;

/** The beginning of the main stream of a Word 97 file: where everything else is. */
export interface FileHeader {
  /** Name of the stream with the tables. */
  tableStream: string;
  /** Characters of each story, in the order in which they lie in the text. */
  lengths: {
    body: number;
    footnotes: number;
    headers: number;
    macros: number;
    comments: number;
    endnotes: number;
    boxes: number;
  };
  /** A table as its offset and length in the table stream. */
  table(number: number): { offset: number; length: number };
}

/** @throws {ReadEnded} `encrypted` with a password, `unsupported` for Word 95 and older, `malformed` for anything else */
export function fileHeader(main: Buffer): FileHeader {
  if (main.length < PAIRS + 8 * (TABLE.listUses + 1)) throw new ReadEnded('malformed', 'not-a-whole-doc');
  const magic = main.readUInt16LE(0);
  if (OLDER.has(magic) || (magic === WORD_97 && main.readUInt16LE(2) < FIRST_VERSION))
    throw new ReadEnded('unsupported', 'type-not-readable', { found: 'application/x-msword-95' });
  if (magic !== WORD_97) throw new ReadEnded('malformed', 'not-a-whole-doc', { detail: 'no-header' });
  const flags = main.readUInt16LE(0x0a);
  if (flags & 0x0100) throw new ReadEnded('encrypted', 'password-needed');
  const lengthAt = (place: number) => Math.max(0, main.readInt32LE(place));
  return {
    tableStream: flags & 0x0200 ? '1Table' : '0Table',
    lengths: {
      body: lengthAt(0x4c),
      footnotes: lengthAt(0x50),
      headers: lengthAt(0x54),
      macros: lengthAt(0x58),
      comments: lengthAt(0x5c),
      endnotes: lengthAt(0x60),
      boxes: lengthAt(0x64),
    },
    table: (number) => ({
      offset: main.readUInt32LE(PAIRS + 8 * number),
      length: main.readUInt32LE(PAIRS + 8 * number + 4),
    }),
  };
}

/** A table of the stream of tables; empty where the file has none. */
export function tableOf(header: FileHeader, tables: Buffer, number: number): Buffer {
  const { offset, length } = header.table(number);
  return length === 0 ? Buffer.alloc(0) : tables.subarray(offset, offset + length);
}

/**
 * A table of character positions with a record between each two of them.
 *
 * @param size bytes of a record
 * @returns one entry a record, with the positions around it
 */
export function recordsOf(table: Buffer, size: number): { from: number; to: number; record: Buffer }[] {
  const count = Math.max(0, Math.floor((table.length - 4) / (4 + size)));
  return Array.from({ length: count }, (_, at) => ({
    from: table.readUInt32LE(4 * at),
    to: table.readUInt32LE(4 * at + 4),
    record: table.subarray(4 * (count + 1) + size * at, 4 * (count + 1) + size * (at + 1)),
  }));
}
