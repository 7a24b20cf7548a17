/**
 * SmartRecruiters: notifications say which thing changed and little else, so that it is asked for. Signed by header, over the body and the
 * headers that name the event.
 */
import { z } from 'zod';
import type { AtsEventKind } from '#libs/contracts';
import { educationOf, line, mailAddress, positionOf, profileOf, webAddresses } from './cleaning.js';
import { deleted, parsed, UndecodableEventError, vendorId } from './decoding.js';
import type { ApplicationRecord, AtsChange, AtsThing, AttachmentRecord, OpeningRecord } from './event.js';
import { readEach } from './paging.js';
import { bodyDigest, hmac, isDigest } from './signing.js';
import { vendorSecret } from './vendor-secret.js';
import type { AtsApi, AtsCall, AtsVendor, AtsHeaders } from './vendor.js';

const SIGNATURE = 'smartrecruiters-signature';
const TIMESTAMP = 'smartrecruiters-timestamp';
const JOBS_A_PAGE = 100;

/** Ids of the thing; the one of an application is of no use: the API knows it by candidate and job. */
const notificationSchema = z.looseObject({
  id: vendorId.optional(),
  candidate_id: vendorId.optional(),
  job_id: vendorId.optional(),
});

/** Events by what they are about. Names of the list that can be subscribed to; what is new under these beginnings changes the same thing. */
const ABOUT: readonly [RegExp, AtsThing['of'], AtsEventKind][] = [
  [/^application\.created$/, 'application', 'application-created'],
  [/^application\.status\.updated$/, 'application', 'stage-changed'],
  [/^application\.(?:onboarding-status|source)\./, 'application', 'ignored'],
  [/^application\./, 'application', 'application-updated'],
  [/^candidate\.created$/, 'candidate', 'candidate-created'],
  [/^candidate\.deleted$/, 'candidate', 'candidate-deleted'],
  [/^candidate\./, 'candidate', 'candidate-updated'],
  [/^job\.(?:created|updated|status\.updated)$/, 'opening', 'opening-changed'],
];

const text = z.string().nullish();

const assignmentSchema = z.looseObject({
  job: z.looseObject({ id: vendorId, title: text }),
  status: text,
  subStatus: text,
});

const candidateSchema = z.looseObject({
  id: vendorId,
  firstName: text,
  lastName: text,
  email: text,
  phoneNumber: text,
  location: z.looseObject({ city: text, region: text, country: text }).nullish(),
  web: z.record(z.string(), z.unknown()).nullish(),
  education: z.array(z.looseObject({})).nullish(),
  experience: z.array(z.looseObject({})).nullish(),
  primaryAssignment: assignmentSchema.nullish(),
  secondaryAssignments: z.array(assignmentSchema).nullish(),
});
type Candidate = z.infer<typeof candidateSchema>;
type Assignment = z.infer<typeof assignmentSchema>;

const attachmentsSchema = z.looseObject({
  content: z.array(z.looseObject({ id: vendorId, name: text, type: text, contentType: text })),
});

const jobSchema = z.looseObject({ id: vendorId, title: text, status: text });
const jobsSchema = z.looseObject({ content: z.array(z.unknown()), nextPageId: text });

const OVER = new Set(['FILLED', 'HIRED', 'CANCELLED', 'CLOSED']);
const ENDED_BADLY = new Set(['REJECTED', 'WITHDRAWN', 'TRANSFERRED']);

const api: AtsApi = {
  account: z.strictObject({
    apiKey: z.string().min(1).max(200).describe('API key with access to candidates and jobs'),
    apiUrl: z.url().optional().describe('URL of the API, for a sandbox'),
  }) as AtsApi['account'],
  url: ({ apiUrl }) => apiUrl ?? 'https://api.smartrecruiters.com',
  authorisation: ({ apiKey = '' }) => ({ 'X-SmartToken': apiKey }),
  // Not documented; so few that a small account stands it.
  limit: { calls: 5, in: 1_000 },
  renew: null,

  async openings(call, cursor) {
    const query = { limit: JOBS_A_PAGE, pageId: cursor ?? undefined };
    const { content, nextPageId } = parsed(jobsSchema, (await call({ method: 'GET', to: '/jobs', query })).json);
    const read = await readEach(content, (job) => [jobOf(parsed(jobSchema, job, ['job'])) ?? []].flat());
    return { ...read, next: nextPageId || null };
  },
  applications: null,

  async lookUp(call, thing) {
    if (thing.of === 'opening') {
      const { status, json } = await call({ method: 'GET', to: `/jobs/${encodeURIComponent(thing.id)}` }, [404]);
      if (status === 404) return [deleted(thing)];
      const job = jobOf(parsed(jobSchema, json));
      return job ? [{ change: 'opening', opening: job }] : [];
    }
    const [id = ''] = thing.id.split(' ');
    const { status, json } = await call({ method: 'GET', to: `/candidates/${encodeURIComponent(id)}` }, [404]);
    if (status === 404) return [deleted({ of: 'candidate', id })];
    const changes = await changesOf(call, parsed(candidateSchema, json));
    const isThere = changes.some((one) => one.change === 'application' && one.application.id === thing.id);
    const isGone = thing.of === 'application' && !isThere;
    return isGone ? [...changes, deleted(thing)] : changes;
  },

  download: (_, handle) => Promise.resolve({ path: `/candidates/attachments/${encodeURIComponent(handle)}` }),
  show: null,
  stages: null,
  rejectionReasons: null,
  move: null,
};

