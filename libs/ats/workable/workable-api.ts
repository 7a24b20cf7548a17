/** Workable's API (SPI v3): lists in pages with the address of the next one, ten calls in ten seconds. */
import { z } from 'zod';
import { line } from '../cleaning.js';
import { anything, parsed, vendorId } from '../decoding.js';
import type { AtsChange } from '../event.js';
import { allPages, readEach } from '../paging.js';
import { isScoreNote, scoreLine, scoreNote, showsScore } from '../score-note.js';
import { bodyDigest } from '../signing.js';
import {
  AtsRefusal,
  type AtsAccount,
  type AtsApi,
  type AtsCall,
  type AtsListPage,
  type AtsStage,
  type ScoreToShow,
} from '../vendor.js';
import { workableCandidate, goneCandidate, workableOpening, workableRecords } from './workable-records.js';

/** Lists tell too little, so that each candidate of a page costs a call, of one that there is in a second. */
const CANDIDATES_A_PAGE = 10;
const A_PAGE = 100;
const IN_AN_ATTRIBUTE = 'attribute';

const accountSchema: z.ZodType<AtsAccount> = z.strictObject({
  subdomain: z
    .string()
    .regex(/^[a-z0-9-]{1,63}$/i, 'Give what stands before `.workable.com`')
    .describe('The part before `.workable.com`'),
  token: z.string().min(8).describe('API access token'),
  memberId: z.string().min(1).exactOptional().describe('Id of the member that Candor acts as, for comments and stages'),
  scoreAttribute: z
    .string()
    .min(1)
    .exactOptional()
    .describe('Key of a custom attribute of candidates for the score, instead of comments'),
  apiUrl: z.url().exactOptional().describe('URL of the API, if it differs'),
});

const pagingSchema = z.looseObject({ paging: z.object({ next: z.string().nullish() }).nullish().catch(null) });
const idSchema = z.object({ id: vendorId });
const stageSchema = z.object({ slug: z.string().min(1), name: anything });
const reasonSchema = z.object({ id: vendorId, description: anything, candidate_withdrew: z.boolean().catch(false) });
const activitySchema = z.object({
  id: vendorId,
  body: z.string().nullish().catch(null),
  created_at: z.string().catch(''),
});

const path = (...parts: string[]) => parts.map((part) => `/${encodeURIComponent(part)}`).join('');

export const workableApi: AtsApi = {
  account: accountSchema,
  url: ({ apiUrl, subdomain }) => apiUrl ?? `https://${subdomain}.workable.com/spi/v3`,
  authorisation: ({ token }) => ({ authorization: `Bearer ${token}` }),
  limit: { calls: 10, in: 10_000 },
  renew: null,

  async openings(call, cursor) {
    const { items, next } = await pageOf(call, '/jobs', 'jobs', cursor ?? `limit=${A_PAGE}`);
    return { ...(await readEach(items, (item) => [workableOpening(item)])), next };
  },

  async applications(call, { since, cursor }) {
    const first = new URLSearchParams({
      limit: String(CANDIDATES_A_PAGE),
      ...(since !== null && { updated_after: since }),
    });
    const { items, next } = await pageOf(call, '/candidates', 'candidates', cursor ?? String(first));
    const read = await readEach(items, (item) => changesOf(call, parsed(idSchema, item, ['candidate']).id));
    return { ...read, next };
  },

  async lookUp(call, { of, id }) {
    if (of !== 'opening') return changesOf(call, id);
    const { status, json } = await call({ method: 'GET', to: path('jobs', id) }, [404]);
    return status === 404
      ? [{ change: 'gone', of, id, why: 'deleted' }]
      : [{ change: 'opening', opening: workableOpening(inside(json, 'job')) }];
  },

  /** The address of a résumé, signed a moment ago. */
  async download(call, candidate) {
    const { json } = await call({ method: 'GET', to: path('candidates', candidate) });
    const { resume_url } = workableCandidate(inside(json, 'candidate'));
    if (typeof resume_url !== 'string') throw new AtsRefusal(404, 'The candidate no longer has a résumé');
    return { url: resume_url };
  },

  /** In a custom attribute that the account names, or as a comment. Comments stay, so that the last one counts. */
  async show(call, score, account) {
    if (account.scoreAttribute) {
      const to = path('candidates', score.candidate, 'update_custom_attribute_value');
      await call({
        method: 'PATCH',
        to,
        json: { custom_attribute_key: account.scoreAttribute, value: scoreLine(score) },
      });
      return IN_AN_ATTRIBUTE;
    }
    const member_id = memberOf(account);
    const shown = bodyDigest(Buffer.from(scoreNote(score))).slice(0, 16);
    if (score.ref?.endsWith(shown)) return score.ref;
    const last = await lastComment(call, score);
    if (last && showsScore(last.text, score)) return `${last.id} ${shown}`;
    const comment = { member_id, comment: { body: scoreNote(score) } };
    const { json } = await call({ method: 'POST', to: path('candidates', score.candidate, 'comments'), json: comment });
    return `${parsed(idSchema, json, ['comment']).id} ${shown}`;
  },

  async stages(call, job) {
    return (await stagesOf(call, job)).map(({ name }) => ({ id: name, name }));
  },

  async rejectionReasons(call) {
    const { json } = await call({ method: 'GET', to: '/disqualification_reasons' });
    return parsed(z.array(z.unknown()), inside(json, 'disqualification_reasons'), ['reasons'])
      .map((reason) => parsed(reasonSchema, reason, ['reason']))
      .filter(({ candidate_withdrew }) => !candidate_withdrew)
      .map(({ id, description }): AtsStage => ({ id, name: line(description, 200) ?? id }));
  },

  async move(call, move, account) {
    const member_id = memberOf(account);
    const to = path('candidates', move.candidate);
    if (move.to === 'rejected') {
      const reason = move.reason === null ? {} : { disqualify_reason_id: move.reason };
      await call({ method: 'POST', to: `${to}/disqualify`, json: { member_id, ...reason, withdrew: false } });
      return;
    }
    const { json } = await call({ method: 'GET', to });
    const job = workableCandidate(inside(json, 'candidate')).job?.shortcode;
    const stage = job ? (await stagesOf(call, job)).find(({ name }) => name === move.stage) : undefined;
    if (!stage) throw new AtsRefusal(404, 'The job of the candidate has no such stage');
    await call({ method: 'POST', to: `${to}/move`, json: { member_id, target_stage: stage.slug } });
  },
};

