import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { type PostgresOptions, type PostgresServer, startPostgres } from './postgres/index.js';

/** Two ways into one database. */
export interface DatabaseUrls {
  /** May make roles and tables: for migrations. */
  ownerUrl: string;
  /** For api and worker. */
  url: string;
}

const DATABASE = 'candor';
const LOGIN = 'candor';

const urlsFile = (folder: string) => join(folder, 'database.json');

/** Starts the server of a data folder, with database and login. The caller holds the folder's lock. */
export async function startEmbeddedDatabase(
  folder: string,
  options: Pick<PostgresOptions, 'note' | 'giveUp'>,
): Promise<{ server: PostgresServer; urls: DatabaseUrls }> {
  forgetDatabase(folder);
  const server = await startPostgres({ ...options, state: join(folder, 'postgres') });
  try {
    const urls = await prepare(server);
    // For commands that run beside it, like `candor user add`.
    writeFileSync(urlsFile(folder), JSON.stringify(urls), { mode: 0o600 });
    return { server, urls };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The database of a Candor that runs on the folder; null when none was ever started. */
export function runningDatabase(folder: string): DatabaseUrls | null {
  try {
    return JSON.parse(readFileSync(urlsFile(folder), 'utf8')) as DatabaseUrls;
  } catch {
    return null;
  }
}

/** To be called when the server has stopped: its port may soon be another program's. */
export function forgetDatabase(folder: string): void {
  rmSync(urlsFile(folder), { force: true });
}

/** A new password at each start: it is never needed longer than the server runs. */
async function prepare(server: PostgresServer): Promise<DatabaseUrls> {
  const password = randomBytes(24).toString('base64url');
  const client = new Client({ connectionString: server.superuserUrl });
  await client.connect();
  try {
    const role = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [LOGIN]);
    await client.query(`${role.rowCount ? 'ALTER' : 'CREATE'} ROLE ${LOGIN} LOGIN PASSWORD '${password}'`);
    const database = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (!database.rowCount) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
  const ownerUrl = new URL(server.superuserUrl);
  ownerUrl.pathname = `/${DATABASE}`;
  const url = new URL(ownerUrl);
  url.username = LOGIN;
  url.password = password;
  return { ownerUrl: ownerUrl.href, url: url.href };
}
