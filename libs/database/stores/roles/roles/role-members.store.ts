/** Members of a role: users and API keys. */
// SQL by hand: members are users or API keys: several tables.
import type { ActorKind } from '#libs/contracts';
import { RoleMemberEntity } from '../../../schema/roles/roles.entity.js';
import type { Tenant } from '../../../tenant.js';

/** Adds a user or a key as a member. @returns false if they are a member already */
export async function addMember(
  tenant: Tenant,
  member: { roleId: string; id: string; via: 'session' | 'api-key'; addedBy: string | null },
): Promise<boolean> {
  const { roleId, id: memberId, via, addedBy } = member;
  const [userId, apiKeyId] = via === 'session' ? [memberId, null] : [null, memberId];
  const added = await tenant.manager
    .createQueryBuilder()
    .insert()
    .into(RoleMemberEntity)
    .values({ organisationId: tenant.organisationId, roleId, memberId, userId, apiKeyId, addedBy })
    .orIgnore()
    .returning('member_id')
    .execute();
  return (added.raw as unknown[]).length > 0;
}

/** Removes a member. @returns false if they were no member */
export async function removeMember(tenant: Tenant, roleId: string, memberId: string): Promise<boolean> {
  return (await tenant.delete(RoleMemberEntity, { roleId, memberId })) === 1;
}

export interface RoleMemberRow {
  id: string;
  via: 'session' | 'api-key';
  kind: ActorKind;
  name: string;
  email: string | null;
  /** The user was disabled, or the key revoked. */
  ended: boolean;
  addedBy: string | null;
  addedAt: Date;
}

/** Lists the members of a role, in the order in which they were added. */
export function listMembers(tenant: Tenant, roleId: string): Promise<RoleMemberRow[]> {
  return tenant.query<RoleMemberRow[]>(
    `SELECT m.member_id AS id, CASE WHEN m.user_id IS NULL THEN 'api-key' ELSE 'session' END AS via,
            coalesce(u.kind, k.kind) AS kind, coalesce(u.name, k.name) AS name, u.email,
            coalesce(u.disabled_at, k.revoked_at) IS NOT NULL AS ended, m.added_by AS "addedBy", m.added_at AS "addedAt"
       FROM role_member m
       LEFT JOIN user_account u ON u.organisation_id = $1 AND u.id = m.user_id
       LEFT JOIN api_key k ON k.organisation_id = $1 AND k.id = m.api_key_id
      WHERE m.organisation_id = $1 AND m.role_id = $2 ORDER BY m.added_at, m.member_id`,
    [tenant.organisationId, roleId],
  );
}

/** Returns whether a user or a key is a member of a role. */
export async function isMember(tenant: Tenant, roleId: string, memberId: string): Promise<boolean> {
  return tenant.exists(RoleMemberEntity, { roleId, memberId });
}

/** Returns whether a user who can sign in, other than the one named, is a member of the role. A key cannot add members. */
export async function hasOtherMember(tenant: Tenant, roleId: string, memberId: string | null): Promise<boolean> {
  const [row] = await tenant.query<[{ found: boolean }]>(
    `SELECT EXISTS (
       SELECT FROM role_member m JOIN user_account u ON u.organisation_id = $1 AND u.id = m.user_id AND u.disabled_at IS NULL
        WHERE m.organisation_id = $1 AND m.role_id = $2 AND m.member_id IS DISTINCT FROM $3::uuid) AS found`,
    [tenant.organisationId, roleId, memberId],
  );
  return row.found;
}

const MOST_CHOICES = 500;

/** Lists the users who can sign in and are not members of a role, by name. */
export function listNonMembers(
  tenant: Tenant,
  roleId: string,
): Promise<{ id: string; kind: ActorKind; name: string; email: string }[]> {
  return tenant.query<{ id: string; kind: ActorKind; name: string; email: string }[]>(
    `SELECT u.id, u.kind, u.name, u.email FROM user_account u
      WHERE u.organisation_id = $1 AND u.disabled_at IS NULL
        AND NOT EXISTS (SELECT FROM role_member m WHERE m.organisation_id = $1 AND m.role_id = $2 AND m.user_id = u.id)
      ORDER BY lower(u.name), u.id LIMIT ${MOST_CHOICES}`,
    [tenant.organisationId, roleId],
  );
}
