import { cellsOf, isBullet, lineWith, type PdfLine } from './lines.js';

/** Fewer gaps may be equal by chance. */
const GAPS = 3;

/** Gaps of justified text differ by no more than this share. */
const EQUAL = 0.12;

/** It goes on at its own left edge, in points. */
const SAME_EDGE_POINTS = 2;

/**
 * A line of few words that is stretched to its margin has gaps as wide as those between cells, but all alike, and a sentence that goes on
 * below it: it is text, and no row of a table.
 */
export function withJustifiedTextClosed(lines: readonly PdfLine[]): PdfLine[] {
  return lines.map((line, index) => {
    const gaps = line.words.slice(1).map((word, at) => word.left - (line.words[at]?.right ?? 0));
    if (gaps.length < GAPS || Math.max(...gaps) > (1 + EQUAL) * Math.min(...gaps)) return line;
    if (cellsOf(line).length < line.words.length || !isGoneOnWith(line, lines[index + 1])) return line;
    return lineWith(line.words.map((word) => ({ ...word, startsCell: false })));
  });
}

/** Matches words that end neither a sentence nor a row of cells. */
const WANTS_MORE = /(?:[,;&]|^(?:and|or|of|the|a|an|for|with|in|on|at|to|by|from|using))$/i;

function isGoneOnWith(line: PdfLine, next: PdfLine | undefined): boolean {
  if (WANTS_MORE.test(line.words.at(-1)?.text ?? '')) return true;
  const text = line.words.find((word) => !isBullet(word.text));
  const first = next?.words[0];
  return (
    text !== undefined &&
    first !== undefined &&
    /^\p{Ll}/u.test(first.text) &&
    Math.abs(first.left - text.left) <= SAME_EDGE_POINTS
  );
}
