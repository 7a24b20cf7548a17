/** A further version of a role, and the weights that its ranking begins with. */
import type { EntityManager } from 'typeorm';
import type { RoleContent, WeightsContent } from '#libs/contracts';
import {
  createRoleVersion,
  createWeightsVersion,
  findWeights,
  newId,
  nextRoleVersionNumber,
  nextWeightsNumber,
  type RoleEntity,
} from '#libs/database';
import { defaultWeights } from '#libs/matching';
import { userOf, type Actor } from '../access/actor.js';

export interface AddedVersion {
  roleVersionId: string;
  weightsVersionId: string;
}

/** Under the lock of the role. Nobody is assessed under it yet, and what people set in the weights stays for the criteria that stay. */
export async function addRoleVersion(
  tx: EntityManager,
  actor: Actor,
  role: RoleEntity,
  content: RoleContent & { asOf: string },
): Promise<AddedVersion> {
  const { organisationId } = actor;
  const author = userOf(actor);
  const roleId = role.id;
  const before = role.activeWeightsId && (await findWeights(tx, organisationId, roleId, role.activeWeightsId));
  const [roleVersionId, weightsVersionId] = [newId(), newId()];
  await createRoleVersion(tx, {
    ...{ organisationId, id: roleVersionId, roleId, content, asOf: content.asOf, createdBy: author },
    number: await nextRoleVersionNumber(tx, organisationId, roleId),
  });
  const kept = before && isSameCriteria(content, before.content) ? before : null;
  await createWeightsVersion(
    tx,
    {
      ...{ organisationId, id: weightsVersionId, roleId, roleVersionId, author, note: null },
      number: await nextWeightsNumber(tx, organisationId, roleId),
      name: kept?.name ?? 'Default',
      origin: kept?.origin ?? 'formula',
      content: kept?.content ?? carriedOver(defaultWeights(content.criteria), before ? before.content : null),
    },
    'none',
  );
  return { roleVersionId, weightsVersionId };
}

function isSameCriteria({ criteria }: RoleContent, weights: WeightsContent): boolean {
  return criteria.length === Object.keys(weights.criteria).length && criteria.every(({ id }) => id in weights.criteria);
}

/** Default weights, with kind and importance kept for criteria that were there before. */
function carriedOver(fresh: WeightsContent, before: WeightsContent | null): WeightsContent {
  if (before === null) return fresh;
  const criteria = Object.fromEntries(
    Object.entries(fresh.criteria).map(([id, weight]) => [id, before.criteria[id] ?? weight]),
  );
  return { ...fresh, criteria };
}
