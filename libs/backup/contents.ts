/** The contents of a backup: every table of ours, except those named here with the reason. */
import type { Client } from 'pg';
import { escapeIdentifier } from 'pg';
import { OWNER_ROLE, QUEUE_SCHEMA } from '#libs/database';
import { BackupError } from './errors.js';

/** Tables whose rows are not in a backup. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  migration: 'The manifest lists the migrations, and a restore runs them.',
  call_count: 'Recent calls count only on the server that received them.',
  sign_in_count: 'Recent failed sign-ins count only on the server that received them.',
  worker_process: 'The workers of the restored installation are new.',
  secret_key_check: 'The manifest has its own key check. The first start creates a new one.',
};

/** Schemas that are not in a backup. */
export const LEFT_OUT_SCHEMAS: Readonly<Record<string, string>> = {
  [QUEUE_SCHEMA]: 'The queue has no data of its own. The outbox is in the backup and sends pending jobs again.',
};

export interface BackupTable {
  name: string;
  /** The stored columns; PostgreSQL computes the others. */
  columns: string[];
}

/**
 * The tables that a backup holds, by name.
 * @throws BackupError `database-unknown` when something of ours holds data that `COPY` of tables would lose
 */
export async function tablesOf(client: Client): Promise<BackupTable[]> {
  const { rows: strangers } = await client.query<{ name: string }>(
    `SELECT format('%s %s', CASE relkind WHEN 'S' THEN 'sequence' ELSE 'relation' END, c.oid::regclass) AS name FROM pg_class c
     WHERE pg_get_userbyid(relowner) = $1 AND relkind IN ('r', 'p', 'S', 'm', 'f')
       AND NOT (relkind = 'r' AND relnamespace = 'public'::regnamespace)
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.classid = 'pg_class'::regclass
         AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i') AND d.refobjid::regclass::text = ANY ($2))
     ORDER BY 1`,
    [OWNER_ROLE, Object.keys(LEFT_OUT)],
  );
  if (strangers.length > 0) {
    const names = strangers.map(({ name }) => name).join(', ');
    throw new BackupError('database-unknown', `The database contains objects that a backup cannot store: ${names}.`);
  }
  const { rows } = await client.query<BackupTable>(
    `SELECT relname AS name, array_agg(attname::text ORDER BY attnum) AS columns
     FROM pg_class c JOIN pg_attribute ON attrelid = c.oid
     WHERE pg_get_userbyid(relowner) = $1 AND relkind = 'r' AND relnamespace = 'public'::regnamespace
       AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND NOT relname = ANY ($2)
     GROUP BY relname ORDER BY relname COLLATE "C"`,
    [OWNER_ROLE, Object.keys(LEFT_OUT)],
  );
  return rows;
}

/** `public."name"`. */
export function quoted({ name }: Pick<BackupTable, 'name'>): string {
  return `public.${escapeIdentifier(name)}`;
}

/** The statement without its direction: `COPY public."name" ("id", …)`. */
export function copyStatement(table: BackupTable): string {
  return `COPY ${quoted(table)} (${table.columns.map((column) => escapeIdentifier(column)).join(', ')})`;
}
