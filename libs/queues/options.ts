/** Options of queues and workers. Every number stands here once, with its reason. */

/** Milliseconds. */
export const LOCK = {
  /**
   * How long a worker owns a job without a sign of life. Renewed every half; the event loop of a worker must never be
   * busy for this long (documents are read in children; profile and assessment take milliseconds).
   */
  duration: 5_000,
  /**
   * How often a worker looks for jobs whose owner died. BullMQ marks in one pass and reclaims in the next one after
   * the lock ran out, and the passes of all workers share one throttle: at worst lock + 2 × interval = 9 s after a kill.
   */
  stalledInterval: 2_000,
} as const;

/**
 * From this many stalls on, a job runs alone in a child process. That distinguishes a job that kills its process from
 * jobs that merely ran beside it. One stall is normal (a deployment, a crash of the machine); two may be the job's
 * doing.
 */
export const ISOLATE_AFTER_STALLS = 2;

/** A job whose isolated process died this often is quarantined. */
export const DEATH_BUDGET = 2;

const WORKER = {
  lockDuration: LOCK.duration,
  stalledInterval: LOCK.stalledInterval,
  /**
   * Far above what can happen: BullMQ must never fail a job for stalling, because deaths are counted by us, in the
   * database, and only for the job that was alone in the process that died.
   */
  maxStalledCount: 1_000,
  /** Nothing stays in the queue: the database records what is open, done and quarantined. */
  removeOnComplete: { count: 0 },
  removeOnFail: { count: 0 },
  /** Seconds that an idle worker blocks; a NOTIFY or a marker wakes it, this is only for one that got lost. */
  drainDelay: 2,
  /** Pause after an error of the connection. BullMQ's 15 s would be most of a storm's time to drain. */
  runRetryDelay: 500,
} as const;

/** How many times as much a job of an import carries: no user waits for it, and more entries share the cost of a job and its transaction. */
export const BULK_BATCH = 2;

/** Options of a BullMQ worker that works on so many jobs at a time. */
export function workerOptions(concurrency: number) {
  return { ...WORKER, concurrency };
}

/** Options of every job that is sent. */
export const JOB_OPTIONS = {
  /** Retries are the outbox's, with its own clock and count: a retry inside the queue would die with the queue. */
  attempts: 1,
  removeOnComplete: true,
  /** A failed id that stays would swallow the next job of that id. */
  removeOnFail: true,
} as const;
