import { Fragment } from 'react';
import type { WeightsPreview } from '#libs/contracts';
import { LANE_NAMES } from '#libs/wording';
import { weights as said } from './messages.js';
import classes from './weights.module.css';

/** How many of the best a person looks at. */
const TOP = 25;
const STEP = 10;

/** What other weights, or another version of the role, do to everybody: scores before and after, who stays at the top, who changes lanes. */
export function PoolEffects({
  preview,
}: {
  preview: Pick<WeightsPreview, 'distribution' | 'tops' | 'lanes' | 'applications'>;
}) {
  const { distribution, tops, lanes } = preview;
  const most = Math.max(1, ...distribution.before, ...distribution.after);
  const top = [...tops].reverse().find((one) => one.top <= TOP) ?? tops[0];
  const moved = lanes.filter(({ from, to }) => from !== to);
  return (
    <section aria-label={said.pool}>
      <h2>{said.pool}</h2>
      <ul className={classes['bars']} aria-label={said.distribution}>
        {distribution.after.map((after, at) => {
          const before = distribution.before[at] ?? 0;
          const told = said.bar(
            at * STEP,
            at === distribution.after.length - 1 ? 100 : at * STEP + STEP - 1,
            before,
            after,
          );
          return (
            <li key={at} title={told} aria-label={told}>
              <span className={classes['was']} style={{ height: `${(100 * before) / most}%` }} />
              <span className={classes['is']} style={{ height: `${(100 * after) / most}%` }} />
            </li>
          );
        })}
      </ul>
      <div className={classes['scale']}>
        <span>0</span>
        <span>{said.scale}</span>
        <span>100</span>
      </div>
      <dl className={classes['facts']}>
        {top && (
          <>
            <dt>{said.topKept(top.top)}</dt>
            <dd>{said.of(top.kept, Math.min(top.top, preview.applications))}</dd>
          </>
        )}
        <dt>{said.changeLane}</dt>
        <dd>{moved.reduce((sum, { applications }) => sum + applications, 0)}</dd>
        {moved.map(({ from, to, applications }) => (
          <Fragment key={`${from} ${to}`}>
            <dt>{said.fromTo(LANE_NAMES[from], LANE_NAMES[to])}</dt>
            <dd>{applications}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
