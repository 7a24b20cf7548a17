import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { queueName, workerOptions, type QueuedBatch } from '#libs/queues';
import { JobRunner } from '../../../runtime/runner/job-runner.service.js';

@Processor(queueName('look-up-delivery'), workerOptions('look-up-delivery'))
export class LookUpDeliveryProcessor extends WorkerHost {
  constructor(private readonly runner: JobRunner) {
    super();
  }

  process(job: Job<QueuedBatch<'look-up-delivery'>>): Promise<void> {
    return this.runner.run('look-up-delivery', job);
  }
}
