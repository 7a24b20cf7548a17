import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type FormEvent } from 'react';
import type { WebhookReplay } from '#libs/contracts';
import { useReplayWebhooks } from './queries.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { useTranslations } from 'use-intl';

const CHOICES = ['failed', 'delivered', 'any'] as const satisfies readonly WebhookReplay['outcome'][];

/** Sends again what happened in a time. */
export function ResendRange({ endpointId }: { endpointId: string }) {
  const t = useTranslations('webhooks.range');
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('open')}
      </Button>
      {isOpen && (
        <Dialog onClose={close} title={t('title')} losesNothing>
          <RangeForm endpointId={endpointId} onClose={close} />
        </Dialog>
      )}
    </>
  );
}

function RangeForm({ endpointId, onClose }: { endpointId: string; onClose: () => void }) {
  const t = useTranslations('webhooks.range');
  const tCommon = useTranslations('common');
  const resend = useReplayWebhooks(endpointId);
  const [outcome, setOutcome] = useState<WebhookReplay['outcome']>('failed');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    resend.mutate({
      outcome,
      from: new Date(from).toISOString(),
      ...(to && { to: new Date(to).toISOString() }),
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{t('hint')}</Text>
        <NativeSelect
          label={t('which')}
          value={outcome}
          onChange={({ currentTarget: { value } }) => setOutcome(CHOICES.find((one) => one === value) ?? 'failed')}
          data={CHOICES.map((value) => ({ value, label: t(`choices.${value}`) }))}
        />
        <TextInput
          type="datetime-local"
          label={t('from')}
          required
          value={from}
          onChange={({ currentTarget: { value } }) => setFrom(value)}
        />
        <TextInput
          type="datetime-local"
          label={t('to')}
          value={to}
          onChange={({ currentTarget: { value } }) => setTo(value)}
        />
        {resend.error && <ProblemAlert error={resend.error} />}
        {resend.data && (
          <Text size="sm" role="status">
            {t('done', { n: resend.data.replayed })}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {tCommon('close')}
          </Button>
          <Button type="submit" loading={resend.isPending} disabled={from === ''}>
            {t('go')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
