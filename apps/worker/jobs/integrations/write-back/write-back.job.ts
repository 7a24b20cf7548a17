import { defineJob } from '#libs/queues';
import { WriteBackService } from './write-back.service.js';

export const job = defineJob({
  name: 'write-back',
  /** Each is many calls of one vendor. */
  batch: 1,
  /** So many vendors may be slow before the others wait for them. */
  concurrency: 20,
  waitsForOthers: true,
  handler: WriteBackService,
});
