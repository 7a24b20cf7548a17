import { Button, PasswordInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useChangePassword } from './queries.js';
import { faultAt } from '../../../api/field-errors.js';
import { SHORTEST_PASSWORD } from '#libs/contracts';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { settings } from '../settings/messages.js';
import classes from '../settings/settings.module.css';

const said = settings.you;

/** @param email for the browser's own keeper of passwords */
export function PasswordForm({ email }: { email: string }) {
  const change = useChangePassword();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const faults = { current: faultAt(change.error, 'current'), password: faultAt(change.error, 'password') };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(
      { current, password },
      {
        onSuccess: () => {
          setCurrent('');
          setPassword('');
        },
      },
    );
  };
  const typing = (set: (value: string) => void) => (value: string) => {
    set(value);
    if (change.isError || change.isSuccess) change.reset();
  };
  return (
    <form className={classes['card']} onSubmit={submit}>
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <PasswordInput
        className={classes['field'] ?? ''}
        label={said.current}
        description={said.unknown}
        autoComplete="current-password"
        required
        value={current}
        error={faults.current}
        onChange={({ currentTarget: { value } }) => typing(setCurrent)(value)}
      />
      <PasswordInput
        className={classes['field'] ?? ''}
        label={said.next}
        description={said.nextHint(SHORTEST_PASSWORD)}
        autoComplete="new-password"
        required
        minLength={SHORTEST_PASSWORD}
        value={password}
        error={faults.password}
        onChange={({ currentTarget: { value } }) => typing(setPassword)(value)}
      />
      {change.error && faults.current === null && faults.password === null && <ProblemAlert error={change.error} />}
      <div className={classes['foot']}>
        <Button type="submit" loading={change.isPending}>
          {said.change}
        </Button>
        {change.isSuccess && <span role="status">{said.changed}</span>}
      </div>
    </form>
  );
}