async function changesOf(call: AtsCall, id: string): Promise<AtsChange[]> {
  const { status, json } = await call({ method: 'GET', to: path('candidates', id) }, [404]);
  if (status === 404) return goneCandidate(id, 'deleted');
  const candidate = inside(json, 'candidate');
  return workableCandidate(candidate).anonymized ? goneCandidate(id, 'anonymised') : workableRecords(candidate);
}

async function stagesOf(call: AtsCall, job: string): Promise<{ slug: string; name: string }[]> {
  const { json } = await call({ method: 'GET', to: path('jobs', job, 'stages') });
  return parsed(z.array(z.unknown()), inside(json, 'stages'), ['stages'])
    .map((stage) => parsed(stageSchema, stage, ['stage']))
    .map(({ slug, name }) => ({ slug, name: line(name, 200) ?? slug }));
}

/** The latest comment of ours about an application. */
async function lastComment(call: AtsCall, score: ScoreToShow): Promise<{ id: string; text: string } | null> {
  const to = path('candidates', score.candidate, 'activities');
  const activities = await allPages((query) => pageOf(call, to, 'activities', query ?? `limit=${A_PAGE}`));
  const ours = activities
    .map((one) => parsed(activitySchema, one, ['activity']))
    .flatMap(({ id, body, created_at: at }) => (body && isScoreNote(body, score) ? [{ id, text: body, at }] : []));
  return ours.sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1) ?? null;
}

/**
 * A page of a list; `next` is the query of the next one. Of the address of the next page only the query is taken, so that the token goes nowhere but to the API.
 * @param name of the list in the answer
 */
async function pageOf(call: AtsCall, to: string, name: string, query: string): Promise<AtsListPage<unknown>> {
  const { json } = await call({ method: 'GET', to: `${to}?${query}` });
  const { paging, ...body } = parsed(pagingSchema, json);
  const items = parsed(z.array(z.unknown()), body[name], [name]);
  const next = paging?.next && URL.canParse(paging.next) ? new URL(paging.next).search.slice(1) : '';
  return { items, next: next === '' ? null : next };
}

/** Unwraps a response whose object may be wrapped in its own name. */
function inside(json: unknown, name: string): unknown {
  return typeof json === 'object' && json !== null && name in json ? (json as Record<string, unknown>)[name] : json;
}

function memberOf({ memberId }: AtsAccount): string {
  if (memberId) return memberId;
  throw new AtsRefusal(422, 'Workable needs a member for comments and stages. Enter a `memberId` in the account');
}
