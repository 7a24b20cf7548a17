/**
 * The points of requirements while they are edited: those of the active weights, or those that the version would begin
 * with if it were saved now. Both are of the formula that ranks. Pure.
 */
import type { WeightsContent, WeightsVersion } from '#libs/contracts';
import { checkWeights, compileWeights, editedWeights, fullPoints } from '#libs/matching';
import { isSameCriteria } from './criteria-changes.js';
import type { DraftCriterion } from './criteria-content.js';

export interface RequirementPoints {
  /** Points of 100 that it is worth when it is met in full. */
  points: number;
  /** It has no points yet, or others: they apply once the draft is saved. */
  isProvisional: boolean;
}

export interface DraftPoints {
  categories: WeightsContent['categories'];
  /** By id. */
  criteria: ReadonlyMap<string, RequirementPoints>;
  /** Some of them are. */
  isProvisional: boolean;
}

/**
 * @param weights the active ones
 * @param saved the criteria that they belong to
 * @returns null where the criteria have no points, as when all of them are a bonus
 */
export function draftPoints(
  criteria: readonly DraftCriterion[],
  { weights, saved }: { weights: WeightsVersion; saved: readonly DraftCriterion[] },
): DraftPoints | null {
  const active = pointsUnder(saved, weights);
  const isChanged = !isSameCriteria(criteria, saved);
  const content = isChanged ? editedWeights(criteria, { origin: weights.origin, content: weights }).content : weights;
  const points = isChanged ? pointsUnder(criteria, content) : active;
  if (points === null) return null;
  const shown = criteria.map(({ id }) => {
    const own = points.get(id) ?? 0;
    return [id, { points: own, isProvisional: own !== active?.get(id) }] as const;
  });
  return {
    categories: content.categories,
    criteria: new Map(shown),
    isProvisional: shown.some(([, { isProvisional }]) => isProvisional),
  };
}

/** Returns the points by id; null for weights that do not fit the criteria. */
function pointsUnder(criteria: readonly DraftCriterion[], content: WeightsContent): Map<string, number> | null {
  if (checkWeights(criteria, content).length > 0) return null;
  const points = fullPoints(compileWeights(criteria, content));
  return new Map(criteria.map(({ id }, at) => [id, (points[at] ?? 0) / 100]));
}
