import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { InboundEventReplay } from '#libs/contracts';
import { useReplayRange } from './queries.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { instantOf } from '../../../ui/fields/instant-of.js';
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
  const form = useValidatedForm(
    { initialValues: { outcome: 'failed' as InboundEventReplay['outcome'], since: '', until: '' } },
    replay,
  );
  const submit = form.onSubmit(({ outcome, since, until }) =>
    replay.mutate({ outcome, ...(since && { since: instantOf(since) }), ...(until && { until: instantOf(until) }) }),
  );
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{t('hint')}</Text>
        <NativeSelect
          label={t('which')}
          {...form.getInputProps('outcome')}
          data={REPLAYED.map((value) => ({ value, label: tIntegrations(`events.outcomes.${value}`) }))}
        />
        <TextInput type="datetime-local" label={t('since')} {...form.getInputProps('since')} />
        <TextInput type="datetime-local" label={t('until')} {...form.getInputProps('until')} />
        {form.problem && <ProblemAlert error={form.problem} />}
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
