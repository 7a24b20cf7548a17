import type { Piece } from './column-pieces.js';

/**
 * Rows with their headings at the left, somewhat lower than the text that they head: each heading and then what stands beside it; null for
 * columns. Each row is drawn before the next one begins.
 */
export function headedRowsOf(left: readonly Piece[], right: readonly Piece[]): Piece[][] | null {
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
export const HEADING_REACH = 1.8;

/** So many headings, and this share of what stands at the left, are headings of rows. */
export const LEAST_HEADINGS = 3;
export const HEADINGS_SHARE = 0.6;
