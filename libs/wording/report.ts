/** Headings and sentences of a report on paper. What it says about a score comes from the explanation. */
import type { Decided, Lane } from '#libs/contracts';
import { LANE_NAMES } from './names.js';

export const REPORT = {
  shortlist: 'Shortlist',
  nearMisses: 'One must-have short of meeting everything, and else among the best',
  narrowed: (passing: number) =>
    `Not the whole list: filters were set. ${passing === 1 ? '1 person passes' : `${passing.toLocaleString('en')} people pass`} them.`,
  why: 'What speaks for and against',
  categories: 'Where the points come from',
  criteria: 'Every requirement, and the words it rests on',
  answers: 'What was answered when they applied; it counts nowhere',
  questions: 'Questions for the phone screen',
  flags: 'What the reader noticed',
  tones: { for: 'For', against: 'Against', open: 'Open' },
  columns: {
    rank: 'Rank',
    person: 'Candidate',
    score: 'Score',
    why: 'Why',
    requirement: 'Requirement',
    found: 'What was found',
    category: 'Category',
    points: 'Points',
  },
  noName: 'Name not read',
  noScore: 'No document could be read',
  people: 'Candor ranks and explains. People decide. No candidate is declined by a score.',
  unprintable: 'Some characters of this report are of a script that its font does not have; the pages show them.',
} as const;

const DECISIONS: Readonly<Record<Decided, string>> = {
  advance: 'Advanced',
  hold: 'On hold',
  decline: 'Declined',
  none: 'Not decided yet',
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

/** "Rank 3 of 24, Meets". */
export function placeText(place: { rank: number | null; of: number | null; lane: Lane }): string {
  const lane = LANE_NAMES[place.lane];
  if (place.rank === null) return lane;
  return `Rank ${place.rank}${place.of === null ? '' : ` of ${place.of}`}, ${lane}`;
}

/** "Made on 26 November 2026 by Ada Okonkwo. As of 1 June 2026, weights 3 “Default”." */
export function madeText(made: {
  on: string;
  by: string;
  asOf: string;
  weights: { number: number; name: string };
}): string {
  return `Made on ${made.on} by ${made.by}. Dates count to ${made.asOf}; weights ${made.weights.number} “${made.weights.name}”.`;
}
