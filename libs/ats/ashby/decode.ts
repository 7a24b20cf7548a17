/**
 * What Ashby's webhooks say (developers.ashbyhq.com, "Webhooks").
 *
 * What orders them: `updatedAt` of an application or an opening, to the millisecond. A hire sends three events
 * (`candidateHire`, `candidateStageChange`, `applicationUpdate`) in no promised order, and each holds the present application.
 * Events give only the name and mail of a candidate, so that a new or changed application is looked up. No event reports a change of a
 * candidate: it comes with the next sync.
 */
import { z } from 'zod';
import type { AtsEventKind } from '#libs/contracts';
import { parsed, storable, vendorId } from '../decoding.js';
import type { AtsChange, AtsEvent, AtsThing } from '../event.js';
import { fieldsOf, atsId, type Fields } from '../reading.js';
import { ashbyApplication, ashbyOpening, statusOf } from './records.js';

const envelopeSchema = z.object({ action: storable.min(1).max(200), data: z.unknown() });
const applicationSchema = z.object({
  application: z.looseObject({ id: vendorId, candidate: z.looseObject({ id: vendorId }) }),
});
const applicationIdSchema = z.object({ application: z.looseObject({ id: vendorId }) });
const candidateSchema = z.object({ candidate: z.object({ id: vendorId }) });
const mergedSchema = z
  .object({ deletedCandidate: z.object({ id: vendorId }), mergedCandidate: z.object({ id: vendorId }) })
  .refine(({ deletedCandidate, mergedCandidate }) => deletedCandidate.id !== mergedCandidate.id, {
    error: 'A candidate cannot be merged into itself',
    path: ['mergedCandidate', 'id'],
  });
const jobSchema = z.object({ job: z.looseObject({ id: vendorId }) });
const postingSchema = z.object({ jobPosting: z.object({ jobId: vendorId.nullish() }) });

type Decoder = (data: unknown) => { kind: AtsEventKind; changes: AtsChange[] };

/** Decodes the present state of an application. */
const decodeApplication =
  (kind: AtsEventKind): Decoder =>
  (data) => {
    const { application } = parsed(applicationSchema, data, ['data']);
    const record = ashbyApplication(application);
    const isOrdered = record?.version !== null && record?.status !== undefined;
    return {
      kind: kindOf(application, kind),
      changes: isOrdered ? [{ change: 'application', application: record }] : [lookUp('application', application.id)],
    };
  };

/** An application of which more has to be known than it says. */
const decodeLookUp =
  (kind: AtsEventKind): Decoder =>
  (data) => {
    const { application } = parsed(applicationIdSchema, data, ['data']);
    return { kind: kindOf(application, kind), changes: [lookUp('application', application.id)] };
  };

const job: Decoder = (data) => {
  const { job: jobData } = parsed(jobSchema, data, ['data']);
  const record = ashbyOpening(jobData, null);
  const isOrdered = record !== null && record.version !== null && jobData.status !== undefined;
  return {
    kind: 'opening-changed',
    changes: isOrdered ? [{ change: 'opening', opening: record }] : [lookUp('opening', jobData.id)],
  };
};

/** Advertisements are the text of an opening. */
const posting: Decoder = (data) => {
  const { jobId } = parsed(postingSchema, data, ['data']).jobPosting;
  return jobId ? { kind: 'opening-changed', changes: [lookUp('opening', jobId)] } : { kind: 'ignored', changes: [] };
};

/** Action → what it says. Offers, interviews, surveys, openings (which are head counts) and signatures are nothing of ours. */
const DECODERS: Readonly<Record<string, Decoder>> = {
  applicationSubmit: decodeLookUp('application-created'),
  applicationUpdate: decodeLookUp('application-updated'),
  candidateStageChange: decodeApplication('stage-changed'),
  candidateHire: decodeApplication('hired'),
  candidateDelete: (data) => {
    const { id } = parsed(candidateSchema, data, ['data']).candidate;
    return { kind: 'candidate-deleted', changes: [{ change: 'gone', of: 'candidate', why: 'deleted', id }] };
  },
  candidateMerge: (data) => {
    const { deletedCandidate, mergedCandidate } = parsed(mergedSchema, data, ['data']);
    const change: AtsChange = { change: 'merged', from: deletedCandidate.id, into: mergedCandidate.id };
    return { kind: 'candidate-merged', changes: [change] };
  },
  jobCreate: job,
  jobUpdate: job,
  jobPostingUpdate: posting,
  jobPostingPublish: posting,
  jobPostingUnpublish: posting,
};

/** @throws UndecodableEventError */
export function decodeAshbyEvent(json: unknown): AtsEvent {
  const { action: type, data } = parsed(envelopeSchema, json);
  const decoder = Object.hasOwn(DECODERS, type) ? DECODERS[type] : undefined;
  return decoder ? { type, ...decoder(data) } : { kind: 'ignored', type, changes: [] };
}

/**
 * What tells events apart: `webhookActionId` stays the same over retries. All calls that one act of a user causes share it:
 * several actions, and several applications where the user handles many at once.
 * @returns null when it does not say
 */
export function ashbyEventIdentity(json: unknown): string | null {
  const { webhookActionId, action, data } = fieldsOf(json);
  const about = Object.values(fieldsOf(data)).flatMap((thing) => atsId(fieldsOf(thing).id) ?? []);
  const parts = [webhookActionId, action, ...about];
  const isPlain =
    about.length > 0 && parts.every((part) => typeof part === 'string' && /^[\x21-\x7e]{1,50}$/.test(part));
  return isPlain && parts.length <= 5 ? parts.join(' ') : null;
}

/** An archived application is a rejected one, whichever action says so: there is none of its own. */
function kindOf(application: Fields, kind: AtsEventKind): AtsEventKind {
  const status = statusOf(application);
  return status === 'rejected' || status === 'hired' ? status : kind;
}

function lookUp(of: AtsThing['of'], id: string): AtsChange {
  return { change: 'look-up', of, id };
}
