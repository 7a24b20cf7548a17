/** Roles that come with Candor to be tried, and the people who were made up for them. */
import type { Tenant } from '../../../tenant.js';

/** Sample roles, locked until the transaction ends. */
export function lockSamples(tenant: Tenant): Promise<{ id: string; title: string }[]> {
  return tenant.query<{ id: string; title: string }[]>(
    'SELECT id, title FROM role WHERE organisation_id = $1 AND sample ORDER BY id FOR UPDATE',
    [tenant.organisationId],
  );
}

/** Candidates who came as samples of a role and are not erased, in order of id. */
export async function listSampleCandidates(tenant: Tenant, roleIds: readonly string[]): Promise<string[]> {
  const rows = await tenant.query<{ id: string }[]>(
    `SELECT DISTINCT c.id FROM application a JOIN candidate c ON c.organisation_id = $1 AND c.id = a.candidate_id AND c.erased_at IS NULL
      WHERE a.organisation_id = $1 AND a.role_id = ANY($2::uuid[]) AND a.source = 'samples' ORDER BY c.id`,
    [tenant.organisationId, roleIds],
  );
  return rows.map(({ id }) => id);
}

/** How many people stand in a role who are not erased. */
export async function countCandidates(tenant: Tenant, roleId: string): Promise<number> {
  const [row] = await tenant.query<[{ people: number }]>(
    `SELECT count(*)::int AS people FROM application WHERE organisation_id = $1 AND role_id = $2 AND mode <> 'erased'`,
    [tenant.organisationId, roleId],
  );
  return row.people;
}

/** Removes a role with all that hangs on it: its versions and weights, imports, applications, and what was decided. */
export async function remove(tenant: Tenant, roleId: string): Promise<void> {
  await tenant.query('DELETE FROM role WHERE organisation_id = $1 AND id = $2', [tenant.organisationId, roleId]);
}
