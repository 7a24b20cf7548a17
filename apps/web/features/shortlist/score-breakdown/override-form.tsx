import { Button, Group, Input, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
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
  const form = useValidatedForm(
    {
      initialValues: {
        // Chosen by the user: nothing is overridden by default.
        outcome: '' as (typeof OVERRIDE_OUTCOMES)[number] | '',
        source: 'document' as (typeof CORRECTION_SOURCES)[number],
        reason: '',
      },
      rules: { outcome: required, reason: required },
    },
    save,
  );
  const submit = form.onSubmit(({ outcome, ...values }) => {
    if (outcome !== '') save.mutate({ criterion: criterion.id, outcome, ...values }, { onSuccess: onClose });
  });
  const { error: outcomeFault, ...outcomeProps } = form.getInputProps('outcome');
  return (
    <form className={classes['form']} noValidate onSubmit={submit} aria-label={t('title')}>
      <Stack gap={8}>
        <Input.Wrapper size="xs" error={outcomeFault}>
          <SegmentedControl
            size="xs"
            aria-label={t('outcome')}
            {...outcomeProps}
            data={OVERRIDE_OUTCOMES.map((value) => ({ value, label: tTerms(`overrides.${value}`) }))}
          />
        </Input.Wrapper>
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
