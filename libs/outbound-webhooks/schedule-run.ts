import { type Tenant, webhooks } from '#libs/database';
import { outboxJob } from '#libs/queues';

/**
 * Schedules the run that delivers the pending messages of a locked endpoint, if it has any. An endpoint that fails or responds slowly
 * has a queue of its own.
 */
export function scheduleWebhookRun(tenant: Tenant, endpointId: string): Promise<void> {
  return webhooks.scheduleRun(tenant, endpointId, ({ isSlow }) =>
    outboxJob(isSlow ? 'deliver-webhooks-slow-lane' : 'deliver-webhooks', { endpointId }),
  );
}
