import { Button, Group, Loader, NativeSelect, Text } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import type { Delivery, DeliveryOutcome } from '#libs/contracts';
import { useDeliveries } from '../../api/deliveries.js';
import { Chip } from '../../ui/chip.js';
import { Empty } from '../../ui/empty.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { When } from '../../ui/when.js';
import { words } from '../../words/index.js';
import { useConnectionInView } from '../connection/connection-frame.js';
import classes from '../integrations.module.css';
import { DeliveryDrawer } from './delivery-drawer.js';
import { OUTCOME_TONES } from './outcome-tones.js';
import { ReplayRange } from './replay-range.js';

const said = words.integrations.deliveries;
const OUTCOMES = Object.keys(said.outcomes) as DeliveryOutcome[];

/** What came, what became of it, and carrying it out again. The address holds what is shown. */
export function DeliveriesPage() {
  const { connection } = useConnectionInView();
  const [address, setAddress] = useSearchParams();
  const outcome = OUTCOMES.find((one) => one === address.get('outcome')) ?? null;
  const deliveries = useDeliveries(connection.id, outcome);
  const items = deliveries.data?.pages.flatMap((page) => page.items) ?? [];
  const show = (name: 'outcome' | 'delivery', value: string) =>
    setAddress((before) => {
      const next = new URLSearchParams(before);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    });
  const opened = address.get('delivery');
  return (
    <>
      <Group justify="space-between" align="end" mb="sm">
        <NativeSelect
          size="xs"
          label={said.shown}
          value={outcome ?? ''}
          onChange={({ currentTarget: { value } }) => show('outcome', value)}
          data={[{ value: '', label: said.all }, ...OUTCOMES.map((value) => ({ value, label: said.outcomes[value] }))]}
        />
        <ReplayRange connectionId={connection.id} />
      </Group>
      {deliveries.isPending && <Loader aria-label={words.common.loading} />}
      {deliveries.error && <ProblemAlert error={deliveries.error} retry={() => void deliveries.refetch()} />}
      {deliveries.data && items.length === 0 && outcome !== null && <Empty title={said.noneSuch} />}
      {deliveries.data && items.length === 0 && outcome === null && (
        <Empty title={said.none}>
          <Text size="sm">{said.noneHint}</Text>
          <Button component={Link} to={`/integrations/connections/${connection.id}/set-up`} variant="default">
            {said.toSetUp}
          </Button>
        </Empty>
      )}
      {items.length > 0 && (
        <ul className={classes['items']} aria-label={words.integrations.pages.deliveries}>
          {items.map((delivery) => (
            <Row key={delivery.id} delivery={delivery} onOpen={() => show('delivery', delivery.id)} />
          ))}
        </ul>
      )}
      {deliveries.hasNextPage && (
        <Button
          variant="subtle"
          fullWidth
          loading={deliveries.isFetchingNextPage}
          onClick={() => void deliveries.fetchNextPage()}
        >
          {words.common.more}
        </Button>
      )}
      <DeliveryDrawer connectionId={connection.id} deliveryId={opened} onOpen={(id) => show('delivery', id ?? '')} />
    </>
  );
}

function Row({ delivery, onOpen }: { delivery: Delivery; onOpen: () => void }) {
  const { outcome, error, receivedAt, repeats } = delivery;
  return (
    <li>
      <div className={classes['what']}>
        <button type="button" className={classes['opener']} onClick={onOpen}>
          {eventName(delivery)}
        </button>
        {error && <small>{error.message}</small>}
      </div>
      <div className={classes['side']}>
        {repeats > 0 && <span>{said.repeats(repeats)}</span>}
        <When at={receivedAt} />
        <Chip tone={OUTCOME_TONES[outcome]} title={said.meanings[outcome]}>
          {said.outcomes[outcome]}
        </Chip>
      </div>
    </li>
  );
}

function eventName({ event, outcome }: Delivery): string {
  if (event) return said.kinds[event.kind];
  return outcome === 'waiting' ? said.unknownKind : said.untold;
}
