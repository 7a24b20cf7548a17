/** What candidates are told, may ask for and are owed; and what people without an account are shown. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signStandardWebhook } from '#libs/ats';
import {
  applicationSchema,
  byPeoplePageSchema,
  currentCandidateRightsSchema,
  manyNoticedSchema,
  modeHistorySchema,
  noticeOwedPageSchema,
  noticeStartersSchema,
  noticeTextSchema,
  noticeTextsSchema,
  shortlistSchema,
  type Application,
  type ApplicationReceipt,
  type ByPeopleItem,
  type CreatedConnection,
  type CurrentCandidateRights,
  type Delivery,
  type Import,
  type ManyNoticed,
  type ModeHistory,
  type NoticeOwedItem,
  type NoticeStarters,
  type NoticeText,
  type NoticeTexts,
  type Page,
  type Role,
  type Shortlist,
} from '#libs/contracts';
import { startApi, startWorkerOf, type Answer, type Call, type Organisation, type TestApi } from '../support/api.js';
import { NEAR, OFF, ROLE, STRONG } from '../support/people.js';
import type { RunningProcess } from '../support/processes.js';
import { untilFound } from '../support/until.js';

const GIVEN = { at: '2026-01-05T09:00:00Z', channel: 'careers-page' };

let api: TestApi;
let worker: RunningProcess;
let acme: Organisation;
let role: Role;
let strong: ApplicationReceipt;
let near: ApplicationReceipt;

interface Refused {
  code: string;
  errors: { path: string }[];
}

const call = <Body>(path: string, more: Call = {}): Promise<Answer<Body>> =>
  api.call<Body>(`/api/v1${path}`, { key: acme.keys.recruiter, ...more });

async function ok<Body>(path: string, body?: unknown, more: Call = {}): Promise<Body> {
  const answer = await call<Body>(path, { ...(body !== undefined && { body }), ...more });
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  return answer.body;
}

/** What refuses: status, code, and the fields that are named. */
async function refused(path: string, body: unknown, more: Call = {}): Promise<unknown[]> {
  const answer = await call<Refused>(path, { body, ...more });
  return [answer.status, answer.body.code, (answer.body.errors ?? []).map((fault) => fault.path)];
}

const application = (id: string): Promise<Application> => ok<Application>(`/applications/${id}`);
/** The application once it has a score. */
const scored = (id: string): Promise<Application> =>
  untilFound(async () => {
    const now = await application(id);
    return now.working !== null && now.outOfDate === null ? now : null;
  });
const shortlist = (): Promise<Shortlist> => ok<Shortlist>(`/roles/${role.id}/shortlist`);
const add = (body: object): Promise<ApplicationReceipt> => ok(`/roles/${role.id}/candidates`, body);
const demand = (body: object) =>
  ok<CurrentCandidateRights>('/candidate-rights', body, { method: 'PUT', key: acme.keys.admin });

beforeAll(async () => {
  api = await startApi();
  worker = await startWorkerOf(api);
  acme = await api.addOrganisation('acme');
  role = await ok<Role>('/roles', ROLE);
  strong = await add(STRONG);
  near = await add(NEAR);
  for (const { applicationId } of [strong, near]) await scored(applicationId);
}, 60_000);

afterAll(async () => {
  await worker.stop();
  await api.stop();
});

