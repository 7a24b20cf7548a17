import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { queueName, workerOptions, type QueuedBatch } from '#libs/queues';
import { JobRunner } from '../../../runtime/runner/job-runner.service.js';

@Processor(queueName('settle-ats-job'), workerOptions('settle-ats-job'))
export class SettleAtsJobProcessor extends WorkerHost {
  constructor(private readonly runner: JobRunner) {
    super();
  }

  process(job: Job<QueuedBatch<'settle-ats-job'>>): Promise<void> {
    return this.runner.run('settle-ats-job', job);
  }
}
