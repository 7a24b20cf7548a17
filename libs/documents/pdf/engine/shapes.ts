import type { Rgb } from '../../colours.js';
import { clipOf, type Edges } from './ink.js';
import { markedContentOf } from './marks.js';
import type { Pdfium } from './pdfium.js';

/** Something that a page draws and that is no text. */
export interface Shape {
  edges: Edges;
  /** How many text objects are drawn before it. */
  after: number;
  /**
   * The color of a plain opaque rectangle; null for pictures, gradients and every shape without a plain color under a
   * letter.
   */
  colour: Rgb | null;
  /** Pixels, for a picture. */
  pixels: number;
}

/** The shapes of a page, and when each of its text objects is drawn. */
export interface Drawing {
  shapes: Shape[];
  /** For each text object, by its place in the list that was given: how many others are drawn before it. */
  orders: Int32Array;
  /** The matrices of text inside forms, by its index in the list: from the form's coordinates to the page's. */
  matrices: Map<number, Matrix>;
  /** The indices of text inside forms that are transparent, masked or blended as a whole. */
  veiled: Set<number>;
}

/** Thinner shapes are rules and underlines: no letter hides behind them. */
const RULE_POINTS = 2;

/** More shapes than this are a picture drawn in lines; the largest are kept. */
const MOST_SHAPES = 1_500;

const TEXT = 1;
const PATH = 2;
const IMAGE = 3;
const FORM = 5;

/** Objects that are looked at in one step where a page draws text after text. */
const STRIDE = 32;

/** Nesting of forms that is followed. */
const MOST_DEPTH = 8;

/** Part of a page that is a list of objects. */
interface List {
  count: number;
  object: (index: number) => number;
}

/**
 * Walks the drawing of a page in its order. Many résumés draw every letter by itself, so runs of text are detected
 * without a query for each object: where objects at a distance of `STRIDE` agree with the text that was read, all
 * between them do.
 *
 * @param texts the text objects of the page, in reading order
 * @param scratch memory for 24 bytes
 */
export function drawingOf(pdf: Pdfium, page: number, texts: Int32Array, scratch: number): Drawing {
  const { raw } = pdf;
  const orders = new Int32Array(texts.length);
  let shapes: Shape[] = [];
  let next = 0;
  let drawn = 0;
  let places: Map<number, number> | null = null;
  const matrices = new Map<number, Matrix>();
  const drawnBy: number[] = [];
  const veiled = new Set<number>();
  const draws = (place: number, matrix: Matrix, depth: number, isVeiled: boolean) => {
    if (depth > 0) matrices.set(place, matrix);
    if (isVeiled) veiled.add(place);
    orders[place] = drawn++;
    next = place + 1;
  };
  const walk = ({ count, object }: List, matrix: Matrix, depth: number, isVeiled: boolean) => {
    for (let index = 0; index < count;) {
      const own = object(index);
      if (own === texts[next]) {
        let run = 1;
        if (index + STRIDE < count && object(index + STRIDE) === texts[next + STRIDE]) run = STRIDE;
        for (let step = 0; step < run; step++) draws(next, matrix, depth, isVeiled);
        index += run;
        continue;
      }
      index++;
      const type = raw.FPDFPageObj_GetType(own);
      if (type === TEXT) {
        places ??= new Map(Array.from(texts, (text, place) => [text, place]));
        const place = places.get(own);
        if (place !== undefined) draws(place, matrix, depth, isVeiled);
      } else if (type === FORM && depth < MOST_DEPTH) {
        const inner = times(matrixOf(pdf, own, scratch), matrix);
        walk(
          { count: raw.FPDFFormObj_CountObjects(own), object: (at) => raw.FPDFFormObj_GetObject(own, at) },
          inner,
          depth + 1,
          isVeiled || raw.FPDFPageObj_HasTransparency(own) === 1,
        );
      } else {
        const shape = shapeOf(pdf, own, type, matrix, scratch);
        if (!shape) continue;
        // A form may be switched off together with its drawing, so its color is not that of the ground.
        shapes.push({ ...shape, ...(depth > 0 && { colour: null }), after: drawn });
        drawnBy.push(own);
      }
    }
  };
  walk(
    { count: raw.FPDFPage_CountObjects(page), object: (at) => raw.FPDFPage_GetObject(page, at) },
    [1, 0, 0, 1, 0, 0],
    0,
    false,
  );
  const { layered } = markedContentOf(pdf, Int32Array.from(drawnBy));
  if (layered.size > 0)
    shapes = shapes.map((shape, at) => (layered.has(drawnBy[at]!) ? { ...shape, colour: null } : shape));
  if (shapes.length > MOST_SHAPES)
    shapes = shapes
      .map((shape, at) => ({ shape, at }))
      .sort((a, b) => areaOf(b.shape.edges) - areaOf(a.shape.edges))
      .slice(0, MOST_SHAPES)
      .sort((a, b) => a.at - b.at)
      .map(({ shape }) => shape);
  return { shapes, orders, matrices, veiled };
}

