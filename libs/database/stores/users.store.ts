/** What admins do with users. Making one and finding one stands in `organisation.store.ts`. */
import type { EntityManager } from 'typeorm';
import { UserEntity } from '../entities/access.entity.js';

/** Users in the order they were added. */
export function pageOfUsers(
  tx: EntityManager,
  organisationId: string,
  page: { after: string | null; limit: number },
): Promise<UserEntity[]> {
  const query = tx
    .createQueryBuilder(UserEntity, 'u')
    .where('u.organisationId = :organisationId', { organisationId })
    .orderBy('u.id')
    .limit(page.limit);
  if (page.after !== null) query.andWhere('u.id > :after', { after: page.after });
  return query.getMany();
}

/**
 * Holds the organisation's enabled admins until the transaction ends: two of them who are taken away at the same moment must not
 * each count on the other.
 * @returns how many there are besides the given user
 */
export async function countOtherAdmins(tx: EntityManager, organisationId: string, userId: string): Promise<number> {
  const admins = await tx.query<{ id: string }[]>(
    `SELECT id FROM user_account
      WHERE organisation_id = $1 AND kind = 'admin' AND disabled_at IS NULL ORDER BY id FOR UPDATE`,
    [organisationId],
  );
  return admins.filter(({ id }) => id !== userId).length;
}

/** Changes the given fields, the others stay. */
export async function changeUser(
  tx: EntityManager,
  organisationId: string,
  id: string,
  change: Partial<Pick<UserEntity, 'name' | 'kind' | 'passwordHash' | 'passwordExpiresAt' | 'disabledAt'>>,
): Promise<void> {
  if (Object.keys(change).length > 0) await tx.update(UserEntity, { organisationId, id }, change);
}
