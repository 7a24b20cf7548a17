/** Messages for endpoints: those that are due, their attempts, and the next run of an endpoint. */
// SQL by hand: runs lock due attempts and record results in arrays.
import type { TEST_EVENT, WebhookMessageOutcome, WebhookError, WebhookEventType } from '#libs/contracts';
import { WebhookMessageEntity } from '../../../schema/integrations/webhooks.entity.js';
import * as outbox from '../../platform/outbox/outbox.store.js';
import type { NewOutboxEntry } from '../../platform/outbox/outbox.store.js';
import type { Tenant } from '../../../tenant.js';

export interface DueWebhook {
  messageId: string;
  /** Failed attempts of its schedule. */
  step: number;
  /** JSON. */
  body: string;
}

/** Lists the due messages of an endpoint, the longest due first. */
export function listDue(tenant: Tenant, endpointId: string, limit: number): Promise<DueWebhook[]> {
  return tenant.query<DueWebhook[]>(
    `SELECT d.message_id AS "messageId", d.step, m.body FROM webhook_endpoint_message d
       JOIN webhook_message m ON m.organisation_id = $1 AND m.id = d.message_id AND m.body IS NOT NULL
      WHERE d.organisation_id = $1 AND d.endpoint_id = $2 AND d.next_at <= now() ORDER BY d.next_at, d.message_id LIMIT $3`,
    [tenant.organisationId, endpointId, limit],
  );
}

export interface MadeAttempt {
  messageId: string;
  at: Date;
  ms: number;
  status: number | null;
  /** Null: the receiver took it. */
  error: WebhookError | null;
  /** After a failure, the seconds until the next attempt; null: it was the last. */
  againSeconds: number | null;
}

/** Records attempts, at most one for each message. A message that no longer waits (it was dropped, for example) stays so. */
export async function recordAttempts(tenant: Tenant, endpointId: string, made: readonly MadeAttempt[]): Promise<void> {
  if (made.length === 0) return;
  await tenant.query(
    `WITH given AS (
       SELECT * FROM unnest($3::uuid[], $4::timestamptz[], $5::int[], $6::int[], $7::text[], $8::float8[])
         AS given (message_id, at, ms, status, error, again)
     ), held AS MATERIALIZED (
       SELECT d.message_id FROM webhook_endpoint_message d JOIN given USING (message_id)
        WHERE d.organisation_id = $1 AND d.endpoint_id = $2 ORDER BY d.message_id FOR UPDATE OF d
     ), noted AS (
       UPDATE webhook_endpoint_message d SET attempts = attempts + 1, step = step + 1,
              outcome = CASE WHEN error IS NULL THEN 'delivered' WHEN outcome = 'waiting' AND again IS NULL THEN 'failed' ELSE outcome END,
              next_at = CASE WHEN error IS NOT NULL AND outcome = 'waiting' THEN now() + make_interval(secs => again) END
         FROM held JOIN given USING (message_id)
        WHERE d.organisation_id = $1 AND d.endpoint_id = $2 AND d.message_id = held.message_id
       RETURNING d.message_id, d.attempts, at, ms, status, error
     )
     INSERT INTO webhook_attempt (organisation_id, endpoint_id, message_id, number, at, ms, status, error)
     SELECT $1, $2, message_id, attempts, at, ms, status, error FROM noted`,
    [
      tenant.organisationId,
      endpointId,
      made.map(({ messageId }) => messageId),
      made.map(({ at }) => at),
      made.map(({ ms }) => ms),
      made.map(({ status }) => status),
      made.map(({ error }) => error),
      made.map(({ againSeconds }) => againSeconds),
    ],
  );
}

interface RunState {
  runId: string | null;
  isSlow: boolean;
  /** Seconds until it is due; null if nothing waits. */
  delay: number | null;
}

/**
 * Schedules the next run of a locked endpoint (`webhooks.lock`), for the time at which its first message is due and its pause is over.
 * Each endpoint has one (`outbox.scheduleRun`); a disabled one has none.
 * @param entryOf the job
 */
