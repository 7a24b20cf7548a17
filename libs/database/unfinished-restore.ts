/**
 * The mark of a restore that started and did not finish: until candidates who were erased after the backup are erased again, no process may use
 * what it loaded. It is a table without columns, which every role and every transaction sees, and which copies of the database keep.
 */

/** A client of `pg`, or a data source. */
interface Database {
  query(statement: string): Promise<unknown>;
}

const NAME = 'unfinished_restore';
const MARK = `public.${NAME}`;

/** Statements for a login that may create tables in `public`. The mark belongs to it, not to the owner of our tables. Safe to repeat. */
export const MARK_RESTORE = `CREATE TABLE IF NOT EXISTS ${MARK} ()`;
export const UNMARK_RESTORE = `DROP TABLE IF EXISTS ${MARK}`;

/** A restore of the database started and did not finish; the message says what to do. */
export class UnfinishedRestoreError extends Error {
  override name = 'UnfinishedRestoreError';
  readonly code = 'restore-unfinished';
  constructor() {
    super(
      'A restore into this database was begun and did not finish: people who were erased after the backup was made may be in it. ' +
        'Unless it is still running, run the same `candor restore` command again, which starts over; or use another, empty database',
    );
  }
}

/** Returns whether a restore of the database started and did not finish. */
export async function isRestoreUnfinished(database: Database): Promise<boolean> {
  // Not `to_regclass`: that is an error for a role that may not use the schema yet.
  const answer = await database.query(
    `SELECT EXISTS (SELECT FROM pg_class WHERE relnamespace = to_regnamespace('public') AND relname = '${NAME}') AS unfinished`,
  );
  const rows = Array.isArray(answer) ? answer : (answer as { rows: unknown[] }).rows;
  return (rows[0] as { unfinished: boolean }).unfinished;
}

/** @throws UnfinishedRestoreError if a restore of the database started and did not finish */
export async function refuseUnfinishedRestore(database: Database): Promise<void> {
  if (await isRestoreUnfinished(database)) throw new UnfinishedRestoreError();
}
