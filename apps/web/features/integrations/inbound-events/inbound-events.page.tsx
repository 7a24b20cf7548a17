import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { InboundEvent, InboundEventOutcome } from '#libs/contracts';
import { useInboundEvents } from './queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { EmptyState } from '../../../ui/feedback/empty-state.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { useAddressState } from '../../../ui/hooks/use-address-state.js';
import { When } from '../../../ui/text/when.js';
import { ShowMore } from '../../../ui/layout/show-more.js';
import { useConnectionInView } from '../connections/connection-frame.js';
import classes from '../../../ui/layout/rows.module.css';
import { EventDrawer } from './event-drawer.js';
import { OUTCOME_TONES } from './outcome-tones.js';
import { ReplayRange } from './replay-range.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { useTranslations } from 'use-intl';
import type { Translate } from '../../../i18n/translate.js';

const OUTCOMES = [
  'waiting',
  'processed',
  'ignored',
  'failed',
  'suppressed',
] as const satisfies readonly InboundEventOutcome[];

/** Lists inbound events with their outcomes, and replays them. The address holds the filter. */
export function InboundEventsPage() {
  const t = useTranslations('integrations.events');
  const tIntegrations = useTranslations('integrations');
  const { connection } = useConnectionInView();
  const [address, change] = useAddressState();
  const outcome = OUTCOMES.find((one) => one === address.get('outcome')) ?? null;
  const events = useInboundEvents(connection.id, outcome);
  const items = events.data?.pages.flatMap((page) => page.items) ?? [];
  const opened = address.get('event');
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
        <ReplayRange connectionId={connection.id} />
      </Group>
      {events.isPending && <LoadingRows />}
      {events.error && <ProblemAlert error={events.error} retry={() => void events.refetch()} />}
      {events.data && items.length === 0 && outcome !== null && <EmptyState title={t('noneSuch')} />}
      {events.data && items.length === 0 && outcome === null && (
        <EmptyState title={t('none')}>
          <Text size="sm">{t('noneHint')}</Text>
          <Button component={Link} to={`/integrations/connections/${connection.id}/set-up`} variant="default">
            {t('toSetUp')}
          </Button>
        </EmptyState>
      )}
      {items.length > 0 && (
        <ul className={classes['items']} aria-label={tIntegrations('pages.events')}>
          {items.map((inboundEvent) => (
            <Row key={inboundEvent.id} inboundEvent={inboundEvent} onOpen={() => change({ event: inboundEvent.id })} />
          ))}
        </ul>
      )}
      <ShowMore of={events} />
      <EventDrawer connectionId={connection.id} eventId={opened} onOpen={(id) => change({ event: id })} />
    </>
  );
}

function Row({ inboundEvent, onOpen }: { inboundEvent: InboundEvent; onOpen: () => void }) {
  const t = useTranslations('integrations.events');
  const { outcome, error, receivedAt, repeats } = inboundEvent;
  return (
    <li>
      <div className={classes['what']}>
        <button type="button" className={classes['opener']} onClick={onOpen}>
          {eventName(t, inboundEvent)}
        </button>
        {error && <small>{error.message}</small>}
      </div>
      <div className={classes['side']}>
        {repeats > 0 && <span>{t('repeats', { n: repeats })}</span>}
        <When at={receivedAt} />
        <Chip tone={OUTCOME_TONES[outcome]} title={t(`meanings.${outcome}`)}>
          {t(`outcomes.${outcome}`)}
        </Chip>
      </div>
    </li>
  );
}

function eventName(t: Translate<'integrations.events'>, { event, outcome, error }: InboundEvent): string {
  if (error?.code === 'unknown-event-type' && event) return t('unknownType', { type: event.type });
  if (event) return t(`kinds.${event.kind}`);
  return outcome === 'waiting' ? t('unknownKind') : t('unknownEvent');
}
