/**
 * Candidates and jobs of Workable as records. They have no version: Workable gives moments to a second, and of two states of one second
 * the later one cannot be known, so the state that was requested later counts.
 */
import { z } from 'zod';
import { educationOf, filled, line, mailAddress, positionOf, profileOf, prose, webAddresses } from '../cleaning.js';
import { anything, parsed, vendorId, momentVersion } from '../decoding.js';
import type { ApplicationRecord, AtsChange, AttachmentRecord, OpeningRecord } from '../event.js';
import { answeredOf, rejectionReason } from '../reading.js';
import { bodyDigest } from '../signing.js';

const things = z.array(z.looseObject({})).catch([]);
const stageFields = {
  stage: anything,
  stage_kind: anything,
  disqualified: z.boolean().catch(false),
  disqualification_reason: anything,
  withdrew: z.boolean().catch(false),
  anonymized: z.boolean().catch(false),
  hired_at: anything,
};
const stageSchema = z.object(stageFields);
const candidateSchema = z.object({
  ...stageFields,
  id: vendorId,
  name: anything,
  firstname: anything,
  lastname: anything,
  headline: anything,
  email: anything,
  phone: anything,
  summary: anything,
  cover_letter: anything,
  created_at: anything,
  job: z.object({ shortcode: vendorId.nullish() }).nullish().catch(null),
  location: z.looseObject({}).nullish().catch(null),
  social_profiles: things,
  experience_entries: things,
  education_entries: things,
  skills: z.array(z.unknown()).catch([]),
  answers: things,
  resume_url: anything,
  resume_metadata: z.looseObject({}).nullish().catch(null),
});
type Candidate = z.infer<typeof candidateSchema>;
const jobSchema = z.object({
  shortcode: vendorId,
  title: anything,
  state: anything,
  full_description: anything,
  description: anything,
  requirements: anything,
  benefits: anything,
  shortlink: anything,
  url: anything,
});

export const workableCandidate = (json: unknown): Candidate => parsed(candidateSchema, json, ['candidate']);

/** The status of an application, from the record of a candidate. */
export function workableStatus(json: object): { status: 'active' | 'hired' | 'rejected'; anonymised: boolean } {
  const { stage_kind, hired_at, disqualified, anonymized } = parsed(stageSchema, json, ['candidate']);
  // Moved back from "Hired", a candidate may keep the moment of the hire.
  const isHired = typeof stage_kind === 'string' ? stage_kind === 'hired' : typeof hired_at === 'string';
  return { status: disqualified ? 'rejected' : isHired ? 'hired' : 'active', anonymised: anonymized };
}

/** A candidate of a job is candidate and application. */
export function goneCandidate(id: string, why: 'deleted' | 'anonymised'): AtsChange[] {
  return [
    { change: 'gone', of: 'application', id, why },
    { change: 'gone', of: 'candidate', id, why },
  ];
}

/** @param json a candidate with its details */
export function workableRecords(json: unknown): AtsChange[] {
  const candidate = workableCandidate(json);
  const { id } = candidate;
  const attachments = resumeOf(candidate);
  return [
    {
      change: 'candidate',
      candidate: { id, version: null, profile: personOf(candidate, attachments.length > 0), attachments },
    },
    { change: 'application', application: applicationOf(candidate) },
  ];
}

/**
 * Decodes a candidate. Facts that Workable parsed from a résumé are left out where there is one: Candor parses it,
 * and each position would appear twice.
 */
