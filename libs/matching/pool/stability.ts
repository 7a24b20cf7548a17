import type { WeightsContent } from '#libs/contracts';
import type { Weighable } from '../fold/check-weights.js';
import type { PoolRanking } from './rank-pool.js';
import { numbersOf, variedWeights, weightsWithout } from './vary-weights.js';

/** How many sets of weights a little to the side of the given ones are tried. */
const VARIATIONS = 40;

/** The range of ranks leaves out this many of the lowest and of the highest: nine in ten variations lie within. */
const LEFT_OUT = 2;

/** Two stand in a tie when at least this share of the variations turns them round, or finds them equal. */
const TURNED_ROUND = 0.2;

/** Ranks from 1; both are 0 for a candidate without a score. */
export interface RankRange {
  best: number;
  worst: number;
}

/** How much the order of a pool is worth. Arrays are by place. */
export interface Stability {
  /** Ranks under nine in ten of the variations. */
  varied: RankRange[];
  /** Ranks when any one criterion is left out. */
  without: RankRange[];
  /** The index of the criterion whose removal moves the candidate furthest; null where none does. */
  hangsOn: (number | null)[];
  /** Groups of neighbours in the shortlist, in its order, whose order the variations turn round; each by first and last rank. */
  ties: { from: number; to: number }[];
}

/** Rankings of one pool: under its weights, under weights a little to the side, and without each criterion. */
export interface TriedRankings {
  now: PoolRanking;
  varied: readonly PoolRanking[];
  /** In criterion order; null where nothing would be left that counts. */
  without: readonly (PoolRanking | null)[];
}

/** The weights of {@link TriedRankings}. */
export interface TriedWeights {
  varied: WeightsContent[];
  without: (WeightsContent | null)[];
}

/**
 * Weights to try for the stability of an order: some a little to the side, and those without each criterion. The same for the same seed.
 * @param seed text that the variations are drawn from, such as the id of the weights
 */
export function weightsToTry(criteria: readonly Weighable[], content: WeightsContent, seed: string): TriedWeights {
  const below = numbersOf(seed);
  return {
    varied: Array.from({ length: VARIATIONS }, () => variedWeights(content, below)),
    without: criteria.map(({ id }) => weightsWithout(criteria, content, id)),
  };
}

/** Places that are looked at in one part: some milliseconds. */
const PART = 2_000;

/**
 * Computes what the order of a pool depends on, from the rankings under {@link weightsToTry}. It works in parts, so
 * that a caller can answer other requests between two parts.
 */
export function* stabilityInParts({ now, varied, without }: TriedRankings): Generator<void, Stability> {
  const ranges = yield* rangesOf(now, varied);
  const removals = underRemovals(now, without);
  yield;
  return { varied: ranges, ...removals, ties: tiesOf(now, varied) };
}

function* rangesOf(now: PoolRanking, variations: readonly PoolRanking[]): Generator<void, RankRange[]> {
  const ranks = new Uint32Array(variations.length);
  const ranges: RankRange[] = [];
  for (let place = 0; place < now.ranks.length; place++) {
    if (place % PART === PART - 1) yield;
    for (let index = 0; index < variations.length; index++) ranks[index] = variations[index]!.ranks[place]!;
    ranks.sort();
    ranges.push({ best: ranks[LEFT_OUT]!, worst: ranks[ranks.length - 1 - LEFT_OUT]! });
  }
  return ranges;
}

function underRemovals(
  now: PoolRanking,
  removals: readonly (PoolRanking | null)[],
): Pick<Stability, 'without' | 'hangsOn'> {
  const without: RankRange[] = [];
  const hangsOn: (number | null)[] = [];
  for (const [place, rank] of now.ranks.entries()) {
    let [best, worst, furthest] = [rank, rank, 0];
    let on: number | null = null;
    for (const [index, removal] of removals.entries()) {
      if (removal === null) continue;
      const then = removal.ranks[place]!;
      best = Math.min(best, then);
      worst = Math.max(worst, then);
      if (Math.abs(then - rank) > furthest) {
        furthest = Math.abs(then - rank);
        on = index;
      }
    }
    without.push({ best, worst });
    hangsOn.push(on);
  }
  return { without, hangsOn };
}

/**
 * A group grows while the variations often enough swap its next candidate with its first. So no chain of small steps
 * makes one group of a whole list. Candidates in different lanes, or without a score, never tie.
 */
function tiesOf(now: PoolRanking, variations: readonly PoolRanking[]): Stability['ties'] {
  const ties: Stability['ties'] = [];
  const isTied = (first: number, next: number): boolean =>
    now.lanes[first] === now.lanes[next] &&
    now.scores[first]! >= 0 &&
    now.scores[next]! >= 0 &&
    variations.filter((one) => isNotBelow(one, next, first)).length >= TURNED_ROUND * variations.length;
  for (let from = 0; from < now.order.length;) {
    let to = from;
    while (to + 1 < now.order.length && isTied(now.order[from]!, now.order[to + 1]!)) to++;
    if (to > from) ties.push({ from: now.ranks[now.order[from]!]!, to: now.ranks[now.order[to]!]! });
    from = to + 1;
  }
  return ties;
}

function isNotBelow({ lanes, scores }: PoolRanking, one: number, other: number): boolean {
  return lanes[one]! < lanes[other]! || (lanes[one] === lanes[other] && scores[one]! >= scores[other]!);
}
