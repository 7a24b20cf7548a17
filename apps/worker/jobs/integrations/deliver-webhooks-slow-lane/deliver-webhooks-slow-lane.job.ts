import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { queueName, workerOptions, type QueuedBatch } from '#libs/queues';
import { JobRunner } from '../../../runtime/runner/job-runner.service.js';

@Processor(queueName('deliver-slow-webhooks'), workerOptions('deliver-slow-webhooks'))
export class DeliverSlowWebhooksProcessor extends WorkerHost {
  constructor(private readonly runner: JobRunner) {
    super();
  }

  process(job: Job<QueuedBatch<'deliver-slow-webhooks'>>): Promise<void> {
    return this.runner.run('deliver-slow-webhooks', job);
  }
}
