import type { DataSource } from 'typeorm';
import { seal, SealBroken, unseal } from '#libs/secrets';
import { installation } from '#libs/database';

const PURPOSE = 'secret-key-check';
/** The sealed text. Its value does not matter; only that it opens. */
const KNOWN = Buffer.from('candor');
/** SQLSTATE of a table that is missing: the database is older than this version, and says so itself. */
const UNDEFINED_TABLE = '42P01';

/** The secret key is another one than the database was sealed with. */
export class WrongSecretKeyError extends Error {
  override name = 'WrongSecretKeyError';
  readonly code = 'secret-key-wrong';
  constructor() {
    super(
      'CANDOR_SECRET_KEY does not match this database. Secrets of connections and webhooks could not be opened, and erased candidates ' +
        'would not be recognized when they apply again. Set the previous key (`candor start` stores it in the file secret-key of the data ' +
        'folder). To change the key, add the previous one to CANDOR_FORMER_SECRET_KEYS. If it is lost, see ' +
        'docs/how-to/operate/change-the-secret-key.md',
    );
  }
}

/**
 * Makes sure that the keys are those of the database. The first start seals a known text with the present key. If a
 * former key opens it, the key has changed, and the text is sealed again with the present one.
 * @param dataSource of the `app` pool
 * @param secretKeys the present one first
 * @throws WrongSecretKeyError when none of them opens it
 */
export async function requireSecretKey(dataSource: DataSource, secretKeys: readonly string[]): Promise<void> {
  const [present, ...former] = secretKeys;
  if (present === undefined) return;
  try {
    const kept = await installation.storeSecretKeyCheck(dataSource, seal(present, PURPOSE, KNOWN));
    if (opens(present, kept)) return;
    if (!former.some((key) => opens(key, kept))) throw new WrongSecretKeyError();
    await installation.replaceSecretKeyCheck(dataSource, seal(present, PURPOSE, KNOWN));
  } catch (error) {
    if ((error as { code?: unknown }).code !== UNDEFINED_TABLE) throw error;
  }
}

function opens(secretKey: string, sealed: Buffer): boolean {
  try {
    return unseal(secretKey, PURPOSE, sealed).equals(KNOWN);
  } catch (error) {
    if (error instanceof SealBroken) return false;
    throw error;
  }
}
