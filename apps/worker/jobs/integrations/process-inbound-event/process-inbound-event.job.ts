import { defineJob } from '#libs/queues';
import { ProcessInboundEventService } from './process-inbound-event.service.js';

export const job = defineJob({
  name: 'process-inbound-event',
  batch: 16,
  concurrency: 2,
  handler: ProcessInboundEventService,
});
