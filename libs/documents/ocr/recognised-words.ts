import { countLetters } from '../characters/count-letters.js';
import type { Word } from '../pdf/words.js';
import type { PixelBox, RecognisedLine, RecognisedPage, RecognisedWord } from './engine.js';

/** The recognized text of a page: words in the form of PDF words, for the same reading order and highlights. */
export interface RecognisedText {
  words: Word[];
  /** Letters and digits. */
  letters: number;
  /** Mean of what the recogniser thinks of its words, 0 to 100, by their letters. */
  confidence: number;
  /** Words of letters and digits, and those of them that it doubts. */
  counted: number;
  doubtful: number;
  /** The page holds nothing readable. */
  isBlank?: true;
}

/** The picture of a page as it is shown, in pixels, and how many of them make a point. */
export interface PictureFrame {
  width: number;
  height: number;
  pixelsPerPoint: number;
  /** The clockwise quarter turns before recognition. */
  turns: number;
}

/** A word that the recogniser thinks less of is as often wrong as right. */
const DOUBTFUL = 60;

/** Signs and single letters below this are specks, rules and icons. */
const SPECK = 50;

/** The height of letters without ascender as a share of the font size: .45 to .55 in fonts of résumés. */
const X_HEIGHT = 0.52;

/** A gap in an address, in heights of its letters, and what follows the "@" there. */
const ADDRESS_GAP = 0.6;
const DOMAIN = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;

/** Separators between words and dates, of any size. */
const BETWEEN_WORDS = /^(?:[-–—|/&+]|--)$/;

/** Lines whose size differs by less than this from that of most letters have that size: a pixel is 5 % of it. */
const SAME_SIZE = 0.14;

/** Recognisers know letters, not bullets: what they take them for where one begins a line. */
const BULLET_SIGN = /^[«»¢*+°®©•·‣▪■●○◦►>~=¤§.,:;'‘’_-]$/;
const BULLET_LETTER = /^[eo0]$/;

/** Bullets stand below each other, within this share of the size. */
const SAME_EDGE = 0.35;

/** Weight of a plain font: a recogniser does not tell. */
const PLAIN = 400;

export function recognisedLines(page: RecognisedPage): RecognisedLine[] {
  return page.blocks.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines));
}

/** Returns the words of a recognized page, in the recognizer's order: column by column, as a page is drawn. */
export function recognisedWords(page: RecognisedPage, pageNumber: number, frame: PictureFrame): RecognisedText {
  const lines = recognisedLines(page)
    .map((line) => ({ ...line, words: withAddressesWhole(line.words.filter(isWriting)) }))
    .filter(({ words }) => words.length > 0);
  const skew = skewOf(lines);
  const usual = usualSize(lines);
  const words: Word[] = [];
  for (const line of lines) {
    const own = sizeOf(line);
    const size = (Math.abs(own - usual) < SAME_SIZE * usual ? usual : own) / frame.pixelsPerPoint;
    for (const word of line.words)
      words.push(placedWord(word, line, { pageNumber, frame, skew, size, order: words.length }));
  }
  writeBullets(lines, words, usual / frame.pixelsPerPoint);
  const counted = lines.flatMap((line) => line.words).filter(({ text }) => countLetters(text) > 0);
  const letters = counted.reduce((sum, { text }) => sum + countLetters(text), 0);
  const trust = counted.reduce((sum, { text, confidence }) => sum + confidence * countLetters(text), 0);
  return {
    words,
    letters,
    confidence: letters === 0 ? 0 : trust / letters,
    counted: counted.length,
    doubtful: counted.filter(({ confidence }) => confidence < DOUBTFUL).length,
  };
}

function isWriting({ text, confidence }: RecognisedWord, at: number): boolean {
  if (text.trim() === '') return false;
  if (at === 0 && BULLET_SIGN.test(text)) return true;
  return confidence >= SPECK || countLetters(text) > 1 || BETWEEN_WORDS.test(text);
}

/** An address is one word: recognisers see gaps beside the "@", whose tail takes room. */
function withAddressesWhole(words: readonly RecognisedWord[]): RecognisedWord[] {
  const whole: RecognisedWord[] = [];
  for (const [at, word] of words.entries()) {
    const before = whole.at(-1);
    const isCut =
      before !== undefined &&
      ((word.text.startsWith('@') && DOMAIN.test(word.text.slice(1) || (words[at + 1]?.text ?? ''))) ||
        (before.text.endsWith('@') && DOMAIN.test(word.text)));
    const gap = word.bbox.x0 - (before?.bbox.x1 ?? 0);
    if (isCut && gap < ADDRESS_GAP * (word.bbox.y1 - word.bbox.y0)) whole.splice(-1, 1, joined(before, word));
    else whole.push(word);
  }
  return whole;
}

function joined(one: RecognisedWord, other: RecognisedWord): RecognisedWord {
  return {
    text: one.text + other.text,
    confidence: Math.min(one.confidence, other.confidence),
    bbox: {
      x0: one.bbox.x0,
      y0: Math.min(one.bbox.y0, other.bbox.y0),
      x1: other.bbox.x1,
      y1: Math.max(one.bbox.y1, other.bbox.y1),
    },
    symbols: [...one.symbols, ...other.symbols],
  };
}

/**
 * Returns whether a page lies on its side, by the way of most of its lines. The recogniser reads lines that run up or
 * down too, without a word about it and without the places of their letters.
 */
export function liesOnSide(page: RecognisedPage): boolean {
  const lines = recognisedLines(page);
  const lying = lines.filter(({ baseline: { x0, y0, x1, y1 } }) => Math.abs(y1 - y0) > Math.abs(x1 - x0));
  return 2 * lying.length > lines.length;
}

