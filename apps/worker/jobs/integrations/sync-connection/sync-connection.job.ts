import { defineJob } from '#libs/queues';
import { SyncConnectionService } from './sync-connection.service.js';

export const job = defineJob({
  name: 'sync-connection',
  /** Each is many calls of one vendor. */
  batch: 1,
  /** They wait for vendors more than they work. */
  concurrency: 2,
  handler: SyncConnectionService,
});
