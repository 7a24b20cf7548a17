import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { imports, inOrganisation, type NewOutboxEntry, outbox, type Tenant } from '#libs/database';
import {
  type CompletedEntries,
  type JobName,
  type JobPayload,
  outboxJob,
  type QueuedBatch,
  type QueuedEntry,
} from '#libs/queues';
import { NUDGE_RELAY } from '../tokens.js';

/** Puts a job into the outbox in the transaction of the effect; it is as bulk as the batch it follows from. */
export type FollowUp = <N extends JobName>(job: N, payload: JobPayload<N>) => void;

/** Runs the transactions in which jobs have their effects. */
@Injectable()
export class OutboxTransactionService {
  constructor(
    @InjectDataSource() private readonly app: DataSource,
    @Inject(NUDGE_RELAY) private readonly nudgeRelay: () => void,
  ) {}

  /**
   * Carries out the effect of outbox entries exactly once: the transaction begins by deleting them. Of two that do so the
   * second waits for the first, and finds nothing when that one commits.
   * @param work is given the entries that were not finished before; at least one
   */
  async complete<N extends JobName>(
    { organisationId, bulk, entries }: QueuedBatch<N>,
    work: (tenant: Tenant, entries: readonly QueuedEntry<N>[], followUp: FollowUp) => Promise<void>,
  ): Promise<CompletedEntries> {
    if (entries.length === 0) return new Set();
    const followUps: NewOutboxEntry[] = [];
    const ids = entries.map(({ outboxId }) => outboxId);
    const done = await inOrganisation(this.app, organisationId, async (tenant): Promise<CompletedEntries> => {
      const ours = await outbox.complete(tenant, ids);
      if (ours.size === 0) return ours;
      const open = entries.filter(({ outboxId }) => ours.has(outboxId));
      await work(tenant, open, (job, payload) => void followUps.push({ ...outboxJob(job, payload), bulk }));
      await outbox.enqueue(tenant, followUps);
      return ours;
    });
    if (followUps.length > 0) this.nudgeRelay();
    return done;
  }

  /**
   * Loads the data that entries need, in a transaction of the organization. It leaves out entries of a paused or
   * canceled import, which were already in the queue at that time.
   * @returns the loaded data, and the remaining batch
   */
  load<N extends AboutOne, T>(
    batch: QueuedBatch<N>,
    work: (tenant: Tenant, entries: readonly QueuedEntry<N>[]) => Promise<T>,
  ): Promise<{ open: QueuedBatch<N>; found: T }> {
    const { organisationId, bulk } = batch;
    return inOrganisation(this.app, organisationId, async (tenant) => {
      // What a user waits for in front of a screen cannot be paused.
      const entries = bulk ? await openOf(tenant, batch) : batch.entries;
      return { open: { ...batch, entries }, found: await work(tenant, entries) };
    });
  }
}

/** Jobs about one document or one application, which an import may wait for. */
type AboutOne = {
  [N in JobName]: JobPayload<N> extends { documentId: string } | { applicationId: string } ? N : never;
}[JobName];

async function openOf<N extends AboutOne>(
  tenant: Tenant,
  { entries }: QueuedBatch<N>,
): Promise<readonly QueuedEntry<N>[]> {
  const [first] = entries;
  if (first === undefined) return entries;
  const open = await imports.withoutPaused(tenant, 'documentId' in first.payload ? 'document' : 'application', entries);
  return entries.filter(({ outboxId }) => open.has(outboxId));
}
