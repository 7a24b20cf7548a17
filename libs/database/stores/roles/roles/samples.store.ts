/** Roles that come with Candor to be tried, and the people who were made up for them. */
import type { EntityManager } from 'typeorm';

/** Sample roles, locked until the transaction ends. */
export function holdSampleRoles(tx: EntityManager, organisationId: string): Promise<{ id: string; title: string }[]> {
  return tx.query<{ id: string; title: string }[]>(
    'SELECT id, title FROM role WHERE organisation_id = $1 AND sample ORDER BY id FOR UPDATE',
    [organisationId],
  );
}

/** Candidates who came as samples of a role and are not erased, in order of id. */
export async function samplePeopleOf(
  tx: EntityManager,
  organisationId: string,
  roleIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT DISTINCT c.id FROM application a JOIN candidate c ON c.organisation_id = $1 AND c.id = a.candidate_id AND c.erased_at IS NULL
      WHERE a.organisation_id = $1 AND a.role_id = ANY($2::uuid[]) AND a.source = 'samples' ORDER BY c.id`,
    [organisationId, roleIds],
  );
  return rows.map(({ id }) => id);
}

/** How many people stand in a role who are not erased. */
export async function peopleIn(tx: EntityManager, organisationId: string, roleId: string): Promise<number> {
  const [row] = await tx.query<[{ people: number }]>(
    `SELECT count(*)::int AS people FROM application WHERE organisation_id = $1 AND role_id = $2 AND mode <> 'erased'`,
    [organisationId, roleId],
  );
  return row.people;
}

/** Removes a role with all that hangs on it: its versions and weights, imports, applications, and what was decided. */
export async function removeRole(tx: EntityManager, organisationId: string, roleId: string): Promise<void> {
  await tx.query('DELETE FROM role WHERE organisation_id = $1 AND id = $2', [organisationId, roleId]);
}
