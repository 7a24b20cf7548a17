import { Title } from '@mantine/core';
import { useIsAdmin } from '../../../api/session.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { TabTitle } from '../../../ui/layout/tab-title.js';
import { ApiKeyList } from '../api-keys/api-key-list.js';
import { EndpointList } from '../webhooks/endpoint-list.js';
import { ConnectionList } from '../connections/connection-list.js';
import { useTranslations } from 'use-intl';

/** Everything that other systems send, receive, or may call. */
export function IntegrationsPage() {
  const t = useTranslations('integrations');
  if (!useIsAdmin()) return <EmptyState title={t('adminsOnly')} />;
  return (
    <main className="page">
      <TabTitle of={[t('title')]} />
      <Title order={1} size="h3" mb="lg">
        {t('title')}
      </Title>
      <ConnectionList />
      <EndpointList />
      <ApiKeyList />
    </main>
  );
}
