import { Title } from '@mantine/core';
import { useIsAdmin } from '../../api/queries.js';
import { Empty } from '../../ui/empty.js';
import { words } from '../../words/index.js';
import { ApiKeys } from '../keys/api-keys.js';
import { Endpoints } from '../webhooks/endpoints.js';
import { Connections } from './connections.js';

/** Everything that other systems send here, are told, or may call. */
export function IntegrationsPage() {
  if (!useIsAdmin()) return <Empty title={words.integrations.adminsOnly} />;
  return (
    <main className="page">
      <Title order={1} size="h3" mb="lg">
        {words.integrations.title}
      </Title>
      <Connections />
      <Endpoints />
      <ApiKeys />
    </main>
  );
}
