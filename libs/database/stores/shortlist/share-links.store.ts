/** Links by which people without an account read a shortlist, or some applications of a role. */
import { ShareLinkEntity } from '../../schema/shortlist/share-links.entity.js';
import type { Tenant } from '../../tenant.js';

export interface ShareLinkRow extends ShareLinkEntity {
  applicationIds: string[];
}

/** @returns those of the applications that the role does not have, or that are nobody's any more: nothing is kept when there are any */
export async function create(
  tenant: Tenant,
  link: Pick<
    ShareLinkRow,
    | 'organisationId'
    | 'id'
    | 'roleId'
    | 'secretDigest'
    | 'scope'
    | 'identitiesHidden'
    | 'note'
    | 'madeBy'
    | 'expiresAt'
    | 'applicationIds'
  >,
): Promise<string[]> {
  const { applicationIds, ...row } = link;
  const rows = await tenant.query<{ id: string }[]>(
    `SELECT id FROM application WHERE organisation_id = $1 AND role_id = $2 AND id = ANY($3::uuid[]) AND mode <> 'erased'
      ORDER BY id FOR KEY SHARE`,
    [row.organisationId, row.roleId, applicationIds],
  );
  const known = new Set(rows.map(({ id }) => id));
  const strangers = applicationIds.filter((id) => !known.has(id));
  if (strangers.length > 0) return strangers;
  await tenant.manager.insert(ShareLinkEntity, row);
  await tenant.query(
    `INSERT INTO share_link_application (organisation_id, share_link_id, application_id) SELECT $1, $2, unnest($3::uuid[])`,
    [row.organisationId, row.id, applicationIds],
  );
  return [];
}

const SELECT_LINK = `
  SELECT l.organisation_id AS "organisationId", l.id, l.role_id AS "roleId", l.secret_digest AS "secretDigest", l.scope, l.identities_hidden AS "identitiesHidden", l.note,
         l.made_by AS "madeBy", l.made_at AS "madeAt", l.expires_at AS "expiresAt", l.revoked_at AS "revokedAt", l.opened,
         l.last_opened_at AS "lastOpenedAt",
         ARRAY(SELECT application_id::text FROM share_link_application s
           WHERE s.organisation_id = $1 AND s.share_link_id = l.id ORDER BY 1) AS "applicationIds"
    FROM share_link l WHERE l.organisation_id = $1`;

/** Links of a role, newest first; those that have ended too. */
export function list(tenant: Tenant, roleId: string): Promise<ShareLinkRow[]> {
  return tenant.query<ShareLinkRow[]>(`${SELECT_LINK} AND l.role_id = $2 ORDER BY l.id DESC LIMIT 200`, [
    tenant.organisationId,
    roleId,
  ]);
}

/** A link whatever its state; the caller compares the digest. */
export async function find(tenant: Tenant, id: string): Promise<ShareLinkRow | null> {
  const rows = await tenant.query<ShareLinkRow[]>(`${SELECT_LINK} AND l.id = $2`, [tenant.organisationId, id]);
  return rows[0] ?? null;
}

/** @returns false when the role has no such link */
export async function revoke(tenant: Tenant, { roleId, id }: { roleId: string; id: string }): Promise<boolean> {
  const [, count] = await tenant.query<[unknown[], number]>(
    'UPDATE share_link SET revoked_at = coalesce(revoked_at, now()) WHERE organisation_id = $1 AND role_id = $2 AND id = $3',
    [tenant.organisationId, roleId, id],
  );
  return count > 0;
}

export async function recordOpened(tenant: Tenant, id: string): Promise<void> {
  await tenant.query(
    'UPDATE share_link SET opened = opened + 1, last_opened_at = now() WHERE organisation_id = $1 AND id = $2',
    [tenant.organisationId, id],
  );
}
