import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import type { NoticeText, RolesPendingNotice } from '#libs/contracts';
import { useNoticePending, useRecordNotices } from './queries.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { required } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { ShowMore } from '../../../ui/layout/show-more.js';
import { instantOf } from '../../../ui/fields/instant-of.js';
import { useTranslations } from 'use-intl';
import { useFormats } from '../../../i18n/use-formats.js';
import { jurisdictionName } from './notice-versions.js';

interface Props {
  pending: RolesPendingNotice['items'][number];
  /** Those in force. */
  texts: readonly NoticeText[];
  onClose: () => void;
}

const CHANNELS = ['careers-page', 'email', 'letter', 'talk'] as const;

/** As fields of a form take it: local, without seconds. */
function localNow(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** Says that those who wait in a role were given a text: they are scored then. */
export function RecordNoticesDialog({ pending: { role, applications }, texts, onClose }: Props) {
  const t = useTranslations('notices');
  const formats = useFormats();
  const tCommon = useTranslations('common');
  const record = useRecordNotices(role.id);
  const form = useValidatedForm(
    {
      initialValues: { version: texts[0]?.id ?? '', at: localNow(), channel: 'careers-page' },
      rules: { at: required },
      fieldAt: (path) => path.split('.')[1],
    },
    record,
  );
  const submit = form.onSubmit(({ version, at, channel }) =>
    record.mutate({ version, at: instantOf(at), channel }, { onSuccess: onClose }),
  );
  return (
    <Dialog onClose={onClose} title={t('recordFor', { role: role.title })}>
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{t('recordHint', { n: applications })}</Text>
          <WhoWaits roleId={role.id} />
          {texts.length === 0 ? (
            <Text size="sm" c="var(--partial)">
              {t('noText')}
            </Text>
          ) : (
            <NativeSelect
              label={t('text')}
              {...form.getInputProps('version')}
              data={texts.map(({ id, jurisdiction, language, number }) => ({
                value: id,
                label: `${jurisdictionName(t, jurisdiction)}, ${t('language', { language: formats.language(language) })} · ${t('version', { n: number })}`,
              }))}
            />
          )}
          <TextInput type="datetime-local" label={t('when')} required max={localNow()} {...form.getInputProps('at')} />
          <NativeSelect
            label={t('channel')}
            {...form.getInputProps('channel')}
            data={CHANNELS.map((value) => ({ value, label: t(`channels.${value}`) }))}
          />
          {form.problem && <ProblemAlert error={form.problem} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tCommon('cancel')}
            </Button>
            <Button type="submit" loading={record.isPending} disabled={form.values.version === ''}>
              {t('recordIt')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

function WhoWaits({ roleId }: { roleId: string }) {
  const t = useTranslations('notices');
  const tCommon = useTranslations('common');
  const pending = useNoticePending(roleId);
  const people = pending.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <details>
      <summary>{t('who')}</summary>
      <ul>
        {people.map(({ applicationId, name, jurisdiction }) => (
          <li key={applicationId}>
            {name ?? tCommon('nameNotRead')}
            {jurisdiction !== null && ` (${jurisdictionName(t, jurisdiction)})`}
          </li>
        ))}
      </ul>
      <ShowMore of={pending} />
    </details>
  );
}
