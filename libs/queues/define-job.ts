/** A job for the worker that runs it: one declared object per job. */
import type { Type } from '@nestjs/common';
import type { JobName, JobPayload, QueuedBatch } from './jobs.js';
import type { Tenant } from '#libs/database';

/** Outbox ids of the entries that were carried out; the others were finished before, or belong to a paused or cancelled import. */
export type CompletedEntries = ReadonlySet<string>;

/** Carries out the entries of one job. */
export interface JobHandler<N extends JobName = JobName> {
  /**
   * Carries the entries of a batch out: everything it does to the database happens in one transaction that also finishes
   * them, so running it twice, or side by side with itself, does it once. What is wrong with the input is an outcome that it
   * records; it throws only for what may go better next time, and then nothing has happened for any of them.
   */
  run(batch: QueuedBatch<N>): Promise<CompletedEntries>;
  /**
   * Records that nothing will come of an entry, in the transaction that quarantines it: whatever waits for it waits no longer. Left out
   * where nothing does.
   */
  giveUp?(tenant: Tenant, payload: JobPayload<N>): Promise<void>;
}

/** A job as the worker carries it out. */
export interface JobDefinition<N extends JobName = JobName> {
  /** As in the list of `jobs.ts`, which has the payload. */
  name: N;
  /**
   * How many entries a job carries at most. They share a transaction and its statements, so that each costs little more than
   * its own work and rows; and they share their fate, so that there should not be many. From 1.
   */
  batch: number;
  /** How many jobs of the kind one worker process works on at a time. From 1. */
  concurrency: number;
  /**
   * It waits for servers of others and takes next to nothing of this machine. Such jobs are done in the order they came; and what waits
   * of them, behind a server that hangs, keeps nothing else from being sent.
   */
  waitsForOthers?: true;
  /** Injectable that carries it out. */
  handler: Type<JobHandler<N>>;
  /** Injectables that only this handler needs. */
  providers?: readonly Type[];
}

/** Declares a job. Its payload is the type that `jobs.ts` gives its name. */
export function defineJob<const N extends JobName>(definition: JobDefinition<N>): JobDefinition<N> {
  return definition;
}

/** The definition of every job. */
export type JobRegistry = { readonly [N in JobName]: JobDefinition<N> };
