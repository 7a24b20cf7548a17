/** Inserts an organization with an API key directly into the database of a row. */
import { issueToken } from '#libs/secrets';
import { apiKeys, createDataSource, inOrganisation, newId, organisations, type Tenant } from '#libs/database';

export interface BenchOrganisation {
  organisationId: string;
  /** Of an admin: connections are made with it, too. */
  apiKey: string;
}

/** @param more what else belongs into the same transaction */
export async function addOrganisation(
  databaseUrl: string,
  more: (tenant: Tenant) => Promise<void> = async () => undefined,
): Promise<BenchOrganisation> {
  const [organisationId, id] = [newId(), newId()];
  const { token, digest, prefix } = issueToken('apiKey', organisationId, id);
  const dataSource = await createDataSource(databaseUrl, 'app', { size: 1 }).initialize();
  try {
    await inOrganisation(dataSource, organisationId, async (tenant) => {
      await organisations.create(tenant, { name: 'Bench' });
      const key = { id, name: 'bench', kind: 'admin' as const, prefix, secretDigest: digest };
      await apiKeys.create(tenant, { ...key, createdBy: null });
      await more(tenant);
    });
    return { organisationId, apiKey: token };
  } finally {
    await dataSource.destroy();
  }
}
