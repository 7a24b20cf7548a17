/**
 * Recruitee (Tellent): the signature covers the body, but what the body holds of a person is not documented in full, so that the person it
 * names is asked for.
 */
import { z } from 'zod';
import { signedJson, InvalidJsonError, type AtsEventKind } from '#libs/contracts';
import {
  educationOf,
  line,
  mailAddress,
  positionOf,
  profileOf,
  prose,
  questionsOf,
  webAddress,
  webAddresses,
} from './cleaning.js';
import { deleted, parsed, vendorId } from './decoding.js';
import type { ApplicationRecord, AtsChange, AttachmentRecord, OpeningRecord } from './event.js';
import { rejectionReason } from './reading.js';
import { bodyDigest, hmac, isDigest } from './signing.js';
import { vendorSecret } from './vendor-secret.js';
import { AtsRefusal, type AtsApi, type AtsVendor } from './vendor.js';

const SIGNATURE = 'x-recruitee-signature';
/** A test request is tiny; sample payloads that are sent as tests are not read unless they say that they are. */
const TEST = /"test"\s*:\s*true/;

const envelopeSchema = z.looseObject({
  event_type: z.string().max(100),
  event_subtype: z.string().max(100).nullish(),
  payload: z.looseObject({
    candidate: z.looseObject({ id: vendorId }).nullish(),
    offer: z.looseObject({ id: vendorId }).nullish(),
  }),
});

/** Event kinds by the type of stage that a candidate was moved to. */
const MOVES: Readonly<Record<string, AtsEventKind>> = {
  stage_changed: 'stage-changed',
  disqualified: 'rejected',
  requalified: 'unrejected',
};

const text = z.string().nullish();
const moment = z.string().nullish();

const placementSchema = z.looseObject({
  offer_id: vendorId,
  stage_id: vendorId.nullish(),
  created_at: moment,
  hired_at: moment,
  hired_in_this_placement: z.boolean().nullish(),
  disqualified_at: moment,
  disqualify_reason: z.unknown().optional(),
});
type Placement = z.infer<typeof placementSchema>;

const answersSchema = z.looseObject({
  offer: z.looseObject({ id: vendorId }).nullish(),
  open_question_answers: z
    .array(z.looseObject({ question: z.unknown().optional(), content: z.unknown().optional() }))
    .nullish(),
});

const candidateSchema = z.looseObject({
  id: vendorId,
  name: text,
  emails: z.array(z.unknown()).nullish(),
  phones: z.array(z.unknown()).nullish(),
  links: z.array(z.unknown()).nullish(),
  social_links: z.array(z.unknown()).nullish(),
  cover_letter: text,
  cv_url: text,
  cv_original_url: text,
  fields: z.array(z.looseObject({ kind: text, values: z.array(z.looseObject({})).nullish() })).nullish(),
  placements: z.array(placementSchema).nullish(),
  grouped_open_question_answers: z.array(answersSchema).nullish(),
});
type Candidate = z.infer<typeof candidateSchema>;

/** Things that a candidate's record speaks of by their ids stand beside it. */
const referenceSchema = z.looseObject({ id: vendorId, type: text, name: text, title: text, status: text });
type Reference = z.infer<typeof referenceSchema>;

const lookUpSchema = z.looseObject({ candidate: candidateSchema, references: z.array(referenceSchema).nullish() });
const offerSchema = z.looseObject({
  offer: z.looseObject({
    id: vendorId,
    title: text,
    status: text,
    description: text,
    requirements: text,
    careers_url: text,
  }),
});

const api: AtsApi = {
  account: z.strictObject({
    company: z
      .string()
      .regex(/^[\w-]{1,100}$/, 'Must be the number or the subdomain of the company')
      .describe('Company id or subdomain, under Settings › Apps and plugins › API tokens'),
    token: z.string().min(1).max(500).describe('Personal API token, from the same page'),
    apiUrl: z.url().optional().describe('URL of the API, if it differs'),
  }) as AtsApi['account'],
  url: ({ apiUrl, company = '' }) => `${apiUrl ?? 'https://api.recruitee.com'}/c/${company}`,
  authorisation: ({ token = '' }) => ({ Authorization: `Bearer ${token}` }),
  // Not documented; so few that a small account stands it.
  limit: { calls: 5, in: 1_000 },
  renew: null,
  openings: null,
  applications: null,

  async lookUp(call, thing) {
    if (thing.of === 'opening') {
      const { status, json } = await call({ method: 'GET', to: `/offers/${encodeURIComponent(thing.id)}` }, [404]);
      if (status === 404) return [deleted(thing)];
      const { offer } = parsed(offerSchema, json);
      const page = [prose(offer.description), prose(offer.requirements)].filter(Boolean).join('\n');
      const job = jobOf(offer);
      return job === undefined
        ? []
        : [{ change: 'opening', opening: { ...job, text: page || null, url: webAddress(offer.careers_url) ?? null } }];
    }
    const [id = ''] = thing.id.split(' ');
    const { status, json } = await call({ method: 'GET', to: `/candidates/${encodeURIComponent(id)}` }, [404]);
    if (status === 404) return [deleted({ of: 'candidate', id })];
    const { candidate, references } = parsed(lookUpSchema, json);
    const changes = changesOf(candidate, references ?? []);
    const isThere = changes.some((one) => one.change === 'application' && one.application.id === thing.id);
    const isGone = thing.of === 'application' && !isThere;
    return isGone ? [...changes, deleted(thing)] : changes;
  },

  /** Addresses are signed, and good for a while. */
  async download(call, handle) {
    const { json } = await call({ method: 'GET', to: `/candidates/${encodeURIComponent(handle)}` });
    const url = resumeAt(parsed(lookUpSchema, json).candidate);
    if (url === undefined) throw new AtsRefusal(404, 'The résumé no longer exists');
    return { url };
  },
  show: null,
  stages: null,
  rejectionReasons: null,
  move: null,
};

