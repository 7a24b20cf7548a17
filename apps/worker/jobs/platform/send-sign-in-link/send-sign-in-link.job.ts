import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { queueName, workerOptions, type QueuedBatch } from '#libs/queues';
import { JobRunner } from '../../../runtime/runner/job-runner.service.js';

@Processor(queueName('send-link'), workerOptions('send-link'))
export class SendLinkProcessor extends WorkerHost {
  constructor(private readonly runner: JobRunner) {
    super();
  }

  process(job: Job<QueuedBatch<'send-link'>>): Promise<void> {
    return this.runner.run('send-link', job);
  }
}
