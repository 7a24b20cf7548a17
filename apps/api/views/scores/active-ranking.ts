import {
  type RoleEntity,
  roles,
  type RoleVersionEntity,
  type Tenant,
  weights,
  type WeightsVersionRow,
} from '#libs/database';
import { compileWeights, type CompiledWeights } from '#libs/matching';
import { NotFound } from '../../platform/http/problems/problem.js';

/** The role version and the weights of a ranking. */
export interface RankedUnder {
  weights: WeightsVersionRow;
  roleVersion: RoleVersionEntity;
  compiled: CompiledWeights;
}

/** @returns the active weights of a role, and the version of the role that they are for. @throws NotFound while it has none */
export async function activeRanking(
  tenant: Tenant,
  role: Pick<RoleEntity, 'id' | 'activeWeightsId'> | null,
): Promise<RankedUnder> {
  const foundWeights = role?.activeWeightsId && (await weights.findVersion(tenant, role.id, role.activeWeightsId));
  const roleVersion = foundWeights && (await roles.findVersion(tenant, foundWeights.roleVersionId));
  if (!foundWeights || !roleVersion) throw new NotFound('role');
  return {
    weights: foundWeights,
    roleVersion,
    compiled: compileWeights(roleVersion.content.criteria, foundWeights.content),
  };
}