export async function scheduleRun(
  tenant: Tenant,
  endpointId: string,
  entryOf: (state: { isSlow: boolean }) => NewOutboxEntry,
): Promise<void> {
  const [state] = await tenant.query<RunState[]>(
    `SELECT e.run_id AS "runId", e.is_slow OR e.failures > 0 AS "isSlow",
            (SELECT greatest(0, extract(epoch FROM greatest(d.next_at, e.paused_until) - now())) FROM webhook_endpoint_message d
              WHERE d.organisation_id = $1 AND d.endpoint_id = e.id AND d.next_at IS NOT NULL ORDER BY d.next_at LIMIT 1)::float8 AS delay
       FROM webhook_endpoint e WHERE e.organisation_id = $1 AND e.id = $2 AND e.disabled_at IS NULL`,
    [tenant.organisationId, endpointId],
  );
  if (state === undefined || state.delay === null) return;
  const { runId, isSlow, delay } = state;
  const id = await outbox.scheduleRun(tenant, runId, { ...entryOf({ isSlow }), delaySeconds: delay });
  if (id === runId) return;
  await tenant.query('UPDATE webhook_endpoint SET run_id = $3 WHERE organisation_id = $1 AND id = $2', [
    tenant.organisationId,
    endpointId,
    id,
  ]);
}

export interface WebhookAttemptRow {
  at: Date;
  ms: number;
  status: number | null;
  error: WebhookError | null;
}

export interface EndpointMessageRow {
  messageId: string;
  type: WebhookEventType | typeof TEST_EVENT;
  occurredAt: Date;
  outcome: WebhookMessageOutcome;
  attempts: number;
  nextAt: Date | null;
  body: string | null;
}

export type LoggedMessageRow = Omit<EndpointMessageRow, 'body'> & { last: WebhookAttemptRow | null };

const MESSAGES = `
  SELECT d.message_id AS "messageId", m.type, m.occurred_at AS "occurredAt", d.outcome, d.attempts, d.next_at AS "nextAt"`;

/** Lists the messages of an endpoint with their outcomes, newest first. */
export async function listMessages(
  tenant: Tenant,
  endpointId: string,
  page: { outcome: WebhookMessageOutcome | null; after: string | null; limit: number },
): Promise<LoggedMessageRow[]> {
  const rows = await tenant.query<(Omit<LoggedMessageRow, 'last'> & WebhookAttemptRow)[]>(
    `${MESSAGES}, a.at, a.ms, a.status, a.error
       FROM webhook_endpoint_message d
       JOIN webhook_message m ON m.organisation_id = $1 AND m.id = d.message_id
       LEFT JOIN LATERAL (SELECT at, ms, status, error FROM webhook_attempt
         WHERE organisation_id = $1 AND endpoint_id = $2 AND message_id = d.message_id AND number = d.attempts LIMIT 1) a ON true
      WHERE d.organisation_id = $1 AND d.endpoint_id = $2 AND ($3::text IS NULL OR d.outcome = $3) AND ($4::uuid IS NULL OR d.message_id < $4)
      ORDER BY d.message_id DESC LIMIT $5`,
    [tenant.organisationId, endpointId, page.outcome, page.after, page.limit],
  );
  return rows.map(({ at, ms, status, error, ...row }) => ({
    ...row,
    last: row.attempts === 0 ? null : { at, ms, status, error },
  }));
}

export async function findMessage(
  tenant: Tenant,
  endpointId: string,
  messageId: string,
): Promise<EndpointMessageRow | null> {
  const [row] = await tenant.query<EndpointMessageRow[]>(
    `${MESSAGES}, m.body FROM webhook_endpoint_message d JOIN webhook_message m ON m.organisation_id = $1 AND m.id = d.message_id
      WHERE d.organisation_id = $1 AND d.endpoint_id = $2 AND d.message_id = $3`,
    [tenant.organisationId, endpointId, messageId],
  );
  return row ?? null;
}

