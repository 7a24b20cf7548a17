import { defineJob } from '#libs/queues';
import { DocumentReadingService } from '../../../domain/reading/document-reading.service.js';

export const job = defineJob({
  name: 'read-json',
  /** Some 50 ms of work, which is how long a job that comes meanwhile waits at least. */
  batch: 16,
  /** One is worked on while the other waits for the database. */
  concurrency: 2,
  handler: DocumentReadingService,
});
