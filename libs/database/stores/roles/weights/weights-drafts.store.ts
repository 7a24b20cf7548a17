/** Drafts of weights. A change names the revision of the draft that its author has seen. */
import { LessThan } from 'typeorm';
import { WeightsDraftEntity } from '../../../schema/roles/weights.entity.js';
import { NOW, type Tenant } from '../../../tenant.js';

/** Lists the drafts of a role, newest first. */
export function listDrafts(
  tenant: Tenant,
  { roleId, after, limit }: { roleId: string; after: string | null; limit: number },
): Promise<WeightsDraftEntity[]> {
  return tenant.find(WeightsDraftEntity, {
    where: { roleId, ...(after !== null && { id: LessThan(after) }) },
    order: { id: 'DESC' },
    take: limit,
  });
}

/** Returns a draft of the role, or null. */
export function findDraft(tenant: Tenant, roleId: string, id: string): Promise<WeightsDraftEntity | null> {
  return tenant.findOne(WeightsDraftEntity, { roleId, id });
}

/** Adds a draft, at revision 1. */
export function createDraft(
  tenant: Tenant,
  draft: Pick<WeightsDraftEntity, 'id' | 'roleId' | 'roleVersionId' | 'name' | 'note' | 'content' | 'author'>,
): Promise<void> {
  return tenant.insert(WeightsDraftEntity, draft);
}

/** A draft at the revision that a user has seen. */
type SeenDraft = Pick<WeightsDraftEntity, 'roleId' | 'id' | 'revision'>;

/** Replaces the content of a draft. @returns false if the draft is no longer at that revision, or is gone */
export async function updateDraft(
  tenant: Tenant,
  seen: SeenDraft,
  change: Pick<WeightsDraftEntity, 'roleVersionId' | 'name' | 'note' | 'content'>,
): Promise<boolean> {
  const next = { revision: () => 'revision + 1', changedAt: NOW };
  return (await tenant.update(WeightsDraftEntity, seen, { ...change, ...next })) > 0;
}

/** Deletes a draft; null as `revision` deletes any. @returns false if the draft is no longer at that revision, or is gone */
export async function removeDraft(
  tenant: Tenant,
  { roleId, id, revision }: Omit<SeenDraft, 'revision'> & { revision: number | null },
): Promise<boolean> {
  return (await tenant.delete(WeightsDraftEntity, { roleId, id, ...(revision !== null && { revision }) })) > 0;
}
