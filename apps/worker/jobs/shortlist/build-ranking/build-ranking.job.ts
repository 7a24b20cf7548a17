import { defineJob } from '#libs/queues';
import { BuildRankingService } from './build-ranking.service.js';

export const job = defineJob({
  name: 'build-ranking',
  /** A chunk of a fan-out is a batch itself. */
  batch: 1,
  /** Chunks of a fan-out share rows: one after the other is faster than waiting for each other's locks. */
  concurrency: 1,
  handler: BuildRankingService,
});
