import { useId } from 'react';
import { useTranslations } from 'use-intl';
import type { ExplainedCriterion } from '#libs/contracts';
import { TierMark, type CriterionTier } from '../../../ui/text/tier-mark.js';
import { CRITERION_TIERS, criterionTierOf } from './criterion-tier.js';
import classes from './tier-filter.module.css';

interface Props {
  criteria: readonly ExplainedCriterion[];
  /** Null: all. */
  tier: CriterionTier | null;
  onTier: (tier: CriterionTier | null) => void;
}

/** Filters the criteria by how they are evidenced, and names the tiers. A group of radio buttons: the arrow keys choose. */
export function TierFilter({ criteria, tier, onTier }: Props) {
  const t = useTranslations('shortlist.person');
  const tTerms = useTranslations('terms');
  const name = useId();
  const choices = [null, ...CRITERION_TIERS].map((choice) => ({
    choice,
    count: choice === null ? criteria.length : criteria.filter((one) => criterionTierOf(one) === choice).length,
  }));
  return (
    <fieldset className={classes['filter']}>
      <legend>{t('byEvidence')}</legend>
      {choices.map(({ choice, count }) => (
        <label key={choice}>
          <input
            type="radio"
            name={name}
            checked={choice === tier}
            disabled={count === 0 && choice !== tier}
            onChange={() => onTier(choice)}
          />
          {choice !== null && <TierMark tier={choice} />}
          {choice === null ? t('allTiers') : tTerms(`tiers.${choice}`)} <small>{count}</small>
        </label>
      ))}
    </fieldset>
  );
}
