import { withOneArticle } from './articles.js';
import { GENDER_MARK } from './gender-mark.js';
import { tokenise, type WordToken } from './tokens.js';

/** The length of the word runs by which copied text is recognized (SCORE, "Copied text"). */
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
  return runsOfTokens(tokenise(text));
}

/** `wordRuns` of a text that is already split into words, without the mark that stands for every gender. */
export function runsOfTokens(words: readonly WordToken[]): number[] {
  const runs: number[] = [];
  const texts = words.map(({ text }) => withOneArticle(text)).filter((_, at) => !isOfMark(words, at));
  if (texts.length < RUN_LENGTH) return runs;
  for (let at = 0; at + RUN_LENGTH <= texts.length; at++) runs.push(hash(texts, at));
  return runs;
}

/**
 * Returns whether a word belongs to "(m/w/d)", which says nothing of the work: a sentence with it is copied as much as
 * one without.
 */
function isOfMark(words: readonly WordToken[], at: number): boolean {
  const begin = at - MARK.indexOf(words[at]!.text);
  return begin <= at && MARK.every((letter, next) => words[begin + next]?.text === letter);
}
const MARK: readonly string[] = GENDER_MARK.match(/\p{L}/gu)!;
