import { Button } from '@mantine/core';
import { useChangePassword } from './queries.js';
import { minLength, required } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { SHORTEST_PASSWORD } from '#libs/contracts';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import classes from '../settings/settings.module.css';
import { PasswordField } from '../../../ui/fields/password-field.js';
import { useTranslations } from 'use-intl';

/** @param email for the browser's own keeper of passwords */
export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations('settings.you');
  const change = useChangePassword();
  const form = useValidatedForm(
    {
      initialValues: { current: '', password: '' },
      rules: { current: required, password: minLength(SHORTEST_PASSWORD) },
    },
    change,
  );
  const submit = form.onSubmit((values) => change.mutate(values, { onSuccess: form.reset }));
  /** The result of the last change says nothing about the next. */
  const typing = () => (change.isError || change.isSuccess) && change.reset();
  return (
    <form className={classes['card']} noValidate onSubmit={submit} onInput={typing}>
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <PasswordField
        className={classes['field'] ?? ''}
        label={t('current')}
        description={t('unknown')}
        autoComplete="current-password"
        required
        {...form.getInputProps('current')}
      />
      <PasswordField
        className={classes['field'] ?? ''}
        label={t('next')}
        description={t('nextHint', { shortest: SHORTEST_PASSWORD })}
        autoComplete="new-password"
        required
        minLength={SHORTEST_PASSWORD}
        {...form.getInputProps('password')}
      />
      {form.problem && <ProblemAlert error={form.problem} />}
      <div className={classes['foot']}>
        <Button type="submit" loading={change.isPending}>
          {t('change')}
        </Button>
        {change.isSuccess && <span role="status">{t('changed')}</span>}
      </div>
    </form>
  );
}
