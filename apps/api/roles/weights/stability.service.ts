/** Measures how stable the order of a shortlist is under small changes of the weights, and when a criterion is left out. */
import { Injectable } from '@nestjs/common';
import type { RankStability, RoleContent, StabilityQuery, WeightsContent } from '#libs/contracts';
import { rankings, roles } from '#libs/database';
import {
  compileWeights,
  rankPoolInParts,
  stabilityInParts,
  weightsToTry,
  type VectorPool,
  type PoolRanking,
} from '#libs/matching';
import { partByPart } from '../../platform/in-turn.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { EVERYBODY } from '../../platform/permissions/rights.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { activeRanking } from '../../views/scores/active-ranking.js';
import { labelled } from './preview-view.js';

/** The most candidates included, the best first. Those without a score have no rank and are left out. It does not matter whether rank 40,000 is 40,010. */
const MOST = 20_000;

@Injectable()
export class StabilityService {
  constructor(private readonly transactions: Transactions) {}

  /** Returns the stability under the active weights, whose id determines the variations. */
  async stability(actor: Actor, roleId: string, { from, limit }: StabilityQuery): Promise<RankStability> {
    authorise(actor, EVERYBODY);
    const { weights, criteria, pool } = await this.transactions.snapshot(actor, async (tenant) => {
      const role = await roles.find(tenant, roleId);
      const { weights, roleVersion } = await activeRanking(tenant, role);
      const pool = await rankings.loadVectors(tenant, roleVersion.id);
      return { weights, criteria: roleVersion.content.criteria, pool };
    });
    const rank = rankIn(criteria);
    const whole = await rank(pool, weights.content);
    const best = whole.order
      .filter((place) => whole.ranks[place]! > 0)
      .subarray(0, MOST)
      .toSorted();
    const part = best.length < pool.size ? partOf(pool, best) : pool;
    const tried = weightsToTry(criteria, weights.content, weights.id);
    const now = part === pool ? whole : await rank(part, weights.content);
    const varied: PoolRanking[] = [];
    for (const content of tried.varied) varied.push(await rank(part, content));
    const without: (PoolRanking | null)[] = [];
    for (const content of tried.without) without.push(content && (await rank(part, content)));
    const stability = await partByPart(stabilityInParts({ now, varied, without }));
    const selected = [...now.order.subarray(from - 1, from - 1 + limit)];
    return {
      weightsId: weights.id,
      applications: part.size,
      variations: varied.length,
      ties: stability.ties.filter((tie) => tie.to >= from && tie.from < from + limit),
      items: selected.map((place, index) => {
        const hangsOn = stability.hangsOn[place] ?? null;
        return {
          applicationId: pool.applicationAt(best[place] ?? 0),
          rank: from + index,
          varied: stability.varied[place] ?? { best: from + index, worst: from + index },
          without: stability.without[place] ?? { best: from + index, worst: from + index },
          hangsOn: hangsOn === null ? null : labelled(criteria[hangsOn]),
        };
      }),
      next: from + selected.length <= part.size && selected.length > 0 ? from + selected.length : null,
    };
  }
}

/** Ranks one pool after another; other calls get their turn in between. */
function rankIn(
  criteria: RoleContent['criteria'],
): (pool: VectorPool, content: WeightsContent) => Promise<PoolRanking> {
  return (pool, content) => partByPart(rankPoolInParts(pool, compileWeights(criteria, content)));
}

/** Only the given places of a pool, which are in order. */
function partOf({ vectors, readable, size }: VectorPool, places: Uint32Array): VectorPool {
  const bytes = vectors.length / size;
  const part = new Uint8Array(places.length * bytes);
  for (const [index, place] of places.entries())
    part.set(vectors.subarray(place * bytes, (place + 1) * bytes), index * bytes);
  return { size: places.length, vectors: part, readable: Uint8Array.from(places, (place) => readable[place] ?? 0) };
}
