import { VisuallyHidden } from '@mantine/core';
import type { WeightsPreview } from '#libs/contracts';
import { useStability } from './queries.js';
import classes from './weights.module.css';
import { useTranslations } from 'use-intl';
import type { Translate } from '../../../i18n/translate.js';

function firmText(t: Translate<'weights'>, rank: number, { best, worst }: { best: number; worst: number }): string {
  return best === worst ? t('firmAlways', { rank }) : t('firmly', { rank, best, worst });
}

/** Shows how far ranks of the saved order move when every weight changes slightly. */
export function RankStabilitySection({
  roleId,
  weightsId,
  preview,
}: {
  roleId: string;
  weightsId: string;
  preview: WeightsPreview;
}) {
  const t = useTranslations('weights');
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
    <section aria-label={t('firm')}>
      <h2>{t('firm')}</h2>
      <p className={classes['hint']}>{t('firmHint')}</p>
      <ul className={classes['firm']}>
        {data.items.map(({ applicationId, rank, varied }) => (
          <li key={applicationId} title={firmText(t, rank, varied)}>
            <span>{names.get(applicationId) ?? `${rank}.`}</span>
            <VisuallyHidden>{firmText(t, rank, varied)}</VisuallyHidden>
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
