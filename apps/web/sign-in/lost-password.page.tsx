import { Alert, Anchor, Button, Stack, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { useAskForReset } from '../api/queries.js';
import { ProblemAlert } from '../ui/problem-alert.js';

/** Asks for a link by mail. What is said is the same whether or not anybody signs in with the address. */
export function LostPasswordPage() {
  const ask = useAskForReset();
  const [email, setEmail] = useState('');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate(email);
  };

  return (
    <main className="sign-in">
      <form onSubmit={submit}>
        <Stack>
          <Title order={1} size="h3">
            Lost password
          </Title>
          {ask.error && <ProblemAlert error={ask.error} />}
          {ask.data && <Alert role="status">{ask.data.detail}</Alert>}
          <TextInput
            label="E-mail"
            type="email"
            autoComplete="username"
            required
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <Button type="submit" loading={ask.isPending}>
            Send me a link
          </Button>
          <Anchor component={Link} to="/sign-in" size="sm">
            Back to sign-in
          </Anchor>
        </Stack>
      </form>
    </main>
  );
}
