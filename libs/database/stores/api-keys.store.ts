/** Credentials of programs. */
import type { EntityManager } from 'typeorm';
import { ApiKeyEntity } from '../entities/access.entity.js';
import { prepared } from '../prepared.js';

/** Adds a key; only the digest of its secret is kept. */
export async function createApiKey(
  tx: EntityManager,
  key: Pick<ApiKeyEntity, 'organisationId' | 'id' | 'name' | 'prefix' | 'secretDigest' | 'kind' | 'createdBy'>,
): Promise<void> {
  await tx.insert(ApiKeyEntity, key);
}

const FIND_API_KEY = prepared(
  'find-api-key',
  `SELECT organisation_id AS "organisationId", id, name, prefix, secret_digest AS "secretDigest", kind, created_by AS "createdBy",
          created_at AS "createdAt", last_used_at AS "lastUsedAt", revoked_at AS "revokedAt"
     FROM api_key WHERE organisation_id = $1 AND id = $2`,
);

/** In SQL: every call of a program asks for it. */
export async function findApiKey(tx: EntityManager, organisationId: string, id: string): Promise<ApiKeyEntity | null> {
  const rows = await tx.query<ApiKeyEntity[]>(FIND_API_KEY, [organisationId, id]);
  return rows[0] ?? null;
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
