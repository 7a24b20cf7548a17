/** The sentences about scores, by language. */
import type { ReaderLanguage } from '#libs/contracts';
import { scores as de } from './de/scores.js';
import { scores as en } from './en/scores.js';
import type { Translated } from './translated.js';

export type ScoreWords = Translated<typeof en>;

export const SCORES: Readonly<Record<ReaderLanguage, ScoreWords>> = { en, de };

/** Joins the parts of a sentence about a score: `5.8 yrs relevant (3 required) · some dates are unreadable`. */
export const parts = (of: readonly string[]): string => of.join(' · ');
