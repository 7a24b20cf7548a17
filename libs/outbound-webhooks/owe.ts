import { type Tenant, webhooks } from '#libs/database';
import { outboxJob } from '#libs/queues';

/**
 * Owes an endpoint that is held the run that delivers what waits for it, if anything does. One that fails, or keeps its sender waiting,
 * is served by a queue of its own.
 */
export function oweWebhooks(tenant: Tenant, endpointId: string): Promise<void> {
  return webhooks.scheduleRun(tenant, endpointId, ({ isSlow }) =>
    outboxJob(isSlow ? 'deliver-webhooks-slow-lane' : 'deliver-webhooks', { endpointId }),
  );
}
