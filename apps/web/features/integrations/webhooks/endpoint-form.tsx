import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { WebhookEventType } from '#libs/contracts';
import type { EndpointInput } from './queries.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { required } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { webhooks as said } from './messages.js';

const EVENTS = Object.keys(said.events) as WebhookEventType[];

interface Props {
  /** What the fields hold at first. */
  given: EndpointInput;
  submitLabel: string;
  isPending: boolean;
  /** Why the server refused what was sent last; null: it did not. */
  error: Error | null;
  /** What came of it, above the button. */
  outcome?: ReactNode;
  onSubmit: (input: EndpointInput) => void;
}

/** Address, what it is for, and what it is told. */
export function EndpointForm({ given, submitLabel, isPending, error, outcome, onSubmit }: Props) {
  const { url, description, eventTypes } = given;
  const form = useValidatedForm(
    { initialValues: { url, description, eventTypes: [...(eventTypes ?? [])] as string[] }, rules: { url: required } },
    { error },
  );
  const submit = form.onSubmit((values) => {
    const chosen = EVENTS.filter((type) => values.eventTypes.includes(type));
    onSubmit({ ...values, url: values.url.trim(), eventTypes: chosen.length > 0 ? chosen : null });
  });
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          label={said.form.url}
          description={said.form.urlHint}
          required
          maxLength={2_000}
          placeholder="https://"
          {...form.getInputProps('url')}
        />
        <TextInput label={said.form.description} maxLength={300} {...form.getInputProps('description')} />
        <Checkbox.Group label={said.form.which} description={said.form.whichHint} {...form.getInputProps('eventTypes')}>
          <Stack gap="xs" mt={6}>
            {EVENTS.map((type) => (
              <Checkbox key={type} value={type} label={said.events[type]} />
            ))}
          </Stack>
        </Checkbox.Group>
        {form.problem && <ProblemAlert error={form.problem} />}
        {outcome}
        <Group>
          <Button type="submit" loading={isPending}>
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
