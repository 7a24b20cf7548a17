/** A migrated database with its pools, and a superuser beside them who sees everything. */
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { createTestDatabase, openDataSource } from '../../../support/servers/postgres.js';

export interface DatabaseUnderTest {
  url: string;
  ownerUrl: string;
  app: DataSource;
  relay: DataSource;
  sealer: DataSource;
  /** Not subject to row-level security. */
  superuser: pg.Client;
  close(): Promise<void>;
}

/** @param appPoolSize 1 makes every transaction use the same connection again */
export async function openDatabase(appPoolSize = 1): Promise<DatabaseUnderTest> {
  const database = await createTestDatabase();
  const app = await openDataSource(database.url, 'app', { size: appPoolSize });
  const relay = await openDataSource(database.url, 'relay', { size: 4 });
  const sealer = await openDataSource(database.url, 'sealer', { size: 1 });
  const superuser = new pg.Client(database.ownerUrl);
  superuser.on('error', () => undefined);
  await superuser.connect();
  return {
    url: database.url,
    ownerUrl: database.ownerUrl,
    app,
    relay,
    sealer,
    superuser,
    async close() {
      await app.destroy();
      await relay.destroy();
      await sealer.destroy();
      await superuser.end();
      await database.drop();
    },
  };
}

/** Names of all tables in the schema `public`, without those named. */
export async function tables(superuser: pg.Client, ...except: string[]): Promise<string[]> {
  const { rows } = await superuser.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relname = ANY ($1) ORDER BY 1`,
    [except],
  );
  return rows.map((row) => row.name);
}

/** The column that holds the tenant. */
export function tenantColumn(table: string): string {
  return table === 'organisation' ? 'id' : 'organisation_id';
}

/** SQLSTATE of the error that the promise rejects with, or null when it resolves. */
export async function sqlState(promise: Promise<unknown>): Promise<string | null> {
  try {
    await promise;
    return null;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

export const INSUFFICIENT_PRIVILEGE = '42501';
export const FOREIGN_KEY_VIOLATION = '23503';
