/**
 * Building the ranking of a weights version, so that it becomes the role's active one. How this works while candidates arrive and other
 * activations run: `docs/decisions/shortlist-rankings.md`.
 */
// SQL by hand: a build runs in chunks under locks that merges and changes of mode share.
import type { Tenant } from '../../../tenant.js';

/** A ranking to build. */
interface Filling {
  roleId: string;
  weightsVersionId: string;
}

/**
 * Starts to build the ranking of a weights version, so that it becomes the role's active one when it is complete. After the
 * commit, every new assessment is ranked under this version too.
 * @returns true if the same transaction has to add a `build-ranking` job with a null cursor to the outbox; false if one is
 *   pending already
 */
export async function startBuild(tenant: Tenant, filling: Filling): Promise<boolean> {
  await lockRole(tenant, filling.roleId);
  const started = await tenant.query<unknown[]>(
    `INSERT INTO weights_ranking (organisation_id, weights_version_id, state, started_at)
     VALUES ($1, $2, 'filling', clock_timestamp())
     ON CONFLICT (organisation_id, weights_version_id) DO UPDATE
       SET state = 'filling', started_at = clock_timestamp(), ready_at = NULL
       WHERE weights_ranking.state <> 'filling'
     RETURNING weights_version_id`,
    [tenant.organisationId, filling.weightsVersionId],
  );
  await markRequestedLast(tenant, filling);
  await callOffOlder(tenant, filling);
  return started.length > 0;
}

/**
 * Cancels the builds for other versions of the role that were requested before this one, because this one would replace them. Each would
 * assess every candidate, and every arrival, once more. Builds for the current version stay: they cost a fold, and show at once.
 */
async function callOffOlder(tenant: Tenant, asked: Filling): Promise<void> {
  await tenant.query(
    `UPDATE weights_ranking SET state = 'none', started_at = NULL
     FROM weights_version w JOIN role ON role.organisation_id = w.organisation_id AND role.id = w.role_id
       JOIN weights_version own ON own.organisation_id = w.organisation_id AND own.id = $3
       JOIN weights_ranking asked ON asked.organisation_id = w.organisation_id AND asked.weights_version_id = own.id
     WHERE w.organisation_id = $1 AND w.role_id = $2 AND weights_ranking.organisation_id = $1
       AND weights_ranking.weights_version_id = w.id AND weights_ranking.state = 'filling'
       AND weights_ranking.started_at < asked.started_at
       AND w.role_version_id <> own.role_version_id AND w.role_version_id IS DISTINCT FROM role.current_version_id`,
    [tenant.organisationId, asked.roleId, asked.weightsVersionId],
  );
}

/**
 * Makes this job the only one that builds the ranking, until its transaction ends: two chains of jobs may build it, and one must not take
 * for complete what the other has cleared. Lock it before anything else.
 * @returns false if the ranking is no longer being built: it is complete, or was cancelled
 */
export async function lockBuild(tenant: Tenant, weightsVersionId: string): Promise<boolean> {
  await tenant.query(`SELECT pg_advisory_xact_lock(hashtextextended('filling ' || $1, 0))`, [weightsVersionId]);
  const rows = await tenant.query<unknown[]>(
    `SELECT 1 FROM weights_ranking WHERE organisation_id = $1 AND weights_version_id = $2 AND state = 'filling'`,
    [tenant.organisationId, weightsVersionId],
  );
  return rows.length > 0;
}

/** Returns whether every application with a vector of the role version is in the ranking. Call it with the role locked. */
export async function isComplete(
  tenant: Tenant,
  { weightsVersionId, roleVersionId }: { weightsVersionId: string; roleVersionId: string },
): Promise<boolean> {
  const [row] = await tenant.query<[{ full: boolean }]>(
    `SELECT (SELECT coalesce(sum(n), 0) FROM ranking_count WHERE organisation_id = $1 AND weights_version_id = $2)
         >= (SELECT count(*) FROM assessment_vector WHERE organisation_id = $1 AND role_version_id = $3) AS full`,
    [tenant.organisationId, weightsVersionId, roleVersionId],
  );
  return row.full;
}

/**
 * Makes these weights the last requested ones, even if they are active or being built: earlier builds end without becoming active. A newer
 * version of the role that is being built continues, and comes after them.
 */
export async function markRequestedLast(tenant: Tenant, asked: Filling): Promise<void> {
  await lockRole(tenant, asked.roleId);
  await tenant.query(
    'UPDATE weights_ranking SET started_at = clock_timestamp() WHERE organisation_id = $1 AND weights_version_id = $2',
    [tenant.organisationId, asked.weightsVersionId],
  );
  await tenant.query(
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
    [tenant.organisationId, asked.roleId, asked.weightsVersionId],
  );
}

