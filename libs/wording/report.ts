/** Headings and sentences of a report on paper. What it says about a score comes from the explanation. */
import type { Decided, Lane, ReaderLanguage } from '#libs/contracts';
import { reportWords as de } from './de/report.js';
import { reportWords as en } from './en/report.js';
import { NAMES } from './names.js';
import type { WordsLike } from './words-like.js';

export const REPORT: Readonly<Record<ReaderLanguage, WordsLike<typeof en>>> = { en, de };

export function decisionText(decision: Decided | null, language: ReaderLanguage): string {
  const decisions: Readonly<Record<Decided, string>> = REPORT[language].decisions;
  return decisions[decision ?? 'none'];
}

/** "76 of 100 (71 to 80)"; the range only where there is one. */
export function scoreText(
  { score, low, high }: { score: number | null; low: number | null; high: number | null },
  language: ReaderLanguage,
): string {
  const words = REPORT[language];
  if (score === null) return words.noScore;
  return words.score({ score: Math.round(score), low: Math.round(low ?? score), high: Math.round(high ?? score) });
}

/** "#3 of 24 · To review". */
export function placeText(
  { rank, of, lane }: { rank: number | null; of: number | null; lane: Lane },
  language: ReaderLanguage,
): string {
  const name = NAMES[language].lanes[lane];
  return rank === null ? name : `${REPORT[language].rank({ rank, of })} · ${name}`;
}

/** "Created on Nov 26, 2026 by Ada Okonkwo. As of Jun 1, 2026, weights v3 “Default”." */
export function madeText(
  made: { on: string; by: string; asOf: string; weights: { number: number; name: string } },
  language: ReaderLanguage,
): string {
  const { on, by, asOf, weights } = made;
  return REPORT[language].made({ on, by, asOf, ...weights });
}
