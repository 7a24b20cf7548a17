/** People whom a role's weights are judged by: a few applications that somebody has an opinion of. */
import type { KnownVerdict } from '#libs/contracts';
import type { Tenant } from '../../../tenant.js';

export interface ReferenceCandidateRow {
  applicationId: string;
  verdict: KnownVerdict;
}

/** Those of a role whose applications count, in order of application id: one that another stands for comes back with it. */
export function listReferenceCandidates(tenant: Tenant, roleId: string): Promise<ReferenceCandidateRow[]> {
  return tenant.query<ReferenceCandidateRow[]>(
    `SELECT k.application_id AS "applicationId", k.verdict FROM reference_candidate k
       JOIN application a ON a.organisation_id = $1 AND a.id = k.application_id AND a.mode = 'scored'
      WHERE k.organisation_id = $1 AND k.role_id = $2 ORDER BY k.application_id`,
    [tenant.organisationId, roleId],
  );
}

/**
 * Makes this transaction the only one that changes the reference candidates of a role, until it ends. Less than `roles.lock`: whoever holds
 * applications takes it behind them, and a change of mode holds the role's key while it waits for one of them.
 * @returns whether there is such a role
 */
export async function lockReferenceCandidates(tenant: Tenant, roleId: string): Promise<boolean> {
  const rows = await tenant.query<unknown[]>(
    'SELECT FROM role WHERE organisation_id = $1 AND id = $2 FOR NO KEY UPDATE',
    [tenant.organisationId, roleId],
  );
  return rows.length > 0;
}

/** Puts others in their place. Applications that are not of the role are left out. @returns how many there are now */
export async function setReferenceCandidates(
  tenant: Tenant,
  roleId: string,
  { people, by }: { people: readonly ReferenceCandidateRow[]; by: string | null },
): Promise<number> {
  await tenant.query('DELETE FROM reference_candidate WHERE organisation_id = $1 AND role_id = $2', [
    tenant.organisationId,
    roleId,
  ]);
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
