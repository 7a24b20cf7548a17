/** Candidates who rank beside others. */
// SQL by hand: each neighbor is a step in an index.
import { NO_SCORE } from '#libs/contracts';
import type { Tenant } from '../../../tenant.js';

/** The packed vectors of the neighbors of an application behind each other, in no order. */
export interface NeighborVectors {
  applicationId: string;
  vectors: Buffer;
}

/**
 * Loads the vectors of those who stand directly before and after applications in their lane, whatever page or filter
 * shows them. Applications without a score have no neighbors.
 * @param each how many on either side, at most
 * @returns the applications that have neighbors, in no order
 */
export async function listNeighborVectors(
  tenant: Tenant,
  of: { weightsVersionId: string; roleVersionId: string; applicationIds: readonly string[]; each: number },
): Promise<NeighborVectors[]> {
  if (of.applicationIds.length === 0) return [];
  const beside = `FROM ranking r WHERE r.organisation_id = $1 AND r.weights_version_id = $2 AND r.lane = own.lane AND r.score <> ${NO_SCORE}`;
  const rows = await tenant.query<{ applicationId: string; vectors: string }[]>(
    `SELECT own.application_id AS "applicationId", encode(string_agg(v.vector, ''), 'base64') AS vectors
       FROM ranking own
       CROSS JOIN LATERAL (
         (SELECT r.application_id ${beside} AND r.score >= own.score AND (r.score > own.score OR r.application_id < own.application_id)
           ORDER BY r.score, r.application_id DESC LIMIT $5)
         UNION ALL
         (SELECT r.application_id ${beside} AND r.score <= own.score AND (r.score < own.score OR r.application_id > own.application_id)
           ORDER BY r.score DESC, r.application_id LIMIT $5)) neighbor
       JOIN assessment_vector v ON v.organisation_id = $1 AND v.role_version_id = $3 AND v.application_id = neighbor.application_id
      WHERE own.organisation_id = $1 AND own.weights_version_id = $2 AND own.application_id = ANY($4::uuid[])
        AND own.score <> ${NO_SCORE}
      GROUP BY own.application_id`,
    [tenant.organisationId, of.weightsVersionId, of.roleVersionId, of.applicationIds, of.each],
  );
  return rows.map(({ applicationId, vectors }) => ({ applicationId, vectors: Buffer.from(vectors, 'base64') }));
}
