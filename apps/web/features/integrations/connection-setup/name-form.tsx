import { Button, Group, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Connection } from '#libs/contracts';
import { useChangeConnection } from '../connections/queries.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { integrations } from '../connections/messages.js';

const said = integrations.setUp;

/** What the connection is called here. */
export function NameForm({ connection }: { connection: Connection }) {
  const change = useChangeConnection(connection.id);
  const [name, setName] = useState(connection.name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ name: name.trim() });
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs" align="end">
        <TextInput
          label={said.name}
          required
          maxLength={100}
          value={name}
          onChange={({ currentTarget: { value } }) => setName(value)}
        />
        <Button
          type="submit"
          variant="default"
          loading={change.isPending}
          disabled={name.trim() === '' || name.trim() === connection.name}
        >
          {said.rename}
        </Button>
      </Group>
      {change.error && <ProblemAlert error={change.error} />}
    </form>
  );
}
