import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { WebhookReplay } from '#libs/contracts';
import { useReplayWebhooks } from './queries.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { required } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { instantOf } from '../../../ui/fields/instant-of.js';
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
  const form = useValidatedForm(
    { initialValues: { outcome: 'failed' as WebhookReplay['outcome'], from: '', to: '' }, rules: { from: required } },
    resend,
  );
  const submit = form.onSubmit(({ outcome, from, to }) =>
    resend.mutate({ outcome, from: instantOf(from), ...(to && { to: instantOf(to) }) }),
  );
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{t('hint')}</Text>
        <NativeSelect
          label={t('which')}
          {...form.getInputProps('outcome')}
          data={CHOICES.map((value) => ({ value, label: t(`choices.${value}`) }))}
        />
        <TextInput type="datetime-local" label={t('from')} required {...form.getInputProps('from')} />
        <TextInput type="datetime-local" label={t('to')} {...form.getInputProps('to')} />
        {form.problem && <ProblemAlert error={form.problem} />}
        {resend.data && (
          <Text size="sm" role="status">
            {t('done', { n: resend.data.replayed })}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {tCommon('close')}
          </Button>
          <Button type="submit" loading={resend.isPending}>
            {t('go')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