describe('a notice', () => {
  let text: NoticeText;

  it('begins with a starter, and has versions of which one is in force', async () => {
    const { items } = noticeStartersSchema.parse(await ok<NoticeStarters>('/notice-starters'));
    const starter = items.find(({ jurisdiction }) => jurisdiction === 'EU')!;
    expect(starter.about).toContain('not legal advice');
    const admin = { key: acme.keys.admin };
    const body = { jurisdiction: 'EU', language: 'en', text: starter.text };
    const first = noticeTextSchema.parse(await ok<NoticeText>('/notice-texts', body, admin));
    text = noticeTextSchema.parse(
      await ok<NoticeText>('/notice-texts', { ...body, text: `${body.text} Mail us.` }, admin),
    );
    expect([first.number, text.number, text.inForce]).toEqual([1, 2, true]);
    const inForce = async () =>
      noticeTextsSchema
        .parse(await ok<NoticeTexts>('/notice-texts'))
        .items.filter((one) => one.inForce)
        .map(({ number }) => number);
    expect(await inForce()).toEqual([2]);
    await ok(`/notice-texts/${first.id}/in-force`, {}, { ...admin, method: 'PUT' });
    expect(await inForce()).toEqual([1]);
    await ok(`/notice-texts/${text.id}/in-force`, {}, { ...admin, method: 'PUT' });
    expect(await refused('/notice-texts', body)).toEqual([403, 'not-allowed', []]);
    expect(await refused('/notice-texts', { ...body, jurisdiction: 'Europe!' }, admin)).toEqual([
      ...[422, 'invalid-input', ['jurisdiction']],
    ]);
  });

  it('that is demanded keeps an application from being scored until it is recorded', async () => {
    const rights = await demand({
      requireNotice: 'listed',
      jurisdictions: ['EU'],
      defaultJurisdiction: 'GB',
      contact: 'jobs@acme.example',
    });
    expect(currentCandidateRightsSchema.parse(rights)).toMatchObject({ requireNotice: 'listed', explanationDays: 30 });
    // Here none is demanded.
    await scored((await add({ ...OFF, name: 'Elsewhere' })).applicationId);
    const told = await add({ ...OFF, name: 'Told', notice: { jurisdiction: 'EU', ...GIVEN } });
    expect((await scored(told.applicationId)).notice).toMatchObject({
      version: text.id,
      number: 2,
      ...GIVEN,
      at: '2026-01-05T09:00:00.000Z',
    });
    const owing = await add({ ...OFF, name: 'Owing', jurisdiction: 'EU' });
    const lines = ['{"name":"Line one","skills":["Python"]}', '{"name":"Line two","skills":["Python"]}'].join('\n');
    const imported = await ok<Import>(`/roles/${role.id}/imports?jurisdiction=EU`, lines, {
      headers: { 'content-type': 'application/x-ndjson' },
    });
    const finished = await untilFound(async () => {
      const now = await ok<Import>(`/imports/${imported.id}`);
      return now.state === 'finished' ? now : null;
    });
    expect(finished.outcomes).toEqual({ 'notice-owed': 2 });
    const seen = await untilFound(async () => {
      const now = await shortlist();
      return now.waiting === 0 ? now : null;
    });
    expect(shortlistSchema.parse(seen).noticeOwed).toBe(3);
    expect(applicationSchema.parse(await application(owing.applicationId))).toMatchObject({
      state: 'notice-owed',
      working: null,
    });
    const list = noticeOwedPageSchema.parse(await ok<Page<NoticeOwedItem>>(`/roles/${role.id}/notice-owed`));
    expect(list.items.map(({ jurisdiction }) => jurisdiction)).toEqual(['EU', 'EU', 'EU']);

    await ok(`/applications/${owing.applicationId}/notice`, { version: text.id, ...GIVEN });
    await scored(owing.applicationId);
    const many = await ok<ManyNoticed>(`/roles/${role.id}/notices`, { notice: { jurisdiction: 'EU', ...GIVEN } });
    expect(manyNoticedSchema.parse(many)).toEqual({ recorded: 2, released: 2, others: [] });
    await untilFound(async () => ((await shortlist()).items.length === 7 ? true : null));
    expect((await shortlist()).noticeOwed).toBe(0);
  });

  it('comes by a webhook beside the candidate', async () => {
    const admin = { key: acme.keys.admin };
    const made = await ok<CreatedConnection>('/connections', { vendor: 'standard-webhooks', name: 'ATS' }, admin);
    const { id: connectionId, hookPath } = made.connection;
    const deliver = async (id: string, more: object) => {
      const data = { id, roleId: role.id, candidate: { ...OFF, name: id }, ...more };
      const raw = Buffer.from(JSON.stringify({ type: 'candidate.created', data }));
      const signed = signStandardWebhook(made.secret!, `msg_${id}`, Date.now(), raw);
      const headers = { 'content-type': 'application/json', ...signed };
      expect((await api.call(hookPath, { method: 'POST', body: raw, headers })).status).toBe(202);
    };
    await deliver('told', { notice: { jurisdiction: 'EU', ...GIVEN }, mode: 'by-people' });
    await deliver('wrong', { notice: { jurisdiction: 'US-NY', ...GIVEN } });
    const failed = await untilFound(async () => {
      const { items } = await ok<Page<Delivery>>(`/connections/${connectionId}/deliveries`, undefined, admin);
      return items.find(({ outcome }) => outcome === 'failed');
    });
    expect(failed).toMatchObject({
      error: { code: 'notice-unknown', message: expect.stringMatching(/^data\.notice\.jurisdiction: /) },
    });
    const { items } = await untilFound(async () => {
      const now = await ok<Page<ByPeopleItem>>(`/roles/${role.id}/by-people`);
      return now.items.length > 0 ? now : null;
    });
    expect((await application(items[0]!.applicationId)).notice).toMatchObject({ version: text.id });
    const history = await ok<ModeHistory>(`/applications/${items[0]!.applicationId}/mode`);
    expect(history).toMatchObject({ mode: 'by-people', items: [{ asked: 'candidate', by: null, reason: null }] });
  });

  it('that cannot be is refused by its field', async () => {
    const path = `/applications/${strong.applicationId}/notice`;
    expect(await refused(path, GIVEN)).toEqual([422, 'invalid-input', ['version']]);
    expect(await refused(path, { version: crypto.randomUUID(), ...GIVEN })).toEqual([
      422,
      'notice-unknown',
      ['version'],
    ]);
    expect(await refused(path, { jurisdiction: 'US-NY', ...GIVEN })).toEqual([422, 'notice-unknown', ['jurisdiction']]);
    const ahead = { ...GIVEN, at: '2126-01-01T00:00:00Z' };
    expect(await refused(path, { version: text.id, ...ahead })).toEqual([422, 'notice-unknown', ['at']]);
    const nested = { ...STRONG, notice: { jurisdiction: 'US-NY', ...GIVEN } };
    expect(await refused(`/roles/${role.id}/candidates`, nested)).toEqual([
      422,
      'notice-unknown',
      ['notice.jurisdiction'],
    ]);
    expect(await refused(`/roles/${role.id}/candidates`, { ...STRONG, notice: {}, extra: 1 })).toEqual([
      ...[422, 'invalid-input', expect.arrayContaining(['extra', 'notice.at', 'notice.channel'])],
    ]);
    const lines = { headers: { 'content-type': 'application/x-ndjson' } };
    expect(await refused(`/roles/${role.id}/imports?noticeJurisdiction=EU`, '{}', lines)).toEqual([
      ...[400, 'invalid-query', ['noticeAt', 'noticeChannel']],
    ]);
    expect(
      await refused('/candidate-rights', { requireNotice: 'listed' }, { method: 'PUT', key: acme.keys.admin }),
    ).toEqual([...[422, 'invalid-input', ['jurisdictions']]]);
  });
});

