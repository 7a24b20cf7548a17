/** Letters without words: a text layer whose letters are not those of the page, or stand apart. */
import { codeUnitTest, memoise } from '#libs/language';

/** In words of Latin letters: less is too little to tell. */
const LEAST_WORDS = 40;
/** In percent of the words of four letters and more; of real languages up to six in a hundred have no vowel. */
const WITHOUT_VOWEL = 30;
/** In percent of all words. */
const SINGLE_LETTERS = 60;

const isOfRun = codeUnitTest(/[\p{L}\p{N}]/u);
/** What a run of letters and digits is to the count. */
type Run = 'no-word' | 'single' | 'other' | 'long' | 'long-without-vowel';

const VOWEL = /[aeiouyæøœåäöüąęěůűőıаеёиоуыэюяіїє]/iu;

/**
 * Returns whether a text has letters and hardly a word: most words have no vowel ("Wkh txlfn"), as where a font maps letters to others, or
 * most letters stand alone. Capitals and words with digits are left out, since abbreviations have no vowels.
 */
export function isGarbled(text: string): boolean {
  const counts = new Map<Run, number>();
  for (let at = 0, from = 0; at <= text.length; at++) {
    if (isOfRun(text, at)) continue;
    if (at > from) {
      const kind = kindOf(text.slice(from, at));
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    from = at + 1;
  }
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
