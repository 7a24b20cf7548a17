/** Decides whether two sides of a gutter are columns, or the cells of rows. */
import { CARD_ROWS, pairsOfCards } from './cards.js';
import {
  baselinesOf,
  BESIDE,
  isDated,
  isHeading,
  leftEdge,
  countPieceLetters,
  LEVEL_SHARE,
  SAME_BASELINE_POINTS,
  SAME_EDGE_POINTS,
  type Piece,
} from './column-pieces.js';
import { headedRowsOf, HEADINGS_SHARE, LEAST_HEADINGS } from './headed-rows.js';

/** Each side of a gutter has at least this many lines and letters: fewer are a pair of contact lines or a page number. */
export const SIDE_LINES = 4;
const SIDE_LETTERS = 40;

/** Changes of side while drawing, as a share of the lines of the shorter side. Rows drawn from side to side change about twice a line. */
const CHANGES_PER_LINE = 0.34;

/** With more changes than that, this share of the narrower side's lines must stand beside no line of the other: text that flows by itself. */
const FLOWS_BY_ITSELF = 0.5;
export function areColumns(left: readonly Piece[], right: readonly Piece[]): boolean {
  if (headedRowsOf(left, right)) return !areHeadingsOf(left, right);
  const lines = Math.min(baselinesOf(left), baselinesOf(right));
  if (lines < SIDE_LINES || Math.min(countPieceLetters(left), countPieceLetters(right)) < SIDE_LETTERS) return false;
  const narrower = countPieceLetters(left) < countPieceLetters(right) ? left : right;
  const wider = narrower === left ? right : left;
  if (areDates(narrower, wider) || areHeadingsOf(narrower, wider) || areBoldLabels(left, right)) return false;
  if (areCellsOfRows(narrower, wider)) return false;
  if (changesOfSide(left, right) <= CHANGES_PER_LINE * lines) return true;
  // Where one side alone has headings, they head both.
  const own = wider.some(({ heading }) => heading) ? narrower : narrower.filter(({ heading }) => !heading);
  const alone = own.filter((piece) => {
    const reach = isDated(piece) ? BESIDE * piece.size : SAME_BASELINE_POINTS;
    return !wider.some((other) => Math.abs(other.baseline - piece.baseline) < reach);
  });
  if (own.length > 0 && alone.length >= FLOWS_BY_ITSELF * own.length) return true;
  return (
    [left, right].every(hasOwnSections) || [left, right].every(isRunningText) || pairsOfCards(left, right) >= CARD_ROWS
  );
}

/** Drawn row by row, a page is still set in columns where each side has headings of sections, at its own edge. */
function hasOwnSections(side: readonly Piece[]): boolean {
  const edge = leftEdge(side);
  return side.some(({ heading, left }) => heading && left - edge <= SAME_EDGE_POINTS);
}

/** Drawn row by row, text that wraps on both sides is set in columns: lines of about this many letters, of which this share goes on a sentence. */
const RUNNING_LETTERS = 22;
const GOING_ON = 0.25;
const RUNNING_LINES = 8;

function isRunningText(side: readonly Piece[]): boolean {
  const wrapped = side.filter((piece) => /^\p{Ll}/u.test(piece.words[0]?.text ?? ''));
  return (
    side.length >= RUNNING_LINES &&
    countPieceLetters(side) >= RUNNING_LETTERS * side.length &&
    wrapped.length >= GOING_ON * side.length
  );
}

/**
 * A side that is mostly years and months, or the rest of those that a narrow margin cuts, belongs to the lines beside it; headings over it do
 * not count. So does one of dates and towns, each level with a line, as titles and firms have them at their right.
 */
function areDates(pieces: readonly Piece[], wider: readonly Piece[]): boolean {
  const others = pieces.filter(({ heading }) => !heading);
  const dated = others.filter(isDated).length;
  if (others.length === 0 || dated < DATES_OF_CELLS * others.length) return false;
  const isLevel = ({ baseline, size }: Piece): boolean =>
    wider.some((other) => Math.abs(other.baseline - baseline) <= BESIDE * size);
  return dated >= DATES * others.length || others.every(isLevel);
}

