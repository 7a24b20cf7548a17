import { LANES, NO_SCORE } from '#libs/contracts';
import type { RankingRow } from '#libs/database';
import { createFoldTarget, foldPacked } from '#libs/matching';
import type { PreparedWeights } from './scoring.js';

/**
 * The ranking row of a packed vector under weights: the one fold, and the one exception to it. Somebody whose documents
 * could not be read has no score, and stands last in *Needs a look*.
 */
export function rankingRow(
  of: { applicationId: string; assessmentId: string; vector: Uint8Array; readable: boolean },
  weightsVersionId: string,
  { roleId, compiled }: PreparedWeights,
): RankingRow {
  const { score, low, high, coverage, lane } = foldPacked(of.vector, 0, compiled, createFoldTarget(compiled));
  return {
    roleId,
    weightsVersionId,
    applicationId: of.applicationId,
    assessmentId: of.assessmentId,
    lane: LANES.indexOf(of.readable ? lane : 'needs-look'),
    score: of.readable ? score : NO_SCORE,
    low,
    high,
    coverage,
  };
}
