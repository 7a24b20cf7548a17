import type { WeightsSummary } from '#libs/contracts';
import { useActivateWeights, useWeightsVersions } from './queries.js';
import { ConfirmButton } from '../../../ui/dialogs/confirm-button.js';
import { Chip } from '../../../ui/text/chip.js';
import { LoadError } from '../../../ui/feedback/load-error.js';
import { When } from '../../../ui/text/when.js';
import classes from '../weights-preview/weights.module.css';
import { useTranslations } from 'use-intl';

interface Props {
  roleId: string;
  roleVersionId: string;
}

/** Every version that was saved, with the way back to each. */
export function WeightsVersions({ roleId, roleVersionId }: Props) {
  const t = useTranslations('weights');
  const versions = useWeightsVersions(roleId);
  return (
    <section aria-label={t('versions')}>
      <h2>{t('versions')}</h2>
      <LoadError what="versions" of={versions} />
      <ul className={classes['versions']}>
        {versions.data?.items.map((one) => (
          <li key={one.id}>
            <b>v{one.number}</b>
            <span className={classes['who']}>
              {one.name}
              {one.note !== null && one.note !== '' && <small>{one.note}</small>}
              <small>
                <When at={one.createdAt} />
              </small>
            </span>
            <VersionStatus roleId={roleId} version={one} isOfThisRole={one.roleVersionId === roleVersionId} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface VersionStatusProps {
  roleId: string;
  version: WeightsSummary;
  isOfThisRole: boolean;
}

function VersionStatus({ roleId, version, isOfThisRole }: VersionStatusProps) {
  const t = useTranslations('weights');
  const { id, number, active, ranking } = version;
  const activate = useActivateWeights(roleId, id);
  if (active) return <Chip tone="good">{t('active')}</Chip>;
  if (ranking.state === 'filling')
    return <Chip tone="accent">{t('filling', { ranked: ranking.ranked, total: ranking.total })}</Chip>;
  if (!isOfThisRole) return <small>{t('otherCriteria')}</small>;
  return (
    <ConfirmButton
      label={t('rollBack')}
      consequence={t('rollBackMeans', { number })}
      confirm={t('rollBackTo', { number })}
      mutation={activate}
    />
  );
}
