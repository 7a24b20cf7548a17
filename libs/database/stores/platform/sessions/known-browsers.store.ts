/** Browsers that users signed in from. */
// SQL by hand: expiry is compared with the clock of the database, and the oldest rows beyond a limit are deleted.
import { KnownBrowserEntity, SessionEntity } from '../../../schema/platform/access.entity.js';
import { NOW, type Tenant } from '../../../tenant.js';

/** Known browsers of one user. If there are more, the least recently used is deleted. */
const MOST_BROWSERS = 20;

/** Returns those with the given IDs that are known for this user and have not expired. The caller compares the digests. */
export function findKnownBrowsers(
  tenant: Tenant,
  userId: string,
  ids: readonly string[],
): Promise<{ id: string; secretDigest: Buffer }[]> {
  return tenant.query<{ id: string; secretDigest: Buffer }[]>(
    `SELECT id, secret_digest AS "secretDigest" FROM known_browser
      WHERE organisation_id = $1 AND user_id = $2 AND id = ANY($3::uuid[]) AND expires_at > now()`,
    [tenant.organisationId, userId, ids],
  );
}

/** Adds a browser. Only the digest of its secret is stored. @returns whether the user has signed in before */
export async function createKnownBrowser(
  tenant: Tenant,
  browser: Pick<KnownBrowserEntity, 'id' | 'userId' | 'secretDigest' | 'expiresAt'>,
): Promise<boolean> {
  const { userId } = browser;
  const hasSignedIn = await tenant.exists(SessionEntity, { userId });
  await tenant.insert(KnownBrowserEntity, browser);
  await tenant.query(
    `DELETE FROM known_browser WHERE organisation_id = $1 AND user_id = $2 AND id IN (
       SELECT id FROM known_browser WHERE organisation_id = $1 AND user_id = $2 ORDER BY last_used_at DESC, id DESC OFFSET $3)`,
    [tenant.organisationId, userId, MOST_BROWSERS],
  );
  return hasSignedIn;
}

/** Records a sign-in from a known browser. @param expiresAt until when it stays known */
export async function touchKnownBrowser(tenant: Tenant, id: string, expiresAt: Date): Promise<void> {
  await tenant.update(KnownBrowserEntity, { id }, { lastUsedAt: NOW, expiresAt });
}
