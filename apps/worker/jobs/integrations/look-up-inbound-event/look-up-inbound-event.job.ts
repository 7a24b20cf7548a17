import { defineJob } from '#libs/queues';
import { LookUpInboundEventService } from './look-up-inbound-event.service.js';

export const job = defineJob({
  name: 'look-up-inbound-event',
  /** It waits for the vendor: one that is slow must not hold up others. */
  batch: 1,
  /** They wait for vendors more than they work. */
  concurrency: 4,
  handler: LookUpInboundEventService,
});
