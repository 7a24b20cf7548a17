import { defineJob } from '#libs/queues';
import { DocumentReadingService } from '../../../domain/reading/document-reading.service.js';

export const job = defineJob({
  name: 'read-document',
  /** A file may take seconds: nothing else should wait for it. */
  batch: 1,
  /** Two readers per process wait on their children. */
  concurrency: 4,
  handler: DocumentReadingService,
});
