/** Drafts of weights. Whoever changes one names the revision that they have seen. */
import type { WeightsContent } from '#libs/contracts';
import type { Tenant } from '../../../tenant.js';

export interface DraftRow {
  id: string;
  roleVersionId: string;
  name: string;
  note: string | null;
  content: WeightsContent;
  revision: number;
  author: string | null;
  createdAt: Date;
  changedAt: Date;
}

const SELECT_DRAFT = `
  SELECT id, role_version_id AS "roleVersionId", name, note, content, revision, author, created_at AS "createdAt", changed_at AS "changedAt"
    FROM weights_draft`;

/** Drafts of a role, newest first. */
export function listDrafts(
  tenant: Tenant,
  page: { roleId: string; after: string | null; limit: number },
): Promise<DraftRow[]> {
  return tenant.query<DraftRow[]>(
    `${SELECT_DRAFT} WHERE organisation_id = $1 AND role_id = $2 AND ($3::uuid IS NULL OR id < $3) ORDER BY id DESC LIMIT $4`,
    [tenant.organisationId, page.roleId, page.after, page.limit],
  );
}

/** A draft of the role, or null. */
export async function findDraft(tenant: Tenant, roleId: string, id: string): Promise<DraftRow | null> {
  const rows = await tenant.query<DraftRow[]>(
    `${SELECT_DRAFT} WHERE organisation_id = $1 AND role_id = $2 AND id = $3`,
    [tenant.organisationId, roleId, id],
  );
  return rows[0] ?? null;
}

/** Adds a draft, at revision 1. */
export async function createDraft(
  tenant: Tenant,
  draft: Pick<DraftRow, 'id' | 'roleVersionId' | 'name' | 'note' | 'content' | 'author'> & {
    roleId: string;
  },
): Promise<void> {
  await tenant.query(
    `INSERT INTO weights_draft (organisation_id, id, role_id, role_version_id, name, note, content, author)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      tenant.organisationId,
      draft.id,
      draft.roleId,
      draft.roleVersionId,
      draft.name,
      draft.note,
      JSON.stringify(draft.content),
      draft.author,
    ],
  );
}

/** A draft as somebody has seen it. */
interface SeenDraft {
  roleId: string;
  id: string;
  revision: number;
}

/** Puts another content in its place. @returns false when it is not at that revision any more, or gone */
export async function updateDraft(
  tenant: Tenant,
  seen: SeenDraft,
  change: Pick<DraftRow, 'roleVersionId' | 'name' | 'note' | 'content'>,
): Promise<boolean> {
  const [, count] = await tenant.query<[unknown[], number]>(
    `UPDATE weights_draft SET role_version_id = $5, name = $6, note = $7, content = $8, revision = revision + 1, changed_at = now()
      WHERE organisation_id = $1 AND role_id = $2 AND id = $3 AND revision = $4`,
    [
      tenant.organisationId,
      seen.roleId,
      seen.id,
      seen.revision,
      change.roleVersionId,
      change.name,
      change.note,
      JSON.stringify(change.content),
    ],
  );
  return count > 0;
}

/** Removes it. @returns false when it is not at that revision any more, or gone; null as revision removes any */
export async function removeDraft(
  tenant: Tenant,
  { roleId, id, revision }: Omit<SeenDraft, 'revision'> & { revision: number | null },
): Promise<boolean> {
  const [, count] = await tenant.query<[unknown[], number]>(
    `DELETE FROM weights_draft WHERE organisation_id = $1 AND role_id = $2 AND id = $3 AND ($4::int IS NULL OR revision = $4)`,
    [tenant.organisationId, roleId, id, revision],
  );
  return count > 0;
}
