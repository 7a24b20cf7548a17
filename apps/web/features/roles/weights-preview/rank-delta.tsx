import classes from './rank-delta.module.css';
import { useTranslations } from 'use-intl';

/** Two sides of a comparison of rankings. A candidate without a score has no rank. */
interface Ranks {
  before: { rank: number | null };
  after: { rank: number | null };
}

/** Returns by how many ranks a candidate rises; 0 without a rank on either side. */
export const riseOf = ({ before, after }: Ranks): number =>
  before.rank === null || after.rank === null ? 0 : before.rank - after.rank;

/** The number of ranks, up or down: by arrow, color and words. */
export function RankDelta(ranks: Ranks) {
  const t = useTranslations('weights');
  const by = riseOf(ranks);
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
