import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type FormEvent } from 'react';
import type { InboundEventReplay } from '#libs/contracts';
import { useReplayRange } from './queries.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { useTranslations } from 'use-intl';

const REPLAYED = ['failed', 'ignored', 'processed'] as const satisfies readonly InboundEventReplay['outcome'][];

/** Carries out again what came in a time and ended in one way. */
export function ReplayRange({ connectionId }: { connectionId: string }) {
  const t = useTranslations('integrations.events.range');
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('open')}
      </Button>
      {isOpen && (
        <Dialog onClose={close} title={t('title')} losesNothing>
          <RangeForm connectionId={connectionId} onClose={close} />
        </Dialog>
      )}
    </>
  );
}

function RangeForm({ connectionId, onClose }: { connectionId: string; onClose: () => void }) {
  const t = useTranslations('integrations.events.range');
  const tCommon = useTranslations('common');
  const tIntegrations = useTranslations('integrations');
  const replay = useReplayRange(connectionId);
  const [outcome, setOutcome] = useState<InboundEventReplay['outcome']>('failed');
  const [since, setSince] = useState('');
  const [until, setUntil] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    replay.mutate({ outcome, ...(since && { since: instantOf(since) }), ...(until && { until: instantOf(until) }) });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{t('hint')}</Text>
        <NativeSelect
          label={t('which')}
          value={outcome}
          onChange={({ currentTarget: { value } }) => setOutcome(REPLAYED.find((one) => one === value) ?? 'failed')}
          data={REPLAYED.map((value) => ({ value, label: tIntegrations(`events.outcomes.${value}`) }))}
        />
        <TextInput
          type="datetime-local"
          label={t('since')}
          value={since}
          onChange={({ currentTarget: { value } }) => setSince(value)}
        />
        <TextInput
          type="datetime-local"
          label={t('until')}
          value={until}
          onChange={({ currentTarget: { value } }) => setUntil(value)}
        />
        {replay.error && <ProblemAlert error={replay.error} />}
        {replay.data && (
          <Text size="sm" role="status">
            {replay.data.replayed === 0 ? t('none') : t('done', { n: replay.data.replayed })}{' '}
            {replay.data.more && t('more')}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {tCommon('close')}
          </Button>
          <Button type="submit" loading={replay.isPending}>
            {t('go')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** @param local the value of a browser's input, in the user's time zone */
const instantOf = (local: string): string => new Date(local).toISOString();
