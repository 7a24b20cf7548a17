/** Sends outbox entries to their queues. Knows nothing of the outbox's table: the relay claims, sends and gives back. */
import { Queue } from 'bullmq';
import { withDeadline, type QueueBackend } from './backend.js';
import { JOB_NAMES, jobId, queueName, type JobName, type QueuedBatch, type QueuedEntry } from './jobs.js';
import type { JobDefinition } from './define-job.js';
import { BULK_BATCH, JOB_OPTIONS } from './options.js';

/** An outbox entry that the relay has leased. */
export interface LeasedEntry extends QueuedEntry {
  job: JobName;
  organisationId: string;
  bulk: boolean;
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
   * Adds the entries to their queues, in batches. Sending an attempt twice is harmless.
   * @returns how many jobs carry them, counted as by `countWaiting`
   * @throws QueueUnavailableError after at most ten seconds; some of the entries may have been added all the same.
   */
  send(entries: readonly LeasedEntry[]): Promise<number>;
  /**
   * Returns which entries with an ended lease the queue still holds, by outbox id: waiting, being processed, or left by
   * a process that died and about to be recovered. They need a longer lease; the others were lost and have to be sent.
   * The attempt under which the queue holds them does not matter, because a relay may die between claiming and
   * releasing. A second job beside the existing one would count stalls from zero.
   * @throws QueueUnavailableError
   */
  stillQueued(entries: readonly LeasedEntry[]): Promise<Set<string>>;
  /**
   * How many jobs wait in all queues, but those that wait for servers of others.
   * @throws QueueUnavailableError
   */
  countWaiting(): Promise<number>;
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

/** The properties of a job that a sender needs: see {@link JobDefinition}. */
export type SendOptions = Pick<JobDefinition, 'batch' | 'waitsForOthers'>;

/** Opens a sender on the backend's producer connection. */
export function openSender(backend: QueueBackend, optionsOf: (job: JobName) => SendOptions): Sender {
  let queues = new Map<JobName, Queue>();
  const waitsForOthers = (job: JobName): boolean => optionsOf(job).waitsForOthers ?? false;

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
      return await withDeadline(work(), DEADLINE, 'no response in time');
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
    countWaiting: () =>
      guarded(async () => {
        const ours = Object.entries(await counts()).filter(([job]) => !waitsForOthers(job as JobName));
        return ours.reduce((sum, [, { waiting }]) => sum + waiting, 0);
      }),
    send: (entries) =>
      guarded(async () => {
        let sent = 0;
        for (const [job, batches] of batched(entries, optionsOf)) {
          if (!waitsForOthers(job)) sent += batches.length;
          const jobs = batches.map((data) => ({
            name: job,
            data,
            // What a user waits for goes to the head of its queue.
            opts: { ...JOB_OPTIONS, jobId: jobId(data.entries), lifo: !data.bulk && !waitsForOthers(job) },
          }));
          if (backend.kind === 'postgres' && jobs.length < BULK_PAYS_FROM) {
            await Promise.all(jobs.map(({ name, data, opts }) => queue(job).add(name, data, opts)));
          } else {
            await queue(job).addBulk(jobs);
          }
        }
        return sent;
      }),
    stillQueued: (entries) =>
      guarded(async () => {
        const inQueues = new Set<string>();
        for (const job of new Set(entries.map((entry) => entry.job))) {
          // Active ones twice. One that is taken meanwhile moves from waiting to active, and one whose owner died moves back, which comes
          // at the same moment as the end of its lease when a worker was away for a while.
          for (const state of ['active', 'waiting', 'active'] as const) {
            for (const found of await queue(job).getJobs([state])) {
              for (const { outboxId } of (found?.data as QueuedBatch | undefined)?.entries ?? [])
                inQueues.add(outboxId);
            }
          }
        }
        return new Set(entries.map(({ outboxId }) => outboxId).filter((outboxId) => inQueues.has(outboxId)));
      }),
    close: async () => {
      const old = [...queues.values()];
      queues = new Map();
      await Promise.all(old.map((each) => each.close().catch(() => undefined)));
    },
  };
}

/**
 * Groups entries into jobs of one kind, one organization and one urgency each, in the given order. An entry that has
 * killed a process goes alone.
 */
function batched(
  entries: readonly LeasedEntry[],
  optionsOf: (job: JobName) => SendOptions,
): Map<JobName, QueuedBatch[]> {
  const open = new Map<string, { organisationId: string; bulk: boolean; entries: QueuedEntry[] }>();
  const batches = new Map<JobName, QueuedBatch[]>();
  for (const { job, organisationId, bulk, ...entry } of entries) {
    const most = optionsOf(job).batch;
    const size = entry.deaths > 0 || most === 1 ? 1 : most * (bulk ? BULK_BATCH : 1);
    const key = `${job} ${organisationId} ${bulk}`;
    const found = size > 1 ? open.get(key) : undefined;
    if (found !== undefined && found.entries.length < size) {
      found.entries.push(entry);
      continue;
    }
    const batch = { organisationId, bulk, entries: [entry] };
    if (size > 1) open.set(key, batch);
    const ofJob = batches.get(job);
    if (ofJob) ofJob.push(batch);
    else batches.set(job, [batch]);
  }
  return batches;
}
