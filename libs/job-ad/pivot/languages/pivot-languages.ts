import { DUTCH } from './dutch.js';
import { FRENCH } from './french.js';
import { GERMAN } from './german.js';
import { ITALIAN } from './italian.js';
import type { PivotLanguage } from './pivot-language.js';
import { POLISH } from './polish.js';
import { PORTUGUESE } from './portuguese.js';
import { SPANISH } from './spanish.js';

/** The languages whose pages are read in the pivot, by ISO 639-1 code. To add one: a table, and its line here. */
const LANGUAGES = {
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  it: ITALIAN,
  nl: DUTCH,
  pt: PORTUGUESE,
  pl: POLISH,
};

export type PivotedLanguage = keyof typeof LANGUAGES;

export const PIVOT_LANGUAGES: Readonly<Record<PivotedLanguage, PivotLanguage>> = LANGUAGES;

/** True for a language whose pages are read in translation. */
export const isTranslated = (language: string): language is PivotedLanguage => Object.hasOwn(LANGUAGES, language);
