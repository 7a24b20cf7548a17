/** Assessment modes of applications: scoring, or human review. They hold while rankings are built, too: `docs/decisions/compliance-assessment-by-people.md`. */
// SQL by hand: a change of mode takes locks in an order that rankings share, in one statement each.
import { ModeChangeEntity } from '../../../schema/compliance/candidate-rights.entity.js';
import * as candidateMerges from '../../candidates/duplicates/candidate-merges.store.js';
import type { Tenant } from '../../../tenant.js';

/**
 * Keeps ranking builds of the application's role from writing ranks until the transaction ends. It waits for the jobs that do so now, and
 * no build starts meanwhile. Lock it before the application.
 */
export async function lockRankings(tenant: Tenant, applicationId: string): Promise<void> {
  const held = new Set<string>();
  for (;;) {
    // The last job of a build locks the build and then the role, so this must not wait for a build with the role locked.
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
 * Makes people, or the tool again, assess an application, and records who asked for it. An application that people assess loses its vectors
 * and ranks. Call it under {@link lockRankings}.
 * @returns its role; null if it has this mode already, or none that can change (superseded, erased)
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

/** Records a mode that a candidate or a user asked for. */
export async function recordMode(tenant: Tenant, change: NewModeChange): Promise<void> {
  await tenant.insert(ModeChangeEntity, change);
}

export interface ModeChangeRow extends Omit<ModeChangeEntity, 'organisationId' | 'applicationId'> {
  byName: string | null;
}

/** Lists the changes of an application's mode, newest first. */
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
