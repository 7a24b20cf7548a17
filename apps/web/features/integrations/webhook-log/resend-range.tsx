import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type FormEvent } from 'react';
import type { WebhookReplay } from '#libs/contracts';
import { useReplayWebhooks } from './queries.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { webhooks as webhooksWords } from '../webhooks/messages.js';
import { words } from '../../../i18n/index.js';

const said = webhooksWords.range;
const CHOICES = Object.keys(said.choices) as WebhookReplay['outcome'][];

/** Sends again what happened in a time. */
export function ResendRange({ endpointId }: { endpointId: string }) {
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" onClick={open}>
        {said.open}
      </Button>
      {isOpen && (
        <Dialog onClose={close} title={said.title} losesNothing>
          <RangeForm endpointId={endpointId} onClose={close} />
        </Dialog>
      )}
    </>
  );
}

function RangeForm({ endpointId, onClose }: { endpointId: string; onClose: () => void }) {
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
        <Text size="sm">{said.hint}</Text>
        <NativeSelect
          label={said.which}
          value={outcome}
          onChange={({ currentTarget: { value } }) => setOutcome(CHOICES.find((one) => one === value) ?? 'failed')}
          data={CHOICES.map((value) => ({ value, label: said.choices[value] }))}
        />
        <TextInput
          type="datetime-local"
          label={said.from}
          required
          value={from}
          onChange={({ currentTarget: { value } }) => setFrom(value)}
        />
        <TextInput
          type="datetime-local"
          label={said.to}
          value={to}
          onChange={({ currentTarget: { value } }) => setTo(value)}
        />
        {resend.error && <ProblemAlert error={resend.error} />}
        {resend.data && (
          <Text size="sm" role="status">
            {said.done(resend.data.replayed)}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {words.common.close}
          </Button>
          <Button type="submit" loading={resend.isPending} disabled={from === ''}>
            {said.go}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
