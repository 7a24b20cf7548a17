/** Credentials of programs. */
import type { EntityManager } from 'typeorm';
import { ApiKeyEntity } from '../../schema/platform/access.entity.js';

/** Adds a key; only the digest of its secret is kept. */
export async function createApiKey(
  tx: EntityManager,
  key: Pick<ApiKeyEntity, 'organisationId' | 'id' | 'name' | 'prefix' | 'secretDigest' | 'kind' | 'createdBy'> &
    Partial<Pick<ApiKeyEntity, 'scopes'>>,
): Promise<void> {
  await tx.insert(ApiKeyEntity, key);
}

/** A key, revoked or not, or null. */
export function findApiKey(tx: EntityManager, organisationId: string, id: string): Promise<ApiKeyEntity | null> {
  return tx.findOneBy(ApiKeyEntity, { organisationId, id });
}

/** Keys in the order they were made, revoked ones included. */
export function pageOfApiKeys(
  tx: EntityManager,
  organisationId: string,
  page: { after: string | null; limit: number },
): Promise<ApiKeyEntity[]> {
  const query = tx
    .createQueryBuilder(ApiKeyEntity, 'k')
    .where('k.organisationId = :organisationId', { organisationId })
    .orderBy('k.id')
    .limit(page.limit);
  if (page.after !== null) query.andWhere('k.id > :after', { after: page.after });
  return query.getMany();
}

/** Notes that a key was used, at most once a minute. */
export async function touchApiKey(tx: EntityManager, organisationId: string, id: string): Promise<void> {
  await tx.query(
    `UPDATE api_key SET last_used_at = now()
      WHERE organisation_id = $1 AND id = $2 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`,
    [organisationId, id],
  );
}

/** Repeating it changes nothing. */
export async function revokeApiKey(tx: EntityManager, organisationId: string, id: string): Promise<void> {
  await tx.query(
    'UPDATE api_key SET revoked_at = now() WHERE organisation_id = $1 AND id = $2 AND revoked_at IS NULL',
    [organisationId, id],
  );
}
