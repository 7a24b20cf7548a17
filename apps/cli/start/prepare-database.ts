import { createDataSource, loginOf, passwordOf } from '#libs/database';
import { describeSignIn } from '../access/new-user.js';
import { setUpFirstOrganisation } from '../first-run/first-organisation.js';
import { bringUpToDate } from '../migrate/bring-up-to-date.js';
import type { DatabaseUrls } from './embedded-database.js';

/**
 * Brings the database up to date, and fills an empty one.
 * @param address where people reach Candor, for links
 * @returns how to sign in for the first time, to be shown once; null when somebody can already
 */
export async function prepareDatabase({ url, ownerUrl }: DatabaseUrls, address: string): Promise<string | null> {
  await bringUpToDate(ownerUrl, loginOf(url), passwordOf(url));
  const dataSource = await createDataSource(url, 'app', { size: 2, applicationName: 'candor-start' }).initialize();
  try {
    const signIn = await setUpFirstOrganisation(dataSource);
    return signIn && describeSignIn(signIn, address);
  } finally {
    await dataSource.destroy();
  }
}
