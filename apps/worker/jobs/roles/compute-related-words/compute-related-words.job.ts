import { defineJob } from '#libs/queues';
import { ComputeRelatedWordsService } from './compute-related-words.service.js';
import { RelatedWordsProcessService } from './related-words-process.service.js';

export const job = defineJob({
  name: 'compute-related-words',
  /** Reads every résumé of an organization. */
  batch: 1,
  /** A computation takes a processor for itself: those of several organizations run one after another. */
  concurrency: 1,
  handler: ComputeRelatedWordsService,
  providers: [RelatedWordsProcessService],
});
