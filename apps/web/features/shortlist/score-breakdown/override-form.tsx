import { Button, Group, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { CORRECTION_SOURCES, OVERRIDE_OUTCOMES, type ExplainedCriterion } from '#libs/contracts';
import { useOverride } from './queries.js';
import { required } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import classes from './score-breakdown.module.css';
import { useTranslations } from 'use-intl';

interface Props {
  applicationId: string;
  criterion: ExplainedCriterion;
  onClose: () => void;
}

/** Disagreeing where the eye is: what the outcome is in truth, and where one knows it from. */
export function OverrideForm({ applicationId, criterion, onClose }: Props) {
  const t = useTranslations('shortlist.override');
  const tCommon = useTranslations('common');
  const tTerms = useTranslations('terms');
  const save = useOverride(applicationId);
  const outcome = OVERRIDE_OUTCOMES.find((one) => one !== criterion.outcome) ?? 'met';
  const form = useValidatedForm(
    {
      initialValues: { outcome, source: 'document' as (typeof CORRECTION_SOURCES)[number], reason: '' },
      rules: { reason: required },
    },
    save,
  );
  const submit = form.onSubmit((values) => save.mutate({ criterion: criterion.id, ...values }, { onSuccess: onClose }));
  return (
    <form className={classes['form']} noValidate onSubmit={submit} aria-label={t('title')}>
      <Stack gap={8}>
        <SegmentedControl
          size="xs"
          aria-label={t('outcome')}
          {...form.getInputProps('outcome')}
          data={OVERRIDE_OUTCOMES.map((value) => ({ value, label: tTerms(`overrides.${value}`) }))}
        />
        <Select
          size="xs"
          label={t('source')}
          {...form.getInputProps('source')}
          allowDeselect={false}
          data={CORRECTION_SOURCES.map((value) => ({ value, label: t(`sources.${value}`) }))}
        />
        <TextInput size="xs" label={t('why')} required data-autofocus autoFocus {...form.getInputProps('reason')} />
        {form.problem && <ProblemAlert error={form.problem} />}
        <Group gap={6}>
          <Button type="submit" loading={save.isPending}>
            {t('save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {tCommon('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
