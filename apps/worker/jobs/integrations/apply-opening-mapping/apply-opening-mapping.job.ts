import { defineJob } from '#libs/queues';
import { ApplyOpeningMappingService } from './apply-opening-mapping.service.js';

export const job = defineJob({
  name: 'apply-opening-mapping',
  batch: 1,
  concurrency: 1,
  handler: ApplyOpeningMappingService,
});
