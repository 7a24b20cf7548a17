/** Lever's Data API (v1): lists in pages of `{data, hasNext, next}`, an API key or OAuth tokens that last an hour. */
import { z } from 'zod';
import { line } from '../cleaning.js';
import { anything, parsed } from '../decoding.js';
import type { AtsChange } from '../event.js';
import { allPages, readEach } from '../paging.js';
import { isScoreNote, scoreNote, showsScore } from '../score-note.js';
import type { AtsAccount, AtsApi, AtsCall, AtsRequest } from '../vendor.js';
import { AtsRefusal } from '../vendor.js';
import {
  contactOf,
  leverOpening,
  opportunityOf,
  leverReason,
  leverRecords,
  type LeverOpportunity,
  type LeverReason,
} from './lever-records.js';

/** Each opportunity of a page costs a call for its résumés, of ten that there are in a second. */
const OPPORTUNITIES_A_PAGE = 25;
const A_PAGE = 100;
/** Tokens are taken again when they have less than this left. */
const RENEW_BEFORE_MS = 5 * 60_000;
const OF_DELETED = 'deleted ';
const LANE_TAG = 'Candor: ';

const accountSchema: z.ZodType<AtsAccount> = z
  .strictObject({
    apiKey: z.string().min(8).exactOptional().describe('API key, unless you use OAuth tokens'),
    accessToken: z.string().min(8).exactOptional(),
    refreshToken: z.string().min(8).exactOptional(),
    expiresAt: z.iso.datetime().exactOptional().describe('End of the access token. Default: Candor renews it at once'),
    clientId: z.string().min(1).exactOptional().describe('Client id of the OAuth application'),
    clientSecret: z.string().min(1).exactOptional(),
    region: z.enum(['global', 'eu']).exactOptional().describe('Region of the account'),
    apiUrl: z.url().exactOptional().describe('URL of the API, for example `https://api.sandbox.lever.co/v1`'),
    authUrl: z.url().exactOptional().describe('URL for tokens, if it differs'),
  })
  .refine((account) => account.apiKey ?? account.refreshToken ?? account.accessToken, {
    error: 'Give an API key or OAuth tokens',
    path: ['apiKey'],
  })
  .refine((account) => !account.refreshToken || (account.clientId && account.clientSecret), {
    error: 'Tokens are renewed for an OAuth application: give its id and secret',
    path: ['clientId'],
  });

const pageSchema = z.object({
  data: z.array(z.unknown()),
  hasNext: z.boolean().catch(false),
  next: z.string().nullish(),
});
const oneSchema = z.object({ data: z.unknown() });
const stageSchema = z.object({ id: z.string(), text: anything });
const noteSchema = z.object({ id: z.string(), fields: z.array(z.object({ value: anything })).catch([]) });
const goneSchema = z.object({ id: z.string() });
const tokensSchema = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).optional(),
  expires_in: z.number(),
});

const path = (...parts: string[]) => parts.map((part) => `/${encodeURIComponent(part)}`).join('');
const EXPANDED = '?expand=applications&expand=stage';

