import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import type { Role, RoleState } from '#libs/contracts';
import { useChangeRole } from './queries.js';
import { Section } from '../../../ui/layout/section.js';
import { required } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import classes from './role-settings.module.css';
import { useTranslations } from 'use-intl';

const STATES = ['draft', 'open', 'closed'] as const satisfies readonly RoleState[];

export function RoleNameForm({ role, mayEdit }: { role: Role; mayEdit: boolean }) {
  const t = useTranslations('roleSettings');
  const tCommon = useTranslations('common');
  const change = useChangeRole(role.id);
  const form = useValidatedForm(
    { initialValues: { title: role.title, state: role.state }, rules: { title: required } },
    change,
  );
  const { state } = form.values;
  const title = form.values.title.trim();
  const isChanged = title !== role.title || state !== role.state;
  const submit = form.onSubmit(() =>
    change.mutate({ ...(title !== role.title && { title }), ...(state !== role.state && { state }) }),
  );
  return (
    <Section title={t('role')} hint={t('roleHint')}>
      <form className={classes['box']} noValidate onSubmit={submit}>
        <Group align="end" wrap="wrap">
          <TextInput
            label={t('name')}
            flex="1 1 220px"
            required
            maxLength={200}
            disabled={!mayEdit}
            {...form.getInputProps('title')}
          />
          <NativeSelect
            label={t('state')}
            flex="1 1 220px"
            disabled={!mayEdit}
            data={STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
            {...form.getInputProps('state')}
          />
        </Group>
        {state === 'closed' && (
          <Text size="xs" c="dimmed">
            {t('closedHint')}
          </Text>
        )}
        {form.problem && <ProblemAlert error={form.problem} />}
        {mayEdit && (
          <Button type="submit" disabled={!isChanged} loading={change.isPending}>
            {tCommon('save')}
          </Button>
        )}
      </form>
    </Section>
  );
}
