import { withOneArticle } from './articles.js';
import { tokens, type Token } from './tokens.js';

/** Length of the runs that copied text is told by (SCORE, "Copied text"). */
export const RUN_LENGTH = 4;

/** FNV-1a, 32 bits, over UTF-16 units. */
function hash(words: readonly string[], from: number): number {
  let value = 0x811c9dc5;
  for (let index = from; index < from + RUN_LENGTH; index++) {
    const word = words[index]!;
    for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
    value = Math.imul(value ^ 32, 0x01000193);
  }
  return value >>> 0;
}

/** Hashes (unsigned 32 bits) of the text's runs of four words, in order; none for a text of fewer words. */
export function wordRuns(text: string): number[] {
  return runsOf(tokens(text));
}

/** `wordRuns` of a text that is already split into words. */
export function runsOf(words: readonly Token[]): number[] {
  const runs: number[] = [];
  if (words.length < RUN_LENGTH) return runs;
  const texts = words.map(({ text }) => withOneArticle(text));
  for (let at = 0; at + RUN_LENGTH <= texts.length; at++) runs.push(hash(texts, at));
  return runs;
}
