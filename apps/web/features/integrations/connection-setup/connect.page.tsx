import { Anchor, Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import type { AtsVendors } from '#libs/contracts';
import { useAddConnection, useVendors } from '../connections/queries.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { integrations as integrationsWords } from '../connections/messages.js';
import { words } from '../../../i18n/index.js';
import { LoadingPage } from '../../../ui/feedback/loading.js';
import { TabTitle } from '../../../ui/layout/tab-title.js';

const said = integrationsWords.fresh;

/** Which product, and what it is called here; the rest is done on the page of the connection. */
export function ConnectPage() {
  const vendors = useVendors();
  if (vendors.isPending) return <LoadingPage />;
  if (vendors.isLoadingError) return <ProblemAlert error={vendors.error} retry={() => void vendors.refetch()} />;
  return <Connect vendors={vendors.data.items} />;
}

function Connect({ vendors }: { vendors: AtsVendors['items'] }) {
  const add = useAddConnection();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState(vendors[0]);
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? chosen?.name ?? '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!chosen) return;
    add.mutate(
      { vendor: chosen.id, name },
      { onSuccess: ({ connection }) => void navigate(`/integrations/connections/${connection.id}/set-up`) },
    );
  };
  return (
    <main className="page narrow">
      <Anchor component={Link} to="/integrations" size="sm">
        {integrationsWords.title}
      </Anchor>
      <TabTitle of={[said.title]} />
      <Title order={1} size="h3" mb="md">
        {said.title}
      </Title>
      <form onSubmit={submit}>
        <Stack gap="md">
          <NativeSelect
            label={said.vendor}
            description={said.vendorHint}
            value={chosen?.id}
            onChange={({ currentTarget: { value } }) => setChosen(vendors.find(({ id }) => id === value))}
            data={vendors.map(({ id, name: label }) => ({ value: id, label }))}
          />
          <TextInput
            label={said.name}
            description={said.nameHint}
            required
            maxLength={100}
            value={name}
            onChange={({ currentTarget: { value } }) => setTyped(value)}
          />
          <Text size="sm" c="dimmed">
            {said.next}
          </Text>
          {add.error && <ProblemAlert error={add.error} />}
          <Group justify="flex-end">
            <Button component={Link} to="/integrations" variant="default">
              {words.common.cancel}
            </Button>
            <Button type="submit" loading={add.isPending} disabled={name.trim() === ''}>
              {said.start}
            </Button>
          </Group>
        </Stack>
      </form>
    </main>
  );
}
