import { defineJob } from '#libs/queues';
import { BuildProfileService } from './build-profile.service.js';

export const job = defineJob({
  name: 'build-profile',
  batch: 16,
  concurrency: 2,
  handler: BuildProfileService,
});
