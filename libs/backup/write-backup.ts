/** Making a backup: every table as it was at one moment, while everything goes on. */
import { createHash } from 'node:crypto';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { bulkClientConfig, refuseUnfinishedRestore } from '#libs/database';
import { FIRST_LINE, lastLines } from './backup-file.js';
import { copyStatement, quoted, tablesOf, type BackupTable } from './contents.js';
import { BackupError } from './errors.js';
import { FORMAT, keyCheck, type Manifest, type TableManifest } from './manifest.js';
import { RowsDigest } from './rows-digest.js';

/** Held while a database is backed up; an arbitrary constant. */
const BACKUP_LOCK = 7_231_002;
/** Rows are text with much hexadecimal in it: higher levels take twice the time for a few per cent. */
const GZIP_LEVEL = 3;
const NAME = 'candor-backup';

export interface BackupProgress {
  /** Tables that are done. */
  tables: number;
  ofTables: number;
  /** The size of the finished tables in the database, and of all; it is about the size that is read. */
  stored: number;
  ofStored: number;
  /** Bytes of rows that were read. */
  bytes: number;
}

export interface BackupOptions {
  /** Version of Candor. */
  product: string;
  /** The keys of the installation, today's first. The backup states which one opens it, and holds none. */
  secretKeys: readonly string[];
  progress?: (progress: BackupProgress) => void;
  /** Ends it. */
  signal?: AbortSignal;
}

/**
 * Writes a backup of the database to a stream, and ends the stream. It holds the state of one moment (one `REPEATABLE
 * READ` transaction). Only a migration waits for it.
 *
 * @param ownerUrl a login that is a superuser or may switch to `candor_backup`, such as the one of `candor migrate`
 * @returns the manifest of the file
 * @throws BackupError when the login has no right, a table is unknown, or another backup is running
 * @throws UnfinishedRestoreError
 */
export async function writeBackup(ownerUrl: string, out: Writable, options: BackupOptions): Promise<Manifest> {
  const client = await connect(ownerUrl);
  try {
    const { rows } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [BACKUP_LOCK]);
    if (!rows[0]?.free) throw new BackupError('backup-running', 'Another backup of this database is running.');
    await refuseUnfinishedRestore(client);
    const tables = await openSnapshot(client);
    return await write(client, tables, out, options);
  } finally {
    // Also ends a statement that is under way.
    await client.end().catch(() => undefined);
  }
}

/** @throws BackupError when the login may not read everything */
async function connect(ownerUrl: string): Promise<pg.Client> {
  const asLogin = await connected(bulkClientConfig(ownerUrl, 'login', NAME));
  const { rows } = await asLogin.query<{ all: boolean; may: boolean; login: string }>(
    `SELECT rolsuper OR rolbypassrls AS all, rolname AS login, coalesce(
       (SELECT pg_has_role(current_user, oid, 'SET') FROM pg_roles WHERE rolname = 'candor_backup'), false) AS may
     FROM pg_roles WHERE rolname = current_user`,
  );
  if (rows[0]?.all) return asLogin;
  await asLogin.end();
  if (rows[0]?.may) return connected(bulkClientConfig(ownerUrl, 'backup', NAME));
  throw new BackupError(
    'backup-forbidden',
    `The login ${rows[0]?.login} cannot read all rows. Set DATABASE_OWNER_URL to the login that runs \`candor migrate\`, and run that once. ` +
      `If the login cannot create roles, an administrator has to: CREATE ROLE candor_backup; GRANT candor_backup TO ${rows[0]?.login};`,
  );
}

