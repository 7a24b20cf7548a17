import { createDataSource, loginOf, passwordOf } from '#libs/database';
import { requireSecretKey, WrongSecretKeyError } from '#libs/process';
import { CommandError } from '../command-error.js';
import { describeSignIn } from '../commands/platform/access/new-user.js';
import { setUpFirstOrganisation } from '../commands/platform/first-run/first-organisation.js';
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
    const signIn = await setUpFirstOrganisation(dataSource);
    return signIn && describeSignIn(signIn, address);
  } finally {
    await dataSource.destroy();
  }
}
