import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useRename } from './queries.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { settings } from '../settings/messages.js';
import { words } from '../../../i18n/index.js';
import classes from '../settings/settings.module.css';

const said = settings.you;

export function ProfileForm({ name: given, email }: { name: string; email: string }) {
  const rename = useRename();
  const [name, setName] = useState(given);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    rename.mutate({ name: name.trim() });
  };
  return (
    <form className={classes['card']} onSubmit={submit}>
      <TextInput
        className={classes['field'] ?? ''}
        label={said.name}
        autoComplete="name"
        required
        maxLength={200}
        value={name}
        onChange={({ currentTarget: { value } }) => setName(value)}
      />
      <TextInput
        className={classes['field'] ?? ''}
        label={said.email}
        description={said.emailHint}
        value={email}
        readOnly
      />
      {rename.error && <ProblemAlert error={rename.error} />}
      <div className={classes['foot']}>
        <Button type="submit" loading={rename.isPending} disabled={name.trim() === '' || name.trim() === given}>
          {words.common.save}
        </Button>
        {rename.isSuccess && name.trim() === given && <span role="status">{settings.saved}</span>}
      </div>
    </form>
  );
}
