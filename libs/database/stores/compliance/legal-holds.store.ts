/** Legal holds, which keep candidates from being erased. */
// SQL by hand: which holds a user sees, and which hold a candidate, depends on roles and applications.
import { IsNull } from 'typeorm';
import { LegalHoldEntity } from '../../schema/compliance/erasure.entity.js';
import { type VisibilityScope, canSeeHold } from '../sql/visibility.js';
import { NOW, type Tenant } from '../../tenant.js';

/** Adds a hold. */
export async function create(
  tenant: Tenant,
  hold: Pick<LegalHoldEntity, 'id' | 'candidateId' | 'roleId' | 'reason' | 'setBy'>,
): Promise<void> {
  await tenant.insert(LegalHoldEntity, hold);
}

/** Returns a hold, lifted or not, or null. */
export function find(tenant: Tenant, id: string): Promise<LegalHoldEntity | null> {
  return tenant.findOne(LegalHoldEntity, { id });
}

/** Lifts a hold. @returns false if it was lifted before, or there is none */
export async function lift(
  tenant: Tenant,
  id: string,
  { reason, by }: { reason: string; by: string | null },
): Promise<boolean> {
  return (
    (await tenant.update(
      LegalHoldEntity,
      { id, liftedAt: IsNull() },
      { liftedAt: NOW, liftReason: reason, liftedBy: by },
    )) === 1
  );
}

/** Lists the holds on roles and candidates that a caller can see, newest first. */
export function list(
  tenant: Tenant,
  page: { visibility: VisibilityScope; after: string | null; limit: number },
): Promise<LegalHoldEntity[]> {
  return tenant.query<LegalHoldEntity[]>(
    `SELECT h.organisation_id AS "organisationId", h.id, h.candidate_id AS "candidateId", h.role_id AS "roleId", h.reason,
            h.set_by AS "setBy", h.set_at AS "setAt", h.lift_reason AS "liftReason", h.lifted_by AS "liftedBy", h.lifted_at AS "liftedAt"
       FROM legal_hold h
      WHERE h.organisation_id = $1 AND ($2::uuid IS NULL OR h.id < $2)
        AND ${canSeeHold('h', { open: '$4::boolean', roleIds: '$5::uuid[]' })}
      ORDER BY h.id DESC LIMIT $3`,
    [tenant.organisationId, page.after, page.limit, page.visibility.open, page.visibility.roleIds],
  );
}

/** Lists the open holds on any of the candidates, or on a role for which one of them applied. */
export async function listOpen(tenant: Tenant, candidateIds: readonly string[]): Promise<string[]> {
  const rows = await tenant.query<{ id: string }[]>(
    `SELECT id FROM legal_hold WHERE organisation_id = $1 AND lifted_at IS NULL AND (candidate_id = ANY($2::uuid[])
       OR role_id IN (SELECT role_id FROM application WHERE organisation_id = $1 AND candidate_id = ANY($2::uuid[])))
     ORDER BY id`,
    [tenant.organisationId, candidateIds],
  );
  return rows.map(({ id }) => id);
}
