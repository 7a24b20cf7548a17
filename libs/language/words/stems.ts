import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { ownStems } from './own-stems.js';
import { toAmericanSpelling } from './british-spelling.js';
import { memoise } from '../text/memoise.js';

const LATIN = /^[a-z]+$/;

/**
 * The Porter stem of a lower-case word, after British spellings are mapped to American ones. Words with anything but `a`–`z` in them
 * (`c++`, `s3`, other scripts) are their own stem. Words that Porter's rules take for forms of another have a stem of their own
 * (`own-stems.ts`).
 */
export const stem: (word: string) => string = memoise((word) => {
  if (!LATIN.test(word) || word.length <= 2 || word.length >= 40) return word;
  const spelled = toAmericanSpelling(word);
  const found = ownStems.get(spelled) ?? porter.stem(spelled);
  return found.length < SHORTEST_STEM ? word : found;
});

/** Letters that stand for a name ("AED", "ACE") have no ending to take off. */
const SHORTEST_STEM = 2;