export const smartRecruiters: AtsVendor = {
  id: 'smartrecruiters',
  name: 'SmartRecruiters',
  secret: vendorSecret({
    en: 'the secretKey that SmartRecruiters answers to POST /webhooks-api/v201907/subscriptions/{id}/secret-key with',
    de: 'secretKey in der Antwort von SmartRecruiters auf POST /webhooks-api/v201907/subscriptions/{id}/secret-key',
  }),
  steps: {
    en: [
      'In SmartRecruiters, create an API key with access to candidates and jobs, under Settings / Admin › Apps & Integrations › Web SSO and API keys.',
      'Enter the key as the account of this connection.',
      'Create a subscription with POST /webhooks-api/v201907/subscriptions, the callbackUrl {url} and the events application.*, candidate.* and job.* that you want.',
      'Generate the secret of the subscription, and enter it in Candor.',
      'Activate the subscription with PUT /webhooks-api/v201907/subscriptions/{id}/activation. Candor responds to the handshake.',
    ],
    de: [
      'Erstellen Sie in SmartRecruiters unter Settings / Admin › Apps & Integrations › Web SSO and API keys einen API-Schlüssel mit Zugriff auf Kandidat:innen und Stellen.',
      'Hinterlegen Sie den Schlüssel als API-Zugang dieser Verbindung.',
      'Abonnieren Sie mit POST /webhooks-api/v201907/subscriptions, mit der callbackUrl {url} und den gewünschten Ereignissen application.*, candidate.* und job.*.',
      'Erzeugen Sie das Signaturgeheimnis des Abonnements und hinterlegen Sie es in Candor.',
      'Aktivieren Sie das Abonnement mit PUT /webhooks-api/v201907/subscriptions/{id}/activation. Candor beantwortet den Handshake.',
    ],
  },

  /** Activating a subscription: the header goes back as it came. */
  greet({ headers }) {
    const handshake = headers['x-hook-secret'];
    return handshake && !headers['event-name'] ? { status: 200, headers: { 'X-Hook-Secret': handshake } } : null;
  },

  verify({ headers, rawBody }, secrets) {
    const given = headers[SIGNATURE];
    const timestamp = headers[TIMESTAMP];
    const missing = [SIGNATURE, TIMESTAMP].filter((name) => !headers[name]);
    if (!given || !timestamp) return { ok: false, reason: 'headers-missing', headers: missing };
    if (!/^\d{1,12}$/.test(timestamp)) return { ok: false, reason: 'headers-malformed', headers: [TIMESTAMP] };
    const signatures = given.split(/[;,]/).map((signature) => signature.trim().split('=', 2));
    // A header that was not sent is signed as an empty one.
    const named = ['event-id', 'event-name', 'event-version', 'link'].map((name) => headers[name] ?? '').join('.');
    const matches = secrets.flatMap((secret) => {
      const expected = hmac('sha256', secret, `${timestamp}.`, rawBody, `.${named}`);
      return signatures.map(([scheme, value = '']) => isDigest(value, 'hex', expected) && scheme === 'v1');
    });
    // How old a notification may be is not documented, nor whether a repeat is signed again: a repeat of an event has no effect anyway.
    return matches.includes(true) ? { ok: true } : { ok: false, reason: 'signature-wrong' };
  },

  identify({ headers, rawBody }) {
    const id = headers['event-id'];
    return id && id.length <= 200 ? id : bodyDigest(rawBody);
  },

  decode(json, { headers }) {
    const type = line(headers['event-name'], 200) ?? 'no event-name';
    const about = ABOUT.find(([name]) => name.test(type));
    if (!about || about[2] === 'ignored') return { kind: 'ignored', type, changes: [] };
    const [, of, kind] = about;
    return {
      kind,
      type,
      changes: [{ change: 'look-up', of, id: idOf(of, parsed(notificationSchema, json), headers) }],
    };
  },

  acknowledges: 202,
  refuses: 401,
  keeps: ['event-id', 'event-name', 'event-version', 'link'],
  api,
  assessments: null,
};

