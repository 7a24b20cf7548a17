import { LANES, NO_SCORE } from '#libs/contracts';
import type { CompiledWeights } from './compile-weights.js';
import { createFoldTarget, foldPacked } from './fold.js';

/** The position of an application after a fold. */
export interface RankPosition {
  /** Index into `LANES`. */
  lane: number;
  /** Hundredths of a point; `NO_SCORE` when no document had readable text. */
  score: number;
  low: number;
  high: number;
  coverage: number;
  mustsMissed: number;
}

/**
 * Computes the rank key of a packed vector under weights: the one fold, and its one exception. A candidate whose
 * documents could not be read has no score and comes last in the lane `review`.
 */
export function rankPosition(of: { vector: Uint8Array; readable: boolean }, weights: CompiledWeights): RankPosition {
  const folded = foldPacked(of.vector, 0, weights, createFoldTarget(weights));
  const { score, low, high, coverage, lane, mustsMissed } = folded;
  return {
    lane: LANES.indexOf(of.readable ? lane : 'review'),
    score: of.readable ? score : NO_SCORE,
    low,
    high,
    coverage,
    mustsMissed: of.readable ? mustsMissed : 0,
  };
}
