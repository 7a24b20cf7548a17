import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useCandidate } from '../../candidates/candidate-frame/queries.js';
import { useRetentionPreview } from './queries.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import classes from './retention.module.css';
import { useTranslations } from 'use-intl';

/** The number of candidates shown by name. */
const SHOWN = 10;
const TYPING_MS = 300;

/** The candidates who would be erased today, before anything is saved. */
export function RetentionPreviewSection({ months: typed }: { months: number }) {
  const t = useTranslations('retention');
  const tCommon = useTranslations('common');
  const [months] = useDebouncedValue(typed, TYPING_MS);
  const { data, error, refetch } = useRetentionPreview(months);
  const [isOpen, setOpen] = useState(false);
  if (error) return <ProblemAlert error={error} retry={() => void refetch()} />;
  if (!data) return <p className={classes['preview']}>{tCommon('loading')}</p>;
  const shown = data.candidateIds.slice(0, SHOWN);
  return (
    <div className={classes['preview']} role="status">
      <b>{t('preview')}</b>
      <p>
        {data.months !== null && t('previewHint', { n: data.months })} {t('wouldGo', { n: data.candidates })}{' '}
        {data.onHold > 0 && t('onHold', { n: data.onHold })}
      </p>
      {shown.length > 0 && !isOpen && (
        <Button variant="default" onClick={() => setOpen(true)}>
          {t('show')}
        </Button>
      )}
      {shown.length > 0 && isOpen && (
        <>
          <ul aria-label={t('who')}>
            {shown.map((id) => (
              <Person key={id} candidateId={id} />
            ))}
          </ul>
          {data.candidates > shown.length && <p>{t('shown', { n: shown.length })}</p>}
        </>
      )}
    </div>
  );
}

function Person({ candidateId }: { candidateId: string }) {
  const t = useTranslations('retention');
  const tCommon = useTranslations('common');
  const { data } = useCandidate(candidateId);
  if (!data) return <li>…</li>;
  const roles = [...new Set(data.applications.map(({ roleTitle }) => roleTitle))];
  return (
    <li>
      {data.name ?? tCommon('nameNotRead')}{' '}
      <small>{roles.length > 0 && t('roles', { titles: roles.join(', ') })}</small>
    </li>
  );
}
