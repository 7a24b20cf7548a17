import { defineJob } from '#libs/queues';
import { DeliverWebhooksService } from '../../../domain/webhooks/deliver-webhooks.service.js';

export const job = defineJob({
  name: 'deliver-webhooks-slow-lane',
  /** Each is many messages for one endpoint. */
  batch: 1,
  concurrency: 50,
  waitsForOthers: true,
  handler: DeliverWebhooksService,
});
