import { Anchor, Button, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { useChoosePassword } from '../api/queries.js';
import { ProblemAlert } from '../ui/problem-alert.js';

const SHORTEST = 12;

/** Where links of invitations and of lost passwords lead: the one-time token stands after `#` in the address. */
export function ChoosePasswordPage() {
  const choose = useChoosePassword();
  const navigate = useNavigate();
  const { hash } = useLocation();
  const [token] = useState(() => hash.slice(1));
  const [password, setPassword] = useState('');

  // The token must not stay in the address.
  useEffect(() => window.history.replaceState(null, '', '/password'), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    choose.mutate({ token, password }, { onSuccess: () => void navigate('/', { replace: true }) });
  };

  return (
    <main className="sign-in">
      <form onSubmit={submit}>
        <Stack>
          <Title order={1} size="h3">
            Choose a password
          </Title>
          {choose.error && <ProblemAlert error={choose.error} />}
          {token === '' ? (
            <Text>
              The address is cut off. Open the link that you were sent once more, or{' '}
              <Anchor component={Link} to="/password/lost">
                ask for another one
              </Anchor>
              .
            </Text>
          ) : (
            <>
              <PasswordInput
                label="New password"
                description={`At least ${SHORTEST} characters. You are signed out everywhere else.`}
                autoComplete="new-password"
                required
                minLength={SHORTEST}
                maxLength={200}
                value={password}
                onChange={(event) => setPassword(event.currentTarget.value)}
              />
              <Button type="submit" loading={choose.isPending}>
                Choose it and sign in
              </Button>
            </>
          )}
        </Stack>
      </form>
    </main>
  );
}
