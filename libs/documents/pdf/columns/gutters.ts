/** Places that no text crosses over some height, with columns on both sides. */
import { baselinesOf, BESIDE, isDated, countPieceLetters, LEVEL_SHARE, sidesOf, type Piece } from './column-pieces.js';
import { areColumns } from './columns-or-rows.js';

/** A gap between lines of more than this, in usual gaps, ends a paragraph. */
const PARAGRAPH_GAP = 1.4;

/** This many lines below a band are text that goes on, fewer a footer. */
const LINES_GOING_ON = 3;

export interface Gutter {
  x: number;
  /** Heights between which it separates columns. */
  top: number;
  bottom: number;
}

/** A stretch of a page that no line crosses a gutter in. */
interface Band extends Omit<Gutter, 'x'> {
  pieces: Piece[];
}

/** The gutter with most text on its weaker side, or null. */
export function bestGutter(pieces: readonly Piece[]): Gutter | null {
  let best: Gutter | null = null;
  let most = 0;
  const gaps = gapsOf(pieces);
  for (const x of gaps) {
    for (const band of bandsOf(pieces, x)) {
      const { top, bottom } = withoutNeighbours(band, x, linesBelow(pieces, band.bottom));
      const inside = band.pieces.filter((piece) => piece.baseline < top && piece.baseline > bottom);
      const { left, right } = sidesOf(inside, x);
      const weaker = Math.min(countPieceLetters(left), countPieceLetters(right));
      if (weaker <= most || !areColumns(left, right) || cutsDates(gaps, x, left, right)) continue;
      most = weaker;
      best = { x, top, bottom };
    }
  }
  return best;
}

/**
 * Returns whether a gutter parts a strip of dates from the titles that they are level with: beside a sidebar the strip
 * would go to it. What else stands on its side begins or ends at another gap.
 */
function cutsDates(gaps: readonly number[], x: number, left: readonly Piece[], right: readonly Piece[]): boolean {
  const levelDates = (own: readonly Piece[], opposite: readonly Piece[]): ReadonlySet<Piece> =>
    new Set(
      own.filter(
        (piece) =>
          isDated(piece) && opposite.some((one) => Math.abs(one.baseline - piece.baseline) <= BESIDE * piece.size),
      ),
    );
  const [atLeft, atRight] = [levelDates(left, right), levelDates(right, left)];
  return gaps.some((other) => {
    const [own, dates] = other < x ? [left, atLeft] : [right, atRight];
    if (other === x || dates.size < LEAST_STRIP) return false;
    if (own.some((piece) => piece.left < other && piece.right > other)) return false;
    const strip = own.filter((piece) => (other < x ? piece.left > other : piece.right < other));
    if (strip.length < LEAST_STRIP || strip.length === own.length) return false;
    return strip.filter((piece) => dates.has(piece)).length >= LEVEL_SHARE * strip.length;
  });
}

const LEAST_STRIP = 2;

/**
 * A band without what only happens not to cross the gutter: the end of a paragraph above the columns, headings and short lines below
 * them. It is cut at gaps between lines only, and below only where the page's text goes on from margin to margin; otherwise the longer
 * column simply goes on.
 */
function withoutNeighbours(band: Band, x: number, linesBelowIt: number): Pick<Gutter, 'top' | 'bottom'> {
  const { left, right } = sidesOf(band.pieces, x);
  if (left.length === 0 || right.length === 0) return band;
  const baselines = [...new Set(band.pieces.map((piece) => piece.baseline))].sort((a, b) => b - a);
  const pitches = baselines.slice(1).map((baseline, index) => (baselines[index] ?? 0) - baseline);
  const usual = [...pitches].sort((a, b) => a - b)[Math.floor(pitches.length / 2)] ?? 0;
  const cuts = pitches.flatMap((pitch, index) =>
    pitch > PARAGRAPH_GAP * usual ? [(baselines[index] ?? 0) - pitch / 2] : [],
  );
  const rightTop = Math.max(...right.map((piece) => piece.baseline));
  const bothEnd = Math.max(...[left, right].map((side) => Math.min(...side.map((piece) => piece.baseline))));
  const top = cuts.filter((cut) => cut > rightTop).at(-1);
  const bottom = linesBelowIt >= LINES_GOING_ON ? cuts.find((cut) => cut < bothEnd) : undefined;
  return { top: top ?? band.top, bottom: bottom ?? band.bottom };
}

function linesBelow(pieces: readonly Piece[], baseline: number): number {
  return baselinesOf(pieces.filter((piece) => piece.baseline <= baseline));
}

/** Middles of the gaps between pieces that stand side by side, to 2 points. */
function gapsOf(pieces: readonly Piece[]): number[] {
  const places = new Set<number>();
  for (const piece of pieces) {
    let nearest = Infinity;
    for (const other of pieces) {
      if (other.left < piece.right || other.left >= nearest) continue;
      if (Math.abs(other.baseline - piece.baseline) < piece.size) nearest = other.left;
    }
    if (nearest !== Infinity) places.add(Math.round((piece.right + nearest) / 4) * 2);
  }
  return [...places].sort((a, b) => a - b);
}

/** The stretches of a page between lines that cross x, from top to bottom. */
function bandsOf(pieces: readonly Piece[], x: number): Band[] {
  const bands: Band[] = [];
  let top = Infinity;
  let open: Piece[] = [];
  for (const piece of [...pieces].sort((a, b) => b.baseline - a.baseline)) {
    if (piece.left < x && piece.right > x) {
      if (open.length > 0) bands.push({ top, bottom: piece.baseline, pieces: open });
      top = piece.baseline;
      open = [];
    } else {
      open.push(piece);
    }
  }
  if (open.length > 0) bands.push({ top, bottom: -Infinity, pieces: open });
  return bands;
}
