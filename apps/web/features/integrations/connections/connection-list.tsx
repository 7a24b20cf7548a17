import { Button, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Connection } from '#libs/contracts';
import { useConnections, useConnectionStatus, useVendor } from './queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { When } from '../../../ui/text/when.js';
import classes from '../../../ui/layout/rows.module.css';
import { Section } from '../../../ui/layout/section.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { useTranslations } from 'use-intl';
import type { Translate } from '../../../i18n/translate.js';

/** Connections with their state. */
export function ConnectionList() {
  const t = useTranslations('integrations');
  const { data, error, isPending, refetch } = useConnections();
  const connect = (
    <Button component={Link} to="/integrations/connect">
      {t('connect')}
    </Button>
  );
  return (
    <Section title={t('connections')} hint={t('connectionsHint')} action={data && data.items.length > 0 && connect}>
      {isPending && <LoadingRows rows={2} />}
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      {data?.items.length === 0 && (
        <EmptyState title={t('noConnections')}>
          <Text size="sm">{t('noConnectionsHint')}</Text>
          {connect}
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <ul className={classes['items']} aria-label={t('connections')}>
          {data.items.map((connection) => (
            <Row key={connection.id} connection={connection} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function counted(
  t: Translate<'integrations'>,
  what: 'failed' | 'waiting',
  { count, orMore }: { count: number; orMore: boolean },
): string {
  if (what === 'failed') return t(orMore ? 'failedOrMore' : 'failed', { count });
  return t(orMore ? 'waitingOrMore' : 'waiting', { count });
}

function Row({ connection }: { connection: Connection }) {
  const t = useTranslations('integrations');
  const { id, name, vendor, revokedAt, hasSecret } = connection;
  const info = useVendor(vendor);
  const status = useConnectionStatus(id);
  return (
    <li>
      <div className={classes['what']}>
        <Link to={`/integrations/connections/${id}`}>{name}</Link>
        <small>{info?.name ?? vendor}</small>
      </div>
      <div className={classes['side']}>
        {status && status.failed.count > 0 && <Chip tone="bad">{counted(t, 'failed', status.failed)}</Chip>}
        {status && status.waiting.count > 0 && <Chip tone="accent">{counted(t, 'waiting', status.waiting)}</Chip>}
        {status?.lastAt && (
          <span>
            {t('lastEvent')} <When at={status.lastAt} />
          </span>
        )}
        {status?.lastAt === null && <span>{info?.posts === false ? t('byAsking') : t('nothingYet')}</span>}
        <State isRevoked={revokedAt !== null} needsSecret={!hasSecret && info?.posts !== false} />
      </div>
    </li>
  );
}

function State({ isRevoked, needsSecret }: { isRevoked: boolean; needsSecret: boolean }) {
  const t = useTranslations('integrations');
  if (isRevoked) return <Chip tone="quiet">{t('revoked')}</Chip>;
  return needsSecret ? <Chip tone="warn">{t('needsSecret')}</Chip> : <Chip tone="good">{t('connected')}</Chip>;
}
