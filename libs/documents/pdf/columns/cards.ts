import { baselinesOf, SAME_BASELINE_POINTS, type Piece } from './column-pieces.js';

/** Lines of the smallest card, and of the longest where the one beside it is as long: longer ones are columns. */
const CARD_LINES = 2;
const LONGEST_CARD = 12;
/** So many rows of two cards of so many lines are columns, however often the side changes while they are drawn: dates over towns are shorter. */
export const CARD_ROWS = 2;
const FULL_CARD_LINES = 3;

/**
 * Cards in rows, from left to right and from top to bottom; null for columns. Each row of them is drawn before the next one begins, in it
 * each card by itself, and below the first pair something stands at the left again: of columns the left one is drawn before.
 */
export function cardsOf(left: readonly Piece[], right: readonly Piece[]): Piece[][] | null {
  const rows = rowsOfCards(left, right);
  const goesOn = rows.slice(rows.findIndex((sides) => isPair(sides)) + 1).flatMap(([again]) => again);
  const holdColumns = rows.some((sides) => isPair(sides, LONGEST_CARD + 1));
  if (holdColumns || !rows.some((sides) => isPair(sides)) || baselinesOf(goesOn) < CARD_LINES) return null;
  const cards: { side: number; pieces: Piece[] }[] = [];
  for (const sides of rows) {
    const alone = sides.some((pieces) => pieces.length === 0);
    for (const [side, pieces] of sides.entries()) {
      const open = cards.at(-1);
      if (pieces.length === 0) continue;
      if (alone && open?.side === side) open.pieces.push(...pieces);
      else cards.push({ side: alone ? side : -1, pieces: [...pieces] });
    }
  }
  return cards.map(({ pieces }) => pieces);
}

const isPair = (sides: readonly Piece[][], least = CARD_LINES): boolean =>
  sides.every((side) => baselinesOf(side) >= least);

export const pairsOfCards = (left: readonly Piece[], right: readonly Piece[]): number =>
  rowsOfCards(left, right).filter((sides) => isPair(sides, FULL_CARD_LINES)).length;

/** Both sides of each row; none where a row is not drawn card by card. */
function rowsOfCards(left: readonly Piece[], right: readonly Piece[]): [Piece[], Piece[]][] {
  const atLeft = new Set(left);
  const rows = rowsDrawnApart([...left, ...right]).map((row): [Piece[], Piece[]] => [
    row.filter((piece) => atLeft.has(piece)),
    row.filter((piece) => !atLeft.has(piece)),
  ]);
  return rows.every(([own, other]) => lastDrawn(own) < firstDrawn(other)) ? rows : [];
}

/** Cut wherever all that stands above is drawn before all that stands below. */
function rowsDrawnApart(pieces: readonly Piece[]): Piece[][] {
  const sorted = [...pieces].sort((a, b) => b.baseline - a.baseline);
  const nextDrawn = sorted.map(({ order }) => order);
  for (let at = nextDrawn.length - 2; at >= 0; at--) nextDrawn[at] = Math.min(nextDrawn[at]!, nextDrawn[at + 1]!);
  const rows: Piece[][] = [];
  let drawn = -Infinity;
  for (const [at, piece] of sorted.entries()) {
    const above = sorted[at - 1];
    const lower = above !== undefined && above.baseline - piece.baseline > SAME_BASELINE_POINTS;
    if (above === undefined || (lower && drawn < nextDrawn[at]!)) rows.push([]);
    rows.at(-1)!.push(piece);
    drawn = Math.max(drawn, piece.order);
  }
  return rows;
}

const firstDrawn = (pieces: readonly Piece[]): number =>
  pieces.reduce((first, { order }) => Math.min(first, order), Infinity);
const lastDrawn = (pieces: readonly Piece[]): number =>
  pieces.reduce((last, { order }) => Math.max(last, order), -Infinity);
