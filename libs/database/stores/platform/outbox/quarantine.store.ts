/** Jobs that failed for good, for an administrator to see and to retry. */
// SQL by hand: a retry moves the row to the outbox in one statement.
import { LessThan } from 'typeorm';
import { QuarantineEntity } from '../../../schema/platform/outbox.entity.js';
import type { Tenant } from '../../../tenant.js';

/** Lists a page of the quarantine, newest first. @param page `before`: ID of the last row of the previous page, or null */
export function listQuarantined(
  tenant: Tenant,
  { before, limit }: { before: string | null; limit: number },
): Promise<QuarantineEntity[]> {
  return tenant.find(QuarantineEntity, {
    where: { ...(before !== null && { id: LessThan(before) }) },
    order: { id: 'DESC' },
    take: limit,
  });
}

/** Moves a quarantined job back to the outbox, with a clean record. @returns false if there is no such job */
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
