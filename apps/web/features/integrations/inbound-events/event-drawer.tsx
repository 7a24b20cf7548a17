import { Anchor, Button, Stack, Text } from '@mantine/core';
import type { DeliveryDetail } from '#libs/contracts';
import { useDelivery, useReplay } from './queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { SideDialog } from '../../../ui/dialogs/dialog.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { When } from '../../../ui/text/when.js';
import { integrations } from '../connections/messages.js';
import { Attachments } from './event-attachments.js';
import classes from '../connections/event-drawer.module.css';
import { OUTCOME_TONES } from './outcome-tones.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';

const said = integrations.deliveries;

interface Props {
  connectionId: string;
  /** Null: none is open. */
  deliveryId: string | null;
  /** @param deliveryId null: none */
  onOpen: (deliveryId: string | null) => void;
}

/** One delivery beside the list: what came, when, what became of it. */
export function DeliveryDrawer({ connectionId, deliveryId, onOpen }: Props) {
  if (deliveryId === null) return null;
  return (
    <SideDialog onClose={() => onOpen(null)} title={said.detail}>
      <Opened key={deliveryId} connectionId={connectionId} deliveryId={deliveryId} onOpen={onOpen} />
    </SideDialog>
  );
}

function Opened({ connectionId, deliveryId, onOpen }: Props & { deliveryId: string }) {
  const delivery = useDelivery(connectionId, deliveryId);
  if (delivery.isPending) return <LoadingRows />;
  if (delivery.isLoadingError) return <ProblemAlert error={delivery.error} retry={() => void delivery.refetch()} />;
  return <Detail connectionId={connectionId} delivery={delivery.data} onOpen={onOpen} />;
}

interface DetailProps {
  connectionId: string;
  delivery: DeliveryDetail;
  onOpen: Props['onOpen'];
}

function Detail({ connectionId, delivery, onOpen }: DetailProps) {
  const { id, outcome, event, error, receivedAt, settledAt, repeats, webhookId, conflictsWith, body, headers } =
    delivery;
  const replay = useReplay(connectionId, id);
  return (
    <Stack gap="md" className={classes['detail']}>
      <div>
        <Chip tone={OUTCOME_TONES[outcome]}>{said.outcomes[outcome]}</Chip> {said.meanings[outcome]}
      </div>
      {error && <Text className={classes['error']}>{error.message}</Text>}
      {conflictsWith !== null && (
        <Text size="sm">
          {said.conflict}{' '}
          <Anchor component="button" type="button" size="sm" onClick={() => onOpen(conflictsWith)}>
            {said.conflictLink}
          </Anchor>
        </Text>
      )}
      <dl className={classes['facts']}>
        {event && <Fact name={said.says} value={`${event.type} (${said.kinds[event.kind]})`} />}
        <dt>{said.received}</dt>
        <dd>
          <When at={receivedAt} />
          {repeats > 0 && `, ${said.repeats(repeats)}`}
        </dd>
        {settledAt !== null && (
          <Fact name={said.settled} value={said.took(tookText(Date.parse(settledAt) - Date.parse(receivedAt)))} />
        )}
        <Fact name={said.id} value={webhookId} />
      </dl>
      <div>
        <Button
          variant="default"
          loading={replay.isPending}
          disabled={body === null || outcome === 'waiting'}
          onClick={() => replay.mutate()}
        >
          {said.replay}
        </Button>
        <Text size="xs" c="dimmed" mt={4} role="status">
          {replay.isSuccess ? said.replayed : said.replayHint}
        </Text>
        {replay.error && <ProblemAlert error={replay.error} />}
      </div>
      <Attachments attachments={delivery.attachments} />
      <section aria-label={said.body}>
        <h3>{said.body}</h3>
        {body === null ? <Text size="sm">{said.noBody}</Text> : <pre tabIndex={0}>{laidOut(body)}</pre>}
      </section>
      {headers && (
        <section aria-label={said.headers}>
          <h3>{said.headers}</h3>
          <dl className={classes['facts']}>
            {Object.entries(headers).map(([name, value]) => (
              <Fact key={name} name={name} value={value} />
            ))}
          </dl>
        </section>
      )}
    </Stack>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** JSON with a line for each field; anything else as it came. */
function laidOut(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

function tookText(ms: number): string {
  return ms < 1_000 ? `${Math.max(0, ms)} ms` : `${(ms / 1_000).toLocaleString('en', { maximumFractionDigits: 1 })} s`;
}
