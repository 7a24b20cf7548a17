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

/** What the letters and digits of ASCII tell of a run: one bit each. */
const DIGIT = 1;
const SMALL = 2;
const SOUNDS = 4;
const BEYOND_ASCII = 8;
const TELLS = Uint8Array.from({ length: 128 }, (_, code) => {
  const one = String.fromCharCode(code);
  return (/\d/.test(one) ? DIGIT : 0) | (/[a-z]/.test(one) ? SMALL : 0) | (VOWEL.test(one) ? SOUNDS : 0);
});

/**
 * Returns whether a text has letters and hardly a word: most words have no vowel ("Wkh txlfn"), as where a font maps letters to others, or
 * most letters stand alone. Capitals and words with digits are left out, since abbreviations have no vowels.
 */
export function isGarbled(text: string): boolean {
  const counts: Record<Run, number> = { 'no-word': 0, single: 0, other: 0, long: 0, 'long-without-vowel': 0 };
  let kinds = 0;
  for (let at = 0, from = 0; at <= text.length; at++) {
    if (isOfRun(text, at)) {
      kinds |= TELLS[text.charCodeAt(at)] ?? BEYOND_ASCII;
      continue;
    }
    if (at > from) counts[kinds & BEYOND_ASCII ? kindOf(text.slice(from, at)) : kindOfAscii(kinds, at - from)]++;
    from = at + 1;
    kinds = 0;
  }
  const long = counts.long + counts['long-without-vowel'];
  const words = counts.single + counts.other + long;
  if (words < LEAST_WORDS) return false;
  if (counts.single * 100 > words * SINGLE_LETTERS) return true;
  return long >= LEAST_WORDS / 2 && counts['long-without-vowel'] * 100 > long * WITHOUT_VOWEL;
}

const kindOf = memoise((run): Run => {
  if (/\p{N}/u.test(run)) return 'no-word';
  if (run.length === 1) return 'single';
  if (run.length < SHORTEST_LONG || !/^\p{Script=Latin}+$/u.test(run) || !/\p{Ll}/u.test(run)) return 'other';
  return VOWEL.test(run) || VOWEL.test(run.normalize('NFD')) ? 'long' : 'long-without-vowel';
});

/** The same of a run of ASCII, by what its characters tell. */
function kindOfAscii(kinds: number, length: number): Run {
  if (kinds & DIGIT) return 'no-word';
  if (length === 1) return 'single';
  if (length < SHORTEST_LONG || !(kinds & SMALL)) return 'other';
  return kinds & SOUNDS ? 'long' : 'long-without-vowel';
}

const SHORTEST_LONG = 4;
