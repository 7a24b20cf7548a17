import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Session } from '#libs/contracts';
import { useSignIn } from '../../../api/queries.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { signIn as said } from './messages.js';

interface Props {
  /** Of whom it is known already. */
  email?: string;
  onSignedIn: (session: Session) => void;
}

/** E-mail and password. */
export function SignInForm({ email: known = '', onSignedIn }: Props) {
  const signIn = useSignIn();
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ email, password }, { onSuccess: onSignedIn });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {signIn.error && <ProblemAlert error={signIn.error} />}
        <TextInput
          label={said.email}
          type="email"
          size="sm"
          autoComplete="username"
          required
          data-autofocus={known === '' || undefined}
          value={email}
          onChange={({ currentTarget: { value } }) => setEmail(value)}
        />
        <PasswordInput
          label={said.password}
          size="sm"
          autoComplete="current-password"
          required
          data-autofocus={known !== '' || undefined}
          value={password}
          onChange={({ currentTarget: { value } }) => setPassword(value)}
        />
        <Button type="submit" size="sm" loading={signIn.isPending}>
          {said.submit}
        </Button>
      </Stack>
    </form>
  );
}
