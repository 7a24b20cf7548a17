/** BambooHR: its webhooks report employees only, so that applications are requested. */
import { z } from 'zod';
import { countryNamed } from '#libs/contracts';
import { dateOf, filled, line, mailAddress, profileOf, questionsOf, webAddresses } from './cleaning.js';
import { deleted, parsed, UndecodableEventError, vendorId, momentVersion } from './decoding.js';
import type { ApplicationRecord, AtsChange, AttachmentRecord, OpeningRecord } from './event.js';
import { readEach } from './paging.js';
import { bodyDigest } from './signing.js';
import { vendorSecret } from './vendor-secret.js';
import type { AtsApi, AtsCall, AtsVendor } from './vendor.js';

const SENDS_NO_EVENTS =
  'BambooHR sends events about employees only. Delete this webhook in BambooHR: Candor reads candidates and applications through the API.';

const text = z.string().nullish();
const labelled = z.union([z.looseObject({ id: vendorId.nullish(), label: text }), z.string()]).nullish();

const personSchema = z.looseObject({
  id: vendorId,
  firstName: text,
  lastName: text,
  email: text,
  phoneNumber: text,
  phone: text,
  linkedinUrl: text,
  websiteUrl: text,
  availableStartDate: text,
  address: z.looseObject({ city: text, state: text, country: text }).nullish(),
});

const listSchema = z.looseObject({
  applications: z.array(z.unknown()),
  nextPageUrl: text,
});

const namedSchema = z.looseObject({ id: vendorId });

const applicationSchema = z.looseObject({
  id: vendorId,
  appliedDate: text,
  status: z.looseObject({ id: vendorId.nullish(), label: text }).nullish(),
  applicant: personSchema,
  job: z.looseObject({ id: vendorId }).nullish(),
  resumeFileId: vendorId.nullish(),
  coverLetterFileId: vendorId.nullish(),
  questionsAndAnswers: z
    .array(z.looseObject({ question: labelled, answer: labelled, isArchived: z.boolean().nullish() }))
    .nullish(),
});
type Application = z.infer<typeof applicationSchema>;

const jobSchema = z.looseObject({ id: vendorId, title: labelled, status: labelled, postingUrl: text });

const api: AtsApi = {
  account: z.strictObject({
    subdomain: z
      .string()
      .regex(/^[a-z0-9-]{1,63}$/i, 'Must be what stands before `.bamboohr.com`')
      .describe('The part before `.bamboohr.com`'),
    apiKey: z.string().min(1).max(200).describe('API key of a user with access to the settings of applicant tracking'),
    apiUrl: z.url().optional().describe('URL of the API, if it differs'),
  }) as AtsApi['account'],
  url: ({ apiUrl, subdomain = '' }) => apiUrl ?? `https://${subdomain}.bamboohr.com/api/v1`,
  authorisation: ({ apiKey = '' }) => ({
    Authorization: `Basic ${Buffer.from(`${apiKey}:x`).toString('base64')}`,
    Accept: 'application/json',
  }),
  // Not documented; so few that a small account stands it.
  limit: { calls: 4, in: 1_000 },
  renew: null,

  async openings(call) {
    const query = { statusGroups: 'ALL' };
    const { json } = await call({ method: 'GET', to: '/applicant_tracking/jobs', query });
    const jobs = parsed(z.array(z.unknown()), json, ['jobs']);
    return { ...(await readEach(jobs, (job) => [jobOf(parsed(jobSchema, job, ['job'])) ?? []].flat())), next: null };
  },

  /** The list says who applied; what they said stands with each. */
  async applications(call, { since, cursor }) {
    const number = Number(cursor ?? 1);
    const moment = momentVersion(since);
    const query = {
      page: number,
      sortBy: 'created_date',
      sortOrder: 'ASC',
      // UTC, without the letters.
      newSince: moment?.slice(0, 19).replace('T', ' '),
    };
    const { json } = await call({ method: 'GET', to: '/applicant_tracking/applications', query });
    const { applications, nextPageUrl } = parsed(listSchema, json);
    const read = await readEach(applications, (one) => lookUp(call, parsed(namedSchema, one, ['application']).id));
    return { ...read, next: nextPageUrl && applications.length > 0 ? String(number + 1) : null };
  },

  onlyArrivals: true,

  async lookUp(call, thing) {
    // There is no way to ask for a person or an opening.
    return thing.of === 'application' ? lookUp(call, thing.id) : [];
  },

  download: (_, handle) => Promise.resolve({ path: `/files/${encodeURIComponent(handle)}` }),
  show: null,
  stages: null,
  rejectionReasons: null,
  move: null,
};

