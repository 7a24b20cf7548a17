import { earned, MUST_OUTCOMES, type MustOutcome } from '#libs/contracts';
import type { CompiledWeights } from '../fold/compile-weights.js';
import { BYTES_PER_CRITERION, MUST_AT, packVector } from '../fold/vector.js';
import { CONSTANTS } from '../constants.js';
import { divideHalfUp } from '../arithmetic/rounding.js';

/**
 * Returns the points of each criterion of a vector under weights, in hundredths of a point and in criterion order. Each
 * is rounded by itself, so their sum may differ from the score by a few hundredths; the cap of the bonus is left out.
 * @param offset where the vector starts in `bytes`
 */
export function criterionPoints(bytes: Uint8Array, offset: number, weights: CompiledWeights): number[] {
  const valueOf = (index: number): number => {
    const at = offset + index * BYTES_PER_CRITERION;
    return bytes[at]! | (bytes[at + 1]! << 8);
  };
  const points = new Array<number>(weights.criteria).fill(0);
  for (const { weight, indices, importances, importance: sum } of weights.categories)
    for (const [place, index] of indices.entries())
      points[index] = earned({ weight, importance: importances[place]!, importances: sum }, valueOf(index));
  for (const index of weights.bonuses)
    points[index] = divideHalfUp(valueOf(index) * CONSTANTS.bonusPoints.value, 10_000);
  return points;
}

/**
 * Returns the outcome of a criterion as a must-have.
 * @param offset where the vector starts in `bytes`
 */
export function asMust(bytes: Uint8Array, offset: number, index: number): MustOutcome {
  return MUST_OUTCOMES[bytes[offset + index * BYTES_PER_CRITERION + MUST_AT]!]!;
}

/** Returns the points of each criterion that is shown in full, in hundredths of a point and in criterion order. */
export function fullPoints(weights: CompiledWeights): number[] {
  const full = { value: 10_000, low: 10_000, high: 10_000 };
  return criterionPoints(packVector(new Array<typeof full>(weights.criteria).fill(full)), 0, weights);
}
