import { defineJob } from '#libs/queues';
import { ReadJobDescriptionService } from './read-job-description.service.js';
import { JobDescriptionReaderService } from './job-description-reader.service.js';

export const job = defineJob({
  name: 'read-job-description',
  batch: 1,
  concurrency: 1,
  handler: ReadJobDescriptionService,
  providers: [JobDescriptionReaderService],
});
