import { Anchor, Title } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import { useAddEndpoint } from './queries.js';
import { TabTitle } from '../../../ui/layout/tab-title.js';
import { EndpointForm } from './endpoint-form.js';
import { useTranslations } from 'use-intl';

/** Tells another system what happens from now on; its secret stands on the page that comes next. */
export function NewEndpointPage() {
  const t = useTranslations('webhooks');
  const tIntegrations = useTranslations('integrations');
  const add = useAddEndpoint();
  const navigate = useNavigate();
  return (
    <main className="page narrow">
      <Anchor component={Link} to="/integrations" size="sm">
        {tIntegrations('title')}
      </Anchor>
      <TabTitle of={[t('add')]} />
      <Title order={1} size="h3" mb="md">
        {t('add')}
      </Title>
      <EndpointForm
        given={{ url: '', description: '', eventTypes: null }}
        submitLabel={t('add')}
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
