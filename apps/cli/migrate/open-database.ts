import type { DataSource } from 'typeorm';
import { createDataSource, loginOf } from '#libs/database';
import { openDataFolder } from '../start/data-folder.js';
import {
  type DatabaseUrls,
  forgetDatabase,
  runningDatabase,
  startEmbeddedDatabase,
} from '../start/embedded-database.js';
import { holderOf, lockDataFolder } from '../start/instance-lock.js';
import { commandSettings } from '../settings.js';
import { bringUpToDate } from './bring-up-to-date.js';

/**
 * Gives a command the database, brought up to date: the one of DATABASE_URL; else that of the Candor which runs on the data folder;
 * else the data folder's own, started for as long as the command takes.
 * @param work gets the names of the migrations that were run
 */
export async function withDatabase<T>(work: (dataSource: DataSource, migrations: string[]) => Promise<T>): Promise<T> {
  const { databaseUrl, databaseOwnerUrl, dataDir } = commandSettings();
  if (databaseUrl !== null) return use({ url: databaseUrl, ownerUrl: databaseOwnerUrl ?? databaseUrl }, work);
  const folder = openDataFolder(dataDir);
  const running = holderOf(folder) && runningDatabase(folder);
  if (running) return use(running, work);
  const unlock = lockDataFolder(folder, 'a command');
  try {
    const note = (line: string) => process.stderr.write(`${line}\n`);
    const { server, urls } = await startEmbeddedDatabase(folder, { note });
    try {
      return await use(urls, work);
    } finally {
      await server.stop();
      forgetDatabase(folder);
    }
  } finally {
    unlock();
  }
}

async function use<T>(
  urls: DatabaseUrls,
  work: (dataSource: DataSource, migrations: string[]) => Promise<T>,
): Promise<T> {
  const migrations = await bringUpToDate(urls.ownerUrl, loginOf(urls.url));
  const dataSource = await createDataSource(urls.url, 'app', {
    size: 2,
    applicationName: 'candor-command',
  }).initialize();
  try {
    return await work(dataSource, migrations);
  } finally {
    await dataSource.destroy();
  }
}