export const bamboohr: AtsVendor = {
  id: 'bamboohr',
  name: 'BambooHR',
  secret: vendorSecret({
    en: 'none: BambooHR sends no events about candidates',
    de: 'nirgends: BambooHR sendet keine Ereignisse zu Bewerbungen',
  }),
  steps: {
    en: [
      'In BambooHR, create an API key as a user with access to the settings of applicant tracking.',
      'Enter the key and the subdomain as the account of this connection.',
      'Do not add a webhook: BambooHR sends events about employees only. Candor reads new applications through the API, and {url} refuses all calls.',
    ],
    de: [
      'Erstellen Sie in BambooHR einen API-Schlüssel als Mitglied mit Zugriff auf die Einstellungen des Bewerbungsmanagements.',
      'Hinterlegen Sie den Schlüssel und die Subdomain als API-Zugang dieser Verbindung.',
      'Legen Sie keinen Webhook an: BambooHR sendet nur Ereignisse zu Beschäftigten. Candor liest neue Bewerbungen über die API, und {url} lehnt alle Aufrufe ab.',
    ],
  },
  greet: () => null,
  verify: () => ({ ok: false, reason: 'vendor-sends-no-events', detail: SENDS_NO_EVENTS }),
  identify: ({ rawBody }) => bodyDigest(rawBody),
  decode() {
    throw new UndecodableEventError(SENDS_NO_EVENTS);
  },
  acknowledges: 200,
  refuses: 400,
  keeps: [],
  api,
  assessments: null,
};

async function lookUp(call: AtsCall, id: string): Promise<AtsChange[]> {
  const to = `/applicant_tracking/applications/${encodeURIComponent(id)}`;
  const { status, json } = await call({ method: 'GET', to }, [404]);
  if (status === 404) return [deleted({ of: 'application', id })];
  return changesOf(parsed(applicationSchema, json));
}

function changesOf(application: Application): AtsChange[] {
  const { applicant } = application;
  const profile = profileOf({
    name: line([line(applicant.firstName), line(applicant.lastName)].filter(Boolean).join(' ')),
    email: mailAddress(applicant.email),
    phone: line(applicant.phoneNumber) ?? line(applicant.phone),
    location: line(
      [applicant.address?.city, applicant.address?.state, applicant.address?.country].filter(Boolean).join(', '),
    ),
    links: webAddresses([applicant.linkedinUrl, applicant.websiteUrl]),
  });
  return [
    {
      change: 'candidate',
      candidate: { id: applicant.id, version: null, ...(profile && { profile }), attachments: filesOf(application) },
    },
    { change: 'application', application: applicationOf(application) },
  ];
}

function applicationOf({
  id,
  applicant,
  job,
  status,
  appliedDate,
  questionsAndAnswers,
}: Application): ApplicationRecord {
  const label = line(status?.label);
  const applied = momentVersion(appliedDate);
  const answers = answersOf(applicant);
  return {
    ...{ id, version: null, candidateId: applicant.id, jobId: job?.id ?? null },
    stage: label === undefined ? null : { id: status?.id ?? label, name: label },
    status: statusOf(label ?? ''),
    ...(applied !== null && { appliedAt: applied }),
    ...(answers && { answers }),
    questions: questionsOf(
      (questionsAndAnswers ?? [])
        .filter(({ isArchived }) => isArchived !== true)
        .map(({ question, answer }) => ({ question: labelOf(question), answer: labelOf(answer) })),
    ),
  };
}

/** Companies name their statuses; these two come with the product. */
function statusOf(label: string): 'active' | 'hired' | 'rejected' {
  if (/^hired$/i.test(label)) return 'hired';
  return /^(?:not hired|not a fit|rejected|declined offer|not qualified|over ?qualified|hired elsewhere)\b/i.test(label)
    ? 'rejected'
    : 'active';
}

/** Fields of the form that are no questions. */
function answersOf({ address, availableStartDate }: z.infer<typeof personSchema>): Record<string, unknown> | undefined {
  const country = address?.country ? (countryNamed(address.country) ?? undefined) : undefined;
  const location = filled({ country, region: line(address?.state, 200), city: line(address?.city, 200) });
  const availableFrom = dateOf(availableStartDate);
  const answers = {
    ...(Object.keys(location).length > 0 && { location }),
    ...(availableFrom?.length === 10 && { noticePeriod: { availableFrom } }),
  };
  return Object.keys(answers).length > 0 ? answers : undefined;
}

function filesOf({ resumeFileId, coverLetterFileId }: Application): AttachmentRecord[] {
  const file = (kind: AttachmentRecord['kind'], id: string | null | undefined): AttachmentRecord[] =>
    id ? [{ id: `${kind} ${id}`, kind, fileName: null, mediaType: null, from: { handle: id } }] : [];
  return [...file('resume', resumeFileId), ...file('cover-letter', coverLetterFileId)];
}

function jobOf({ id, title, status, postingUrl }: z.infer<typeof jobSchema>): OpeningRecord | undefined {
  const name = line(labelOf(title));
  if (name === undefined) return undefined;
  const state = labelOf(status)?.toLowerCase() ?? '';
  const isOver = ['filled', 'deleted', 'canceled', 'cancelled', 'on hold', 'closed'].includes(state);
  const url = webAddresses([postingUrl])?.[0] ?? null;
  return { id, version: null, title: name, state: isOver ? 'closed' : state === 'draft' ? 'draft' : 'open', url };
}

function labelOf(value: z.infer<typeof labelled>): string | undefined {
  return (typeof value === 'string' ? value : value?.label) ?? undefined;
}
