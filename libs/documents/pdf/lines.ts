import type { Word } from './words.js';

/** Words on one baseline, from left to right. */
export interface Line {
  words: Word[];
  left: number;
  right: number;
  top: number;
  bottom: number;
  baseline: number;
  size: number;
}

/** Baselines closer than this share of the smaller size are one line: sub- and superscripts, mixed fonts. */
const SAME_LINE = 0.3;

/** A gap of more than this share of the size separates cells: a date set at the right margin, a column of a table. */
export const CELL_GAP = 1.1;

/** Groups words into lines, top to bottom. */
export function linesOf(words: readonly Word[]): Line[] {
  const lines: Line[] = [];
  for (const word of [...words].sort((a, b) => b.baseline - a.baseline || a.left - b.left || a.order - b.order)) {
    const line = lines.at(-1);
    if (line && Math.abs(line.baseline - word.baseline) <= SAME_LINE * Math.min(line.size, word.size))
      addTo(line, word);
    else lines.push(lineWith([word]));
  }
  for (const line of lines) line.words.sort((a, b) => a.left - b.left || a.order - b.order);
  return lines;
}

function addTo(line: Line, word: Word): void {
  line.words.push(word);
  line.left = Math.min(line.left, word.left);
  line.right = Math.max(line.right, word.right);
  line.top = Math.max(line.top, word.top);
  line.bottom = Math.min(line.bottom, word.bottom);
  line.size = Math.max(line.size, word.size);
}

/** A line of the given words, which stand on one baseline. */
export function lineWith(words: Word[]): Line {
  const first = words[0];
  if (!first) throw new RangeError('a line has at least one word');
  const line: Line = {
    words: [],
    left: first.left,
    right: first.right,
    top: first.top,
    bottom: first.bottom,
    baseline: first.baseline,
    size: first.size,
  };
  for (const word of words) addTo(line, word);
  return line;
}

/** The text of a line: words with single spaces, cells with a tab between them. */
export function textOfLine(line: Line): string {
  let text = '';
  let before: Word | null = null;
  for (const word of line.words) {
    if (before) {
      const gap = word.left - before.right;
      const size = Math.min(word.size, before.size);
      if (gap > CELL_GAP * size) text += '\t';
      else if (!(word.glued && word.order === before.order + 1 && gap < 0.15 * size)) text += ' ';
    }
    text += word.text;
    before = word;
  }
  return text;
}
