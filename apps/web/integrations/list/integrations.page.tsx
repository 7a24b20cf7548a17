import { Title } from '@mantine/core';
import { useIsAdmin } from '../../api/queries.js';
import { Empty } from '../../ui/empty.js';
import { TabTitle } from '../../ui/tab-title.js';
import { integrations } from '../../words/en/integrations.js';
import { ApiKeys } from '../keys/api-keys.js';
import { Endpoints } from '../webhooks/endpoints.js';
import { Connections } from './connections.js';

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
