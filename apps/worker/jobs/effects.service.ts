import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { enqueue, finish, inOrganisation, type NewOutboxEntry } from '#libs/database';
import { outboxJob, type JobName, type JobPayload, type QueuedJob } from '#libs/queues';
import type { Done } from './handler.js';

/** Token of a function that tells the relay that there is work. */
export const NUDGE_RELAY = Symbol('nudge relay');

/** Puts a job into the outbox in the transaction of the effect; it is as bulk as the job it follows from. */
export type FollowUp = <N extends JobName>(job: N, payload: JobPayload<N>) => void;

/** The transactions in which jobs have their effects. */
@Injectable()
export class Effects {
  constructor(
    @InjectDataSource() private readonly app: DataSource,
    @Inject(NUDGE_RELAY) private readonly nudgeRelay: () => void,
  ) {}

  /**
   * Carries out the effect of an outbox entry exactly once: the transaction begins by deleting the entry. Of two that do
   * so the second waits for the first, and finds nothing when that one commits.
   */
  async run(
    { organisationId, outboxId, bulk }: Pick<QueuedJob, 'organisationId' | 'outboxId' | 'bulk'>,
    work: (tx: EntityManager, followUp: FollowUp) => Promise<void>,
  ): Promise<Done> {
    const followUps: NewOutboxEntry[] = [];
    const done = await inOrganisation(this.app, organisationId, async (tx): Promise<Done> => {
      if (!(await finish(tx, organisationId, outboxId))) return 'already-done';
      await work(tx, (job, payload) => void followUps.push({ ...outboxJob(job, payload), bulk }));
      await enqueue(tx, organisationId, followUps);
      return 'done';
    });
    if (followUps.length > 0) this.nudgeRelay();
    return done;
  }

  /** Reads, in a transaction of the organisation. */
  read<T>(organisationId: string, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return inOrganisation(this.app, organisationId, work);
  }
}
