import { createDataSource, loginOf, organisations, passwordOf } from '#libs/database';
import { requireSecretKey, WrongSecretKeyError } from '#libs/process';
import { CommandError } from '../command-error.js';
import { bringUpToDate } from '../commands/platform/migrate/bring-up-to-date.js';
import type { DatabaseUrls } from './embedded-database.js';

/**
 * Brings the database up to date, and fills an empty one.
 * @param address the address of Candor for its users, used in links
 * @param secretKeys the keys of the installation, the present one first
 * @returns how to sign in for the first time, to be shown once; null when a user already can
 * @throws CommandError when the key is not the one that sealed the database
 */
export async function prepareDatabase(
  { url, ownerUrl }: DatabaseUrls,
  address: string,
  secretKeys: readonly string[],
): Promise<string | null> {
  await bringUpToDate(ownerUrl, loginOf(url), passwordOf(url));
  const dataSource = await createDataSource(url, 'app', { size: 2, applicationName: 'candor-start' }).initialize();
  try {
    await requireSecretKey(dataSource, secretKeys).catch((error: unknown) => {
      throw error instanceof WrongSecretKeyError ? new CommandError(error.code, `${error.message}.`) : error;
    });
    if ((await organisations.listIds(dataSource)).length > 0) return null;
    // The readers of the samples take half a second to load, and are needed once.
    const { setUpFirstOrganisation } = await import('../commands/platform/first-run/first-organisation.js');
    const { describeSignIn } = await import('../commands/platform/access/new-user.js');
    return describeSignIn(await setUpFirstOrganisation(dataSource), address);
  } finally {
    await dataSource.destroy();
  }
}
