import type { Criterion, WeightsContent, WeightsOrigin } from '#libs/contracts';
import { checkWeights } from './check-weights.js';
import { defaultWeights } from './default-weights.js';
import { withThresholds } from './thresholds.js';

/**
 * The weights that a role begins with when its criteria are saved as a user edited them. The criteria state their kinds
 * and importances. Points that users gave to categories stay while they fit, else the published formula spreads them.
 * Lanes begin where the formula puts them, because other criteria make another scale of scores.
 * @param criteria with the kinds that the editor shows
 * @param before the active weights; null: there are none
 * @returns the weights, and whether the points of the categories are those of before
 */
export function editedWeights(
  criteria: readonly Pick<Criterion, 'id' | 'category' | 'kind' | 'importance' | 'expression'>[],
  before: { origin: WeightsOrigin; content: Pick<WeightsContent, 'categories'> } | null,
): { content: WeightsContent; isKept: boolean } {
  const fresh = defaultWeights(criteria);
  if (before === null || before.origin === 'formula') return { content: fresh, isKept: false };
  const kept = withThresholds(criteria, { categories: before.content.categories, criteria: fresh.criteria });
  const isCounted = Object.entries(fresh.categories).every(
    ([category, points]) => points > 0 === kept.categories[category as keyof typeof kept.categories] > 0,
  );
  return isCounted && checkWeights(criteria, kept).length === 0
    ? { content: kept, isKept: true }
    : { content: fresh, isKept: false };
}
