/** Letters without words: a text layer whose letters are not those of the page, or stand apart. */
import { memoise } from '#libs/language';

/** In words of Latin letters: less is too little to tell. */
const LEAST_WORDS = 40;
/** In percent of the words of four letters and more; of real languages up to six in a hundred have no vowel. */
const WITHOUT_VOWEL = 30;
/** In percent of all words. */
const SINGLE_LETTERS = 60;

/** A run of letters and digits, and what a word of letters alone is to the count. */
const RUN = /[\p{L}\p{N}]+/gu;
type Run = 'no-word' | 'single' | 'other' | 'long' | 'long-without-vowel';

const VOWEL = /[aeiouyæøœåäöüąęěůűőıаеёиоуыэюяіїє]/iu;

/**
 * Returns whether a text has letters and hardly a word: most words have no vowel ("Wkh txlfn"), as where a font maps letters to others, or
 * most letters stand alone. Capitals and words with digits are left out, since abbreviations have no vowels.
 */
export function isGarbled(text: string): boolean {
  const counts = new Map<Run, number>();
  for (const run of text.match(RUN) ?? []) counts.set(kindOf(run), (counts.get(kindOf(run)) ?? 0) + 1);
  const of = (kind: Run): number => counts.get(kind) ?? 0;
  const long = of('long') + of('long-without-vowel');
  const words = of('single') + of('other') + long;
  if (words < LEAST_WORDS) return false;
  if (of('single') * 100 > words * SINGLE_LETTERS) return true;
  return long >= LEAST_WORDS / 2 && of('long-without-vowel') * 100 > long * WITHOUT_VOWEL;
}

const kindOf = memoise((run): Run => {
  if (/\p{N}/u.test(run)) return 'no-word';
  if (run.length === 1) return 'single';
  if (run.length < 4 || !/^\p{Script=Latin}+$/u.test(run) || !/\p{Ll}/u.test(run)) return 'other';
  return VOWEL.test(run) || VOWEL.test(run.normalize('NFD')) ? 'long' : 'long-without-vowel';
});
