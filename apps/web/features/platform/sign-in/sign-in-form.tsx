import { Button, Stack, TextInput } from '@mantine/core';
import type { Session } from '#libs/contracts';
import { useSignIn } from '../../../api/session.js';
import { email, required } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { PasswordField } from '../../../ui/fields/password-field.js';
import { useTranslations } from 'use-intl';

interface Props {
  /** The email address, where it is already known. */
  email?: string;
  onSignedIn: (session: Session) => void;
}

/** E-mail and password. */
export function SignInForm({ email: known = '', onSignedIn }: Props) {
  const t = useTranslations('signIn');
  const signIn = useSignIn();
  const form = useValidatedForm(
    { initialValues: { email: known, password: '' }, rules: { email, password: required } },
    signIn,
  );
  const submit = form.onSubmit((values) => signIn.mutate(values, { onSuccess: onSignedIn }));
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm">
        {form.problem && <ProblemAlert error={form.problem} title={t('failed')} />}
        <TextInput
          label={t('email')}
          type="email"
          size="sm"
          autoComplete="username"
          required
          data-autofocus={known === '' || undefined}
          {...form.getInputProps('email')}
        />
        <PasswordField
          label={t('password')}
          size="sm"
          autoComplete="current-password"
          required
          data-autofocus={known !== '' || undefined}
          {...form.getInputProps('password')}
        />
        <Button type="submit" size="sm" loading={signIn.isPending}>
          {t('submit')}
        </Button>
      </Stack>
    </form>
  );
}
