import type { DataSource, EntityManager } from 'typeorm';
import { OrganisationEntity } from '../../schema/platform/access.entity.js';

/** Adds an organisation. Its id is made first (`newId`), because the transaction already runs inside it. */
export async function createOrganisation(tx: EntityManager, organisation: { id: string; name: string }): Promise<void> {
  await tx.insert(OrganisationEntity, organisation);
}

/** The organisation of the transaction, or null when there is none with this id. */
export async function findOrganisation(tx: EntityManager, id: string): Promise<OrganisationEntity | null> {
  return tx.findOneBy(OrganisationEntity, { id });
}

/**
 * Ids of all organisations in which somebody can sign in, in a fixed order. Needs no tenant.
 * @param dataSource of the `app` pool
 */
export async function organisationIds(dataSource: DataSource): Promise<string[]> {
  const rows = await dataSource.query<{ id: string }[]>(
    'SELECT DISTINCT organisation_id AS id FROM login_directory ORDER BY 1',
  );
  return rows.map((row) => row.id);
}
