import type { HumanLanguage } from './languages/language-row.js';
import { LESS_STATED_LANGUAGES } from './languages/less-stated-languages.js';
import { OFTEN_STATED_LANGUAGES } from './languages/often-stated-languages.js';

/** The languages of ISO 639-1 that people speak, with the names that they are stated by. */
export const HUMAN_LANGUAGES: readonly HumanLanguage[] = [...OFTEN_STATED_LANGUAGES, ...LESS_STATED_LANGUAGES];
