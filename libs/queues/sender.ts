/** Sends outbox entries to their queues. Knows nothing of the outbox's table: the relay claims, sends and gives back. */
import { Queue, type IQueueBackend } from 'bullmq';
import { withDeadline, type QueueBackend } from './backend.js';
import { JOB_NAMES, jobId, queueName, type JobName, type QueuedJob } from './jobs.js';
import { JOB_OPTIONS } from './options.js';

/** An outbox entry that the relay has leased. */
export interface LeasedEntry extends QueuedJob {
  job: JobName;
}

/** The queue's server did not take or answer it. Nothing is lost: the entries go back and are sent again. */
export class QueueUnavailableError extends Error {
  readonly code = 'queue-unavailable';
  constructor(cause: unknown) {
    super(`The queue is not available: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

export interface Sender {
  /**
   * Adds the entries to their queues. Sending an attempt twice is harmless.
   * @throws QueueUnavailableError after at most ten seconds; some of the entries may have been added all the same.
   */
  send(entries: readonly LeasedEntry[]): Promise<void>;
  /**
   * Of entries whose lease ended, the outbox ids that the queue still holds under their previous attempt: waiting behind
   * others, or being worked on. They need a longer lease; the rest was lost and has to be sent.
   * @throws QueueUnavailableError
   */
  held(entries: readonly LeasedEntry[]): Promise<Set<string>>;
  /**
   * How many jobs wait in all queues.
   * @throws QueueUnavailableError
   */
  waiting(): Promise<number>;
  /** Jobs of each queue, for metrics. @throws QueueUnavailableError */
  counts(): Promise<Record<JobName, { waiting: number; active: number }>>;
  close(): Promise<void>;
}

/** Longest wait for one call, ms. A queue that is away must cost the relay a moment, not a lease. */
const DEADLINE = 10_000;

/**
 * On Postgres BullMQ makes two temporary tables for each `addBulk`: 4 ms of the server's time, against 0.3 ms for a single
 * `add` and 0.05 ms a job in a large batch (measured).
 */
const BULK_PAYS_FROM = 12;

/** Opens a sender on the backend's producer connection. */
export function openSender(backend: QueueBackend): Sender {
  let queues = new Map<JobName, Queue>();

  function queue(job: JobName): Queue {
    let found = queues.get(job);
    if (!found) {
      found = new Queue(
        queueName(job),
        { ...backend.producer, skipMetasUpdate: true } as never,
        backend.factory as never,
      );
      found.on('error', () => undefined); // Every error also rejects the call that met it.
      queues.set(job, found);
    }
    return found;
  }

  /** A queue that failed while it was connecting stays failed (BullMQ remembers the rejection): start with new ones. */
  function forgetQueues(): void {
    const old = [...queues.values()];
    queues = new Map();
    for (const each of old) each.close().catch(() => undefined);
  }

  async function guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      backend.assertConnected();
      return await withDeadline(work(), DEADLINE, 'no answer in time');
    } catch (error) {
      forgetQueues();
      throw new QueueUnavailableError(error);
    }
  }

  async function counts(): Promise<Record<JobName, { waiting: number; active: number }>> {
    const all = await Promise.all(
      JOB_NAMES.map(async (job) => {
        const { waiting = 0, active = 0 } = await queue(job).getJobCounts('waiting', 'active');
        return [job, { waiting, active }] as const;
      }),
    );
    return Object.fromEntries(all) as Record<JobName, { waiting: number; active: number }>;
  }

  return {
    counts: () => guarded(counts),
    waiting: () => guarded(async () => Object.values(await counts()).reduce((sum, { waiting }) => sum + waiting, 0)),
    send: (entries) =>
      guarded(async () => {
        for (const [job, batch] of byJob(entries)) {
          const jobs = batch.map(({ job: _job, ...data }) => ({
            name: job,
            data: data satisfies QueuedJob,
            // What a person waits for goes to the head of its queue.
            opts: { ...JOB_OPTIONS, jobId: jobId(data), lifo: !data.bulk },
          }));
          if (backend.kind === 'postgres' && jobs.length < BULK_PAYS_FROM) {
            await Promise.all(jobs.map(({ name, data, opts }) => queue(job).add(name, data, opts)));
          } else {
            await queue(job).addBulk(jobs);
          }
        }
      }),
    held: (entries) =>
      guarded(async () => {
        const held = new Set<string>();
        await Promise.all(
          entries.map(async ({ job, outboxId, attempt }) => {
            const backendOfQueue = queue(job).getBackend() as IQueueBackend;
            const state = await backendOfQueue.getState(jobId({ outboxId, attempt: attempt - 1 }));
            if (state !== 'unknown') held.add(outboxId);
          }),
        );
        return held;
      }),
    close: async () => {
      const old = [...queues.values()];
      queues = new Map();
      await Promise.all(old.map((each) => each.close().catch(() => undefined)));
    },
  };
}

function byJob(entries: readonly LeasedEntry[]): Map<JobName, LeasedEntry[]> {
  const groups = new Map<JobName, LeasedEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.job);
    if (group) group.push(entry);
    else groups.set(entry.job, [entry]);
  }
  return groups;
}
