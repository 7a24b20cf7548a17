import { Anchor, Button, Group, Text, Tooltip } from '@mantine/core';
import { Link } from 'react-router';
import type { AtsSync } from '#libs/contracts';
import { useStartSync, useSyncs } from './queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { When } from '../../../ui/text/when.js';
import { ShowMore } from '../../../ui/layout/show-more.js';
import { useConnectionInView } from '../connections/connection-frame.js';
import classes from '../../../ui/layout/rows.module.css';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { useTranslations } from 'use-intl';

const TONES = { running: 'accent', finished: 'good', failed: 'bad' } as const;

/** Times of asking the vendor for what events did not tell. */
export function SyncsPage() {
  const t = useTranslations('integrations.syncs');
  const tIntegrations = useTranslations('integrations');
  const { connection, vendor } = useConnectionInView();
  const syncs = useSyncs(connection.id);
  const catchUp = useStartSync(connection.id);
  const items = syncs.data?.pages.flatMap((page) => page.items) ?? [];
  const mayAsk = connection.hasAccount && connection.catchesUp !== 'nothing' && connection.revokedAt === null;
  if (connection.catchesUp === 'nothing')
    return <EmptyState title={t('cannot', { vendor: vendor?.name ?? connection.vendor })} />;
  return (
    <>
      {mayAsk && (
        <Group gap="xs" mb="sm">
          <Button loading={catchUp.isPending} onClick={() => catchUp.mutate(false)}>
            {t('now')}
          </Button>
          <Tooltip label={t('fullHint')}>
            <Button variant="default" disabled={catchUp.isPending} onClick={() => catchUp.mutate(true)}>
              {t('full')}
            </Button>
          </Tooltip>
        </Group>
      )}
      {connection.catchesUp === 'openings' && (
        <Text size="sm" mb="sm">
          {t('openingsOnly')}
        </Text>
      )}
      {!connection.hasAccount && connection.revokedAt === null && (
        <Text size="sm" mb="sm">
          {t('needsAccount')}{' '}
          <Anchor component={Link} to={`/integrations/connections/${connection.id}/set-up`}>
            {tIntegrations('pages.setUp')}
          </Anchor>
        </Text>
      )}
      {catchUp.error && <ProblemAlert error={catchUp.error} />}
      {syncs.isPending && <LoadingRows />}
      {syncs.error && <ProblemAlert error={syncs.error} retry={() => void syncs.refetch()} />}
      {syncs.data && items.length === 0 && (
        <EmptyState title={t('none')}>
          <Text size="sm">{t('noneHint')}</Text>
        </EmptyState>
      )}
      {items.length > 0 && (
        <ul className={classes['items']} aria-label={t('list')}>
          {items.map((sync) => (
            <Row key={sync.id} sync={sync} />
          ))}
        </ul>
      )}
      <ShowMore of={syncs} />
    </>
  );
}

function Row({ sync }: { sync: AtsSync }) {
  const t = useTranslations('integrations.syncs');
  const { cause, state, since, list, seen, changed, faulty, resumesAt, restartedAt, error, startedAt } = sync;
  return (
    <li>
      <div className={classes['what']}>
        <b>{t(`causes.${cause}`)}</b>
        {' · '}
        <When at={startedAt} />
        <small>
          {since === null ? (
            t('everything')
          ) : (
            <>
              {t('since')} <When at={since} />
            </>
          )}
          {state === 'running' && ` · ${t(`at.${list}`)}`}
          {resumesAt !== null && state === 'running' && (
            <>
              {` · ${t('resumes')} `}
              <When at={resumesAt} />
            </>
          )}
          {restartedAt !== null && ` · ${t('restarted')}`}
        </small>
        {error && <small>{error.message}</small>}
      </div>
      <div className={classes['side']}>
        <span>
          {t('seen', { n: seen })} · {t('changed', { n: changed })}
        </span>
        {faulty > 0 && <Chip tone="warn">{t('faulty', { n: faulty })}</Chip>}
        <Chip tone={TONES[state]}>{t(`states.${state}`)}</Chip>
      </div>
    </li>
  );
}
