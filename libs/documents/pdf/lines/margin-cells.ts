import { cellsOf, isBullet, lineWith, type PdfLine } from './lines.js';
import type { Word } from '../words.js';

/**
 * Notes beside an entry: a narrow cell of a few lines (place, dates, duration) at the left or right of the entry's running text. Read
 * line by line it would stand inside sentences, so it moves up to the line that it begins on. Such a cell is drawn in one go; dates
 * and titles that alternate line by line are not, and stay where they are.
 */

/** A note has at most this many lines, of at most this many letters. */
const NOTE_LINES = 4;
const NOTE_LETTERS = 40;

/** Text of at least this many letters runs on. */
const RUNNING_LETTERS = 40;

const LINE_PITCH = 2.1;
const ALIGNED_POINTS = 2.5;

/** Lines with their notes moved up to the line they begin on. */
export function withNotesMovedUp(given: readonly PdfLine[]): PdfLine[] {
  const lines = withTitlesWhole(withRowsLevel(withCutDatesWhole(given)));
  const rows = lines.map(cellsOf);
  for (const side of ['right', 'left'] as const) {
    for (let index = 0; index < rows.length; index++) moveUp(lines, rows, index, side);
  }
  return rows.flatMap((cells, index) => {
    const { lastBaseline } = lines[index]!;
    return cells.length > 0 ? [{ ...lineOfCells(cells), ...(lastBaseline !== undefined && { lastBaseline }) }] : [];
  });
}

/**
 * "Aug 2018 – May" over "2021" in a margin of smaller letters, which stand somewhat higher than the title beside them, so that their lines
 * and those of the entry alternate.
 */
function withCutDatesWhole(lines: readonly PdfLine[]): PdfLine[] {
  const whole: PdfLine[] = [];
  const taken = new Set<PdfLine>();
  for (const [index, line] of lines.entries()) {
    if (taken.has(line)) continue;
    const rest = lines.slice(index + 2, index + 2 + LINES_BETWEEN).find((below, at) => {
      const between = lines.slice(index + 1, index + 2 + at);
      const isBeside = between.every(({ left, right }) => left >= line.right || right <= line.left);
      return isBeside && follows(line.words, below.words) && isCutDate(line.words, below.words);
    });
    if (!rest || cellsOf(line).length > 1 || line.baseline - rest.baseline > LINE_PITCH * line.size) whole.push(line);
    else {
      taken.add(rest);
      whole.push(lineOfCells([[...line.words, ...rest.words]]));
    }
  }
  return whole;
}

const LINES_BETWEEN = 2;

/**
 * "Leeds" in small letters, somewhat higher than the "Acme" beside it: where a row above has its cells at the edges of both, they are one
 * row.
 */
function withRowsLevel(lines: readonly PdfLine[]): PdfLine[] {
  const level: PdfLine[] = [];
  const edges: [left: number, right: number][] = [];
  const isKnown = (left: number, right: number): boolean =>
    edges.some(([one, other]) => Math.abs(one - left) < ALIGNED_POINTS && Math.abs(other - right) < ALIGNED_POINTS);
  for (const line of lines) {
    const above = level.at(-1);
    const [first, second] = cellsOf(line);
    const isRow =
      above !== undefined &&
      second === undefined &&
      above.right < line.left &&
      above.baseline - line.baseline <= NEAR_BASELINE * line.size &&
      isKnown(above.left, line.left) &&
      cellsOf(above).length === 1;
    if (isRow) level[level.length - 1] = lineOfCells([above.words, line.words]);
    else level.push(line);
    if (second && !isKnown(first![0]!.left, second[0]!.left)) edges.push([first![0]!.left, second[0]!.left]);
  }
  return level;
}

/** In sizes. */
const NEAR_BASELINE = 0.5;

/** "Certificate in Paralegal   2015 – 2016" over "Studies": a title that its dates leave too little room for is drawn before them, and whole. */
function withTitlesWhole(lines: readonly PdfLine[]): PdfLine[] {
  const whole: PdfLine[] = [];
  for (const line of lines) {
    const above = whole.at(-1);
    const [title, dates, ...others] = above ? cellsOf(above) : [];
    const isRest =
      title !== undefined &&
      dates !== undefined &&
      others.length === 0 &&
      above!.baseline - line.baseline <= LINE_PITCH * line.size &&
      follows(title, line.words) &&
      dates[0]!.order === line.words.at(-1)!.order + 1 &&
      isFull(title, dates[0]!, line.words[0]!);
    if (isRest)
      whole[whole.length - 1] = { ...lineOfCells([[...title, ...line.words], dates]), lastBaseline: line.baseline };
    else whole.push(line);
  }
  return whole;
}

/** Returns whether the next word would not have fitted between a cell and the one at its right. */
function isFull(cell: readonly Word[], { left }: Word, next: Word): boolean {
  const last = cell.at(-1)!;
  return last.right + next.right - next.left > left - GAP * last.size;
}

/** In sizes: what is left free between cells at least. */
const GAP = 1;

type Side = 'left' | 'right';

