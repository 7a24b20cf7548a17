/**
 * Ranking rows: what the fold made of each application under one weights version.
 *
 * Every application stands in the ranking of the role's active weights, and in those that are being filled. How that holds
 * while a ranking is filled and candidates arrive: `docs/decisions/pipeline-rankings.md`.
 */
import type { EntityManager } from 'typeorm';
import { prepared } from '../prepared.js';

/** A weights version that arrivals are ranked under. */
export interface RankingTarget {
  roleId: string;
  weightsVersionId: string;
  roleVersionId: string;
}

const HOLD_ROLES = prepared(
  'hold-roles',
  `SELECT id, current_version_id AS "currentVersionId" FROM role
   WHERE organisation_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR KEY SHARE`,
);
const RANKING_TARGETS = prepared(
  'ranking-targets',
  `SELECT weights_version.role_id AS "roleId", weights_version.id AS "weightsVersionId",
     weights_version.role_version_id AS "roleVersionId"
   FROM weights_version
     JOIN role ON role.organisation_id = weights_version.organisation_id AND role.id = weights_version.role_id
     LEFT JOIN weights_ranking ON weights_ranking.organisation_id = weights_version.organisation_id
       AND weights_ranking.weights_version_id = weights_version.id
   WHERE weights_version.organisation_id = $1 AND weights_version.role_id = ANY($2::uuid[])
     AND (weights_version.id = role.active_weights_id OR weights_ranking.state = 'filling')
   ORDER BY weights_version.id`,
);

/** What the assessments of a role have to be made against, and ranked under. */
export interface RankedRole {
  /** Null while it has none. */
  currentVersionId: string | null;
  /** The active weights and those being filled. */
  targets: RankingTarget[];
}

/**
 * Under which weights versions assessments of the roles have to be ranked, by role. Holds the roles against
 * {@link startFilling} and {@link finishFilling} until the transaction ends (in the mode that foreign keys use, so
 * assessments do not hinder each other).
 */
export async function rankingTargets(
  tx: EntityManager,
  organisationId: string,
  roleIds: readonly string[],
): Promise<Map<string, RankedRole>> {
  const held = await tx.query<{ id: string; currentVersionId: string | null }[]>(HOLD_ROLES, [organisationId, roleIds]);
  // A statement of its own, so that it sees what was committed while the locks were waited for.
  const targets = await tx.query<RankingTarget[]>(RANKING_TARGETS, [organisationId, roleIds]);
  return new Map(
    held.map(({ id, currentVersionId }) => [
      id,
      { currentVersionId, targets: targets.filter(({ roleId }) => roleId === id) },
    ]),
  );
}

