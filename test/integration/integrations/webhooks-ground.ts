/** The common base of webhook specs: an organization, a runner of its jobs one after the other, and a movable clock. */
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { JobAttemptsService } from '../../../apps/worker/runtime/runner/job-attempts.service.js';
import { fanOutEvents } from '../../../apps/worker/schedules/integrations/webhook-fan-out/webhook-fan-out.js';
import { IsolatedJobsModule } from '../../../apps/worker/worker.module.js';
import type { WebhookEventType } from '#libs/contracts';
import { inOrganisation, liveEvents, newId, webhooks } from '#libs/database';
import type { JobName, QueuedEntry } from '#libs/queues';
import { makeWebhookSecret } from '#libs/outbound-webhooks';
import { openPipeline, type PipelineDatabase } from '../../support/candor/pipeline.js';
import { TO_RECEIVERS } from '../../support/servers/receiver.js';
import { openDataSource } from '../../support/servers/postgres.js';

export const SECRET_KEY = Buffer.alloc(32, 7).toString('base64');

export interface NewEndpoint {
  url: string;
  organisationId?: string;
  eventTypes?: WebhookEventType[] | null;
  roleIds?: string[] | null;
}

/** How an endpoint is doing. */
export interface EndpointSeen {
  disabledBecause: string | null;
  failures: number;
  isFailing: boolean;
  isSlow: boolean;
  /** Its pending runs. */
  pending: number;
}

/** How a message stands; `nextIn` in seconds. */
export interface MessageSeen {
  messageId: string;
  type: string;
  outcome: string;
  attempts: number;
  nextIn: number | null;
}

export type WebhooksGround = Awaited<ReturnType<typeof openWebhooksGround>>;

/** Adds an endpoint as the API does. */
export async function addEndpoint(
  db: PipelineDatabase,
  { url, organisationId = db.organisationId, eventTypes = null, roleIds = null }: NewEndpoint,
): Promise<{ id: string; secret: string }> {
  const id = newId();
  const { secret, sealed: secretSealed } = makeWebhookSecret(SECRET_KEY, id);
  await inOrganisation(db.app, organisationId, (tenant) =>
    webhooks.create(tenant, {
      ...{ id, url, eventTypes, roleIds, secretSealed },
      ...{ description: '', createdBy: newId() },
    }),
  );
  return { id, secret };
}

export async function openWebhooksGround() {
  const db = await openPipeline();
  const relay: DataSource = await openDataSource(db.url, 'relay', { size: 2 });
  const files = { read: () => Promise.reject(new Error('Nothing here is a file')) };
  const settings = {
    databaseUrl: db.url,
    secretKeys: [SECRET_KEY],
    egressAllow: TO_RECEIVERS,
    logLevel: 'error',
  } as const;
  const worker: INestApplicationContext = await NestFactory.createApplicationContext(
    await IsolatedJobsModule.with(settings, files),
    { logger: ['error'] },
  );

  /** Numbers what was announced. */
  async function number(organisationId = db.organisationId): Promise<void> {
    await liveEvents.assignNumbers(relay, organisationId, 10_000);
  }

  /** Numbers what was announced and tells the endpoints. @returns how many messages were added */
  async function fanOut(organisationId = db.organisationId): Promise<number> {
    await number(organisationId);
    for (let added = 0; ;) {
      const fannedOut = await inOrganisation(db.app, organisationId, (tenant) => fanOutEvents(tenant));
      added += fannedOut?.added ?? 0;
      if (!fannedOut?.more) return added;
    }
  }

  /** Carries out what is due, as a relay and a worker would, until nothing is; at most so many jobs. @returns how many */
  async function work(most = 1_000): Promise<number> {
    let done = 0;
    while (done < most) {
      const [next] = await db.rows<QueuedEntry & { job: JobName; organisationId: string }>(
        `SELECT organisation_id AS "organisationId", id AS "outboxId", job, attempt, deaths, payload FROM outbox
          WHERE available_at <= now() ORDER BY available_at, id LIMIT 1`,
      );
      if (next === undefined) break;
      const { job, organisationId, ...entry } = next;
      await db.rows('UPDATE outbox SET attempt = attempt + 1, lease_until = now() + interval $$10 s$$ WHERE id = $1', [
        entry.outboxId,
      ]);
      const batch = { organisationId, bulk: false, entries: [{ ...entry, attempt: entry.attempt + 1 }] };
      const [attempted] = await worker.get(JobAttemptsService).run(job, batch);
      if (attempted?.outcome !== 'done') throw new Error(`${job}: ${attempted?.outcome} ${attempted?.error}`);
      done += 1;
    }
    return done;
  }

  return {
    ...{ db, within: db.within, number, tell: fanOut, work },
    /** Forgets what is older than a day, as numbering does. */
    forgetEvents: () => liveEvents.deleteOld(relay, 24),
    /** All that is due, told and delivered. */
    completeAll: async (): Promise<void> => {
      await work();
      await fanOut();
      await work();
    },
    /** Lets time pass: everything that lies ahead comes nearer, and what lies behind goes further away. */
    async advance(seconds: number): Promise<void> {
      const less = (column: string) => `${column} = ${column} - make_interval(secs => $1)`;
      const all = (...columns: string[]) => columns.map(less).join(', ');
      await db.rows(`UPDATE webhook_endpoint_message SET ${all('next_at')} WHERE next_at IS NOT NULL`, [seconds]);
      await db.rows(
        `UPDATE webhook_endpoint SET ${all('paused_until', 'failing_since', 'failed_at', 'former_secret_until')}`,
        [seconds],
      );
      await db.rows(`UPDATE webhook_message SET ${all('created_at')}`, [seconds]);
      await db.rows(`UPDATE outbox SET ${all('available_at')}`, [seconds]);
    },
    add: (endpoint: NewEndpoint) => addEndpoint(db, endpoint),
    async endpoint(id: string): Promise<EndpointSeen> {
      const [seen] = await db.rows<EndpointSeen>(
        `SELECT disabled_because AS "disabledBecause", failures, failing_since IS NOT NULL AS "isFailing", is_slow AS "isSlow",
                (SELECT count(*)::int FROM outbox WHERE payload->>'endpointId' = e.id::text) AS pending
           FROM webhook_endpoint e WHERE id = $1`,
        [id],
      );
      return seen!;
    },
    messages: (endpointId: string) =>
      db.rows<MessageSeen>(
        `SELECT message_id AS "messageId", type, outcome, attempts, extract(epoch FROM next_at - now())::float8 AS "nextIn"
           FROM webhook_endpoint_message JOIN webhook_message m ON m.id = message_id WHERE endpoint_id = $1 ORDER BY message_id`,
        [endpointId],
      ),
    async close(): Promise<void> {
      await worker.close();
      await relay.destroy();
      await db.close();
    },
  };
}
