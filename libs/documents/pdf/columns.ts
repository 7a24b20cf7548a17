import { withLetterSpacingClosed } from './letter-spacing.js';
import { linesOf, lineWith, type Line } from './lines.js';
import type { Word } from './words.js';

/**
 * Columns of a page. A gutter is a place that no text crosses over some height, with text on both sides. That alone would also
 * split dates at the right margin from their positions and labels from their values, so the order in which the page is drawn decides:
 * columns are drawn one after the other, rows from side to side.
 */

/** Text between two gaps of a line: what cannot be cut. */
interface Piece extends Line {
  /** Place in drawing order of its first word. */
  order: number;
  letters: number;
  /** The name of a section. */
  heading: boolean;
}

/** Smallest gap that can be a gutter, in points and as a share of the size: narrower ones are spaces of justified text. */
const GUTTER_POINTS = 7;
const GUTTER_SHARE = 0.8;

/** Each side of a gutter has at least this many lines and letters: fewer are a pair of contact lines or a page number. */
const SIDE_LINES = 4;
const SIDE_LETTERS = 40;

/** Changes of side while drawing, as a share of the lines of the shorter side. Rows drawn from side to side change about twice a line. */
const CHANGES_PER_LINE = 0.34;

/** With more changes than that, this share of the narrower side's lines must stand beside no line of the other: text that flows by itself. */
const FLOWS_BY_ITSELF = 0.5;
const SAME_BASELINE_POINTS = 0.8;

/** A gap between lines of more than this, in usual gaps, ends a paragraph. */
const PARAGRAPH_GAP = 1.4;

/** This many lines below a band are text that goes on, fewer a footer. */
const LINES_GOING_ON = 3;

/** Names of sections, as a column has its own. */
const SECTION =
  /^(?:(?:core|key|technical|professional|academic|educational|research|teaching|clinical|personal|language|digital|work|my|about|career|employment|relevant|areas?|of|berufliche[rn]?|schulische|akademische[rn]?|persönliche)\s)*(?:attainments?|methods|record|werdegang|schulbildung|studium|bildung|kompetenzen|daten|kurse|weiterbildungen|summary|profile|objective|statement|about|me|experience|history|employment|career|background|qualifications|competences|licen[cs]es|education|training|skills|expertise|competenc(?:e|ies)|strengths|tools|technologies|languages|contact|details|certificat(?:es|ions)|courses|awards|achievements|projects|publications|references|interests|hobbies|volunteering|kontakt|profil|berufserfahrung|ausbildung|kenntnisse|fähigkeiten|stärken|zertifikate|weiterbildung|sprachen|interessen|expérience|formation|compétences|langues|contacto|perfil|experiencia|educación|formación|habilidades|idiomas)\s*:?$/i;
const SECTION_WORDS = 4;

/** More pieces than this are no résumé page: the search is quadratic, so such a page is read line by line. */
const MAX_PIECES = 3_000;

/** Two columns beside each other, each as blocks in reading order. */
export interface Columns {
  /** Middle of the gutter. */
  x: number;
  left: Word[][];
  right: Word[][];
}

/** The words of a page as blocks in reading order: the columns that hold most of it, what stands before and after them. */
export interface PageLayout {
  before: Word[][];
  columns: Columns | null;
  after: Word[][];
}