export const recruitee: AtsVendor = {
  id: 'recruitee',
  name: 'Recruitee',
  secret: vendorSecret({
    en: 'the secret that Recruitee shows for the webhook, once it is there',
    de: 'Secret, das Recruitee beim Webhook anzeigt, sobald er angelegt ist',
  }),
  steps: {
    en: [
      'In Recruitee, create a personal API token under Settings › Apps and plugins › API tokens.',
      'Enter the token and the company ID as the account of this connection.',
      'Under Settings › Apps and plugins › Webhooks, add a webhook with the POST URL {url} and the events about candidates and jobs.',
      'Choose Verify. Candor responds even before it has the secret.',
      'Enter the secret of the webhook in Candor.',
    ],
    de: [
      'Erstellen Sie in Recruitee unter Settings › Apps and plugins › API tokens ein persönliches API-Token.',
      'Hinterlegen Sie das Token und die ID des Unternehmens als API-Zugang dieser Verbindung.',
      'Legen Sie unter Settings › Apps and plugins › Webhooks einen Webhook mit der POST-URL {url} und den Ereignissen zu Kandidat:innen und Stellen an.',
      'Wählen Sie Verify. Candor antwortet auch ohne das Signaturgeheimnis.',
      'Hinterlegen Sie das Signaturgeheimnis des Webhooks in Candor.',
    ],
  },

  /** `{"test":true}`, before there is a secret, and sample payloads that say that they are a test. */
  greet({ rawBody }) {
    if (!TEST.test(Buffer.from(rawBody).toString('latin1'))) return null;
    try {
      const json = signedJson(rawBody);
      const isTest = typeof json === 'object' && json !== null && 'test' in json && json.test === true;
      return isTest ? { status: 200, headers: {} } : null;
    } catch (error) {
      if (error instanceof InvalidJsonError) return null;
      throw error;
    }
  },

  verify({ headers, rawBody }, secrets) {
    const given = headers[SIGNATURE];
    if (!given) return { ok: false, reason: 'headers-missing', headers: [SIGNATURE] };
    const matches = secrets.map((secret) => isDigest(given.trim(), 'hex', hmac('sha256', secret, rawBody)));
    return matches.includes(true) ? { ok: true } : { ok: false, reason: 'signature-wrong' };
  },

  identify: ({ rawBody }) => bodyDigest(rawBody),

  decode(json) {
    const { event_type: name, event_subtype: subtype, payload } = parsed(envelopeSchema, json);
    const type = subtype ? `${name} ${subtype}` : name;
    const { candidate, offer } = payload;
    if (candidate) {
      const kind = kindOf(name, subtype ?? '');
      return { kind, type, changes: [{ change: 'look-up', of: 'candidate', id: candidate.id }] };
    }
    if (offer) return { kind: 'opening-changed', type, changes: [{ change: 'look-up', of: 'opening', id: offer.id }] };
    return { kind: 'ignored', type, changes: [] };
  },

  acknowledges: 200,
  refuses: 401,
  keeps: ['user-agent'],
  api,
  assessments: null,
};

/** Only the names of moves are certain; what stands there is asked for whatever the event is called. */
function kindOf(name: string, subtype: string): AtsEventKind {
  if (name === 'candidate_moved' && Object.hasOwn(MOVES, subtype)) return MOVES[subtype]!;
  if (/delet/.test(name)) return 'candidate-deleted';
  return /^new_|_new$|create/.test(name) ? 'candidate-created' : 'candidate-updated';
}

