import { Button, Group, Select, Stack, TextInput, Textarea, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { useCreateRole, useShippedRoles } from '../api/queries.js';
import { ProblemAlert } from '../ui/problem-alert.js';

export function NewRolePage() {
  const create = useCreateRole();
  const shipped = useShippedRoles();
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(
      { text, format: 'text', ...(title ? { title } : {}) },
      { onSuccess: (role) => void navigate(`/roles/${role.id}/criteria`) },
    );
  };

  return (
    <main className="page narrow">
      <form onSubmit={submit}>
        <Stack>
          <Title order={1} size="h3">
            New role
          </Title>
          {create.error && <ProblemAlert error={create.error} />}
          <Select
            label="Begin with"
            description="A role that comes with Candor, to change below; or leave it out and paste your own page"
            data={shipped.data?.items.map(({ id, title: name }) => ({ value: id, label: name })) ?? []}
            onChange={(id) => setText(shipped.data?.items.find((one) => one.id === id)?.page ?? '')}
          />
          <TextInput
            label="Title"
            description="Leave it out to take it from the page"
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Textarea
            label="Job page"
            description="Paste the advertisement or the role description: what it asks for becomes the criteria"
            required
            autosize
            minRows={14}
            maxRows={28}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Group>
            <Button type="submit" loading={create.isPending}>
              Read the page
            </Button>
          </Group>
        </Stack>
      </form>
    </main>
  );
}
