import type { DataSource } from 'typeorm';
import {
  createDataSource,
  isDatabaseUnavailable,
  loginOf,
  pendingMigrations,
  refuseUnfinishedRestore,
} from '#libs/database';
import { CommandError } from '../../../command-error.js';
import { openDataFolder } from '../../../start/data-folder.js';
import {
  type DatabaseUrls,
  forgetDatabase,
  runningDatabase,
  startEmbeddedDatabase,
} from '../../../start/embedded-database.js';
import { holderOf, lockDataFolder } from '../../../start/instance-lock.js';
import { commandSettings } from '../../../settings.js';
import { bringUpToDate, databaseAway, databaseError } from './bring-up-to-date.js';

/**
 * Gives a command the addresses of the database: those of DATABASE_URL; else of the Candor that runs on the data folder; else of
 * the data folder's own server, started for as long as the command takes (`ours`).
 * @param options.alone refuses a data folder on which Candor runs
 */
export async function withDatabaseUrls<T>(
  work: (urls: DatabaseUrls, ours: boolean) => Promise<T>,
  options: { alone?: boolean } = {},
): Promise<T> {
  const { databaseUrl, databaseOwnerUrl, dataDir } = commandSettings();
  if (databaseUrl !== null) return work({ url: databaseUrl, ownerUrl: databaseOwnerUrl ?? databaseUrl }, false);
  const folder = openDataFolder(dataDir);
  const running = !options.alone && holderOf(folder) && runningDatabase(folder);
  if (running) return work(running, false);
  const unlock = lockDataFolder(folder, 'a command');
  try {
    const note = (line: string) => process.stderr.write(`${line}\n`);
    const { server, urls } = await startEmbeddedDatabase(folder, { note });
    try {
      return await work(urls, true);
    } finally {
      await server.stop();
      forgetDatabase(folder);
    }
  } finally {
    unlock();
  }
}

/** Gives a command the database as the application sees it. Only the data folder's own is migrated on the way: under running
 * processes of another version that is for a person to decide. */
export function withDatabase<T>(work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  return withDatabaseUrls(async (urls, ours) => {
    if (ours) await bringUpToDate(urls.ownerUrl, loginOf(urls.url));
    const dataSource = createDataSource(urls.url, 'app', { size: 2, applicationName: 'candor-command' });
    try {
      await connect(dataSource, urls.url);
      return await work(dataSource);
    } finally {
      if (dataSource.isInitialized) await dataSource.destroy();
    }
  });
}

/** SQLSTATEs of a login that cannot act as the application yet: no such role, not a member of it. */
const NOT_PREPARED = ['22023', '42501'];

async function connect(dataSource: DataSource, url: string): Promise<void> {
  const notPrepared =
    'The database is older than this version of Candor. Run `candor migrate`, then restart the servers.';
  try {
    await dataSource.initialize();
  } catch (error) {
    if (isDatabaseUnavailable(error)) throw databaseAway(url, error as Error);
    if (NOT_PREPARED.includes((error as { code?: string }).code ?? ''))
      throw new CommandError('migrations-pending', notPrepared);
    throw error;
  }
  await refuseUnfinishedRestore(dataSource).catch((error: unknown) => {
    throw databaseError(url, error);
  });
  if ((await pendingMigrations(dataSource)).length > 0) throw new CommandError('migrations-pending', notPrepared);
}
