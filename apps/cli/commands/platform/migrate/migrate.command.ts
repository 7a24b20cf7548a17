import { loginOf, passwordOf } from '#libs/database';
import { print } from '../../../output.js';
import { bringUpToDate } from './bring-up-to-date.js';
import { withDatabaseUrls } from './open-database.js';

/** `candor migrate`: brings roles, tables and the queue's schema up to date, and says what it did. */
export async function migrateCommand(): Promise<void> {
  await withDatabaseUrls(async ({ ownerUrl, url }) => {
    const run = await bringUpToDate(ownerUrl, loginOf(url), passwordOf(url));
    await print(run.length === 0 ? 'The database is up to date.\n' : run.map((name) => `${name}\n`).join(''));
  });
}
