import { defineJob } from '#libs/queues';
import { DeliverWebhooksService } from '../../../domain/webhooks/deliver-webhooks.service.js';

export const job = defineJob({
  name: 'deliver-webhooks',
  /** Each is many messages for one endpoint. */
  batch: 1,
  /**
   * It waits for servers of others, up to 20 s, and holds nothing of ours meanwhile but some sockets. So many endpoints would have to fall
   * silent at the same moment before the others wait, and once only: then they are slow.
   */
  concurrency: 100,
  waitsForOthers: true,
  handler: DeliverWebhooksService,
});
