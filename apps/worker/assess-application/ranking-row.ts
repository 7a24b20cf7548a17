import type { RankingRow } from '#libs/database';
import { standingOf } from '#libs/matching';
import type { PreparedWeights } from './scoring.js';

/** The ranking row of a packed vector under weights. */
export function rankingRow(
  of: { applicationId: string; assessmentId: string; vector: Uint8Array; readable: boolean },
  weightsVersionId: string,
  { roleId, compiled }: PreparedWeights,
): RankingRow {
  const { applicationId, assessmentId } = of;
  return { roleId, weightsVersionId, applicationId, assessmentId, ...standingOf(of, compiled) };
}
