import pg from 'pg';
import {
  isDatabaseUnavailable,
  migrate,
  type MigrateOptions,
  MigrationError,
  queuePoolConfig,
  UnfinishedRestoreError,
} from '#libs/database';
import { migrateQueueSchema } from '#libs/queues';
import { CommandError } from '../../../command-error.js';

/**
 * Roles of the database, our tables, and the queue's schema. Safe to repeat and to run side by side.
 * @param ownerUrl a login that may create roles and schemas
 * @param login the one that api and worker connect with
 * @param password of that login: it is made with it when the server does not have it
 * @returns the names of the migrations that were run
 */
export async function bringUpToDate(
  ownerUrl: string,
  login: string | null,
  password: string | null = null,
  options: Pick<MigrateOptions, 'only' | 'restoring'> = {},
): Promise<string[]> {
  const queue = new pg.Client(queuePoolConfig(ownerUrl, { applicationName: 'candor-migrate' }));
  try {
    const run = await migrate(ownerUrl, {
      ...(login !== null && { grantTo: login }),
      ...(password !== null && { password }),
      ...options,
    });
    await queue.connect();
    await migrateQueueSchema(queue);
    return run;
  } catch (error) {
    if (error instanceof MigrationError)
      throw new CommandError(error.code, `The database cannot be used: ${error.message}.`);
    throw databaseError(ownerUrl, error);
  } finally {
    await queue.end();
  }
}

/** Names the server without the password in its address. */
export function databaseAway(url: string, error: Error): CommandError {
  const { host } = new URL(url);
  return new CommandError(
    'database-unavailable',
    `The database at ${host} does not respond (${error.message || 'no connection'}).`,
  );
}

/** SQLSTATEs: no such database, no such login, a wrong password. */
const REFUSED = ['3D000', '28000', '28P01'];

/** The error of a database that cannot be reached, or does not let us in, in words; any other as it is. */
export function databaseError(url: string, error: unknown): unknown {
  if (error instanceof CommandError) return error;
  if (error instanceof UnfinishedRestoreError)
    return new CommandError(error.code, `${error.message}.`, { cause: error });
  if (isDatabaseUnavailable(error)) return databaseAway(url, error as Error);
  const { code, message } = error as { code?: string; message?: string };
  if (!REFUSED.includes(code ?? '')) return error;
  return new CommandError(
    'database-refused',
    `The database at ${new URL(url).host} refused the connection: ${message}.`,
    {
      cause: error,
    },
  );
}