async function connected(config: pg.ClientConfig): Promise<pg.Client> {
  const client = new pg.Client(config);
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Begins the transaction that everything is read in. */
async function openSnapshot(client: pg.Client): Promise<BackupTable[]> {
  const tables = await tablesOf(client);
  if (tables.length === 0) {
    throw new BackupError('database-unknown', 'This database has no Candor tables, so there is nothing to back up.');
  }
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  // Before the first look, which fixes the moment: no migration comes in between.
  await client.query(`LOCK TABLE ${[...tables, { name: 'migration' }].map(quoted).join(', ')} IN ACCESS SHARE MODE`);
  if (JSON.stringify(await tablesOf(client)) !== JSON.stringify(tables)) {
    throw new BackupError('database-unknown', 'The database was migrated during the backup. Start the backup again.');
  }
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relname = ANY ($1)
       AND (NOT has_table_privilege(c.oid, 'SELECT') OR row_security_active(c.oid) AND NOT EXISTS (
         SELECT FROM pg_policy WHERE polrelid = c.oid AND polname = 'backup'))`,
    [tables.map(({ name }) => name)],
  );
  if (rows.length > 0) {
    const names = rows.map(({ name }) => name).join(', ');
    throw new BackupError('backup-forbidden', `Some rows of ${names} cannot be read. Run \`candor migrate\` first.`);
  }
  return tables;
}

interface Moment {
  createdAt: Date;
  server: string;
  organisations: number;
  migrations: string[];
}

async function write(
  client: pg.Client,
  tables: readonly BackupTable[],
  out: Writable,
  { product, secretKeys, progress, signal }: BackupOptions,
): Promise<Manifest> {
  const { rows } = await client.query<Moment>(
    `SELECT now() AS "createdAt", current_setting('server_version') AS server,
       (SELECT count(*)::int FROM organisation) AS organisations,
       (SELECT array_agg(name ORDER BY timestamp, id) FROM migration) AS migrations`,
  );
  const [moment] = rows as [Moment];
  const done: TableManifest[] = [];
  const packed = createGzip({ level: GZIP_LEVEL });
  const hash = createHash('sha256');
  async function* everything(): AsyncGenerator<Buffer> {
    const first = Buffer.from(FIRST_LINE);
    hash.update(first);
    yield first;
    for await (const chunk of packed as AsyncIterable<Buffer>) {
      hash.update(chunk);
      yield chunk;
    }
    yield* lastLines(manifest(), hash);
  }
  const manifest = (): Manifest => ({
    ...{ format: FORMAT, product, ...moment, createdAt: moment.createdAt.toISOString() },
    keys: secretKeys.map(keyCheck),
    tables: done,
  });
  const rowsOfTables = readTables(client, tables, done, progress);
  const ended = new AbortController();
  const either = signal ? AbortSignal.any([signal, ended.signal]) : ended.signal;
  const work = [
    pipeline(Readable.from(rowsOfTables, { objectMode: false }), packed, { signal: either }),
    pipeline(everything, out, { signal: either }),
  ];
  try {
    await Promise.all(work);
  } catch (error) {
    // One of them is still waiting for the other.
    ended.abort(error);
    await Promise.allSettled(work);
    throw signal?.aborted ? signal.reason : error;
  }
  return manifest();
}

/** The tables as psql would read them; `done` gets what each of them was. */
async function* readTables(
  client: pg.Client,
  tables: readonly BackupTable[],
  done: TableManifest[],
  progress: BackupOptions['progress'],
): AsyncGenerator<Buffer> {
  const { rows: sizes } = await client.query<{ name: string; bytes: string }>(
    `SELECT relname AS name, pg_table_size(oid) AS bytes FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relname = ANY ($1)`,
    [tables.map(({ name }) => name)],
  );
  const sizeOf = new Map(sizes.map(({ name, bytes }) => [name, Number(bytes)]));
  const ofStored = tables.reduce((sum, { name }) => sum + (sizeOf.get(name) ?? 0), 0);
  let stored = 0;
  let before = 0;
  for (const table of tables) {
    const digest = new RowsDigest();
    const copy = copyStatement(table);
    yield Buffer.from(`${copy} FROM stdin;\n`);
    for await (const chunk of client.query(copyTo(`${copy} TO STDOUT`)) as AsyncIterable<Buffer>) {
      digest.add(chunk);
      const bytes = before + digest.bytes;
      progress?.({ tables: done.length, ofTables: tables.length, stored, ofStored, bytes });
      yield chunk;
    }
    yield Buffer.from('\\.\n');
    stored += sizeOf.get(table.name) ?? 0;
    before += digest.bytes;
    done.push({ ...table, rows: digest.rows, bytes: digest.bytes, digest: digest.toString() });
  }
  progress?.({ tables: tables.length, ofTables: tables.length, stored, ofStored, bytes: before });
}
