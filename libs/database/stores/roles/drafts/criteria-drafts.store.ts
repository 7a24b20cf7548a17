/** Drafts of the criteria of roles: one for each user and role. */
// SQL by hand: a draft is inserted once for each user, and others are listed with their names as far as they see the role.
import { CriteriaDraftEntity } from '../../../schema/roles/role-drafts.entity.js';
import { NOW, type Tenant } from '../../../tenant.js';
import { userCanSeeRole } from '../../sql/visibility.js';

type Own = Pick<CriteriaDraftEntity, 'roleId' | 'userId'>;
/** What a page needs to name the draft with its next change. */
type Stored = Pick<CriteriaDraftEntity, 'revision' | 'changedAt'>;

/** Returns the draft of a user, or null. */
export function findCriteria(tenant: Tenant, { roleId, userId }: Own): Promise<CriteriaDraftEntity | null> {
  return tenant.findOne(CriteriaDraftEntity, { roleId, userId });
}

const MOST_NAMED = 20;

export interface CriteriaDraftAuthorRow {
  id: string;
  name: string;
  createdAt: Date;
  changedAt: Date;
}

/** Lists other users who have a draft of a role that they may still edit, the last changed first. */
export function listCriteriaAuthors(tenant: Tenant, { roleId, userId }: Own): Promise<CriteriaDraftAuthorRow[]> {
  return tenant.query<CriteriaDraftAuthorRow[]>(
    `SELECT u.id, u.name, d.created_at AS "createdAt", d.changed_at AS "changedAt"
       FROM criteria_draft d
       JOIN role r ON r.organisation_id = $1 AND r.id = d.role_id
       JOIN user_account u ON u.organisation_id = $1 AND u.id = d.user_id
      WHERE d.organisation_id = $1 AND d.role_id = $2 AND d.user_id <> $3
        AND u.disabled_at IS NULL AND u.kind <> 'hiring-manager' AND ${userCanSeeRole('u', 'r')}
      ORDER BY d.changed_at DESC, u.id LIMIT ${MOST_NAMED}`,
    [tenant.organisationId, roleId, userId],
  );
}

/** Adds a draft, at revision 1. @returns null if the user has one */
export async function createCriteria(
  tenant: Tenant,
  { roleId, userId, content }: Own & Pick<CriteriaDraftEntity, 'content'>,
): Promise<Stored | null> {
  const [row] = await tenant.query<Stored[]>(
    `INSERT INTO criteria_draft (organisation_id, role_id, user_id, content) VALUES ($1, $2, $3, $4::jsonb)
     ON CONFLICT DO NOTHING RETURNING revision, changed_at AS "changedAt"`,
    [tenant.organisationId, roleId, userId, JSON.stringify(content)],
  );
  return row ?? null;
}

/** Replaces a draft. @returns null if it is no longer at that revision, or is gone */
export async function updateCriteria(
  tenant: Tenant,
  seen: Own & { revision: number },
  content: CriteriaDraftEntity['content'],
): Promise<Stored | null> {
  const change = { content, revision: () => 'revision + 1', changedAt: NOW };
  if ((await tenant.update(CriteriaDraftEntity, seen, change)) === 0) return null;
  return { revision: seen.revision + 1, changedAt: (await findCriteria(tenant, seen))!.changedAt };
}

/** Deletes a draft; null as `revision` deletes any. @returns false if it is no longer at that revision, or is gone */
export async function removeCriteria(
  tenant: Tenant,
  { roleId, userId, revision }: Own & { revision: number | null },
): Promise<boolean> {
  return (await tenant.delete(CriteriaDraftEntity, { roleId, userId, ...(revision !== null && { revision }) })) > 0;
}

/** Deletes drafts whose last change is some days ago, at most `limit`. @returns how many */
export async function deleteOldCriteria(
  tenant: Tenant,
  { days, limit }: { days: number; limit: number },
): Promise<number> {
  const [, dropped] = await tenant.query<[unknown[], number]>(
    `DELETE FROM criteria_draft WHERE organisation_id = $1 AND (role_id, user_id) IN (
       SELECT role_id, user_id FROM criteria_draft WHERE organisation_id = $1 AND changed_at < now() - make_interval(days => $2)
        ORDER BY changed_at LIMIT $3)`,
    [tenant.organisationId, days, limit],
  );
  return dropped;
}
