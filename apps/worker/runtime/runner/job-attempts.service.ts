import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { isOutage, isStorageFull, isTransactionConflict } from '#libs/database';
import type { JobHandler, JobName, JobRegistry, QueuedBatch } from '#libs/queues';
import { ScannerUnavailableError } from '#libs/virus-scan';
import { describeError } from '../describe-error.js';
import { JOB_REGISTRY } from '../tokens.js';
import { JobFailuresService, type FailureOutcome } from './job-failures.service.js';

/**
 * `unavailable`: the database or the virus scanner did not answer, or there is no room on a disk, so nothing is recorded; the lease of the entry ends and it is
 * sent again. That is no failure of the entry.
 */
type AttemptOutcome = 'done' | FailureOutcome | 'unavailable';

export interface JobAttempt {
  outcome: AttemptOutcome;
  /** The kind and place of the error. */
  error?: string;
  /** It had no room to write to. */
  storageFull?: true;
}

/** How long a job waits for a database or a scanner that is away (a restart), before it lets go: rounds × ms. */
const PATIENCE = { rounds: 20, pause: 500 } as const;

/** Two jobs that stood in each other's way: one of them is run again at once. */
const CONFLICT_RETRIES = 5;

/** Carries out one attempt at the entries of a batch, in the worker or in the process for isolated jobs. */
@Injectable()
export class JobAttemptsService {
  constructor(
    @Inject(JOB_REGISTRY) private readonly jobs: JobRegistry,
    private readonly modules: ModuleRef,
    private readonly failures: JobFailuresService,
  ) {}

  /** @returns what became of each entry, in order */
  async run(job: JobName, batch: QueuedBatch): Promise<JobAttempt[]> {
    const handler: JobHandler = this.modules.get(this.jobs[job].handler, { strict: false });
    for (let conflicts = 0, waits = 0; ;) {
      try {
        const done = await handler.run(batch);
        return batch.entries.map(({ outboxId }) => ({ outcome: done.has(outboxId) ? 'done' : 'already-done' }));
      } catch (error) {
        if (isTransactionConflict(error) && conflicts++ < CONFLICT_RETRIES) continue;
        const described = describeError(error);
        if (isOutage(error) || error instanceof ScannerUnavailableError) {
          // There is none at once: others find out when there is.
          if (isStorageFull(error))
            return batch.entries.map(() => ({ outcome: 'unavailable', error: described, storageFull: true }));
          if (waits++ >= PATIENCE.rounds) {
            return batch.entries.map(() => ({ outcome: 'unavailable', error: described }));
          }
          await sleep(PATIENCE.pause);
          continue;
        }
        if (batch.entries.length > 1) return this.oneByOne(job, batch);
        return [{ outcome: await this.record(job, batch, error), error: described }];
      }
    }
  }

  /** A batch failed, and with it nothing happened: each entry is tried alone, so that only the one at fault fails. */
  private async oneByOne(job: JobName, batch: QueuedBatch): Promise<JobAttempt[]> {
    const attempted: JobAttempt[] = [];
    for (const entry of batch.entries) {
      const before = attempted.at(-1);
      // What is away has been waited for already: the others would wait as long each.
      if (before?.outcome === 'unavailable') attempted.push(before);
      else attempted.push(...(await this.run(job, { ...batch, entries: [entry] })));
    }
    return attempted;
  }

  private async record(job: JobName, batch: QueuedBatch, error: unknown): Promise<AttemptOutcome> {
    const [entry] = batch.entries;
    if (entry === undefined) return 'already-done';
    try {
      return await this.failures.record(job, batch.organisationId, entry, error);
    } catch (unrecorded) {
      if (isOutage(unrecorded)) return 'unavailable';
      throw unrecorded;
    }
  }
}
