import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { queueName, workerOptions, type QueuedBatch } from '#libs/queues';
import { JobRunner } from '../../../runtime/runner/job-runner.service.js';

@Processor(queueName('read-bulk-document'), workerOptions('read-bulk-document'))
export class ReadBulkDocumentProcessor extends WorkerHost {
  constructor(private readonly runner: JobRunner) {
    super();
  }

  process(job: Job<QueuedBatch<'read-bulk-document'>>): Promise<void> {
    return this.runner.run('read-bulk-document', job);
  }
}
