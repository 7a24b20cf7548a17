import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import type { ActorKind, ApiScope } from '#libs/contracts';
import { useAddApiKey } from './queries.js';
import { required } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { CopyField } from '../../../ui/fields/copy-field.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { useTranslations } from 'use-intl';

const KINDS = ['admin', 'recruiter', 'hiring-manager'] as const satisfies readonly ActorKind[];
const SCOPES = [
  'roles:read',
  'roles:write',
  'candidates:read',
  'candidates:write',
  'decisions:write',
  'exports:read',
  'audit:read',
  'admin',
] as const satisfies readonly ApiScope[];
/** Scopes that only an administrator's key can use. */
const ADMIN_SCOPES: readonly ApiScope[] = ['audit:read', 'admin'];

/** Makes a key and shows it this once: a click beside it does not close it. */
export function NewKeyDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('apiKeys');
  const add = useAddApiKey();
  const made = add.data;
  return (
    <Dialog onClose={onClose} title={made ? t('created') : t('add')} closeOnClickOutside={!made} closeOnEscape={!made}>
      {made ? (
        <Stack gap="md">
          <CopyField label={t('key')} description={t('shownOnce')} value={made.key} />
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('done')}</Button>
          </Group>
        </Stack>
      ) : (
        <KeyForm add={add} onClose={onClose} />
      )}
    </Dialog>
  );
}

function KeyForm({ add, onClose }: { add: ReturnType<typeof useAddApiKey>; onClose: () => void }) {
  const t = useTranslations('apiKeys');
  const tCommon = useTranslations('common');
  const form = useValidatedForm(
    { initialValues: { name: '', kind: 'recruiter' as ActorKind, scopes: [] as string[] }, rules: { name: required } },
    add,
  );
  const { kind, scopes: ticked } = form.values;
  const offered = SCOPES.filter((scope) => kind === 'admin' || !ADMIN_SCOPES.includes(scope));
  const scopes = offered.filter((scope) => ticked.includes(scope));
  const submit = form.onSubmit(({ name }) =>
    add.mutate({ name: name.trim(), kind, ...(scopes.length > 0 && { scopes }) }),
  );
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={t('name')}
          description={t('nameHint')}
          required
          maxLength={200}
          data-autofocus
          {...form.getInputProps('name')}
        />
        <NativeSelect
          label={t('kind')}
          {...form.getInputProps('kind')}
          data={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <Checkbox.Group label={t('scopes')} description={t('scopesHint')} {...form.getInputProps('scopes')}>
          <Stack gap="xs" mt={6}>
            {offered.map((scope) => (
              <Checkbox key={scope} value={scope} label={t(`scopeNames.${scope}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
        {form.problem && <ProblemAlert error={form.problem} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button type="submit" loading={add.isPending}>
            {t('add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
