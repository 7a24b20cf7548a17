import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { queueName, workerOptions, type QueuedBatch } from '#libs/queues';
import { JobRunner } from '../../../runtime/runner/job-runner.service.js';

@Processor(queueName('process-delivery'), workerOptions('process-delivery'))
export class ProcessDeliveryProcessor extends WorkerHost {
  constructor(private readonly runner: JobRunner) {
    super();
  }

  process(job: Job<QueuedBatch<'process-delivery'>>): Promise<void> {
    return this.runner.run('process-delivery', job);
  }
}
