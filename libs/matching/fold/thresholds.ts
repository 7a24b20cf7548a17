import { CATEGORIES, type LaneThresholds, type WeightsContent } from '#libs/contracts';
import { divideHalfUp } from '../arithmetic/rounding.js';
import { CONSTANTS } from '../constants.js';
import type { Weighable } from './check-weights.js';

type Weighed = Pick<WeightsContent, 'categories' | 'criteria'>;

/** A share in ten-thousandths of a score in hundredths of a point, divided by this, is in whole points. */
const PARTS_OF_A_POINT = 1_000_000;

/**
 * The thresholds that weights begin with. They are shares of R, the score of a candidate who shows every must-have and
 * important criterion in full and nothing else, in whole points and at least one. Where a role asks nothing of these
 * kinds, R is the score of a candidate who shows everything. Candidates play no part.
 */
export function defaultThresholds(criteria: readonly Weighable[], content: Weighed): LaneThresholds {
  const reference = scoreShowing(criteria, content, ['must', 'required']) || scoreShowing(criteria, content, null);
  const share = (part: number): number => Math.max(1, divideHalfUp(reference * part, PARTS_OF_A_POINT));
  return { strong: share(CONSTANTS.strongFrom.value), possible: share(CONSTANTS.possibleFrom.value) };
}

/** Weights with the thresholds that they name, else with those of the formula. */
export function withThresholds(
  criteria: readonly Weighable[],
  content: Weighed & { thresholds?: LaneThresholds | undefined },
): WeightsContent {
  const { categories, criteria: kinds, thresholds } = content;
  return { categories, criteria: kinds, thresholds: thresholds ?? defaultThresholds(criteria, content) };
}

/** Returns the thresholds for changed weights: those of the formula move with it, and any others stay. */
export function movedThresholds(
  criteria: readonly Weighable[],
  before: WeightsContent,
  after: Weighed,
): LaneThresholds {
  const isOfFormula = isSameThresholds(before.thresholds, defaultThresholds(criteria, before));
  return isOfFormula ? defaultThresholds(criteria, after) : before.thresholds;
}

/** Returns whether lanes begin at the same scores. */
export function isSameThresholds(one: LaneThresholds, other: LaneThresholds): boolean {
  return one.strong === other.strong && one.possible === other.possible;
}

/**
 * Returns the score of a candidate who shows the criteria of some kinds in full, in hundredths of a point, as the fold
 * computes it.
 * @param kinds null: every kind, the bonus included
 */
function scoreShowing(
  criteria: readonly Weighable[],
  { categories, criteria: weights }: Weighed,
  kinds: readonly string[] | null,
): number {
  let score = 0;
  for (const category of CATEGORIES) {
    let [shown, whole] = [0, 0];
    for (const { id } of criteria.filter((one) => one.category === category)) {
      const weight = weights[id];
      if (!weight || weight.kind === 'bonus') continue;
      whole += weight.importance;
      if (kinds === null || kinds.includes(weight.kind)) shown += weight.importance;
    }
    if (whole > 0) score += divideHalfUp(categories[category] * shown * 10_000, whole * 100);
  }
  const bonuses = kinds === null ? criteria.filter(({ id }) => weights[id]?.kind === 'bonus').length : 0;
  return Math.min(10_000, score + Math.min(CONSTANTS.bonusCap.value, bonuses * CONSTANTS.bonusPoints.value));
}
