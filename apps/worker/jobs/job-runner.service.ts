import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Job } from 'bullmq';
import { parsePayload, SOLITARY_AFTER_STALLS, type JobName, type QueuedJob } from '#libs/queues';
import { WorkerMetrics } from '../metrics/worker-metrics.js';
import { Attempts, type Attempted } from './attempts.service.js';
import { NUDGE_RELAY } from './effects.service.js';
import { Failures } from './failures.service.js';
import type { Solitary } from './solitary.js';

/** Token of the {@link Solitary}. */
export const SOLITARY = Symbol('solitary');

/** What every processor does with a job of its queue. */
@Injectable()
export class JobRunner {
  private readonly log = new Logger('Job');

  constructor(
    private readonly attempts: Attempts,
    private readonly failures: Failures,
    private readonly metrics: WorkerMetrics,
    @Inject(SOLITARY) private readonly solitary: Solitary,
    @Inject(NUDGE_RELAY) private readonly nudgeRelay: () => void,
  ) {}

  /**
   * Runs the job to an outcome that stands in the database. It does not throw for a job that failed: the outbox knows what
   * is to happen next, and the queue may forget it.
   */
  async run<N extends JobName>(name: N, job: Job<QueuedJob<N>>): Promise<void> {
    const began = performance.now();
    const entry: QueuedJob<N> = { ...job.data, payload: parsePayload(name, job.data.payload) };
    const alone = job.stalledCounter >= SOLITARY_AFTER_STALLS || entry.deaths > 0;
    const { outcome, error } = await (alone ? this.runAlone(name, entry) : this.attempts.run(name, entry));
    const ms = Math.round(performance.now() - began);
    this.metrics.observe(name, outcome, ms / 1_000);
    const { organisationId, outboxId, attempt } = entry;
    const line = { job: name, organisationId, outboxId, attempt, outcome, ms, ...(alone ? { alone } : {}) };
    if (error === undefined) this.log.debug(line);
    else this.log[outcome === 'quarantined' ? 'error' : 'warn']({ ...line, error });
  }

  private async runAlone(job: JobName, entry: QueuedJob): Promise<Attempted> {
    for (;;) {
      const ending = await this.solitary.run({ job, entry });
      if ('ended' in ending) {
        this.nudgeRelay();
        return ending.ended;
      }
      const error = `its process ended: ${ending.died}`;
      const outcome = await this.failures.recordDeath(job, entry, error);
      // The job is still ours: the next try need not go through the queue.
      if (outcome !== 'failed') return { outcome, error };
    }
  }
}
