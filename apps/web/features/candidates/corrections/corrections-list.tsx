import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Correction } from '#libs/contracts';
import { useCorrections, useUndoCorrection } from './queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { required } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
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
  if (all.length === 0) return <EmptyState title={t('list.none')}>{t('list.noneHint')}</EmptyState>;
  return (
    <>
      <ul className={classes['list']} aria-label={t('list.title')}>
        {all.map((one) => (
          <CorrectionEntry key={one.id} correction={one} candidateId={candidateId} />
        ))}
      </ul>
      <ShowMore of={corrections} />
    </>
  );
}

function CorrectionEntry({ correction, candidateId }: { correction: Correction; candidateId: string }) {
  const t = useTranslations('corrections');
  const { id, fact, statement, source, reason, by, at, undone } = correction;
  const [isAsking, setIsAsking] = useState(false);
  return (
    <li data-gone={undone !== null || undefined}>
      <div>
        <Chip>{t(`facts.${fact}`)}</Chip> {undone && <Chip tone="quiet">{t('list.undone')}</Chip>}
        <p className={classes['statement']}>{statement}</p>
        <small>
          {by.name ?? t('list.by')} · <When at={at} /> · {t(`sources.${source}`)} · {reason}
        </small>
        {undone && (
          <p>
            <small>
              {t('list.undone')}: {undone.by.name ?? t('list.by')} · <When at={undone.at} /> · {undone.reason}
            </small>
          </p>
        )}
        {isAsking && <UndoForm correctionId={id} candidateId={candidateId} onClose={() => setIsAsking(false)} />}
      </div>
      {!undone && !isAsking && (
        <Button
          variant="default"
          aria-label={t('list.undoThe', { what: statement.split('\n').join(', ') })}
          onClick={() => setIsAsking(true)}
        >
          {t('list.undo')}
        </Button>
      )}
    </li>
  );
}

interface UndoFormProps {
  correctionId: string;
  candidateId: string;
  onClose: () => void;
}

/** Asks for the reason, which is kept beside the correction. */
function UndoForm({ correctionId, candidateId, onClose }: UndoFormProps) {
  const t = useTranslations('corrections');
  const tCommon = useTranslations('common');
  const undoing = useUndoCorrection(candidateId);
  const form = useValidatedForm({ initialValues: { reason: '' }, rules: { reason: required } }, undoing);
  const submit = form.onSubmit(({ reason }) => undoing.mutate({ correctionId, reason }, { onSuccess: onClose }));
  return (
    <form noValidate onSubmit={submit}>
      <TextInput size="xs" mt={6} label={t('list.askWhy')} required autoFocus {...form.getInputProps('reason')} />
      {form.problem && <ProblemAlert error={form.problem} />}
      <Group gap={6} mt={8}>
        <Button type="submit" loading={undoing.isPending}>
          {t('list.undo')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {tCommon('cancel')}
        </Button>
      </Group>
    </form>
  );
}
