import { Anchor, Button, Stack, Text } from '@mantine/core';
import type { InboundEventDetail } from '#libs/contracts';
import { useInboundEvent, useReplay } from './queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { SideDialog } from '../../../ui/dialogs/dialog.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { When } from '../../../ui/text/when.js';
import { EventAttachments } from './event-attachments.js';
import classes from '../connections/event-drawer.module.css';
import { OUTCOME_TONES } from './outcome-tones.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { useTranslations } from 'use-intl';
import { useFormats, type Formats } from '../../../i18n/use-formats.js';

interface Props {
  connectionId: string;
  /** Null: none is open. */
  eventId: string | null;
  /** @param eventId null: none */
  onOpen: (eventId: string | null) => void;
}

/** One event beside the list: what came, when, what became of it. */
export function EventDrawer({ connectionId, eventId, onOpen }: Props) {
  const t = useTranslations('integrations.events');
  if (eventId === null) return null;
  return (
    <SideDialog onClose={() => onOpen(null)} title={t('detail')}>
      <Opened key={eventId} connectionId={connectionId} eventId={eventId} onOpen={onOpen} />
    </SideDialog>
  );
}

function Opened({ connectionId, eventId, onOpen }: Props & { eventId: string }) {
  const inboundEvent = useInboundEvent(connectionId, eventId);
  if (inboundEvent.isPending) return <LoadingRows />;
  if (inboundEvent.isLoadingError)
    return <ProblemAlert error={inboundEvent.error} retry={() => void inboundEvent.refetch()} />;
  return <Detail connectionId={connectionId} inboundEvent={inboundEvent.data} onOpen={onOpen} />;
}

interface DetailProps {
  connectionId: string;
  inboundEvent: InboundEventDetail;
  onOpen: Props['onOpen'];
}

function Detail({ connectionId, inboundEvent, onOpen }: DetailProps) {
  const t = useTranslations('integrations.events');
  const formats = useFormats();
  const { id, outcome, event, error, receivedAt, resolvedAt, repeats, webhookId, conflictsWith, body, headers } =
    inboundEvent;
  const replay = useReplay(connectionId, id);
  return (
    <Stack gap="md" className={classes['detail']}>
      <div>
        <Chip tone={OUTCOME_TONES[outcome]}>{t(`outcomes.${outcome}`)}</Chip> {t(`meanings.${outcome}`)}
      </div>
      {error && <Text className={classes['error']}>{error.message}</Text>}
      {conflictsWith !== null && (
        <Text size="sm">
          {t('conflict')}{' '}
          <Anchor component="button" type="button" size="sm" onClick={() => onOpen(conflictsWith)}>
            {t('conflictLink')}
          </Anchor>
        </Text>
      )}
      <dl className={classes['facts']}>
        {event && (
          <Fact
            name={t('says')}
            value={error?.code === 'unknown-event-type' ? event.type : `${event.type} (${t(`kinds.${event.kind}`)})`}
          />
        )}
        <dt>{t('received')}</dt>
        <dd>
          <When at={receivedAt} />
          {repeats > 0 && `, ${t('repeats', { n: repeats })}`}
        </dd>
        {resolvedAt !== null && (
          <Fact
            name={t('resolved')}
            value={t('took', { text: tookText(formats, Date.parse(resolvedAt) - Date.parse(receivedAt)) })}
          />
        )}
        <Fact name={t('id')} value={webhookId} />
      </dl>
      <div>
        <Button
          variant="default"
          loading={replay.isPending}
          disabled={body === null || outcome === 'waiting'}
          onClick={() => replay.mutate()}
        >
          {t('replay')}
        </Button>
        <Text size="xs" c="dimmed" mt={4} role="status">
          {replay.isSuccess ? t('replayed') : t('replayHint')}
        </Text>
        {replay.error && <ProblemAlert error={replay.error} />}
      </div>
      <EventAttachments attachments={inboundEvent.attachments} />
      <section aria-label={t('body')}>
        <h3>{t('body')}</h3>
        {body === null ? <Text size="sm">{t('noBody')}</Text> : <pre tabIndex={0}>{laidOut(body)}</pre>}
      </section>
      {headers && (
        <section aria-label={t('headers')}>
          <h3>{t('headers')}</h3>
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

function tookText(formats: Formats, ms: number): string {
  return ms < 1_000 ? `${Math.max(0, ms)} ms` : `${formats.number(ms / 1_000, 1)} s`;
}
