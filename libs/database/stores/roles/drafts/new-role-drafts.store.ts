/** Drafts of roles that do not exist yet. Every function names their author: no other user reaches them. */
// SQL by hand: a list shows the beginning of long texts, and a draft is inserted only below a limit.
import { NewRoleDraftEntity } from '../../../schema/roles/role-drafts.entity.js';
import { NOW, type Tenant } from '../../../tenant.js';

type Content = Pick<NewRoleDraftEntity, 'title' | 'text' | 'confidential'>;
type Own = Pick<NewRoleDraftEntity, 'id' | 'userId'>;
/** What a page needs to name the draft with its next change. */
type Stored = Pick<NewRoleDraftEntity, 'revision' | 'changedAt'>;

const EXCERPT = 160;

export type NewRoleDraftRow = Omit<NewRoleDraftEntity, 'organisationId' | 'userId' | 'text'> & { excerpt: string };

/** Lists the drafts of a user, the last changed first. */
export function listNewRoles(tenant: Tenant, userId: string, limit: number): Promise<NewRoleDraftRow[]> {
  return tenant.query<NewRoleDraftRow[]>(
    `SELECT id, title, left(text, ${EXCERPT}) AS excerpt, confidential, revision, created_at AS "createdAt",
            changed_at AS "changedAt"
       FROM new_role_draft WHERE organisation_id = $1 AND user_id = $2 ORDER BY changed_at DESC, id DESC LIMIT $3`,
    [tenant.organisationId, userId, limit],
  );
}

/** Returns a draft of the user, or null. */
export function findNewRole(tenant: Tenant, { id, userId }: Own): Promise<NewRoleDraftEntity | null> {
  return tenant.findOne(NewRoleDraftEntity, { id, userId });
}

/** Counts the drafts of a user. */
export function countNewRoles(tenant: Tenant, userId: string): Promise<number> {
  return tenant.count(NewRoleDraftEntity, { userId });
}

/** Adds a draft, at revision 1. @returns null if there is one with this ID */
export async function createNewRole(
  tenant: Tenant,
  { id, userId, title, text, confidential }: Own & Content,
): Promise<Stored | null> {
  const [row] = await tenant.query<Stored[]>(
    `INSERT INTO new_role_draft (organisation_id, id, user_id, title, text, confidential)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING revision, changed_at AS "changedAt"`,
    [tenant.organisationId, id, userId, title, text, confidential],
  );
  return row ?? null;
}

/** Replaces a draft. @returns null if it is no longer at that revision, or is gone */
export async function updateNewRole(
  tenant: Tenant,
  seen: Own & { revision: number },
  { title, text, confidential }: Content,
): Promise<Stored | null> {
  const change = { title, text, confidential, revision: () => 'revision + 1', changedAt: NOW };
  if ((await tenant.update(NewRoleDraftEntity, seen, change)) === 0) return null;
  return findNewRole(tenant, seen);
}

/** Deletes a draft; null as `revision` deletes any. @returns false if it is no longer at that revision, or is gone */
export async function removeNewRole(
  tenant: Tenant,
  { id, userId, revision }: Own & { revision: number | null },
): Promise<boolean> {
  return (await tenant.delete(NewRoleDraftEntity, { id, userId, ...(revision !== null && { revision }) })) > 0;
}

/** Deletes drafts whose last change is some days ago, at most `limit`. @returns how many */
export async function deleteOldNewRoles(
  tenant: Tenant,
  { days, limit }: { days: number; limit: number },
): Promise<number> {
  const [, dropped] = await tenant.query<[unknown[], number]>(
    `DELETE FROM new_role_draft WHERE organisation_id = $1 AND id IN (
       SELECT id FROM new_role_draft WHERE organisation_id = $1 AND changed_at < now() - make_interval(days => $2)
        ORDER BY changed_at LIMIT $3)`,
    [tenant.organisationId, days, limit],
  );
  return dropped;
}
