import classes from './rank-delta.module.css';
import { useTranslations } from 'use-intl';

/** The number of ranks, up or down: by arrow, color and words. */
export function RankDelta({ by }: { by: number }) {
  const t = useTranslations('weights');
  if (by === 0) return <span className={classes['shift']}>—</span>;
  return (
    <span
      className={classes['shift']}
      data-way={by > 0 ? 'up' : 'down'}
      aria-label={by > 0 ? t('rise', { n: by }) : t('fall', { n: -by })}
    >
      {by > 0 ? '▲' : '▼'} {Math.abs(by)}
    </span>
  );
}
