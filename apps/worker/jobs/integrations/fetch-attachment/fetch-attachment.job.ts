import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { queueName, workerOptions, type QueuedBatch } from '#libs/queues';
import { JobRunner } from '../../../runtime/runner/job-runner.service.js';

@Processor(queueName('fetch-attachment'), workerOptions('fetch-attachment'))
export class FetchAttachmentProcessor extends WorkerHost {
  constructor(private readonly runner: JobRunner) {
    super();
  }

  process(job: Job<QueuedBatch<'fetch-attachment'>>): Promise<void> {
    return this.runner.run('fetch-attachment', job);
  }
}
