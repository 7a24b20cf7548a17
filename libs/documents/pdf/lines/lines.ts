import type { Word } from '../words.js';

/** Words on one baseline, from left to right. */
export interface PdfLine {
  words: Word[];
  left: number;
  right: number;
  top: number;
  bottom: number;
  baseline: number;
  /** The baseline of the last row, where one of its cells continues below. */
  lastBaseline?: number;
  /** The size of its longest word: a bullet of another font does not change the line. */
  size: number;
  weight: number;
}

/** Baselines closer than this share of the smaller size are one line: sub- and superscripts, mixed fonts. */
const SAME_LINE = 0.3;

/**
 * The distance for similar sizes, such as titles and the small dates beside them, is a little larger: a large name
 * shares no line with its neighbors.
 */
const SAME_LINE_OF_NEAR_SIZES = 0.36;
const NEAR_SIZES = 1.5;

/** A gap of more than this share of the size separates cells: a date set at the right margin, a column of a table. */
const CELL_GAP = 1.1;

/** Groups words into lines, top to bottom. */
export function groupIntoLines(words: readonly Word[]): PdfLine[] {
  const groups: Word[][] = [];
  let first: Word | null = null;
  for (const word of [...words].sort((a, b) => b.baseline - a.baseline || a.left - b.left || a.order - b.order)) {
    if (first && first.baseline - word.baseline <= reachOf(first, word)) {
      groups.at(-1)?.push(word);
    } else {
      groups.push([word]);
      first = word;
    }
  }
  return groups.map((group) => lineWith(group.sort((a, b) => a.left - b.left || a.order - b.order)));
}

function reachOf(one: Word, other: Word): number {
  const [small, large] = [Math.min(one.size, other.size), Math.max(one.size, other.size)];
  return (large <= NEAR_SIZES * small ? SAME_LINE_OF_NEAR_SIZES : SAME_LINE) * small;
}

/** A line of the given words, which stand on one baseline, in this order. */
export function lineWith(words: Word[]): PdfLine {
  const [first] = words;
  if (!first) throw new RangeError('a line has at least one word');
  let { left, right, top, bottom } = first;
  let longest = first;
  for (const word of words) {
    if (word.left < left) left = word.left;
    if (word.right > right) right = word.right;
    if (word.top > top) top = word.top;
    if (word.bottom < bottom) bottom = word.bottom;
    if (word.text.length > longest.text.length) longest = word;
  }
  return { words, left, right, top, bottom, baseline: first.baseline, size: longest.size, weight: longest.weight };
}

/** The cells of a line: words without a gap between them that separates. A bullet belongs to what it stands before. */
export function cellsOf(line: PdfLine): Word[][] {
  const cells: Word[][] = [];
  let before: Word | null = null;
  for (const word of line.words) {
    const open = cells.at(-1);
    const behindBullet = open?.length === 1 && before !== null && isBullet(before.text);
    if (open && before !== null && (behindBullet || !startsCell(word, before))) open.push(word);
    else cells.push([word]);
    before = word;
  }
  return cells;
}

function startsCell(word: Word, before: Word): boolean {
  return word.startsCell ?? word.left - before.right > CELL_GAP * Math.min(word.size, before.size);
}

const BULLET =
  /^(?:[\u2022\u2023\u2043\u204C\u204D\u2219\u25A0-\u27BE\u29BE\u29BF\u2B05-\u2BFF\uE000-\uF8FF·*§Øo\u2013\u2014-]\uFE0F?|[\u{1F300}-\u{1FAFF}]\uFE0F?)$/u;

/** Returns whether a word is a sign that begins an item: a bullet, or a picture of a telephone before its number. */
export function isBullet(text: string): boolean {
  return BULLET.test(text);
}

/** The text of a line: words with single spaces, cells with a tab between them. */
export function textOfLine(line: PdfLine): string {
  let text = '';
  let before: Word | null = null;
  for (const word of line.words) {
    if (before) {
      if (startsCell(word, before)) text += '\t';
      else if (!isGlued(word, before)) text += ' ';
    }
    text += word.text;
    before = word;
  }
  return text;
}

/** Returns whether the page draws a word directly behind the one before it: one word in two fonts. */
function isGlued(word: Word, before: Word): boolean {
  const gap = word.left - before.right;
  return word.glued && word.order === before.order + 1 && gap < 0.15 * Math.min(word.size, before.size);
}
