import { Button, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { WebhookEndpoint } from '#libs/contracts';
import { useEndpoints } from './queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { Empty } from '../../../ui/feedback/empty-state.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { When } from '../../../ui/text/when.js';
import { webhooks as said } from './messages.js';
import classes from '../../../ui/layout/rows.module.css';
import { Part } from '../../../ui/layout/section.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';

/** Who is told what happens, and whether they take it. */
export function Endpoints() {
  const { data, error, isPending, refetch } = useEndpoints();
  const add = (
    <Button component={Link} to="/integrations/webhooks/new">
      {said.add}
    </Button>
  );
  return (
    <Part title={said.title} hint={said.hint} action={data && data.items.length > 0 && add}>
      {isPending && <LoadingRows rows={2} />}
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      {data?.items.length === 0 && (
        <Empty title={said.none}>
          <Text size="sm">{said.noneHint}</Text>
          {add}
        </Empty>
      )}
      {data && data.items.length > 0 && (
        <ul className={classes['items']} aria-label={said.list}>
          {data.items.map((endpoint) => (
            <Row key={endpoint.id} endpoint={endpoint} />
          ))}
        </ul>
      )}
    </Part>
  );
}

function Row({ endpoint }: { endpoint: WebhookEndpoint }) {
  const { id, url, description, eventTypes, enabled, disabled, failingSince } = endpoint;
  return (
    <li>
      <div className={classes['what']}>
        <Link to={`/integrations/webhooks/${id}`}>{description || url}</Link>
        {description !== '' && <small>{url}</small>}
        <small>{eventTypes === null ? said.allEvents : eventTypes.map((type) => said.events[type]).join('; ')}</small>
      </div>
      <div className={classes['side']}>
        {failingSince !== null && (
          <Chip tone="bad">
            {said.failingSince} <When at={failingSince} />
          </Chip>
        )}
        <Chip tone={enabled ? 'good' : 'quiet'} {...(disabled && { title: said.because[disabled.because] })}>
          {enabled ? said.on : said.off}
        </Chip>
      </div>
    </li>
  );
}
