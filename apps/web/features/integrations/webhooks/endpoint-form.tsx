import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { EndpointInput } from './queries.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { required } from '../../../ui/forms/rules.js';
import { useValidatedForm } from '../../../ui/forms/use-validated-form.js';
import { OFFERED_EVENT_TYPES, eventName } from './event-names.js';
import { useTranslations } from 'use-intl';

interface Props {
  /** The initial values of the fields. */
  given: EndpointInput;
  submitLabel: string;
  isPending: boolean;
  /** The error of the last submission; null if it succeeded. */
  error: Error | null;
  /** The result, above the button. */
  outcome?: ReactNode;
  onSubmit: (input: EndpointInput) => void;
}

/** The address of an endpoint, its purpose, and its events. */
export function EndpointForm({ given, submitLabel, isPending, error, outcome, onSubmit }: Props) {
  const t = useTranslations('webhooks');
  const { url, description, eventTypes } = given;
  const form = useValidatedForm(
    { initialValues: { url, description, eventTypes: [...(eventTypes ?? [])] as string[] }, rules: { url: required } },
    { error },
  );
  const submit = form.onSubmit((values) => {
    const chosen = OFFERED_EVENT_TYPES.filter((type) => values.eventTypes.includes(type));
    onSubmit({ ...values, url: values.url.trim(), eventTypes: chosen.length > 0 ? chosen : null });
  });
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          label={t('form.url')}
          description={t('form.urlHint')}
          required
          maxLength={2_000}
          placeholder="https://"
          {...form.getInputProps('url')}
        />
        <TextInput label={t('form.description')} maxLength={300} {...form.getInputProps('description')} />
        <Checkbox.Group label={t('form.which')} description={t('form.whichHint')} {...form.getInputProps('eventTypes')}>
          <Stack gap="xs" mt={6}>
            {OFFERED_EVENT_TYPES.map((type) => (
              <Checkbox key={type} value={type} label={eventName(t, type)} />
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
            {t('form.rolesNote')}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
