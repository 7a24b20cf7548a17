import { Button, Group, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Correction } from '#libs/contracts';
import { useCorrections, useTakeBack } from './queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { Empty } from '../../../ui/feedback/empty-state.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { ShowMore } from '../../../ui/layout/show-more.js';
import { When } from '../../../ui/text/when.js';
import classes from '../correction-draft/corrections.module.css';
import { useTranslations } from 'use-intl';

/** The corrections of a candidate, each with its undo. Undone ones stay readable. */
export function CorrectionsList({ candidateId }: { candidateId: string }) {
  const t = useTranslations('corrections');
  const corrections = useCorrections(candidateId);
  if (corrections.isPending) return <LoadingRows />;
  if (corrections.isLoadingError)
    return <ProblemAlert error={corrections.error} retry={() => void corrections.refetch()} />;
  const all = corrections.data.pages.flatMap(({ items }) => items);
  if (all.length === 0) return <Empty title={t('list.none')}>{t('list.noneHint')}</Empty>;
  return (
    <>
      <ul className={classes['list']} aria-label={t('list.title')}>
        {all.map((one) => (
          <Told key={one.id} correction={one} candidateId={candidateId} />
        ))}
      </ul>
      <ShowMore of={corrections} />
    </>
  );
}

function Told({ correction, candidateId }: { correction: Correction; candidateId: string }) {
  const t = useTranslations('corrections');
  const { id, fact, statement, source, reason, by, at, takenBack } = correction;
  const [isAsking, setIsAsking] = useState(false);
  return (
    <li data-gone={takenBack !== null || undefined}>
      <div>
        <Chip>{t(`facts.${fact}`)}</Chip> {takenBack && <Chip tone="quiet">{t('list.takenBack')}</Chip>}
        <p className={classes['said']}>{statement}</p>
        <small>
          {by.name ?? t('list.by')} · <When at={at} /> · {t(`sources.${source}`)} · {reason}
        </small>
        {takenBack && (
          <p>
            <small>
              {t('list.takenBack')}: {takenBack.by.name ?? t('list.by')} · <When at={takenBack.at} /> ·{' '}
              {takenBack.reason}
            </small>
          </p>
        )}
        {isAsking && <TakeBack correctionId={id} candidateId={candidateId} onClose={() => setIsAsking(false)} />}
      </div>
      {!takenBack && !isAsking && (
        <Button
          variant="default"
          aria-label={t('list.takeBackThe', { what: statement.split('\n').join(', ') })}
          onClick={() => setIsAsking(true)}
        >
          {t('list.takeBack')}
        </Button>
      )}
    </li>
  );
}

interface TakeBackProps {
  correctionId: string;
  candidateId: string;
  onClose: () => void;
}

/** Asks for the reason, which is kept beside the correction. */
function TakeBack({ correctionId, candidateId, onClose }: TakeBackProps) {
  const t = useTranslations('corrections');
  const tCommon = useTranslations('common');
  const takeBack = useTakeBack(candidateId);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    takeBack.mutate({ correctionId, reason }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit}>
      <TextInput
        size="xs"
        mt={6}
        label={t('list.askWhy')}
        required
        autoFocus
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
      {takeBack.error && <ProblemAlert error={takeBack.error} />}
      <Group gap={6} mt={8}>
        <Button type="submit" loading={takeBack.isPending}>
          {t('list.takeBack')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {tCommon('cancel')}
        </Button>
      </Group>
    </form>
  );
}
