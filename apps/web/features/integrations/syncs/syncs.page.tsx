import { Anchor, Button, Group, Text, Tooltip } from '@mantine/core';
import { Link } from 'react-router';
import type { AtsSync } from '#libs/contracts';
import { useCatchUp, useSyncs } from './queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { Empty } from '../../../ui/feedback/empty-state.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { When } from '../../../ui/text/when.js';
import { ShowMore } from '../../../ui/layout/show-more.js';
import { integrations as integrationsWords } from '../connections/messages.js';
import { useConnectionInView } from '../connections/connection-frame.js';
import classes from '../../../ui/layout/rows.module.css';
import { LoadingRows } from '../../../ui/feedback/loading.js';

const said = integrationsWords.syncs;
const TONES = { running: 'accent', finished: 'good', failed: 'bad' } as const;

/** Times of asking the vendor for what deliveries did not tell. */
export function SyncsPage() {
  const { connection, vendor } = useConnectionInView();
  const syncs = useSyncs(connection.id);
  const catchUp = useCatchUp(connection.id);
  const items = syncs.data?.pages.flatMap((page) => page.items) ?? [];
  const mayAsk = connection.hasAccount && connection.catchesUp !== 'nothing' && connection.revokedAt === null;
  if (connection.catchesUp === 'nothing') return <Empty title={said.cannot(vendor?.name ?? connection.vendor)} />;
  return (
    <>
      {mayAsk && (
        <Group gap="xs" mb="sm">
          <Button loading={catchUp.isPending} onClick={() => catchUp.mutate(false)}>
            {said.now}
          </Button>
          <Tooltip label={said.fullHint}>
            <Button variant="default" disabled={catchUp.isPending} onClick={() => catchUp.mutate(true)}>
              {said.full}
            </Button>
          </Tooltip>
        </Group>
      )}
      {connection.catchesUp === 'jobs' && (
        <Text size="sm" mb="sm">
          {said.jobsOnly}
        </Text>
      )}
      {!connection.hasAccount && connection.revokedAt === null && (
        <Text size="sm" mb="sm">
          {said.needsAccount}{' '}
          <Anchor component={Link} to={`/integrations/connections/${connection.id}/set-up`}>
            {integrationsWords.pages.setUp}
          </Anchor>
        </Text>
      )}
      {catchUp.error && <ProblemAlert error={catchUp.error} />}
      {syncs.isPending && <LoadingRows />}
      {syncs.error && <ProblemAlert error={syncs.error} retry={() => void syncs.refetch()} />}
      {syncs.data && items.length === 0 && (
        <Empty title={said.none}>
          <Text size="sm">{said.noneHint}</Text>
        </Empty>
      )}
      {items.length > 0 && (
        <ul className={classes['items']} aria-label={said.list}>
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
  const { cause, state, since, list, seen, news, faulty, resumesAt, restartedAt, error, startedAt } = sync;
  return (
    <li>
      <div className={classes['what']}>
        <b>{said.causes[cause]}</b>
        {' · '}
        <When at={startedAt} />
        <small>
          {since === null ? (
            said.everything
          ) : (
            <>
              {said.since} <When at={since} />
            </>
          )}
          {state === 'running' && ` · ${said.at[list]}`}
          {resumesAt !== null && state === 'running' && (
            <>
              {` · ${said.resumes} `}
              <When at={resumesAt} />
            </>
          )}
          {restartedAt !== null && ` · ${said.restarted}`}
        </small>
        {error && <small>{error.message}</small>}
      </div>
      <div className={classes['side']}>
        <span>
          {said.seen(seen)} · {said.news(news)}
        </span>
        {faulty > 0 && <Chip tone="warn">{said.faulty(faulty)}</Chip>}
        <Chip tone={TONES[state]}>{said.states[state]}</Chip>
      </div>
    </li>
  );
}
