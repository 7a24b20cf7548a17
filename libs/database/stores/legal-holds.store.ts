/** What keeps somebody from being erased. */
import { IsNull, type EntityManager } from 'typeorm';
import { LegalHoldEntity } from '../entities/erasure.entity.js';

export async function addLegalHold(
  tx: EntityManager,
  hold: Pick<LegalHoldEntity, 'organisationId' | 'id' | 'candidateId' | 'roleId' | 'reason' | 'setBy'>,
): Promise<void> {
  await tx.insert(LegalHoldEntity, hold);
}

export function findLegalHold(tx: EntityManager, organisationId: string, id: string): Promise<LegalHoldEntity | null> {
  return tx.findOneBy(LegalHoldEntity, { organisationId, id });
}

/** Lifts a hold. @returns false when it is lifted already, or there is none */
export async function liftLegalHold(
  tx: EntityManager,
  organisationId: string,
  id: string,
  { reason, by }: { reason: string; by: string | null },
): Promise<boolean> {
  const { affected } = await tx.update(
    LegalHoldEntity,
    { organisationId, id, liftedAt: IsNull() },
    { liftedAt: () => 'now()', liftReason: reason, liftedBy: by },
  );
  return affected === 1;
}

/** Holds, newest first. */
export function pageOfLegalHolds(
  tx: EntityManager,
  organisationId: string,
  page: { after: string | null; limit: number },
): Promise<LegalHoldEntity[]> {
  const query = tx
    .createQueryBuilder(LegalHoldEntity, 'h')
    .where('h.organisationId = :organisationId', { organisationId })
    .orderBy('h.id', 'DESC')
    .limit(page.limit);
  if (page.after !== null) query.andWhere('h.id < :after', { after: page.after });
  return query.getMany();
}

/** Open holds on any of the candidates, or on a role that one of them applied for. */
export async function openHoldsOn(
  tx: EntityManager,
  organisationId: string,
  candidateIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT id FROM legal_hold WHERE organisation_id = $1 AND lifted_at IS NULL AND (candidate_id = ANY($2::uuid[])
       OR role_id IN (SELECT role_id FROM application WHERE organisation_id = $1 AND candidate_id = ANY($2::uuid[])))
     ORDER BY id`,
    [organisationId, candidateIds],
  );
  return rows.map(({ id }) => id);
}
