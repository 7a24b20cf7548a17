/**
 * Harvest v3 (harvestdocs.greenhouse.io), the only one there is since v1 and v2 ended on 31 August 2026: bearer tokens of OAuth client
 * credentials; lists that are bare arrays, with the next page in a `Link` header; no single records, which are lists of one by `ids`;
 * nothing within anything else, so that candidates, files, employments and the rest are asked for by the ids of a page. What of it was
 * verified against what stands in `docs/how-to/connect/greenhouse.md`.
 */
import { z } from 'zod';
import { line } from '../cleaning.js';
import { UndecodableEventError, momentVersion } from '../decoding.js';
import type { AtsChange, AtsThing, OpeningRecord } from '../event.js';
import { allPages, nextLink } from '../paging.js';
import { fieldsOf, atsId, listOf, type Fields } from '../reading.js';
import { scoreNote } from '../score-note.js';
import { bodyDigest } from '../signing.js';
import {
  AtsRefusal,
  type AtsAccount,
  type AtsApi,
  type AtsCall,
  type AtsListPage,
  type AtsRequest,
} from '../vendor.js';
import { applicationRecords, candidateRecords, type Lists } from './harvest-records.js';

const BASE = 'https://harvest.greenhouse.io';
const TOKENS = 'https://auth.greenhouse.io';
/** As many ids as a filter takes. */
const IDS_LIMIT = 50;
const PAGE_LIMIT = 500;
/** A token is renewed this long before it ends. */
const MARGIN_MS = 120_000;
/** The lifetime in Greenhouse's examples, for responses that state none. */
const LIFETIME_MS = 3_600_000;

const accountSchema: z.ZodType<AtsAccount> = z.object({
  clientId: z.string().min(1).max(500).describe('Client id of an API credential of type "Harvest V3 (OAuth)"'),
  clientSecret: z.string().min(1).max(500).describe('Client secret of the credential, which Greenhouse shows once'),
  userId: z
    .string()
    .regex(/^\d{1,15}$/, 'Must be the number of a user')
    .exactOptional()
    .describe('Id of the Greenhouse user that Candor acts as. Default: the user of the credential'),
  apiUrl: z.url().exactOptional().describe(`URL of the API, if it is not ${BASE}`),
  authUrl: z.url().exactOptional().describe(`URL for tokens, if it is not ${TOKENS}`),
  accessToken: z.string().min(1).exactOptional().describe('Requested and renewed by Candor'),
  expiresAt: z.string().exactOptional().describe('End of the access token, in milliseconds since 1970'),
});

