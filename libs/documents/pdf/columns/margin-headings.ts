/** Headings in a margin of their own, over all pages of a document. */
import type { Word } from '../words.js';
import { isHeading, isSectionName, leftEdge, piecesOfWords, SAME_EDGE_POINTS, type Piece } from './column-pieces.js';
import { HEADING_REACH, LEAST_HEADINGS } from './headed-rows.js';

/** A heading of a few lines in the margin, and what stands beside it down to the next one. */
interface Row {
  heads: Piece[];
  text: Piece[];
}

/** A part of a page in the order of reading: the words of one block, which may hold columns of its own. */
export interface PagePart {
  page: number;
  words: Word[];
}

/**
 * The parts of a document whose headings stand in a margin at the left, each beside the beginning of its section: every heading, and then the
 * section that it heads. A page may have one heading or none, so all pages are asked together; in which order they are drawn says nothing.
 * Where each heading is level with the first line of its section, lines are in order already.
 *
 * @returns null for any other document
 */
export function partsBesideHeadings(pages: readonly (readonly Word[])[]): PagePart[] | null {
  const pieces = pages.map(piecesOfWords);
  const named = headingsAtEdge(pieces.flat());
  if (named.length < LEAST_HEADINGS) return null;
  const end = Math.max(...named.map(({ right }) => right));
  const x = Math.min(...pieces.flat().flatMap(({ left }) => (left > end ? [left] : [])));
  const [first] = pieces;
  const top = first && topOfHeadings(first, named, x);
  if (top === undefined || x === Infinity) return null;
  const parts: PagePart[] = [];
  const heads: Piece[][] = [];
  let isLevel = true;
  for (const [page, all] of pieces.entries()) {
    const rows = rowsOf(page === 0 ? all.filter((piece) => piece.baseline < top) : all, x);
    if (!rows) return null;
    if (page === 0)
      add(
        parts,
        page,
        all.filter((piece) => piece.baseline >= top),
      );
    for (const row of rows) {
      add(parts, page, row.heads);
      add(parts, page, row.text);
      if (row.heads.length === 0) continue;
      heads.push(row.heads);
      isLevel &&= isLevelWith(row.heads[0]!, row.text[0]!);
    }
  }
  return isLevel || !areHeadings(heads) ? null : parts;
}

/** Returns whether two pieces stand in one line. */
const isLevelWith = (one: Piece, other: Piece): boolean =>
  Math.abs(one.baseline - other.baseline) <= LEVEL * Math.min(one.size, other.size);

/** In sizes. */
const LEVEL = 0.3;

/** What looks like a heading at the left edge, in the size that most of it has: the name above is larger. */
function headingsAtEdge(pieces: readonly Piece[]): Piece[] {
  const edge = leftEdge(pieces);
  const bySize = new Map<number, Piece[]>();
  for (const piece of pieces) {
    if (piece.left - edge > SAME_EDGE_POINTS || !isHeading(piece)) continue;
    const size = Math.round(2 * piece.size);
    const alike = bySize.get(size);
    if (alike) alike.push(piece);
    else bySize.set(size, [piece]);
  }
  return [...bySize.values()].reduce<Piece[]>((most, alike) => (alike.length > most.length ? alike : most), []);
}

/** The height from which on a page's left margin holds headings: above it stand the name and what else opens the page. */
function topOfHeadings(page: readonly Piece[], named: readonly Piece[], x: number): number | undefined {
  const first = page.filter((piece) => named.includes(piece)).sort((a, b) => b.baseline - a.baseline)[0];
  if (!first) return undefined;
  const crossing = page.filter(({ left, right, baseline }) => left < x && right > x && baseline > first.baseline);
  const floor = Math.min(...crossing.map(({ baseline }) => baseline));
  const above = page.filter((piece) => piece.left < x && piece.baseline < floor && piece.baseline > first.baseline);
  const reach = Math.max(first.baseline, ...above.map(({ baseline }) => baseline)) + HEADING_REACH * first.size;
  // "— Statement" beside a summary is a heading in other letters; of several lines there, some are of the name.
  return above.length <= MOST_ABOVE ? Math.min(reach, floor) : first.baseline + HEADING_REACH * first.size;
}

/** In lines: the number of the first heading, and a heading in other letters. */
const MOST_ABOVE = 2;

/** The rows of a page; null where text crosses the margin, or a heading stands beside the middle of a text. */
function rowsOf(pieces: readonly Piece[], x: number): Row[] | null {
  if (pieces.some((piece) => piece.left < x && piece.right > x)) return null;
  const byHeight = [...pieces].sort((a, b) => b.baseline - a.baseline);
  const clusters: Piece[][] = [];
  for (const piece of byHeight.filter(({ left }) => left < x)) {
    const above = clusters.at(-1)?.at(-1);
    if (above && above.baseline - piece.baseline <= HEAD_PITCH * Math.max(above.size, piece.size))
      clusters.at(-1)!.push(piece);
    else clusters.push([piece]);
  }
  const text = byHeight.filter(({ left }) => left >= x);
  const rows: Row[] = [{ heads: [], text: [] }];
  let at = 0;
  for (const heads of clusters) {
    const reach = heads[0]!.baseline + HEADING_REACH * Math.max(...heads.map(({ size }) => size));
    while (at < text.length && !begins(text, at, reach)) rows.at(-1)!.text.push(text[at++]!);
    const low = heads.at(-1)!;
    if (at === text.length || text[at]!.baseline < low.baseline - HEADING_REACH * low.size) return null;
    rows.push({ heads, text: [] });
  }
  rows.at(-1)!.text.push(...text.slice(at));
  return rows;
}

/** Lines of a heading lie at most so many sizes apart. */
const HEAD_PITCH = 2.2;

/** Returns whether a line may be the first beside a heading: at its height, with space above it. */
function begins(text: readonly Piece[], at: number, reach: number): boolean {
  const [above, piece] = [text[at - 1], text[at]!];
  if (piece.baseline > reach) return false;
  return above === undefined || above.baseline - piece.baseline > SECTION_GAP * Math.max(above.size, piece.size);
}

/** In sizes: sections lie farther apart than lines of a paragraph. */
const SECTION_GAP = 1.7;

/** Returns whether nearly all that stands in the margin is short and names sections. */
function areHeadings(heads: readonly (readonly Piece[])[]): boolean {
  const isKnown = (lines: readonly Piece[]): boolean => {
    const named = lines.filter((line) => !isNumber(line));
    return named.every(isHeading) || isSectionName(named.map(textOf).join(' '));
  };
  const known = heads.filter(isKnown);
  return (
    known.length >= LEAST_HEADINGS &&
    known.length >= KNOWN_SHARE * heads.length &&
    heads.every((lines) => lines.map(textOf).join(' ').length <= LONGEST_HEADING)
  );
}

/** In letters. */
const LONGEST_HEADING = 40;
const KNOWN_SHARE = 0.7;

const textOf = ({ words }: Piece): string => words.map(({ text }) => text).join(' ');

/** "(01)" over the name of a section. */
const isNumber = (piece: Piece): boolean => /^\(?\d{1,2}[.)]{0,2}$/.test(textOf(piece));

function add(parts: PagePart[], page: number, pieces: readonly Piece[]): void {
  if (pieces.length > 0) parts.push({ page, words: pieces.flatMap(({ words }) => words) });
}