function moveUp(lines: readonly PdfLine[], rows: Word[][][], index: number, side: Side): void {
  const cells = rows[index];
  const begin = cells && cells.length > 1 ? (side === 'right' ? cells.at(-1) : cells[0]) : undefined;
  if (!begin || lettersOf(begin) > NOTE_LETTERS) return;
  const note: Word[][] = [begin];
  let runs = false;
  for (let next = index + 1; next < rows.length && note.length <= NOTE_LINES; next++) {
    const above = lines[next - 1];
    const line = lines[next];
    const row = rows[next];
    const cell = side === 'right' ? row?.at(-1) : row?.[0];
    if (!above || !line || !row || !cell || above.baseline - line.baseline > LINE_PITCH * line.size) break;
    if (!follows(note.at(-1), cell) || (isRange(note.at(-1)) && isRange(cell))) break;
    const rest = row.filter((other) => other !== cell);
    runs ||= rest.some(isRunning) || isCutDate(note.flat(), cell);
    runs ||= side === 'left' && isBoldLabel(note.flat(), cell, rest);
    if (!runs) return;
    note.push(cell);
  }
  if (note.length < 2 || note.length > NOTE_LINES) return;
  for (const [offset, cell] of note.entries()) {
    if (offset > 0) rows[index + offset] = (rows[index + offset] ?? []).filter((other) => other !== cell);
  }
  rows[index] = side === 'right' ? [...(cells ?? []), ...note.slice(1)] : [note.flat(), ...(cells ?? []).slice(1)];
}

/** Returns whether a cell is the next line of a note: drawn directly after it and aligned with it. */
function follows(above: Word[] | undefined, cell: Word[]): boolean {
  const last = above?.at(-1);
  const [first] = cell;
  if (!above || !last || !first || first.order !== last.order + 1 || lettersOf(cell) > NOTE_LETTERS) return false;
  const [topLeft, topRight] = [above[0]?.left ?? 0, last.right];
  const [left, right] = [first.left, cell.at(-1)?.right ?? 0];
  return (
    Math.abs(left - topLeft) < ALIGNED_POINTS ||
    Math.abs(right - topRight) < ALIGNED_POINTS ||
    Math.abs(left + right - topLeft - topRight) < 2 * ALIGNED_POINTS
  );
}

/** "Sep 2018 – Mar 2021", whole in one cell: a second one below it is the next entry's, also where floats are drawn in one go. */
function isRange(cell: readonly Word[] | undefined): boolean {
  const text = cell?.map((word) => word.text).join(' ') ?? '';
  return RANGE.test(text);
}

const RANGE =
  /(?:19|20)\d\d\s?(?:[\u2010-\u2015-]|to|until|till|bis|à|al?|hasta)\s?(?:[\p{L}.]{2,10}\s|\d{1,2}[./])?(?:(?:19|20)\d\d|present|current|now|today|heute|aujourd.hui|actualidad|presente)$/iu;

/** "Sep 2018 – Mar" over "2021", "2014" over "– 2016": a margin too narrow for both dates says that they belong together. */
function isCutDate(above: readonly Word[], cell: readonly Word[]): boolean {
  const [end, begin] = [above.at(-1)?.text ?? '', cell[0]?.text ?? ''];
  const dated = above.some(({ text }) => /(?:19|20)\d\d/.test(text)) || /(?:19|20)\d\d/.test(begin);
  return dated && (/^(?:[\u2010-\u2015-]|to|until|till|bis|à|al?|hasta)$/i.test(begin) || CUT_DATE.test(end));
}

const CUT_DATE =
  /^(?:.*[\u2010-\u2015-]|to|until|till|bis|à|al?|hasta|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|févr?|avr|juin|juil|août|déc|ene|abr|ago|dic)\p{L}*\.?)$/iu;

/** "Professional" over "Competencies", bold beside plain text: a label that a narrow column breaks. */
function isBoldLabel(above: readonly Word[], cell: readonly Word[], rest: readonly (readonly Word[])[]): boolean {
  if (above.some(({ text }) => /\d/.test(text))) return false;
  const least = Math.min(...[...above, ...cell].map(({ weight }) => weight));
  return rest.length > 0 && rest.flat().every(({ weight }) => weight <= least - BOLDER);
}

/** Weights differ by this much between plain and bold. */
const BOLDER = 150;

function isRunning(cell: Word[]): boolean {
  const [first] = cell;
  return lettersOf(cell) >= RUNNING_LETTERS || (first !== undefined && isBullet(first.text));
}

function lettersOf(cell: readonly Word[]): number {
  return cell.reduce((sum, word) => sum + word.text.length, 0);
}

/** A line of cells that need not stand side by side any more: where a cell begins is written down. */
function lineOfCells(cells: readonly Word[][]): PdfLine {
  const baseline = cells[0]?.[0]?.baseline ?? 0;
  const words = cells.flatMap((cell, column) =>
    cell.map((word, index) =>
      word.baseline === baseline && column === 0 ? word : { ...word, startsCell: column > 0 && index === 0 },
    ),
  );
  return lineWith(words);
}
