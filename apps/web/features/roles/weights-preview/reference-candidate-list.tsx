import { CloseButton } from '@mantine/core';
import { Link } from 'react-router';
import type { WeightsPreview } from '#libs/contracts';
import { nameAtStart } from '#libs/wording';
import { Chip } from '../../../ui/text/chip.js';
import classes from './weights.module.css';
import { RankDelta } from './rank-delta.js';
import { useTranslations } from 'use-intl';

interface Props {
  roleId: string;
  known: WeightsPreview['referenceCandidates'];
  onForget: (applicationId: string) => void;
}

/** Candidates whom the user would hire, or would not: their ranks under these weights, and their biggest gaps. */
export function ReferenceCandidateList({ roleId, known, onForget }: Props) {
  const t = useTranslations('weights');
  const tCommon = useTranslations('common');
  return (
    <section className={classes['known']} aria-label={t('known')}>
      <h2>{t('known')}</h2>
      {known.length === 0 && <p className={classes['hint']}>{t('knownHint')}</p>}
      <ul>
        {known.map(({ applicationId, name, fileName, verdict, before, after, heldBackBy }) => {
          const called = name ?? fileName ?? tCommon('nameNotRead');
          return (
            <li key={applicationId}>
              <span className={classes['who']}>
                <Link to={`/roles/${roleId}?application=${applicationId}`}>{called}</Link>{' '}
                <Chip tone={verdict === 'good' ? 'good' : 'bad'}>{t(`verdicts.${verdict}`)}</Chip>
                {verdict === 'good' && heldBackBy.length > 0 && (
                  <small>
                    {t('heldBack', { labels: heldBackBy.map(({ label }) => nameAtStart(label)).join(', ') })}
                  </small>
                )}
              </span>
              <b>{after.rank ?? '–'}</b>
              <RankDelta before={before} after={after} />
              <CloseButton
                size="xs"
                aria-label={t('forget', { name: called })}
                onClick={() => onForget(applicationId)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
