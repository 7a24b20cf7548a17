import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Type } from '@nestjs/common';
import type { Job } from 'bullmq';
import { queueName, workerOptions, type JobDefinition, type QueuedBatch } from '#libs/queues';
import { JobRunnerService } from './job-runner.service.js';

/** Makes the injectable that takes a job's batches from its queue. */
export function processorOf({ name, concurrency }: JobDefinition): Type<WorkerHost> {
  @Processor(queueName(name), workerOptions(concurrency))
  class JobProcessor extends WorkerHost {
    constructor(private readonly runner: JobRunnerService) {
      super();
    }

    process(job: Job<QueuedBatch>): Promise<void> {
      return this.runner.run(name, job);
    }
  }
  return JobProcessor;
}
