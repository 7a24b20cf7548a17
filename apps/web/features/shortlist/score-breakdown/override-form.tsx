import { Button, Group, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { CORRECTION_SOURCES, OVERRIDE_OUTCOMES, type ExplainedCriterion } from '#libs/contracts';
import { OUTCOME_NAMES } from '#libs/wording';
import { useOverride } from './queries.js';
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
  const [outcome, setOutcome] = useState<string>(OVERRIDE_OUTCOMES.find((one) => one !== criterion.outcome) ?? 'met');
  const [source, setSource] = useState<string | null>('document');
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const input = {
      criterion: criterion.id,
      outcome: OVERRIDE_OUTCOMES.find((one) => one === outcome) ?? 'met',
      source: CORRECTION_SOURCES.find((one) => one === source) ?? 'document',
      reason,
    };
    save.mutate(input, { onSuccess: onClose });
  };
  return (
    <form className={classes['form']} onSubmit={submit} aria-label={said.title}>
      <Stack gap={8}>
        <SegmentedControl
          size="xs"
          aria-label={said.outcome}
          value={outcome}
          onChange={setOutcome}
          data={OVERRIDE_OUTCOMES.map((value) => ({ value, label: OUTCOME_NAMES[value] }))}
        />
        <Select
          size="xs"
          label={said.source}
          value={source}
          onChange={setSource}
          allowDeselect={false}
          data={CORRECTION_SOURCES.map((value) => ({ value, label: said.sources[value] }))}
        />
        <TextInput
          size="xs"
          label={said.why}
          required
          data-autofocus
          autoFocus
          value={reason}
          onChange={({ currentTarget: { value } }) => setReason(value)}
        />
        {save.error && <ProblemAlert error={save.error} />}
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
