import { Anchor, Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useEffect, useState, type FormEvent } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { SHORTEST_PASSWORD } from '#libs/contracts';
import { faultAt } from '../../../api/field-errors.js';
import { useChoosePassword } from '../../../api/queries.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { signIn as said } from './messages.js';
import { SignInFrame } from './sign-in-frame.js';

/** Where links of invitations and of lost passwords lead: the one-time token stands after `#` in the address. */
export function ChoosePasswordPage() {
  const choose = useChoosePassword();
  const navigate = useNavigate();
  const { hash } = useLocation();
  const [token] = useState(() => hash.slice(1));
  const [password, setPassword] = useState('');
  const fault = faultAt(choose.error, 'password');

  // The token must not stay in the address.
  useEffect(() => window.history.replaceState(null, '', '/password'), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    choose.mutate({ token, password }, { onSuccess: () => void navigate('/', { replace: true }) });
  };
  return (
    <SignInFrame title={said.choose.title}>
      {token === '' ? (
        <Text size="sm">
          {said.choose.cutOff}{' '}
          <Anchor component={Link} to="/password/lost">
            {said.choose.another}
          </Anchor>
          .
        </Text>
      ) : (
        <form onSubmit={submit}>
          <Stack gap="sm">
            {choose.error && fault === null && <ProblemAlert error={choose.error} />}
            <PasswordInput
              label={said.choose.password}
              description={said.choose.hint(SHORTEST_PASSWORD)}
              size="sm"
              autoComplete="new-password"
              required
              minLength={SHORTEST_PASSWORD}
              value={password}
              error={fault}
              onChange={({ currentTarget: { value } }) => setPassword(value)}
            />
            <Button type="submit" size="sm" loading={choose.isPending}>
              {said.choose.submit}
            </Button>
          </Stack>
        </form>
      )}
    </SignInFrame>
  );
}
