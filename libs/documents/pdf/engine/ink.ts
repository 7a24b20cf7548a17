import { melts, WHITE, type Rgb } from '../../colours.js';
import type { Pdfium } from './pdfium.js';

/** The ink of a piece of text. */
export interface Ink {
  /** How it is drawn: 0 filled, 1 outlined, 2 both, 3 not at all, 4 to 7 the same and added to the clipping path. */
  mode: number;
  /** Null for patterns and anything else without a plain color. */
  colour: Rgb | null;
  /** 0 transparent, 255 opaque. */
  alpha: number;
  /** The part of the page that it can show in: left, bottom, right, top; null where it is not clipped. */
  clip: Edges | null;
  /** Blended or masked: its look depends on more than its color. */
  blended: boolean;
  /** A plain color that looks white. */
  meltsOnWhite: boolean;
  /** The glyphs of its font are drawings of their own, or have no outlines: it may draw nothing. */
  shapeless: boolean;
}

/** Left, bottom, right, top. */
export type Edges = readonly [number, number, number, number];

/** Paths and points of a clip that are looked at; what a page is clipped to has a handful. */
const MOST_CLIP_PATHS = 16;
const MOST_CLIP_POINTS = 64;

/**
 * Reads what text objects are drawn with: a few calls for each object. Many résumés draw every letter by itself, with the same ink: it is
 * kept once.
 *
 * @param scratch memory for 16 bytes
 * @param blends whether the page blends at all
 * @param isShapeless asked of an object whether its font may draw nothing, as {@link shapelessIn} tells
 */
export function inksOf(
  { raw, memory }: Pdfium,
  scratch: number,
  blends: boolean,
  isShapeless: (object: number) => boolean,
): (object: number) => Ink {
  const known = new Map<number, Ink>();
  const at = scratch >> 2;
  return (object) => {
    const mode = raw.FPDFTextObj_GetTextRenderMode(object);
    const read = mode % 4 === 1 ? raw.FPDFPageObj_GetStrokeColor : raw.FPDFPageObj_GetFillColor;
    const isPlain = read(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 1;
    const heap = memory.HEAPU32;
    const red = heap[at] ?? 0;
    const green = heap[at + 1] ?? 0;
    const blue = heap[at + 2] ?? 0;
    const alpha = isPlain ? (heap[at + 3] ?? 255) : 255;
    // An opaque color has a mask or a blend mode. The engine reports the latter only for the page as a whole.
    const blended = (blends || alpha === 255) && raw.FPDFPageObj_HasTransparency(object) === 1;
    const clip = raw.FPDFClipPath_CountPaths(raw.FPDFPageObj_GetClipPath(object)) > 0;
    const shapeless = isShapeless(object);
    const signs = (blended ? 1 : 0) + (shapeless ? 2 : 0);
    const key = ((((mode * 256 + alpha) * 256 + red) * 256 + green) * 256 + blue) * 4 + signs;
    const same = isPlain && !clip ? known.get(key) : undefined;
    if (same) return same;
    const ink: Ink = {
      mode,
      colour: isPlain ? [red, green, blue] : null,
      alpha,
      clip: clip ? clipOf({ raw, memory }, object, scratch) : null,
      blended,
      meltsOnWhite: isPlain && melts([red, green, blue], WHITE),
      shapeless,
    };
    if (isPlain && !clip) known.set(key, ink);
    return ink;
  };
}

/** Text objects of a page that are asked for their font, evenly spread: where a page draws every letter by itself, each fifth or so. */
const ASKED = 512;

/**
 * Which text objects are in fonts that may draw nothing. Where none of those asked is, no other is asked either.
 *
 * @param scratch memory for 4 bytes
 */
export function shapelessIn(pdf: Pdfium, texts: Int32Array, scratch: number): (object: number) => boolean {
  const fonts = new Map<number, boolean>();
  const isShapeless = (object: number): boolean => {
    const font = pdf.raw.FPDFTextObj_GetFont(object);
    let shapeless = fonts.get(font);
    if (shapeless === undefined) fonts.set(font, (shapeless = mayDrawNothing(pdf, font, scratch)));
    return shapeless;
  };
  const step = Math.max(1, Math.floor(texts.length / ASKED));
  for (let at = 0; at < texts.length; at += step) if (isShapeless(texts[at]!)) return isShapeless;
  return () => false;
}

/** Codes that are asked for an outline: those of a font that is no subset, and glyphs of one that is. */
const CODES = [0x65, 0x61, 0x6e, ...Array.from({ length: 512 }, (_, code) => code)];

/** Returns whether a font that a file brings has no outlines: one of Type 3 has none, its glyphs are drawings. */
function mayDrawNothing({ raw, memory }: Pick<Pdfium, 'raw' | 'memory'>, font: number, scratch: number): boolean {
  if (font === 0 || raw.FPDFFont_GetIsEmbedded(font) !== 1) return false;
  const isFile = raw.FPDFFont_GetFontData(font, 0, 0, scratch) === 1 && (memory.HEAPU32[scratch >> 2] ?? 0) > 0;
  if (!isFile) return true;
  return !CODES.some((code) => {
    const path = raw.FPDFFont_GetGlyphPath(font, code, 10);
    return path !== 0 && raw.FPDFGlyphPath_CountGlyphSegments(path) > 0;
  });
}

/** Returns the visible area of an object: the bounds that all its clipping paths share. */
export function clipOf({ raw, memory }: Pick<Pdfium, 'raw' | 'memory'>, object: number, scratch: number): Edges | null {
  const clip = raw.FPDFPageObj_GetClipPath(object);
  const paths = clip === 0 ? 0 : raw.FPDFClipPath_CountPaths(clip);
  if (paths <= 0) return null;
  let edges: Edges = [-Infinity, -Infinity, Infinity, Infinity];
  for (let path = 0; path < Math.min(paths, MOST_CLIP_PATHS); path++) {
    const points = raw.FPDFClipPath_CountPathSegments(clip, path);
    if (points > MOST_CLIP_POINTS) continue;
    let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let point = 0; point < points; point++) {
      const segment = raw.FPDFClipPath_GetPathSegment(clip, path, point);
      if (!raw.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4)) continue;
      const x = memory.HEAPF32[scratch >> 2] ?? 0;
      const y = memory.HEAPF32[(scratch >> 2) + 1] ?? 0;
      left = Math.min(left, x);
      bottom = Math.min(bottom, y);
      right = Math.max(right, x);
      top = Math.max(top, y);
    }
    edges = [Math.max(edges[0], left), Math.max(edges[1], bottom), Math.min(edges[2], right), Math.min(edges[3], top)];
  }
  return edges;
}
