import { defineJob } from '#libs/queues';
import { SendSignInLinkService } from './send-sign-in-link.service.js';

export const job = defineJob({
  name: 'send-sign-in-link',
  /**
   * Its transaction waits for a mail server: one that does not answer must not hold up others, and a second failure must not mail the first
   * again.
   */
  batch: 1,
  /** Few, and each holds a connection while the mail server answers. */
  concurrency: 1,
  handler: SendSignInLinkService,
});
