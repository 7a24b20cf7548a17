import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { SHORTEST_PASSWORD } from '#libs/contracts';
import { useChoosePassword } from '../../../api/session.js';
import { minLength } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { PasswordField } from '../../../ui/fields/password-field.js';
import { SignInFrame } from './sign-in-frame.js';
import { useTranslations } from 'use-intl';

/** Sets a password, for links of invitations and forgotten passwords. The one-time token is after `#` in the address. */
export function ChoosePasswordPage() {
  const t = useTranslations('signIn');
  const choose = useChoosePassword();
  const navigate = useNavigate();
  const { hash } = useLocation();
  const [token] = useState(() => hash.slice(1));
  const form = useValidatedForm(
    { initialValues: { password: '' }, rules: { password: minLength(SHORTEST_PASSWORD) } },
    choose,
  );

  // The token must not stay in the address.
  useEffect(() => window.history.replaceState(null, '', '/password'), []);

  const submit = form.onSubmit(({ password }) =>
    choose.mutate({ token, password }, { onSuccess: () => void navigate('/', { replace: true }) }),
  );
  return (
    <SignInFrame title={t('choose.title')}>
      {token === '' ? (
        <Text size="sm">
          {t('choose.cutOff')}{' '}
          <Anchor component={Link} to="/password/lost">
            {t('choose.another')}
          </Anchor>
          .
        </Text>
      ) : (
        <form noValidate onSubmit={submit}>
          <Stack gap="sm">
            {form.problem && <ProblemAlert error={form.problem} />}
            <PasswordField
              label={t('choose.password')}
              description={t('choose.hint', { shortest: SHORTEST_PASSWORD })}
              size="sm"
              autoComplete="new-password"
              required
              minLength={SHORTEST_PASSWORD}
              {...form.getInputProps('password')}
            />
            <Button type="submit" size="sm" loading={choose.isPending}>
              {t('choose.submit')}
            </Button>
          </Stack>
        </form>
      )}
    </SignInFrame>
  );
}
