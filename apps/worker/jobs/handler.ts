/** What a job kind's service is to the rest of the worker. */
import type { JobName, QueuedJob } from '#libs/queues';

/** `already-done`: somebody finished the entry before. */
export type Done = 'done' | 'already-done';

export interface JobHandler<N extends JobName = JobName> {
  /**
   * Carries the entry out: everything it does to the database happens in one transaction that also finishes the entry, so
   * running it twice, or side by side with itself, does it once. What is wrong with the input is an outcome that it
   * records; it throws only for what may go better next time.
   */
  run(entry: QueuedJob<N>): Promise<Done>;
}
