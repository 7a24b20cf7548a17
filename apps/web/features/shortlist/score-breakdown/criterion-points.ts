/** Computes the points of each criterion under the weights of a score breakdown, with the shared fold. Pure. */
import { CATEGORIES, type Working } from '#libs/contracts';
import { compileWeights, criterionPoints, fullPoints, packVector, withThresholds } from '#libs/matching';

export interface CriterionPoints {
  /** Points that it brings. */
  points: number;
  /** Points that it brings when it is met in full. */
  of: number;
}

/** By id of the criterion. */
export function pointsByCriterion({ criteria, categories }: Working): ReadonlyMap<string, CriterionPoints> {
  const weights = Object.fromEntries(
    CATEGORIES.map((category) => [category, categories.find((one) => one.category === category)?.weight ?? 0]),
  ) as Record<(typeof CATEGORIES)[number], number>;
  const kinds = Object.fromEntries(criteria.map(({ id, kind, importance }) => [id, { kind, importance }]));
  const compiled = compileWeights(criteria, withThresholds(criteria, { categories: weights, criteria: kinds }));
  const points = criterionPoints(packVector(criteria), 0, compiled);
  const full = fullPoints(compiled);
  return new Map(criteria.map(({ id }, at) => [id, { points: (points[at] ?? 0) / 100, of: (full[at] ?? 0) / 100 }]));
}
