import { Button, Group, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { SuppressionSettlement } from '#libs/contracts';
import { useSettleSuppressed } from './queries.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import classes from './suppressed.module.css';
import { useTranslations } from 'use-intl';

type Settlement = SuppressionSettlement['settlement'];

interface Props {
  name: string;
  candidateId: string;
  settlement: Settlement;
  onDone: (settlement: Settlement) => void;
  onLeave: () => void;
}

/** Asks for the reason, which is kept beside the person. */
export function Settle({ name, candidateId, settlement, onDone, onLeave }: Props) {
  const t = useTranslations('suppressed');
  const settle = useSettleSuppressed();
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    settle.mutate({ candidateId, settlement, reason }, { onSuccess: () => onDone(settlement) });
  };
  return (
    <form className={classes['settle']} aria-label={`${t(`confirm.${settlement}`)}: ${name}`} onSubmit={submit}>
      <TextInput
        size="xs"
        label={t(`asked.${settlement}`)}
        placeholder={t('reasonHint')}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
        minLength={3}
        maxLength={500}
        required
        autoFocus
      />
      {settle.error && <ProblemAlert error={settle.error} />}
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