const DATES = 0.6;
const DATES_OF_CELLS = 0.5;

/**
 * Dates over towns, or labels, with the page's headings over them, each of which begins level with a paragraph beside it: cells of rows, in
 * whatever order they are drawn. The wider side has no sections of its own.
 */
function areCellsOfRows(narrower: readonly Piece[], wider: readonly Piece[]): boolean {
  const headings = narrower.filter(isHeading);
  const cells = blocksAmong(narrower).filter(([first]) => !isHeading(first!));
  const dated = cells.filter(([first]) => isDated(first!));
  const areAllDates = dated.length >= LEVEL_SHARE * cells.length;
  if (!areAllDates && (headings.length < 2 || wider.some(({ heading }) => heading))) return false;
  const begins = blocksAmong(wider).map(([first]) => first!);
  const level = cells.filter(([first]) =>
    begins.some(({ baseline }) => Math.abs(baseline - first!.baseline) <= LEVEL * first!.size),
  );
  const short = cells.every((cell) => cell.length <= LINES_PER_CELL);
  return (
    short &&
    cells.length >= (areAllDates ? LEAST_DATED_CELLS : LEAST_CELLS) &&
    level.length >= LEVEL_SHARE * cells.length
  );
}

/** Lines of a side that follow each other closely, from top to bottom; a heading stands by itself. */
function blocksAmong(side: readonly Piece[]): Piece[][] {
  const blocks: Piece[][] = [];
  let above: Piece | undefined;
  for (const piece of [...side].sort((a, b) => b.baseline - a.baseline)) {
    const near =
      above && !isHeading(above) && !isHeading(piece) && above.baseline - piece.baseline <= CLOSE * piece.size;
    if (near) blocks.at(-1)!.push(piece);
    else blocks.push([piece]);
    above = piece;
  }
  return blocks;
}

/** Lines of a paragraph lie at most so many sizes apart. */
const CLOSE = 1.6;
const LEAST_CELLS = 3;
const LEAST_DATED_CELLS = 2;
/** Cells are short: of more lines than this they are text. */
const LINES_PER_CELL = 3;
/** The allowed distance of the first lines of a row, as a share of the size. */
const LEVEL = 0.35;

/** A side that is mostly headings, each beside the first line of its section: it names what stands at the right. */
function areHeadingsOf(narrower: readonly Piece[], wider: readonly Piece[]): boolean {
  const headings = narrower.filter(({ heading }) => heading);
  if (headings.length < LEAST_HEADINGS || headings.length < HEADINGS_SHARE * narrower.length) return false;
  return headings.every((piece) =>
    wider.some((other) => other.left > piece.right && Math.abs(other.baseline - piece.baseline) < 0.5 * piece.size),
  );
}

/** Returns whether the left side has only short bold text, all of it level with plain text: labels of rows. */
function areBoldLabels(left: readonly Piece[], right: readonly Piece[]): boolean {
  const isLabel = ({ weight, letters, baseline, size }: Piece): boolean =>
    letters <= LONGEST_LABEL &&
    right.some((other) => other.weight <= weight - BOLDER && Math.abs(other.baseline - baseline) <= BESIDE * size);
  return left.filter(isLabel).length >= LABELS_SHARE * left.length;
}

/** Weights differ by this much between plain and bold. */
const BOLDER = 150;
const LONGEST_LABEL = 40;
/** The second line of a label may stand beside nothing. */
const LABELS_SHARE = 0.7;

function changesOfSide(left: readonly Piece[], right: readonly Piece[]): number {
  const sides = [
    ...left.map((piece) => ({ order: piece.order, side: 0 })),
    ...right.map((piece) => ({ order: piece.order, side: 1 })),
  ];
  sides.sort((a, b) => a.order - b.order);
  return sides.filter((piece, index) => index > 0 && piece.side !== sides[index - 1]?.side).length;
}
