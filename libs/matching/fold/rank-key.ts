import { LANES, NO_SCORE } from '#libs/contracts';
import type { CompiledWeights } from './compile-weights.js';
import { createFoldTarget, foldPacked } from './fold.js';

/** Where a fold puts an application. */
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
 * What a packed vector comes to under weights: the one fold, and the one exception to it. Somebody whose documents could not be read has no
 * score, and stands last in *Needs a look*.
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