/** A weights version with the role version whose criteria it weighs; both immutable. Null when it is gone. */
export async function weightsVersionContent(
  tx: EntityManager,
  organisationId: string,
  weightsVersionId: string,
): Promise<{ content: unknown; roleId: string; roleVersionId: string } | null> {
  const [found] = await tx.query<{ content: unknown; roleId: string; roleVersionId: string }[]>(
    `SELECT content, role_id AS "roleId", role_version_id AS "roleVersionId"
     FROM weights_version WHERE organisation_id = $1 AND id = $2`,
    [organisationId, weightsVersionId],
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
  /** Hundredths of a point; -1 when no document had readable text. */
  score: number;
  low: number;
  high: number;
  coverage: number;
}

const INSERT = `
  INSERT INTO ranking (organisation_id, role_id, weights_version_id, application_id, assessment_id, lane, score, low, high,
    coverage)
  SELECT $1, "roleId", "weightsVersionId", "applicationId", "assessmentId", lane, score, low, high, coverage
  FROM jsonb_to_recordset($2::jsonb) AS row ("roleId" uuid, "weightsVersionId" uuid, "applicationId" uuid,
    "assessmentId" uuid, lane smallint, score int, low int, high int, coverage smallint)
  ON CONFLICT (organisation_id, weights_version_id, application_id)`;

const SAVE_RANKINGS = prepared(
  'save-rankings',
  `${INSERT} DO UPDATE SET assessment_id = excluded.assessment_id, lane = excluded.lane, score = excluded.score,
     low = excluded.low, high = excluded.high, coverage = excluded.coverage`,
);

/** Ranks new assessments, row by row. Call it under `lockApplications` and in their order, after {@link rankingTargets}. */
export async function saveRankings(
  tx: EntityManager,
  organisationId: string,
  rows: readonly RankingRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(SAVE_RANKINGS, [organisationId, JSON.stringify(rows)]);
}

/** Adds rows that are missing. One that is there was written by a new assessment and is at least as new: it stays. */
export async function addMissingRankings(
  tx: EntityManager,
  organisationId: string,
  rows: readonly RankingRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(`${INSERT} DO NOTHING`, [organisationId, JSON.stringify(rows)]);
}

/**
 * Begins to fill the ranking of a weights version, so that it becomes the role's active one when it is full. From its
 * commit on every new assessment is ranked under this version too.
 * @returns true when a `fill-ranking` job with a null cursor has to be put into the outbox, in the same transaction; false
 *   when one is on its way already
 */
export async function startFilling(
  tx: EntityManager,
  organisationId: string,
  filling: { roleId: string; weightsVersionId: string },
): Promise<boolean> {
  await lockRole(tx, organisationId, filling.roleId);
  const started = await tx.query<unknown[]>(
    `INSERT INTO weights_ranking (organisation_id, weights_version_id, state, started_at)
     VALUES ($1, $2, 'filling', clock_timestamp())
     ON CONFLICT (organisation_id, weights_version_id) DO UPDATE
       SET state = 'filling', started_at = clock_timestamp(), ready_at = NULL
       WHERE weights_ranking.state <> 'filling'
     RETURNING weights_version_id`,
    [organisationId, filling.weightsVersionId],
  );
  await askedForLast(tx, organisationId, filling);
  return started.length > 0;
}

/**
 * Makes these weights the ones that were asked for last, also when they are active or being filled already: fillings that were begun
 * before end without taking over. A newer version of the role that is on its way stays so, and comes after them.
 */
export async function askedForLast(
  tx: EntityManager,
  organisationId: string,
  asked: { roleId: string; weightsVersionId: string },
): Promise<void> {
  await lockRole(tx, organisationId, asked.roleId);
  await tx.query(
    'UPDATE weights_ranking SET started_at = clock_timestamp() WHERE organisation_id = $1 AND weights_version_id = $2',
    [organisationId, asked.weightsVersionId],
  );
  await tx.query(
    `WITH numbered AS (
       SELECT weights_version.id, role_version.number
       FROM weights_version JOIN role_version ON role_version.organisation_id = weights_version.organisation_id
         AND role_version.id = weights_version.role_version_id
       WHERE weights_version.organisation_id = $1 AND weights_version.role_id = $2
     ), newer AS (
       SELECT id, row_number() OVER (ORDER BY started_at) AS place
       FROM numbered JOIN weights_ranking ON organisation_id = $1 AND weights_version_id = id
       WHERE state = 'filling' AND number > (SELECT number FROM numbered WHERE id = $3)
     )
     UPDATE weights_ranking SET started_at = (SELECT clock_timestamp()) + place * interval '1 microsecond'
     FROM newer WHERE organisation_id = $1 AND weights_version_id = newer.id`,
    [organisationId, asked.roleId, asked.weightsVersionId],
  );
}

/**
 * Removes rows of an earlier time in which the version was active, unless it is active now. First step of a filling.
 * Rows that new assessments have added since {@link startFilling} may go too: their vectors are committed, so the filling
 * that follows folds them. Rows are locked in the order in which assessments write them.
 */
export async function clearForFilling(
  tx: EntityManager,
  organisationId: string,
  filling: { roleId: string; weightsVersionId: string },
): Promise<void> {
  await tx.query(
    `WITH held AS MATERIALIZED (
       SELECT application_id FROM ranking WHERE organisation_id = $1 AND weights_version_id = $2
         AND NOT EXISTS (SELECT FROM role WHERE organisation_id = $1 AND id = $3 AND active_weights_id = $2)
       ORDER BY application_id FOR UPDATE
     )
     DELETE FROM ranking USING held
     WHERE organisation_id = $1 AND weights_version_id = $2 AND ranking.application_id = held.application_id`,
    [organisationId, filling.weightsVersionId, filling.roleId],
  );
}

export interface StoredVector {
  applicationId: string;
  assessmentId: string;
  vector: Buffer;
  /** False when no document of the profile had readable text. */
  readable: boolean;
}

/** The next vectors of a role version after `after` (an application id, or null for the first), in order of application id. */
export async function vectorsAfter(
  tx: EntityManager,
  organisationId: string,
  page: { roleVersionId: string; after: string | null; limit: number },
): Promise<StoredVector[]> {
  return tx.query<StoredVector[]>(
    `SELECT stored.application_id AS "applicationId", stored.assessment_id AS "assessmentId", stored.vector,
       (assessment.content ->> 'readable') IS DISTINCT FROM 'false' AS readable
     FROM (
       SELECT * FROM assessment_vector
       WHERE organisation_id = $1 AND role_version_id = $2 AND ($3::uuid IS NULL OR application_id > $3)
       ORDER BY application_id LIMIT $4
     ) stored
     JOIN assessment ON assessment.organisation_id = stored.organisation_id
       AND assessment.application_id = stored.application_id AND assessment.id = stored.assessment_id
     ORDER BY stored.application_id`,
    [organisationId, page.roleVersionId, page.after, page.limit],
  );
}

/** Weights versions of a role version whose filling has begun and not ended. */
export async function fillingsOf(tx: EntityManager, organisationId: string, roleVersionId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT weights_version.id FROM weights_version JOIN weights_ranking
       ON weights_ranking.organisation_id = weights_version.organisation_id
         AND weights_ranking.weights_version_id = weights_version.id
     WHERE weights_version.organisation_id = $1 AND weights_version.role_version_id = $2
       AND weights_ranking.state = 'filling'
     ORDER BY weights_version.id`,
    [organisationId, roleVersionId],
  );
  return rows.map((row) => row.id);
}

/**
 * Ends a filling: the weights version becomes the role's active one, and its role version the current one, in this one
 * transaction. When a later filling of the role has ended first, this one only becomes ready: what was asked for last wins.
 * Whoever writes ranking rows in the same transaction locks the role before, as assessments do.
 * @returns whether the version is the active one now
 */
export async function finishFilling(
  tx: EntityManager,
  organisationId: string,
  filling: { roleId: string; weightsVersionId: string },
): Promise<boolean> {
  await lockRole(tx, organisationId, filling.roleId);
  const [own] = await tx.query<[{ startedAt: string }[], number]>(
    `UPDATE weights_ranking SET state = 'ready', ready_at = clock_timestamp()
     WHERE organisation_id = $1 AND weights_version_id = $2 AND state = 'filling'
     RETURNING started_at::text AS "startedAt"`,
    [organisationId, filling.weightsVersionId],
  );
  if (own[0] === undefined) return false;
  const [activated] = await tx.query<[unknown[], number]>(
    `UPDATE role SET active_weights_id = $3,
       current_version_id = (SELECT role_version_id FROM weights_version WHERE organisation_id = $1 AND id = $3)
     WHERE organisation_id = $1 AND id = $2 AND NOT EXISTS (
       SELECT FROM weights_ranking WHERE weights_ranking.organisation_id = $1
         AND weights_ranking.weights_version_id = role.active_weights_id
         AND weights_ranking.started_at > $4::timestamptz)
     RETURNING id`,
    [organisationId, filling.roleId, filling.weightsVersionId, own[0].startedAt],
  );
  return activated.length > 0;
}

/** Waits for the assessments of the role that are under way, and keeps new ones waiting until the transaction ends. */
async function lockRole(tx: EntityManager, organisationId: string, roleId: string): Promise<void> {
  await tx.query('SELECT id FROM role WHERE organisation_id = $1 AND id = $2 FOR UPDATE', [organisationId, roleId]);
}
