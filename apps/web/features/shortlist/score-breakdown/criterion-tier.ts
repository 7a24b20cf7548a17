import type { ExplainedCriterion } from '#libs/contracts';
import type { CriterionTier } from '../../../ui/text/tier-mark.js';
import { quotesOf, similarQuotesOf } from '../../candidates/evidence/evidence.js';

/** The tiers of criteria, best first. */
export const CRITERION_TIERS = ['exact', 'implied', 'similar', 'not-found'] as const satisfies readonly CriterionTier[];

/** Returns the tier of a criterion: of what shows it the best, and similar wording only where nothing shows it. */
export function criterionTierOf({
  outcome,
  explanation,
}: Pick<ExplainedCriterion, 'outcome' | 'explanation'>): CriterionTier {
  if (outcome === 'missing' || outcome === 'unknown')
    return similarQuotesOf(explanation).length > 0 ? 'similar' : 'not-found';
  const quotes = quotesOf(explanation);
  // Without a quote it rests on what a user stated.
  return quotes.length > 0 && quotes.every(({ tier }) => tier === 'implied') ? 'implied' : 'exact';
}
