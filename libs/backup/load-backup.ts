/** Loading a backup into tables of its version: all of it, or nothing. */
import { pipeline } from 'node:stream/promises';
import pg, { escapeIdentifier } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { bulkClientConfig } from '#libs/database';
import { backupRows, type OpenedBackup } from './backup-file.js';
import { copyStatement, quoted, tablesOf } from './contents.js';
import { BackupError } from './errors.js';
import type { TableManifest } from './manifest.js';
import { RowsDigest } from './rows-digest.js';
import { SectionReader } from './section-reader.js';
import { refuseRows } from './target.js';

export interface RestoreProgress {
  /** The current phase. */
  phase: 'loading' | 'comparing';
  tables: number;
  ofTables: number;
  /** Bytes of the file while loading, of rows while comparing. */
  bytes: number;
  ofBytes: number;
}

export interface LoadOptions {
  progress?: (progress: RestoreProgress) => void;
  signal?: AbortSignal;
}

/**
 * Loads the rows in one transaction, reads them back, and compares each table with the digest that the backup has of it. Triggers do not
 * fire, and foreign keys are checked at the end: the rows are a whole already.
 *
 * @param ownerUrl the login that migrates; the tables have been through the migrations that the manifest names
 * @throws BackupError when something differs; then nothing was restored
 */
export async function loadBackup(
  ownerUrl: string,
  backup: OpenedBackup,
  { progress, signal }: LoadOptions = {},
): Promise<void> {
  const client = new pg.Client(bulkClientConfig(ownerUrl, 'owner', 'candor-restore'));
  client.on('error', () => undefined);
  await client.connect();
  const { tables } = backup.manifest;
  const report = (phase: RestoreProgress['phase'], ofBytes: number) => (done: number, bytes: number) => {
    signal?.throwIfAborted();
    progress?.({ phase, tables: done, ofTables: tables.length, bytes, ofBytes });
  };
  try {
    await client.query('BEGIN');
    await refuseOtherTables(client, tables);
    const undo = await openTables(client, tables);
    await loadTables(client, backup, report('loading', backup.end - backup.start + 1));
    await compareTables(
      client,
      tables,
      report(
        'comparing',
        tables.reduce((sum, { bytes }) => sum + bytes, 0),
      ),
    );
    for (const statement of undo) await client.query(statement);
    signal?.throwIfAborted();
    await client.query('COMMIT');
    // The planner knows nothing of tables that were empty a moment ago.
    for (const table of tables) await client.query(`ANALYZE ${quoted(table)}`);
  } finally {
    // Whatever has not been committed is gone with the connection.
    await client.end().catch(() => undefined);
  }
}

async function refuseOtherTables(client: pg.Client, tables: readonly TableManifest[]): Promise<void> {
  const here = new Map((await tablesOf(client)).map((table) => [table.name, table.columns]));
  const others = tables.filter(({ name, columns }) => columns.some((column) => !here.get(name)?.includes(column)));
  const missing = [...here.keys()].filter((name) => !tables.some((table) => table.name === name));
  if (others.length === 0 && missing.length === 0) return;
  const names = [...others.map(({ name }) => name), ...missing].join(', ');
  throw new BackupError('backup-newer', `The tables of the backup do not match this version of Candor: ${names}.`);
}

/**
 * Lets the owner write all rows at once: without row-level security, triggers and foreign keys.
 * @returns statements that put all of that back
 */
async function openTables(client: pg.Client, tables: readonly TableManifest[]): Promise<string[]> {
  const undo: string[] = [];
  await client.query(`LOCK TABLE ${tables.map(quoted).join(', ')} IN ACCESS EXCLUSIVE MODE`);
  const { rows: triggers } = await client.query<{ table: string; name: string }>(
    `SELECT tgrelid::regclass::text AS table, tgname AS name FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid
     WHERE NOT tgisinternal AND tgenabled = 'O' AND relnamespace = 'public'::regnamespace AND relname = ANY ($1)`,
    [tables.map(({ name }) => name)],
  );
  for (const { table, name } of triggers) {
    await client.query(`ALTER TABLE ${table} DISABLE TRIGGER ${escapeIdentifier(name)}`);
    undo.push(`ALTER TABLE ${table} ENABLE TRIGGER ${escapeIdentifier(name)}`);
  }
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS table, conname AS name, pg_get_constraintdef(k.oid) AS definition
     FROM pg_constraint k JOIN pg_class c ON c.oid = conrelid
     WHERE contype = 'f' AND relnamespace = 'public'::regnamespace AND relname = ANY ($1) ORDER BY k.oid`,
    [tables.map(({ name }) => name)],
  );
  for (const { table, name, definition } of keys) {
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${escapeIdentifier(name)}`);
    undo.push(`ALTER TABLE ${table} ADD CONSTRAINT ${escapeIdentifier(name)} ${definition}`);
  }
  const { rows: forced } = await client.query<{ table: string }>(
    `SELECT c.oid::regclass::text AS table FROM pg_class c
     WHERE relforcerowsecurity AND relnamespace = 'public'::regnamespace AND relname = ANY ($1)`,
    [tables.map(({ name }) => name)],
  );
  for (const { table } of forced) {
    await client.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    undo.push(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  }
  await refuseRows(client, tables);
  return undo;
}

async function loadTables(
  client: pg.Client,
  backup: OpenedBackup,
  report: (done: number, bytes: number) => void,
): Promise<void> {
  let read = 0;
  const unpacked = backupRows(backup, (bytes) => (read = bytes));
  const sections = new SectionReader(unpacked as AsyncIterable<Buffer>);
  try {
    for (const [done, table] of backup.manifest.tables.entries()) {
      const copy = `${copyStatement(table)} FROM stdin;`;
      if ((await sections.line()) !== copy) throw differs(table.name);
      async function* rows(): AsyncGenerator<Buffer> {
        for await (const chunk of sections.rows()) {
          report(done, read);
          yield chunk;
        }
      }
      await pipeline(rows, client.query(copyFrom(copy.replace(/;$/, ''))));
      report(done + 1, read);
    }
    if ((await sections.line()) !== null) throw differs('the end');
  } finally {
    unpacked.destroy();
  }
}

/** Reads the written tables again and compares them. */
async function compareTables(
  client: pg.Client,
  tables: readonly TableManifest[],
  report: (done: number, bytes: number) => void,
): Promise<void> {
  let before = 0;
  for (const [done, table] of tables.entries()) {
    const digest = new RowsDigest();
    for await (const chunk of client.query(copyTo(`${copyStatement(table)} TO STDOUT`)) as AsyncIterable<Buffer>) {
      digest.add(chunk);
      report(done, before + digest.bytes);
    }
    if (digest.rows !== table.rows || digest.toString() !== table.digest) throw differs(table.name);
    before += digest.bytes;
  }
}

function differs(what: string): BackupError {
  return new BackupError(
    'restore-differs',
    `The loaded data does not match the backup (${what}). Nothing was restored.`,
  );
}
