import { defineJob } from '#libs/queues';
import { FetchAttachmentService } from './fetch-attachment.service.js';

export const job = defineJob({
  name: 'fetch-attachment',
  /** A server that is slow must not hold up the files of others. */
  batch: 1,
  /** They wait for servers. Each holds a file of up to 20 MB, twice while it is unpacked. */
  concurrency: 4,
  handler: FetchAttachmentService,
});
