/** Headings and sentences of a report on paper. What it says about a score comes from the explanation. */
import type { Decided, Lane } from '#libs/contracts';
import { LANE_NAMES } from './names.js';

export const REPORT = {
  shortlist: 'Shortlist',
  nearMisses: 'Missing one must-have, otherwise among the best',
  narrowed: (passing: number) =>
    `Filtered list: ${passing === 1 ? '1 candidate' : `${passing.toLocaleString('en')} candidates`}.`,
  why: 'Strengths and gaps',
  categories: 'Score by category',
  criteria: 'All requirements with evidence',
  answers: 'Application answers (not scored)',
  questions: 'Questions for the phone screen',
  flags: 'Document issues',
  tones: { for: 'Strength', against: 'Gap', open: 'To verify' },
  columns: {
    rank: 'Rank',
    person: 'Candidate',
    score: 'Score',
    why: 'Reasons',
    requirement: 'Requirement',
    found: 'Evidence',
    category: 'Category',
    points: 'Points',
  },
  noName: 'Name not found',
  noScore: 'No readable document',
  people: 'Candor ranks and explains. People decide. No candidate is declined by a score.',
  unprintable: 'The font of this report lacks some characters. The web pages show them.',
} as const;

const DECISIONS: Readonly<Record<Decided, string>> = {
  advance: 'Advanced',
  hold: 'On hold',
  decline: 'Declined',
  none: 'Undecided',
};

export function decisionText(decision: Decided | null): string {
  return DECISIONS[decision ?? 'none'];
}

/** "76 of 100 (71 to 80)"; the range only where there is one. */
export function scoreText({
  score,
  low,
  high,
}: {
  score: number | null;
  low: number | null;
  high: number | null;
}): string {
  if (score === null) return REPORT.noScore;
  const [whole, least, most] = [score, low ?? score, high ?? score].map((points) => Math.round(points));
  return least === most ? `${whole} of 100` : `${whole} of 100 (${least} to ${most})`;
}

/** "#3 of 24 · To review". */
export function placeText(place: { rank: number | null; of: number | null; lane: Lane }): string {
  const lane = LANE_NAMES[place.lane];
  if (place.rank === null) return lane;
  return `#${place.rank}${place.of === null ? '' : ` of ${place.of}`} · ${lane}`;
}

/** "Created on Nov 26, 2026 by Ada Okonkwo. As of Jun 1, 2026, weights v3 “Default”." */
export function madeText(made: {
  on: string;
  by: string;
  asOf: string;
  weights: { number: number; name: string };
}): string {
  return `Created on ${made.on} by ${made.by}. As of ${made.asOf}, weights v${made.weights.number} “${made.weights.name}”.`;
}
