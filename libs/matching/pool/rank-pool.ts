import { LANES, NO_SCORE } from '#libs/contracts';
import type { CompiledWeights } from '../fold/compile-weights.js';
import { createFoldTarget, foldPacked } from '../fold/fold.js';
import { BYTES_PER_CRITERION } from '../fold/vector.js';

/** The applications of a role as they are stored, by place: in order of their ids, so that ties end as they do in a shortlist. */
export interface VectorPool {
  size: number;
  /** Packed vectors behind each other. */
  vectors: Uint8Array;
  /** One byte an application, 0 where none of its documents had readable text. */
  readable: Uint8Array;
}

/** Lane, score and rank of every application of a pool, by its place. */
export interface PoolRanking {
  /** Indices into `LANES`. */
  lanes: Uint8Array;
  /** Hundredths of a point; `NO_SCORE` for candidates whose documents could not be read. */
  scores: Int16Array;
  /** Places in the order of the shortlist, best first. */
  order: Uint32Array;
  /** From 1, among the candidates with a score; 0 for those without one, who have no rank. */
  ranks: Uint32Array;
}

const REVIEW = LANES.indexOf('review');

/** Scores 10,000 down to `NO_SCORE`. */
const STEPS_OF_A_LANE = 10_002;

/** Applications that are folded in one part: some milliseconds. */
const PART = 10_000;

/**
 * Ranks a pool under weights: the one fold, then lane, score and place. A candidate without readable text has no score
 * and no rank, and comes last in the lane `review`. It takes about half a microsecond per application.
 * @throws RangeError when the vectors are not those of the weights' role version
 */
export function rankPool(pool: VectorPool, weights: CompiledWeights): PoolRanking {
  const parts = rankPoolInParts(pool, weights);
  for (;;) {
    const { done, value } = parts.next();
    if (done) return value;
  }
}

/**
 * Works as {@link rankPool} does, in parts, so that a caller can answer other requests between two parts.
 * @throws RangeError, with the first part
 */
export function* rankPoolInParts(pool: VectorPool, weights: CompiledWeights): Generator<void, PoolRanking> {
  const bytes = weights.criteria * BYTES_PER_CRITERION;
  if (pool.vectors.length !== pool.size * bytes || pool.readable.length !== pool.size)
    throw new RangeError(`${pool.vectors.length} bytes are not ${pool.size} vectors of ${weights.criteria} criteria`);
  const lanes = new Uint8Array(pool.size);
  const scores = new Int16Array(pool.size);
  const target = createFoldTarget(weights);
  for (let from = 0; from < pool.size; from += PART) {
    for (let place = from; place < Math.min(from + PART, pool.size); place++) {
      const { lane, score } = foldPacked(pool.vectors, place * bytes, weights, target);
      const isReadable = pool.readable[place] === 1;
      lanes[place] = isReadable ? LANES.indexOf(lane) : REVIEW;
      scores[place] = isReadable ? score : NO_SCORE;
    }
    yield;
  }
  return { lanes, scores, ...inOrder(lanes, scores) };
}

/** Sorts by counting: there are few values of lane and score, and places that share one stay as they are. */
function inOrder(lanes: Uint8Array, scores: Int16Array): Pick<PoolRanking, 'order' | 'ranks'> {
  const keyOf = (place: number): number => lanes[place]! * STEPS_OF_A_LANE + 10_000 - scores[place]!;
  const next = new Uint32Array(LANES.length * STEPS_OF_A_LANE + 1);
  for (let place = 0; place < lanes.length; place++) next[keyOf(place) + 1]!++;
  for (let key = 1; key < next.length; key++) next[key]! += next[key - 1]!;
  const order = new Uint32Array(lanes.length);
  for (let place = 0; place < lanes.length; place++) order[next[keyOf(place)]!++] = place;
  const ranks = new Uint32Array(lanes.length);
  let ranked = 0;
  for (const place of order) if (scores[place] !== NO_SCORE) ranks[place] = ++ranked;
  return { order, ranks };
}
