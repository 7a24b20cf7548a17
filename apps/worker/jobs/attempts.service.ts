import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { isDatabaseUnavailable, isTransactionConflict } from '#libs/database';
import type { JobName, QueuedJob } from '#libs/queues';
import { describeError } from './describe-error.js';
import { Failures, type Failed } from './failures.service.js';
import type { Done, JobHandler } from './handler.js';
import { HANDLERS } from './registry.js';

/** `unavailable`: the database did not answer, so nothing is recorded; the lease of the entry ends and it is sent again. */
type AttemptOutcome = Done | Failed | 'unavailable';

export interface Attempted {
  outcome: AttemptOutcome;
  /** What went wrong, by kind and place. */
  error?: string;
}

/** How long a job waits for a database that is away (a restart) before it lets go: rounds × ms. */
const PATIENCE = { rounds: 20, pause: 500 } as const;

/** Two jobs that stood in each other's way: one of them is run again at once. */
const CONFLICTS = 5;

/** Carries out one attempt at an entry, in whichever process. */
@Injectable()
export class Attempts {
  constructor(
    private readonly modules: ModuleRef,
    private readonly failures: Failures,
  ) {}

  async run(job: JobName, entry: QueuedJob): Promise<Attempted> {
    const handler: JobHandler = this.modules.get(HANDLERS[job], { strict: false });
    for (let conflicts = 0, waits = 0; ;) {
      try {
        return { outcome: await handler.run(entry) };
      } catch (error) {
        if (isTransactionConflict(error) && conflicts++ < CONFLICTS) continue;
        if (isDatabaseUnavailable(error)) {
          if (waits++ >= PATIENCE.rounds) return { outcome: 'unavailable', error: describeError(error) };
          await sleep(PATIENCE.pause);
          continue;
        }
        return { outcome: await this.record(job, entry, error), error: describeError(error) };
      }
    }
  }

  private async record(job: JobName, entry: QueuedJob, error: unknown): Promise<AttemptOutcome> {
    try {
      return await this.failures.record(job, entry, error);
    } catch (unrecorded) {
      if (isDatabaseUnavailable(unrecorded)) return 'unavailable';
      throw unrecorded;
    }
  }
}
