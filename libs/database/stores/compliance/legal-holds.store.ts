/** What keeps somebody from being erased. */
import { IsNull } from 'typeorm';
import { LegalHoldEntity } from '../../schema/compliance/erasure.entity.js';
import { type VisibilityScope, canSeeHold } from '../sql/visibility.js';
import type { Tenant } from '../../tenant.js';

export async function create(
  tenant: Tenant,
  hold: Pick<LegalHoldEntity, 'organisationId' | 'id' | 'candidateId' | 'roleId' | 'reason' | 'setBy'>,
): Promise<void> {
  await tenant.manager.insert(LegalHoldEntity, hold);
}

export function find(tenant: Tenant, id: string): Promise<LegalHoldEntity | null> {
  return tenant.manager.findOneBy(LegalHoldEntity, { organisationId: tenant.organisationId, id });
}

/** Lifts a hold. @returns false when it is lifted already, or there is none */
export async function lift(
  tenant: Tenant,
  id: string,
  { reason, by }: { reason: string; by: string | null },
): Promise<boolean> {
  const { affected } = await tenant.manager.update(
    LegalHoldEntity,
    { organisationId: tenant.organisationId, id, liftedAt: IsNull() },
    { liftedAt: () => 'now()', liftReason: reason, liftedBy: by },
  );
  return affected === 1;
}

/** Holds on what somebody sees, newest first. */
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

/** Open holds on any of the candidates, or on a role that one of them applied for. */
export async function listOpen(tenant: Tenant, candidateIds: readonly string[]): Promise<string[]> {
  const rows = await tenant.query<{ id: string }[]>(
    `SELECT id FROM legal_hold WHERE organisation_id = $1 AND lifted_at IS NULL AND (candidate_id = ANY($2::uuid[])
       OR role_id IN (SELECT role_id FROM application WHERE organisation_id = $1 AND candidate_id = ANY($2::uuid[])))
     ORDER BY id`,
    [tenant.organisationId, candidateIds],
  );
  return rows.map(({ id }) => id);
}
