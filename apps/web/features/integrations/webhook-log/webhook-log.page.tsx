import { Group, NativeSelect, Text } from '@mantine/core';
import type { WebhookMessage, WebhookMessageOutcome } from '#libs/contracts';
import { useWebhookMessages } from './queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { useAddressState } from '../../../ui/hooks/use-address-state.js';
import { When } from '../../../ui/text/when.js';
import { ShowMore } from '../../../ui/layout/show-more.js';
import classes from '../../../ui/layout/rows.module.css';
import { useEndpointInView } from '../webhooks/endpoint-frame.js';
import { EndpointTest } from '../webhooks/endpoint-test.js';
import { AttemptDrawer } from './attempt-drawer.js';
import { messageName } from '../webhooks/event-names.js';
import { MESSAGE_TONES } from './outcome-tones.js';
import { ResendRange } from './resend-range.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { useTranslations } from 'use-intl';

const OUTCOMES = ['waiting', 'delivered', 'failed', 'dropped'] as const satisfies readonly WebhookMessageOutcome[];

/** Lists the messages of an endpoint with their outcomes. The address holds the filter. */
export function WebhookLogPage() {
  const t = useTranslations('webhooks');
  const endpoint = useEndpointInView();
  const [address, change] = useAddressState();
  const outcome = OUTCOMES.find((one) => one === address.get('outcome')) ?? null;
  const log = useWebhookMessages(endpoint.id, outcome);
  const items = log.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Group justify="space-between" align="end" mb="sm">
        <NativeSelect
          size="xs"
          label={t('shown')}
          value={outcome ?? ''}
          onChange={({ currentTarget: { value } }) => change({ outcome: value })}
          data={[
            { value: '', label: t('all') },
            ...OUTCOMES.map((value) => ({ value, label: t(`outcomes.${value}`) })),
          ]}
        />
        <ResendRange endpointId={endpoint.id} />
      </Group>
      {log.isPending && <LoadingRows />}
      {log.error && <ProblemAlert error={log.error} retry={() => void log.refetch()} />}
      {log.data && items.length === 0 && outcome !== null && <EmptyState title={t('noneSuch')} />}
      {log.data && items.length === 0 && outcome === null && (
        <EmptyState title={t('nothing')}>
          <Text size="sm">{t('nothingHint')}</Text>
          <EndpointTest endpointId={endpoint.id} />
        </EmptyState>
      )}
      {items.length > 0 && (
        <ul className={classes['items']} aria-label={t('pages.log')}>
          {items.map((message) => (
            <Row key={message.messageId} message={message} onOpen={() => change({ message: message.messageId })} />
          ))}
        </ul>
      )}
      <ShowMore of={log} />
      <AttemptDrawer
        endpointId={endpoint.id}
        messageId={address.get('message')}
        onClose={() => change({ message: null })}
      />
    </>
  );
}

function Row({ message, onOpen }: { message: WebhookMessage; onOpen: () => void }) {
  const t = useTranslations('webhooks');
  const { type, occurredAt, outcome, lastAttempt, attempts } = message;
  return (
    <li>
      <div className={classes['what']}>
        <button type="button" className={classes['opener']} onClick={onOpen}>
          {messageName(t, type)}
        </button>
        {lastAttempt?.error && <small>{lastAttempt.error.message}</small>}
      </div>
      <div className={classes['side']}>
        {attempts > 1 && <span>{t('times', { attempts })}</span>}
        <When at={occurredAt} />
        <Chip tone={MESSAGE_TONES[outcome]} title={t(`meanings.${outcome}`)}>
          {t(`outcomes.${outcome}`)}
        </Chip>
      </div>
    </li>
  );
}
