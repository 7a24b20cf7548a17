import { Button, Group, TextInput } from '@mantine/core';
import type { HeldSettlement } from '#libs/contracts';
import { useSettleHeld } from './queries.js';
import { minLength } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import classes from './suppressed.module.css';
import { useTranslations } from 'use-intl';

const SHORTEST_REASON = 3;

type Settlement = HeldSettlement['settlement'];

interface Props {
  name: string;
  candidateId: string;
  settlement: Settlement;
  onDone: (settlement: Settlement) => void;
  onLeave: () => void;
}

/** Asks for the reason, which is kept beside the person. */
export function ResolveSuppressed({ name, candidateId, settlement, onDone, onLeave }: Props) {
  const t = useTranslations('held');
  const settle = useSettleHeld();
  const form = useValidatedForm(
    { initialValues: { reason: '' }, rules: { reason: minLength(SHORTEST_REASON) } },
    settle,
  );
  const submit = form.onSubmit(({ reason }) =>
    settle.mutate({ candidateId, settlement, reason }, { onSuccess: () => onDone(settlement) }),
  );
  return (
    <form
      className={classes['settle']}
      aria-label={`${t(`confirm.${settlement}`)}: ${name}`}
      noValidate
      onSubmit={submit}
    >
      <TextInput
        size="xs"
        label={t(`asked.${settlement}`)}
        placeholder={t('reasonHint')}
        {...form.getInputProps('reason')}
        minLength={SHORTEST_REASON}
        maxLength={500}
        required
        autoFocus
      />
      {form.problem && <ProblemAlert error={form.problem} />}
      <Group gap="xs" mt="xs">
        <Button type="submit" {...(settlement === 'discard' && { color: 'red' })} loading={settle.isPending}>
          {t(`confirm.${settlement}`)}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {t('notNow')}
        </Button>
      </Group>
    </form>
  );
}
