import pg from 'pg';
import type { DataSource } from 'typeorm';
import { grantProcessRoles, LET_BACKUP_READ, migrations, PREPARE_ROLES } from '#migrations';
import { createDataSource } from './data-source.js';
import { refuseUnfinishedRestore } from './unfinished-restore.js';

/** The oldest server version that supports the migrations (`GRANT … WITH SET`). */
const OLDEST_SERVER = 160_000;

/** The lock under which a database is prepared and migrated; an arbitrary constant. */
const MIGRATION_LOCK = 7_231_001;

/** The database cannot be migrated now; the message says what to do. */
export class MigrationError extends Error {
  readonly code = 'migration-impossible';
  override name = 'MigrationError';
}

export interface MigrateOptions {
  /** The login of DATABASE_URL; by default the one that migrates. */
  grantTo?: string;
  /** Password of that login. A missing login is created with it; an existing one keeps its own. */
  password?: string;
  /** Names of the migrations to run. A backup is restored into the tables from which it was made. */
  only?: readonly string[];
  /** Set by the restore, whose mark keeps every other process out. */
  restoring?: boolean;
}

/**
 * Creates the roles, migrates the schema as `candor_owner`, and lets the login of the processes switch roles. Safe to repeat
 * and to run from several processes at once: one works, the others wait.
 *
 * @param ownerUrl a login that may create roles and schemas (DATABASE_OWNER_URL, else DATABASE_URL)
 * @returns the names of the migrations that were run
 * @throws MigrationError if the server is too old, the login lacks rights, or another version created the tables
 * @throws UnfinishedRestoreError
 */
export async function migrate(ownerUrl: string, options: MigrateOptions = {}): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'candor-migrate' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await checkServer(client);
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    if (!options.restoring) await refuseUnfinishedRestore(client);
    await prepareRoles(client, options.grantTo, options.password);
    const owner = createDataSource(ownerUrl, 'owner', { size: 1, ...(options.only && { migrations: options.only }) });
    await owner.initialize();
    try {
      await refuseOtherVersion(owner);
      const run = await owner.runMigrations({ transaction: 'each' });
      await owner.query(LET_BACKUP_READ);
      return run.map((migration) => migration.name);
    } finally {
      await owner.destroy();
    }
  } finally {
    await client.end();
  }
}

/** Returns the names of all migrations of this version, in order. */
export function migrationNames(): string[] {
  return migrations.map((migration) => new migration().name);
}

/**
 * Returns the names of the migrations that the database lacks; all of them if it was never migrated.
 * @param dataSource of the `app` pool
 */
export async function pendingMigrations(dataSource: DataSource): Promise<string[]> {
  const done = await migrationsRun(dataSource);
  return migrationNames().filter((name) => !done.includes(name));
}

async function checkServer(client: pg.Client): Promise<void> {
  const result = await client.query<{ server_version_num: string }>('SHOW server_version_num');
  const version = Number(result.rows[0]?.server_version_num);
  if (version < OLDEST_SERVER) {
    throw new MigrationError(`PostgreSQL 16 or newer is needed; this server is ${Math.floor(version / 10_000)}`);
  }
}

/** Refuses a database that another version has migrated: its tables may not be what these migrations expect. */
async function refuseOtherVersion(owner: DataSource): Promise<void> {
  const known = migrationNames();
  const unknown = (await migrationsRun(owner)).findLast((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new MigrationError(
    `another version of Candor made its tables (${unknown}): use that version or a later one, or an empty database`,
  );
}

/** Returns the names of the migrations that a database has run. */
async function migrationsRun(dataSource: DataSource): Promise<string[]> {
  const [{ exists }] = await dataSource.query<[{ exists: boolean }]>(
    `SELECT to_regclass('public.migration') IS NOT NULL AS exists`,
  );
  if (!exists) return [];
  const rows = await dataSource.query<{ name: string }[]>('SELECT name FROM migration ORDER BY id');
  return rows.map(({ name }) => name);
}

/** SQLSTATEs: another process has created the role meanwhile; there is no such role. */
const MADE_MEANWHILE = ['42710', '23505'];
const UNDEFINED_OBJECT = '42704';

async function prepareRoles(
  client: pg.Client,
  grantTo: string | undefined,
  password: string | undefined,
): Promise<void> {
  const current = await client.query<{ login: string }>('SELECT current_user AS login');
  const login = grantTo ?? current.rows[0]?.login ?? '';
  for (let attempt = 1; ; attempt++) {
    try {
      await client.query(PREPARE_ROLES);
      if (password !== undefined) await makeLogin(client, login, password);
      await client.query(grantProcessRoles(login));
      return;
    } catch (error) {
      const { code, message } = error as pg.DatabaseError;
      // Another database of this server is being prepared at the same time.
      if (attempt < 20 && (message.includes('tuple concurrently') || MADE_MEANWHILE.includes(code ?? ''))) continue;
      if (code === UNDEFINED_OBJECT) {
        throw new MigrationError(
          `the login ${login} of DATABASE_URL does not exist on this server: create it, or give it a password in DATABASE_URL and it is made`,
          { cause: error },
        );
      }
      if (code === '42501') {
        throw new MigrationError(
          `the login may not make or grant the database roles (${message}): let DATABASE_OWNER_URL name a login with CREATEROLE that owns the database`,
          { cause: error },
        );
      }
      throw error;
    }
  }
}

async function makeLogin(client: pg.Client, login: string, password: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [login]);
  if (rowCount) return;
  await client.query(`CREATE ROLE ${pg.escapeIdentifier(login)} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
}
