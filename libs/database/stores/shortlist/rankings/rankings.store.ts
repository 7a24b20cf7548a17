/**
 * Ranking rows: the result of the fold for each application under one weights version.
 *
 * Every application is in the ranking of the role's active weights, and in those that are being built. How this works while a
 * ranking is built and candidates arrive: `docs/decisions/shortlist-rankings.md`.
 */
// SQL by hand: every assessed candidate is ranked in one prepared statement (ON CONFLICT).
import { prepared } from '../../../prepared.js';
import type { Tenant } from '../../../tenant.js';

/** A weights version under which new applications are ranked. */
export interface RankingTarget {
  roleId: string;
  weightsVersionId: string;
  roleVersionId: string;
  /** True if it is the active one. */
  active: boolean;
}

const HOLD_ROLES = prepared(
  'hold-roles',
  `SELECT id, current_version_id AS "currentVersionId" FROM role
   WHERE organisation_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR KEY SHARE`,
);

const RANKING_TARGETS = prepared(
  'ranking-targets',
  `SELECT weights_version.role_id AS "roleId", weights_version.id AS "weightsVersionId",
     weights_version.role_version_id AS "roleVersionId", weights_version.id IS NOT DISTINCT FROM role.active_weights_id AS active
   FROM weights_version
     JOIN role ON role.organisation_id = weights_version.organisation_id AND role.id = weights_version.role_id
     LEFT JOIN weights_ranking ON weights_ranking.organisation_id = weights_version.organisation_id
       AND weights_ranking.weights_version_id = weights_version.id
   WHERE weights_version.organisation_id = $1 AND weights_version.role_id = ANY($2::uuid[])
     AND (weights_version.id = role.active_weights_id OR weights_ranking.state = 'filling')
   ORDER BY weights_version.id`,
);

/** The role version and the weights for new assessments of a role. */
export interface RankedRole {
  /** Null if the role has none. */
  currentVersionId: string | null;
  /** The active weights and those being built. */
  targets: RankingTarget[];
}

/**
 * Lists the weights versions under which new assessments of the roles are ranked, by role. Locks the roles against
 * `rankings.startBuild` and `rankings.finishBuild` until the transaction ends (in the mode of foreign keys, so that
 * assessments do not block each other).
 */
export async function listTargets(tenant: Tenant, roleIds: readonly string[]): Promise<Map<string, RankedRole>> {
  const held = await tenant.query<{ id: string; currentVersionId: string | null }[]>(HOLD_ROLES, [
    tenant.organisationId,
    roleIds,
  ]);
  // A second statement, so that it sees what was committed while the first one waited for the locks.
  const targets = await tenant.query<RankingTarget[]>(RANKING_TARGETS, [tenant.organisationId, roleIds]);
  return new Map(
    held.map(({ id, currentVersionId }) => [
      id,
      { currentVersionId, targets: targets.filter(({ roleId }) => roleId === id) },
    ]),
  );
}

/** Returns a weights version with the role version whose criteria it weighs; both are immutable. Null if it is gone. */
export async function findWeightsContent(
  tenant: Tenant,
  weightsVersionId: string,
): Promise<{ content: unknown; roleId: string; roleVersionId: string } | null> {
  const [found] = await tenant.query<{ content: unknown; roleId: string; roleVersionId: string }[]>(
    `SELECT content, role_id AS "roleId", role_version_id AS "roleVersionId"
     FROM weights_version WHERE organisation_id = $1 AND id = $2`,
    [tenant.organisationId, weightsVersionId],
  );
  return found ?? null;
}

export interface RankingRow {
  roleId: string;
  weightsVersionId: string;
  applicationId: string;
  assessmentId: string;
  /** Index into `LANES`. */
  lane: number;
  /** Hundredths of a point; -1 if no document had readable text. */
  score: number;
  low: number;
  high: number;
  coverage: number;
  mustsMissed: number;
  /** Copied from the vector's row, for filters. */
  band: number;
  flags: number;
  profileId: string;
  changedAt: string;
}

const INSERT = `
  INSERT INTO ranking (organisation_id, role_id, weights_version_id, application_id, assessment_id, lane, score, low, high,
    coverage, musts_missed, band, flags, profile_id, changed_at)
  SELECT $1, "roleId", "weightsVersionId", "applicationId", "assessmentId", lane, score, low, high, coverage, "mustsMissed", band, flags, "profileId", "changedAt"
  FROM jsonb_to_recordset($2::jsonb) AS row ("roleId" uuid, "weightsVersionId" uuid, "applicationId" uuid,
    "assessmentId" uuid, lane smallint, score int, low int, high int, coverage smallint, "mustsMissed" smallint, band smallint, flags int,
    "profileId" uuid, "changedAt" timestamptz)
  ON CONFLICT (organisation_id, weights_version_id, application_id)`;

const SAVE_RANKINGS = prepared(
  'save-rankings',
  `${INSERT} DO UPDATE SET assessment_id = excluded.assessment_id, lane = excluded.lane, score = excluded.score,
     low = excluded.low, high = excluded.high, coverage = excluded.coverage, musts_missed = excluded.musts_missed, band = excluded.band, flags = excluded.flags,
     profile_id = excluded.profile_id, changed_at = excluded.changed_at`,
);

/** Saves the ranks of new assessments. Call it under `assessments.lockApplications` and in their order, after {@link listTargets}. */
export async function save(tenant: Tenant, rows: readonly RankingRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tenant.query(SAVE_RANKINGS, [tenant.organisationId, JSON.stringify(rows)]);
}

/** Adds missing rows. An existing row is by a new assessment and at least as recent, so it stays. */
export async function addMissing(tenant: Tenant, rows: readonly RankingRow[]): Promise<void> {
  if (rows.length === 0) return;
  await tenant.query(`${INSERT} DO NOTHING`, [tenant.organisationId, JSON.stringify(rows)]);
}

export interface StoredRankingRow {
  lane: number;
  score: number;
  low: number;
  high: number;
  coverage: number;
  assessmentId: string;
}

/** Returns the ranking row of an application under a weights version, in hundredths of a point and percent; null until it is ranked. */
export async function find(
  tenant: Tenant,
  weightsVersionId: string,
  applicationId: string,
): Promise<StoredRankingRow | null> {
  const rows = await tenant.query<StoredRankingRow[]>(
    `SELECT lane, score, low, high, coverage, assessment_id AS "assessmentId" FROM ranking
      WHERE organisation_id = $1 AND weights_version_id = $2 AND application_id = $3`,
    [tenant.organisationId, weightsVersionId, applicationId],
  );
  return rows[0] ?? null;
}
