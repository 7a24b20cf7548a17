/** Merge's ATS API (v1): lists in pages of `{next, previous, results}`, an API key and the token of one linked account. */
import { z } from 'zod';
import { line } from '../cleaning.js';
import { anything, parsed, vendorId } from '../decoding.js';
import type { AtsChange } from '../event.js';
import { allPages, readEach } from '../paging.js';
import { scoreNote, showsScore } from '../score-note.js';
import { bodyDigest } from '../signing.js';
import {
  AtsRefusal,
  type AtsAccount,
  type AtsApi,
  type AtsCall,
  type AtsListPage,
  type ScoreToShow,
} from '../vendor.js';
import {
  mergeApplication,
  applicationRecord,
  mergeCandidate,
  candidateRecord,
  fileOf,
  gone,
  jobChange,
  jobRecord,
} from './merge-records.js';

/** Each candidate of a page costs a call for their files. */
const PEOPLE_A_PAGE = 10;
const A_PAGE = 100;
const EXPANDED = 'candidate,current_stage,reject_reason,screening_question_answers,screening_question_answers.question';
const CLOCKS_DIFFER_MS = 5 * 60_000;
const HOSTS = { us: 'https://api.merge.dev', eu: 'https://api-eu.merge.dev', ap: 'https://api-ap.merge.dev' };

const accountSchema: z.ZodType<AtsAccount> = z.strictObject({
  apiKey: z.string().min(8).describe('Production API key of Merge'),
  accountToken: z.string().min(8).describe('Account token of the Linked Account'),
  region: z.enum(['us', 'eu', 'ap']).exactOptional().describe('Region of the Merge organization'),
  remoteUserId: z
    .string()
    .min(1)
    .exactOptional()
    .describe('Id of the user in the connected product that Candor acts as, for notes and stages'),
  apiUrl: z.url().exactOptional().describe('URL of the API, if it differs'),
});

const pageSchema = z.object({ results: z.array(z.unknown()), next: z.string().nullish() });
const stageSchema = z.object({
  id: vendorId,
  name: anything,
  job: vendorId.nullish().catch(null),
  stage_order: anything,
});
const activitySchema = z.object({ id: vendorId, candidate: vendorId.nullish().catch(null), body: anything });
const madeSchema = z.object({
  model: z.object({ id: vendorId }).nullish().catch(null),
  errors: z.array(z.object({ title: anything })).catch([]),
});

const path = (...parts: string[]) => parts.map((part) => `/${encodeURIComponent(part)}`).join('');

export const mergeApi: AtsApi = {
  account: accountSchema,
  url: ({ apiUrl, region = 'us' }) => apiUrl ?? `${HOSTS[region as keyof typeof HOSTS]}/api/ats/v1`,
  authorisation: ({ apiKey, accountToken }) => ({
    authorization: `Bearer ${apiKey}`,
    'x-account-token': accountToken ?? '',
  }),
  // The least of its plans allows 100 a minute. Beyond twenty calls in ten seconds that fail, say for what is another linked account's,
  // Merge refuses everything: one at a time, so many are never made.
  limit: { calls: 1, in: 600 },
  renew: null,

  async openings(call, cursor) {
    const { items, next } = await pageOf(call, '/jobs', { page_size: A_PAGE }, cursor);
    return { ...(await readEach(items, (item) => [jobRecord(item)])), next };
  },

  /** Applications with their candidates; then, of what changed since, people who applied and whose applications stayed as they were. */
  async applications(call, { since, cursor }) {
    const [list, at] = cursor?.startsWith('candidates ') ? ['candidates', cursor.slice(11)] : ['applications', cursor];
    const changed = since === null ? {} : { modified_after: since, include_deleted_data: 'true' };
    const query = { page_size: PEOPLE_A_PAGE, ...changed, ...(list === 'applications' && { expand: EXPANDED }) };
    const { items, next } = await pageOf(call, `/${list}`, query, at || null);
    const filed = files(call);
    const changesOf = list === 'applications' ? applicationChanges : applicantChanges;
    const read = await readEach(items, (item) => changesOf(filed, item));
    if (list === 'candidates') return { ...read, next: next === null ? null : `candidates ${next}` };
    return { ...read, next: next ?? (since === null ? null : 'candidates ') };
  },

  async lookUp(call, { of, id }) {
    const list = of === 'opening' ? 'jobs' : `${of}s`;
    const { status, json } = await call(
      { method: 'GET', to: path(list, id), query: of === 'application' ? { expand: EXPANDED } : {} },
      [404],
    );
    if (status === 404) return [gone(of, id)];
    if (of === 'opening') return [jobChange(json)];
    const filed = files(call);
    if (of === 'application') return applicationChanges(filed, json);
    const candidate = mergeCandidate(json);
    if (candidate.remote_was_deleted) return [gone(of, id)];
    const query = { page_size: A_PAGE, candidate_id: id, expand: EXPANDED };
    const changes: AtsChange[] = [{ change: 'candidate', candidate: candidateRecord(candidate, await filed(id)) }];
    for (const item of await allOf(call, '/applications', query)) changes.push(...applicationChange(item));
    return changes;
  },

  async download(call, attachment) {
    const { json } = await call({ method: 'GET', to: path('attachments', attachment) });
    const url = fileOf(json);
    if (url === null) throw new AtsRefusal(404, 'The attachment no longer has a file');
    return { url };
  },

  /** A note. Notes cannot be changed, so that a new score is another note, and the last one counts. */
  async show(call, score, account) {
    const body = scoreNote(score);
    const shown = bodyDigest(Buffer.from(body)).slice(0, 16);
    if (score.ref?.endsWith(shown)) return score.ref;
    const known = await noteSince(call, score);
    if (known !== null) return `${known} ${shown}`;
    const model = {
      ...{ candidate: score.candidate, activity_type: 'NOTE', subject: 'Candor', body },
      // Who interviews should not know it before they have made up their minds.
      visibility: 'ADMIN_ONLY',
    };
    return `${await make(call, '/activities', { model, remote_user_id: userOf(account) })} ${shown}`;
  },

  /** Those of the job, or those that are no job's own. */
  async stages(call, job) {
    const own = await allOf(call, '/job-interview-stages', { page_size: A_PAGE, job_id: job });
    const all = own.length > 0 ? own : await allOf(call, '/job-interview-stages', { page_size: A_PAGE });
    return all
      .map((stage) => parsed(stageSchema, stage, ['stage']))
      .filter((stage) => own.length > 0 || !stage.job)
      .sort((a, b) => Number(a.stage_order ?? 0) - Number(b.stage_order ?? 0))
      .map(({ id, name }) => ({ id, name: line(name, 200) ?? id }));
  },

  rejectionReasons: null,

  async move(call, move, account) {
    if (move.to === 'rejected') throw new AtsRefusal(422, 'Merge moves candidates to stages, but cannot reject them');
    const to = path('applications', move.application, 'change-stage');
    await make(call, to, { job_interview_stage: move.stage, remote_user_id: userOf(account) });
  },
};

