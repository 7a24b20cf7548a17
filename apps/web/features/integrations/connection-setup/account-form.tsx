import { Button, Collapse, Group, NativeSelect, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import type { AtsAccountField, Connection } from '#libs/contracts';
import { useChangeConnection, useForgetAccount } from './queries.js';
import { ConfirmButton } from '../../../ui/dialogs/confirm-button.js';
import { InlineCode } from '../../../ui/text/inline-code.js';
import { required } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { PasswordField } from '../../../ui/fields/password-field.js';
import { useTranslations } from 'use-intl';

/** Fields whose values should not be readable over a shoulder. */
const SECRET_NAMES = /key|token|secret/i;
/** Named first even where nothing says that they are needed: products that take either a key or OAuth tokens need none by itself. */
const MOSTLY_GIVEN = /^(apiKey|region)$/;

interface Props {
  connection: Connection;
  /** The name of the vendor. */
  product: string;
  fields: readonly AtsAccountField[];
}

/** Asks for the credentials of a vendor’s API, in the fields that it declares, the usual ones first. Stored values are not shown again. */
export function AccountForm({ connection, product, fields }: Props) {
  const t = useTranslations('integrations.setUp');
  const change = useChangeConnection(connection.id);
  const form = useValidatedForm(
    {
      initialValues: Object.fromEntries(fields.map(({ name }) => [name, ''])),
      rules: Object.fromEntries(fields.filter((field) => field.required).map(({ name }) => [name, required])),
      fieldAt: (path) => path.split('.')[1],
    },
    change,
  );
  const [isOpen, { toggle }] = useDisclosure();
  const usual = fields.filter(({ name, required }) => required || MOSTLY_GIVEN.test(name));
  const rare = fields.filter((field) => !usual.includes(field));
  const given = Object.fromEntries(
    Object.entries(form.values).flatMap(([name, value]) => (value.trim() ? [[name, value.trim()]] : [])),
  );
  const showsMore = isOpen || rare.some(({ name }) => Boolean(form.errors[name]));
  const submit = form.onSubmit(() => change.mutate({ account: given }, { onSuccess: form.reset }));
  const fieldOf = (field: AtsAccountField) => (
    <Field key={field.name} field={field} inputProps={form.getInputProps(field.name)} />
  );
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{t('accountHint', { vendor: product })}</Text>
        {connection.hasAccount && <Text size="sm">{t('accountKnown')}</Text>}
        {usual.map(fieldOf)}
        {rare.length > 0 && (
          <div>
            <UnstyledButton type="button" fz="sm" c="dimmed" aria-expanded={showsMore} onClick={toggle}>
              {showsMore ? '▾' : '▸'} {t('accountMore')}
            </UnstyledButton>
            <Collapse expanded={showsMore}>
              <Stack gap="sm" mt="xs">
                {rare.map(fieldOf)}
              </Stack>
            </Collapse>
          </div>
        )}
        {form.problem && <ProblemAlert error={form.problem} />}
        {change.isSuccess && (
          <Text size="sm" role="status">
            {t('accountSaved')}
          </Text>
        )}
        <Group>
          <Button type="submit" loading={change.isPending} disabled={Object.keys(given).length === 0}>
            {t('accountSave')}
          </Button>
          {connection.hasAccount && <Forget connection={connection} />}
        </Group>
      </Stack>
    </form>
  );
}

function Forget({ connection: { id } }: { connection: Connection }) {
  const t = useTranslations('integrations.setUp');
  const forget = useForgetAccount(id);
  return (
    <ConfirmButton
      label={t('accountForget')}
      confirm={t('accountForgetConfirm')}
      consequence={t('accountForgetHint')}
      isDestructive
      mutation={forget}
    />
  );
}

interface FieldProps {
  field: AtsAccountField;
  inputProps: GetInputPropsReturnType;
}

function Field({ field: { name, description, required: isRequired, choices }, inputProps }: FieldProps) {
  const t = useTranslations('integrations.setUp');
  const shared = {
    label: labelOf(name),
    description: description && <InlineCode text={description} />,
    required: isRequired,
    ...inputProps,
  };
  if (choices)
    return (
      <NativeSelect
        {...shared}
        data={[{ value: '', label: t('anyChoice') }, ...choices.map((choice) => ({ value: choice, label: choice }))]}
      />
    );
  if (SECRET_NAMES.test(name)) return <PasswordField {...shared} autoComplete="off" maxLength={4_000} />;
  return <TextInput {...shared} autoComplete="off" maxLength={4_000} />;
}

/** `apiKey` → `API key` */
export function labelOf(name: string): string {
  const parts = name
    .replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/\b(api|url|id)\b/g, (word) => word.toUpperCase());
  return parts.charAt(0).toUpperCase() + parts.slice(1);
}
