/** The rows of `npm run bench`, in the order of docs/reference/benchmarks.md. To add one: one file, one line. */
import type { BenchRow } from '../row.js';
import { assessing } from './assessing.js';
import { emptyPipelineOnPostgres, emptyPipelineOnRedis } from './empty-pipeline.js';
import { eventLoop } from './event-loop.js';
import { intake } from './intake.js';
import { memory } from './memory.js';
import { pages } from './pages.js';
import { importOnPostgres, importOnRedis, pipelineOnPostgres, pipelineOnRedis } from './pipeline.js';
import { preview } from './preview.js';
import { reading } from './reading.js';
import { recognition } from './recognition.js';
import { recoveryOnPostgres, recoveryOnRedis } from './recovery.js';
import { shortlistOverHttp } from './shortlist.js';
import { startUp } from './start-up.js';

export const ROWS: readonly BenchRow[] = [
  intake,
  pipelineOnPostgres,
  pipelineOnRedis,
  importOnPostgres,
  importOnRedis,
  emptyPipelineOnPostgres,
  emptyPipelineOnRedis,
  reading,
  assessing,
  recognition,
  memory,
  preview,
  eventLoop,
  shortlistOverHttp,
  pages,
  startUp,
  recoveryOnPostgres,
  recoveryOnRedis,
];
