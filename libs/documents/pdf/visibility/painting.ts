import { shownBox, type PageFrame } from '../geometry.js';
import type { Pdfium } from '../engine/pdfium.js';
import type { GreyPicture } from './picture-ink.js';
import type { Word } from '../words.js';

/** Pixels to a point: letters of six points are then told from nothing. */
const SCALE = 2;

/** Longest side of a picture of a page, in pixels: 16 MB at four bytes each. */
const LONGEST = 2_000;

/**
 * A pixel that differs by this much in one of its colors, of 255, is visible. White on the lightest gray of a palette
 * (F2F2F2) differs by 13.
 */
const SEEN = 20;

const ANNOTATIONS_OFF = 0;
const BGRA = 4;
const ALPHA = 3;
const [WHITE, NOTHING] = [0xffffffff, 0];

/**
 * Returns which of the words leave a trace on the page. It paints the page with and without them and compares. That
 * covers every way of hiding: color, clip, or a shape drawn on top.
 *
 * @param words the words with the text objects that draw them
 */
export function paintedWords(
  pdf: Pdfium,
  page: number,
  frame: PageFrame,
  words: readonly Word[],
  objects: ReadonlySet<number>,
): Set<Word> {
  const { size, places, part } = placesOf(frame, words);
  if (part.right <= part.left || part.bottom <= part.top) return new Set();
  const whole = painted(pdf, page, size, part);
  for (const object of objects) pdf.raw.FPDFPageObj_SetIsActive(object, 0);
  const without = painted(pdf, page, size, part);
  for (const object of objects) pdf.raw.FPDFPageObj_SetIsActive(object, 1);
  return new Set(words.filter((_word, index) => differs(whole, without, part, places[index] ?? part)));
}

/** Pixels to a point where it matters only whether anything is drawn. */
const COARSE = 1;

/** Of 255: a pixel is more covered than this where something is drawn. */
const DRAWN = 20;

/** The drawings of words. */
export interface DrawnWords {
  drawn: ReadonlySet<Word>;
  /** The words that draw nothing but near-white: a glyph may bring its own color. */
  pale: ReadonlySet<Word>;
}

/**
 * Which of the words draw anything at all: they are painted alone, on nothing.
 *
 * @param objects the text objects that draw them
 */
export function drawnWords(
  pdf: Pdfium,
  page: number,
  frame: PageFrame,
  words: readonly Word[],
  objects: ReadonlySet<number>,
): DrawnWords {
  const [drawn, pale] = [new Set<Word>(), new Set<Word>()];
  const { size, places, part } = placesOf(frame, words, COARSE);
  if (part.right <= part.left || part.bottom <= part.top) return { drawn, pale };
  const others = objectsOf(pdf, page).filter((object) => !objects.has(object));
  for (const object of others) pdf.raw.FPDFPageObj_SetIsActive(object, 0);
  const shown = painted(pdf, page, size, part, NOTHING);
  for (const object of others) pdf.raw.FPDFPageObj_SetIsActive(object, 1);
  const width = part.right - part.left;
  for (const [index, word] of words.entries()) {
    const { left, top, right, bottom } = places[index]!;
    let [cover, ink] = [0, 0];
    for (let y = top; y < bottom && ink < DRAWN; y++)
      for (let x = left; x < right && ink < DRAWN; x++) {
        const at = ((y - part.top) * width + x - part.left) * BGRA;
        const alpha = shown[at + ALPHA]!;
        cover = Math.max(cover, alpha);
        ink = Math.max(ink, (alpha * (255 - Math.min(shown[at]!, shown[at + 1]!, shown[at + 2]!))) / 255);
      }
    if (cover >= DRAWN) drawn.add(word);
    if (cover >= DRAWN && ink < DRAWN) pale.add(word);
  }
  return { drawn, pale };
}

/** Returns the objects of a page, also in its forms, without the forms themselves. */
function objectsOf({ raw }: Pdfium, page: number): number[] {
  const objects: number[] = [];
  const walk = (count: number, object: (index: number) => number, depth: number) => {
    for (let index = 0; index < count; index++) {
      const own = object(index);
      if (raw.FPDFPageObj_GetType(own) !== FORM) objects.push(own);
      else if (depth < MOST_DEPTH)
        walk(raw.FPDFFormObj_CountObjects(own), (at) => raw.FPDFFormObj_GetObject(own, at), depth + 1);
    }
  };
  walk(raw.FPDFPage_CountObjects(page), (at) => raw.FPDFPage_GetObject(page, at), 0);
  return objects;
}

