import { defineJob } from '#libs/queues';
import { ApplyRelatedWordsService } from './apply-related-words.service.js';

export const job = defineJob({
  name: 'apply-related-words',
  /** A role each: each locks its role, and its content is some hundred kilobytes. */
  batch: 1,
  concurrency: 1,
  handler: ApplyRelatedWordsService,
});
