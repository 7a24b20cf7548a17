/** A further version of a role, and the weights that its ranking begins with. */
import type { RoleContent, WeightsContent, WeightsOrigin } from '#libs/contracts';
import { lineClasses, newId, type RoleEntity, roles, type Tenant, weights } from '#libs/database';
import { defaultWeights, editedWeights } from '#libs/matching';
import { userOf, type Actor } from '../../platform/permissions/actor.js';
import type { ReadVersion } from '../reading/role-reading.service.js';
import { inRelatedWords } from '../related-words/in-related-words.js';

export interface AddedVersion {
  roleVersionId: string;
  weightsVersionId: string;
}

type Weights = { name: string; origin: WeightsOrigin; content: WeightsContent };

/**
 * Runs under the lock of the role. No candidate is assessed under it yet, and users' weights stay for the criteria that
 * stay.
 */
export async function addRoleVersion(
  tenant: Tenant,
  actor: Actor,
  role: RoleEntity,
  { content: read, note, weights: begin, lines = [], relatedWords }: ReadVersion,
): Promise<AddedVersion> {
  const author = userOf(actor);
  const roleId = role.id;
  const content = await inRelatedWords(tenant, read, relatedWords);
  const active = role.activeWeightsId && (await weights.find(tenant, roleId, role.activeWeightsId));
  const before = (typeof begin === 'object' && (await weights.findNewest(tenant, roleId, begin.of))) || active || null;
  const [roleVersionId, weightsVersionId] = [newId(), newId()];
  await roles.createVersion(tenant, {
    ...{ id: roleVersionId, roleId, content, asOf: content.asOf, createdBy: author, note },
    number: await roles.nextVersionNumber(tenant, roleId),
  });
  await weights.create(
    tenant,
    {
      ...{ id: weightsVersionId, roleId, roleVersionId, author, note: null },
      number: await weights.nextNumber(tenant, roleId),
      ...(begin === 'edited' ? weightsAsEdited(content, before) : carriedOver(content, before)),
    },
    'none',
  );
  // With the version, not at once: a class that was only tried out in a draft is nothing to learn from.
  if (lines.length > 0) await lineClasses.save(tenant, { roleId, page: content.page, lines });
  return { roleVersionId, weightsVersionId };
}

function isSameCriteria({ criteria }: RoleContent, weights: WeightsContent): boolean {
  return criteria.length === Object.keys(weights.criteria).length && criteria.every(({ id }) => id in weights.criteria);
}

/** The same weights for the same criteria; else the default ones, with kind and importance kept for criteria that were there before. */
function carriedOver(content: RoleContent, before: Weights | null): Weights {
  const fresh = defaultWeights(content.criteria);
  if (before === null) return { name: 'Default', origin: 'formula', content: fresh };
  if (isSameCriteria(content, before.content))
    return { name: before.name, origin: before.origin, content: before.content };
  const criteria = Object.fromEntries(
    Object.entries(fresh.criteria).map(([id, weight]) => [id, before.content.criteria[id] ?? weight]),
  );
  return { name: 'Default', origin: 'formula', content: { ...fresh, criteria } };
}

/** Points that users gave to categories keep their name; those of the formula have its name. */
function weightsAsEdited(content: RoleContent, before: Weights | null): Weights {
  const edited = editedWeights(content.criteria, before);
  return edited.isKept && before !== null
    ? { name: before.name, origin: before.origin, content: edited.content }
    : { name: 'Default', origin: 'formula', content: edited.content };
}