export const greenhouseApi: AtsApi = {
  account: accountSchema,
  url: ({ apiUrl = BASE }) => apiUrl,
  authorisation: ({ accessToken = '' }) => ({ authorization: `Bearer ${accessToken}`, accept: 'application/json' }),
  // No number is published; examples say 75 in a fixed window of 30 seconds, and the answers say when it was too often.
  limit: { calls: 50, in: 30_000 },

  renew: {
    due: ({ accessToken, expiresAt }) => (accessToken ? Number(expiresAt) - MARGIN_MS : null),
    async renew(call, account, now) {
      const { clientId = '', clientSecret = '', userId, authUrl = TOKENS } = account;
      const { json } = await call({
        method: 'POST',
        to: `${authUrl}/token`,
        headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
        form: { grant_type: 'client_credentials', ...(userId !== undefined && { sub: userId }) },
      });
      const { access_token: accessToken, expires_in: seconds, expires_at: at } = fieldsOf(json);
      if (typeof accessToken !== 'string' || accessToken === '')
        throw new AtsRefusal(502, 'Greenhouse issued no token for the client id and secret');
      const until = typeof at === 'string' ? Date.parse(at) : now + Number(seconds) * 1_000;
      return { ...account, accessToken, expiresAt: String(Number.isFinite(until) ? until : now + LIFETIME_MS) };
    },
  },

  async openings(call, cursor) {
    const page = await pageOf(call, '/v3/jobs', { per_page: IDS_LIMIT }, cursor);
    // Templates take no applications.
    return {
      ...page,
      items: await jobRecords(
        call,
        page.items.filter(({ is_template: template }) => template !== true),
      ),
    };
  },

  /** Applications first, each with its candidate; then people who were edited while their applications stayed as they were. */
  async applications(call, { since, cursor }) {
    const [list, at] = placeIn(cursor);
    const query = { per_page: IDS_LIMIT, ...(since !== null && { updated_at: `gte|${since}` }) };
    const page = await pageOf(call, `/v3/${list}`, query, at);
    const recordsOf = list === 'applications' ? applicationRecords : candidateRecords;
    const items = await recordsOf(listsOf(call), page.items);
    if (page.next !== null) return { items, next: `${list} ${page.next}` };
    return { items, next: list === 'applications' && since !== null ? 'candidates ' : null };
  },

  lookUp: (call, thing) => lookUp(call, thing),
  download: null,

  /** Notes cannot be changed or deleted: one with the same text stays, and a new score is another note. */
  async show(call, score) {
    const body = scoreNote(score);
    const ref = bodyDigest(Buffer.from(body));
    if (score.ref === ref) return ref;
    if (score.ref === null && (await notesOf(call, score.candidate)).some((note) => note.body === body)) return ref;
    await call({
      method: 'POST',
      to: '/v3/notes',
      json: {
        candidate_id: numberOf(score.candidate),
        application_id: numberOf(score.application),
        body,
        note_type: 'NOTE',
        // Who interviews should not know it before they have made up their minds.
        visibility: 'admin_only',
      },
    });
    return ref;
  },

  async stages(call, job) {
    const stages = await allOf(call, '/v3/job_interview_stages', { job_ids: job, per_page: PAGE_LIMIT });
    return stages
      .filter(({ active }) => active !== false)
      .sort((one, other) => Number(one.sort_order ?? 0) - Number(other.sort_order ?? 0))
      .flatMap(named);
  },

  async rejectionReasons(call) {
    const query = { include_defaults: 'true', per_page: PAGE_LIMIT };
    return (await allOf(call, '/v3/rejection_reasons', query)).flatMap(named);
  },

  /** Moves make Greenhouse's own rules run, mails to candidates among them. */
  async move(call, move) {
    const [application] = await allOf(call, '/v3/applications', { ids: move.application });
    if (!application) throw new AtsRefusal(404, 'Greenhouse shows no such application');
    const to = `/v3/applications/${numberOf(move.application)}`;
    if (move.to === 'rejected') {
      if (application.status === 'rejected') return;
      if (move.reason === null)
        throw new AtsRefusal(422, 'Greenhouse requires a reason for a rejection. Map one to the decision');
      const json = { rejection_reason_id: numberOf(move.reason) };
      await call({ method: 'POST', to: `${to}/reject`, json });
      return;
    }
    const from = atsId(application.job_interview_stage_id);
    if (from === move.stage) return;
    if (from === null || application.status !== 'in_process')
      throw new AtsRefusal(422, 'The application is in no stage: it was hired or rejected, or is a prospect’s');
    const json = { from_stage_id: numberOf(from), to_stage_id: numberOf(move.stage) };
    await call({ method: 'POST', to: `${to}/move`, json });
  },
};

/**
 * A candidate who is not listed may be deleted, merged into another one, or private: what is listed does not tell, and only an event that
 * says so takes anybody away here. Applications and openings that are not listed are gone for us.
 */
async function lookUp(call: AtsCall, { of, id }: AtsThing): Promise<readonly AtsChange[]> {
  const gone: AtsChange = { change: 'gone', of, why: 'deleted', id };
  if (of === 'opening') {
    const jobs = await jobRecords(call, await allOf(call, '/v3/jobs', { ids: id }));
    return jobs.length === 0 ? [gone] : jobs.map((job) => ({ change: 'opening', opening: job }));
  }
  if (of === 'application') {
    const applications = await allOf(call, '/v3/applications', { ids: id });
    return applications.length === 0 ? [gone] : applicationRecords(listsOf(call), applications);
  }
  const applications = await allOf(call, '/v3/applications', { candidate_ids: id, per_page: IDS_LIMIT });
  if (applications.length > 0) return applicationRecords(listsOf(call), applications);
  return candidateRecords(listsOf(call), await allOf(call, '/v3/candidates', { ids: id }));
}

