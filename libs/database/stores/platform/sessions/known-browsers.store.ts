/** Browsers that users signed in from. */
import { KnownBrowserEntity } from '../../../schema/platform/access.entity.js';
import type { Tenant } from '../../../tenant.js';

/** Of one user; the one that was used longest ago goes when there are more. */
const MOST_BROWSERS = 20;

/** Of those with the ids, the ones that are known as this user's and not out of date. The caller compares the digests. */
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

/** Adds a browser; only the digest of its secret is kept. @returns whether the user was signed in anywhere before */
export async function createKnownBrowser(
  tenant: Tenant,
  browser: Pick<KnownBrowserEntity, 'id' | 'userId' | 'secretDigest' | 'expiresAt'>,
): Promise<boolean> {
  const { organisationId } = tenant;
  const { userId } = browser;
  const [row] = await tenant.query<[{ before: boolean }]>(
    'SELECT EXISTS (SELECT FROM session WHERE organisation_id = $1 AND user_id = $2) AS before',
    [organisationId, userId],
  );
  await tenant.manager.insert(KnownBrowserEntity, { ...browser, organisationId });
  await tenant.query(
    `DELETE FROM known_browser WHERE organisation_id = $1 AND user_id = $2 AND id IN (
       SELECT id FROM known_browser WHERE organisation_id = $1 AND user_id = $2 ORDER BY last_used_at DESC, id DESC OFFSET $3)`,
    [organisationId, userId, MOST_BROWSERS],
  );
  return row.before;
}

/** Notes that a known browser was signed in from. @param expiresAt until when it stays known */
export async function touchKnownBrowser(tenant: Tenant, id: string, expiresAt: Date): Promise<void> {
  await tenant.query(
    'UPDATE known_browser SET last_used_at = now(), expires_at = $3 WHERE organisation_id = $1 AND id = $2',
    [tenant.organisationId, id, expiresAt],
  );
}
