import { Button, Stack, Text } from '@mantine/core';
import type { AtsVendorInfo, Connection } from '#libs/contracts';
import { useChangeConnection, useRotateSecret } from './queries.js';
import { useShownSecret } from '../../../api/shown-secret.js';
import { ConfirmButton } from '../../../ui/dialogs/confirm-button.js';
import { CopyField } from '../../../ui/fields/copy-field.js';
import { required } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { When } from '../../../ui/text/when.js';
import { PasswordField } from '../../../ui/fields/password-field.js';
import { useTranslations } from 'use-intl';

interface Props {
  connection: Connection;
  vendor: AtsVendorInfo | null;
}

/** The signing secret: shown when Candor has just made it, typed in where the vendor makes it. */
export function ConnectionSecret({ connection, vendor }: Props) {
  const t = useTranslations('integrations.setUp');
  const shown = useShownSecret(connection.id);
  const { hasSecret, formerSecretUntil } = connection;
  const isTheirs = vendor?.secret.from === 'vendor';
  return (
    <>
      {shown !== null && <CopyField label={t('secret')} description={t('shownOnce')} value={shown} />}
      {shown === null && <Text size="sm">{hasSecret ? t('known') : t('unknown')}</Text>}
      {formerSecretUntil !== null && (
        <Text size="sm" c="dimmed">
          {t('formerUntil')} <When at={formerSecretUntil} />
        </Text>
      )}
      {isTheirs ? <Theirs connection={connection} vendor={vendor} /> : <Rotate connection={connection} />}
    </>
  );
}

function Rotate({ connection: { id } }: { connection: Connection }) {
  const t = useTranslations('integrations.setUp');
  const rotate = useRotateSecret(id);
  return (
    <div>
      <ConfirmButton label={t('rotate')} confirm={t('rotateConfirm')} consequence={t('rotateHint')} mutation={rotate} />
    </div>
  );
}

function Theirs({ connection: { id, hasSecret }, vendor }: { connection: Connection; vendor: AtsVendorInfo }) {
  const t = useTranslations('integrations.setUp');
  const change = useChangeConnection(id);
  const form = useValidatedForm({ initialValues: { secret: '' }, rules: { secret: required } }, change);
  const submit = form.onSubmit(({ secret }) => change.mutate({ secret: secret.trim() }, { onSuccess: form.reset }));
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="xs" align="start">
        <PasswordField
          w="100%"
          label={hasSecret ? t('theirsAnother') : t('theirsField')}
          description={`${t('theirs', { vendor: vendor.name })} ${t('theirsHint', { where: vendor.secret.where })}`}
          maxLength={400}
          autoComplete="off"
          {...form.getInputProps('secret')}
        />
        {form.problem && <ProblemAlert error={form.problem} />}
        <Button type="submit" loading={change.isPending}>
          {t('theirsSave')}
        </Button>
      </Stack>
    </form>
  );
}
