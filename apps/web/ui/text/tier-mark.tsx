import type { EvidenceTier } from '#libs/contracts';
import classes from './tier-mark.module.css';

/** How a criterion is evidenced: by the best of its quotes, or by none. */
export type CriterionTier = EvidenceTier | 'not-found';

/** The swatch of a tier, by color and form. Its name stands beside it. */
export function TierMark({ tier }: { tier: CriterionTier }) {
  return <span className={classes['tier']} data-tier={tier} aria-hidden />;
}
