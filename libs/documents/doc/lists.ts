import { writtenCount } from '../blocks/list-counts.js';
import { leadsOut } from './leads-out.js';
import type { FileHeader } from './file-header.js';
import { TABLE } from './file-header.js';

interface Level {
  format: string;
  /** Characters under 9 stand for the number of that level. */
  text: string;
  start: number;
}

/** Formats of numbers, by their number in the file; all others are written as digits. */
const FORMATS: Readonly<Record<number, string>> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  22: 'decimalZero',
};
const BULLET = 23;
const NO_NUMBER = 255;
const LONGEST_LABEL = 12;
const LIST = 28;
const LEVEL = 28;
const USE = 16;
/** A file has fewer lists than it has paragraphs; each of them has nine levels. */
const MOST_LISTS = 10_000;

/** Bullets and numbers of a document's lists. */
export interface DocLists {
  /** The bullet or number of the next item, with a space behind it; empty where the list has none. */
  next(list: number, level: number): string;
}

/** Reads the lists ([MS-DOC] 2.9.131, 2.9.150). What is cut off has no numbers. */
export function docLists(header: FileHeader, tables: Buffer): DocLists {
  let levels = new Map<number, Level[]>();
  let uses: number[] = [];
  try {
    levels = listsIn(header, tables);
    uses = usesIn(header, tables);
  } catch (error) {
    // Lengths that lead out of the table.
    if (!leadsOut(error)) throw error;
  }
  const counters = new Map<number, number[]>();
  return {
    next(list, number) {
      const id = uses[list - 1];
      const level = id === undefined ? undefined : levels.get(id)?.[number];
      if (id === undefined || !level) return '';
      const counter = counters.get(id) ?? [];
      counters.set(id, counter);
      counter[number] = (counter[number] ?? level.start - 1) + 1;
      counter.length = number + 1;
      const label = [...level.text]
        .map((letter) => {
          const outer = letter.charCodeAt(0);
          if (outer > 8) return letter;
          const other = levels.get(id)?.[outer];
          return writtenCount(counter[outer] ?? other?.start ?? 1, other?.format ?? 'decimal');
        })
        .join('')
        .trim()
        .slice(0, LONGEST_LABEL);
      return label === '' ? '' : `${label} `;
    },
  };
}

function listsIn(header: FileHeader, tables: Buffer): Map<number, Level[]> {
  const lists = new Map<number, Level[]>();
  const { offset, length } = header.table(TABLE.lists);
  if (length === 0) return lists;
  const count = Math.min(tables.readUInt16LE(offset), MOST_LISTS);
  // The levels of all lists follow the table of lists.
  let at = offset + 2 + LIST * count;
  for (let list = 0; list < count; list++) {
    const place = offset + 2 + LIST * list;
    const own: Level[] = [];
    lists.set(tables.readInt32LE(place), own);
    for (let level = 0; level < (tables[place + 26]! & 1 ? 1 : 9); level++) {
      const format = tables.readUInt8(at + 4);
      const text = at + LEVEL + tables.readUInt8(at + 24) + tables.readUInt8(at + 25);
      const letters = tables.readUInt16LE(text);
      const written = tables.toString('utf16le', text + 2, text + 2 + 2 * letters);
      own.push({
        format: FORMATS[format] ?? 'decimal',
        text: format === NO_NUMBER ? '' : format === BULLET ? bulletOf(written) : written,
        start: tables.readInt32LE(at),
      });
      at = text + 2 + 2 * letters;
    }
  }
  return lists;
}

/** A bullet of a symbol font is a private character, which says nothing by itself. */
function bulletOf(written: string): string {
  return written === '' || /^\p{Co}/u.test(written) ? '•' : written;
}

/** Ids of lists by the number under which paragraphs use them. */
function usesIn(header: FileHeader, tables: Buffer): number[] {
  const { offset, length } = header.table(TABLE.listUses);
  if (length === 0) return [];
  const count = Math.min(tables.readUInt32LE(offset), MOST_LISTS);
  return Array.from({ length: count }, (_, at) => tables.readInt32LE(offset + 4 + USE * at));
}