function shapeOf(
  pdf: Pdfium,
  object: number,
  type: number,
  matrix: Matrix,
  scratch: number,
): Omit<Shape, 'after'> | null {
  const { raw, memory } = pdf;
  if (!raw.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)) return null;
  const [left = 0, bottom = 0, right = 0, top = 0] = memory.HEAPF32.subarray(scratch >> 2, (scratch >> 2) + 4);
  const bounds = moved([left, bottom, right, top], matrix);
  const clip = clipOf(pdf, object, scratch);
  const edges = clip ? overlap(bounds, moved(clip, matrix)) : bounds;
  if (edges[2] - edges[0] < RULE_POINTS || edges[3] - edges[1] < RULE_POINTS) return null;
  if (type === IMAGE) {
    const known = raw.FPDFImageObj_GetImagePixelSize(object, scratch, scratch + 4);
    const at = scratch >> 2;
    const pixels = known ? (memory.HEAPU32[at] ?? 0) * (memory.HEAPU32[at + 1] ?? 0) : Infinity;
    return { edges, colour: null, pixels };
  }
  if (type !== PATH) return { edges, colour: null, pixels: 0 };
  if (!raw.FPDFPath_GetDrawMode(object, scratch, scratch + 4)) return null;
  const filled = (memory.HEAPU32[scratch >> 2] ?? 0) !== 0;
  const stroked = (memory.HEAPU32[(scratch >> 2) + 1] ?? 0) !== 0;
  if (!filled && !(stroked && isThick(pdf, object, scratch))) return null;
  const colour = filled && isRectangle(pdf, object, scratch) ? plainColour(pdf, object, scratch) : null;
  return { edges, colour, pixels: 0 };
}

function isThick({ raw, memory }: Pdfium, object: number, scratch: number): boolean {
  return raw.FPDFPageObj_GetStrokeWidth(object, scratch) === 1 && (memory.HEAPF32[scratch >> 2] ?? 0) >= RULE_POINTS;
}

function plainColour({ raw, memory }: Pdfium, object: number, scratch: number): Rgb | null {
  if (raw.FPDFPageObj_HasTransparency(object)) return null;
  if (!raw.FPDFPageObj_GetFillColor(object, scratch, scratch + 4, scratch + 8, scratch + 12)) return null;
  const [red = 0, green = 0, blue = 0, alpha = 0] = memory.HEAPU32.subarray(scratch >> 2, (scratch >> 2) + 4);
  return alpha === 255 ? [red, green, blue] : null;
}

/**
 * Returns whether a path is one rectangle along the axes: straight lines whose every point is a corner of its bounds,
 * two points at each edge.
 */
function isRectangle({ raw, memory }: Pdfium, object: number, scratch: number): boolean {
  const count = raw.FPDFPath_CountSegments(object);
  if (count < 4 || count > 6) return false;
  const points: [number, number][] = [];
  for (let index = 0; index < count; index++) {
    const segment = raw.FPDFPath_GetPathSegment(object, index);
    if (raw.FPDFPathSegment_GetType(segment) === BEZIER) return false;
    if (!raw.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4)) return false;
    points.push([memory.HEAPF32[scratch >> 2] ?? 0, memory.HEAPF32[(scratch >> 2) + 1] ?? 0]);
  }
  const corners = new Set(points.map((point) => point.map((part) => part.toFixed(1)).join(' ')));
  const sides = (axis: 0 | 1) => new Set(points.map((point) => point[axis].toFixed(1))).size;
  return corners.size === 4 && sides(0) === 2 && sides(1) === 2;
}

const BEZIER = 1;

/** Returns the area of a rectangle; 0 for one that is turned inside out. */
export function areaOf([left, bottom, right, top]: Edges): number {
  return Math.max(0, right - left) * Math.max(0, top - bottom);
}

/** Returns the intersection of two rectangles; turned inside out without one. */
export function overlap(a: Edges, b: Edges): Edges {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}

/** Six numbers, as PDF writes them. */
export type Matrix = readonly [number, number, number, number, number, number];

function matrixOf({ raw, memory }: Pdfium, object: number, scratch: number): Matrix {
  if (!raw.FPDFPageObj_GetMatrix(object, scratch)) return [1, 0, 0, 1, 0, 0];
  const at = scratch >> 2;
  return [...memory.HEAPF32.subarray(at, at + 6)] as unknown as Matrix;
}

/** First `a`, then `b`. */
function times(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}

/** The bounds of a rectangle behind a matrix. */
export function moved([left, bottom, right, top]: Edges, [a, b, c, d, e, f]: Matrix): Edges {
  const xs = [left * a + bottom * c + e, right * a + bottom * c + e, left * a + top * c + e, right * a + top * c + e];
  const ys = [left * b + bottom * d + f, right * b + bottom * d + f, left * b + top * d + f, right * b + top * d + f];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
