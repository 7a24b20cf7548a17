/** What a job kind's service is to the rest of the worker. */
import type { JobName, QueuedBatch } from '#libs/queues';

/** Outbox ids of the entries that were carried out; somebody finished the others before, or holds them. */
export type Done = ReadonlySet<string>;

export interface JobHandler<N extends JobName = JobName> {
  /**
   * Carries the entries of a batch out: everything it does to the database happens in one transaction that also finishes
   * them, so running it twice, or side by side with itself, does it once. What is wrong with the input is an outcome that it
   * records; it throws only for what may go better next time, and then nothing has happened for any of them.
   */
  run(batch: QueuedBatch<N>): Promise<Done>;
}
