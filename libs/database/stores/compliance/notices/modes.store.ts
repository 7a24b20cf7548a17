/** Who assesses an application: the tool, or people alone. How that holds while rankings are filled: `docs/decisions/compliance-assessment-by-people.md`. */
import { ModeChangeEntity } from '../../../schema/compliance/candidate-rights.entity.js';
import * as candidateMerges from '../../candidates/duplicates/candidate-merges.store.js';
import type { Tenant } from '../../../tenant.js';

/**
 * Keeps fillings of the application's role from writing places until the transaction ends: waits for the jobs that are at it, and no filling
 * begins meanwhile. Take it before the application.
 */
export async function lockRankings(tenant: Tenant, applicationId: string): Promise<void> {
  const held = new Set<string>();
  for (;;) {
    // A filling's last job holds the filling and then takes the role, so no filling may be waited for with the role held.
    for (const id of await fillingsOfRole(tenant, applicationId)) {
      await tenant.query(`SELECT pg_advisory_xact_lock(hashtextextended('filling ' || $1, 0))`, [id]);
      held.add(id);
    }
    await tenant.query('SAVEPOINT places');
    await tenant.query(
      `SELECT FROM role WHERE organisation_id = $1 AND id =
         (SELECT role_id FROM application WHERE organisation_id = $1 AND id = $2) FOR KEY SHARE`,
      [tenant.organisationId, applicationId],
    );
    const begun = await fillingsOfRole(tenant, applicationId);
    if (begun.every((id) => held.has(id))) return;
    await tenant.query('ROLLBACK TO SAVEPOINT places');
  }
}

async function fillingsOfRole(tenant: Tenant, applicationId: string): Promise<string[]> {
  const rows = await tenant.query<{ id: string }[]>(
    `SELECT w.id FROM application a
       JOIN weights_version w ON w.organisation_id = $1 AND w.role_id = a.role_id
       JOIN weights_ranking r ON r.organisation_id = $1 AND r.weights_version_id = w.id AND r.state = 'filling'
      WHERE a.organisation_id = $1 AND a.id = $2 ORDER BY w.id`,
    [tenant.organisationId, applicationId],
  );
  return rows.map(({ id }) => id);
}

export type NewModeChange = Omit<ModeChangeEntity, 'organisationId' | 'madeAt'>;

/**
 * Makes people assess an application, or the tool again, and keeps who wanted it so. Whom people assess leaves vectors and rankings. Call it
 * under {@link lockRankings}.
 * @returns its role; null when it was so already, or the application has no mode to change (superseded, erased)
 */
export async function changeMode(tenant: Tenant, change: NewModeChange): Promise<string | null> {
  const { applicationId, mode } = change;
  const [rows] = await tenant.query<[{ roleId: string }[], number]>(
    `UPDATE application SET mode = $3, out_of_date = NULL, out_of_date_at = NULL
      WHERE organisation_id = $1 AND id = $2 AND mode <> $3 AND mode IN ('scored', 'by-people') RETURNING role_id AS "roleId"`,
    [tenant.organisationId, applicationId, mode],
  );
  const [changed] = rows;
  if (!changed) return null;
  if (mode === 'by-people') await candidateMerges.removeRankings(tenant, [applicationId]);
  await recordMode(tenant, change);
  return changed.roleId;
}

/** Keeps that an application came in, or went on, as people wanted it. */
export async function recordMode(tenant: Tenant, change: NewModeChange): Promise<void> {
  await tenant.query(
    `INSERT INTO mode_change (organisation_id, id, application_id, mode, asked, reason, made_by) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [tenant.organisationId, change.id, change.applicationId, change.mode, change.asked, change.reason, change.madeBy],
  );
}

export interface ModeChangeRow extends Omit<ModeChangeEntity, 'organisationId' | 'applicationId'> {
  byName: string | null;
}

/** Who wanted an application assessed how, newest first. */
export function listModeChanges(tenant: Tenant, applicationId: string): Promise<ModeChangeRow[]> {
  return tenant.query<ModeChangeRow[]>(
    `SELECT m.id, m.mode, m.asked, m.reason, m.made_by AS "madeBy", m.made_at AS "madeAt", coalesce(u.name, k.name) AS "byName"
       FROM mode_change m
       LEFT JOIN user_account u ON u.organisation_id = $1 AND u.id = m.made_by
       LEFT JOIN api_key k ON k.organisation_id = $1 AND k.id = m.made_by
      WHERE m.organisation_id = $1 AND m.application_id = $2 ORDER BY m.id DESC`,
    [tenant.organisationId, applicationId],
  );
}
