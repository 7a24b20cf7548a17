import { Button, Group, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { CORRECTION_SOURCES, OVERRIDE_OUTCOMES, type ExplainedCriterion } from '#libs/contracts';
import { OUTCOME_NAMES } from '#libs/wording';
import { useOverride } from './queries.js';
import { required } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { words } from '../../../i18n/index.js';
import classes from './score-breakdown.module.css';

const said = words.shortlist.override;

interface Props {
  applicationId: string;
  criterion: ExplainedCriterion;
  onClose: () => void;
}

/** Disagreeing where the eye is: what the outcome is in truth, and where one knows it from. */
export function OverrideForm({ applicationId, criterion, onClose }: Props) {
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
    <form className={classes['form']} noValidate onSubmit={submit} aria-label={said.title}>
      <Stack gap={8}>
        <SegmentedControl
          size="xs"
          aria-label={said.outcome}
          {...form.getInputProps('outcome')}
          data={OVERRIDE_OUTCOMES.map((value) => ({ value, label: OUTCOME_NAMES[value] }))}
        />
        <Select
          size="xs"
          label={said.source}
          {...form.getInputProps('source')}
          allowDeselect={false}
          data={CORRECTION_SOURCES.map((value) => ({ value, label: said.sources[value] }))}
        />
        <TextInput size="xs" label={said.why} required data-autofocus autoFocus {...form.getInputProps('reason')} />
        {form.problem && <ProblemAlert error={form.problem} />}
        <Group gap={6}>
          <Button type="submit" loading={save.isPending}>
            {said.save}
          </Button>
          <Button variant="default" onClick={onClose}>
            {words.common.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
