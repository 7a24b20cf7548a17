import type { HiddenReason } from '#libs/contracts';
import { melts, WHITE, type Rgb } from '../../colours.js';
import { inksOf, shapelessIn, type Edges } from '../engine/ink.js';
import type { PageFrame } from '../geometry.js';
import type { Marks } from '../engine/marks.js';
import type { Pdfium } from '../engine/pdfium.js';
import { areaOf, drawingOf, moved, overlap, type Matrix, type Shape } from '../engine/shapes.js';

/** The reason why a letter may not be visible. */
export interface Doubt {
  reason: HiddenReason;
  /** True if the drawing itself decides. Otherwise the page is painted with and without it. */
  certain: boolean;
}

const CERTAIN = {
  'not-drawn': { reason: 'not-drawn', certain: true },
  transparent: { reason: 'transparent', certain: true },
  'off-page': { reason: 'off-page', certain: true },
} as const satisfies Record<string, Doubt>;

const LIKELY = {
  'same-colour': { reason: 'same-colour', certain: false },
  transparent: { reason: 'transparent', certain: false },
  covered: { reason: 'covered', certain: false },
  clipped: { reason: 'clipped', certain: false },
  'marked-hidden': { reason: 'marked-hidden', certain: false },
  'not-drawn': { reason: 'not-drawn', certain: false },
} as const satisfies Record<string, Doubt>;

/** Of 255: less ink than this is invisible; less than the second value is checked. */
const NO_INK = 10;
const LITTLE_INK = 140;

/** Less of a letter's box is no letter any more. Lines that a page cuts off at its lower edge show a fifth and more. */
const CLIPPED = 0.1;

/** The marks of a page's text. */
export interface MarksOfPage extends Marks {
  /** Returns whether the content of a form may belong to a layer, too. */
  mayBeInForms: () => boolean;
}

/** Asks of a letter whether there is doubt that a person sees it. */
export type Doubts = (index: number, left: number, bottom: number, right: number, top: number) => Doubt | null;

/** The drawing order and the layers of a page's text. */
export interface DrawnPage {
  doubtAt: Doubts;
  /**
   * Asks of a letter for the way from where PDFium says that it stands to where it does; null where that is the same. Letters to copy that
   * stand for others in a form are said to stand where the form would have them by itself. Null for a page without such letters.
   */
  strayAt: ((index: number) => Matrix | null) | null;
  /** Its text objects. */
  texts: Int32Array;
  /** Part of the page that pictures take up, 0..1. */
  pictured: number;
  /** Pixels of its pictures. */
  pixels: number;
  /** How often its shapes cover it, all together. */
  layers: number;
  /** It shows something that may be writing: a picture, or an outline that is no plain rectangle. */
  depicts: boolean;
}

/**
 * Looks at how the text of a page is drawn: with what ink, on what, and what is drawn over it afterwards. Whatever gives doubt gives it
 * cheaply: a few questions for each text object and none for each letter.
 *
 * @param objects the text object of each character of the page, 0 for none
 * @param marks what is said of its text
 */
