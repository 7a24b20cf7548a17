import { Button, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Connection } from '#libs/contracts';
import { useConnections, useStanding, useVendor } from './queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { Empty } from '../../../ui/feedback/empty-state.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { When } from '../../../ui/text/when.js';
import { integrations as said } from './messages.js';
import classes from '../../../ui/layout/rows.module.css';
import { Part } from '../../../ui/layout/section.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';

/** What delivers people, and how each of them is doing. */
export function Connections() {
  const { data, error, isPending, refetch } = useConnections();
  const connect = (
    <Button component={Link} to="/integrations/connect">
      {said.connect}
    </Button>
  );
  return (
    <Part title={said.connections} hint={said.connectionsHint} action={data && data.items.length > 0 && connect}>
      {isPending && <LoadingRows rows={2} />}
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      {data?.items.length === 0 && (
        <Empty title={said.noConnections}>
          <Text size="sm">{said.noConnectionsHint}</Text>
          {connect}
        </Empty>
      )}
      {data && data.items.length > 0 && (
        <ul className={classes['items']} aria-label={said.connections}>
          {data.items.map((connection) => (
            <Row key={connection.id} connection={connection} />
          ))}
        </ul>
      )}
    </Part>
  );
}

function Row({ connection }: { connection: Connection }) {
  const { id, name, vendor, revokedAt, hasSecret } = connection;
  const info = useVendor(vendor);
  const standing = useStanding(id);
  return (
    <li>
      <div className={classes['what']}>
        <Link to={`/integrations/connections/${id}`}>{name}</Link>
        <small>{info?.name ?? vendor}</small>
      </div>
      <div className={classes['side']}>
        {standing && standing.failed.count > 0 && <Chip tone="bad">{said.failed(standing.failed)}</Chip>}
        {standing && standing.waiting.count > 0 && <Chip tone="accent">{said.waiting(standing.waiting)}</Chip>}
        {standing?.lastAt && (
          <span>
            {said.lastDelivery} <When at={standing.lastAt} />
          </span>
        )}
        {standing?.lastAt === null && <span>{info?.posts === false ? said.byAsking : said.nothingYet}</span>}
        <State isRevoked={revokedAt !== null} needsSecret={!hasSecret && info?.posts !== false} />
      </div>
    </li>
  );
}

function State({ isRevoked, needsSecret }: { isRevoked: boolean; needsSecret: boolean }) {
  if (isRevoked) return <Chip tone="quiet">{said.revoked}</Chip>;
  return needsSecret ? <Chip tone="warn">{said.needsSecret}</Chip> : <Chip tone="good">{said.connected}</Chip>;
}
