/**
 * The one list of jobs: what a job is called, which area it belongs to, and what its payload holds. Its definition (how many at a time, and
 * the handler) is in `apps/worker/jobs/<area>/<name>/`. A payload holds ids only: what a job needs it loads, so that a job that was sent
 * twice, late, or by an older version reads today's rows.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';

/** The areas of the product that jobs belong to; also their folders in the worker. */
export type JobArea = 'roles' | 'intake' | 'shortlist' | 'candidates' | 'compliance' | 'integrations' | 'platform';

const id = z.uuid();

/** Where a fan-out goes on: the last id it has dealt with, or null at the start. */
const cursor = id.nullable();

function job<Shape extends z.ZodRawShape>(area: JobArea, shape: Shape) {
  return { area, payload: z.strictObject(shape) };
}

/** Job name → its area and payload. */
export const JOBS = {
  /** Turns the bytes of a document into text, and builds the profiles of the candidates it is about. */
  'read-document': job('intake', { documentId: id }),
  /** Does the same for a file of an import, in a queue of its own: an upload never waits for one of those to be read. */
  'read-bulk-document': job('intake', { documentId: id }),
  /** Does the same for a document that came as JSON: no file to open, so many are read at once. */
  'read-json': job('intake', { documentId: id }),
  /**
   * Recognizes the text of a document whose pages are pictures; then as above. It takes seconds per page, so no other
   * file waits for it.
   */
  'ocr-document': job('intake', { documentId: id }),
  /** Takes the source of an import apart into its items, a chunk a job. */
  'split-import': job('intake', { importId: id }),
  /** Turns the file of a role page into text. */
  'read-job-description': job('roles', { jobDescriptionId: id }),
  /** Computes a table of related words from all résumés of the organization. It takes seconds to minutes. */
  'compute-related-words': job('roles', { computationId: id }),
  /** Gives a role a version with the neighbors of the active related words, unless it has them; then it is assessed. */
  'apply-related-words': job('roles', { roleId: id }),
  /** Builds a new profile version from all texts of a candidate; then an assessment of each scored application. */
  'build-profile': job('candidates', { candidateId: id }),
  /** Assesses the newest profile against the role versions in use: assessment, vector and ranking rows of one application. */
  'assess-application': job('shortlist', { applicationId: id }),
  /** Assesses every scored application of a role against one role version, a chunk a job. */
  'assess-role': job('shortlist', { roleId: id, roleVersionId: id, cursor }),
  /** Folds the stored vectors of a role into ranking rows under one weights version, a chunk a job; the last chunk activates it. */
  'build-ranking': job('shortlist', { roleId: id, weightsVersionId: id, cursor }),
  /** Applies one stored webhook call of an ATS to candidates, applications and openings. */
  'process-inbound-event': job('integrations', { inboundEventId: id }),
  /** Applies one that only names what changed: asks the vendor for it, and waits for the answer. */
  'look-up-inbound-event': job('integrations', { inboundEventId: id }),
  /** Creates the applications that waited for an opening to be mapped to a role, a chunk a job. */
  'apply-opening-mapping': job('integrations', { openingId: id, after: z.string().nullable() }),
  /** Downloads a file that an ATS named with a candidate. */
  'fetch-attachment': job('integrations', { attachmentId: id }),
  /** Writes what is due back to an ATS. One job a connection, however much is due for it. */
  'write-back': job('integrations', { connectionId: id }),
  /** Lists the stages and rejection reasons of an ATS, for a role to choose from. */
  'list-ats-choices': job('integrations', { roleId: id, connectionId: id }),
  /** Applies a page of an ATS's lists to candidates, applications and openings; then the next one. */
  'sync-connection': job('integrations', { syncId: id }),
  /** Sends what is due to a webhook endpoint, and records what it answered. One job an endpoint, however much waits for it. */
  'deliver-webhooks': job('integrations', { endpointId: id }),
  /** Does the same for an endpoint that fails or answers late, in a queue of its own: the others never wait for it. */
  'deliver-webhooks-slow-lane': job('integrations', { endpointId: id }),
  /** Creates and mails a link with which a user chooses a password. */
  'send-sign-in-link': job('platform', { userId: id, purpose: z.enum(['invitation', 'reset']) }),
  /** Mails the owner of an account what happened to it. */
  'send-account-notice': job('platform', {
    userId: id,
    notice: z.enum(['sign-in-failures', 'new-browser', 'password-changed']),
  }),
} as const;

export type JobName = keyof typeof JOBS;
export type JobPayload<N extends JobName> = z.infer<(typeof JOBS)[N]['payload']>;

/** In the order of the list. */
export const JOB_NAMES = Object.keys(JOBS) as JobName[];

/** A job as a caller puts it in the outbox: see {@link outboxJob}. */
export interface OutboxJob<N extends JobName = JobName> {
  job: N;
  payload: JobPayload<N>;
}

/**
 * Makes a job for the outbox, with its payload checked.
 * @throws ZodError when the payload is not the job's: a fault of the caller, found before anything is committed.
 */
export function outboxJob<N extends JobName>(name: N, payload: JobPayload<N>): OutboxJob<N> {
  return { job: name, payload: JOBS[name].payload.parse(payload) as JobPayload<N> };
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

/** The data of one job in the queue: entries of one kind and one organization, processed together. */
export interface QueuedBatch<N extends JobName = JobName> {
  organisationId: string;
  /** No user waits for them in front of a screen: what they lead to is bulk too. */
  bulk: boolean;
  entries: readonly QueuedEntry<N>[];
}

/** Thrown for a name or payload that this version does not know, for example one left by a newer version. */
export class UnknownJobError extends Error {
  readonly code = 'unknown-job';
  constructor(what: string) {
    super(`This version has no job ${what}. Did a newer version queue it?`);
  }
}

/** Tells whether a name taken from the outbox is a job of this version. */
export function isJobName(name: string): name is JobName {
  return Object.hasOwn(JOBS, name);
}

/**
 * Checks the payload of a job again, as it was stored: rows outlive versions.
 * @throws UnknownJobError
 */
export function parsePayload<N extends JobName>(name: N, payload: unknown): JobPayload<N> {
  const parsed = JOBS[name].payload.safeParse(payload);
  if (!parsed.success) throw new UnknownJobError(`${name} with such a payload (${z.prettifyError(parsed.error)})`);
  return parsed.data as JobPayload<N>;
}

/**
 * Names the queue of a job kind. The braces make it a hash tag: all keys of one queue live on one node of a Redis Cluster, as
 * BullMQ's scripts need, and different queues may live on different nodes. Postgres takes the name as it is.
 */
export function queueName(name: JobName): `{${string}}` {
  return `{${name}}`;
}

/**
 * Makes the id of a job in its queue. It names its entries and their attempts, because adding a job whose id the queue still holds
 * is silently ignored: so sending a batch twice is harmless, and a new attempt is never mistaken for the old one.
 */
export function jobId(entries: readonly Pick<QueuedEntry, 'outboxId' | 'attempt'>[]): string {
  const named = entries.map(({ outboxId, attempt }) => `${outboxId}-${attempt}`).join(' ');
  return createHash('sha256').update(named).digest('base64url');
}
