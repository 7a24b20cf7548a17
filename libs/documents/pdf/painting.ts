import { shownBox, type PageFrame } from './geometry.js';
import type { Pdfium } from './pdfium.js';
import type { Word } from './words.js';

/** Pixels to a point: letters of six points are then told from nothing. */
const SCALE = 2;

/** Longest side of a picture of a page, in pixels: 16 MB at four bytes each. */
const LONGEST = 2_000;

/** A pixel that differs by this much in one of its colours, of 255, is seen. White on the lightest grey of a palette (F2F2F2) differs by 13. */
const SEEN = 20;

const ANNOTATIONS_OFF = 0;
const BGRA = 4;

/**
 * Which of the words leave a trace on the page: it is painted with them and without them, and what changes is seen. That holds for
 * whatever hides them, colour, clip or something drawn on top.
 *
 * @param words with the text objects that draw them
 */
export function paintedWords(
  pdf: Pdfium,
  page: number,
  frame: PageFrame,
  words: readonly Word[],
  objects: ReadonlySet<number>,
): Set<Word> {
  const width = frame.right - frame.left;
  const height = frame.top - frame.bottom;
  const scale = Math.min(SCALE, LONGEST / Math.max(width, height, 1));
  const size = {
    across: Math.max(1, Math.round((frame.turns % 2 === 0 ? width : height) * scale)),
    down: Math.max(1, Math.round((frame.turns % 2 === 0 ? height : width) * scale)),
  };
  const whole = painted(pdf, page, size);
  for (const object of objects) pdf.raw._FPDFPageObj_SetIsActive(object, 0);
  const without = painted(pdf, page, size);
  for (const object of objects) pdf.raw._FPDFPageObj_SetIsActive(object, 1);
  return new Set(words.filter((word) => differs(whole, without, size, pixelsOf(word, frame, scale))));
}

interface Size {
  across: number;
  down: number;
}

function painted({ raw, memory }: Pdfium, page: number, { across, down }: Size): Uint8Array {
  const bitmap = raw._FPDFBitmap_Create(across, down, 0);
  if (bitmap === 0) throw new Error('PDFium is out of memory');
  raw._FPDFBitmap_FillRect(bitmap, 0, 0, across, down, 0xffffffff);
  raw._FPDF_RenderPageBitmap(bitmap, page, 0, 0, across, down, 0, ANNOTATIONS_OFF);
  const from = raw._FPDFBitmap_GetBuffer(bitmap);
  const copy = memory.HEAPU8.slice(from, from + across * down * BGRA);
  raw._FPDFBitmap_Destroy(bitmap);
  return copy;
}

interface Pixels {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where a word stands in the picture of its page. */
function pixelsOf(word: Word, frame: PageFrame, scale: number): Pixels {
  const { left, top, right, bottom } = shownBox(word, frame);
  return {
    left: Math.floor(left * scale),
    top: Math.floor(top * scale),
    right: Math.ceil(right * scale),
    bottom: Math.ceil(bottom * scale),
  };
}

function differs(a: Uint8Array, b: Uint8Array, { across, down }: Size, { left, top, right, bottom }: Pixels): boolean {
  for (let y = Math.max(0, top); y < Math.min(down, bottom); y++) {
    const row = y * across * BGRA;
    const end = row + Math.min(across, right) * BGRA;
    for (let at = row + Math.max(0, left) * BGRA; at < end; at++) {
      if (Math.abs((a[at] ?? 0) - (b[at] ?? 0)) >= SEEN) return true;
    }
  }
  return false;
}
