import { Button, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { WebhookEndpoint } from '#libs/contracts';
import { useEndpoints } from './queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { When } from '../../../ui/text/when.js';
import classes from '../../../ui/layout/rows.module.css';
import { Section } from '../../../ui/layout/section.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { useTranslations } from 'use-intl';
import { eventName } from './event-names.js';

/** The webhook endpoints and their state. */
export function EndpointList() {
  const t = useTranslations('webhooks');
  const { data, error, isPending, refetch } = useEndpoints();
  const add = (
    <Button component={Link} to="/integrations/webhooks/new">
      {t('add')}
    </Button>
  );
  return (
    <Section title={t('title')} hint={t('hint')} action={data && data.items.length > 0 && add}>
      {isPending && <LoadingRows rows={2} />}
      {error && <ProblemAlert error={error} retry={() => void refetch()} />}
      {data?.items.length === 0 && (
        <EmptyState title={t('none')}>
          <Text size="sm">{t('noneHint')}</Text>
          {add}
        </EmptyState>
      )}
      {data && data.items.length > 0 && (
        <ul className={classes['items']} aria-label={t('list')}>
          {data.items.map((endpoint) => (
            <Row key={endpoint.id} endpoint={endpoint} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Row({ endpoint }: { endpoint: WebhookEndpoint }) {
  const t = useTranslations('webhooks');
  const { id, url, description, eventTypes, enabled, disabled, failingSince } = endpoint;
  return (
    <li>
      <div className={classes['what']}>
        <Link to={`/integrations/webhooks/${id}`}>{description || url}</Link>
        {description !== '' && <small>{url}</small>}
        <small>{eventTypes === null ? t('allEvents') : eventTypes.map((type) => eventName(t, type)).join(' · ')}</small>
      </div>
      <div className={classes['side']}>
        {failingSince !== null && (
          <Chip tone="bad">
            {t('failingSince')} <When at={failingSince} />
          </Chip>
        )}
        <Chip tone={enabled ? 'good' : 'quiet'} {...(disabled && { title: t(`because.${disabled.because}`) })}>
          {enabled ? t('on') : t('off')}
        </Chip>
      </div>
    </li>
  );
}
