import { encodeGeometry, type Box, type PageSize, type PlacedRun } from '#libs/contracts';
import type { Word } from './words.js';

/**
 * From words on pages to offsets of the document text. Between the two lie all the steps that make text of them: broken words are
 * joined, bullets and ligatures written plainly, mojibake repaired. So the finished text is laid beside the words in the order in which
 * they were written, letter by letter.
 */

/** A page as PDF describes it: the part that is shown, in its own coordinates, and how far it is turned for showing. */
export interface PageFrame {
  left: number;
  bottom: number;
  right: number;
  top: number;
  /** Quarter turns clockwise, 0..3. */
  turns: number;
}

/** Where text and words differ, both are searched this far for the place where they go on alike. */
const WINDOW = 16;

/** They go on alike where this many letters agree. */
const AGREEING = 3;

/**
 * Where each character of a document text stands.
 *
 * @param text the finished document text
 * @param words in the order in which they were written into it
 * @param frames of all pages, by number
 */
export function geometryOf(text: string, words: readonly Word[], frames: readonly PageFrame[]): Uint8Array {
  const letters = words.map((word) => word.text).join('');
  const sources = sourcesOf(text, letters);
  const runs: PlacedRun[] = [];
  let word = 0;
  let first = 0;
  for (let at = 0; at < text.length;) {
    const source = sources[at] ?? -1;
    if (source < first) {
      at++;
      continue;
    }
    while (source >= first + (words[word]?.text.length ?? Infinity)) first += words[word++]?.text.length ?? 0;
    const own = words[word];
    if (!own) break;
    const start = at;
    while (at < text.length && isWithin(sources[at] ?? -1, first, own)) at++;
    const frame = frames[own.page];
    if (frame) runs.push(runOf(own, frame, start, sources.subarray(start, at), first));
  }
  return encodeGeometry({ pages: frames.map(sizeOf), runs });
}

function isWithin(source: number, first: number, { text }: Word): boolean {
  return source >= first && source < first + text.length;
}

/** For each character of the text, the letter that it came from; -1 for spaces and for what no letter stands behind. Never falls. */
function sourcesOf(text: string, letters: string): Int32Array {
  const sources = new Int32Array(text.length).fill(-1);
  let next = 0;
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
    } else if (letters.charCodeAt(next) === code) {
      sources[at++] = next++;
    } else {
      const gap = difference(text, at, letters, next);
      // What was rewritten stands where the letters stood that it was made of.
      for (let index = 0; index < gap.written; index++) {
        if (gap.letters > 0 && !isSpace(text.charCodeAt(at + index)))
          sources[at + index] = Math.min(letters.length - 1, next + Math.floor((index * gap.letters) / gap.written));
      }
      at += gap.written;
      next += gap.letters;
    }
  }
  return sources;
}

/** How many characters of the text, and how many letters of the words, stand before the place where both go on alike. */
function difference(text: string, at: number, letters: string, next: number): { written: number; letters: number } {
  for (let sum = 1; sum <= WINDOW; sum++) {
    for (let written = 0; written <= sum; written++) {
      if (agree(text, at + written, letters, next + sum - written)) return { written, letters: sum - written };
    }
  }
  return { written: 1, letters: 1 };
}

function agree(text: string, at: number, letters: string, next: number): boolean {
  for (let found = 0; found < AGREEING; at++) {
    if (at >= text.length) return found > 0 && next >= letters.length;
    const code = text.charCodeAt(at);
    if (isSpace(code)) continue;
    if (letters.charCodeAt(next) !== code) return false;
    next++;
    found++;
  }
  return true;
}

/** Returns whether a code is a space of document text, which has no other spaces. */
function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09;
}

/** Letters of a word on the page as it is shown. One that was written for an icon stands where all of the icon stands. */
function runOf(word: Word, frame: PageFrame, start: number, sources: Int32Array, first: number): PlacedRun {
  const { boxes } = word;
  const last = boxes.length - 4;
  const upright = Math.abs(at(boxes, last) - at(boxes, 0)) >= Math.abs(at(boxes, last + 1) - at(boxes, 1));
  const axis = upright ? 0 : 1;
  let low = Infinity;
  let high = -Infinity;
  for (let box = 0; box < boxes.length; box += 4) {
    low = Math.min(low, at(boxes, box + 1 - axis));
    high = Math.max(high, at(boxes, box + 3 - axis));
  }
  const isReplaced = boxes.length !== 4 * word.text.length;
  const edge = edgeOf(axis, frame);
  const along = new Array<number>(2 * sources.length);
  for (let index = 0; index < sources.length; index++) {
    const box = isReplaced ? 0 : 4 * ((sources[index] ?? first) - first);
    const from = at(boxes, box + axis);
    const to = at(boxes, (isReplaced ? last : box) + 2 + axis);
    along[2 * index] = edge.forwards ? from - edge.at : edge.at - to;
    along[2 * index + 1] = edge.forwards ? to - edge.at : edge.at - from;
  }
  return {
    page: word.page,
    start,
    upright: upright === (frame.turns % 2 === 0),
    across: shown(low, high, 1 - axis, frame),
    along,
  };
}

function at(boxes: Word['boxes'], index: number): number {
  return boxes[index] ?? 0;
}

/** The edge of a page that x (axis 0) or y (axis 1) is counted from when it is shown: the one that then is left or above. */
function edgeOf(axis: number, frame: PageFrame): { forwards: boolean; at: number } {
  // Turned clockwise, what runs upwards on the page runs to the right, and what runs to the right runs down.
  const forwards = axis === 0 ? frame.turns < 2 : frame.turns === 1 || frame.turns === 2;
  if (forwards) return { forwards, at: axis === 0 ? frame.left : frame.bottom };
  return { forwards, at: axis === 0 ? frame.right : frame.top };
}

/** A stretch along x or y of a page, as distances from the left or upper edge of the page as it is shown. */
function shown(low: number, high: number, axis: number, frame: PageFrame): readonly [number, number] {
  const edge = edgeOf(axis, frame);
  return edge.forwards ? [low - edge.at, high - edge.at] : [edge.at - high, edge.at - low];
}

/** Returns the position of a word on its page as it is shown. */
export function shownBox({ boxes }: Word, frame: PageFrame): Box {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let box = 0; box < boxes.length; box += 4) {
    left = Math.min(left, at(boxes, box));
    bottom = Math.min(bottom, at(boxes, box + 1));
    right = Math.max(right, at(boxes, box + 2));
    top = Math.max(top, at(boxes, box + 3));
  }
  const [low, high] = shown(left, right, 0, frame);
  const [near, far] = shown(bottom, top, 1, frame);
  return frame.turns % 2 === 0
    ? { left: low, top: near, right: high, bottom: far }
    : { left: near, top: low, right: far, bottom: high };
}

function sizeOf({ left, bottom, right, top, turns }: PageFrame): PageSize {
  const [width, height] = [right - left, top - bottom];
  return turns % 2 === 0 ? { width, height } : { width: height, height: width };
}
