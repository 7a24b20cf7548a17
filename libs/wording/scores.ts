/** The sentences about scores, by language. */
import type { ReaderLanguage } from '#libs/contracts';
import { scoreWords as de } from './de/scores.js';
import { scoreWords as en } from './en/scores.js';
import type { WordsLike } from './words-like.js';

export type ScoreWords = WordsLike<typeof en>;

export const SCORES: Readonly<Record<ReaderLanguage, ScoreWords>> = { en, de };

/** Joins the parts of a sentence about a score: `5.8 yrs relevant (3 required) · some dates are unreadable`. */
export const parts = (of: readonly string[]): string => of.join(' · ');
