/** Role versions and weights made ready for many assessments. Both are immutable, so what was prepared stays right. */
import { Injectable } from '@nestjs/common';
import type { Assessment, ProfileFacts, RoleContent, WeightsContent } from '#libs/contracts';
import { assessments, rankings, type Tenant } from '#libs/database';
import { assessorFor, compileWeights, type CompiledWeights } from '#libs/matching';

export interface PreparedRole {
  content: RoleContent;
  assess(facts: ProfileFacts): Assessment;
  /** Whether the version has a criterion of this id. */
  has(criterion: string): boolean;
}

export interface PreparedWeights {
  roleId: string;
  roleVersionId: string;
  compiled: CompiledWeights;
}

/** How many of each are kept. A worker deals with few roles at a time; a prepared one holds some 100 kB. */
const KEPT = 200;

@Injectable()
export class ScoringCacheService {
  private readonly roles = new Map<string, PreparedRole>();
  private readonly weights = new Map<string, PreparedWeights>();

  /** @returns null when the version is gone */
  async role(tenant: Tenant, roleVersionId: string): Promise<PreparedRole | null> {
    const kept = recall(this.roles, roleVersionId);
    if (kept) return kept;
    const stored = await assessments.findRoleVersionContent(tenant, roleVersionId);
    if (stored === null) return null;
    const content = stored.content as RoleContent;
    const assess = assessorFor(content);
    const ids = new Set(content.criteria.map(({ id }) => id));
    return remember(this.roles, roleVersionId, {
      content,
      assess: (facts) => assess(facts, stored.asOf),
      has: (criterion) => ids.has(criterion),
    });
  }

  /** @returns null when the version is gone */
  async weightsVersion(tenant: Tenant, weightsVersionId: string): Promise<PreparedWeights | null> {
    const kept = recall(this.weights, weightsVersionId);
    if (kept) return kept;
    const stored = await rankings.findWeightsContent(tenant, weightsVersionId);
    if (stored === null) return null;
    const { roleId, roleVersionId } = stored;
    const role = await this.role(tenant, roleVersionId);
    if (role === null) return null;
    const compiled = compileWeights(role.content.criteria, stored.content as WeightsContent);
    return remember(this.weights, weightsVersionId, { roleId, roleVersionId, compiled });
  }
}

/** What was used last goes last. */
function recall<Value>(kept: Map<string, Value>, id: string): Value | undefined {
  const value = kept.get(id);
  if (value === undefined) return undefined;
  kept.delete(id);
  kept.set(id, value);
  return value;
}

function remember<Value>(kept: Map<string, Value>, id: string, value: Value): Value {
  kept.set(id, value);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return value;
}