export function doubtsOf(
  pdf: Pdfium,
  page: number,
  objects: Int32Array,
  frame: PageFrame,
  marks: MarksOfPage,
): DrawnPage {
  const { texts, placeAt } = placesOf(objects);
  const scratch = pdf.memory.wasmExports.malloc(32);
  const { shapes, orders, matrices, veiled } = drawingOf(pdf, page, texts, scratch);
  const formsMayHide = matrices.size > 0 && marks.mayBeInForms();
  const blends = pdf.raw.FPDFPage_HasTransparency(page) === 1;
  const inkOf = inksOf(pdf, scratch, blends, shapelessIn(pdf, texts, scratch));
  const inks = Array.from(texts, inkOf);
  pdf.memory.wasmExports.free(scratch);
  for (const [place, matrix] of matrices) {
    const ink = inks[place];
    if (ink?.clip) inks[place] = { ...ink, clip: moved(ink.clip, matrix) };
  }
  const edges = Float64Array.from(shapes.flatMap((shape) => shape.edges));
  const shapesAt = shapesByHeight(edges, frame);
  const doubtAt: Doubts = (index, left, bottom, right, top) => {
    const x = (left + right) / 2;
    const y = (bottom + top) / 2;
    if (x < frame.left || x > frame.right || y < frame.bottom || y > frame.top) return CERTAIN['off-page'];
    const place = placeAt[index] ?? -1;
    const ink = inks[place];
    if (!ink) return null;
    if (ink.mode % 4 === 3) return CERTAIN['not-drawn'];
    if (ink.alpha < NO_INK) return CERTAIN.transparent;
    if (marks.layered.has(texts[place]!) || (formsMayHide && matrices.has(place))) return LIKELY['marked-hidden'];
    if (veiled.has(place)) return LIKELY.transparent;
    if (ink.clip && shownPart([left, bottom, right, top], ink.clip) < CLIPPED) return LIKELY.clipped;
    let ground: Rgb | null = WHITE;
    const near = shapesAt(y);
    // What was drawn last lies on top, and is what the letter is covered by or stands on.
    for (let at = near.length - 1; at >= 0; at--) {
      const shape = near[at]!;
      const edge = 4 * shape;
      if (x < edges[edge]! || x > edges[edge + 2]! || y < edges[edge + 1]! || y > edges[edge + 3]!) continue;
      if (shapes[shape]!.after > orders[place]!) return LIKELY.covered;
      ground = shapes[shape]!.colour;
      break;
    }
    if (ink.alpha < LITTLE_INK || ink.blended) return LIKELY.transparent;
    if (ink.colour === null || ground === null) return LIKELY['same-colour'];
    if (ground === WHITE ? ink.meltsOnWhite : melts(ink.colour, ground)) return LIKELY['same-colour'];
    return ink.shapeless ? LIKELY['not-drawn'] : null;
  };
  const mayStray = matrices.size > 0 && marks.replaced.size > 0;
  const strayAt = (index: number): Matrix | null => {
    const place = placeAt[index] ?? -1;
    return place >= 0 && marks.replaced.has(texts[place]!) ? (matrices.get(place) ?? null) : null;
  };
  return {
    doubtAt,
    strayAt: mayStray ? strayAt : null,
    texts,
    ...coverageOf(shapes, frame),
    depicts: shapes.some(({ colour }) => colour === null),
  };
}

/** Strips of a page that its shapes are sorted into, where there are many. */
const STRIPS = 64;

/**
 * Sorts shapes by the strips of the page that they reach into, so that a letter is not held against thousands of them.
 * @param edges of each shape: left, bottom, right, top
 * @returns the shapes that may stand at a height inside of the page, in the order in which they are drawn
 */
function shapesByHeight(edges: Float64Array, { bottom, top }: PageFrame): (y: number) => readonly number[] {
  const all = Array.from({ length: edges.length / 4 }, (_, shape) => shape);
  if (all.length <= STRIPS) return () => all;
  const height = (top - bottom) / STRIPS;
  const stripOf = (y: number): number => Math.min(STRIPS - 1, Math.max(0, Math.floor((y - bottom) / height)));
  const strips = Array.from({ length: STRIPS }, (): number[] => []);
  for (const shape of all) {
    const highest = stripOf(edges[4 * shape + 3]!);
    for (let strip = stripOf(edges[4 * shape + 1]!); strip <= highest; strip++) strips[strip]!.push(shape);
  }
  return (y) => strips[stripOf(y)]!;
}

/** Part of a page that pictures take up, 0..1, how many pixels they have, and how often all shapes cover it. */
function coverageOf(shapes: readonly Shape[], frame: PageFrame): Pick<DrawnPage, 'pictured' | 'pixels' | 'layers'> {
  const page: Edges = [frame.left, frame.bottom, frame.right, frame.top];
  let [all, pictures, pixels] = [0, 0, 0];
  for (const shape of shapes) {
    const area = areaOf(overlap(shape.edges, page));
    all += area;
    if (shape.pixels === 0) continue;
    pictures += area;
    pixels += shape.pixels;
  }
  const whole = Math.max(1, areaOf(page));
  return { pictured: pictures / whole, pixels, layers: all / whole };
}

/** The text objects of a page, and for each character the place of its own in them; -1 before the first. */
function placesOf(objects: Int32Array): { texts: Int32Array; placeAt: Int32Array } {
  const texts = new Int32Array(objects.length);
  let count = 0;
  const placeAt = new Int32Array(objects.length);
  let before = 0;
  for (let index = 0; index < objects.length; index++) {
    const own = objects[index] ?? 0;
    if (own !== 0 && own !== before) {
      texts[count++] = own;
      before = own;
    }
    placeAt[index] = count - 1;
  }
  return { texts: texts.subarray(0, count), placeAt };
}

/** Part of a letter's box that its clip leaves, 0..1. */
function shownPart(box: Edges, clip: Edges): number {
  return areaOf(overlap(box, clip)) / Math.max(0.01, areaOf(box));
}
