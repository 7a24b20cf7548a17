/** Merge's common models as records. `modified_at` is when Merge changed its object, and orders what is said of the same one. */
import { z } from 'zod';
import { filled, line, mailAddress, profileOf, prose, webAddresses } from '../cleaning.js';
import { anything, parsed, vendorId, momentVersion } from '../decoding.js';
import type { ApplicationRecord, AtsChange, AttachmentRecord, CandidateRecord, OpeningRecord } from '../event.js';
import { answeredOf, rejectionReason } from '../reading.js';

const moment = z.string().nullish().catch(null);
const values = z.array(z.object({ value: anything })).catch([]);
const isGone = z.boolean().catch(false);
const named = z.object({ id: vendorId, name: anything });

const candidateSchema = z.object({
  id: vendorId,
  modified_at: moment,
  first_name: anything,
  last_name: anything,
  company: anything,
  title: anything,
  locations: z.array(z.unknown()).catch([]),
  phone_numbers: values,
  email_addresses: values,
  urls: values,
  applications: z.array(z.unknown()).catch([]),
  remote_was_deleted: isGone,
});
type Candidate = z.infer<typeof candidateSchema>;

const answerSchema = z.object({ question: z.object({ title: anything }).nullish().catch(null), answer: anything });
const applicationSchema = z.object({
  id: vendorId,
  modified_at: moment,
  candidate: z.union([candidateSchema, vendorId]).nullish(),
  job: vendorId.nullish().catch(null),
  applied_at: moment,
  rejected_at: moment,
  current_stage: z.union([named, vendorId]).nullish().catch(null),
  reject_reason: z.union([named, vendorId]).nullish().catch(null),
  screening_question_answers: z.array(answerSchema).catch([]),
  remote_was_deleted: isGone,
});
type Application = z.infer<typeof applicationSchema>;

const attachmentSchema = z.object({
  id: vendorId,
  file_name: anything,
  file_url: anything,
  attachment_type: anything,
  remote_was_deleted: isGone,
});
const jobSchema = z.object({
  id: vendorId,
  modified_at: moment,
  name: anything,
  description: anything,
  status: anything,
  job_posting_urls: z.array(z.object({ url: anything })).catch([]),
  remote_was_deleted: isGone,
});

export const mergeCandidate = (json: unknown): Candidate => parsed(candidateSchema, json, ['candidate']);
export const mergeApplication = (json: unknown): Application => parsed(applicationSchema, json, ['application']);

/** @param attachments of the candidate, as the API lists them */
export function candidateRecord(candidate: Candidate, attachments: readonly unknown[]): CandidateRecord {
  const { id, modified_at, first_name, last_name, title, company, locations, phone_numbers, email_addresses, urls } =
    candidate;
  return {
    id,
    version: momentVersion(modified_at),
    profile: profileOf({
      name: joined([first_name, last_name], ' '),
      headline: joined([title, company], ', '),
      email: email_addresses.flatMap(({ value }) => mailAddress(value) ?? [])[0],
      phone: phone_numbers.flatMap(({ value }) => line(value) ?? [])[0],
      location: locations.flatMap((place) => line(place) ?? [])[0],
      links: webAddresses(urls.map(({ value }) => value)),
    }),
    attachments: attachments.flatMap(attachmentRecord),
  };
}

/** Null for one that belongs to no candidate. */
export function applicationRecord(application: Application): ApplicationRecord | null {
  const {
    id,
    modified_at,
    candidate,
    job,
    applied_at,
    rejected_at,
    current_stage: stage,
    reject_reason: reason,
  } = application;
  if (!candidate) return null;
  const asked = application.screening_question_answers.map(({ question, answer }) => ({
    question: question?.title,
    answer,
  }));
  const stageName = typeof stage === 'object' ? line(stage?.name, 200) : undefined;
  // Merge tells no hires; what it makes of one is a stage with this name.
  const isHired = /^hired$/i.test(stageName ?? '');
  const status = rejected_at || reason ? 'rejected' : isHired ? 'hired' : 'active';
  return {
    id,
    candidateId: typeof candidate === 'string' ? candidate : candidate.id,
    version: momentVersion(modified_at),
    jobId: job ?? null,
    stage: !stage
      ? null
      : typeof stage === 'string'
        ? { id: stage, name: stage }
        : { id: stage.id, name: stageName ?? stage.id },
    status,
    rejectionReason:
      status !== 'rejected' ? null : rejectionReason(typeof reason === 'object' ? { ...reason } : { id: reason }),
    ...filled({ appliedAt: momentVersion(applied_at) }),
    ...answeredOf(asked),
  };
}

export function gone(of: 'candidate' | 'application' | 'opening', id: string): AtsChange {
  return { change: 'gone', of, id, why: 'deleted' };
}

/** The file itself is asked for when it is fetched: no document says how long its address is valid. */
function attachmentRecord(json: unknown): AttachmentRecord[] {
  const { id, file_name, attachment_type, remote_was_deleted } = parsed(attachmentSchema, json, ['attachment']);
  const type = typeof attachment_type === 'string' ? attachment_type.toUpperCase() : null;
  // What the employer wrote to them says nothing about them.
  if (remote_was_deleted || type === 'OFFER_LETTER') return [];
  const kind = type === 'RESUME' ? 'resume' : type === 'COVER_LETTER' ? 'cover-letter' : 'other';
  return [{ id, kind, fileName: line(file_name) ?? null, mediaType: null, from: { handle: id } }];
}

/** Returns the present address of a file; null if there is none. */
export function fileOf(json: unknown): string | null {
  const { file_url } = parsed(attachmentSchema, json, ['attachment']);
  return typeof file_url === 'string' && file_url !== '' ? file_url : null;
}

export function jobChange(json: unknown): AtsChange {
  const job = parsed(jobSchema, json, ['job']);
  return job.remote_was_deleted ? gone('opening', job.id) : { change: 'opening', opening: jobRecord(json) };
}

export function jobRecord(json: unknown): OpeningRecord {
  const { id, modified_at, name, description, status, job_posting_urls } = parsed(jobSchema, json, ['job']);
  const state = typeof status === 'string' ? status.toUpperCase() : '';
  return {
    id,
    version: momentVersion(modified_at),
    title: line(name) ?? id,
    state: state === 'OPEN' ? 'open' : state === 'DRAFT' || state === 'PENDING' ? 'draft' : 'closed',
    text: prose(description, 200_000) ?? null,
    url: webAddresses(job_posting_urls.map(({ url }) => url))?.[0] ?? null,
  };
}

function joined(parts: readonly unknown[], between: string): string | undefined {
  return line(parts.flatMap((part) => line(part) ?? []).join(between));
}
