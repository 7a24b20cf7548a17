/** The sample roles that come with Candor, and their invented candidates. */
// SQL by hand: sample candidates are found through their applications.
import { Not } from 'typeorm';
import { ApplicationEntity } from '../../../schema/candidates/applications.entity.js';
import { RoleEntity } from '../../../schema/roles/roles.entity.js';
import type { Tenant } from '../../../tenant.js';

/** Lists the sample roles, locked until the transaction ends. */
export function lockSamples(tenant: Tenant): Promise<Pick<RoleEntity, 'id' | 'title'>[]> {
  return tenant.find(RoleEntity, {
    where: { sample: true },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
}

/** Lists the candidates who came as samples of a role and are not erased, in order of ID. */
export async function listSampleCandidates(tenant: Tenant, roleIds: readonly string[]): Promise<string[]> {
  const rows = await tenant.query<{ id: string }[]>(
    `SELECT DISTINCT c.id FROM application a JOIN candidate c ON c.organisation_id = $1 AND c.id = a.candidate_id AND c.erased_at IS NULL
      WHERE a.organisation_id = $1 AND a.role_id = ANY($2::uuid[]) AND a.source = 'samples' ORDER BY c.id`,
    [tenant.organisationId, roleIds],
  );
  return rows.map(({ id }) => id);
}

/** Counts the applications of a role whose candidates are not erased. */
export function countCandidates(tenant: Tenant, roleId: string): Promise<number> {
  return tenant.count(ApplicationEntity, { roleId, mode: Not('erased') });
}

/** Deletes a role with its versions, weights, imports, applications and decisions. */
export async function remove(tenant: Tenant, roleId: string): Promise<void> {
  await tenant.delete(RoleEntity, { id: roleId });
}
