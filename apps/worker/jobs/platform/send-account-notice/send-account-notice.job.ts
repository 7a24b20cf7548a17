import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { queueName, workerOptions, type QueuedBatch } from '#libs/queues';
import { JobRunner } from '../../../runtime/runner/job-runner.service.js';

@Processor(queueName('send-account-notice'), workerOptions('send-account-notice'))
export class SendAccountNoticeProcessor extends WorkerHost {
  constructor(private readonly runner: JobRunner) {
    super();
  }

  process(job: Job<QueuedBatch<'send-account-notice'>>): Promise<void> {
    return this.runner.run('send-account-notice', job);
  }
}
