/** Jobs that were given up, for people to see and to try again. */
import type { OutboxPayload } from '../../../schema/platform/outbox.entity.js';
import type { Tenant } from '../../../tenant.js';

export interface QuarantinedJobRow {
  id: string;
  job: string;
  payload: OutboxPayload;
  /** Stable code. */
  reason: string;
  attempt: number;
  /** How many processes it took down. */
  deaths: number;
  /** Kind and place of the error; no personal content. */
  lastError: string | null;
  at: Date;
}

/** A page of the quarantine, newest first. @param page `before`: id of the last row of the page before, or null */
export async function listQuarantined(
  tenant: Tenant,
  page: { before: string | null; limit: number },
): Promise<QuarantinedJobRow[]> {
  return tenant.query<QuarantinedJobRow[]>(
    `SELECT id, job, payload, reason, attempt, deaths, last_error AS "lastError", at FROM quarantine
     WHERE organisation_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
    [tenant.organisationId, page.before, page.limit],
  );
}

/** Puts a quarantined job back, with a clean record. @returns false when there is none of this id */
export async function retryQuarantined(tenant: Tenant, id: string): Promise<boolean> {
  const [{ moved }] = await tenant.query<[{ moved: number }]>(
    `WITH taken AS (
       DELETE FROM quarantine WHERE organisation_id = $1 AND id = $2 RETURNING *
     ), back AS (
       INSERT INTO outbox (organisation_id, id, job, payload) SELECT organisation_id, id, job, payload FROM taken
     )
     SELECT count(*)::int AS moved FROM taken`,
    [tenant.organisationId, id],
  );
  return moved > 0;
}
