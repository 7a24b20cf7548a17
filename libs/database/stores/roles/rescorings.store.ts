/** Rescorings: every application is assessed under a new version of a role before users decide whether it ranks them. */
// SQL by hand: the progress of a rescoring and the inputs of scores are counted over several tables.
import { IsNull } from 'typeorm';
import { RescoringEntity } from '../../schema/roles/roles.entity.js';
import type { Tenant } from '../../tenant.js';

export type RescoringOutcome = NonNullable<RescoringEntity['outcome']>;

/** Starts a rescoring. Call it under the lock of the role, after the open rescoring has ended. */
export async function create(
  tenant: Tenant,
  rescoring: Omit<RescoringEntity, 'organisationId' | 'requestedAt' | 'outcome' | 'endedAt'>,
): Promise<void> {
  await tenant.insert(RescoringEntity, rescoring);
}

/** Ends the open rescoring of a role. @returns whether there was one */
export async function end(
  tenant: Tenant,
  { roleId, outcome }: { roleId: string; outcome: RescoringOutcome },
): Promise<boolean> {
  const ended = { outcome, endedAt: () => 'clock_timestamp()' };
  return (await tenant.update(RescoringEntity, { roleId, outcome: IsNull() }, ended)) > 0;
}

export interface RescoringRow {
  id: string;
  roleVersionId: string;
  /** Number of the version of the role. */
  number: number;
  asOf: string;
  /** Version of the related words of its phrases; null for the built-in ones alone. */
  relatedWords: number | null;
  weightsVersionId: string;
  requestedBy: string;
  requestedAt: Date;
  outcome: RescoringOutcome | null;
  endedAt: Date | null;
  /** How many applications are assessed under it. */
  assessed: number;
  /** Its ranking is being built. */
  isFilling: boolean;
  /** Its ranking is the active one. */
  isActive: boolean;
}

/** Returns the latest rescoring of a role; null if there was none. */
export async function findLatest(tenant: Tenant, roleId: string): Promise<RescoringRow | null> {
  const [row] = await tenant.query<RescoringRow[]>(
    `SELECT s.id, s.role_version_id AS "roleVersionId", v.number, v.as_of::text AS "asOf",
            (v.content -> 'relatedWords')::int AS "relatedWords", s.weights_version_id AS "weightsVersionId",
            s.requested_by AS "requestedBy", s.requested_at AS "requestedAt", s.outcome, s.ended_at AS "endedAt",
            (SELECT count(*)::int FROM assessment_vector a WHERE a.organisation_id = $1 AND a.role_version_id = s.role_version_id) AS assessed,
            coalesce(k.state = 'filling', false) AS "isFilling", role.active_weights_id = s.weights_version_id AS "isActive"
       FROM rescoring s
       JOIN role ON role.organisation_id = $1 AND role.id = s.role_id
       JOIN role_version v ON v.organisation_id = $1 AND v.id = s.role_version_id
       LEFT JOIN weights_ranking k ON k.organisation_id = $1 AND k.weights_version_id = s.weights_version_id
      WHERE s.organisation_id = $1 AND s.role_id = $2 ORDER BY s.id DESC LIMIT 1`,
    [tenant.organisationId, roleId],
  );
  return row ?? null;
}

/** Returns whether an open rescoring assesses every application under a version of a role. */
export function isVersionPending(tenant: Tenant, roleVersionId: string): Promise<boolean> {
  return tenant.exists(RescoringEntity, { roleVersionId, outcome: IsNull() });
}

/** Counts the scores of a ranking by what they were made from. */
export interface ScoresRestOn {
  scores: number;
  /** Documents arrived, candidates were merged, or data was corrected since: these are rescored automatically. */
  outOfDate: number;
  /** The profile is by an earlier builder, or for an earlier list of skills. */
  readOtherwise: number;
  /** The assessment is by another matcher. */
  matchedOtherwise: number;
}

/** Counts every score of a ranking by its inputs. */
export async function countScoreInputs(
  tenant: Tenant,
  {
    weightsVersionId,
    builder,
    taxonomy,
    matcher,
  }: Record<'weightsVersionId' | 'builder' | 'taxonomy' | 'matcher', string>,
): Promise<ScoresRestOn> {
  const [row] = await tenant.query<[ScoresRestOn]>(
    `SELECT count(*)::int AS scores, count(*) FILTER (WHERE a.out_of_date IS NOT NULL)::int AS "outOfDate",
            count(*) FILTER (WHERE p.builder <> $3 OR p.taxonomy <> $4)::int AS "readOtherwise",
            count(*) FILTER (WHERE s.matcher <> $5)::int AS "matchedOtherwise"
       FROM ranking k
       JOIN application a ON a.organisation_id = $1 AND a.id = k.application_id
       JOIN assessment s ON s.organisation_id = $1 AND s.application_id = k.application_id AND s.id = k.assessment_id
       JOIN profile p ON p.organisation_id = $1 AND p.id = s.profile_id
      WHERE k.organisation_id = $1 AND k.weights_version_id = $2`,
    [tenant.organisationId, weightsVersionId, builder, taxonomy, matcher],
  );
  return row;
}
