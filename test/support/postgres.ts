/** Databases for specs: each a clone of one migrated template on the server of the run. */
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

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

/** Called once a run, before any spec. */
export async function makeTemplate(url: string): Promise<void> {
  await onServer(url, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${TEMPLATE}`);
  });
}

/** A database of one's own, migrated, without rows: about 50 ms. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = superuserUrl();
  const name = `candor_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`));
  const url = inDatabase(server, name);
  return {
    ownerUrl: url,
    url,
    async drop() {
      await onServer(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}
