import { defineJob } from '#libs/queues';
import { ReadBulkDocumentService } from './read-bulk-document.service.js';

export const job = defineJob({
  name: 'read-bulk-document',
  /** A file may take seconds: nothing else should wait for it. */
  batch: 1,
  concurrency: 4,
  handler: ReadBulkDocumentService,
});
