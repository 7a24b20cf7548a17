/** Pages of 512 bytes in which a Word file keeps how its runs and paragraphs look ([MS-DOC] 2.9.33, 2.9.174). */
import { ReadEnded } from '../outcome.js';
import { recordsOf } from './file-header.js';

const PAGE = 512;
/** A record of a paragraph's place: the offset, and heights of lines that are not used. */
const PARAGRAPH_RECORD = 13;
const NONE = Buffer.alloc(0);
/** Far more than the longest book. */
const MOST_RANGES = 400_000;

/** Bytes of the main stream that look alike. */
export interface FormattedRange {
  /** Offsets in the main stream. */
  from: number;
  to: number;
  modifiers: Buffer;
  /** Number of a paragraph's style; 0 for runs. */
  style: number;
}

/**
 * Reads the ranges of runs or of paragraphs, in the order of their offsets.
 *
 * @param table which pages there are
 */
export function formattedRanges(main: Buffer, table: Buffer, kind: 'runs' | 'paragraphs'): FormattedRange[] {
  const ranges: FormattedRange[] = [];
  const pages = new Set(recordsOf(table, 4).map(({ record }) => record.readUInt32LE(0) & 0x3fffff));
  for (const number of pages) {
    const page = main.subarray(number * PAGE, (number + 1) * PAGE);
    if (page.length < PAGE) continue;
    const count = Math.min(page[PAGE - 1]!, kind === 'runs' ? 101 : 29);
    for (let at = 0; at < count; at++) {
      const place = 4 * (count + 1) + at * (kind === 'runs' ? 1 : PARAGRAPH_RECORD);
      const [from, to] = [page.readUInt32LE(4 * at), page.readUInt32LE(4 * at + 4)];
      if (to > from) ranges.push({ from, to, ...(kind === 'runs' ? run(page, place) : paragraph(page, place)) });
    }
    if (ranges.length > MOST_RANGES) throw new ReadEnded('too-big', 'too-many-runs', { limit: MOST_RANGES });
  }
  return ranges.sort((a, b) => a.from - b.from);
}

function run(page: Buffer, place: number): Pick<FormattedRange, 'modifiers' | 'style'> {
  const at = 2 * page[place]!;
  return { modifiers: at === 0 ? NONE : page.subarray(at + 1, at + 1 + page[at]!), style: 0 };
}

function paragraph(page: Buffer, place: number): Pick<FormattedRange, 'modifiers' | 'style'> {
  const at = 2 * page[place]!;
  if (at === 0) return { modifiers: NONE, style: 0 };
  // Where the first byte is 0, a second one tells the length in words; else it counts one byte less.
  const [start, length] = page[at] === 0 ? [at + 2, 2 * (page[at + 1] ?? 0)] : [at + 1, 2 * page[at]! - 1];
  const content = page.subarray(start, start + length);
  return content.length < 2
    ? { modifiers: NONE, style: 0 }
    : { modifiers: content.subarray(2), style: content.readUInt16LE(0) };
}

/** Finds the range that holds an offset; null where none does. */
export function rangeAt(ranges: readonly FormattedRange[], offset: number): FormattedRange | null {
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const range = ranges[middle]!;
    if (offset < range.from) high = middle - 1;
    else if (offset >= range.to) low = middle + 1;
    else return range;
  }
  return null;
}
