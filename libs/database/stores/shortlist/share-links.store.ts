/** Links with which readers without an account open a shortlist, or some applications of a role. */
// SQL by hand: a link is read with its applications, which are locked when it is created.
import { ShareLinkEntity } from '../../schema/shortlist/share-links.entity.js';
import { NOW, type Tenant } from '../../tenant.js';

export interface ShareLinkRow extends ShareLinkEntity {
  applicationIds: string[];
}

/** Adds a link. @returns the applications that are not of the role or were erased; if there are any, nothing is stored */
export async function create(
  tenant: Tenant,
  link: Pick<
    ShareLinkRow,
    'id' | 'roleId' | 'secretDigest' | 'scope' | 'identitiesHidden' | 'note' | 'madeBy' | 'expiresAt' | 'applicationIds'
  >,
): Promise<string[]> {
  const { applicationIds, ...row } = link;
  const rows = await tenant.query<{ id: string }[]>(
    `SELECT id FROM application WHERE organisation_id = $1 AND role_id = $2 AND id = ANY($3::uuid[]) AND mode <> 'erased'
      ORDER BY id FOR KEY SHARE`,
    [tenant.organisationId, row.roleId, applicationIds],
  );
  const known = new Set(rows.map(({ id }) => id));
  const strangers = applicationIds.filter((id) => !known.has(id));
  if (strangers.length > 0) return strangers;
  await tenant.insert(ShareLinkEntity, row);
  await tenant.query(
    `INSERT INTO share_link_application (organisation_id, share_link_id, application_id) SELECT $1, $2, unnest($3::uuid[])`,
    [tenant.organisationId, row.id, applicationIds],
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

/** Lists the links of a role, newest first, including those that have ended. */
export function list(tenant: Tenant, roleId: string): Promise<ShareLinkRow[]> {
  return tenant.query<ShareLinkRow[]>(`${SELECT_LINK} AND l.role_id = $2 ORDER BY l.id DESC LIMIT 200`, [
    tenant.organisationId,
    roleId,
  ]);
}

/** Returns a link in any state; the caller compares the digest. */
export async function find(tenant: Tenant, id: string): Promise<ShareLinkRow | null> {
  const rows = await tenant.query<ShareLinkRow[]>(`${SELECT_LINK} AND l.id = $2`, [tenant.organisationId, id]);
  return rows[0] ?? null;
}

/** Revokes a link. @returns false if the role has no such link */
export async function revoke(tenant: Tenant, { roleId, id }: { roleId: string; id: string }): Promise<boolean> {
  const revoked = { revokedAt: () => 'coalesce(revoked_at, now())' };
  return (await tenant.update(ShareLinkEntity, { roleId, id }, revoked)) > 0;
}

/** Counts an opening of a link. */
export async function recordOpened(tenant: Tenant, id: string): Promise<void> {
  await tenant.update(ShareLinkEntity, { id }, { opened: () => 'opened + 1', lastOpenedAt: NOW });
}
