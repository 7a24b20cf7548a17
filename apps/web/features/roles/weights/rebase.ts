/** Adapts a user's draft of weights when other weights become active meanwhile. */
import { CATEGORIES, type WeightsContent } from '#libs/contracts';
import { isSameThresholds } from '#libs/matching';

/**
 * A draft on top of other weights than it was begun from: what it changes stays changed, everything else is as in force now. Criteria that
 * the role has no more are left out, those that it has since are as in force.
 * @param base what the draft was begun from
 */
export function rebased(
  { base, content }: { base: WeightsContent; content: WeightsContent },
  active: WeightsContent,
): WeightsContent {
  const isMoved = CATEGORIES.some((category) => content.categories[category] !== base.categories[category]);
  return {
    thresholds: isSameThresholds(content.thresholds, base.thresholds) ? active.thresholds : content.thresholds,
    // Together or not at all: they add up to a hundred.
    categories: isMoved ? content.categories : active.categories,
    criteria: Object.fromEntries(
      Object.entries(active.criteria).map(([id, current]) => {
        const [mine, was] = [content.criteria[id], base.criteria[id]];
        return [id, mine === undefined || was === undefined || isAlike(mine, was) ? current : mine];
      }),
    ),
  };
}

type Weight = WeightsContent['criteria'][string];

function isAlike(one: Weight, other: Weight): boolean {
  return one.kind === other.kind && one.importance === other.importance;
}
