import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { queueName, workerOptions, type QueuedBatch } from '#libs/queues';
import { JobRunner } from '../../../runtime/runner/job-runner.service.js';

@Processor(queueName('list-ats-choices'), workerOptions('list-ats-choices'))
export class ListAtsChoicesProcessor extends WorkerHost {
  constructor(private readonly runner: JobRunner) {
    super();
  }

  process(job: Job<QueuedBatch<'list-ats-choices'>>): Promise<void> {
    return this.runner.run('list-ats-choices', job);
  }
}
