import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { enqueue, finish, inOrganisation, type NewOutboxEntry } from '#libs/database';
import { outboxJob, type JobName, type JobPayload, type QueuedBatch, type QueuedEntry } from '#libs/queues';
import type { Done } from './handler.js';

/** Token of a function that tells the relay that there is work. */
export const NUDGE_RELAY = Symbol('nudge relay');

/** Puts a job into the outbox in the transaction of the effect; it is as bulk as the batch it follows from. */
export type FollowUp = <N extends JobName>(job: N, payload: JobPayload<N>) => void;

/** The transactions in which jobs have their effects. */
@Injectable()
export class Effects {
  constructor(
    @InjectDataSource() private readonly app: DataSource,
    @Inject(NUDGE_RELAY) private readonly nudgeRelay: () => void,
  ) {}

  /**
   * Carries out the effect of outbox entries exactly once: the transaction begins by deleting them. Of two that do so the
   * second waits for the first, and finds nothing when that one commits.
   * @param work is given the entries that nobody has finished before; at least one
   */
  async run<N extends JobName>(
    { organisationId, bulk, entries }: QueuedBatch<N>,
    work: (tx: EntityManager, entries: readonly QueuedEntry<N>[], followUp: FollowUp) => Promise<void>,
  ): Promise<Done> {
    const followUps: NewOutboxEntry[] = [];
    const ids = entries.map(({ outboxId }) => outboxId);
    const done = await inOrganisation(this.app, organisationId, async (tx): Promise<Done> => {
      const ours = await finish(tx, organisationId, ids);
      if (ours.size === 0) return ours;
      const open = entries.filter(({ outboxId }) => ours.has(outboxId));
      await work(tx, open, (job, payload) => void followUps.push({ ...outboxJob(job, payload), bulk }));
      await enqueue(tx, organisationId, followUps);
      return ours;
    });
    if (followUps.length > 0) this.nudgeRelay();
    return done;
  }

  /** Reads, in a transaction of the organisation. */
  read<T>(organisationId: string, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return inOrganisation(this.app, organisationId, work);
  }
}