/**
 * Deletes the rows of an earlier time in which the version was active, unless it is active now. It is the first step of a build.
 * Rows that new assessments have added since {@link startBuild} may be deleted too: their vectors are committed, so the build
 * folds them again. Rows are locked in the order in which assessments write them.
 */
export async function clearForBuild(tenant: Tenant, filling: Filling): Promise<void> {
  await tenant.query(
    `WITH held AS MATERIALIZED (
       SELECT application_id FROM ranking WHERE organisation_id = $1 AND weights_version_id = $2
         AND NOT EXISTS (SELECT FROM role WHERE organisation_id = $1 AND id = $3 AND active_weights_id = $2)
       ORDER BY application_id FOR UPDATE
     )
     DELETE FROM ranking USING held
     WHERE organisation_id = $1 AND weights_version_id = $2 AND ranking.application_id = held.application_id`,
    [tenant.organisationId, filling.weightsVersionId, filling.roleId],
  );
}

export interface StoredVector {
  applicationId: string;
  assessmentId: string;
  vector: Buffer;
  /** False if no document of the profile had readable text. */
  readable: boolean;
  band: number;
  flags: number;
  profileId: string;
  changedAt: string;
}

/** Lists the next vectors of a role version after `after` (an application ID, or null for the first), in order of application ID. */
export async function listVectorsAfter(
  tenant: Tenant,
  page: { roleVersionId: string; after: string | null; limit: number },
): Promise<StoredVector[]> {
  return tenant.query<StoredVector[]>(
    `SELECT application_id AS "applicationId", assessment_id AS "assessmentId", vector, readable, band, flags,
            profile_id AS "profileId", changed_at::text AS "changedAt" FROM assessment_vector
      WHERE organisation_id = $1 AND role_version_id = $2 AND ($3::uuid IS NULL OR application_id > $3)
      ORDER BY application_id LIMIT $4`,
    [tenant.organisationId, page.roleVersionId, page.after, page.limit],
  );
}

/** Lists the weights versions of a role version whose rankings are being built. */
export async function listBuilds(tenant: Tenant, roleVersionId: string): Promise<string[]> {
  const rows = await tenant.query<{ id: string }[]>(
    `SELECT weights_version.id FROM weights_version JOIN weights_ranking
       ON weights_ranking.organisation_id = weights_version.organisation_id
         AND weights_ranking.weights_version_id = weights_version.id
     WHERE weights_version.organisation_id = $1 AND weights_version.role_version_id = $2
       AND weights_ranking.state = 'filling'
     ORDER BY weights_version.id`,
    [tenant.organisationId, roleVersionId],
  );
  return rows.map((row) => row.id);
}

/**
 * Finishes a build: the weights version becomes the role's active one, and its role version the current one, in one transaction.
 * If a later build of the role has finished first, this one only becomes ready: the last request wins. A caller that writes
 * ranking rows in the same transaction locks the role first, as assessments do.
 * @returns whether the version is active now
 */
export async function finishBuild(tenant: Tenant, filling: Filling): Promise<boolean> {
  await lockRole(tenant, filling.roleId);
  const [own] = await tenant.query<[{ startedAt: string }[], number]>(
    `UPDATE weights_ranking SET state = 'ready', ready_at = clock_timestamp()
     WHERE organisation_id = $1 AND weights_version_id = $2 AND state = 'filling'
     RETURNING started_at::text AS "startedAt"`,
    [tenant.organisationId, filling.weightsVersionId],
  );
  if (own[0] === undefined) return false;
  const [activated] = await tenant.query<[unknown[], number]>(
    `UPDATE role SET active_weights_id = $3,
       current_version_id = (SELECT role_version_id FROM weights_version WHERE organisation_id = $1 AND id = $3)
     WHERE organisation_id = $1 AND id = $2 AND NOT EXISTS (
       SELECT FROM weights_ranking WHERE weights_ranking.organisation_id = $1
         AND weights_ranking.weights_version_id = role.active_weights_id
         AND weights_ranking.started_at > $4::timestamptz)
     RETURNING id`,
    [tenant.organisationId, filling.roleId, filling.weightsVersionId, own[0].startedAt],
  );
  return activated.length > 0;
}

/** Waits for the running assessments of the role, and blocks new ones until the transaction ends. */
async function lockRole(tenant: Tenant, roleId: string): Promise<void> {
  await tenant.query('SELECT id FROM role WHERE organisation_id = $1 AND id = $2 FOR UPDATE', [
    tenant.organisationId,
    roleId,
  ]);
}