export const leverApi: AtsApi = {
  account: accountSchema,
  url: ({ apiUrl, region }) => apiUrl ?? (region === 'eu' ? 'https://api.eu.lever.co/v1' : 'https://api.lever.co/v1'),
  authorisation: ({ apiKey, accessToken }) => ({
    authorization: accessToken
      ? `Bearer ${accessToken}`
      : `Basic ${Buffer.from(`${apiKey ?? ''}:`).toString('base64')}`,
  }),
  limit: { calls: 10, in: 1_000 },

  renew: {
    due: ({ refreshToken, accessToken, expiresAt }) => {
      if (!refreshToken) return Infinity;
      return accessToken && expiresAt ? Date.parse(expiresAt) - RENEW_BEFORE_MS : 0;
    },
    async renew(call, account, now) {
      const { clientId = '', clientSecret = '', refreshToken = '' } = account;
      const { json } = await call({
        method: 'POST',
        to: `${account.authUrl ?? 'https://auth.lever.co'}/oauth/token`,
        form: {
          grant_type: 'refresh_token',
          client_id: clientId,
          client_secret: clientSecret,
          refresh_token: refreshToken,
        },
      });
      const tokens = parsed(tokensSchema, json, ['tokens']);
      return {
        ...account,
        accessToken: tokens.access_token,
        // Each is good for one renewal.
        refreshToken: tokens.refresh_token ?? refreshToken,
        expiresAt: new Date(now + tokens.expires_in * 1_000).toISOString(),
      };
    },
  },

  async openings(call, cursor) {
    const { data, next } = await pageOf(call, { method: 'GET', to: '/postings', query: { limit: A_PAGE } }, cursor);
    return { ...(await readEach(data, (one) => [leverOpening(one)])), next };
  },

  /** Opportunities, then, of what changed since, those that were deleted. */
  async applications(call, { since, cursor }) {
    const from = since === null ? undefined : Date.parse(since);
    if (cursor?.startsWith(OF_DELETED)) {
      const query = { limit: A_PAGE, deleted_at_start: from };
      const offset = cursor.slice(OF_DELETED.length) || null;
      // It looks back thirty days at most; who asks for more is refused, and gets what is there by the list of the others.
      const { data, next } = await pageOf(call, { method: 'GET', to: '/opportunities/deleted', query }, offset, [400]);
      const read = await readEach(data, (one) => [
        goneApplication(parsed(goneSchema, one, ['opportunity']).id, 'deleted'),
      ]);
      return { ...read, next: next === null ? null : `${OF_DELETED}${next}` };
    }
    const query = { limit: OPPORTUNITIES_A_PAGE, updated_at_start: from };
    const { data, next } = await pageOf(call, { method: 'GET', to: `/opportunities${EXPANDED}`, query }, cursor);
    const reasons: Reasons = new Map();
    const read = await readEach(data, (one) => changesOf(call, [opportunityOf(one)], reasons));
    return { ...read, next: next ?? (from === undefined ? null : OF_DELETED) };
  },

  async lookUp(call, { of, id }) {
    if (of === 'opening') {
      const json = await oneOf(call, path('postings', id));
      return json === null
        ? [{ change: 'gone', of, id, why: 'deleted' }]
        : [{ change: 'opening', opening: leverOpening(json) }];
    }
    if (of === 'application') {
      const json = await oneOf(call, `${path('opportunities', id)}${EXPANDED}`);
      return json === null ? [goneApplication(id, 'deleted')] : changesOf(call, [opportunityOf(json)]);
    }
    const gone = await goneContact(call, id);
    if (gone) return [gone];
    const all = await allOf(call, {
      method: 'GET',
      to: `/opportunities${EXPANDED}`,
      query: { limit: A_PAGE, contact_id: id },
    });
    return changesOf(call, all.map(opportunityOf));
  },

  download: (_call, handle) => Promise.resolve({ path: handle }),

  /** A note with score and link, and a tag with the lane. Notes cannot be changed: another one takes the place of the one before. */
  async show(call, score) {
    const notes = path('opportunities', score.application, 'notes');
    const all = await allOf(call, { method: 'GET', to: notes, query: { limit: A_PAGE } });
    const ours = all
      .map((note) => parsed(noteSchema, note, ['note']))
      .map(({ id, fields }) => ({
        id,
        text: fields.map(({ value }) => (typeof value === 'string' ? value : '')).join('\n'),
      }))
      .filter((note) => isScoreNote(note.text, score));
    const present =
      ours.find((note) => showsScore(note.text, score))?.id ??
      parsed(
        noteSchema,
        parsed(oneSchema, (await call({ method: 'POST', to: notes, json: { value: scoreNote(score) } })).json).data,
        ['note'],
      ).id;
    for (const { id } of ours) if (id !== present) await call({ method: 'DELETE', to: `${notes}${path(id)}` }, [404]);
    await tagLane(call, score.application, `${LANE_TAG}${score.lane}`);
    return present;
  },

  async stages(call) {
    const all = await allOf(call, { method: 'GET', to: '/stages', query: { limit: A_PAGE } });
    return all
      .map((stage) => parsed(stageSchema, stage, ['stage']))
      .map(({ id, text }) => ({ id, name: line(text, 200) ?? id }));
  },

  async rejectionReasons(call) {
    const all = await allOf(call, { method: 'GET', to: '/archive_reasons', query: { limit: A_PAGE } });
    return all
      .map(leverReason)
      .filter(({ type, status }) => type !== 'hired' && status !== 'inactive')
      .map(({ id, text }) => ({ id, name: line(text, 200) ?? id }));
  },

  async move(call, move) {
    if (move.to === 'stage') {
      await call({ method: 'PUT', to: path('opportunities', move.application, 'stage'), json: { stage: move.stage } });
      return;
    }
    if (move.reason === null) throw new AtsRefusal(422, 'Lever requires an archive reason. Map one to the decision');
    await call({
      method: 'PUT',
      to: path('opportunities', move.application, 'archived'),
      json: { reason: move.reason },
    });
  },
};