/** Openings with the text of their advertisement: a live one before others, and a public one before an internal one. */
async function jobRecords(call: AtsCall, jobs: readonly Fields[]): Promise<OpeningRecord[]> {
  const posts = await listsOf(call).all('/v3/job_posts', { job_ids: jobs.map(({ id }) => atsId(id)) });
  const rank = (post: Fields): number => Number(post.live === true) * 2 + Number(post.internal !== true);
  const text = new Map(
    posts.sort((one, other) => rank(one) - rank(other)).map((post) => [atsId(post.job_id), post.content]),
  );
  return jobs.flatMap(({ id: given, name, status, updated_at: updated }) => {
    const [id, title] = [atsId(given), line(name)];
    if (id === null || title === undefined) return [];
    const content = text.get(id);
    return {
      id,
      version: typeof updated === 'string' ? momentVersion(updated) : null,
      title,
      state: status === 'draft' || status === 'closed' ? status : 'open',
      text: typeof content === 'string' ? content : null,
    };
  });
}

function notesOf(call: AtsCall, candidate: string): Promise<Fields[]> {
  return allOf(call, '/v3/notes', { candidate_ids: candidate, type: 'NOTE', per_page: PAGE_LIMIT });
}

/** Lists by the ids of a page, in as few calls as there may be. */
function listsOf(call: AtsCall): Lists {
  return {
    async all(path, filters, { optional = false } = {}) {
      const [[name, ids] = ['ids', []]] = Object.entries(filters);
      const wanted = [...new Set(ids.flatMap((id) => id ?? []))];
      const found: Fields[] = [];
      for (let start = 0; start < wanted.length; start += IDS_LIMIT) {
        const query = { [name]: wanted.slice(start, start + IDS_LIMIT).join(','), per_page: PAGE_LIMIT };
        found.push(...(await allOf(call, path, query, optional ? [403] : [])));
      }
      return found;
    },
  };
}

function allOf(
  call: AtsCall,
  path: string,
  query: NonNullable<AtsRequest['query']>,
  expected: readonly number[] = [],
): Promise<Fields[]> {
  return allPages((cursor) => pageOf(call, path, query, cursor, expected));
}

/** A cursor goes alone: beside anything else it is refused, because it holds all that the first page was asked for. */
async function pageOf(
  call: AtsCall,
  path: string,
  query: NonNullable<AtsRequest['query']>,
  cursor: string | null,
  expected: readonly number[] = [],
): Promise<AtsListPage<Fields>> {
  const { status, headers, json } = await call(
    { method: 'GET', to: path, query: cursor ? { cursor } : query },
    expected,
  );
  if (status >= 400) return { items: [], next: null };
  if (!Array.isArray(json)) throw new UndecodableEventError(`${path}: is no list`);
  const next = nextLink(headers);
  return { items: listOf(json), next: next === null ? null : new URL(next, BASE).searchParams.get('cursor') };
}

function placeIn(cursor: string | null): ['applications' | 'candidates', string | null] {
  const [, list, at] = /^(candidates|applications) (.*)$/s.exec(cursor ?? '') ?? [];
  return [list === 'candidates' ? 'candidates' : 'applications', at || null];
}

function named({ id: given, name: called }: Fields): { id: string; name: string }[] {
  const [id, name] = [atsId(given), line(called, 200)];
  return id === null || name === undefined ? [] : [{ id, name }];
}

/** Ids are numbers where they are written. */
function numberOf(id: string): number {
  if (/^\d{1,15}$/.test(id)) return Number(id);
  throw new AtsRefusal(404, 'The id is not one of Greenhouse');
}
