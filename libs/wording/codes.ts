/** Codes of every kind in words: what the reader noticed, what a role asks back, what became of a file, faults of weights and skills. */
import {
  claimedFormat,
  isProgramName,
  PROGRAM_TYPE,
  type Finding,
  type ReaderLanguage,
  type RoleQuestion,
} from '#libs/contracts';
import type { CodeData, CodeSentence } from './code-data.js';
import * as faultsDe from './de/codes/faults.js';
import { findingWords as findingsDe } from './de/codes/findings.js';
import { outcomeWords as importOutcomesDe } from './de/codes/import-outcomes.js';
import { questionWords as questionsDe } from './de/codes/questions.js';
import * as faultsEn from './en/codes/faults.js';
import { findingWords as findingsEn } from './en/codes/findings.js';
import { outcomeWords as importOutcomesEn } from './en/codes/import-outcomes.js';
import { questionWords as questionsEn } from './en/codes/questions.js';
import { NAMES } from './names.js';

type InLanguages<Words> = Readonly<Record<ReaderLanguage, Words>>;
type Sentences = Readonly<Record<string, CodeSentence>>;

const FINDINGS: InLanguages<Sentences> = { en: findingsEn, de: findingsDe };
const QUESTIONS: InLanguages<Sentences> = { en: questionsEn, de: questionsDe };
const OUTCOMES: InLanguages<Sentences> = { en: importOutcomesEn, de: importOutcomesDe };
const WEIGHTS_FAULTS: InLanguages<Readonly<Record<string, (subject: string, value: number) => string>>> = {
  en: faultsEn.weightsFaults,
  de: faultsDe.weightsFaults,
};
const CUSTOM_SKILLS_FAULTS: InLanguages<Readonly<Record<string, (subject: string, of: string) => string>>> = {
  en: faultsEn.customSkillsFaults,
  de: faultsDe.customSkillsFaults,
};

/** A remark of the reader. A code without words is shown as it is. */
export function findingText({ code, data }: Pick<Finding, 'code' | 'data'>, language: ReaderLanguage): string {
  return FINDINGS[language][code]?.(data) ?? code;
}

/** Returns the text of a question about a role that a user has to answer. */
export function questionText({ code, data }: Pick<RoleQuestion, 'code' | 'data'>, language: ReaderLanguage): string {
  return QUESTIONS[language][code]?.(data) ?? code;
}

/** Returns whether this release asks the question: a version of a role may hold some of an earlier one. */
export const isKnownQuestion = (code: string): boolean => Object.hasOwn(QUESTIONS.en, code);

/**
 * Returns the outcome of a file of an import, or of a whole import that was `broken-off`, and what to do about it.
 * @param data the reader's details: `line` and `column` (from 1) of the place where parsing failed
 * @param otherwise the outcome whose text replaces a missing one
 */
export function importOutcomeText(
  outcome: string,
  language: ReaderLanguage,
  data: CodeData = {},
  otherwise: string = outcome,
): string {
  const words = OUTCOMES[language];
  return (words[outcome] ?? words[otherwise])?.(data) ?? otherwise;
}

/**
 * Returns why a stored document has no text, by its outcome and its name, and what to do about it.
 * @param fileName null: the candidate was sent as data, without a file
 */
export function unreadDocumentText(outcome: string, fileName: string | null, language: ReaderLanguage): string {
  if (fileName === null) return importOutcomeText(outcome, language, { sent: 'data' });
  const claimed = claimedFormat(fileName);
  const data = isProgramName(fileName) ? { found: PROGRAM_TYPE } : { ...(claimed !== null && { claimed }) };
  return importOutcomeText(outcome, language, data);
}

/** Returns the text of a fault of weights, with its place. Takes the result of `checkWeights` of `libs/matching`. */
export function weightsFaultText(
  fault: { code: string; subject: string | null; value: number | null },
  language: ReaderLanguage,
): string {
  const { categories } = NAMES[language];
  const subject = fault.subject ?? '';
  const name = Object.hasOwn(categories, subject) ? categories[subject as keyof typeof categories] : subject;
  return WEIGHTS_FAULTS[language][fault.code]?.(name, fault.value ?? 0) ?? fault.code;
}

/** Returns the text of a fault of an organization's custom skills, as `checkCustomSkills` of `libs/language` reports it. */
export function customSkillsFaultText(
  fault: { code: string; subject: string; of: string | null },
  language: ReaderLanguage,
): string {
  return CUSTOM_SKILLS_FAULTS[language][fault.code]?.(fault.subject, fault.of ?? '') ?? fault.code;
}
