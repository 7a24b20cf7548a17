import { Button, Group, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { ExplanationDue, ExplanationGiven } from '#libs/contracts';
import { useExplanationGiven, useExplanationWaived } from './queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../../i18n/use-formats.js';

const MEANS = ['link', 'letter', 'talk'] as const satisfies readonly ExplanationGiven['means'][];

/** By when it is owed, and that it was given, or why not. */
export function Due({ applicationId, due }: { applicationId: string; due: ExplanationDue }) {
  const t = useTranslations('person.explanation');
  const tCommon = useTranslations('common');
  const formats = useFormats();
  const given = useExplanationGiven(applicationId);
  const waive = useExplanationWaived(applicationId);
  const [reason, setReason] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason?.trim()) waive.mutate(reason, { onSuccess: () => setReason(null) });
  };
  const error = given.error ?? waive.error;
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
          {reason === null && (
            <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setReason('')}>
              {t('waive')}
            </Button>
          )}
        </Group>
      )}
      {reason !== null && (
        <form onSubmit={submit}>
          <Group gap={6} mt={6} align="end">
            <TextInput
              size="xs"
              flex={1}
              label={t('waiveWhy')}
              required
              autoFocus
              value={reason}
              onChange={({ currentTarget: { value } }) => setReason(value)}
            />
            <Button type="submit" loading={waive.isPending}>
              {t('waiveSave')}
            </Button>
            <Button variant="default" onClick={() => setReason(null)}>
              {tCommon('cancel')}
            </Button>
          </Group>
        </form>
      )}
      {error && <ProblemAlert error={error} />}
    </section>
  );
}
