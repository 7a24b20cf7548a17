import { Fragment } from 'react';
import type { WeightsPreview } from '#libs/contracts';
import classes from './weights.module.css';
import { useTranslations } from 'use-intl';

/** The number of top candidates that a user typically reviews. */
const TOP = 25;
const STEP = 10;

/**
 * The effect of other weights, or of another version of the role, on all candidates: scores before and after, the top,
 * changes of lane.
 */
export function ScoreDistribution({
  preview,
}: {
  preview: Pick<WeightsPreview, 'distribution' | 'tops' | 'lanes' | 'applications'>;
}) {
  const t = useTranslations('weights');
  const tTerms = useTranslations('terms');
  const { distribution, tops, lanes } = preview;
  const most = Math.max(1, ...distribution.before, ...distribution.after);
  const top = [...tops].reverse().find((one) => one.top <= TOP) ?? tops[0];
  const moved = lanes.filter(({ from, to }) => from !== to);
  return (
    <section aria-label={t('pool')}>
      <h2>{t('pool')}</h2>
      <ul className={classes['bars']} aria-label={t('distribution')}>
        {distribution.after.map((after, at) => {
          const before = distribution.before[at] ?? 0;
          const label = t('bar', {
            from: at * STEP,
            to: at === distribution.after.length - 1 ? 100 : at * STEP + STEP - 1,
            before,
            after,
          });
          return (
            <li key={at} title={label} aria-label={label}>
              <span className={classes['was']} style={{ height: `${(100 * before) / most}%` }} />
              <span className={classes['is']} style={{ height: `${(100 * after) / most}%` }} />
            </li>
          );
        })}
      </ul>
      <div className={classes['scale']}>
        <span>0</span>
        <span>{t('scale')}</span>
        <span>100</span>
      </div>
      <dl className={classes['facts']}>
        {top && (
          <>
            <dt>{t('topKept', { top: top.top })}</dt>
            <dd>{t('of', { kept: top.retained, top: Math.min(top.top, preview.applications) })}</dd>
          </>
        )}
        <dt>{t('changeLane')}</dt>
        <dd>{moved.reduce((sum, { applications }) => sum + applications, 0)}</dd>
        {moved.map(({ from, to, applications }) => (
          <Fragment key={`${from} ${to}`}>
            <dt>{t('fromTo', { from: tTerms(`lanes.${from}`), to: tTerms(`lanes.${to}`) })}</dt>
            <dd>{applications}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
