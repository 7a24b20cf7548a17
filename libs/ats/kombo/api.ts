/** Kombo's API. Ids are Kombo's own, which it says to keep; those of the product behind it may be none, or change. */
import { z } from 'zod';
import { line, mailAddress, profileOf, prose, questionsOf, webAddress, webAddresses } from '../cleaning.js';
import { deleted, parsed, vendorId, momentVersion } from '../decoding.js';
import type { AtsChange, AttachmentRecord, OpeningRecord } from '../event.js';
import { readEach } from '../paging.js';
import { rejectionReason } from '../reading.js';
import { AtsRefusal, type AtsApi, type AtsCall } from '../vendor.js';

const HOSTS = { eu: 'https://api.kombo.dev/v1', us: 'https://api.us.kombo.dev/v1' };
/** The most is 250. Each candidate costs a call for their files, and a page is one job. */
const CANDIDATES_A_PAGE = 50;
const MOST_A_PAGE = 250;

const text = z.string().nullish();
const entry = { id: vendorId, remote_deleted_at: text };

const candidateSchema = z.looseObject({
  ...entry,
  first_name: text,
  last_name: text,
  title: text,
  email_addresses: z.array(z.looseObject({ email_address: text })).nullish(),
  phone_numbers: z.array(z.looseObject({ phone_number: text })).nullish(),
  social_media: z.array(z.looseObject({ link: text })).nullish(),
  location: z.looseObject({ city: text, state: text, country: text, raw: text }).nullish(),
});

const answerSchema = z.looseObject({
  question: z.looseObject({ title: text }),
  answer: z.record(z.string(), z.unknown()).nullish(),
});

const applicationSchema = z.looseObject({
  ...entry,
  candidate_id: vendorId.nullish(),
  job_id: vendorId.nullish(),
  outcome: text,
  rejection_reason_name: text,
  remote_created_at: text,
  current_stage: z.looseObject({ id: vendorId, name: text }).nullish(),
  screening_question_answers: z.array(answerSchema).nullish(),
});

const jobSchema = z.looseObject({
  ...entry,
  name: text,
  description: text,
  status: text,
  post_url: text,
  remote_url: text,
});

const attachmentSchema = z.looseObject({
  id: vendorId,
  type: text,
  data_url: text,
  file_name: text,
  content_type: text,
});

const pageSchema = z.looseObject({ data: z.looseObject({ results: z.array(z.unknown()), next: text }) });

export const komboApi: AtsApi = {
  account: z.strictObject({
    apiKey: z.string().min(1).max(200).describe('API key of the environment'),
    integrationId: z.string().min(1).max(200).describe('Integration, for example `personio:CBNMt7dSNCzBdnRTx87dev4E`'),
    region: z.enum(['eu', 'us']).optional().describe('Region of the environment. Default: Europe'),
    apiUrl: z.url().optional().describe('URL of the API, if it differs'),
  }) as AtsApi['account'],
  url: ({ apiUrl, region }) => apiUrl ?? HOSTS[region as keyof typeof HOSTS] ?? HOSTS.eu,
  authorisation: ({ apiKey = '', integrationId = '' }) => ({
    Authorization: `Bearer ${apiKey}`,
    'X-Integration-Id': integrationId,
  }),
  // Not documented in what could be read.
  limit: { calls: 5, in: 1_000 },
  renew: null,

  async openings(call, cursor) {
    const { results, next } = await page(call, '/ats/jobs', { cursor, page_size: MOST_A_PAGE });
    return { ...(await readEach(results, (job) => [jobOf(parsed(jobSchema, job, ['job'])) ?? []].flat())), next };
  },

  /** First the candidates, whose deletion only their own list tells, then the applications. */
  async applications(call, { since, cursor }) {
    const [list = 'candidates', at = ''] = cursor?.split(' ', 2) ?? [];
    const query = {
      cursor: at || null,
      ...(since !== null && { updated_after: momentVersion(since) ?? undefined }),
      include_deleted: 'true',
    };
    if (list === 'candidates') {
      const { results, next } = await page(call, '/ats/candidates', { ...query, page_size: CANDIDATES_A_PAGE });
      const read = await readEach(results, async (one) => [await candidateChange(call, one)]);
      return { ...read, next: next === null ? 'applications ' : `candidates ${next}` };
    }
    const { results, next } = await page(call, '/ats/applications', { ...query, page_size: MOST_A_PAGE });
    return { ...(await readEach(results, applicationChanges)), next: next === null ? null : `applications ${next}` };
  },

  async lookUp(call, thing) {
    const query = { ids: thing.id, include_deleted: 'true' };
    if (thing.of === 'opening') {
      const [job] = (await page(call, '/ats/jobs', query)).results;
      if (job === undefined) return [deleted(thing)];
      const record = jobOf(parsed(jobSchema, job, ['job']));
      return record ? [{ change: 'opening', opening: record }] : [];
    }
    if (thing.of === 'candidate') {
      const [candidate] = (await page(call, '/ats/candidates', query)).results;
      return candidate ? [await candidateChange(call, candidate)] : [deleted(thing)];
    }
    const [application] = (await page(call, '/ats/applications', query)).results;
    return application ? applicationChanges(application) : [deleted(thing)];
  },

  /** How long the addresses of files are good is not documented. */
  async download(call, handle) {
    const [candidate = '', file = ''] = handle.split(' ', 2);
    const url = webAddress((await filesOf(call, candidate)).find(({ id }) => id === file)?.data_url);
    if (url === undefined) throw new AtsRefusal(404, 'The file no longer exists');
    return { url };
  },
  show: null,
  stages: null,
  rejectionReasons: null,
  move: null,
};

