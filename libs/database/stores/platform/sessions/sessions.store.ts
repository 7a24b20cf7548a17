/** Sessions of browsers, and links that sign a user in once. */
// SQL by hand: expiry is compared with the clock of the database, and a used link locks two tables in order.
import { IsNull, Not } from 'typeorm';
import type { LinkPurpose } from '#libs/contracts';
import { SessionEntity, SignInLinkEntity } from '../../../schema/platform/access.entity.js';
import { NOW, type Tenant } from '../../../tenant.js';

/** Adds a session. Only the digest of its secret is stored. */
export async function create(
  tenant: Tenant,
  session: Pick<SessionEntity, 'id' | 'userId' | 'secretDigest' | 'expiresAt' | 'idleUntil' | 'browserId'>,
): Promise<void> {
  await tenant.insert(SessionEntity, session);
}

/**
 * Records that a session was used. Called at most once a minute, so that a read does not write.
 * @param idleMinutes after how many minutes without use the session ends
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

/** Lists the open sessions of a user, newest first. */
export function listOpen(tenant: Tenant, userId: string): Promise<OwnSession[]> {
  return tenant.query<OwnSession[]>(
    `SELECT id, created_at AS "createdAt", last_used_at AS "lastUsedAt", least(expires_at, idle_until) AS "expiresAt" FROM session
      WHERE organisation_id = $1 AND user_id = $2 AND revoked_at IS NULL AND expires_at > now() AND idle_until > now()
      ORDER BY id DESC`,
    [tenant.organisationId, userId],
  );
}

/** Returns when each of the users was last active. Users who have never signed in are left out. */
export async function lastSeen(tenant: Tenant, userIds: readonly string[]): Promise<Map<string, Date>> {
  const rows = await tenant.query<{ userId: string; at: Date }[]>(
    `SELECT user_id AS "userId", max(coalesce(last_used_at, created_at)) AS at FROM session
      WHERE organisation_id = $1 AND user_id = ANY($2::uuid[]) GROUP BY user_id`,
    [tenant.organisationId, userIds],
  );
  return new Map(rows.map(({ userId, at }) => [userId, at]));
}

/**
 * Ends a session. One that has ended stays as it is.
 * @param forgetBrowser whether its browser is no longer known, because the session was ended from elsewhere
 * @param secretDigest ends the session only if its digest is this one, for a caller that shows nothing but its token
 */
export async function end(
  tenant: Tenant,
  id: string,
  { forgetBrowser, secretDigest = null }: { forgetBrowser: boolean; secretDigest?: Buffer | null },
): Promise<void> {
  const isMeant = { id, revokedAt: IsNull(), ...(secretDigest !== null && { secretDigest }) };
  await tenant.update(SessionEntity, isMeant, { revokedAt: NOW });
  if (!forgetBrowser) return;
  await tenant.query(
    `DELETE FROM known_browser WHERE organisation_id = $1
        AND id = (SELECT browser_id FROM session WHERE organisation_id = $1 AND id = $2)`,
    [tenant.organisationId, id],
  );
}

/**
 * Ends the sessions of a user, their unused sign-in links, and what their known browsers may do.
 * @param but a session that continues, in its browser
 */
export async function endAllOfUser(
  tenant: Tenant,
  userId: string,
  { but = null }: { but?: string | null } = {},
): Promise<void> {
  const isOther = { userId, revokedAt: IsNull(), ...(but !== null && { id: Not(but) }) };
  await tenant.update(SessionEntity, isOther, { revokedAt: NOW });
  await tenant.delete(SignInLinkEntity, { userId, usedAt: IsNull() });
  await forgetBrowsers(tenant, userId, but);
}

/** Forgets the known browsers of a user. @param but a session whose browser stays known */
export async function forgetBrowsers(tenant: Tenant, userId: string, but: string | null): Promise<void> {
  await tenant.query(
    `DELETE FROM known_browser WHERE organisation_id = $1 AND user_id = $2
        AND id IS DISTINCT FROM (SELECT browser_id FROM session WHERE organisation_id = $1 AND id = $3)`,
    [tenant.organisationId, userId, but],
  );
}

/** Adds a link that works once. Only the digest of its secret is stored. */
export async function createSignInLink(
  tenant: Tenant,
  link: Pick<SignInLinkEntity, 'id' | 'userId' | 'purpose' | 'secretDigest' | 'expiresAt'>,
): Promise<void> {
  await tenant.insert(SignInLinkEntity, link);
}

/**
 * Returns the link, locked until the transaction ends so that it works once. Null if it was used, has expired, or its user is disabled.
 * The user is locked first: choosing a password deletes the other links, and two used at once would wait for each other.
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

/** Marks a link as used. Call it under {@link lockOpenSignInLink}. */
export async function useSignInLink(tenant: Tenant, id: string): Promise<void> {
  await tenant.update(SignInLinkEntity, { id }, { usedAt: NOW });
}
