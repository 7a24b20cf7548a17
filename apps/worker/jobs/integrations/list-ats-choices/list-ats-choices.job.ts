import { defineJob } from '#libs/queues';
import { ListAtsChoicesService } from './list-ats-choices.service.js';

export const job = defineJob({
  name: 'list-ats-choices',
  /** Each is many calls of one vendor. */
  batch: 1,
  /** They wait for vendors more than they work. */
  concurrency: 4,
  handler: ListAtsChoicesService,
});
