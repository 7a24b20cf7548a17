// SQL by hand: the list is of distinct values, over all organizations.
import type { DataSource } from 'typeorm';
import { OrganisationEntity } from '../../schema/platform/access.entity.js';
import type { Tenant } from '../../tenant.js';

/** Adds the organization of the transaction. Its ID is made first (`newId`), because the transaction already runs inside it. */
export async function create(tenant: Tenant, { name }: { name: string }): Promise<void> {
  await tenant.manager.insert(OrganisationEntity, { id: tenant.organisationId, name });
}

/** Returns the organization of the transaction, or null when there is none. */
export async function find(tenant: Tenant): Promise<OrganisationEntity | null> {
  return tenant.manager.findOneBy(OrganisationEntity, { id: tenant.organisationId });
}

/**
 * Lists the IDs of all organizations that have a user, in a fixed order. Needs no tenant.
 * @param dataSource of the `app` pool
 */
export async function listIds(dataSource: DataSource): Promise<string[]> {
  const rows = await dataSource.query<{ id: string }[]>(
    'SELECT DISTINCT organisation_id AS id FROM login_directory ORDER BY 1',
  );
  return rows.map((row) => row.id);
}
