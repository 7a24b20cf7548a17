import { Alert, Anchor, Button, Stack, TextInput } from '@mantine/core';
import { Link } from 'react-router';
import { useRequestReset } from '../../../api/session.js';
import { email } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { SignInFrame } from './sign-in-frame.js';
import classes from './sign-in-frame.module.css';
import { useTranslations } from 'use-intl';

/** Asks for a link by mail. What is said is the same whether or not anybody signs in with the address. */
export function LostPasswordPage() {
  const t = useTranslations('signIn');
  const ask = useRequestReset();
  const form = useValidatedForm({ initialValues: { email: '' }, rules: { email } }, ask);
  const submit = form.onSubmit((values) => ask.mutate(values.email));
  return (
    <SignInFrame title={t('reset.title')} hint={t('reset.hint')}>
      <form noValidate onSubmit={submit}>
        <Stack gap="sm">
          {form.problem && <ProblemAlert error={form.problem} />}
          {ask.data && (
            <Alert role="status" color="gray">
              {ask.data.detail}
            </Alert>
          )}
          <TextInput
            label={t('email')}
            type="email"
            size="sm"
            autoComplete="username"
            required
            {...form.getInputProps('email')}
          />
          <Button type="submit" size="sm" loading={ask.isPending}>
            {t('reset.submit')}
          </Button>
        </Stack>
      </form>
      <div className={classes['foot']}>
        <Anchor component={Link} to="/sign-in" size="sm">
          {t('back')}
        </Anchor>
      </div>
    </SignInFrame>
  );
}
