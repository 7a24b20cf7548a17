/** Which users have opened an application, and seen a shortlist. A decision records whether its author had opened the application. */
// SQL by hand: an opening inserts or updates a row (ON CONFLICT).
import type { Tenant } from '../../../tenant.js';

/** The time within which a batch of the pipeline commits after it has written an application's values. */
const WRITTEN_WITHIN = '2 seconds';

/** Records that a caller has opened an application. */
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

/** Returns which of the applications were opened; `by` asks for one caller only. */
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
 * Records that a caller has seen a role's shortlist. The recorded time is a little earlier than now, because what was being written at that
 * moment was not on the page and is still new to them.
 * @returns the recorded time
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