type Files = (candidate: string) => Promise<readonly unknown[]>;

/** Files of candidates, those of each asked for once. */
function files(call: AtsCall): Files {
  const known = new Map<string, Promise<unknown[]>>();
  return (candidate) => {
    const asked = known.get(candidate) ?? allOf(call, '/attachments', { page_size: A_PAGE, candidate_id: candidate });
    known.set(candidate, asked);
    return asked;
  };
}

async function applicationChanges(filed: Files, item: unknown): Promise<AtsChange[]> {
  const { candidate } = mergeApplication(item);
  if (typeof candidate !== 'object' || candidate === null) return applicationChange(item);
  if (candidate.remote_was_deleted) return [...applicationChange(item), gone('candidate', candidate.id)];
  const record = candidateRecord(candidate, await filed(candidate.id));
  return [{ change: 'candidate', candidate: record }, ...applicationChange(item)];
}

function applicationChange(item: unknown): AtsChange[] {
  const application = mergeApplication(item);
  if (application.remote_was_deleted) return [gone('application', application.id)];
  const record = applicationRecord(application);
  return record === null ? [] : [{ change: 'application', application: record }];
}

/** A candidate without an application is no applicant, and is left out. */
async function applicantChanges(filed: Files, item: unknown): Promise<AtsChange[]> {
  const candidate = mergeCandidate(item);
  if (candidate.remote_was_deleted) return [gone('candidate', candidate.id)];
  if (candidate.applications.length === 0) return [];
  return [{ change: 'candidate', candidate: candidateRecord(candidate, await filed(candidate.id)) }];
}

/** The note that shows a score already, of those made since the outcome became unknown: notes cannot be searched by candidate. */
async function noteSince(call: AtsCall, score: ScoreToShow): Promise<string | null> {
  if (score.unsureSince === null) return null;
  const created_after = new Date(Date.parse(score.unsureSince) - CLOCKS_DIFFER_MS).toISOString();
  const notes = await allOf(call, '/activities', { page_size: A_PAGE, created_after });
  const isIt = ({ candidate, body }: z.infer<typeof activitySchema>): boolean =>
    candidate === score.candidate && typeof body === 'string' && showsScore(body, score);
  return notes.map((note) => parsed(activitySchema, note, ['activity'])).find(isIt)?.id ?? null;
}

/** Makes a thing there. @returns its id @throws AtsRefusal also for what Merge took and the product behind it did not */
async function make(call: AtsCall, to: string, json: object): Promise<string> {
  const { json: answer } = await call({ method: 'POST', to, json });
  const { model, errors } = parsed(madeSchema, answer);
  if (model && errors.length === 0) return model.id;
  throw new AtsRefusal(
    422,
    `The product behind Merge refused: ${line(errors[0]?.title, 200) ?? 'it states no reason'}`,
  );
}

async function pageOf(
  call: AtsCall,
  to: string,
  query: Readonly<Record<string, string | number>>,
  cursor: string | null,
): Promise<AtsListPage<unknown>> {
  const { json } = await call({ method: 'GET', to, query: { ...query, cursor: cursor ?? undefined } });
  const { results, next } = parsed(pageSchema, json);
  return { items: results, next: next ?? null };
}

function allOf(call: AtsCall, to: string, query: Readonly<Record<string, string | number>>): Promise<unknown[]> {
  return allPages((cursor) => pageOf(call, to, query, cursor));
}

function userOf({ remoteUserId }: AtsAccount): string {
  if (remoteUserId) return remoteUserId;
  throw new AtsRefusal(422, 'Merge needs a user for notes and stages. Enter a `remoteUserId` in the account');
}
