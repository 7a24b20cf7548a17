import { VisuallyHidden } from '@mantine/core';
import type { WeightsPreview } from '#libs/contracts';
import { useStability } from './queries.js';
import { weights as said } from './messages.js';
import classes from './weights.module.css';

/** How far ranks of the saved order move when every weight may shift a little. */
export function Firmness({
  roleId,
  weightsId,
  preview,
}: {
  roleId: string;
  weightsId: string;
  preview: WeightsPreview;
}) {
  const { data } = useStability(roleId, weightsId);
  if (!data || data.items.length === 0) return null;
  const names = new Map(
    [...preview.rows, ...preview.rises, ...preview.falls].map(({ applicationId, name, fileName }) => [
      applicationId,
      name ?? fileName,
    ]),
  );
  const widest = Math.max(10, ...data.items.map(({ varied }) => varied.worst));
  const share = (rank: number): number => (100 * (rank - 1)) / Math.max(1, widest - 1);
  return (
    <section aria-label={said.firm}>
      <h2>{said.firm}</h2>
      <p className={classes['hint']}>{said.firmHint}</p>
      <ul className={classes['firm']}>
        {data.items.map(({ applicationId, rank, varied }) => (
          <li key={applicationId} title={said.firmly(rank, varied.best, varied.worst)}>
            <span>{names.get(applicationId) ?? `${rank}.`}</span>
            <VisuallyHidden>{said.firmly(rank, varied.best, varied.worst)}</VisuallyHidden>
            <span className={classes['track']} aria-hidden>
              <i
                style={{
                  left: `${share(varied.best)}%`,
                  width: `${Math.max(2, share(varied.worst) - share(varied.best))}%`,
                }}
              />
              <b style={{ left: `${share(rank)}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
