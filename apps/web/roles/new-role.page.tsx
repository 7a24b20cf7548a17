import { Button, Checkbox, Group, Select, Stack, Text, TextInput, Textarea, Title } from '@mantine/core';
import { useState, type DragEvent, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import type { PageFormat } from '#libs/contracts';
import { useCreateRole, useShippedRoles } from '../api/queries.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { words } from '../words/index.js';

const said = words.roles.form;
const FORMATS: readonly (readonly [RegExp, PageFormat])[] = [
  [/\.(html?|xhtml)$/i, 'html'],
  [/\.(md|markdown)$/i, 'markdown'],
  [/\.(txt|text)$/i, 'text'],
];

/** Pastes or drops a job page, or begins with one that comes with Candor: what it asks for becomes the criteria. */
export function NewRolePage() {
  const create = useCreateRole();
  const shipped = useShippedRoles();
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [page, setPage] = useState<{ text: string; format: PageFormat }>({ text: '', format: 'text' });
  const [confidential, setConfidential] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(
      { page: { ...page, ...(title !== '' && { title }) }, ...(confidential && { confidential }) },
      { onSuccess: (role) => void navigate(`/roles/${role.id}/criteria`) },
    );
  };
  const drop = async (event: DragEvent) => {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    const format = FORMATS.find(([name]) => name.test(file.name))?.[1];
    setRefused(format === undefined ? said.notText(file.name) : null);
    if (format !== undefined) setPage({ text: await file.text(), format });
  };

  return (
    <main className="page narrow">
      <form onSubmit={submit}>
        <Stack>
          <Title order={1} size="h3">
            {said.title}
          </Title>
          {create.error && <ProblemAlert error={create.error} />}
          <Select
            label={said.template}
            description={said.templateHint}
            data={shipped.data?.items.map(({ id, title: name }) => ({ value: id, label: name })) ?? []}
            onChange={(id) =>
              setPage({ text: shipped.data?.items.find((one) => one.id === id)?.page ?? '', format: 'text' })
            }
          />
          <TextInput
            label={said.name}
            description={said.nameHint}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Textarea
            label={said.page}
            description={said.pageHint}
            required
            autosize
            minRows={14}
            maxRows={28}
            value={page.text}
            onDrop={(event) => void drop(event)}
            onChange={({ currentTarget: { value } }) => setPage((old) => ({ ...old, text: value }))}
          />
          {refused !== null && (
            <Text c="red" size="sm" role="alert">
              {refused}
            </Text>
          )}
          <Checkbox
            label={said.confidential}
            checked={confidential}
            onChange={({ currentTarget: { checked } }) => setConfidential(checked)}
          />
          <Group>
            <Button type="submit" loading={create.isPending}>
              {said.read}
            </Button>
          </Group>
        </Stack>
      </form>
    </main>
  );
}
