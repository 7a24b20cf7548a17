/** Reference candidates, by which the weights of a role are judged: a few applications of which a user has an opinion. */
// SQL by hand: only scored applications of the role count: several tables, over arrays.
import type { KnownVerdict } from '#libs/contracts';
import { ReferenceCandidateEntity } from '../../../schema/roles/weights.entity.js';
import type { Tenant } from '../../../tenant.js';

export interface ReferenceCandidateRow {
  applicationId: string;
  verdict: KnownVerdict;
}

/** Lists those of a role whose applications are scored, in order of application ID. One whose application is superseded returns with it. */
export function listReferenceCandidates(tenant: Tenant, roleId: string): Promise<ReferenceCandidateRow[]> {
  return tenant.query<ReferenceCandidateRow[]>(
    `SELECT k.application_id AS "applicationId", k.verdict FROM reference_candidate k
       JOIN application a ON a.organisation_id = $1 AND a.id = k.application_id AND a.mode = 'scored'
      WHERE k.organisation_id = $1 AND k.role_id = $2 ORDER BY k.application_id`,
    [tenant.organisationId, roleId],
  );
}

/**
 * Makes this transaction the only one that changes the reference candidates of a role, until it ends. The lock is weaker than that of
 * `roles.lock`: a transaction that has locked applications takes it after them, and a change of mode locks the role's key while it waits
 * for one of them.
 * @returns whether there is such a role
 */
export async function lockReferenceCandidates(tenant: Tenant, roleId: string): Promise<boolean> {
  const rows = await tenant.query<unknown[]>(
    'SELECT FROM role WHERE organisation_id = $1 AND id = $2 FOR NO KEY UPDATE',
    [tenant.organisationId, roleId],
  );
  return rows.length > 0;
}

/** Replaces the reference candidates. Applications of other roles are left out. @returns how many there are now */
export async function setReferenceCandidates(
  tenant: Tenant,
  roleId: string,
  { people, by }: { people: readonly ReferenceCandidateRow[]; by: string | null },
): Promise<number> {
  await tenant.delete(ReferenceCandidateEntity, { roleId });
  const added = await tenant.query<unknown[]>(
    `INSERT INTO reference_candidate (organisation_id, role_id, application_id, verdict, added_by)
     SELECT $1, $2, a.id, given.verdict, $5 FROM unnest($3::uuid[], $4::text[]) AS given (id, verdict)
       JOIN application a ON a.organisation_id = $1 AND a.role_id = $2 AND a.id = given.id AND a.mode = 'scored'
     RETURNING application_id`,
    [
      tenant.organisationId,
      roleId,
      people.map(({ applicationId }) => applicationId),
      people.map(({ verdict }) => verdict),
      by,
    ],
  );
  return added.length;
}
