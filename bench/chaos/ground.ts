/** The base of a storm: a database server of its own, an organization with a key, and a role. */
import { hashPassword, issueToken } from '#libs/secrets';
import { apiKeys, createDataSource, inOrganisation, loginOf, newId, organisations, users } from '#libs/database';
import { bringUpToDate } from '../../apps/cli/commands/platform/migrate/bring-up-to-date.js';
import { startEmbeddedDatabase } from '../../apps/cli/start/embedded-database.js';
import type { PostgresServer } from '../../apps/cli/start/postgres/index.js';

export interface Ground {
  server: PostgresServer;
  databaseUrl: string;
  ownerUrl: string;
  organisationId: string;
  /** API key of an admin. */
  key: string;
}

/** Starts a server on the folder, migrates its database, and creates an organization. */
export async function prepareGround(folder: string): Promise<Ground> {
  const { server, urls } = await startEmbeddedDatabase(folder, { note: () => undefined });
  try {
    await bringUpToDate(urls.ownerUrl, loginOf(urls.url));
    return { server, databaseUrl: urls.url, ownerUrl: urls.ownerUrl, ...(await organisation(urls.url)) };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function organisation(databaseUrl: string): Promise<{ organisationId: string; key: string }> {
  const app = await createDataSource(databaseUrl, 'app', { size: 1 }).initialize();
  const organisationId = newId();
  const passwordHash = await hashPassword(newId());
  try {
    return await inOrganisation(app, organisationId, async (tenant) => {
      await organisations.create(tenant, { name: 'Storm' });
      const user = { kind: 'admin' as const, email: 'storm@example.org', name: 'Storm', passwordHash };
      const createdBy = await users.create(tenant, user);
      const keyId = newId();
      const { token, digest, prefix } = issueToken('apiKey', organisationId, keyId);
      const secret = { kind: 'admin' as const, prefix, secretDigest: digest, createdBy };
      await apiKeys.create(tenant, { id: keyId, name: 'storm', ...secret });
      return { organisationId, key: token };
    });
  } finally {
    await app.destroy();
  }
}

/** Makes the role that the candidates apply for. */
export async function makeRole(address: string, key: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1/roles`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      title: 'MLOps Engineer',
      requirements: ['Python', 'Kubernetes', 'Docker', 'Terraform', 'MLflow'],
      level: 'mid',
      asOf: '2026-11-25',
    }),
  });
  if (!answer.ok) throw new Error(`The role was not made: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { id: string }).id;
}
