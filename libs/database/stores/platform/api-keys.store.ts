/** Credentials of programs. */
import { ApiKeyEntity } from '../../schema/platform/access.entity.js';
import type { Tenant } from '../../tenant.js';

/** Adds a key; only the digest of its secret is kept. */
export async function create(
  tenant: Tenant,
  key: Pick<ApiKeyEntity, 'id' | 'name' | 'prefix' | 'secretDigest' | 'kind' | 'createdBy'> &
    Partial<Pick<ApiKeyEntity, 'scopes'>>,
): Promise<void> {
  await tenant.manager.insert(ApiKeyEntity, { ...key, organisationId: tenant.organisationId });
}

/** A key, revoked or not, or null. */
export function find(tenant: Tenant, id: string): Promise<ApiKeyEntity | null> {
  return tenant.manager.findOneBy(ApiKeyEntity, { organisationId: tenant.organisationId, id });
}

/** Keys in the order they were made, revoked ones included. */
export function list(tenant: Tenant, page: { after: string | null; limit: number }): Promise<ApiKeyEntity[]> {
  const query = tenant.manager
    .createQueryBuilder(ApiKeyEntity, 'k')
    .where('k.organisationId = :organisationId', { organisationId: tenant.organisationId })
    .orderBy('k.id')
    .limit(page.limit);
  if (page.after !== null) query.andWhere('k.id > :after', { after: page.after });
  return query.getMany();
}

/** Notes that a key was used, at most once a minute. */
export async function touch(tenant: Tenant, id: string): Promise<void> {
  await tenant.query(
    `UPDATE api_key SET last_used_at = now()
      WHERE organisation_id = $1 AND id = $2 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`,
    [tenant.organisationId, id],
  );
}

/** Repeating it changes nothing. */
export async function revoke(tenant: Tenant, id: string): Promise<void> {
  await tenant.query(
    'UPDATE api_key SET revoked_at = now() WHERE organisation_id = $1 AND id = $2 AND revoked_at IS NULL',
    [tenant.organisationId, id],
  );
}
