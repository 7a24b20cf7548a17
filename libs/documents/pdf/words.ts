import type { Doubt, DrawnPage } from './visibility/occlusion.js';
import { settingsOf } from './engine/fonts.js';
import type { Pdfium } from './engine/pdfium.js';
import { moved } from './engine/shapes.js';

/** A run of characters without a space, with the box of its letters. Points, y upwards, upright after {@link uprightWords}. */
export interface Word {
  text: string;
  /** Number of the page, from 0. */
  page: number;
  /** Left, bottom, right and top of each UTF-16 unit on the page as it is described, whatever is turned later. */
  boxes: readonly number[] | Float32Array;
  left: number;
  right: number;
  top: number;
  bottom: number;
  baseline: number;
  /** Nominal size of the font in points, as it stands on the page. */
  size: number;
  /** Width of the letters as they are drawn, as a share of what the font gives them. */
  stretch?: number;
  /** Weight of the font, 100 to 900, as far as the font tells. */
  weight: number;
  /** Handle of the font of its first letter; left out where a recogniser read it. */
  font?: number;
  /** Place in the order in which the page draws it. */
  order: number;
  /** No space was drawn between it and the word before it in drawing order. */
  glued: boolean;
  /** Direction of writing in quarter turns, 0..3. */
  turn: number;
  /** A glyph or two of a font that has no Unicode values: an icon, or a bullet drawn as one. */
  icon: boolean;
  /** Stands in another cell than the word before it in its line; told by the gap where it is not set. */
  startsCell?: boolean;
}

/** A word that a person may not see, with the text objects that draw it. */
export interface DoubtfulWord {
  word: Word;
  doubt: Doubt;
  objects: Int32Array;
}

/** A gap of more than this share of the size ends a word, whatever PDFium says: cells of a table that touch in drawing order. */
const WORD_BREAK = 0.6;

/** Height of a font's box as a share of its size, for fonts that do not say their size. */
const BOX_HEIGHT = 1.2;

/** PDFium's mark for a hyphen at a line end that is not part of the word. */
const LINE_HYPHENS = new Set([0x2, 0xfffe, 0xad]);

/** The text object that draws each character of a page; 0 for spaces that PDFium reads from gaps. */
export function textObjectsOf({ api, raw }: Pdfium, textPage: number): Int32Array {
  const count = Math.max(0, api.FPDFText_CountChars(textPage));
  const objects = new Int32Array(count);
  for (let index = 0; index < count; index++) objects[index] = raw.FPDFText_GetTextObject(textPage, index);
  return objects;
}

/**
 * The words of a page in drawing order. Spaces come from the page or, where it positions words without drawing any, from PDFium's
 * reading of the gaps.
 *
 * @param textPage handle of `FPDFText_LoadPage`
 * @param page number of the page, from 0
 * @param objects the text object of each character, 0 for none
 * @param drawn its `doubtAt` is asked of every letter; where the answer changes, a word ends
 * @returns the words, those of them that may not be seen, how many characters had no Unicode value, and how many words characters of no
 * width split
 */
