/**
 * Applications, people and openings as Ashby has them; webhooks and the API say them alike. Custom fields, which hiring teams fill, and
 * surveys about equal opportunities stay there.
 */
import { countryNamed } from '#libs/contracts';
import {
  educationOf,
  filled,
  line,
  mailAddress,
  phoneNumber,
  positionOf,
  profileOf,
  webAddress,
  webAddresses,
} from '../cleaning.js';
import { momentVersion } from '../decoding.js';
import type { ApplicationRecord, AttachmentRecord, CandidateRecord, OpeningRecord } from '../event.js';
import type { AtsLocation } from '../places.js';
import { answeredOf, fieldsOf, atsId, listOf, rejectionReason, type Fields } from '../reading.js';

/** A lead was found, and has not applied. */
const STATUSES: Readonly<Record<string, ApplicationRecord['status']>> = {
  Active: 'active',
  Lead: 'active',
  Archived: 'rejected',
  Hired: 'hired',
};
const JOB_STATES: Readonly<Record<string, OpeningRecord['state']>> = {
  Draft: 'draft',
  Open: 'open',
  Closed: 'closed',
  Archived: 'closed',
};

/** @returns null for one that cannot be told */
export function ashbyApplication(application: Fields): ApplicationRecord | null {
  const [id, candidateId] = [atsId(application.id), atsId(fieldsOf(application.candidate).id)];
  if (id === null || candidateId === null) return null;
  const { currentInterviewStage: stage, archiveReason: reason } = application;
  return {
    id,
    candidateId,
    version: ashbyMoment(application.updatedAt),
    ...filled({
      jobId: atsId(fieldsOf(application.job).id),
      status: statusOf(application),
      appliedAt: ashbyMoment(application.createdAt),
    }),
    ...(stage !== undefined && { stage: stageOf(fieldsOf(stage)) }),
    ...(reason !== undefined && {
      rejectionReason: rejectionReason({ id: fieldsOf(reason).id, name: fieldsOf(reason).text }),
    }),
  };
}

export function statusOf({ status: statusName }: Fields): ApplicationRecord['status'] {
  const status = line(statusName) ?? '';
  return Object.hasOwn(STATUSES, status) ? STATUSES[status] : undefined;
}

/** Returns the questions of the application form with their answers, and the cover letter. */
export function formAnswersOf(application: Fields): Partial<ApplicationRecord> {
  const { questions = [], coverLetter } = answeredOf(listOf(application.applicationFormSubmissions).flatMap(askedOf));
  return filled({ coverLetter, questions });
}

/** Location of the candidate, as an answer to an application. It belongs to the candidate and changes with their version. */
export function locationOf({ id, candidateId }: ApplicationRecord, candidate: Fields): ApplicationRecord[] {
  const location = placeOf(fieldsOf(candidate.location));
  return location === undefined
    ? []
    : [{ id, candidateId, version: ashbyMoment(candidate.updatedAt), answers: { location } }];
}

/** @returns null for one that cannot be told */
export function ashbyCandidate(candidate: Fields): CandidateRecord | null {
  const id = atsId(candidate.id);
  if (id === null) return null;
  const { position: title, company: employer, school: institution } = candidate;
  const profile = profileOf({
    name: line(candidate.name),
    headline: line(title),
    email: firstOf(candidate.primaryEmailAddress, candidate.emailAddresses, mailAddress),
    phone: firstOf(candidate.primaryPhoneNumber, candidate.phoneNumbers, phoneNumber),
    location: line(fieldsOf(candidate.location).locationSummary),
    links: webAddresses(listOf(candidate.socialLinks).map(({ url }) => url)),
    // A position without a company is a headline, and says nothing of where or when.
    positions: line(employer) === undefined ? [] : [positionOf({ title, employer })],
    education: [educationOf({ institution }) ?? []].flat(),
  });
  return { id, version: ashbyMoment(candidate.updatedAt), ...filled({ profile, attachments: filesOf(candidate) }) };
}

/** @param posting what it is advertised with; null: it is not known whether it is @returns null for one that cannot be told */
export function ashbyOpening(job: Fields, posting: Fields | null): OpeningRecord | null {
  const [id, title, status] = [atsId(job.id), line(job.title), line(job.status) ?? ''];
  if (id === null || title === undefined) return null;
  const { descriptionHtml: html, externalLink: url } = posting ?? {};
  return {
    id,
    version: ashbyMoment(job.updatedAt),
    title,
    // One whose state is not known takes no applications that would be missed: it is asked for as they come.
    state: (Object.hasOwn(JOB_STATES, status) ? JOB_STATES[status] : undefined) ?? 'open',
    ...(posting && { text: typeof html === 'string' ? html : null, url: webAddress(url) ?? null }),
  };
}

/** A moment of Ashby's, which are to the millisecond. */
export function ashbyMoment(moment: unknown): string | null {
  return typeof moment === 'string' ? momentVersion(moment) : null;
}

function stageOf({ id, title }: Fields): { id: string; name: string } | null {
  const [stage, name] = [atsId(id), line(title, 200)];
  return stage === null || name === undefined ? null : { id: stage, name };
}

/** The résumé behind other files, which are older, and among which it may stand again. Handles are long and may be made again; ids are not. */
function filesOf({ resumeFileHandle, fileHandles }: Fields): AttachmentRecord[] {
  const resume = fileOf(fieldsOf(resumeFileHandle), 'resume');
  const others = listOf(fileHandles).flatMap((file) => fileOf(file, 'other'));
  return [...others.filter(({ id }) => id !== resume[0]?.id), ...resume];
}

function fileOf({ id: given, name, handle }: Fields, kind: AttachmentRecord['kind']): AttachmentRecord[] {
  const id = atsId(given);
  if (id === null || typeof handle !== 'string' || handle === '') return [];
  return [{ id, kind, fileName: line(name) ?? null, mediaType: null, from: { handle } }];
}

/**
 * Questions of a form with their answers. Fields of Ashby's own are none: they are name, mail and résumé, which stand with the person, and
 * all that it asks about equal opportunities.
 */
function askedOf({ formDefinition, submittedValues }: Fields): Fields[] {
  const values = fieldsOf(submittedValues);
  return listOf(fieldsOf(formDefinition).sections)
    .flatMap(({ fields }) => listOf(fields))
    .flatMap(({ field }) => {
      const { path, title, selectableValues } = fieldsOf(field);
      if (typeof path !== 'string' || path.startsWith('_systemfield_') || !Object.hasOwn(values, path)) return [];
      return [{ question: title, answer: inWords(values[path], listOf(selectableValues)) }];
    });
}

/** Choices come as their values, which may be ids. */
function inWords(value: unknown, choices: readonly Fields[]): unknown {
  if (Array.isArray(value)) return value.map((one) => inWords(one, choices));
  return line(choices.find((choice) => choice.value === value)?.label) ?? value;
}

function placeOf({ locationComponents: components }: Fields): AtsLocation | undefined {
  const named = (of: string): string | undefined => line(listOf(components).find(({ type }) => type === of)?.name, 200);
  const country = countryNamed(named('Country') ?? '');
  return country === null
    ? undefined
    : (filled({ country, region: named('Region'), city: named('City') }) as AtsLocation);
}

function firstOf(primary: unknown, others: unknown, read: (value: unknown) => string | undefined): string | undefined {
  return [fieldsOf(primary), ...listOf(others)].map(({ value }) => read(value)).find((value) => value !== undefined);
}
