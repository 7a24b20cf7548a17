/**
 * What Greenhouse's webhooks say (developers.greenhouse.io/webhooks.html).
 *
 * What orders them: an application's `last_activity_at`, to the second, which moves as it goes through its stages. It does not move when a
 * field is edited (so in Greenhouse's own example of `application_updated`), `hire_candidate` has none, and neither has anything that is
 * about a candidate or a job alone: those are looked up.
 */
import { z } from 'zod';
import type { AtsEventKind } from '#libs/contracts';
import { filled, line } from '../cleaning.js';
import { parsed, storable, vendorId, momentVersion } from '../decoding.js';
import type { ApplicationRecord, AtsChange, AtsEvent, AtsThing, OpeningRecord } from '../event.js';
import { answeredOf, fieldsOf, atsId, listOf, rejectionReason, type Fields } from '../reading.js';
import { filesOf, greenhousePerson } from './records.js';

const STATUSES: Readonly<Record<string, ApplicationRecord['status']>> = {
  active: 'active',
  rejected: 'rejected',
  hired: 'hired',
};
const JOB_STATES: Readonly<Record<string, OpeningRecord['state']>> = { draft: 'draft', open: 'open', closed: 'closed' };

/** The order of changes within one second, as rules of Greenhouse make them. */
const RANKS = { new: 0, active: 1, rejected: 2, hired: 3 } as const;

const envelopeSchema = z.object({ action: storable.min(1).max(200), payload: z.unknown() });
const applicationSchema = z.object({
  application: z.looseObject({ id: vendorId, candidate: z.looseObject({ id: vendorId }) }),
});
const applicationIdSchema = z.object({ application: z.object({ id: vendorId }) });
const candidateSchema = z.object({ candidate: z.object({ id: vendorId }) });
const anonymisedSchema = z.object({ candidate_id: vendorId });
const deletedSchema = z.object({
  person: z.object({ id: vendorId, deleted_application_ids: z.array(vendorId).nullish() }),
});
const mergedSchema = z.object({
  person: z
    .object({ id: vendorId, new_candidate_id: vendorId })
    .refine(({ id, new_candidate_id: into }) => id !== into, {
      error: 'A candidate cannot be merged into itself',
      path: ['new_candidate_id'],
    }),
});
const jobSchema = z.object({ job: z.object({ id: vendorId }) });
const jobPostSchema = z.object({ job_id: vendorId.nullish() });
const deletedPostSchema = z.object({ job_post: jobPostSchema });

type Decoder = (payload: unknown) => { kind: AtsEventKind; changes: AtsChange[] };

/** A complete application, with its candidate and its openings. */
const decodeApplication =
  (kind: AtsEventKind, fixedStatus?: ApplicationRecord['status']): Decoder =>
  (payload) => {
    const { application } = parsed(applicationSchema, payload, ['payload']);
    const status = fixedStatus ?? statusOf(application.status);
    const version = momentOf(application, kind === 'application-created' ? 'new' : (status ?? 'active'));
    if (version === null) return { kind, changes: [lookUp('application', application.id)] };
    const { candidate } = application;
    const attachments = filesOf(candidate.attachments);
    const profile = greenhousePerson(candidate);
    const person = { id: candidate.id, version, ...filled({ profile, attachments }) };
    const record = { candidateId: candidate.id, version, ...filled({ status }) };
    return {
      kind,
      changes: [
        ...listOf(application.jobs).flatMap((job) => jobOf(job, version)),
        { change: 'candidate', candidate: person },
        { change: 'application', application: { ...applicationOf(application), ...record, id: application.id } },
      ],
    };
  };

/** Something that has no order of its own. */
const decodeLookUp =
  (kind: AtsEventKind, of: AtsThing['of'], id: (payload: unknown) => string): Decoder =>
  (payload) => ({ kind, changes: [lookUp(of, id(payload))] });

const applicationNamed = (payload: unknown): string => parsed(applicationIdSchema, payload, ['payload']).application.id;
const candidateNamed = (payload: unknown): string => parsed(candidateSchema, payload, ['payload']).candidate.id;
const jobNamed = (payload: unknown): string => parsed(jobSchema, payload, ['payload']).job.id;

/** Advertisements: of a job they are its text, and of none they are for prospects. */
const posted =
  (jobId: (payload: unknown) => string | null | undefined): Decoder =>
  (payload) => {
    const id = jobId(payload);
    return id ? { kind: 'opening-changed', changes: [lookUp('opening', id)] } : { kind: 'ignored', changes: [] };
  };

