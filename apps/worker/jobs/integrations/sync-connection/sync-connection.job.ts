import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { queueName, workerOptions, type QueuedBatch } from '#libs/queues';
import { JobRunner } from '../../../runtime/runner/job-runner.service.js';

@Processor(queueName('sync-connection'), workerOptions('sync-connection'))
export class SyncConnectionProcessor extends WorkerHost {
  constructor(private readonly runner: JobRunner) {
    super();
  }

  process(job: Job<QueuedBatch<'sync-connection'>>): Promise<void> {
    return this.runner.run('sync-connection', job);
  }
}
