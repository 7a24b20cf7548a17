/** Dates and sentences behind a name, for functions that put them together. */
import type { ReaderLanguage } from '#libs/contracts';
import * as de from './de/grammar.js';
import * as en from './en/grammar.js';

interface Grammar {
  /** A month index (`year * 12 + month - 1`). */
  monthName: (month: number) => string;
  /** A stated date as precise as it is: a year, or a month. */
  dateName: (date: string) => string;
  /** The day of an instant, or a date with a day. */
  dayName: (date: string) => string;
  /** A sentence behind a name, in the letters of the middle of a sentence. */
  insideSentence: (sentence: string) => string;
}

export const GRAMMAR: Readonly<Record<ReaderLanguage, Grammar>> = { en, de };
