import { Button, Group, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { SuppressionResolution } from '#libs/contracts';
import { useResolveSuppressed } from './queries.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import classes from './suppressed.module.css';
import { useTranslations } from 'use-intl';

type Resolution = SuppressionResolution['resolution'];

interface Props {
  name: string;
  candidateId: string;
  resolution: Resolution;
  onDone: (resolution: Resolution) => void;
  onLeave: () => void;
}

/** Asks for the reason, which is kept beside the person. */
export function ResolveSuppressed({ name, candidateId, resolution, onDone, onLeave }: Props) {
  const t = useTranslations('suppressed');
  const resolve = useResolveSuppressed();
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    resolve.mutate({ candidateId, resolution, reason }, { onSuccess: () => onDone(resolution) });
  };
  return (
    <form className={classes['resolve']} aria-label={`${t(`confirm.${resolution}`)}: ${name}`} onSubmit={submit}>
      <TextInput
        size="xs"
        label={t(`asked.${resolution}`)}
        placeholder={t('reasonHint')}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
        minLength={3}
        maxLength={500}
        required
        autoFocus
      />
      {resolve.error && <ProblemAlert error={resolve.error} />}
      <Group gap="xs" mt="xs">
        <Button type="submit" {...(resolution === 'discard' && { color: 'red' })} loading={resolve.isPending}>
          {t(`confirm.${resolution}`)}
        </Button>
        <Button variant="default" onClick={onLeave}>
          {t('notNow')}
        </Button>
      </Group>
    </form>
  );
}
