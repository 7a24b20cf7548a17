import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Job } from 'bullmq';
import { parsePayload, SOLITARY_AFTER_STALLS, type JobName, type QueuedBatch, type QueuedEntry } from '#libs/queues';
import type { StorageWatch } from '#libs/service';
import { STORAGE } from '../tokens.js';
import { WorkerMetrics } from '../health/worker-metrics.service.js';
import { Attempts, type Attempted } from './job-attempts.service.js';
import { NUDGE_RELAY } from '../outbox/outbox-transaction.service.js';
import { Failures } from './job-failures.service.js';
import type { Solitary } from './isolated-runner.js';

/** Token of the {@link Solitary}. */
export const SOLITARY = Symbol('solitary');
/** Token of what is called when a job that kills its process was found, and set aside. */
export const CAUSE_SET_ASIDE = Symbol('cause set aside');

/** What every processor does with a job of its queue. */
@Injectable()
export class JobRunner {
  private readonly log = new Logger('Job');

  constructor(
    private readonly attempts: Attempts,
    private readonly failures: Failures,
    private readonly metrics: WorkerMetrics,
    @Inject(SOLITARY) private readonly solitary: Solitary,
    @Inject(STORAGE) private readonly storage: StorageWatch,
    @Inject(NUDGE_RELAY) private readonly nudgeRelay: () => void,
    @Inject(CAUSE_SET_ASIDE) private readonly causeSetAside: () => void,
  ) {}

  /**
   * Runs a job to outcomes that stand in the database. It does not throw for entries that failed: the outbox knows what is to
   * happen next, and the queue may forget them.
   */
  async run<N extends JobName>(name: N, job: Job<QueuedBatch<N>>): Promise<void> {
    const began = performance.now();
    const { organisationId, entries } = job.data;
    const batch: QueuedBatch<N> = {
      ...job.data,
      entries: entries.map((entry) => ({ ...entry, payload: parsePayload(name, entry.payload) })),
    };
    const alone = job.stalledCounter >= SOLITARY_AFTER_STALLS || entries.some(({ deaths }) => deaths > 0);
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
  private async carryOut(name: JobName, batch: QueuedBatch, alone: boolean): Promise<Attempted[]> {
    if (this.storage.state === 'full') return batch.entries.map(() => ({ outcome: 'unavailable' }));
    const attempted = await (alone ? this.eachAlone(name, batch) : this.attempts.run(name, batch));
    if (attempted.some(({ storageFull }) => storageFull)) this.storage.noteFull();
    return attempted;
  }

  /** Each entry of its own in the process for solitary jobs: whichever kills it is known. */
  private async eachAlone(job: JobName, batch: QueuedBatch): Promise<Attempted[]> {
    const attempted: Attempted[] = [];
    for (const entry of batch.entries) attempted.push(...(await this.runAlone(job, batch, entry)));
    return attempted;
  }

  private async runAlone(job: JobName, batch: QueuedBatch, entry: QueuedEntry): Promise<Attempted[]> {
    for (;;) {
      const ending = await this.solitary.run({ job, batch: { ...batch, entries: [entry] } });
      if ('ended' in ending) {
        this.nudgeRelay();
        return ending.ended;
      }
      const error = `its process ended: ${ending.died}`;
      const outcome = await this.failures.recordDeath(batch.organisationId, entry, error);
      if (outcome === 'quarantined') this.causeSetAside();
      // The job is still ours: the next try need not go through the queue.
      if (outcome !== 'failed') return [{ outcome, error }];
    }
  }
}