const FORM = 5;

/** Nesting of forms that is followed. */
const MOST_DEPTH = 8;

/**
 * Paints a page without its text, and returns the places of its words.
 *
 * @param texts all text objects of the page
 */
export function pageWithoutText(
  pdf: Pdfium,
  page: number,
  frame: PageFrame,
  words: readonly Word[],
  texts: Int32Array,
): { picture: GreyPicture; places: readonly Pixels[] } {
  const { size, places } = placesOf(frame, words);
  for (const object of texts) pdf.raw.FPDFPageObj_SetIsActive(object, 0);
  const shown = painted(pdf, page, size, { left: 0, top: 0, right: size.across, bottom: size.down });
  for (const object of texts) pdf.raw.FPDFPageObj_SetIsActive(object, 1);
  const grey = new Uint8Array(size.across * size.down);
  for (let at = 0, from = 0; at < grey.length; at++, from += BGRA)
    grey[at] = (shown[from]! + 2 * shown[from + 1]! + shown[from + 2]!) >> 2;
  return { picture: { width: size.across, height: size.down, grey }, places };
}

/** Where words stand in the picture of their page, and the part of it that they stand in: only that is painted where nothing else matters. */
function placesOf(frame: PageFrame, words: readonly Word[], finest = SCALE) {
  const width = frame.right - frame.left;
  const height = frame.top - frame.bottom;
  const scale = Math.min(finest, LONGEST / Math.max(width, height, 1));
  const across = Math.max(1, Math.round((frame.turns % 2 === 0 ? width : height) * scale));
  const down = Math.max(1, Math.round((frame.turns % 2 === 0 ? height : width) * scale));
  const whole = { left: 0, top: 0, right: across, bottom: down };
  const places = words.map((word) => within(pixelsOf(word, frame, scale), whole));
  const part = places.reduce((all, place) => ({
    left: Math.min(all.left, place.left),
    top: Math.min(all.top, place.top),
    right: Math.max(all.right, place.right),
    bottom: Math.max(all.bottom, place.bottom),
  }));
  return { size: { across, down }, places, part };
}

/** Part of the picture of a page. */
export interface Pixels {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function painted(
  { raw, memory }: Pdfium,
  page: number,
  { across, down }: { across: number; down: number },
  { left, top, right, bottom }: Pixels,
  ground = WHITE,
): Uint8Array {
  const [width, height] = [right - left, bottom - top];
  const bitmap = raw.FPDFBitmap_Create(width, height, ground === NOTHING ? 1 : 0);
  if (bitmap === 0) throw new Error('PDFium is out of memory');
  raw.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, ground);
  raw.FPDF_RenderPageBitmap(bitmap, page, -left, -top, across, down, 0, ANNOTATIONS_OFF);
  const from = raw.FPDFBitmap_GetBuffer(bitmap);
  const copy = memory.HEAPU8.slice(from, from + width * height * BGRA);
  raw.FPDFBitmap_Destroy(bitmap);
  return copy;
}

/** Returns the position of a word in the picture of its page. */
function pixelsOf(word: Word, frame: PageFrame, scale: number): Pixels {
  const { left, top, right, bottom } = shownBox(word, frame);
  return {
    left: Math.floor(left * scale),
    top: Math.floor(top * scale),
    right: Math.ceil(right * scale),
    bottom: Math.ceil(bottom * scale),
  };
}

function within(place: Pixels, part: Pixels): Pixels {
  const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
  return {
    left: clamp(place.left, part.left, part.right),
    top: clamp(place.top, part.top, part.bottom),
    right: clamp(place.right, part.left, part.right),
    bottom: clamp(place.bottom, part.top, part.bottom),
  };
}

/** Returns whether two pictures of a part differ in a place that lies within it. */
function differs(a: Uint8Array, b: Uint8Array, part: Pixels, { left, top, right, bottom }: Pixels): boolean {
  for (let y = top; y < bottom; y++) {
    const row = (y - part.top) * (part.right - part.left);
    const end = (row + right - part.left) * BGRA;
    for (let at = (row + left - part.left) * BGRA; at < end; at++) {
      if (Math.abs((a[at] ?? 0) - (b[at] ?? 0)) >= SEEN) return true;
    }
  }
  return false;
}
