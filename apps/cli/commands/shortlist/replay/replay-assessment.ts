/** A stored score, made again from the versions that it rests on. */
import type { Assessment, ProfileFacts, RoleContent, WeightsContent } from '#libs/contracts';
import { assessments, type AssessmentToReplay, rankings, type Tenant } from '#libs/database';
import { withThings } from '#libs/job-ad';
import {
  assessorFor,
  compileWeights,
  MATCHER,
  packVector,
  rankPosition,
  withOverrides,
  type CompiledWeights,
} from '#libs/matching';

export interface Replayed {
  assessmentId: string;
  /** `identical`, byte for byte · `different` · `other-matcher`: another release of Candor made it, and can make it again. */
  outcome: 'identical' | 'different' | 'other-matcher';
  /** The differences: `explanation`, `values`, or `score under <weights version>`. */
  differs: string[];
  matcher: string;
}

interface PreparedRole {
  criteria: RoleContent['criteria'];
  assess(facts: ProfileFacts): Assessment;
}

/** Makes scores again. Versions are immutable: what was prepared of one serves for all that rest on it. */
export class Replay {
  private readonly roles = new Map<string, PreparedRole>();
  private readonly weights = new Map<string, CompiledWeights>();

  /** @throws when a version that the score rests on is gone */
  async replay(tenant: Tenant, stored: AssessmentToReplay): Promise<Replayed> {
    const { id: assessmentId, matcher } = stored;
    if (matcher !== MATCHER) return { assessmentId, outcome: 'other-matcher', differs: [], matcher };
    const role = await this.role(tenant, stored.roleVersionId);
    const content = withOverrides(role.assess(stored.profile as ProfileFacts), stored.overrides);
    const vector = packVector(content.criteria);
    const differs: string[] = [];
    if (JSON.stringify(content) !== stored.content) differs.push('explanation');
    if (stored.vector !== null && !(stored.vector.equals(vector) && stored.readable === content.readable))
      differs.push('values');
    for (const { weightsVersionId, ...before } of stored.rankings) {
      const compiled = await this.compiled(tenant, weightsVersionId, role);
      const now = rankPosition({ vector, readable: content.readable }, compiled);
      const isSame = Object.entries(now).every(([part, value]) => before[part as keyof typeof before] === value);
      if (!isSame) differs.push(`score under ${weightsVersionId}`);
    }
    return { assessmentId, outcome: differs.length === 0 ? 'identical' : 'different', differs, matcher };
  }

  private async role(tenant: Tenant, roleVersionId: string): Promise<PreparedRole> {
    const kept = this.roles.get(roleVersionId);
    if (kept) return kept;
    const stored = await assessments.findRoleVersionContent(tenant, roleVersionId);
    if (stored === null) throw new Error(`Version ${roleVersionId} of the role is gone.`);
    const content = withThings(stored.content as RoleContent);
    const assess = assessorFor(content);
    const role = { criteria: content.criteria, assess: (facts: ProfileFacts) => assess(facts, stored.asOf) };
    this.roles.set(roleVersionId, role);
    return role;
  }

  private async compiled(tenant: Tenant, weightsVersionId: string, role: PreparedRole): Promise<CompiledWeights> {
    const kept = this.weights.get(weightsVersionId);
    if (kept) return kept;
    const stored = await rankings.findWeightsContent(tenant, weightsVersionId);
    if (stored === null) throw new Error(`Version ${weightsVersionId} of the weights is gone.`);
    const compiled = compileWeights(role.criteria, stored.content as WeightsContent);
    this.weights.set(weightsVersionId, compiled);
    return compiled;
  }
}
