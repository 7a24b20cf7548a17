/** Databases that backups are made of and restored into, and what two of them have in common. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { LEFT_OUT } from '#libs/backup';
import { migrate } from '#libs/database';
import { createTestDatabase } from '../../../support/servers/postgres.js';

export interface EmptyDatabases {
  /** The server of the run, as superuser. */
  server: pg.Client;
  /** A database with nothing in it. @returns its address for a superuser */
  empty(options?: { owner?: string }): Promise<string>;
  /** One that was migrated. */
  migrated(): Promise<string>;
  /** A login with a password that is its name. */
  login(attributes: string): Promise<string>;
  as(url: string, login: string): string;
  close(): Promise<void>;
}

export async function openServer(): Promise<EmptyDatabases> {
  const existing = await createTestDatabase();
  await existing.drop();
  const server = new pg.Client(inDatabase(existing.ownerUrl, 'postgres'));
  await server.connect();
  const made = { databases: [] as string[], logins: [] as string[] };
  const newName = (): string => `candor_test_${randomBytes(6).toString('hex')}`;
  return {
    server,
    async empty({ owner } = {}) {
      const name = newName();
      await server.query(`CREATE DATABASE ${name}${owner === undefined ? '' : ` OWNER ${owner}`}`);
      made.databases.push(name);
      return inDatabase(existing.ownerUrl, name);
    },
    async migrated() {
      const { ownerUrl } = await createTestDatabase();
      made.databases.push(new URL(ownerUrl).pathname.slice(1));
      return ownerUrl;
    },
    async login(attributes) {
      const name = newName();
      await server.query(`CREATE ROLE ${name} LOGIN PASSWORD '${name}' ${attributes}`);
      made.logins.push(name);
      return name;
    },
    as(url, login) {
      const changed = new URL(url);
      changed.username = changed.password = login;
      return changed.href;
    },
    async close() {
      for (const name of made.databases) await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      for (const name of made.logins) await server.query(`DROP OWNED BY ${name} CASCADE; DROP ROLE ${name}`);
      await server.end();
    },
  };
}

function inDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** Runs `work` as the login of the address. */
export async function within<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** For each table of ours that a backup holds, and `migration`, its number of rows and a digest of them, computed by PostgreSQL: nothing of ours has a hand in it. */
export function digests(url: string): Promise<Record<string, string>> {
  return within(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
         AND NOT relname = ANY ($1) ORDER BY 1`,
      [Object.keys(LEFT_OUT).filter((name) => name !== 'migration')],
    );
    const found: Record<string, string> = {};
    for (const { name } of rows) {
      // Of `migration` the ids are those of this very database.
      const row = name === 'migration' ? 't.name' : 't::text';
      const { rows: digest } = await client.query<{ digest: string }>(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(${row}), '' ORDER BY md5(${row}))), '') AS digest FROM public."${name}" t`,
      );
      found[name] = digest[0]?.digest ?? '';
    }
    return found;
  });
}

/** Everything about the tables that could be lost in a restore: constraints, triggers, indexes, policies, grants, owners, columns. */
export function catalogue(url: string): Promise<string[]> {
  return within(url, async (client) => {
    const { rows } = await client.query<{ line: string }>(
      `WITH tables AS (
         SELECT c.*, c.oid::regclass::text AS name FROM pg_class c
         WHERE relnamespace = 'public'::regnamespace AND relkind = 'r')
       SELECT format('%s: owner %s, guarded %s, forced %s, %s', name, relowner::regrole, relrowsecurity, relforcerowsecurity,
         reloptions) AS line FROM tables
       UNION ALL SELECT format('%s: %s by %s', name, privilege_type, grantee::regrole) FROM tables, aclexplode(relacl)
       UNION ALL SELECT format('%s: %s %s %s, valid %s', name, conname, contype, pg_get_constraintdef(k.oid), convalidated)
         FROM pg_constraint k JOIN tables ON conrelid = tables.oid
       UNION ALL SELECT format('%s: %s, enabled %s', name, pg_get_triggerdef(t.oid), tgenabled)
         FROM pg_trigger t JOIN tables ON tgrelid = tables.oid WHERE NOT tgisinternal
       UNION ALL SELECT format('%s: %s', tablename, indexdef) FROM pg_indexes WHERE schemaname = 'public'
       UNION ALL SELECT format('%s: policy %s %s %s %s %s', tablename, policyname, cmd, roles, qual, with_check)
         FROM pg_policies WHERE schemaname = 'public'
       UNION ALL SELECT format('%s: %s %s %s', table_name, column_name, data_type, column_default)
         FROM information_schema.columns WHERE table_schema = 'public'
       UNION ALL SELECT format('function %s of %s', oid::regprocedure, proowner::regrole)
         FROM pg_proc WHERE pronamespace = 'public'::regnamespace
       ORDER BY 1`,
    );
    return rows.map(({ line }) => line);
  });
}

/** As `candor restore` prepares the tables. */
export async function migrateTo(url: string, only?: readonly string[]): Promise<void> {
  await migrate(url, { restoring: true, ...(only && { only }) });
}
