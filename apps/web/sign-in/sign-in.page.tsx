import { Anchor, Button, PasswordInput, Stack, TextInput, Title } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { useSignIn } from '../api/queries.js';
import { ProblemAlert } from '../ui/problem-alert.js';

/** With mail and password, or at once when the address carries a one-time link after `#`. */
export function SignInPage() {
  const signIn = useSignIn();
  const navigate = useNavigate();
  const location = useLocation();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const used = useRef(false);
  const { from } = (location.state ?? {}) as { from?: string };
  const goOn = { onSuccess: () => navigate(from ?? '/', { replace: true }) };

  useEffect(() => {
    const token = location.hash.slice(1);
    if (!token || used.current) return;
    // Links work once: the effect must not run twice, and the token must not stay in the address.
    used.current = true;
    window.history.replaceState(null, '', '/sign-in');
    signIn.mutate({ token }, goOn);
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ email, password }, goOn);
  };

  return (
    <main className="sign-in">
      <form onSubmit={submit}>
        <Stack>
          <Title order={1} size="h3">
            Sign in to Candor
          </Title>
          {signIn.error && <ProblemAlert error={signIn.error} />}
          <TextInput
            label="E-mail"
            type="email"
            autoComplete="username"
            required
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <PasswordInput
            label="Password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" loading={signIn.isPending}>
            Sign in
          </Button>
          <Anchor component={Link} to="/password/lost" size="sm">
            I have lost my password
          </Anchor>
        </Stack>
      </form>
    </main>
  );
}
