/** Texts about candidates and about what users stated. */
import type { CorrectionSource, ReaderLanguage } from '#libs/contracts';
import { peopleWords as de } from './de/people.js';
import { peopleWords as en } from './en/people.js';
import type { WordsLike } from './words-like.js';

const PEOPLE: Readonly<Record<ReaderLanguage, WordsLike<typeof en>>> = { en, de };

/**
 * Returns the text in place of the name of a candidate whose identity is hidden.
 * @param code the same for the same person; null where it is not known whose it is
 */
export function hiddenName(code: string | null, language: ReaderLanguage): string {
  const words = PEOPLE[language];
  return code === null ? words.hiddenUnknown : words.hiddenName(code);
}

/** Returns who corrected something, when, and from which source. @param at an instant in UTC */
export function statedText(
  { name, at, source }: { name: string | null; at: string; source: CorrectionSource },
  language: ReaderLanguage,
): string {
  const words = PEOPLE[language];
  return words.stated({ name: name ?? words.formerMember, at, source: words.sources[source] });
}

/** Returns the note in the export of a candidate's data. */
export const personExportNote = (language: ReaderLanguage): string => PEOPLE[language].exportNote;

/** Returns the text in a candidate's export in place of a file that is withheld. */
export const fileLeftOutText = (outcome: keyof typeof en.fileLeftOut, language: ReaderLanguage): string =>
  PEOPLE[language].fileLeftOut[outcome];
