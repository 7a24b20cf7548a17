import { UNITS } from './date-words.js';

/** "2 years 10 months", "1 an 8 mois": a length of time and nothing else. */
const DURATION = new RegExp(
  `^\\(?(?:\\d+ ?(?:${[...UNITS].join('|')})\\.?[\\s,]*(?:(?:and|und|et|y|e|en|i)\\s)?)+\\)?$`,
  'i',
);

/** Returns whether a text only says how long something took. */
export const isDuration = (text: string): boolean => DURATION.test(text);
