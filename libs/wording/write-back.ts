import { LANES } from '#libs/contracts';
import { names } from './en/names.js';
import { scoreWords } from './en/scores.js';

/** An application as it stands. `ranking`: under the weights in force, in hundredths of a point, below 0 for none; null: it is not ranked. */
export interface WriteBackApplication {
  id: string;
  roleId: string;
  mode: string;
  isOutOfDate: boolean;
  ranking: { score: number; lane: number } | null;
}

/**
 * Returns what an ATS shows of an application: whole points (null where people assess), the lane in words, and a link
 * for users who may sign in.
 * @param publicUrl the public address of Candor
 * @returns `held` while the score is out of date; `nothing` when there is none so far, or the application no longer
 * exists
 */
export function shownInAts(
  { id, roleId, mode, isOutOfDate, ranking }: WriteBackApplication,
  publicUrl: string,
): { score: number | null; lane: string; link: string } | 'held' | 'nothing' {
  const link = `${publicUrl}/roles/${roleId}?application=${id}`;
  if (mode === 'by-people') return { score: null, lane: scoreWords.assessedByPeople, link };
  if (mode !== 'scored') return 'nothing';
  if (isOutOfDate) return 'held';
  if (ranking === null) return 'nothing';
  const lane = LANES[ranking.lane];
  return {
    score: ranking.score < 0 ? null : Math.round(ranking.score / 100),
    lane: lane === undefined ? scoreWords.assessedByPeople : names.lanes[lane],
    link,
  };
}
