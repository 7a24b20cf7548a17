import { MUST_OUTCOMES, type Folded } from '#libs/contracts';
import { CONSTANTS } from '../constants.js';
import { divideHalfUp } from '../arithmetic/rounding.js';
import type { CompiledWeights } from './compile-weights.js';
import { laneOf } from './lane.js';
import { BYTES_PER_CRITERION, MUST_AT, packVector, type PackableValue } from './vector.js';

const BONUS_UNIT = CONSTANTS.bonusPoints.value;
const BONUS_CAP = CONSTANTS.bonusCap.value;
const [UNKNOWN, MISSED] = [MUST_OUTCOMES.indexOf('unknown'), MUST_OUTCOMES.indexOf('missed')];

/**
 * The score: `V_c = Σ importance·value / Σ importance` in each category, `Σ w_c·V_c`, plus the bonus, at most 100 points; low
 * and high are the same over the lows and highs. Each contribution is rounded half up to a hundredth of a point and the score
 * is their sum, so that the parts people see add up. Whole numbers in a fixed order: every machine gives the same bits.
 * @param values in criterion order.
 * @throws RangeError when their number is not that of the weights' role version, or one is no value.
 */
export function fold(values: readonly PackableValue[], weights: CompiledWeights): Folded {
  if (values.length !== weights.criteria) {
    throw new RangeError(`${values.length} values for ${weights.criteria} criteria`);
  }
  return foldPacked(packVector(values), 0, weights, createFoldTarget(weights));
}

/** An object for `foldPacked` to write into, again and again for the same weights. */
export function createFoldTarget(weights: CompiledWeights): Folded {
  return {
    score: 0,
    low: 0,
    high: 0,
    coverage: 0,
    lane: 'unlikely',
    mustsMissed: 0,
    categories: weights.categories.map(({ category, weight }) => ({ category, weight, value: 0, points: 0 })),
    bonus: 0,
  };
}

/**
 * Folds a stored vector without unpacking it: the same arithmetic as `fold`, which calls it.
 * @param bytes one packed vector or many behind each other.
 * @param offset where the vector starts.
 * @param target from `createFoldTarget` of the same weights; it is overwritten and returned.
 * @throws RangeError when the bytes end before the vector does.
 */
export function foldPacked(bytes: Uint8Array, offset: number, weights: CompiledWeights, target: Folded): Folded {
  if (offset < 0 || offset + weights.criteria * BYTES_PER_CRITERION > bytes.length) {
    throw new RangeError(`a vector of ${weights.criteria} criteria does not fit at ${offset} of ${bytes.length} bytes`);
  }
  let score = 0;
  let low = 0;
  let high = 0;
  let known = 0;
  const { categories } = weights;
  for (let c = 0; c < categories.length; c++) {
    const { weight, indices, importances, importance } = categories[c]!;
    let value = 0;
    let lows = 0;
    let highs = 0;
    for (let i = 0; i < indices.length; i++) {
      const at = offset + indices[i]! * BYTES_PER_CRITERION;
      const times = importances[i]!;
      value += times * (bytes[at]! | (bytes[at + 1]! << 8));
      lows += times * (bytes[at + 2]! | (bytes[at + 3]! << 8));
      highs += times * (bytes[at + 4]! | (bytes[at + 5]! << 8));
    }
    // Importances may all be 0 in a category without weight. A point is 100 hundredths and a whole value 10000 parts.
    const whole = importance === 0 ? 1 : importance;
    const written = target.categories[c]!;
    written.points = divideHalfUp(weight * value, whole * 100);
    written.value = divideHalfUp(value, whole);
    score += written.points;
    low += divideHalfUp(weight * lows, whole * 100);
    high += divideHalfUp(weight * highs, whole * 100);
    known += divideHalfUp(weight * (importance * 10000 - highs + lows), whole * 100);
  }
  target.bonus = bonusOf(bytes, offset, weights.bonuses);
  target.score = Math.min(10000, score + target.bonus);
  target.low = Math.min(10000, low + bonusOf(bytes, offset + 2, weights.bonuses));
  target.high = Math.min(10000, high + bonusOf(bytes, offset + 4, weights.bonuses));
  target.coverage = Math.floor(Math.min(10000, known) / 100);
  let missed = 0;
  let unknown = 0;
  for (const index of weights.musts) {
    const outcome = bytes[offset + index * BYTES_PER_CRITERION + MUST_AT]!;
    if (outcome === MISSED) missed++;
    else if (outcome === UNKNOWN) unknown++;
  }
  target.mustsMissed = missed;
  target.lane = laneOf(
    { score: target.score, low: target.low, high: target.high, missed, unknown },
    weights.thresholds,
  );
  return target;
}

/** Bonus points of the part (value, low or high) that `offset` points at. */
function bonusOf(bytes: Uint8Array, offset: number, bonuses: readonly number[]): number {
  if (bonuses.length === 0) return 0;
  let sum = 0;
  for (const index of bonuses) {
    const at = offset + index * BYTES_PER_CRITERION;
    sum += bytes[at]! | (bytes[at + 1]! << 8);
  }
  return Math.min(BONUS_CAP, divideHalfUp(sum * BONUS_UNIT, 10000));
}
