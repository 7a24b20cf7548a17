import { Checkbox } from '@mantine/core';
import { memo } from 'react';
import type { Category, ShortlistItem } from '#libs/contracts';
import { Chip } from '../../../ui/text/chip.js';
import classes from './candidate-row.module.css';
import { useTranslations } from 'use-intl';
import type { Translate } from '../../../i18n/translate.js';

export const DECISION_TONES = { advance: 'good', hold: 'quiet', decline: 'bad' } as const;

interface Props {
  item: ShortlistItem;
  rank: number | null;
  /** The ranks that are a tie in practice with this one. */
  tie: { from: number; to: number } | null;
  isChosen: boolean;
  isSelected: boolean;
  /** A candidate is selected: all rows show their boxes. */
  isSelecting: boolean;
  onChoose: (applicationId: string) => void;
  onSelect: (applicationId: string) => void;
}

/** A candidate in the list: rank, name, a summary, bars of the categories, and the score. */
export const CandidateRow = memo(function CandidateRow(props: Props) {
  const t = useTranslations('shortlist');
  const tCommon = useTranslations('common');
  const tTerms = useTranslations('terms');
  const { item, rank, tie, isChosen, isSelected, isSelecting, onChoose, onSelect } = props;
  const name = candidateName(tCommon, item);
  const [flag] = item.flags;
  // Without a score there is no summary: the flag stands in its place, in full.
  const hasRoom = item.summary === null;
  return (
    <div className={classes['row']} data-chosen={isChosen || undefined} data-selecting={isSelecting || undefined}>
      <span className={classes['rank']}>
        <span className={classes['number']}>{rank ?? (item.score === null && '–')}</span>
        {tie && (
          <span title={t('tie', { from: tie.from, to: tie.to })} className={classes['tie']}>
            = {tie.to - tie.from + 1}
          </span>
        )}
        <Checkbox
          size="xs"
          className={classes['box']}
          checked={isSelected}
          onChange={() => onSelect(item.applicationId)}
          aria-label={t('bulk.select', { name })}
          tabIndex={isSelecting ? 0 : -1}
        />
      </span>
      <button
        type="button"
        className={classes['open']}
        aria-current={isChosen}
        data-application={item.applicationId}
        onClick={() => onChoose(item.applicationId)}
      >
        <span className={classes['head']}>
          <span className={classes['name']} title={name}>
            {name}
          </span>
          {item.decision && <Chip tone={DECISION_TONES[item.decision]}>{t(`decided.${item.decision}`)}</Chip>}
          {item.new && !item.decision && (
            <Chip tone="accent" title={t('isNewTitle')}>
              {t('isNew')}
            </Chip>
          )}
          {flag && !hasRoom && <FlagChip flag={flag} />}
          {item.outOfDate && (
            <Chip tone="warn" title={tTerms(`outOfDate.${item.outOfDate.because}`)}>
              {t('outOfDate')}
            </Chip>
          )}
        </span>
        <span className={classes['summary']} title={item.summary ?? undefined}>
          {flag && hasRoom && <FlagChip flag={flag} />}
          {item.summary}
        </span>
        <CategoryBars of={item.categories} />
        <span className={classes['score']}>
          {item.score === null ? (
            <span aria-label={t('withoutScore')}>–</span>
          ) : (
            <b className={classes['points']}>{Math.round(item.score)}</b>
          )}
          {item.low !== null && item.high !== null && item.low !== item.high && (
            <span className={classes['range']}>
              {t('person.range', { low: Math.round(item.low), high: Math.round(item.high) })}
            </span>
          )}
        </span>
      </button>
    </div>
  );
});

function FlagChip({ flag }: { flag: ShortlistItem['flags'][number] }) {
  const t = useTranslations('shortlist');
  return (
    <Chip tone="warn" title={t(`flags.${flag}`)}>
      {t(`flags.${flag}`)}
    </Chip>
  );
}

export function candidateName(
  tCommon: Translate<'common'>,
  { name, fileName }: Pick<ShortlistItem, 'name' | 'fileName'>,
): string {
  return name ?? fileName ?? tCommon('nameNotRead');
}

/** The share of each category that is met: at a glance, and in words for screen readers. */
function CategoryBars({ of }: { of: readonly { category: Category; value: number }[] }) {
  const tTerms = useTranslations('terms');
  if (of.length === 0) return null;
  const label = of.map(({ category, value }) => `${tTerms(`categories.${category}`)} ${value}`).join(', ');
  return (
    <span className={classes['bars']} role="img" aria-label={label} title={label}>
      {of.map(({ category, value }) => (
        <span key={category} className={classes['bar']}>
          <span style={{ width: `${value}%` }} />
        </span>
      ))}
    </span>
  );
}
