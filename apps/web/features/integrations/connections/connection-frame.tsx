import { Alert, Anchor } from '@mantine/core';
import { Link, NavLink, Outlet, useOutletContext, useParams } from 'react-router';
import type { AtsVendorInfo, Connection } from '#libs/contracts';
import { useConnection, useVendors } from './queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import tabs from '../../../ui/layout/tabs.module.css';
import { TabLinks } from '../../../ui/layout/tab-links.js';
import { LoadingPage } from '../../../ui/feedback/loading.js';
import { TabTitle } from '../../../ui/layout/tab-title.js';
import { useTranslations } from 'use-intl';

export interface ConnectionInView {
  connection: Connection;
  /** Null: of a product that this version does not know any more. */
  vendor: AtsVendorInfo | null;
}

/** Frames every page of a connection. */
export function ConnectionFrame() {
  const { connectionId = '' } = useParams();
  const connection = useConnection(connectionId);
  const vendors = useVendors();
  if (connection.isPending || vendors.isPending) return <LoadingPage />;
  if (connection.isLoadingError || vendors.isLoadingError) {
    const again = () => void Promise.all([connection.refetch(), vendors.refetch()]);
    return <ProblemAlert error={(connection.error ?? vendors.error)!} retry={again} />;
  }
  const vendor = vendors.data.items.find(({ id }) => id === connection.data.vendor) ?? null;
  return <Frame connection={connection.data} vendor={vendor} />;
}

function Frame({ connection, vendor }: ConnectionInView) {
  const t = useTranslations('integrations');
  const { id, name, revokedAt } = connection;
  const at = `/integrations/connections/${id}`;
  return (
    <div>
      <header className={tabs['head']}>
        <Anchor component={Link} to="/integrations" size="sm">
          {t('title')}
        </Anchor>
        <TabTitle of={[name]} />
        <h1>{name}</h1>
        <Chip>{vendor?.name ?? connection.vendor}</Chip>
        {revokedAt !== null && <Chip tone="quiet">{t('revoked')}</Chip>}
      </header>
      <TabLinks label={t('pages.of')}>
        <NavLink to={at} end>
          {t('pages.events')}
        </NavLink>
        <NavLink to={`${at}/openings`}>{t('pages.openings')}</NavLink>
        <NavLink to={`${at}/syncs`}>{t('pages.syncs')}</NavLink>
        <NavLink to={`${at}/set-up`}>{t('pages.setUp')}</NavLink>
      </TabLinks>
      <main className="page">
        {revokedAt !== null && (
          <Alert color="gray" mb="md">
            {t('revokedHint')}
          </Alert>
        )}
        <Outlet context={{ connection, vendor } satisfies ConnectionInView} />
      </main>
    </div>
  );
}

/** The connection that the page stands in. */
export const useConnectionInView = (): ConnectionInView => useOutletContext<ConnectionInView>();
