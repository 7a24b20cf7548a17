/** Role versions and weights made ready for many assessments. Both are immutable, so what was prepared stays right. */
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Assessment, ProfileFacts, RoleContent, WeightsContent } from '#libs/contracts';
import { assessments, rankings, type Tenant } from '#libs/database';
import { withThings } from '#libs/job-ad';
import { assessorFor, compileWeights, type CompiledWeights } from '#libs/matching';

export interface PreparedRole {
  content: RoleContent;
  assess(facts: ProfileFacts): Assessment;
  /** Returns whether the version has a criterion of this id. */
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
  private readonly roles = new LRUCache<string, PreparedRole>({ max: KEPT });
  private readonly weights = new LRUCache<string, PreparedWeights>({ max: KEPT });

  /** @returns null when the version is gone */
  async role(tenant: Tenant, roleVersionId: string): Promise<PreparedRole | null> {
    const kept = this.roles.get(roleVersionId);
    if (kept) return kept;
    const stored = await assessments.findRoleVersionContent(tenant, roleVersionId);
    if (stored === null) return null;
    const content = withThings(stored.content as RoleContent);
    const assess = assessorFor(content);
    const ids = new Set(content.criteria.map(({ id }) => id));
    const prepared: PreparedRole = {
      content,
      assess: (facts) => assess(facts, stored.asOf),
      has: (criterion) => ids.has(criterion),
    };
    this.roles.set(roleVersionId, prepared);
    return prepared;
  }

  /** @returns null when the version is gone */
  async weightsVersion(tenant: Tenant, weightsVersionId: string): Promise<PreparedWeights | null> {
    const kept = this.weights.get(weightsVersionId);
    if (kept) return kept;
    const stored = await rankings.findWeightsContent(tenant, weightsVersionId);
    if (stored === null) return null;
    const { roleId, roleVersionId } = stored;
    const role = await this.role(tenant, roleVersionId);
    if (role === null) return null;
    const compiled = compileWeights(role.content.criteria, stored.content as WeightsContent);
    const prepared = { roleId, roleVersionId, compiled };
    this.weights.set(weightsVersionId, prepared);
    return prepared;
  }
}
