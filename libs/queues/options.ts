/** Options of queues and workers. Every number stands here once, with its reason. */
import type { JobName } from './jobs.js';

/** Milliseconds. */
export const LOCK = {
  /**
   * How long a worker owns a job without a sign of life. Renewed every half; the event loop of a worker must never be
   * busy for this long (documents are read in children; profile and assessment take milliseconds).
   */
  duration: 5_000,
  /**
   * How often a worker looks for jobs whose owner died. BullMQ marks in one pass and takes back in the next one after
   * the lock ran out, and the passes of all workers share one throttle: at worst lock + 2 × interval = 9 s after a kill.
   */
  stalledInterval: 2_000,
} as const;

/**
 * From this many stalls on a job runs alone in a child process, so that one that kills its process is told apart from
 * those that merely ran beside it. One stall is normal (a deployment, a crash of the machine); two may be the job's doing.
 */
export const SOLITARY_AFTER_STALLS = 2;

/** A job whose solitary process died this often is quarantined. */
export const DEATH_BUDGET = 2;

const WORKER = {
  lockDuration: LOCK.duration,
  stalledInterval: LOCK.stalledInterval,
  /**
   * Far above what can happen: BullMQ must never fail a job for stalling, because deaths are counted by us, in the
   * database, and only for the job that was alone in the process that died.
   */
  maxStalledCount: 1_000,
  /** Nothing stays in the queue: the database says what is open, done and quarantined. */
  removeOnComplete: { count: 0 },
  removeOnFail: { count: 0 },
  /** Seconds that an idle worker blocks; a NOTIFY or a marker wakes it, this is only for one that got lost. */
  drainDelay: 2,
  /** Pause after an error of the connection. BullMQ's 15 s would be most of a storm's time to drain. */
  runRetryDelay: 500,
} as const;

/**
 * How many entries a job carries at most. They share a transaction and its statements, so that each costs little more than
 * its own work and rows; and they share their fate, so that there should not be many.
 */
export const BATCH: Record<JobName, number> = {
  /** A file may take seconds: nobody else's should wait for it. */
  'read-document': 1,
  'read-bulk-document': 1,
  'recognise-document': 1,
  /** Some 50 ms of work, which is how long a job that comes meanwhile waits at least. */
  'read-json': 16,
  'read-role-page': 1,
  'build-profile': 16,
  'assess-application': 16,
  /** Chunks of a fan-out are batches themselves. */
  'assess-role': 1,
  'fill-ranking': 1,
  'split-import': 1,
  'process-delivery': 16,
  /** Waits for the vendor: one that is slow must not hold up others. */
  'look-up-delivery': 1,
  'settle-ats-job': 1,
  /** A server that is slow must not hold up the files of others. */
  'fetch-attachment': 1,
  /** Each is many calls of one vendor. */
  'write-back': 1,
  'list-ats-choices': 1,
  'sync-connection': 1,
  /** Its transaction waits for a mail server: one that does not answer must not hold up others, and none is mailed twice for another's sake. */
  'send-link': 1,
  'send-account-notice': 1,
  /** Each is many messages for one endpoint. */
  'deliver-webhooks': 1,
  'deliver-slow-webhooks': 1,
};

/** How much more a job of an import carries: nobody waits for it, and what a job and its transaction cost is shared by more. */
export const BULK_BATCH = 2;

/** How many jobs of a kind one worker process works on at a time. */
const CONCURRENCY: Record<JobName, number> = {
  /** Two readers per process wait on their children. */
  'read-document': 4,
  'read-bulk-document': 4,
  /** There is one recogniser a process; people's scans are sent ahead of those of imports. */
  'recognise-document': 1,
  /** One is worked on while the other waits for the database. */
  'read-json': 2,
  'read-role-page': 1,
  'build-profile': 2,
  'assess-application': 2,
  /** Chunks of a fan-out share rows: one after the other is faster than waiting for each other's locks. */
  'assess-role': 1,
  'fill-ranking': 1,
  /** A chunk takes a tenth of a second of one thread; what it owes keeps the others busy meanwhile. */
  'split-import': 1,
  'process-delivery': 2,
  /** They wait for vendors more than they work. */
  'look-up-delivery': 4,
  'settle-ats-job': 1,
  /** They wait for servers. Each holds a file of up to 20 MB, twice while it is unpacked. */
  'fetch-attachment': 4,
  /** So many vendors may be slow before the others wait for them. */
  'write-back': 20,
  'list-ats-choices': 4,
  /** They wait for vendors more than they work. */
  'sync-connection': 2,
  /** Few, and each holds a connection while the mail server answers. */
  'send-link': 1,
  'send-account-notice': 1,
  /**
   * They wait for servers of others, up to 20 s, and hold nothing of ours meanwhile but some sockets. So many endpoints would have to fall
   * silent at the same moment before the others wait, and once only: then they are slow.
   */
  'deliver-webhooks': 100,
  'deliver-slow-webhooks': 50,
};

/**
 * Kinds that wait for servers of others and take next to nothing of this machine. They are done in the order they came; and what waits of
 * them, behind a server that hangs, keeps nothing else from being sent.
 */
export const ON_OTHERS: ReadonlySet<JobName> = new Set<JobName>([
  'deliver-webhooks',
  'deliver-slow-webhooks',
  'write-back',
]);

/** Worker options for `@Processor(queueName(job), workerOptions(job))`. */
export function workerOptions(job: JobName) {
  return { ...WORKER, concurrency: CONCURRENCY[job] };
}

/** Options of every job that is sent. */
export const JOB_OPTIONS = {
  /** Retries are the outbox's, with its own clock and count: a retry inside the queue would die with the queue. */
  attempts: 1,
  removeOnComplete: true,
  /** A failed id that stays would swallow the next job of that id. */
  removeOnFail: true,
} as const;
