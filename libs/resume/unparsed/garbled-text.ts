/** Letters without words: a text layer whose letters are not those of the page, or stand apart. */

/** In words of Latin letters: less is too little to tell. */
const LEAST_WORDS = 40;
/** In percent of the words of four letters and more; of real languages up to six in a hundred have no vowel. */
const WITHOUT_VOWEL = 30;
/** In percent of all words. */
const SINGLE_LETTERS = 60;

const VOWEL = /[aeiouyæøœåäöüąęěůűőıаеёиоуыэюяіїє]/iu;

/**
 * Returns whether a text has letters and hardly a word: most words have no vowel ("Wkh txlfn"), as where a font maps letters to others, or
 * most letters stand alone. Capitals and words with digits are left out, since abbreviations have no vowels.
 */
export function isGarbled(text: string): boolean {
  const words = text.match(/(?<![\p{L}\p{N}])\p{L}+(?![\p{L}\p{N}])/gu) ?? [];
  if (words.length < LEAST_WORDS) return false;
  const single = words.filter((word) => word.length === 1).length;
  if (single * 100 > words.length * SINGLE_LETTERS) return true;
  const long = words.filter((word) => word.length >= 4 && /^\p{Script=Latin}+$/u.test(word) && /\p{Ll}/u.test(word));
  const without = long.filter((word) => !VOWEL.test(word) && !VOWEL.test(word.normalize('NFD'))).length;
  return long.length >= LEAST_WORDS / 2 && without * 100 > long.length * WITHOUT_VOWEL;
}
