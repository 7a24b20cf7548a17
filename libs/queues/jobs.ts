/**
 * The one map from job name to payload. A payload holds ids only: what a job needs it loads, so that a job that was sent
 * twice, late, or by an older version reads today's rows.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';

const id = z.uuid();

/** Where a fan-out goes on: the last id it has dealt with, or null at the start. */
const cursor = id.nullable();

/** Job name → what its payload holds. */
export const JOBS = {
  /** Bytes of a document → its text; then the profile of everybody it is about. */
  'read-document': z.strictObject({ documentId: id }),
  /** The same for a file of an import: a queue of its own, so that a person's file never waits for one of those to be read. */
  'read-bulk-document': z.strictObject({ documentId: id }),
  /** The same for a document that came as JSON: no file to open, so many are read at once. */
  'read-json': z.strictObject({ documentId: id }),
  /** Bytes of a document whose pages are pictures → its text, recognised; then as above. Seconds a page: nobody else's file waits for it. */
  'recognise-document': z.strictObject({ documentId: id }),
  /** The file of a role page → its text. */
  'read-role-page': z.strictObject({ rolePageId: id }),
  /** All texts of a candidate → a new profile version; then an assessment of each scored application. */
  'build-profile': z.strictObject({ candidateId: id }),
  /** Newest profile × role versions in use → assessment, vector and ranking rows of one application. */
  'assess-application': z.strictObject({ applicationId: id }),
  /** Every scored application of a role against one role version, a chunk a job. */
  'assess-role': z.strictObject({ roleId: id, roleVersionId: id, cursor }),
  /** Stored vectors of a role → ranking rows under one weights version, a chunk a job; the last chunk activates it. */
  'fill-ranking': z.strictObject({ roleId: id, weightsVersionId: id, cursor }),
  /** The source of an import → its items, a chunk a job. */
  'split-import': z.strictObject({ importId: id }),
  /** One stored webhook call of an ATS → candidates, applications and openings. */
  'process-delivery': z.strictObject({ deliveryId: id }),
  /** One that only names what changed: the same, from what stands with the vendor. It waits for answers of others. */
  'look-up-delivery': z.strictObject({ deliveryId: id }),
  /** Applications that waited for an opening's role → applications for it, a chunk a job. */
  'settle-ats-job': z.strictObject({ atsJobId: id, after: z.string().nullable() }),
  /** A file that an ATS named with a person → a document of theirs. */
  'fetch-attachment': z.strictObject({ attachmentId: id }),
  /** What is due for an ATS → shown and told there. One job a connection, however much is due for it. */
  'write-back': z.strictObject({ connectionId: id }),
  /** Stages and rejection reasons of an ATS → listed, for a role to choose from. */
  'list-ats-choices': z.strictObject({ roleId: id, connectionId: id }),
  /** A page of what stands with an ATS → candidates, applications and openings; then the next one. */
  'sync-connection': z.strictObject({ syncId: id }),
  /** A link with which a user chooses a password → made, and mailed. */
  'send-link': z.strictObject({ userId: id, purpose: z.enum(['invitation', 'reset']) }),
  /** What happened to somebody's account → mailed to them. */
  'send-account-notice': z.strictObject({
    userId: id,
    notice: z.enum(['sign-in-failures', 'new-browser', 'password-changed']),
  }),
  /** What is due for a webhook endpoint → told, and noted what it answered. One job an endpoint, however much waits for it. */
  'deliver-webhooks': z.strictObject({ endpointId: id }),
  /** The same for one that fails or answers late: a queue of its own, so that those that answer at once never wait for it. */
  'deliver-slow-webhooks': z.strictObject({ endpointId: id }),
} as const;

export type JobName = keyof typeof JOBS;
export type JobPayload<N extends JobName> = z.infer<(typeof JOBS)[N]>;

/** In the order of the map. */
export const JOB_NAMES = Object.keys(JOBS) as JobName[];

/** What a caller puts in the outbox: see {@link outboxJob}. */
export interface OutboxJob<N extends JobName = JobName> {
  job: N;
  payload: JobPayload<N>;
}

/**
 * A job for the outbox, with its payload checked.
 * @throws ZodError when the payload is not the job's: a fault of the caller, found before anything is committed.
 */
export function outboxJob<N extends JobName>(job: N, payload: JobPayload<N>): OutboxJob<N> {
  return { job, payload: JOBS[job].parse(payload) as JobPayload<N> };
}

/** An outbox entry on its way. */
export interface QueuedEntry<N extends JobName = JobName> {
  outboxId: string;
  /** How often the entry has been sent, this time included. */
  attempt: number;
  /** How many processes the entry has killed while it ran alone. */
  deaths: number;
  payload: JobPayload<N>;
}

/** What travels through the queue as one job: entries of one kind and one organisation, carried out together. */
export interface QueuedBatch<N extends JobName = JobName> {
  organisationId: string;
  /** Nobody waits for them in front of a screen: what they lead to is bulk too. */
  bulk: boolean;
  entries: readonly QueuedEntry<N>[];
}

/** Thrown for a name or payload that this version does not know, for example one left by a newer version. */
export class UnknownJobError extends Error {
  readonly code = 'unknown-job';
  constructor(what: string) {
    super(`This version knows no job ${what}. Was it queued by a newer version?`);
  }
}

/** Whether a name taken from the outbox is a job of this version. */
export function isJobName(name: string): name is JobName {
  return Object.hasOwn(JOBS, name);
}

/**
 * The payload of a job as it was stored, checked again: rows outlive versions.
 * @throws UnknownJobError
 */
export function parsePayload<N extends JobName>(job: N, payload: unknown): JobPayload<N> {
  const parsed = JOBS[job].safeParse(payload);
  if (!parsed.success) throw new UnknownJobError(`${job} with such a payload (${z.prettifyError(parsed.error)})`);
  return parsed.data as JobPayload<N>;
}

/**
 * The queue of a job kind. The braces make it a hash tag: all keys of one queue live on one node of a Redis Cluster, as
 * BullMQ's scripts need, and different queues may live on different nodes. Postgres takes the name as it is.
 */
export function queueName(job: JobName): `{${string}}` {
  return `{${job}}`;
}

/**
 * The id of a job in its queue. It names its entries and their attempts, because adding a job whose id the queue still holds
 * is silently ignored: so sending a batch twice is harmless, and a new attempt is never mistaken for the old one.
 */
export function jobId(entries: readonly Pick<QueuedEntry, 'outboxId' | 'attempt'>[]): string {
  const named = entries.map(({ outboxId, attempt }) => `${outboxId}-${attempt}`).join(' ');
  return createHash('sha256').update(named).digest('base64url');
}
