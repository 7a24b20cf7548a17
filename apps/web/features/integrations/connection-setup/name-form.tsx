import { Button, Group, TextInput } from '@mantine/core';
import type { Connection } from '#libs/contracts';
import { useChangeConnection } from './queries.js';
import { required } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { useTranslations } from 'use-intl';

/** The name of the connection in Candor. */
export function NameForm({ connection }: { connection: Connection }) {
  const t = useTranslations('integrations.setUp');
  const change = useChangeConnection(connection.id);
  const form = useValidatedForm({ initialValues: { name: connection.name }, rules: { name: required } }, change);
  const name = form.values.name.trim();
  const submit = form.onSubmit(() => change.mutate({ name }));
  return (
    <form noValidate onSubmit={submit}>
      <Group gap="xs" align="end">
        <TextInput label={t('name')} required maxLength={100} {...form.getInputProps('name')} />
        <Button type="submit" variant="default" loading={change.isPending} disabled={name === connection.name}>
          {t('rename')}
        </Button>
      </Group>
      {form.problem && <ProblemAlert error={form.problem} />}
    </form>
  );
}