/** How a page is laid out. */
export function layoutOf(words: readonly Word[]): PageLayout {
  const pieces = linesOf(words).flatMap(piecesOf);
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

/** A column goes on at the left edge that it had on the page before, by this many points. */
const SAME_EDGE_POINTS = 10;

/**
 * How columns of the page before go on at the top of a page: one of them alone, or both. Where one is too short to be seen as a column
 * by itself, the page before tells.
 *
 * @returns null where the page begins with something else
 */
export function columnsGoingOn(before: Columns, words: readonly Word[]): PageLayout | null {
  const pieces = linesOf(words).flatMap(piecesOf);
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

const leftEdge = (items: readonly { left: number }[]): number =>
  items.reduce((least, { left }) => Math.min(least, left), Infinity);

const blocksOf = (pieces: Piece[]): Word[][] => split(pieces).map((block) => block.flatMap((piece) => piece.words));

function piecesOf(line: Line): Piece[] {
  const groups: Word[][] = [];
  let before: Word | null = null;
  for (const word of withLetterSpacingClosed(line).words) {
    if (before === null || isApart(before, word)) groups.push([word]);
    else groups.at(-1)?.push(word);
    before = word;
  }
  return groups.map((group) => ({
    ...lineWith(group),
    order: Math.min(...group.map((word) => word.order)),
    letters: group.reduce((sum, word) => sum + word.text.length, 0),
    heading: group.length <= SECTION_WORDS && SECTION.test(group.map((word) => word.text).join(' ')),
  }));
}

function isApart(before: Word, word: Word): boolean {
  const beyond = word.left - before.right - Math.max(GUTTER_POINTS, GUTTER_SHARE * word.size);
  // Most words stand closer: how they are spaced is not asked.
  return beyond > 0 && beyond > SPACES_PER_GAP * Math.max(spacingOf(word), spacingOf(before));
}

/** A space between letter-spaced words has the space of letters at both of its sides. */
const SPACES_PER_GAP = 2;

/** The space between the letters of a word beyond what its font gives them; 0 for short words. */
function spacingOf({ text, boxes, size }: Word): number {
  const letters = boxes.length / 4;
  if (letters < LEAST_SPACED || letters !== text.length) return 0;
  let least = Infinity;
  for (let at = 1; at < letters; at++) least = Math.min(least, boxes[4 * at]! - boxes[4 * at - 2]!);
  return least > LEAST_SPACING * size ? least : 0;
}

const LEAST_SPACED = 4;
/** In sizes: less is kerning. */
const LEAST_SPACING = 0.05;

function split(pieces: Piece[]): Piece[][] {
  const gutter = bestGutter(pieces);
  if (!gutter) return pieces.length > 0 ? [pieces] : [];
  const { above, left, right, below } = partsOf(pieces, gutter);
  return [above, ...(headedRowsOf(left, right) ?? cardsOf(left, right) ?? [left, right]), below].flatMap(split);
}

/**
 * Rows with their headings at the left, somewhat lower than the text that they head: each heading and then what stands beside it; null for
 * columns. Each row is drawn before the next one begins.
 */
function headedRowsOf(left: readonly Piece[], right: readonly Piece[]): Piece[][] | null {
  const headings = left.filter(({ heading }) => heading);
  if (headings.length < LEAST_HEADINGS || headings.length < HEADINGS_SHARE * left.length) return null;
  const atLeft = new Set(left);
  const before: Piece[] = [];
  const rows: { heads: Piece[]; text: Piece[] }[] = [];
  for (const piece of [...left, ...right].sort((a, b) => a.order - b.order)) {
    const open = rows.at(-1);
    if (!atLeft.has(piece)) (open?.text ?? before).push(piece);
    else if (open?.text.length === 0) open.heads.push(piece);
    else rows.push({ heads: [piece], text: [] });
  }
  const isRow = ({ heads, text }: (typeof rows)[number], at: number): boolean => {
    const [head] = heads;
    const next = rows[at + 1];
    const [top, bottom] = [topOf(text), Math.min(...text.map(({ baseline }) => baseline))];
    return (
      text.length > 0 &&
      Math.abs(top - head!.baseline) <= HEADING_REACH * head!.size &&
      (!next || topOf([...next.heads, ...next.text]) < bottom)
    );
  };
  if (!rows.every(isRow)) return null;
  return [before, ...rows.flatMap(({ heads, text }) => [heads, text])].filter((block) => block.length > 0);
}

const topOf = (pieces: readonly Piece[]): number => Math.max(...pieces.map(({ baseline }) => baseline));

/** In sizes: so far from the first line beside it stands a heading, as below a dash or in larger letters. */
const HEADING_REACH = 1.8;

/** Lines of the smallest card, and of the longest where the one beside it is as long: longer ones are columns. */
const CARD_LINES = 2;
const LONGEST_CARD = 12;
/** So many rows of two cards of so many lines are columns, however often the side changes while they are drawn: dates over towns are shorter. */
const CARD_ROWS = 2;
const FULL_CARD_LINES = 3;

/**
 * Cards in rows, from left to right and from top to bottom; null for columns. Each row of them is drawn before the next one begins, in it
 * each card by itself, and below the first pair something stands at the left again: of columns the left one is drawn before.
 */
function cardsOf(left: readonly Piece[], right: readonly Piece[]): Piece[][] | null {
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

const pairsOfCards = (left: readonly Piece[], right: readonly Piece[]): number =>
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

interface Gutter {
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
function bestGutter(pieces: readonly Piece[]): Gutter | null {
  let best: Gutter | null = null;
  let most = 0;
  const gaps = gapsOf(pieces);
  for (const x of gaps) {
    for (const band of bandsOf(pieces, x)) {
      const { top, bottom } = withoutNeighbours(band, x, linesBelow(pieces, band.bottom));
      const inside = band.pieces.filter((piece) => piece.baseline < top && piece.baseline > bottom);
      const { left, right } = sidesOf(inside, x);
      const weaker = Math.min(lettersOf(left), lettersOf(right));
      if (weaker <= most || !areColumns(left, right) || cutsDates(gaps, x, left, right)) continue;
      most = weaker;
      best = { x, top, bottom };
    }
  }
  return best;
}

/**
 * Whether a gutter parts a strip of dates from the titles that they are level with: beside a sidebar the strip would go to it. What else
 * stands on its side begins or ends at another gap.
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

function sidesOf(pieces: readonly Piece[], x: number): { left: Piece[]; right: Piece[] } {
  return { left: pieces.filter((piece) => centre(piece) < x), right: pieces.filter((piece) => centre(piece) >= x) };
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

function areColumns(left: readonly Piece[], right: readonly Piece[]): boolean {
  if (headedRowsOf(left, right)) return !areHeadingsOf(left, right);
  const lines = Math.min(baselinesOf(left), baselinesOf(right));
  if (lines < SIDE_LINES || Math.min(lettersOf(left), lettersOf(right)) < SIDE_LETTERS) return false;
  const narrower = lettersOf(left) < lettersOf(right) ? left : right;
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
    lettersOf(side) >= RUNNING_LETTERS * side.length &&
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
/** In sizes: small letters at the right stand somewhat higher than the title that they are level with. */
const BESIDE = 0.5;

const isDated = ({ words }: Piece): boolean =>
  /(?:19|20)\d\d|present|current|now|^\d{1,2}$/i.test(words.map((word) => word.text).join(' '));

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

/** One that is known, or a few words in capitals. */
const isHeading = ({ heading, words }: Piece): boolean => {
  const text = words.map((word) => word.text).join(' ');
  return heading || (words.length <= SECTION_WORDS && /^[^\d\p{Ll}]*\p{Lu}{3}[^\d\p{Ll}]*$/u.test(text));
};

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
/** As a share of the size, how far the first lines of a row may lie apart. */
const LEVEL = 0.35;
const LEVEL_SHARE = 0.8;

/** A side that is mostly headings, each beside the first line of its section: it names what stands at the right. */
function areHeadingsOf(narrower: readonly Piece[], wider: readonly Piece[]): boolean {
  const headings = narrower.filter(({ heading }) => heading);
  if (headings.length < LEAST_HEADINGS || headings.length < HEADINGS_SHARE * narrower.length) return false;
  return headings.every((piece) =>
    wider.some((other) => other.left > piece.right && Math.abs(other.baseline - piece.baseline) < 0.5 * piece.size),
  );
}

/** Nothing but short bold text at the left, all of it level with plain text: labels of rows. */
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

const LEAST_HEADINGS = 3;
const HEADINGS_SHARE = 0.6;

function changesOfSide(left: readonly Piece[], right: readonly Piece[]): number {
  const sides = [
    ...left.map((piece) => ({ order: piece.order, side: 0 })),
    ...right.map((piece) => ({ order: piece.order, side: 1 })),
  ];
  sides.sort((a, b) => a.order - b.order);
  return sides.filter((piece, index) => index > 0 && piece.side !== sides[index - 1]?.side).length;
}

function baselinesOf(pieces: readonly Piece[]): number {
  return new Set(pieces.map((piece) => Math.round(piece.baseline))).size;
}

function lettersOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.letters, 0);
}

function centre(piece: Piece): number {
  return (piece.left + piece.right) / 2;
}
