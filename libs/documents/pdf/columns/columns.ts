import { cardsOf } from './cards.js';
import { baselinesOf, leftEdge, piecesOfWords, SAME_EDGE_POINTS, sidesOf, type Piece } from './column-pieces.js';
import { SIDE_LINES } from './columns-or-rows.js';
import { bestGutter, type Gutter } from './gutters.js';
import { headedRowsOf } from './headed-rows.js';
import type { Word } from '../words.js';

/**
 * Columns of a page. A gutter is a place that no text crosses over some height, with text on both sides. That alone would also
 * split dates at the right margin from their positions and labels from their values, so the order in which the page is drawn decides:
 * columns are drawn one after the other, rows from side to side.
 */

/** More pieces than this are no résumé page: the search is quadratic, so such a page is read line by line. */
const MAX_PIECES = 3_000;

/** Two columns beside each other, each as blocks in reading order. */
export interface TextColumns {
  /** Middle of the gutter. */
  x: number;
  left: Word[][];
  right: Word[][];
}

/** The words of a page as blocks in reading order: the columns that hold most of it, what stands before and after them. */
export interface PageLayout {
  before: Word[][];
  columns: TextColumns | null;
  after: Word[][];
}

/** Returns the layout of a page. */
export function layoutOf(words: readonly Word[]): PageLayout {
  const pieces = piecesOfWords(words);
  const gutter = pieces.length > MAX_PIECES ? null : bestGutter(pieces);
  if (!gutter) return { before: words.length > 0 ? [[...words]] : [], columns: null, after: [] };
  const { above, left, right, below } = partsOf(pieces, gutter);
  const cards = headedRowsOf(left, right) ?? cardsOf(left, right);
  if (cards) return { before: [above, ...cards, below].flatMap(blocksOf), columns: null, after: [] };
  return {
    before: blocksOf(above),
    columns: { x: gutter.x, left: blocksOf(left), right: blocksOf(right) },
    after: blocksOf(below),
  };
}

/**
 * How columns of the page before go on at the top of a page: one of them alone, or both. Where one is too short to be seen as a column
 * by itself, the page before tells.
 *
 * @returns null where the page begins with something else
 */
export function columnsGoingOn(before: TextColumns, words: readonly Word[]): PageLayout | null {
  const pieces = piecesOfWords(words);
  if (pieces.length > MAX_PIECES) return null;
  const { x } = before;
  const crossing = pieces.filter((piece) => piece.left < x && piece.right > x).map((piece) => piece.baseline);
  const bottom = crossing.length > 0 ? Math.max(...crossing) : -Infinity;
  const { left, right, below } = partsOf(pieces, { x, top: Infinity, bottom });
  if (baselinesOf([...left, ...right]) < (below.length > 0 ? SIDE_LINES : 1)) return null;
  const sameEdge = (side: readonly Piece[], blocks: readonly Word[][]) =>
    side.length === 0 || Math.abs(leftEdge(side) - leftEdge(blocks.flat())) <= SAME_EDGE_POINTS;
  if (!sameEdge(left, before.left) || !sameEdge(right, before.right)) return null;
  return { before: [], columns: { x, left: blocksOf(left), right: blocksOf(right) }, after: blocksOf(below) };
}

const blocksOf = (pieces: readonly Piece[]): Word[][] =>
  split(pieces).map((block) => block.flatMap((piece) => piece.words));

function split(pieces: readonly Piece[]): (readonly Piece[])[] {
  const gutter = bestGutter(pieces);
  if (!gutter) return pieces.length > 0 ? [pieces] : [];
  const { above, left, right, below } = partsOf(pieces, gutter);
  return [above, ...(headedRowsOf(left, right) ?? cardsOf(left, right) ?? [left, right]), below].flatMap(split);
}

function partsOf(
  pieces: readonly Piece[],
  { x, top, bottom }: Gutter,
): { above: Piece[]; left: Piece[]; right: Piece[]; below: Piece[] } {
  return {
    above: pieces.filter((piece) => piece.baseline >= top),
    ...sidesOf(
      pieces.filter((piece) => piece.baseline < top && piece.baseline > bottom),
      x,
    ),
    below: pieces.filter((piece) => piece.baseline <= bottom && piece.baseline < top),
  };
}
