/** The database that a backup is restored into: it has to be empty, and is given up for tables of the backup's version. */
import pg, { escapeIdentifier } from 'pg';
import {
  bulkClientConfig,
  isRestoreUnfinished,
  MARK_RESTORE,
  OWNER_ROLE,
  QUEUE_SCHEMA,
  UNMARK_RESTORE,
} from '#libs/database';
import { LEFT_OUT, quoted, tablesOf } from './contents.js';
import { BackupError } from './errors.js';

/**
 * Removes empty tables of ours, and the queue's, from a database, so that migrations begin at the beginning, and marks it: until
 * `endRestore`, only a restore uses it. What a restore left that was killed is removed whether there are rows or not.
 * @param ownerUrl the login that migrates
 * @throws BackupError when a table has rows, or when API or workers are connected
 */
export function clearTarget(ownerUrl: string): Promise<void> {
  return asLogin(ownerUrl, async (client) => {
    await refuseUsed(client);
    await client.query('BEGIN');
    await dropOurs(client, { evenRows: await isRestoreUnfinished(client) });
    await client.query(MARK_RESTORE);
    await client.query('COMMIT');
  });
}

/** Removes everything that was restored since `clearTarget`: the database is an empty one again. */
export function abandonRestore(ownerUrl: string): Promise<void> {
  return asLogin(ownerUrl, async (client) => {
    await client.query('BEGIN');
    await dropOurs(client, { evenRows: true });
    await client.query(UNMARK_RESTORE);
    await client.query('COMMIT');
  });
}

/** Opens the database to all logins. It is the last step of a restore, after the later erasures were applied again. */
export function endRestore(ownerUrl: string): Promise<void> {
  return asLogin(ownerUrl, async (client) => void (await client.query(UNMARK_RESTORE)));
}

async function asLogin(ownerUrl: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(bulkClientConfig(ownerUrl, 'login', 'candor-restore'));
  client.on('error', () => undefined);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The application name of every session is visible, also to a login that is no superuser. */
async function refuseUsed(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT DISTINCT application_name AS name FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name LIKE 'candor-%' ORDER BY 1`,
  );
  if (rows.length === 0) return;
  throw new BackupError(
    'target-in-use',
    `Candor is connected to this database (${rows.map(({ name }) => name).join(', ')}). Stop API, workers and commands first.`,
  );
}

async function dropOurs(client: pg.Client, options: { evenRows: boolean }): Promise<void> {
  const { rows } = await client.query(
    `SELECT FROM pg_roles WHERE rolname = $1 AND pg_has_role(current_user, oid, 'SET')`,
    [OWNER_ROLE],
  );
  // Without the role there is nothing of ours.
  if (rows.length === 0) return;
  await client.query(`SET LOCAL ROLE ${OWNER_ROLE}`);
  await dropTables(client, options);
  await client.query('RESET ROLE');
  await dropQueue(client);
}

async function dropTables(client: pg.Client, { evenRows }: { evenRows: boolean }): Promise<void> {
  const tables = await tablesOf(client);
  if (tables.length > 0) {
    await client.query(`LOCK TABLE ${tables.map(quoted).join(', ')} IN ACCESS EXCLUSIVE MODE`);
    for (const table of tables) await client.query(`ALTER TABLE ${quoted(table)} NO FORCE ROW LEVEL SECURITY`);
    if (!evenRows) await refuseRows(client, tables);
    await client.query(`DROP TABLE ${tables.map(quoted).join(', ')} CASCADE`);
  }
  // Rows of these count for nothing, or are those of the migrations that are run again.
  const leftOut = Object.keys(LEFT_OUT).map((name) => quoted({ name }));
  await client.query(`DROP TABLE IF EXISTS ${leftOut.join(', ')} CASCADE`);
  const { rows } = await client.query<{ name: string }>(
    `SELECT oid::regprocedure AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND pg_get_userbyid(proowner) = $1`,
    [OWNER_ROLE],
  );
  for (const { name } of rows) await client.query(`DROP FUNCTION ${name} CASCADE`);
}

/** @throws BackupError when one of the tables has a row; the reader sees all of them */
export async function refuseRows(client: pg.Client, tables: readonly { name: string }[]): Promise<void> {
  const asked = tables.map((table) => `SELECT '${table.name}' AS name WHERE EXISTS (SELECT FROM ${quoted(table)})`);
  const { rows } = await client.query<{ name: string }>(asked.join(' UNION ALL '));
  if (rows.length === 0) return;
  throw new BackupError(
    'target-not-empty',
    `The database is not empty (it has rows in ${rows
      .slice(0, 3)
      .map(({ name }) => name)
      .join(', ')}${rows.length > 3 ? ' and others' : ''}). Restore into an empty database.`,
  );
}

async function dropQueue(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ owner: string }>(
    'SELECT pg_get_userbyid(nspowner) AS owner FROM pg_namespace WHERE nspname = $1',
    [QUEUE_SCHEMA],
  );
  if (rows[0] === undefined) return;
  await client.query(`SET LOCAL ROLE ${escapeIdentifier(rows[0].owner)}`);
  await client.query(`DROP SCHEMA ${QUEUE_SCHEMA} CASCADE`);
  await client.query('RESET ROLE');
}
