import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { WebhookEventType } from '#libs/contracts';
import type { EndpointInput } from './queries.js';
import { webhooks as said } from './messages.js';

const EVENTS = Object.keys(said.events) as WebhookEventType[];

interface Props {
  /** What the fields hold at first. */
  given: EndpointInput;
  submitLabel: string;
  isPending: boolean;
  /** What came of it, above the button. */
  outcome: ReactNode;
  onSubmit: (input: EndpointInput) => void;
}

/** Address, what it is for, and what it is told. */
export function EndpointForm({ given, submitLabel, isPending, outcome, onSubmit }: Props) {
  const [url, setUrl] = useState(given.url);
  const [description, setDescription] = useState(given.description);
  const [ticked, setTicked] = useState<string[]>(given.eventTypes ?? []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const eventTypes = EVENTS.filter((type) => ticked.includes(type));
    onSubmit({ url: url.trim(), description, eventTypes: eventTypes.length > 0 ? eventTypes : null });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          label={said.form.url}
          description={said.form.urlHint}
          required
          maxLength={2_000}
          placeholder="https://"
          value={url}
          onChange={({ currentTarget: { value } }) => setUrl(value)}
        />
        <TextInput
          label={said.form.description}
          maxLength={300}
          value={description}
          onChange={({ currentTarget: { value } }) => setDescription(value)}
        />
        <Checkbox.Group label={said.form.which} description={said.form.whichHint} value={ticked} onChange={setTicked}>
          <Stack gap="xs" mt={6}>
            {EVENTS.map((type) => (
              <Checkbox key={type} value={type} label={said.events[type]} />
            ))}
          </Stack>
        </Checkbox.Group>
        {outcome}
        <Group>
          <Button type="submit" loading={isPending} disabled={url.trim() === ''}>
            {submitLabel}
          </Button>
          <Text size="xs" c="dimmed">
            {said.form.rolesNote}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
