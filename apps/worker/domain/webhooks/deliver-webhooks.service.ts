import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import {
  auditLog,
  type DueWebhook,
  inOrganisation,
  type Tenant,
  type WebhookEndpointRow,
  webhooks,
} from '#libs/database';
import { EGRESS, type Egress } from '#libs/egress';
import type { SecretKeys } from '#libs/erasure';
import type { CompletedEntries, JobHandler, QueuedBatch } from '#libs/queues';
import {
  attemptWebhook,
  DAYS_OF_FAILURE,
  healthAfter,
  HOURS_OF_SILENCE,
  nextWebhookAttemptIn,
  openWebhookSecrets,
  scheduleWebhookRun,
  type WebhookAttempted,
} from '#libs/outbound-webhooks';
import { describeError } from '../../runtime/describe-error.js';
import { OutboxTransactionService } from '../../runtime/outbox/outbox-transaction.service.js';
import { SECRET_KEYS } from '../../runtime/tokens.js';

/** Messages a run. What they came to is written in one transaction: when the process dies before it, they are all sent again. */
const A_RUN = 40;
/** Requests to an endpoint at once. */
const AT_ONCE = 8;
/** Milliseconds after which a run begins no further request: others may wait for its place. */
const LONGEST_RUN = 5_000;
/** Milliseconds that requests under way have left when the worker is stopped. */
const GRACE = 2_000;

type Job = 'deliver-webhooks' | 'deliver-webhooks-slow-lane';

interface Made extends WebhookAttempted {
  message: DueWebhook;
}

/**
 * Sends what is due to a webhook endpoint. Requests are made outside of any transaction, and what they came to is written with the end of the
 * outbox entry: at least once, then. Why there is one entry an endpoint: `docs/decisions/integrations-webhook-runs.md`.
 */
@Injectable()
export class DeliverWebhooksService implements JobHandler<Job>, BeforeApplicationShutdown {
  private readonly log = new Logger('Webhooks');
  private isEnding = false;
  /** Functions that cut short the runs in progress. */
  private readonly cuts = new Set<() => void>();

  constructor(
    @InjectDataSource() private readonly app: DataSource,
    private readonly outbox: OutboxTransactionService,
    @Inject(SECRET_KEYS) private readonly secretKeys: SecretKeys,
    @Inject(EGRESS) private readonly egress: Egress,
  ) {}

  beforeApplicationShutdown(): void {
    this.isEnding = true;
    setTimeout(() => {
      for (const cut of this.cuts) cut();
    }, GRACE).unref();
  }

  async run(batch: QueuedBatch<Job>): Promise<CompletedEntries> {
    const { organisationId } = batch;
    const runs = new Map<string, readonly Made[]>();
    for (const { outboxId, payload } of batch.entries)
      runs.set(outboxId, await this.send(organisationId, outboxId, payload.endpointId));
    return this.outbox.complete(batch, async (tenant, entries) => {
      for (const { outboxId, payload } of entries) {
        const endpoint = await webhooks.lock(tenant, payload.endpointId);
        // Removed, or another run has taken the place of this one.
        if (endpoint?.runId !== outboxId) continue;
        await this.note(tenant, endpoint, runs.get(outboxId) ?? []);
        await scheduleWebhookRun(tenant, endpoint.id);
      }
    });
  }

  /** Sends what is due, as long as it is taken. One that has failed is asked by a single message first. */
  private async send(organisationId: string, outboxId: string, endpointId: string): Promise<readonly Made[]> {
    const { endpoint, due } = await inOrganisation(this.app, organisationId, async (tenant) => {
      const found = await webhooks.find(tenant, endpointId);
      const isOurs = found?.runId === outboxId && found.disabledAt === null;
      return { endpoint: found, due: isOurs ? await webhooks.listDue(tenant, endpointId, A_RUN) : [] };
    });
    if (endpoint === null || due.length === 0) return [];
    const target = { url: endpoint.url, secrets: openWebhookSecrets(this.secretKeys, endpoint) };
    const made: Made[] = [];
    const waiting = [...due];
    const until = performance.now() + LONGEST_RUN;
    const next = async (): Promise<void> => {
      const message = waiting.shift();
      if (message === undefined) return;
      const attempted = await attemptWebhook(this.egress, target, { id: message.messageId, body: message.body });
      made.push({ ...attempted, message });
      const { fault } = attempted;
      if (fault !== undefined)
        this.log.error({ event: 'an attempt failed', organisationId, endpointId, error: describeError(fault) });
    };
    const goesOn = (): boolean =>
      waiting.length > 0 && performance.now() < until && !this.isEnding && made.every(({ error }) => error === null);
    const inTurn = async (): Promise<void> => {
      while (goesOn()) await next();
    };
    const all = async (): Promise<void> => {
      if (endpoint.failures > 0) await next();
      await Promise.all(Array.from({ length: AT_ONCE }, inTurn));
    };
    // What has no answer when the worker is stopped counts as not sent.
    await this.orCut(all());
    return [...made];
  }

  private async orCut(work: Promise<void>): Promise<void> {
    let cut = (): void => undefined;
    const isCut = new Promise<void>((resolve) => (cut = resolve));
    this.cuts.add(cut);
    try {
      await Promise.race([work, isCut]);
    } finally {
      this.cuts.delete(cut);
    }
  }

  private async note(
    tenant: Tenant,
    { id, failures, disabledAt }: WebhookEndpointRow,
    made: readonly Made[],
  ): Promise<void> {
    if (made.length === 0) return;
    const attempts = made.map(({ message, at, ms, status, error, retryAfter }) => ({
      ...{ messageId: message.messageId, at, ms, status, error },
      againSeconds: nextWebhookAttemptIn(message.step + 1, Math.random(), retryAfter),
    }));
    await webhooks.recordAttempts(tenant, id, attempts);
    const health = { ...healthAfter(failures, made), forgetAfterHours: HOURS_OF_SILENCE };
    const days = await webhooks.recordHealth(tenant, id, health);
    const failed = made.filter(({ error }) => error !== null).map(({ status, error }) => status ?? error);
    this.log.debug({ organisationId: tenant.organisationId, endpointId: id, made: made.length, failed });
    const isGone = made.some(({ error }) => error === 'gone');
    if (disabledAt !== null || (!isGone && days < DAYS_OF_FAILURE)) return;
    const because = isGone ? 'gone' : 'failing';
    await webhooks.disable(tenant, id, because);
    await auditLog.append(tenant, {
      actor: { kind: 'system', id: null },
      action: 'webhook-endpoint.disabled',
      subject: { kind: 'webhook-endpoint', id },
      details: { because },
    });
    this.log.warn({
      event: 'webhook endpoint disabled',
      organisationId: tenant.organisationId,
      endpointId: id,
      because,
    });
  }
}
