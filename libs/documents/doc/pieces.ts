import { decodeAs } from '../encoding/windows-1252.js';
import { MAX_TEXT } from '../limits.js';
import { ReadEnded } from '../outcome.js';
import { recordsOf } from './file-header.js';

/** A run of characters that lie side by side in the file. A document saved in haste has many, in any order. */
export interface TextRun {
  /** Character positions. */
  from: number;
  to: number;
  /** Offset of its first character in the main stream, and bytes of each. */
  offset: number;
  width: 1 | 2;
  /** Changes to all of its characters that were saved without a rewrite of the file. */
  changes: Buffer;
}

/** All text of a document: body, notes, headers and boxes one after another. */
export interface PieceText {
  text: string;
  pieces: TextRun[];
  /** The file ends before its text does. */
  isWhole: boolean;
}

const NONE = Buffer.alloc(0);
/** Changes of one byte, by their number, as the modifiers that they stand for ([MS-DOC] 2.9.215). */
const SHORT_CHANGES: Readonly<Record<number, number>> = { 0x41: 0x0800, 0x5c: 0x083c };
/** More pieces than a document that was saved in haste for years has. */
const MOST_PIECES = 100_000;

/** @throws {ReadEnded} `malformed` without a table of pieces, `too-big` for more text than a résumé has */
export function pieceText(main: Buffer, table: Buffer): PieceText {
  const changes: Buffer[] = [];
  let at = 0;
  while (table[at] === 1) {
    const length = table.readUInt16LE(at + 1);
    changes.push(table.subarray(at + 3, at + 3 + length));
    at += 3 + length;
  }
  if (table[at] !== 2) throw new ReadEnded('malformed', 'not-a-whole-doc', { detail: 'no-pieces' });
  const size = table.readUInt32LE(at + 1);
  const records = recordsOf(table.subarray(at + 5, at + 5 + size), 8);
  if (records.length > MOST_PIECES)
    throw new ReadEnded('too-big', 'too-many-pieces', { pieces: records.length, limit: MOST_PIECES });
  const pieces: TextRun[] = [];
  const texts: string[] = [];
  let end = 0;
  let isWhole = true;
  for (const { from, to, record } of records) {
    if (from !== end || to < from) throw new ReadEnded('malformed', 'not-a-whole-doc', { detail: 'pieces-overlap' });
    if (to > 2 * MAX_TEXT) throw new ReadEnded('too-big', 'too-much-text', { length: to, limit: MAX_TEXT });
    end = to;
    const place = record.readUInt32LE(2);
    const width = place & 0x40000000 ? 1 : 2;
    const offset = width === 1 ? (place & 0x3fffffff) >>> 1 : place;
    const bytes = main.subarray(offset, offset + width * (to - from));
    const text = width === 1 ? decodeAs(bytes, 'windows-1252') : bytes.toString('utf16le');
    if (text.length < to - from) isWhole = false;
    texts.push(text.padEnd(to - from, '\0'));
    pieces.push({ from, to, offset, width, changes: changesOf(record.readUInt16LE(6), changes) });
  }
  return { text: texts.join(''), pieces, isWhole };
}

function changesOf(word: number, changes: readonly Buffer[]): Buffer {
  if (word & 1) return changes[word >>> 1] ?? NONE;
  const modifier = SHORT_CHANGES[(word >>> 1) & 0x7f];
  if (modifier === undefined) return NONE;
  return Buffer.from([modifier & 0xff, modifier >>> 8, word >>> 8]);
}
