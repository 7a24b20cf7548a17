import { Title } from '@mantine/core';
import { useIsAdmin } from '../../../api/session.js';
import { Empty } from '../../../ui/feedback/empty-state.js';
import { TabTitle } from '../../../ui/layout/tab-title.js';
import { ApiKeys } from '../api-keys/api-key-list.js';
import { Endpoints } from '../webhooks/endpoint-list.js';
import { Connections } from '../connections/connection-list.js';
import { useTranslations } from 'use-intl';

/** Everything that other systems send, receive, or may call. */
export function IntegrationsPage() {
  const t = useTranslations('integrations');
  if (!useIsAdmin()) return <Empty title={t('adminsOnly')} />;
  return (
    <main className="page">
      <TabTitle of={[t('title')]} />
      <Title order={1} size="h3" mb="lg">
        {t('title')}
      </Title>
      <Connections />
      <Endpoints />
      <ApiKeys />
    </main>
  );
}
