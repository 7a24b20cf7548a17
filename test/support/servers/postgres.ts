/** Databases for specs: each a clone of one migrated template on the server of the run. */
import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from '#libs/database';

/** Connection string of a superuser. Set it to test on a server of your own; else jest's global setup starts one and sets it. */
export const TEST_SERVER_VARIABLE = 'CANDOR_TEST_POSTGRES';

export interface TestDatabase {
  /** For migrations: owner of everything in it. */
  ownerUrl: string;
  /** For the application, as `DATABASE_URL`. */
  url: string;
  /** Closes what is still connected and removes the database. */
  drop(): Promise<void>;
}

const TEMPLATE = 'candor_test_template';

function superuserUrl(): string {
  const url = process.env[TEST_SERVER_VARIABLE];
  if (!url)
    throw new Error(`${TEST_SERVER_VARIABLE} is not set: run this spec through jest's integration or e2e project.`);
  return url;
}

function inDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

async function onServer<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * The login that the application connects with. Its password is derived from the superuser's, so that no caller has to
 * pass it on.
 */
export function applicationUrl(superuser: string): string {
  const url = new URL(superuser);
  url.username = 'candor_test';
  url.password = createHash('sha256').update(superuser).digest('hex');
  return url.href;
}

/** Makes the database that all others are cloned from. Called once a run, before any spec. */
export async function makeTemplate(
  superuser: string,
  migrate: (ownerUrl: string, login: string) => Promise<unknown>,
): Promise<void> {
  const { username, password } = new URL(applicationUrl(superuser));
  await onServer(superuser, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${TEMPLATE}`);
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [username]);
    await client.query(`${rowCount ? 'ALTER' : 'CREATE'} ROLE ${username} LOGIN PASSWORD '${password}'`);
  });
  await migrate(inDatabase(superuser, TEMPLATE), username);
}

/**
 * Copies a database file by file, as it is at this moment: the state of a restored backup. Every connection to the
 * original is closed.
 */
export async function copyDatabase({ ownerUrl, url }: Pick<TestDatabase, 'ownerUrl' | 'url'>): Promise<TestDatabase> {
  const server = superuserUrl();
  const original = new URL(ownerUrl).pathname.slice(1);
  const name = `candor_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, async (client) => {
    await client.query(`ALTER DATABASE ${original} ALLOW_CONNECTIONS false`);
    await client.query('SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1', [original]);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${original}`);
    await client.query(`ALTER DATABASE ${original} ALLOW_CONNECTIONS true`);
    await client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
  });
  return {
    ownerUrl: inDatabase(ownerUrl, name),
    url: inDatabase(url, name),
    async drop() {
      await onServer(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

/** A database of one's own, migrated, without rows: about 50 ms. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = superuserUrl();
  const name = `candor_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`));
  return {
    ownerUrl: inDatabase(server, name),
    url: inDatabase(applicationUrl(server), name),
    async drop() {
      await onServer(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

/** How long specs wait for a connection, ms: on a busy machine longer than the product does. */
export const CONNECT_TIMEOUT = 120_000;

/** A pool of a spec's own, connected. */
export function openDataSource(...[url, pool, options]: Parameters<typeof createDataSource>): Promise<DataSource> {
  return createDataSource(url, pool, { connectTimeout: CONNECT_TIMEOUT, ...options }).initialize();
}
