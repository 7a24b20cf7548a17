/** Who has opened which application: a decision about somebody nobody looked at should say so. */
import type { EntityManager } from 'typeorm';

/** Writes down that somebody has opened an application. */
export async function noteOpened(
  tx: EntityManager,
  organisationId: string,
  { applicationId, by }: { applicationId: string; by: string },
): Promise<void> {
  await tx.query(
    `INSERT INTO opened_application (organisation_id, application_id, opened_by) VALUES ($1, $2, $3)
     ON CONFLICT (organisation_id, application_id, opened_by) DO UPDATE SET last_at = now()`,
    [organisationId, applicationId, by],
  );
}

/** Of the given applications, those that somebody has opened; `by` asks for one person alone. */
export async function openedAmong(
  tx: EntityManager,
  organisationId: string,
  { applicationIds, by }: { applicationIds: readonly string[]; by: string | null },
): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT DISTINCT application_id AS id FROM opened_application
      WHERE organisation_id = $1 AND application_id = ANY($2::uuid[]) AND ($3::uuid IS NULL OR opened_by = $3)`,
    [organisationId, applicationIds, by],
  );
  return new Set(rows.map(({ id }) => id));
}
