/** Category weights that a hand moves: the others make room, and all add up to 100. Pure. */
import { CATEGORIES, type Category, type CategoryWeights } from '#libs/contracts';
import { spread } from '#libs/matching';

/**
 * Gives a category other points; the others share what is left as they stood to each other, or alike where none of them had any.
 * @param weighable categories that the role asks something of: only these may have points
 * @param points whole, 0 to 100
 */
export function rebalanced(
  weights: CategoryWeights,
  weighable: readonly Category[],
  category: Category,
  points: number,
): CategoryWeights {
  const others = weighable.filter((one) => one !== category);
  if (others.length === 0) return { ...weights, [category]: 100 };
  const own = Math.min(100, Math.max(0, Math.round(points)));
  const claimed = others.reduce((sum, one) => sum + weights[one], 0);
  const claim = (one: Category): number => (claimed === 0 ? 1 : weights[one]);
  const total = claimed === 0 ? others.length : claimed;
  // In whole claims: this one has `own` of 100, the others share the rest.
  return spread(
    CATEGORIES.map((one) => {
      if (one === category) return own * total;
      return others.includes(one) ? (100 - own) * claim(one) : 0;
    }),
  );
}
