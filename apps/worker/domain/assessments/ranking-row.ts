import type { RankingRow, StoredVector } from '#libs/database';
import { rankPosition } from '#libs/matching';
import type { PreparedWeights } from './scoring-cache.service.js';

/** The ranking row of a packed vector under weights. */
export function rankingRow(
  of: Omit<StoredVector, 'vector'> & { vector: Uint8Array },
  weightsVersionId: string,
  { roleId, compiled }: PreparedWeights,
): RankingRow {
  const { vector: _vector, readable: _readable, ...rest } = of;
  return { roleId, weightsVersionId, ...rest, ...rankPosition(of, compiled) };
}