/** A candidate, the openings that they are on, and where they stand there. */
function changesOf(candidate: Candidate, references: readonly Reference[]): AtsChange[] {
  const profile = profileOfCandidate(candidate);
  const placements = candidate.placements ?? [];
  const jobs = references.filter(({ id, type }) => type === 'Offer' && placements.some((one) => one.offer_id === id));
  return [
    {
      change: 'candidate',
      candidate: {
        id: candidate.id,
        version: null,
        ...(profile && { profile }),
        attachments: resumeOf(candidate),
      },
    },
    ...jobs.flatMap((offer): AtsChange[] => {
      const job = jobOf(offer);
      return job ? [{ change: 'opening', opening: job }] : [];
    }),
    ...placements.map((placement): AtsChange => ({
      change: 'application',
      application: applicationOf(candidate, placement, references),
    })),
  ];
}

/** The id of a placement is not that of an application: the API has no way to ask for one. Candidate and opening name it. */
function applicationOf(
  candidate: Candidate,
  placement: Placement,
  references: readonly Reference[],
): ApplicationRecord {
  const { offer_id: jobId, stage_id: stageId, created_at: since } = placement;
  const stage = references.find(({ id, type }) => type === 'Stage' && id === stageId);
  const isHired = Boolean(placement.hired_at) || placement.hired_in_this_placement === true;
  const isRejected = Boolean(placement.disqualified_at);
  const answers = (candidate.grouped_open_question_answers ?? [])
    .filter(({ offer }) => offer?.id === jobId)
    .flatMap(({ open_question_answers: asked }) => asked ?? []);
  const coverLetter = prose(candidate.cover_letter);
  return {
    id: `${candidate.id} ${jobId}`,
    version: null,
    candidateId: candidate.id,
    jobId,
    stage: stageId ? { id: stageId, name: line(stage?.name) ?? stageId } : null,
    status: isHired ? 'hired' : isRejected ? 'rejected' : 'active',
    rejectionReason: isRejected ? rejectionReasonOf(placement.disqualify_reason) : null,
    ...(since && !Number.isNaN(Date.parse(since)) && { appliedAt: new Date(since).toISOString() }),
    ...(coverLetter && { coverLetter }),
    questions: questionsOf(answers.map(({ question, content }) => ({ question, answer: content }))),
  };
}

function rejectionReasonOf(reason: unknown): ApplicationRecord['rejectionReason'] {
  return rejectionReason(typeof reason === 'object' && reason !== null ? reason : { name: reason });
}

function jobOf({ id, title, status }: Pick<Reference, 'id' | 'title' | 'status'>): OpeningRecord | undefined {
  const name = line(title);
  if (name === undefined) return undefined;
  const state = status === 'draft' ? 'draft' : status === 'closed' || status === 'archived' ? 'closed' : 'open';
  return { id, version: null, title: name, state };
}

/** The file as it was uploaded, before what Recruitee makes of it. */
function resumeAt({ cv_original_url: original, cv_url: made }: Candidate): string | undefined {
  return webAddress(original) ?? webAddress(made);
}

/** Addresses are signed again each time; their paths stay, and tell one file from another. */
function resumeOf(candidate: Candidate): AttachmentRecord[] {
  const url = resumeAt(candidate);
  if (url === undefined) return [];
  const { pathname } = new URL(url);
  const fileName = line(pathname.split('/').at(-1)?.replaceAll('%20', ' ')) ?? null;
  const from = { handle: candidate.id };
  return [{ id: `resume ${pathname}`.slice(0, 200), kind: 'resume', fileName, mediaType: null, from }];
}

/** Of the fields of a profile those about work; birthdays, genders and nationalities are not taken. */
function profileOfCandidate(candidate: Candidate): Record<string, unknown> | undefined {
  const { name, emails, phones, links, social_links: social, fields } = candidate;
  const valuesOf = (...kinds: string[]) =>
    (fields ?? []).filter(({ kind }) => kinds.includes(kind ?? '')).flatMap(({ values }) => values ?? []);
  return profileOf({
    name: line(name),
    email: (emails ?? []).map(mailAddress).find(Boolean),
    phone: (phones ?? []).map((phone) => line(phone)).find(Boolean),
    links: webAddresses([...(social ?? []), ...(links ?? [])]),
    positions: valuesOf('experience').flatMap(
      ({ title, company, location, start_date: start, end_date: end, description }) =>
        positionOf({ title, employer: company, location, start, end, summary: description }) ?? [],
    ),
    education: valuesOf('education').flatMap(
      ({ degree, major, school, start_date: start, end_date: end }) =>
        educationOf({ degree, field: major, institution: school, start, end }) ?? [],
    ),
    skills: valuesOf('skill', 'skills').flatMap(({ text: skill }) => line(skill) ?? []),
    languages: valuesOf('language_skill').flatMap(({ language_name: language, level }) => {
      const languageName = line(language);
      return languageName === undefined ? [] : [{ language: languageName, ...(line(level) && { level: line(level) }) }];
    }),
  });
}