/** How much the lines of a page rise or fall, as an angle: the middle one of all, the long ones counting more. */
function skewOf(lines: readonly RecognisedLine[]): number {
  const slopes = lines
    .map(({ baseline: { x0, y0, x1, y1 } }) => ({ slope: Math.atan2(y1 - y0, x1 - x0), weight: x1 - x0 }))
    .filter(({ weight }) => weight > 0);
  return middleOf(slopes.map(({ slope, weight }) => [slope, weight]));
}

/** Size of the font in pixels, by the height of its small letters, which is measured more steadily than that of the line. */
function sizeOf({ rowAttributes: { rowHeight, ascenders, descenders }, words }: RecognisedLine): number {
  const measured = (rowHeight - ascenders - descenders) / X_HEIGHT;
  const [first] = words;
  return measured > 1 ? measured : Math.max(1, (first?.bbox.y1 ?? 1) - (first?.bbox.y0 ?? 0));
}

function usualSize(lines: readonly RecognisedLine[]): number {
  return middleOf(lines.map((line) => [sizeOf(line), line.words.reduce((sum, { text }) => sum + text.length, 0)])) || 1;
}

/** The value in the middle, each counting by its weight; 0 of none. */
function middleOf(values: readonly (readonly [number, number])[]): number {
  const sorted = [...values].sort(([a], [b]) => a - b);
  let left = sorted.reduce((sum, [, weight]) => sum + weight, 0) / 2;
  return sorted.find(([, weight]) => (left -= weight) <= 0)?.[0] ?? 0;
}

interface Placing {
  pageNumber: number;
  frame: PictureFrame;
  skew: number;
  size: number;
  order: number;
}

/** A word at its place. The layout sees it as if the page lay straight; its boxes say where it stands. */
function placedWord(word: RecognisedWord, { baseline }: RecognisedLine, placing: Placing): Word {
  const { pageNumber, frame, skew, size, order } = placing;
  const { bbox } = word;
  const middle = (bbox.x0 + bbox.x1) / 2;
  const run = baseline.x1 - baseline.x0;
  const onLine = run > 0 ? baseline.y0 + ((baseline.y1 - baseline.y0) * (middle - baseline.x0)) / run : baseline.y0;
  const straight = (x: number, y: number): [number, number] => [
    (x * Math.cos(skew) + y * Math.sin(skew)) / frame.pixelsPerPoint,
    (x * Math.sin(skew) - y * Math.cos(skew)) / frame.pixelsPerPoint,
  ];
  const centre = (bbox.y0 + bbox.y1) / 2;
  const [left] = straight(bbox.x0, centre);
  const [right] = straight(bbox.x1, centre);
  const [, top] = straight(middle, bbox.y0);
  const [, bottom] = straight(middle, bbox.y1);
  const [, own] = straight(middle, onLine);
  return {
    text: word.text,
    page: pageNumber,
    boxes: boxesOf(word, frame),
    left,
    right,
    top,
    bottom,
    baseline: own,
    size,
    weight: PLAIN,
    order,
    glued: false,
    turn: 0,
    icon: false,
  };
}

/** Left, bottom, right and top of each UTF-16 unit on the page as it is shown, in points, y upwards. */
function boxesOf({ text, symbols, bbox }: RecognisedWord, frame: PictureFrame): number[] {
  const isWhole = symbols.map((symbol) => symbol.text).join('') === text;
  const places = isWhole
    ? symbols.flatMap((symbol) => Array.from(symbol.text.split(''), () => symbol.bbox))
    : Array.from(text.split(''), (_unit, index) => {
        const wide = (bbox.x1 - bbox.x0) / text.length;
        return { ...bbox, x0: bbox.x0 + index * wide, x1: bbox.x0 + (index + 1) * wide };
      });
  return places.flatMap(({ x0, x1 }) => shownBox({ x0, x1, y0: bbox.y0, y1: bbox.y1 }, frame));
}

/** Converts pixels of the recognized picture to points of the page as shown. */
function shownBox({ x0, y0, x1, y1 }: PixelBox, { width, height, pixelsPerPoint, turns }: PictureFrame): number[] {
  // Turned clockwise, what was above came to the right.
  const box = [
    [x0, y0, x1, y1],
    [y0, height - x1, y1, height - x0],
    [width - x1, height - y1, width - x0, height - y0],
    [width - y1, x0, width - y0, x1],
  ][turns] as [number, number, number, number];
  const [left, top, right, bottom] = box;
  return [left, height - bottom, right, height - top].map((edge) => edge / pixelsPerPoint);
}

/** Signs that begin lines as bullets do, written as such. Letters are only where another bullet stands above or below. */
function writeBullets(lines: readonly RecognisedLine[], words: Word[], size: number): void {
  const starts: Word[] = [];
  let at = 0;
  for (const line of lines) {
    const [first, second] = words.slice(at, at + line.words.length);
    if (first && second && /^[\p{L}\p{N}(]/u.test(second.text)) starts.push(first);
    at += line.words.length;
  }
  const signs = starts.filter(({ text }) => BULLET_SIGN.test(text));
  const letters = starts.filter(({ text }) => BULLET_LETTER.test(text));
  const isBelow = (one: Word, other: Word) => one !== other && Math.abs(one.left - other.left) <= SAME_EDGE * size;
  const meant = letters.filter((letter) => [...signs, ...letters].some((other) => isBelow(letter, other)));
  for (const word of [...signs, ...meant]) word.text = '\u2022';
}
