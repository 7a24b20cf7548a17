import { Anchor, Title } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import { useAddEndpoint } from './queries.js';
import { TabTitle } from '../../../ui/layout/tab-title.js';
import { integrations as integrationsWords } from '../connections/messages.js';
import { webhooks as said } from './messages.js';
import { EndpointForm } from './endpoint-form.js';

/** Tells another system what happens from now on; its secret stands on the page that comes next. */
export function NewEndpointPage() {
  const add = useAddEndpoint();
  const navigate = useNavigate();
  return (
    <main className="page narrow">
      <Anchor component={Link} to="/integrations" size="sm">
        {integrationsWords.title}
      </Anchor>
      <TabTitle of={[said.add]} />
      <Title order={1} size="h3" mb="md">
        {said.add}
      </Title>
      <EndpointForm
        given={{ url: '', description: '', eventTypes: null }}
        submitLabel={said.add}
        isPending={add.isPending}
        error={add.error}
        onSubmit={(input) =>
          add.mutate(input, {
            onSuccess: ({ endpoint }) => void navigate(`/integrations/webhooks/${endpoint.id}/settings`),
          })
        }
      />
    </main>
  );
}