/** Lists the attempts at a message, oldest first. */
export function listAttempts(tenant: Tenant, endpointId: string, messageId: string): Promise<WebhookAttemptRow[]> {
  return tenant.query<WebhookAttemptRow[]>(
    `SELECT at, ms, status, error FROM webhook_attempt
      WHERE organisation_id = $1 AND endpoint_id = $2 AND message_id = $3 ORDER BY number`,
    [tenant.organisationId, endpointId, messageId],
  );
}

/** A waiting message is due at once; a finished one starts its schedule again. Messages about erased candidates have no body. */
const REPLAY = `
  UPDATE webhook_endpoint_message d SET outcome = 'waiting', step = 0, next_at = now() FROM webhook_message m
   WHERE d.organisation_id = $1 AND d.endpoint_id = $2 AND m.organisation_id = $1 AND m.id = d.message_id AND m.body IS NOT NULL`;

/** Sends a message again. @returns false if it has no body any more */
export async function replay(tenant: Tenant, endpointId: string, messageId: string): Promise<boolean> {
  const [, count] = await tenant.query<[unknown[], number]>(`${REPLAY} AND d.message_id = $3`, [
    tenant.organisationId,
    endpointId,
    messageId,
  ]);
  return count > 0;
}

/** Sends the finished messages of a period again, without tests. @returns how many */
export async function replayMany(
  tenant: Tenant,
  endpointId: string,
  range: { from: string; to: string | null; outcomes: readonly WebhookMessageOutcome[]; leaveOut: string },
): Promise<number> {
  const [, count] = await tenant.query<[unknown[], number]>(
    `${REPLAY} AND d.outcome = ANY($5::text[]) AND m.type <> $6 AND m.occurred_at >= $3 AND ($4::timestamptz IS NULL OR m.occurred_at < $4)`,
    [tenant.organisationId, endpointId, range.from, range.to, range.outcomes, range.leaveOut],
  );
  return count;
}

/** Adds a message. The caller adds it to endpoints. */
export async function createMessage(
  tenant: Tenant,
  message: Pick<WebhookMessageEntity, 'id' | 'type' | 'body' | 'occurredAt'>,
): Promise<void> {
  await tenant.insert(WebhookMessageEntity, message);
}

/** Adds a message whose only attempt was made already, unless it exists or its endpoint was removed. */
export async function addTriedMessage(
  tenant: Tenant,
  endpointId: string,
  { messageId, at, ms, status, error }: Omit<MadeAttempt, 'againSeconds'>,
): Promise<void> {
  await tenant.query(
    `WITH added AS (
       INSERT INTO webhook_endpoint_message (organisation_id, endpoint_id, message_id, outcome, attempts)
       SELECT $1, id, $3, CASE WHEN $7::text IS NULL THEN 'delivered' ELSE 'failed' END, 1 FROM webhook_endpoint
        WHERE organisation_id = $1 AND id = $2 ON CONFLICT DO NOTHING RETURNING 1)
     INSERT INTO webhook_attempt (organisation_id, endpoint_id, message_id, number, at, ms, status, error)
     SELECT $1, $2, $3, 1, $4::timestamptz, $5::int, $6::int, $7 FROM added`,
    [tenant.organisationId, endpointId, messageId, at, ms, status, error],
  );
}

/**
 * Deletes messages that are older than some days, with their attempts.
 * @returns how many, at most `limit`
 */
export async function deleteOldMessages(
  tenant: Tenant,
  { days, limit }: { days: number; limit: number },
): Promise<number> {
  const [, count] = await tenant.query<[unknown[], number]>(
    `DELETE FROM webhook_message WHERE organisation_id = $1 AND id IN (
       SELECT id FROM webhook_message WHERE organisation_id = $1 AND created_at < now() - make_interval(days => $2)
        ORDER BY created_at LIMIT $3)`,
    [tenant.organisationId, days, limit],
  );
  return count;
}