function personOf(candidate: Candidate, hasResume: boolean): Record<string, unknown> | undefined {
  const { name, firstname, lastname, headline, email, phone, summary, location, social_profiles, skills } = candidate;
  const place = [location?.city, location?.region, location?.country].flatMap((part) => line(part) ?? []);
  return profileOf({
    name: line(name) ?? line([firstname, lastname].flatMap((part) => line(part) ?? []).join(' ')),
    headline: line(headline),
    email: mailAddress(email),
    phone: line(phone),
    location: line(location?.location_str) ?? line(place.join(', ')),
    links: webAddresses(social_profiles.map(({ url }) => url)),
    ...(!hasResume && {
      summary: prose(summary),
      positions: candidate.experience_entries
        .flatMap(({ title, company, summary: did, start_date, end_date, current }) => {
          const span = { start: start_date, end: end_date, current };
          return positionOf({ title, employer: company, summary: did, ...span }) ?? [];
        })
        .slice(0, 500),
      education: candidate.education_entries
        .flatMap(({ degree, field_of_study, school, start_date, end_date }) => {
          const span = { start: start_date, end: end_date };
          return educationOf({ degree, field: field_of_study, institution: school, ...span }) ?? [];
        })
        .slice(0, 500),
      skills: skills.flatMap((skill) => line(namedIn(skill)) ?? []).slice(0, 500),
    }),
  });
}

function applicationOf(candidate: Candidate): ApplicationRecord {
  const { id, job, stage, disqualification_reason, withdrew, created_at, cover_letter, answers } = candidate;
  const { status } = workableStatus(candidate);
  const name = line(stage, 200);
  const reason = rejectionReason({ name: line(disqualification_reason) ?? (withdrew ? 'Withdrew' : null) });
  return {
    id,
    candidateId: id,
    version: null,
    jobId: job?.shortcode ?? null,
    // A candidate tells the name of the stage only.
    stage: name === undefined ? null : { id: name, name },
    status,
    rejectionReason: status === 'rejected' ? reason : null,
    ...answeredOf(answers.map(({ question, answer }) => ({ question: namedIn(question), answer: answerIn(answer) }))),
    ...filled({
      appliedAt: typeof created_at === 'string' ? momentVersion(created_at) : null,
      coverLetter: prose(cover_letter, 200_000),
    }),
  };
}

/** The file itself is asked for when it is fetched: its address is good for a while only. */
function resumeOf({ id, resume_url, resume_metadata }: Candidate): AttachmentRecord[] {
  const address = typeof resume_url === 'string' && URL.canParse(resume_url) ? new URL(resume_url) : null;
  const named = line(resume_metadata?.filename);
  if (address === null && named === undefined) return [];
  // Signed again, an address has another query.
  const stays =
    address === null ? `${named} ${String(resume_metadata?.created_at)}` : `${address.host}${address.pathname}`;
  const last = address?.pathname.split('/').at(-1) ?? '';
  return [
    {
      id: `resume ${bodyDigest(Buffer.from(stays)).slice(0, 32)}`,
      kind: 'resume',
      fileName: named ?? line(unescaped(last)) ?? null,
      mediaType: null,
      from: { handle: id },
    },
  ];
}

export function workableOpening(json: unknown): OpeningRecord {
  const job = parsed(jobSchema, json, ['job']);
  const parts = [job.description, job.requirements, job.benefits].flatMap((part) => prose(part) ?? []);
  return {
    id: job.shortcode,
    version: null,
    title: line(job.title) ?? job.shortcode,
    state: job.state === 'published' ? 'open' : job.state === 'draft' ? 'draft' : 'closed',
    text: prose(job.full_description, 200_000) ?? (parts.length > 0 ? parts.join('\n') : null),
    url: line(job.shortlink, 2_000) ?? line(job.url, 2_000) ?? null,
  };
}

/** The words of a thing that is text, or an object that has them under a name. */
function namedIn(thing: unknown): unknown {
  return fieldOf(thing, ['body', 'label', 'name', 'text']);
}

/** Returns the answer: text, a choice, a number, a date or a yes. Files are none. */
function answerIn(answer: unknown): unknown {
  const value = fieldOf(answer, ['body', 'choices', 'checked', 'number', 'date', 'value', 'text']);
  return Array.isArray(value) ? value.map(namedIn) : value;
}

function fieldOf(thing: unknown, names: readonly string[]): unknown {
  if (typeof thing !== 'object' || thing === null || Array.isArray(thing)) return thing;
  const name = names.find((one) => Object.hasOwn(thing, one));
  return name === undefined ? undefined : (thing as Record<string, unknown>)[name];
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
