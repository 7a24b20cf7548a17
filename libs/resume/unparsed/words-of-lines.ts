/** The words of lines, by which they are found again in another reading of their document. */
import type { LinesRead } from '#libs/contracts';

/** In letters: enough to tell lines apart. */
const LONGEST_WORDS = 200;
const WORD = /[\p{L}\p{N}]+/gu;

/** The words and numbers of lines, without case and signs: the same in every layout. */
export const wordsOf = (text: string): string =>
  (text.toLowerCase().match(WORD) ?? []).join(' ').slice(0, LONGEST_WORDS);

/** Returns the range in a text of the words of lines, nearest to where they once stood; null where they do not stand. */
export function findWords(text: string, { words, start: once }: LinesRead): { start: number; end: number } | null {
  const wanted = words.split(' ');
  const found = [...text.matchAll(WORD)].map((match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
  // The last word may have been cut.
  const agrees = (word: string, at: number): boolean =>
    at === wanted.length - 1 ? word.startsWith(wanted[at]!) : word === wanted[at];
  let best: { start: number; end: number } | null = null;
  for (let from = 0; from + wanted.length <= found.length; from++) {
    if (!wanted.every((_, at) => agrees(found[from + at]!.word, at))) continue;
    const range = { start: found[from]!.start, end: found[from + wanted.length - 1]!.end };
    if (best === null || Math.abs(range.start - once) < Math.abs(best.start - once)) best = range;
  }
  return best;
}
