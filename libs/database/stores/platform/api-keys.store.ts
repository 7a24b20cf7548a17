/** Credentials of programs. */
// SQL by hand: the last use is written at most once a minute, by the clock of the database.
import { IsNull, MoreThan } from 'typeorm';
import { ApiKeyEntity } from '../../schema/platform/access.entity.js';
import { NOW, type Tenant } from '../../tenant.js';

/** Adds a key; only the digest of its secret is stored. */
export async function create(
  tenant: Tenant,
  key: Pick<ApiKeyEntity, 'id' | 'name' | 'prefix' | 'secretDigest' | 'kind' | 'createdBy'> &
    Partial<Pick<ApiKeyEntity, 'scopes'>>,
): Promise<void> {
  await tenant.insert(ApiKeyEntity, key);
}

/** Returns a key, revoked or not, or null. */
export function find(tenant: Tenant, id: string): Promise<ApiKeyEntity | null> {
  return tenant.findOne(ApiKeyEntity, { id });
}

/** Lists keys in the order in which they were created, revoked ones included. */
export function list(
  tenant: Tenant,
  { after, limit }: { after: string | null; limit: number },
): Promise<ApiKeyEntity[]> {
  return tenant.find(ApiKeyEntity, {
    where: { ...(after !== null && { id: MoreThan(after) }) },
    order: { id: 'ASC' },
    take: limit,
  });
}

/** Records that a key was used, at most once a minute. */
export async function touch(tenant: Tenant, id: string): Promise<void> {
  await tenant.query(
    `UPDATE api_key SET last_used_at = now()
      WHERE organisation_id = $1 AND id = $2 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`,
    [tenant.organisationId, id],
  );
}

/** Revokes a key. A repeat changes nothing. */
export async function revoke(tenant: Tenant, id: string): Promise<void> {
  await tenant.update(ApiKeyEntity, { id, revokedAt: IsNull() }, { revokedAt: NOW });
}
