import { defineJob } from '#libs/queues';
import { AssessRoleService } from './assess-role.service.js';

export const job = defineJob({
  name: 'assess-role',
  /** A chunk of a fan-out is a batch itself. */
  batch: 1,
  /** Chunks of a fan-out share rows: one after the other is faster than waiting for each other's locks. */
  concurrency: 1,
  handler: AssessRoleService,
});
