import type { EntityManager } from 'typeorm';
import {
  findRoleVersion,
  findWeightsVersion,
  type RoleEntity,
  type RoleVersionEntity,
  type WeightsVersionRow,
} from '#libs/database';
import { compileWeights, type CompiledWeights } from '#libs/matching';
import { NotFound } from '../../platform/http/problems/problem.js';

/** What a ranking stands under. */
export interface RankedUnder {
  weights: WeightsVersionRow;
  roleVersion: RoleVersionEntity;
  compiled: CompiledWeights;
}

/** @returns the active weights of a role, and the version of the role that they are for. @throws NotFound while it has none */
export async function activeRanking(
  tx: EntityManager,
  organisationId: string,
  role: Pick<RoleEntity, 'id' | 'activeWeightsId'> | null,
): Promise<RankedUnder> {
  const weights =
    role?.activeWeightsId && (await findWeightsVersion(tx, organisationId, role.id, role.activeWeightsId));
  const roleVersion = weights && (await findRoleVersion(tx, organisationId, weights.roleVersionId));
  if (!weights || !roleVersion) throw new NotFound('role');
  return { weights, roleVersion, compiled: compileWeights(roleVersion.content.criteria, weights.content) };
}
