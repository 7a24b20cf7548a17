import { defineJob } from '#libs/queues';
import { SendAccountNoticeService } from './send-account-notice.service.js';

export const job = defineJob({
  name: 'send-account-notice',
  /** Its transaction waits for a mail server, as that of `send-sign-in-link` does. */
  batch: 1,
  /** Few, and each holds a connection while the mail server answers. */
  concurrency: 1,
  handler: SendAccountNoticeService,
});
