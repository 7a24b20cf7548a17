/** Who has opened which application (a decision about somebody nobody looked at should say so), and looked at which shortlist. */
import type { Tenant } from '../../../tenant.js';

/** A batch of the pipeline commits within so long after it has written an application's values. */
const WRITTEN_WITHIN = '2 seconds';

/** Writes down that somebody has opened an application. */
export async function recordOpened(
  tenant: Tenant,
  { applicationId, by }: { applicationId: string; by: string },
): Promise<void> {
  await tenant.query(
    `INSERT INTO opened_application (organisation_id, application_id, opened_by) VALUES ($1, $2, $3)
     ON CONFLICT (organisation_id, application_id, opened_by) DO UPDATE SET last_at = now()`,
    [tenant.organisationId, applicationId, by],
  );
}

/** Of the given applications, those that somebody has opened; `by` asks for one person alone. */
export async function listOpened(
  tenant: Tenant,
  { applicationIds, by }: { applicationIds: readonly string[]; by: string | null },
): Promise<Set<string>> {
  const rows = await tenant.query<{ id: string }[]>(
    `SELECT DISTINCT application_id AS id FROM opened_application
      WHERE organisation_id = $1 AND application_id = ANY($2::uuid[]) AND ($3::uuid IS NULL OR opened_by = $3)`,
    [tenant.organisationId, applicationIds, by],
  );
  return new Set(rows.map(({ id }) => id));
}

/**
 * Writes down that somebody has looked at a role's shortlist just now. A little earlier, in truth: what was being written while they looked
 * they have not seen, and it should not pass as old.
 * @returns the time that it is taken for
 */
export async function recordVisit(tenant: Tenant, { roleId, by }: { roleId: string; by: string }): Promise<Date> {
  const [{ seenAt }] = await tenant.query<[{ seenAt: Date }]>(
    `INSERT INTO role_seen (organisation_id, role_id, seen_by, seen_at)
     VALUES ($1, $2, $3, clock_timestamp() - interval '${WRITTEN_WITHIN}')
     ON CONFLICT (organisation_id, role_id, seen_by) DO UPDATE SET seen_at = excluded.seen_at
     RETURNING seen_at AS "seenAt"`,
    [tenant.organisationId, roleId, by],
  );
  return seenAt;
}
