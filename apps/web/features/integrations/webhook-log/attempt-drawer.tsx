import { Button, Stack, Text } from '@mantine/core';
import type { WebhookMessageDetail } from '#libs/contracts';
import { useReplayWebhook, useWebhookMessage } from './queries.js';
import { Chip } from '../../../ui/text/chip.js';
import { SideDialog } from '../../../ui/dialogs/dialog.js';
import { ProblemAlert } from '../../../ui/feedback/problem-alert.js';
import { When } from '../../../ui/text/when.js';
import classes from '../connections/event-drawer.module.css';
import { messageName } from '../webhooks/event-names.js';
import { MESSAGE_TONES } from './outcome-tones.js';
import { LoadingRows } from '../../../ui/feedback/loading.js';
import { useTranslations } from 'use-intl';

interface Props {
  endpointId: string;
  /** Null: none is open. */
  messageId: string | null;
  onClose: () => void;
}

/** One message beside the log: what is sent, and every attempt. */
export function AttemptDrawer({ endpointId, messageId, onClose }: Props) {
  const t = useTranslations('webhooks');
  if (messageId === null) return null;
  return (
    <SideDialog onClose={onClose} title={t('message')}>
      <Opened key={messageId} endpointId={endpointId} messageId={messageId} />
    </SideDialog>
  );
}

function Opened({ endpointId, messageId }: { endpointId: string; messageId: string }) {
  const message = useWebhookMessage(endpointId, messageId);
  if (message.isPending) return <LoadingRows />;
  if (message.isLoadingError) return <ProblemAlert error={message.error} retry={() => void message.refetch()} />;
  return <Detail endpointId={endpointId} message={message.data} />;
}

function Detail({ endpointId, message }: { endpointId: string; message: WebhookMessageDetail }) {
  const t = useTranslations('webhooks');
  const { messageId, type, outcome, occurredAt, nextAttemptAt, body } = message;
  const replay = useReplayWebhook(endpointId, messageId);
  return (
    <Stack gap="md" className={classes['detail']}>
      <div>
        <Chip tone={MESSAGE_TONES[outcome]}>{t(`outcomes.${outcome}`)}</Chip> {t(`meanings.${outcome}`)}
      </div>
      <dl className={classes['facts']}>
        <dt>{messageName(t, type)}</dt>
        <dd>
          <code>{type}</code>
        </dd>
        <dt>{t('happened')}</dt>
        <dd>
          <When at={occurredAt} />
        </dd>
        {nextAttemptAt !== null && (
          <>
            <dt>{t('nextAttempt')}</dt>
            <dd>
              <When at={nextAttemptAt} />
            </dd>
          </>
        )}
        <dt>webhook-id</dt>
        <dd>{messageId}</dd>
      </dl>
      <div>
        <Button variant="default" loading={replay.isPending} disabled={body === null} onClick={() => replay.mutate()}>
          {t('replay')}
        </Button>
        {replay.isSuccess && (
          <Text size="xs" c="dimmed" mt={4} role="status">
            {t('replayed')}
          </Text>
        )}
        {replay.error && <ProblemAlert error={replay.error} />}
      </div>
      <Attempts message={message} />
      <section aria-label={t('body')}>
        <h3>{t('body')}</h3>
        {body === null ? <Text size="sm">{t('noBody')}</Text> : <pre tabIndex={0}>{JSON.stringify(body, null, 2)}</pre>}
      </section>
    </Stack>
  );
}

function Attempts({ message: { allAttempts } }: { message: WebhookMessageDetail }) {
  const t = useTranslations('webhooks');
  return (
    <section aria-label={t('attempts')}>
      <h3>{t('attempts')}</h3>
      {allAttempts.length === 0 && <Text size="sm">{t('noAttempts')}</Text>}
      <ul>
        {allAttempts.map(({ at, ms, status, error }) => (
          <li key={at}>
            <When at={at} /> · {t('ms', { n: ms })}
            {status !== null && ` · ${t('answered', { status })}`}
            {error && <div>{error.message}</div>}
          </li>
        ))}
      </ul>
    </section>
  );
}
