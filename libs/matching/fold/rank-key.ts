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
}

/**
 * Computes the rank key of a packed vector under weights: the one fold, and its one exception. A candidate whose
 * documents could not be read has no score and comes last in the lane `needs-look`.
 */
export function rankPosition(of: { vector: Uint8Array; readable: boolean }, weights: CompiledWeights): RankPosition {
  const { score, low, high, coverage, lane } = foldPacked(of.vector, 0, weights, createFoldTarget(weights));
  return {
    lane: LANES.indexOf(of.readable ? lane : 'needs-look'),
    score: of.readable ? score : NO_SCORE,
    low,
    high,
    coverage,
  };
}
