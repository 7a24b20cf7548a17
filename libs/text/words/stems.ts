import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { american } from './british.js';

/** Stemming is the dearest step of reading a text and words repeat: results are kept, up to this many (memory, not meaning). */
const KEPT = 60_000;
const known = new Map<string, string>();

const LATIN = /^[a-z]+$/;

/**
 * The Porter stem of a lower-case word, after British spellings are mapped to American ones. Words with anything but `a`–`z` in them
 * (`c++`, `s3`, other scripts) are their own stem.
 */
export function stem(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const result = LATIN.test(word) && word.length > 2 && word.length < 40 ? porter.stem(american(word)) : word;
  if (known.size >= KEPT) known.clear();
  known.set(word, result);
  return result;
}