/** By their ids; null: not there. */
type Reasons = Map<string, LeverReason | null>;

/** Each opportunity with its résumés and the reason why it is archived, each reason asked for once. */
async function changesOf(
  call: AtsCall,
  opportunities: readonly LeverOpportunity[],
  reasons: Reasons = new Map(),
): Promise<AtsChange[]> {
  const changes: AtsChange[] = [];
  for (const opportunity of opportunities) {
    const { id, contact, archived, isAnonymized } = opportunity;
    if (isAnonymized) {
      const gone = await goneContact(call, contact);
      changes.push(goneApplication(id, 'anonymised'), ...(gone ? [gone] : []));
      continue;
    }
    const why = archived?.reason ?? null;
    if (why !== null && !reasons.has(why)) {
      const json = await oneOf(call, path('archive_reasons', why));
      reasons.set(why, json === null ? null : leverReason(json));
    }
    const resumes = await allOf(call, {
      method: 'GET',
      to: path('opportunities', id, 'resumes'),
      query: { limit: A_PAGE },
    });
    changes.push(...leverRecords(opportunity, resumes, why === null ? null : reasons.get(why)!));
  }
  return changes;
}

function goneApplication(id: string, why: 'deleted' | 'anonymised'): AtsChange {
  return { change: 'gone', of: 'application', id, why };
}

/** @returns null for a contact that is there */
async function goneContact(call: AtsCall, id: string): Promise<AtsChange | null> {
  const json = await oneOf(call, path('contacts', id));
  if (json === null) return { change: 'gone', of: 'candidate', id, why: 'deleted' };
  return contactOf(json).isAnonymized ? { change: 'gone', of: 'candidate', id, why: 'anonymised' } : null;
}

async function tagLane(call: AtsCall, opportunity: string, tag: string): Promise<void> {
  const to = path('opportunities', opportunity);
  const { tags } = opportunityOf(parsed(oneSchema, (await call({ method: 'GET', to })).json).data);
  const former = tags.filter((one) => one.startsWith(LANE_TAG) && one !== tag);
  if (!tags.includes(tag)) await call({ method: 'POST', to: `${to}/addTags`, json: { tags: [tag] } });
  if (former.length > 0) await call({ method: 'POST', to: `${to}/removeTags`, json: { tags: former } });
}

async function pageOf(
  call: AtsCall,
  request: AtsRequest,
  offset: string | null,
  empty: readonly number[] = [],
): Promise<{ data: unknown[]; next: string | null }> {
  const { status, json } = await call({ ...request, query: { ...request.query, offset: offset ?? undefined } }, empty);
  if (empty.includes(status)) return { data: [], next: null };
  const { data, hasNext, next } = parsed(pageSchema, json);
  return { data, next: hasNext ? (next ?? null) : null };
}

function allOf(call: AtsCall, request: AtsRequest): Promise<unknown[]> {
  return allPages(async (offset) => {
    const { data, next } = await pageOf(call, request, offset);
    return { items: data, next };
  });
}

/** @returns null for what is not there */
async function oneOf(call: AtsCall, to: string): Promise<unknown> {
  const { status, json } = await call({ method: 'GET', to }, [404]);
  return status === 404 ? null : (parsed(oneSchema, json).data ?? null);
}
