import { linesOf, textOfLine } from './lines.js';
import type { Word } from './words.js';

/** The text of a page in reading order, a line of the page on each line. */
export function pageText(words: readonly Word[]): string {
  const upright = words.filter((word) => word.turn === 0);
  return linesOf(upright).map(textOfLine).join('\n');
}
