import type { EntityManager } from 'typeorm';
import { oweWebhookRun } from '#libs/database';
import { outboxJob } from '#libs/queues';

/**
 * Owes an endpoint that is held the run that delivers what waits for it, if anything does. One that fails, or keeps its sender waiting,
 * is served by a queue of its own.
 */
export function oweWebhooks(tx: EntityManager, organisationId: string, endpointId: string): Promise<void> {
  return oweWebhookRun(tx, organisationId, endpointId, ({ isSlow }) =>
    outboxJob(isSlow ? 'deliver-webhooks-slow-lane' : 'deliver-webhooks', { endpointId }),
  );
}
