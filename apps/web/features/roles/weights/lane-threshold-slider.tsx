import { RangeSlider, UnstyledButton } from '@mantine/core';
import { MATCH_LANES, type LaneThresholds, type Role, type WeightsContent } from '#libs/contracts';
import { defaultThresholds, isSameThresholds } from '#libs/matching';
import { Chip } from '../../../ui/text/chip.js';
import classes from '../weights-preview/weights.module.css';
import { useTranslations } from 'use-intl';

interface Props {
  criteria: Role['criteria'];
  saved: WeightsContent;
  content: WeightsContent;
  onChange: (thresholds: LaneThresholds) => void;
}

/** The scores at which possible and strong matches begin: two thumbs of one slider, and the way back to the formula. */
export function LaneThresholdSlider({ criteria, saved, content, onChange }: Props) {
  const t = useTranslations('weights');
  const tTerms = useTranslations('terms');
  const { strong, possible } = content.thresholds;
  const formula = defaultThresholds(criteria, content);
  return (
    <section className={classes['thresholds']} aria-label={t('lanes')}>
      <h2>{t('lanes')}</h2>
      <p className={classes['hint']}>{t('lanesHint')}</p>
      {MATCH_LANES.map((lane) => (
        <div key={lane} className={classes['line']}>
          <b>{tTerms(`lanes.${lane}`)}</b>
          <span>{t('from', { points: content.thresholds[lane] })}</span>
        </div>
      ))}
      <RangeSlider
        size="sm"
        min={1}
        max={100}
        minRange={0}
        value={[possible, strong]}
        onChange={([from, to]) => onChange({ possible: from, strong: to })}
        label={null}
        marks={[{ value: saved.thresholds.possible }, { value: saved.thresholds.strong }]}
        thumbFromLabel={t('thresholdOf', { lane: tTerms('lanes.possible') })}
        thumbToLabel={t('thresholdOf', { lane: tTerms('lanes.strong') })}
      />
      {!isSameThresholds(content.thresholds, formula) && (
        <UnstyledButton className={classes['more']} onClick={() => onChange(formula)}>
          <Chip tone="accent">{t('toFormula', { ...formula })}</Chip>
        </UnstyledButton>
      )}
    </section>
  );
}
