import { Title } from '@mantine/core';
import { useIsAdmin } from '../../../api/session.js';
import { Empty } from '../../../ui/feedback/empty-state.js';
import { TabTitle } from '../../../ui/layout/tab-title.js';
import { integrations } from '../connections/messages.js';
import { ApiKeys } from '../api-keys/api-key-list.js';
import { Endpoints } from '../webhooks/endpoint-list.js';
import { Connections } from '../connections/connection-list.js';

/** Everything that other systems send here, are told, or may call. */
export function IntegrationsPage() {
  if (!useIsAdmin()) return <Empty title={integrations.adminsOnly} />;
  return (
    <main className="page">
      <TabTitle of={[integrations.title]} />
      <Title order={1} size="h3" mb="lg">
        {integrations.title}
      </Title>
      <Connections />
      <Endpoints />
      <ApiKeys />
    </main>
  );
}
