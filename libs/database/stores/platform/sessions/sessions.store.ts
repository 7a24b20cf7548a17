/** Sessions of browsers, and links that sign a person in once. */
import type { LinkPurpose } from '#libs/contracts';
import { SessionEntity, SignInLinkEntity } from '../../../schema/platform/access.entity.js';
import type { Tenant } from '../../../tenant.js';

/** Adds a session; only the digest of its secret is kept. */
export async function create(
  tenant: Tenant,
  session: Pick<SessionEntity, 'id' | 'userId' | 'secretDigest' | 'expiresAt' | 'idleUntil' | 'browserId'>,
): Promise<void> {
  await tenant.manager.insert(SessionEntity, { ...session, organisationId: tenant.organisationId });
}

/**
 * Notes that a session was used. Called at most once a minute, so that reading does not write.
 * @param idleMinutes how long it goes on from now when it is not used
 */
export async function touch(tenant: Tenant, id: string, idleMinutes: number): Promise<void> {
  await tenant.query(
    `UPDATE session SET last_used_at = now(), idle_until = now() + make_interval(mins => $3)
      WHERE organisation_id = $1 AND id = $2`,
    [tenant.organisationId, id, idleMinutes],
  );
}

export interface OwnSession {
  id: string;
  createdAt: Date;
  lastUsedAt: Date | null;
  expiresAt: Date;
}

/** Sessions of a user that are open, newest first. */
export function listOpen(tenant: Tenant, userId: string): Promise<OwnSession[]> {
  return tenant.query<OwnSession[]>(
    `SELECT id, created_at AS "createdAt", last_used_at AS "lastUsedAt", least(expires_at, idle_until) AS "expiresAt" FROM session
      WHERE organisation_id = $1 AND user_id = $2 AND revoked_at IS NULL AND expires_at > now() AND idle_until > now()
      ORDER BY id DESC`,
    [tenant.organisationId, userId],
  );
}

/** When each of some users was here last; who never was is not among them. */
export async function lastSeen(tenant: Tenant, userIds: readonly string[]): Promise<Map<string, Date>> {
  const rows = await tenant.query<{ userId: string; at: Date }[]>(
    `SELECT user_id AS "userId", max(coalesce(last_used_at, created_at)) AS at FROM session
      WHERE organisation_id = $1 AND user_id = ANY($2::uuid[]) GROUP BY user_id`,
    [tenant.organisationId, userIds],
  );
  return new Map(rows.map(({ userId, at }) => [userId, at]));
}

/**
 * Ends a session; one that has ended stays as it was.
 * @param forgetBrowser whether the browser that it was in is not known any more: it was ended from elsewhere
 * @param secretDigest of whoever has only its token: another one's session does not end
 */
export async function end(
  tenant: Tenant,
  id: string,
  { forgetBrowser, secretDigest = null }: { forgetBrowser: boolean; secretDigest?: Buffer | null },
): Promise<void> {
  await tenant.query(
    `UPDATE session SET revoked_at = now() WHERE organisation_id = $1 AND id = $2 AND revoked_at IS NULL
        AND ($3::bytea IS NULL OR secret_digest = $3)`,
    [tenant.organisationId, id, secretDigest],
  );
  if (!forgetBrowser) return;
  await tenant.query(
    `DELETE FROM known_browser WHERE organisation_id = $1
        AND id = (SELECT browser_id FROM session WHERE organisation_id = $1 AND id = $2)`,
    [tenant.organisationId, id],
  );
}

/**
 * Ends every way in that a user has open: sessions, sign-in links that were not used, and what known browsers are let do.
 * @param but a session that goes on, in its browser
 */
export async function endAllOfUser(
  tenant: Tenant,
  userId: string,
  { but = null }: { but?: string | null } = {},
): Promise<void> {
  await tenant.query(
    `UPDATE session SET revoked_at = now()
      WHERE organisation_id = $1 AND user_id = $2 AND revoked_at IS NULL AND id IS DISTINCT FROM $3::uuid`,
    [tenant.organisationId, userId, but],
  );
  await tenant.query('DELETE FROM sign_in_link WHERE organisation_id = $1 AND user_id = $2 AND used_at IS NULL', [
    tenant.organisationId,
    userId,
  ]);
  await forgetBrowsers(tenant, userId, but);
}

/** @param but session whose browser stays known */
export async function forgetBrowsers(tenant: Tenant, userId: string, but: string | null): Promise<void> {
  await tenant.query(
    `DELETE FROM known_browser WHERE organisation_id = $1 AND user_id = $2
        AND id IS DISTINCT FROM (SELECT browser_id FROM session WHERE organisation_id = $1 AND id = $3)`,
    [tenant.organisationId, userId, but],
  );
}

/** Adds a link that works once; only the digest of its secret is kept. */
export async function createSignInLink(
  tenant: Tenant,
  link: Pick<SignInLinkEntity, 'id' | 'userId' | 'purpose' | 'secretDigest' | 'expiresAt'>,
): Promise<void> {
  await tenant.manager.insert(SignInLinkEntity, { ...link, organisationId: tenant.organisationId });
}

/**
 * The link, locked until the transaction ends so that it works once; null when it was used, expired, or its user is disabled. Its user is
 * locked before it: choosing a password removes the other links, and two of them used at once would wait for each other.
 */
export async function lockOpenSignInLink(
  tenant: Tenant,
  id: string,
): Promise<{ userId: string; purpose: LinkPurpose; secretDigest: Buffer } | null> {
  await tenant.query(
    `SELECT FROM user_account WHERE organisation_id = $1
        AND id = (SELECT user_id FROM sign_in_link WHERE organisation_id = $1 AND id = $2) FOR NO KEY UPDATE`,
    [tenant.organisationId, id],
  );
  const rows = await tenant.query<{ userId: string; purpose: LinkPurpose; secretDigest: Buffer }[]>(
    `SELECT l.user_id AS "userId", l.purpose, l.secret_digest AS "secretDigest"
       FROM sign_in_link l
       JOIN user_account u ON u.organisation_id = l.organisation_id AND u.id = l.user_id
      WHERE l.organisation_id = $1 AND l.id = $2 AND l.used_at IS NULL AND l.expires_at > now()
        AND u.disabled_at IS NULL
        FOR UPDATE OF l`,
    [tenant.organisationId, id],
  );
  return rows[0] ?? null;
}

/** Marks a link as used. Call it under `lockOpenSignInLink`. */
export async function useSignInLink(tenant: Tenant, id: string): Promise<void> {
  await tenant.query('UPDATE sign_in_link SET used_at = now() WHERE organisation_id = $1 AND id = $2', [
    tenant.organisationId,
    id,
  ]);
}