export function pageWords(
  pdf: Pdfium,
  textPage: number,
  page: number,
  objects: Int32Array,
  { doubtAt, strayAt }: Pick<DrawnPage, 'doubtAt' | 'strayAt'>,
): { words: Word[]; doubtful: DoubtfulWord[]; unmapped: number; split: { words: number; breaks: number } } {
  const { raw, memory } = pdf;
  const count = objects.length;
  const box = memory.wasmExports.malloc(32);
  const settingAt = settingsOf(pdf, textPage, objects, box);
  const words: Word[] = [];
  const doubtful: DoubtfulWord[] = [];
  let unmapped = 0;
  const split = { words: 0, breaks: 0 };
  let behindNothing = false;
  let isSplit = false;
  let word: Word | null = null;
  let glued = false;
  let broken = false;
  let first = 0;
  let last = 0;
  let doubt: Doubt | null = null;
  // One list for the page: a list for each word that grows letter by letter takes longer than all else here.
  const boxes = new Float32Array(8 * count);
  let begun = 0;
  let kept = 0;
  const keep = (units: number, left: number, bottom: number, right: number, top: number) => {
    for (let unit = 0; unit < units; unit++) {
      boxes[kept++] = left;
      boxes[kept++] = bottom;
      boxes[kept++] = right;
      boxes[kept++] = top;
    }
  };
  const finish = () => {
    if (word) {
      word.boxes = boxes.subarray(begun, kept);
      // The question costs a call, so it is asked of short words only: icons are never long.
      word.icon =
        word.text.length <= 2 && (isPrivate(word.text) || raw.FPDFText_HasUnicodeMapError(textPage, first) === 1);
      words.push(word);
      if (doubt) doubtful.push({ word, doubt, objects: objects.slice(first, last + 1) });
      if (isSplit) split.words++;
    }
    isSplit = false;
    word = null;
  };
  for (let index = 0; index < count; index++) {
    const code = raw.FPDFText_GetUnicode(textPage, index);
    if (isBreak(code) && objects[index] === 0) {
      broken = true;
      continue;
    }
    if (isSpace(code)) {
      finish();
      glued = false;
      broken = false;
      continue;
    }
    if (isNothing(code)) {
      behindNothing = word !== null;
      continue;
    }
    if (code < 0x20 && !LINE_HYPHENS.has(code)) unmapped++;
    if (!raw.FPDFText_GetLooseCharBox(textPage, index, box)) continue;
    const heap = memory.HEAPF32;
    const at = box >> 2;
    // FS_RECTF: left, top, right, bottom.
    let left = Math.min(heap[at] ?? 0, heap[at + 2] ?? 0);
    let right = Math.max(heap[at] ?? 0, heap[at + 2] ?? 0);
    let top = Math.max(heap[at + 1] ?? 0, heap[at + 3] ?? 0);
    let bottom = Math.min(heap[at + 1] ?? 0, heap[at + 3] ?? 0);
    const stray = strayAt === null ? null : strayAt(index);
    if (stray) [left, bottom, right, top] = moved([left, bottom, right, top], stray);
    const text = LINE_HYPHENS.has(code) ? '-' : isCharacter(code) ? String.fromCodePoint(code) : '\uFFFD';
    // On a page of few words PDFium takes the lines for upright writing and breaks them at letters: they touch all the same.
    if (broken) {
      broken = false;
      if (word === null || !touches(word, left, right, top, bottom)) {
        finish();
        glued = false;
      }
    }
    const own = doubtAt(index, left, bottom, right, top);
    if (word !== null && own === doubt && continues(word, left, right, top, bottom)) {
      const open: Word = word;
      if (behindNothing && BETWEEN_LETTERS.test(open.text.slice(-1) + text)) {
        split.breaks++;
        isSplit = true;
      }
      behindNothing = false;
      open.text += text;
      keep(text.length, left, bottom, right, top);
      open.left = Math.min(open.left, left);
      open.right = Math.max(open.right, right);
      open.top = Math.max(open.top, top);
      open.bottom = Math.min(open.bottom, bottom);
      last = index;
      continue;
    }
    finish();
    behindNothing = false;
    const { size, stretch, weight, font, turn, baseline } = settingAt(index);
    word = {
      text,
      page,
      boxes: [],
      left,
      right,
      top,
      bottom,
      baseline: stray ? (turn % 2 === 0 ? bottom : left) : baseline,
      size: size ?? Math.max(1, (turn % 2 === 0 ? top - bottom : right - left) / BOX_HEIGHT),
      stretch,
      weight,
      font,
      order: words.length,
      glued,
      turn,
      icon: false,
    };
    begun = kept;
    keep(text.length, left, bottom, right, top);
    first = index;
    last = index;
    doubt = own;
    glued = true;
  }
  finish();
  memory.wasmExports.free(box);
  return { words, doubtful, unmapped, split };
}

/**
 * Returns whether a character goes on the word: on the same line, directly behind it. Turned text is followed by
 * PDFium's order alone.
 */
function continues(word: Word, left: number, right: number, top: number, bottom: number): boolean {
  if (word.turn !== 0) {
    const reach = word.size * 1.5;
    return (
      left < word.right + reach && right > word.left - reach && bottom < word.top + reach && top > word.bottom - reach
    );
  }
  const overlap = Math.min(word.top, top) - Math.max(word.bottom, bottom);
  if (overlap < 0.4 * Math.min(word.top - word.bottom, top - bottom)) return false;
  const gap = left - word.right;
  return gap < word.size * WORD_BREAK && gap > -word.size * 1.5;
}

/** A letter on the line of the word, with no more between than there is between letters. */
function touches(word: Word, left: number, right: number, top: number, bottom: number): boolean {
  return (
    word.turn === 0 &&
    continues(word, left, right, top, bottom) &&
    left - word.right < word.size * LETTER_GAP &&
    left > word.left
  );
}

/** Between letters is at most this share of the size; a space is at least twice as wide. */
const LETTER_GAP = 0.1;

const isBreak = (code: number): boolean => code === 0xa || code === 0xd;

function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x9 && code <= 0xd) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x3000
  );
}

/** Other scripts need characters of no width. */
const BETWEEN_LETTERS = /^\p{Script=Latin}{2}$/u;

/** Zero-width characters: they neither show nor end a word. */
function isNothing(code: number): boolean {
  return (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff;
}

/** Below are codes of fonts whose glyphs have no Unicode value, above nothing; between lie halves of pairs. */
function isCharacter(code: number): boolean {
  return code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
}

function isPrivate(text: string): boolean {
  return /^[\uE000-\uF8FF]+$/.test(text);
}

/** Turns the words of a page so that most of them stand upright; words in other directions keep their `turn`. */
export function uprightWords(words: Word[]): Word[] {
  const letters = [0, 0, 0, 0];
  for (const word of words) letters[word.turn] = (letters[word.turn] ?? 0) + word.text.length;
  const main = letters.indexOf(Math.max(...letters));
  if (main === 0) return words;
  return words.map((word) => turned(word, main));
}

function turned(word: Word, quarters: number): Word {
  const turn = (word.turn - quarters + 4) % 4;
  const { left, right, top, bottom, baseline } = word;
  if (quarters === 1)
    return { ...word, turn, left: bottom, right: top, top: -left, bottom: -right, baseline: -baseline };
  if (quarters === 2)
    return { ...word, turn, left: -right, right: -left, top: -bottom, bottom: -top, baseline: -baseline };
  return { ...word, turn, left: -top, right: -bottom, top: right, bottom: left, baseline };
}