/** Action → what it says. */
const DECODERS: Readonly<Record<string, Decoder>> = {
  new_candidate_application: decodeApplication('application-created'),
  new_prospect_application: decodeApplication('application-created'),
  candidate_stage_change: decodeApplication('stage-changed'),
  reject_candidate: decodeApplication('rejected', 'rejected'),
  unreject_candidate: decodeApplication('unrejected', 'active'),
  unhire_candidate: decodeApplication('unhired', 'active'),
  hire_candidate: decodeLookUp('hired', 'application', applicationNamed),
  application_updated: decodeLookUp('application-updated', 'application', applicationNamed),
  update_candidate: decodeLookUp('candidate-updated', 'candidate', candidateNamed),
  delete_application: (payload) => ({
    kind: 'application-deleted',
    changes: [gone('application', applicationNamed(payload))],
  }),
  // Their applications go with them, and nothing else says so.
  delete_candidate: (payload) => {
    const { person } = parsed(deletedSchema, payload, ['payload']);
    const applications = (person.deleted_application_ids ?? []).map((id) => gone('application', id));
    return { kind: 'candidate-deleted', changes: [...applications, gone('candidate', person.id)] };
  },
  // Whatever fields it was that were made anonymous: who asked for it did not want to be known.
  candidate_anonymized: (payload) => {
    const id = parsed(anonymisedSchema, payload, ['payload']).candidate_id;
    return { kind: 'candidate-anonymised', changes: [{ change: 'gone', of: 'candidate', why: 'anonymised', id }] };
  },
  // `person` is the candidate who was merged away.
  merge_candidate: (payload) => {
    const { id: from, new_candidate_id: into } = parsed(mergedSchema, payload, ['payload']).person;
    return { kind: 'candidate-merged', changes: [{ change: 'merged', from, into }] };
  },
  job_created: decodeLookUp('opening-changed', 'opening', jobNamed),
  job_updated: decodeLookUp('opening-changed', 'opening', jobNamed),
  job_deleted: (payload) => ({ kind: 'opening-changed', changes: [gone('opening', jobNamed(payload))] }),
  job_post_created: posted((payload) => parsed(jobPostSchema, payload, ['payload']).job_id),
  job_post_updated: posted((payload) => parsed(jobPostSchema, payload, ['payload']).job_id),
  job_post_deleted: posted((payload) => parsed(deletedPostSchema, payload, ['payload']).job_post.job_id),
};

/** @throws UndecodableEventError */
export function decodeGreenhouseEvent(json: unknown): AtsEvent {
  const { action: type, payload } = parsed(envelopeSchema, json);
  const decoder = Object.hasOwn(DECODERS, type) ? DECODERS[type] : undefined;
  return decoder ? { type, ...decoder(payload) } : { kind: 'ignored', type, changes: [] };
}

/**
 * Returns whether two events of one action with the same bytes are one thing that was said twice: it names its
 * moment, or happens once.
 */
export function saysItsMoment(json: unknown): boolean {
  const { action } = fieldsOf(json);
  return !/^(?:update_candidate|application_updated|hire_candidate|job_.*)$/.test(line(action) ?? '');
}

/** The latest that an application says of itself; null when it does not say when it last moved. */
function momentOf(application: Fields, doing: keyof typeof RANKS): string | null {
  const moments = [application.last_activity_at, application.rejected_at, application.applied_at].map((moment) =>
    typeof moment === 'string' ? momentVersion(moment) : null,
  );
  if (moments[0] === null) return null;
  const last = moments.reduce((one, other) => (one !== null && (other === null || one > other) ? one : other));
  return last?.replace(/\.000Z$/, `.00${RANKS[doing]}Z`) ?? null;
}

/**
 * Decodes the fields of an application apart from its IDs. Prospects have applied for nothing yet: a single opening
 * that they are considered for counts, and of several none does.
 */
function applicationOf(application: Fields): Omit<ApplicationRecord, 'id' | 'version' | 'candidateId'> {
  const { current_stage: stage, rejection_reason: reason, applied_at: applied, prospect } = application;
  const jobs = listOf(application.jobs).flatMap(({ id }) => atsId(id) ?? []);
  const appliedAt = typeof applied === 'string' ? momentVersion(applied) : null;
  return {
    ...answeredOf(listOf(application.answers)),
    ...(jobs.length === 1 && { jobId: jobs[0]! }),
    ...(jobs.length !== 1 && prospect === true && { jobId: null }),
    ...(stage !== undefined && { stage: stageOf(fieldsOf(stage)) }),
    ...(reason !== undefined && { rejectionReason: rejectionReason(fieldsOf(reason)) }),
    ...(appliedAt !== null && { appliedAt }),
  };
}

function stageOf({ id, name }: Fields): { id: string; name: string } | null {
  const [stage, called] = [atsId(id), line(name, 200)];
  return stage === null || called === undefined ? null : { id: stage, name: called };
}

function statusOf(status: unknown): ApplicationRecord['status'] {
  const statusName = line(status) ?? '';
  return Object.hasOwn(STATUSES, statusName) ? STATUSES[statusName] : undefined;
}

/** An opening as an application names it, which tells nothing of its text. */
function jobOf(job: Fields, version: string): AtsChange[] {
  const [id, title, status] = [atsId(job.id), line(job.name), line(job.status) ?? ''];
  const state = Object.hasOwn(JOB_STATES, status) ? JOB_STATES[status] : undefined;
  return id === null || title === undefined || state === undefined
    ? []
    : [{ change: 'opening', opening: { id, version, title, state } }];
}

function lookUp(of: AtsThing['of'], id: string): AtsChange {
  return { change: 'look-up', of, id };
}

function gone(of: AtsThing['of'], id: string): AtsChange {
  return { change: 'gone', of, why: 'deleted', id };
}
