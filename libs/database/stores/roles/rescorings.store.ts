/** Assessing everybody under a further version of a role, before it is decided whether they rank by it. */
import { RescoringEntity } from '../../schema/roles/roles.entity.js';
import type { Tenant } from '../../tenant.js';

export type RescoringOutcome = NonNullable<RescoringEntity['outcome']>;

/** Begins one. Under the lock of the role, with the open one ended. */
export async function create(
  tenant: Tenant,
  rescoring: Omit<RescoringEntity, 'requestedAt' | 'outcome' | 'endedAt'>,
): Promise<void> {
  await tenant.manager.insert(RescoringEntity, rescoring);
}

/** Ends the open one of a role. @returns whether there was one */
export async function end(
  tenant: Tenant,
  { roleId, outcome }: { roleId: string; outcome: RescoringOutcome },
): Promise<boolean> {
  const [, ended] = await tenant.query<[unknown[], number]>(
    `UPDATE rescoring SET outcome = $3, ended_at = clock_timestamp()
      WHERE organisation_id = $1 AND role_id = $2 AND outcome IS NULL`,
    [tenant.organisationId, roleId, outcome],
  );
  return ended > 0;
}

export interface RescoringRow {
  id: string;
  roleVersionId: string;
  /** Of the version of the role. */
  number: number;
  asOf: string;
  weightsVersionId: string;
  requestedBy: string;
  requestedAt: Date;
  outcome: RescoringOutcome | null;
  endedAt: Date | null;
  /** Applications that are assessed under it. */
  assessed: number;
  /** Its ranking is being filled, or is the one in force. */
  isFilling: boolean;
  isActive: boolean;
}

/** The latest of a role; null when there was none. */
export async function findLatest(tenant: Tenant, roleId: string): Promise<RescoringRow | null> {
  const [row] = await tenant.query<RescoringRow[]>(
    `SELECT s.id, s.role_version_id AS "roleVersionId", v.number, v.as_of::text AS "asOf", s.weights_version_id AS "weightsVersionId",
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

/** Whether a version of a role is one that everybody is being assessed under, and nobody has called it off. */
export async function isVersionPending(tenant: Tenant, roleVersionId: string): Promise<boolean> {
  const rows = await tenant.query<unknown[]>(
    'SELECT FROM rescoring WHERE organisation_id = $1 AND role_version_id = $2 AND outcome IS NULL',
    [tenant.organisationId, roleVersionId],
  );
  return rows.length > 0;
}

/** What the scores of a ranking rest on. */
export interface ScoresRestOn {
  scores: number;
  /** Documents, merges or corrections came since: these are assessed again without a request. */
  outOfDate: number;
  /** Of people who were read by an earlier reader, or for other skills than those of today. */
  readOtherwise: number;
  /** Made by another matcher. */
  matchedOtherwise: number;
}

/** Looks at every score of a ranking. */
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
