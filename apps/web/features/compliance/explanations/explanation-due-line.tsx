import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ExplanationDue, ExplanationGiven } from '#libs/contracts';
import { useExplanationGiven, useExplanationWaived } from './queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { required } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../../i18n/use-formats.js';

const MEANS = ['link', 'letter', 'talk'] as const satisfies readonly ExplanationGiven['means'][];

/** Shows the due date of an explanation, and whether it was given or waived. */
export function ExplanationDueLine({ applicationId, due }: { applicationId: string; due: ExplanationDue }) {
  const t = useTranslations('person.explanation');
  const formats = useFormats();
  const given = useExplanationGiven(applicationId);
  const [isWaiving, setWaiving] = useState(false);
  return (
    <section aria-label={t(`due.${due.state}`, { day: formats.day(due.dueOn) })}>
      <Group gap={6}>
        <b>{t(`due.${due.state}`, { day: formats.day(due.dueOn) })}</b>
        {due.means && <Chip tone="good">{t(`means.${due.means}`)}</Chip>}
        {due.state === 'open' && due.overdue && <Chip tone="bad">{t('overdue')}</Chip>}
      </Group>
      {due.state === 'open' && (
        <Group gap={6} mt={6}>
          {MEANS.map((means) => (
            <Button
              key={means}
              size="compact-sm"
              variant="default"
              loading={given.isPending && given.variables.means === means}
              onClick={() => given.mutate({ means })}
            >
              {t('given')} {t(`means.${means}`)}
            </Button>
          ))}
          {!isWaiving && (
            <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setWaiving(true)}>
              {t('waive')}
            </Button>
          )}
        </Group>
      )}
      {isWaiving && <WaiveForm applicationId={applicationId} onClose={() => setWaiving(false)} />}
      {given.error && <ProblemAlert error={given.error} />}
    </section>
  );
}

/** Asks why no explanation is given. */
function WaiveForm({ applicationId, onClose }: { applicationId: string; onClose: () => void }) {
  const t = useTranslations('person.explanation');
  const tCommon = useTranslations('common');
  const waive = useExplanationWaived(applicationId);
  const form = useValidatedForm({ initialValues: { reason: '' }, rules: { reason: required } }, waive);
  const submit = form.onSubmit(({ reason }) => waive.mutate(reason, { onSuccess: onClose }));
  return (
    <form noValidate onSubmit={submit}>
      <Group gap={6} mt={6} align="end">
        <TextInput size="xs" flex={1} label={t('waiveWhy')} required autoFocus {...form.getInputProps('reason')} />
        <Button type="submit" loading={waive.isPending}>
          {t('waiveSave')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {tCommon('cancel')}
        </Button>
      </Group>
      {form.problem && <ProblemAlert error={form.problem} />}
    </form>
  );
}