async function page(
  call: AtsCall,
  to: string,
  { cursor, ...query }: Record<string, string | number | null | undefined>,
): Promise<{ results: unknown[]; next: string | null }> {
  const wanted = { ...query, cursor: cursor ?? undefined } as Record<string, string | number | undefined>;
  const { data } = parsed(pageSchema, (await call({ method: 'GET', to, query: wanted })).json);
  return { results: data.results, next: data.next || null };
}

async function candidateChange(call: AtsCall, json: unknown): Promise<AtsChange> {
  const candidate = parsed(candidateSchema, json, ['candidate']);
  const { id, location } = candidate;
  if (candidate.remote_deleted_at) return deleted({ of: 'candidate', id });
  const place = [location?.city, location?.state, location?.country].filter(Boolean).join(', ');
  const profile = profileOf({
    name: line([line(candidate.first_name), line(candidate.last_name)].filter(Boolean).join(' ')),
    headline: line(candidate.title),
    email: (candidate.email_addresses ?? []).map((one) => mailAddress(one.email_address)).find(Boolean),
    phone: (candidate.phone_numbers ?? []).map((one) => line(one.phone_number)).find(Boolean),
    location: line(place) ?? line(location?.raw),
    links: webAddresses((candidate.social_media ?? []).map(({ link }) => link)),
  });
  const attachments = await attachmentsOf(call, id);
  return { change: 'candidate', candidate: { id, version: null, ...(profile && { profile }), attachments } };
}

async function attachmentsOf(call: AtsCall, id: string): Promise<AttachmentRecord[]> {
  return (await filesOf(call, id)).flatMap((file): AttachmentRecord[] => {
    if (webAddress(file.data_url) === undefined) return [];
    const kind = file.type === 'CV' ? 'resume' : file.type === 'COVER_LETTER' ? 'cover-letter' : 'other';
    const [fileName, mediaType] = [line(file.file_name) ?? null, line(file.content_type) ?? null];
    return [{ id: file.id, kind, fileName, mediaType, from: { handle: `${id} ${file.id}` } }];
  });
}

async function filesOf(call: AtsCall, candidate: string): Promise<z.infer<typeof attachmentSchema>[]> {
  const to = `/ats/candidates/${encodeURIComponent(candidate)}/attachments`;
  const { results } = await page(call, to, {});
  return results.map((file) => parsed(attachmentSchema, file, ['attachment']));
}

function applicationChanges(json: unknown): AtsChange[] {
  const application = parsed(applicationSchema, json, ['application']);
  const { id, candidate_id: candidateId, current_stage: stage, outcome } = application;
  if (application.remote_deleted_at) return [deleted({ of: 'application', id })];
  if (!candidateId) return [];
  const appliedAt = momentVersion(application.remote_created_at);
  const isRejected = outcome === 'DECLINED';
  const questions = questionsOf(
    (application.screening_question_answers ?? []).map(({ question, answer }) => ({
      question: question.title,
      answer: answerIn(answer ?? {}),
    })),
  );
  return [
    {
      change: 'application',
      application: {
        ...{ id, version: null, candidateId, jobId: application.job_id ?? null },
        stage: stage ? { id: stage.id, name: line(stage.name) ?? stage.id } : null,
        status: outcome === 'HIRED' ? 'hired' : isRejected ? 'rejected' : 'active',
        rejectionReason: isRejected ? rejectionReason({ name: application.rejection_reason_name }) : null,
        ...(appliedAt !== null && { appliedAt }),
        questions,
      },
    },
  ];
}

/** Each type of question has its answer in a field of another name. */
function answerIn({ content, choice, choices, checked, number, date }: Record<string, unknown>): unknown {
  return content ?? choice ?? choices ?? checked ?? number ?? date;
}

/** An opening; undefined for one without a name. */
function jobOf(job: z.infer<typeof jobSchema>): OpeningRecord | undefined {
  const title = line(job.name);
  if (title === undefined) return undefined;
  const isOver = Boolean(job.remote_deleted_at) || job.status === 'CLOSED' || job.status === 'ARCHIVED';
  return {
    id: job.id,
    version: null,
    title,
    state: isOver ? 'closed' : job.status === 'DRAFT' ? 'draft' : 'open',
    text: prose(job.description) ?? null,
    url: webAddress(job.post_url) ?? webAddress(job.remote_url) ?? null,
  };
}
