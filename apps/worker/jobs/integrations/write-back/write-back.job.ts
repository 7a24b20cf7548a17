import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { queueName, workerOptions, type QueuedBatch } from '#libs/queues';
import { JobRunner } from '../../../runtime/runner/job-runner.service.js';

@Processor(queueName('write-back'), workerOptions('write-back'))
export class WriteBackProcessor extends WorkerHost {
  constructor(private readonly runner: JobRunner) {
    super();
  }

  process(job: Job<QueuedBatch<'write-back'>>): Promise<void> {
    return this.runner.run('write-back', job);
  }
}
