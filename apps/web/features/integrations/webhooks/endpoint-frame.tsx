import { Alert, Anchor } from '@mantine/core';
import { Link, NavLink, Outlet, useOutletContext, useParams } from 'react-router';
import type { WebhookEndpoint } from '#libs/contracts';
import { useEndpoint } from './queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import tabs from '../../../ui/layout/tabs.module.css';
import { TabLinks } from '../../../ui/layout/tab-links.js';
import { When } from '../../../ui/text/when.js';
import { LoadingPage } from '../../../ui/feedback/loading.js';
import { TabTitle } from '../../../ui/layout/tab-title.js';
import { useTranslations } from 'use-intl';

/** The frame of every page of an endpoint. */
export function EndpointFrame() {
  const { endpointId = '' } = useParams();
  const endpoint = useEndpoint(endpointId);
  if (endpoint.isPending) return <LoadingPage />;
  if (endpoint.isLoadingError) return <ProblemAlert error={endpoint.error} retry={() => void endpoint.refetch()} />;
  return <Frame endpoint={endpoint.data} />;
}

function Frame({ endpoint }: { endpoint: WebhookEndpoint }) {
  const t = useTranslations('webhooks');
  const tIntegrations = useTranslations('integrations');
  const { id, url, description, enabled, disabled } = endpoint;
  const at = `/integrations/webhooks/${id}`;
  return (
    <div>
      <header className={tabs['head']}>
        <Anchor component={Link} to="/integrations" size="sm">
          {tIntegrations('title')}
        </Anchor>
        <TabTitle of={[description || url]} />
        <h1>{description || url}</h1>
        <Chip tone={enabled ? 'good' : 'quiet'}>{enabled ? t('on') : t('off')}</Chip>
      </header>
      <TabLinks label={t('pages.of')}>
        <NavLink to={at} end>
          {t('pages.log')}
        </NavLink>
        <NavLink to={`${at}/settings`}>{t('pages.settings')}</NavLink>
      </TabLinks>
      <main className="page">
        {disabled && (
          <Alert color="yellow" mb="md">
            {t(`because.${disabled.because}`)}, <When at={disabled.at} />.
          </Alert>
        )}
        <Outlet context={endpoint} />
      </main>
    </div>
  );
}

/** The endpoint that the page stands in. */
export const useEndpointInView = (): WebhookEndpoint => useOutletContext<WebhookEndpoint>();
