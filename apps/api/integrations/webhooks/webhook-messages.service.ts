/** The log of messages to webhook endpoints with their attempts, and resending. */
import { Injectable } from '@nestjs/common';
import {
  TEST_EVENT,
  type Page,
  type ReaderLanguage,
  type ReplayedWebhooks,
  type WebhookAttempt,
  type WebhookMessageQuery,
  type WebhookMessage,
  type WebhookMessageDetail,
  type WebhookReplay,
} from '#libs/contracts';
import { type LoggedMessageRow, type Tenant, type WebhookAttemptRow, webhooks } from '#libs/database';
import { webhookErrorText } from '#libs/wording';
import { scheduleWebhookRun } from '#libs/outbound-webhooks';
import { Conflict, NotFound } from '../../platform/http/problems/problem.js';
import { pageFrom, readIdCursor } from '../../platform/http/responses/cursor.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { ADMINS } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';

const REPLAYED = { failed: ['failed'], delivered: ['delivered'], any: ['failed', 'delivered'] } as const;

@Injectable()
export class WebhookMessagesService {
  constructor(private readonly transactions: Transactions) {}

  async list(
    actor: Actor,
    endpointId: string,
    { cursor, limit, outcome }: WebhookMessageQuery,
  ): Promise<Page<WebhookMessage>> {
    authorise(actor, ADMINS);
    const bound = `webhook messages:${endpointId}:${outcome ?? ''}`;
    const after = readIdCursor(bound, cursor);
    const rows = await this.transactions.read(actor, async (tenant) => {
      if (!(await webhooks.find(tenant, endpointId))) throw new NotFound('webhook endpoint');
      return webhooks.listMessages(tenant, endpointId, {
        ...{ outcome: outcome ?? null, after, limit: limit + 1 },
      });
    });
    return pageFrom(
      rows,
      limit,
      bound,
      ({ messageId }) => [messageId],
      (row) => messageOf(row, actor.language),
    );
  }

  async find(actor: Actor, endpointId: string, messageId: string): Promise<WebhookMessageDetail> {
    authorise(actor, ADMINS);
    return this.transactions.read(actor, (tenant) => detailOf(tenant, actor, endpointId, messageId));
  }

  async replay(actor: Actor, endpointId: string, messageId: string): Promise<WebhookMessageDetail> {
    authorise(actor, ADMINS);
    return this.transactions.once(actor, 202, async (tenant) => {
      await holdEnabled(tenant, endpointId);
      await detailOf(tenant, actor, endpointId, messageId);
      if (!(await webhooks.replay(tenant, endpointId, messageId))) throw erased();
      await sendNow(tenant, endpointId);
      const details = { messageId };
      await audit(tenant, actor, 'webhook-endpoint.replayed', { kind: 'webhook-endpoint', id: endpointId }, details);
      return detailOf(tenant, actor, endpointId, messageId);
    });
  }

  async replayMany(actor: Actor, endpointId: string, { from, to, outcome }: WebhookReplay): Promise<ReplayedWebhooks> {
    authorise(actor, ADMINS);
    return this.transactions.once(actor, 202, async (tenant) => {
      await holdEnabled(tenant, endpointId);
      const range = { from, to: to ?? null, outcomes: REPLAYED[outcome], leaveOut: TEST_EVENT };
      const replayed = await webhooks.replayMany(tenant, endpointId, range);
      await sendNow(tenant, endpointId);
      const details = { from, to: to ?? 'now', outcome, replayed };
      await audit(tenant, actor, 'webhook-endpoint.replayed', { kind: 'webhook-endpoint', id: endpointId }, details);
      return { replayed };
    });
  }
}

/** An attempt as it is shown. */
export function attemptOf(
  { at, ms, status, error: code }: WebhookAttemptRow,
  language: ReaderLanguage,
): WebhookAttempt {
  const error = code && { code, message: webhookErrorText(code, status, language) };
  return { at: at.toISOString(), ms, status, error };
}

async function holdEnabled(tenant: Tenant, endpointId: string): Promise<void> {
  const endpoint = await webhooks.lock(tenant, endpointId);
  if (!endpoint) throw new NotFound('webhook endpoint');
  if (endpoint.disabledAt === null) return;
  throw new Conflict(
    'webhook-endpoint-disabled',
    'The endpoint is disabled. Enable it first. Its waiting messages are sent then.',
  );
}

async function sendNow(tenant: Tenant, endpointId: string): Promise<void> {
  await webhooks.endPause(tenant, endpointId);
  await scheduleWebhookRun(tenant, endpointId);
}

async function detailOf(
  tenant: Tenant,
  { language }: Actor,
  endpointId: string,
  messageId: string,
): Promise<WebhookMessageDetail> {
  const row = await webhooks.findMessage(tenant, endpointId, messageId);
  if (!row) throw new NotFound('webhook message');
  const attempts = await webhooks.listAttempts(tenant, endpointId, messageId);
  return {
    ...messageOf({ ...row, last: attempts.at(-1) ?? null }, language),
    body: row.body === null ? null : (JSON.parse(row.body) as Record<string, unknown>),
    allAttempts: attempts.map((attempt) => attemptOf(attempt, language)),
  };
}

function erased(): Conflict {
  return new Conflict('person-erased', 'The candidate of this message was erased, and so was the message.');
}

function messageOf(row: LoggedMessageRow, language: ReaderLanguage): WebhookMessage {
  const { messageId, type, occurredAt, outcome, attempts, nextAt, last } = row;
  return {
    ...{ messageId, type, outcome, attempts },
    occurredAt: occurredAt.toISOString(),
    nextAttemptAt: nextAt?.toISOString() ?? null,
    lastAttempt: last && attemptOf(last, language),
  };
}
