/**
 * What caused a change between two rankings, and what keeps a candidate back. Indices of criteria, in the order of the
 * role version.
 */
import type { Criterion, WeightsContent } from '#libs/contracts';

/**
 * Criteria by what they brought of a change, the strongest first; none that brought nothing.
 * @param before hundredths of a point that each brings, as `criterionPoints` gives them @param after the same under the other weights
 */
export function strongestShifts(before: readonly number[], after: readonly number[], most: number): number[] {
  return strongest(before.length, (index) => Math.abs((after[index] ?? 0) - (before[index] ?? 0)), most);
}

/**
 * Criteria that cost the most: what they would bring in full, less what they bring.
 * @param points hundredths of a point that each brings @param full what each brings in full, as `fullPoints` gives it
 */
export function strongestLosses(points: readonly number[], full: readonly number[], most: number): number[] {
  return strongest(points.length, (index) => (full[index] ?? 0) - (points[index] ?? 0), most);
}

/** Must-haves that are one under only one of two weights. */
export function changedMusts(
  criteria: readonly Pick<Criterion, 'id'>[],
  before: WeightsContent,
  after: WeightsContent,
): number[] {
  const isMust = (content: WeightsContent, id: string): boolean => content.criteria[id]?.kind === 'must';
  return criteria.flatMap(({ id }, index) => (isMust(before, id) === isMust(after, id) ? [] : [index]));
}

function strongest(size: number, amount: (index: number) => number, most: number): number[] {
  return Array.from({ length: size }, (_, index) => index)
    .filter((index) => amount(index) > 0)
    .sort((a, b) => amount(b) - amount(a) || a - b)
    .slice(0, most);
}
