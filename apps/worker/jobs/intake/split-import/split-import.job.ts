import { defineJob } from '#libs/queues';
import { SplitImportService } from './split-import.service.js';

export const job = defineJob({
  name: 'split-import',
  batch: 1,
  /** A chunk takes a tenth of a second of one thread; the jobs that it enqueues keep the others busy meanwhile. */
  concurrency: 1,
  handler: SplitImportService,
});
