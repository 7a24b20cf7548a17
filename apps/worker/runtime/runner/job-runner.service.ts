import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Job } from 'bullmq';
import { parsePayload, ISOLATE_AFTER_STALLS, type JobName, type QueuedBatch, type QueuedEntry } from '#libs/queues';
import type { StorageWatch } from '#libs/process';
import { ISOLATED_RUNNER, NUDGE_RELAY, ON_POISON_JOB_QUARANTINED, STORAGE_WATCH } from '../tokens.js';
import { WorkerMetricsService } from '../health/worker-metrics.service.js';
import { JobAttemptsService, type JobAttempt } from './job-attempts.service.js';
import { JobFailuresService } from './job-failures.service.js';
import type { IsolatedRunner } from './isolated-runner.js';

/** Runs a job of a queue, whatever its kind. */
@Injectable()
export class JobRunnerService {
  private readonly log = new Logger('Job');

  constructor(
    private readonly attempts: JobAttemptsService,
    private readonly failures: JobFailuresService,
    private readonly metrics: WorkerMetricsService,
    @Inject(ISOLATED_RUNNER) private readonly isolated: IsolatedRunner,
    @Inject(STORAGE_WATCH) private readonly storage: StorageWatch,
    @Inject(NUDGE_RELAY) private readonly nudgeRelay: () => void,
    @Inject(ON_POISON_JOB_QUARANTINED) private readonly onPoisonJobQuarantined: () => void,
  ) {}

  /**
   * Runs a job to outcomes that are in the database. It does not throw for entries that failed: the outbox knows what is to
   * happen next, and the queue may forget them.
   */
  async run<N extends JobName>(name: N, job: Job<QueuedBatch<N>>): Promise<void> {
    const began = performance.now();
    const { organisationId, entries } = job.data;
    const batch: QueuedBatch<N> = {
      ...job.data,
      entries: entries.map((entry) => ({ ...entry, payload: parsePayload(name, entry.payload) })),
    };
    const alone = job.stalledCounter >= ISOLATE_AFTER_STALLS || entries.some(({ deaths }) => deaths > 0);
    const attempted = await this.carryOut(name, batch, alone);
    const ms = Math.round(performance.now() - began);
    this.metrics.took(name, ms / 1_000);
    for (const [index, { outboxId, attempt }] of entries.entries()) {
      const { outcome, error, storageFull } = attempted[index] ?? { outcome: 'already-done' };
      this.metrics.ended(name, outcome);
      const line = { job: name, organisationId, outboxId, attempt, outcome, ms, ...(alone ? { alone } : {}) };
      // Of a full disk the watch of the storage tells, once for all jobs.
      if (error === undefined || storageFull) this.log.debug(line);
      else this.log[outcome === 'quarantined' ? 'error' : 'warn']({ ...line, error });
    }
  }

  /** While storage is full a job that is in the queue already goes back to the outbox, from which none is sent meanwhile. */
  private async carryOut(name: JobName, batch: QueuedBatch, alone: boolean): Promise<JobAttempt[]> {
    if (this.storage.state === 'full') return batch.entries.map(() => ({ outcome: 'unavailable' }));
    const attempted = await (alone ? this.runEachIsolated(name, batch) : this.attempts.run(name, batch));
    if (attempted.some(({ storageFull }) => storageFull)) this.storage.noteFull();
    return attempted;
  }

  /** Runs each entry by itself in the process for isolated jobs: the one that kills it is known. */
  private async runEachIsolated(job: JobName, batch: QueuedBatch): Promise<JobAttempt[]> {
    const attempted: JobAttempt[] = [];
    for (const entry of batch.entries) attempted.push(...(await this.runIsolated(job, batch, entry)));
    return attempted;
  }

  private async runIsolated(job: JobName, batch: QueuedBatch, entry: QueuedEntry): Promise<JobAttempt[]> {
    for (;;) {
      const ending = await this.isolated.run({ job, batch: { ...batch, entries: [entry] } });
      if ('ended' in ending) {
        this.nudgeRelay();
        return ending.ended;
      }
      const error = `its process exited: ${ending.died}`;
      const outcome = await this.failures.recordDeath(job, batch.organisationId, entry, error);
      if (outcome === 'quarantined') this.onPoisonJobQuarantined();
      // The job is still ours: the next try need not go through the queue.
      if (outcome !== 'failed') return [{ outcome, error }];
    }
  }
}