describe('an application that people assess', () => {
  it('leaves the ranking at once, is not scored whatever is read, and comes back when that is taken back', async () => {
    const { applicationId, candidateId } = near;
    const before = await scored(applicationId);
    const path = `/applications/${applicationId}/mode`;
    const asked = { mode: 'by-people', asked: 'candidate', reason: 'They wrote on Monday' };
    const ranked = (await shortlist()).items.length;
    const changed = modeHistorySchema.parse(await ok<ModeHistory>(path, asked));
    expect(changed).toMatchObject({ mode: 'by-people', items: [{ ...asked, by: { name: 'recruiter' } }] });
    const without = await shortlist();
    expect([without.items.length, without.byPeople]).toEqual([ranked - 1, 2]);
    expect(without.items.map((item) => item.applicationId)).not.toContain(applicationId);
    const list = byPeoplePageSchema.parse(await ok<Page<ByPeopleItem>>(`/roles/${role.id}/by-people`));
    expect(list.items.map((item) => item.applicationId)).toContain(applicationId);
    expect(await refused(path, asked)).toEqual([409, 'mode-already', []]);
    // A corrected fact would score them anew.
    const fact = { fact: 'language', language: 'French', source: 'candidate', reason: 'Said so' };
    await ok(`/candidates/${candidateId}/corrections`, fact);
    await untilFound(async () => {
      const { profile } = await ok<{ profile: { content: { languages: unknown[] } } }>(`/candidates/${candidateId}`);
      return profile.content.languages.length > 0 ? true : null;
    });
    expect(await application(applicationId)).toMatchObject({ state: 'by-people', working: null, outOfDate: null });
    expect((await shortlist()).items).toHaveLength(ranked - 1);

    await ok(path, { mode: 'scored', asked: 'candidate', reason: 'They changed their mind' });
    expect((await scored(applicationId)).working!.score).toBe(before.working!.score);
    const { items } = await ok<ModeHistory>(path);
    expect(items.map(({ mode }) => mode)).toEqual(['scored', 'by-people']);
  });

  it('comes in so, and one that comes again asking for it is switched', async () => {
    const { applicationId } = await add({ ...OFF, name: 'Asks at once', mode: 'by-people' });
    expect(await application(applicationId)).toMatchObject({ mode: 'by-people', state: 'by-people' });
    const again = await add({ ...NEAR, mode: 'by-people' });
    expect(again).toMatchObject({ applicationId: near.applicationId, duplicate: true });
    expect((await application(near.applicationId)).mode).toBe('by-people');
    await ok(`/applications/${near.applicationId}/mode`, {
      mode: 'scored',
      asked: 'organisation',
      reason: 'A mistake',
    });
    await scored(near.applicationId);
  });
});
