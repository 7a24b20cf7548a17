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

/** @returns how many enabled admins the organisation has besides the given user */
export async function countOtherAdmins(tx: EntityManager, organisationId: string, userId: string): Promise<number> {
  const [row] = await tx.query<[{ n: number }]>(
    `SELECT count(*)::int AS n FROM user_account
      WHERE organisation_id = $1 AND id <> $2 AND kind = 'admin' AND disabled_at IS NULL`,
    [organisationId, userId],
  );
  return row.n;
}

export async function changeUser(
  tx: EntityManager,
  organisationId: string,
  id: string,
  change: Partial<Pick<UserEntity, 'name' | 'kind' | 'passwordHash' | 'disabledAt'>>,
): Promise<void> {
  if (Object.keys(change).length > 0) await tx.update(UserEntity, { organisationId, id }, change);
}