/** The id of a thing, from the body or from the address that the notification links to, which is signed like the body. */
function idOf(of: AtsThing['of'], body: z.infer<typeof notificationSchema>, headers: AtsHeaders): string {
  const link = headers['link'] ?? '';
  const candidate = body.candidate_id ?? linked(link, 'candidates') ?? (of === 'candidate' ? body.id : undefined);
  const job = body.job_id ?? linked(link, 'jobs') ?? (of === 'opening' ? body.id : undefined);
  const id =
    of === 'candidate' ? candidate : of === 'opening' ? job : candidate && job && applicationId(candidate, job);
  if (!id) throw new UndecodableEventError('body: Neither it nor the header link names the candidate and the job');
  return id;
}

function linked(link: string, collection: string): string | undefined {
  const path = /^\s*<[a-z]+:\/\/[^/>]+(\/[^?#>]*)/i.exec(link)?.[1] ?? '';
  const id = new RegExp(`/${collection}/([\\w-]{1,100})(?:/|$)`).exec(path)?.[1];
  return id;
}

/** The API identifies an application by both. Ids are UUIDs, and have no spaces. */
function applicationId(candidate: string, job: string): string {
  return `${candidate} ${job}`;
}

/** A candidate with all that they applied for. */
async function changesOf(call: AtsCall, candidate: Candidate): Promise<AtsChange[]> {
  const assignments = [candidate.primaryAssignment, ...(candidate.secondaryAssignments ?? [])].filter(
    (one): one is Assignment => Boolean(one),
  );
  const attachments = new Map<string, AttachmentRecord>();
  for (const { job } of assignments) {
    const to = `/candidates/${encodeURIComponent(candidate.id)}/jobs/${encodeURIComponent(job.id)}/attachments`;
    const { status, json } = await call({ method: 'GET', to }, [404]);
    if (status === 404) continue;
    for (const file of parsed(attachmentsSchema, json).content) {
      const kind = file.type === 'RESUME' ? 'resume' : file.type === 'COVER_LETTER' ? 'cover-letter' : 'other';
      if (file.type === 'AVATAR') continue;
      const { id } = file;
      const [fileName, mediaType] = [line(file.name) ?? null, line(file.contentType) ?? null];
      attachments.set(id, { id, kind, fileName, mediaType, from: { handle: id } });
    }
  }
  const profile = profileOfCandidate(candidate);
  return [
    {
      change: 'candidate',
      candidate: {
        id: candidate.id,
        version: null,
        ...(profile && { profile }),
        ...(assignments.length > 0 && { attachments: [...attachments.values()] }),
      },
    },
    ...assignments.map((assignment): AtsChange => ({
      change: 'application',
      application: applicationOf(candidate.id, assignment),
    })),
  ];
}

function applicationOf(candidateId: string, { job, status, subStatus }: Assignment): ApplicationRecord {
  const state = status ?? '';
  const name = line(subStatus) ?? line(state.replace(/_/g, ' '))?.toLowerCase();
  return {
    id: applicationId(candidateId, job.id),
    version: null,
    candidateId,
    jobId: job.id,
    stage: name === undefined ? null : { id: state, name },
    status: state === 'HIRED' ? 'hired' : ENDED_BADLY.has(state) ? 'rejected' : 'active',
    rejectionReason: ENDED_BADLY.has(state) && state !== 'REJECTED' ? { id: state, name: state.toLowerCase() } : null,
  };
}

function jobOf({ id, title, status }: z.infer<typeof jobSchema>): OpeningRecord | undefined {
  const name = line(title);
  if (name === undefined) return undefined;
  const state = status === 'CREATED' ? 'draft' : OVER.has(status ?? '') ? 'closed' : 'open';
  return { id, version: null, title: name, state };
}

function profileOfCandidate(candidate: Candidate): Record<string, unknown> | undefined {
  const { firstName, lastName, email, phoneNumber, location, web, experience, education } = candidate;
  return profileOf({
    name: line([firstName, lastName].filter(Boolean).join(' ')),
    email: mailAddress(email),
    phone: line(phoneNumber),
    location: line([location?.city, location?.region, location?.country].filter(Boolean).join(', ')),
    // The others are names of accounts.
    links: webAddresses([web?.linkedin, web?.linkedIn, web?.website]),
    positions: (experience ?? []).flatMap(
      ({ title, company, location: place, startDate, endDate, current, description }) =>
        positionOf({
          title,
          employer: company,
          location: place,
          start: startDate,
          end: endDate,
          current,
          summary: description,
        }) ?? [],
    ),
    education: (education ?? []).flatMap(
      ({ institution, degree, major, startDate, endDate }) =>
        educationOf({ institution, degree, field: major, start: startDate, end: endDate }) ?? [],
    ),
  });
}
