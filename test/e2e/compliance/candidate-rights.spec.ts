/** What candidates receive, may ask for and are owed, and what people without an account see. */
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { signStandardWebhook } from '#libs/ats';
import {
  applicationSchema,
  byPeoplePageSchema,
  candidateRequestPageSchema,
  candidateRequestSchema,
  createdExplanationLinkSchema,
  createdShareLinkSchema,
  currentCandidateRightsSchema,
  duePageSchema,
  explanationViewSchema,
  explanationDueSchema,
  manyNoticedSchema,
  modeHistorySchema,
  noticePendingPageSchema,
  rolesPendingNoticeSchema,
  noticeStartersSchema,
  noticeTextSchema,
  noticeTextsSchema,
  sharedApplicationSchema,
  sharedSchema,
  shareLinksSchema,
  shortlistSchema,
  type Application,
  type ApplicationReceipt,
  type ByPeopleItem,
  type CandidateRequest,
  type CreatedExplanationLink,
  type CreatedShareLink,
  type Decision,
  type DecidedMany,
  type DueItem,
  type ExplanationView,
  type ExplanationDue,
  type CreatedConnection,
  type CurrentCandidateRights,
  type InboundEvent,
  type Import,
  type ManyNoticed,
  type ModeHistory,
  type NoticePendingItem,
  type RolesPendingNotice,
  type NoticeStarters,
  type NoticeText,
  type NoticeTexts,
  type Page,
  type Role,
  type Shared,
  type SharedApplication,
  type ShareLinks,
  type Shortlist,
} from '#libs/contracts';
import {
  startApi,
  startWorkerOf,
  type Answer,
  type Call,
  type Organisation,
  type TestApi,
} from '../../support/candor/api.js';
import { NEAR, OFF, ROLE, STRONG } from '../../support/candor/people.js';
import type { RunningProcess } from '../../support/candor/processes.js';
import { untilFound } from '../../support/until.js';

const GIVEN = { at: '2026-01-05T09:00:00Z', channel: 'careers-page' };

let owner: Client;
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
  owner = new Client({ connectionString: api.ownerUrl });
  await owner.connect();
  role = await ok<Role>('/roles', ROLE);
  strong = await add(STRONG);
  near = await add(NEAR);
  for (const { applicationId } of [strong, near]) await scored(applicationId);
});

afterAll(async () => {
  await owner.end();
  await worker.stop();
  await api.stop();
});

describe('a notice', () => {
  let text: NoticeText;

  it('begins with a starter, and has versions of which one is active', async () => {
    const { items } = noticeStartersSchema.parse(await ok<NoticeStarters>('/notice-starters'));
    const starter = items.find(({ jurisdiction }) => jurisdiction === 'EU')!;
    expect(starter.about).toContain('not legal advice');
    const admin = { key: acme.keys.admin };
    const body = { jurisdiction: 'EU', language: 'en', text: starter.text };
    const first = noticeTextSchema.parse(await ok<NoticeText>('/notice-texts', body, admin));
    text = noticeTextSchema.parse(
      await ok<NoticeText>('/notice-texts', { ...body, text: `${body.text} Mail us.` }, admin),
    );
    expect([first.number, text.number, text.active]).toEqual([1, 2, true]);
    const active = async () =>
      noticeTextsSchema
        .parse(await ok<NoticeTexts>('/notice-texts'))
        .items.filter((one) => one.active)
        .map(({ number }) => number);
    expect(await active()).toEqual([2]);
    await ok(`/notice-texts/${first.id}/active`, {}, { ...admin, method: 'PUT' });
    expect(await active()).toEqual([1]);
    await ok(`/notice-texts/${text.id}/active`, {}, { ...admin, method: 'PUT' });
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
    const notified = await add({ ...OFF, name: 'Told', notice: { jurisdiction: 'EU', ...GIVEN } });
    expect((await scored(notified.applicationId)).notice).toMatchObject({
      version: text.id,
      number: 2,
      ...GIVEN,
      at: '2026-01-05T09:00:00.000Z',
    });
    const waiting = await add({ ...OFF, name: 'Owing', jurisdiction: 'EU' });
    const lines = ['{"name":"Line one","skills":["Python"]}', '{"name":"Line two","skills":["Python"]}'].join('\n');
    const imported = await ok<Import>(`/roles/${role.id}/imports?jurisdiction=EU`, lines, {
      headers: { 'content-type': 'application/x-ndjson' },
    });
    const finished = await untilFound(async () => {
      const now = await ok<Import>(`/imports/${imported.id}`);
      return now.state === 'finished' ? now : null;
    });
    expect(finished.outcomes).toEqual({ 'notice-pending': 2 });
    const seen = await untilFound(async () => {
      const now = await shortlist();
      return now.waiting === 0 ? now : null;
    });
    expect(shortlistSchema.parse(seen).noticePending).toBe(3);
    expect(applicationSchema.parse(await application(waiting.applicationId))).toMatchObject({
      state: 'notice-pending',
      working: null,
    });
    const list = noticePendingPageSchema.parse(await ok<Page<NoticePendingItem>>(`/roles/${role.id}/notice-pending`));
    expect(list.items.map(({ jurisdiction }) => jurisdiction)).toEqual(['EU', 'EU', 'EU']);
    const pendingNotice = rolesPendingNoticeSchema.parse(await ok<RolesPendingNotice>('/notice-pending'));
    expect(pendingNotice.items).toEqual([
      expect.objectContaining({ role: { id: role.id, title: role.title }, applications: 3 }),
    ]);

    await ok(`/applications/${waiting.applicationId}/notice`, { version: text.id, ...GIVEN });
    await scored(waiting.applicationId);
    const many = await ok<ManyNoticed>(`/roles/${role.id}/notices`, { notice: { jurisdiction: 'EU', ...GIVEN } });
    expect(manyNoticedSchema.parse(many)).toEqual({ recorded: 2, released: 2, others: [] });
    await untilFound(async () => ((await shortlist()).items.length === 7 ? true : null));
    expect((await shortlist()).noticePending).toBe(0);
  });

  it('comes by a webhook beside the candidate', async () => {
    const admin = { key: acme.keys.admin };
    const made = await ok<CreatedConnection>('/connections', { vendor: 'standard-webhooks', name: 'ATS' }, admin);
    const { id: connectionId, eventsPath } = made.connection;
    const deliver = async (id: string, more: object) => {
      const data = { id, roleId: role.id, candidate: { ...OFF, name: id }, ...more };
      const raw = Buffer.from(JSON.stringify({ type: 'candidate.created', data }));
      const signed = signStandardWebhook(made.secret!, `msg_${id}`, Date.now(), raw);
      const headers = { 'content-type': 'application/json', ...signed };
      expect((await api.call(eventsPath, { method: 'POST', body: raw, headers })).status).toBe(202);
    };
    await deliver('told', { notice: { jurisdiction: 'EU', ...GIVEN }, mode: 'by-people' });
    await deliver('wrong', { notice: { jurisdiction: 'US-NY', ...GIVEN } });
    const failed = await untilFound(async () => {
      const { items } = await ok<Page<InboundEvent>>(`/connections/${connectionId}/events`, undefined, admin);
      return items.find(({ outcome }) => outcome === 'failed');
    });
    expect(failed).toMatchObject({
      error: { code: 'notice-unknown', message: expect.stringMatching(/^data\.notice\.jurisdiction: /) },
    });
    const { items } = await untilFound(async () => {
      const now = await ok<Page<ByPeopleItem>>(`/roles/${role.id}/human-review`);
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
  it('leaves the ranking at once, is not scored whatever is read, and comes back when that is undone', async () => {
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
    const list = byPeoplePageSchema.parse(await ok<Page<ByPeopleItem>>(`/roles/${role.id}/human-review`));
    expect(list.items.map((item) => item.applicationId)).toContain(applicationId);
    expect(await refused(path, asked)).toEqual([409, 'mode-unchanged', []]);
    // A corrected fact would score them again.
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

describe('an explanation that is due', () => {
  const due = async (): Promise<DueItem[]> => duePageSchema.parse(await ok<Page<DueItem>>('/explanations-due')).items;
  const isDue = async (id: string): Promise<boolean> => (await due()).some(({ applicationId }) => applicationId === id);

  it('begins with a decline, and ends when the decline is undone', async () => {
    const path = `/applications/${near.applicationId}/decisions`;
    const { id: decisionId } = await ok<Decision>(path, { kind: 'decline', reasonCode: 'skills-gap' });
    const [item] = await due();
    expect(item).toMatchObject({ applicationId: near.applicationId, overdue: false, role: { id: role.id } });
    expect((Date.parse(item!.dueOn) - Date.now()) / 86_400_000).toBeCloseTo(29.5, -0.5);
    await ok(`${path}/undo`, { decisionId });
    expect(await isDue(near.applicationId)).toBe(false);
    expect((await application(near.applicationId)).explanationDue).toMatchObject({ state: 'ended' });
  });

  it('is given, or waived with a reason, once; of many declined at once each', async () => {
    const [given, waived] = (await shortlist()).items
      .map(({ applicationId }) => applicationId)
      .filter((id) => ![strong.applicationId, near.applicationId].includes(id)) as [string, string];
    const many = { kind: 'decline', reasonCode: 'skills-gap', applicationIds: [given, waived] };
    expect((await ok<DecidedMany>(`/roles/${role.id}/decisions`, many)).decided).toBe(2);
    expect(await due()).toHaveLength(2);
    const path = `/applications/${given}/explanation`;
    expect(await refused(`${path}/given`, { means: 'link' })).toEqual([409, 'no-link', []]);
    await ok(`${path}/links`, {});
    expect(explanationDueSchema.parse(await ok<ExplanationDue>(`${path}/given`, { means: 'link' }))).toMatchObject({
      ...{ state: 'given', means: 'link', overdue: false },
    });
    expect(await refused(`${path}/given`, { means: 'letter' })).toEqual([409, 'no-explanation-due', []]);
    await ok(`/applications/${waived}/explanation/waived`, { reason: 'They told us that they need none' });
    expect(await due()).toEqual([]);
  });
});

describe('the explanation of a candidate', () => {
  const at = (): string => `/applications/${strong.applicationId}/explanation`;
  const tokenOf = ({ path }: CreatedExplanationLink): string => path.split('#')[1]!;
  const byLink = <Body>(token: string, path = '', body?: unknown) =>
    api.call<Body & Refused & { detail: string }>(`/api/v1/explained${path}`, {
      key: token,
      ...(body !== undefined && { body }),
    });
  let token: string;
  let linkId: string;

  it('is read by a link, and says what was read, what counted and what was not used; nothing of others', async () => {
    const made = createdExplanationLinkSchema.parse(await ok<CreatedExplanationLink>(`${at()}/links`, {}));
    expect(made.path).toMatch(/^\/explained#ce_/);
    [token, linkId] = [tokenOf(made), made.link.id];
    await ok(`/applications/${strong.applicationId}/notes`, { text: 'Sounded tired on the phone' });
    const { status, body, text } = await byLink<ExplanationView>(token);
    expect(status).toBe(200);
    const explained = explanationViewSchema.parse(body);
    expect(explained).toMatchObject({
      role: 'MLOps Engineer',
      organisation: 'acme',
      state: 'assessed',
      contact: 'jobs@acme.example',
    });
    expect(explained.facts.map((fact) => fact.text)).toContain('MLOps Engineer, Larkspur Analytics: Feb 2021 to today');
    expect(explained.facts.every(({ quotes }) => quotes.length > 0)).toBe(true);
    expect(explained.criteria.find(({ label }) => label === 'Kubernetes')).toMatchObject({
      outcome: 'met',
      quotes: [expect.stringContaining('Kubernetes')],
    });
    for (const inside of ['rank', 'Sounded tired', 'recruiter', near.candidateId, 'Sascha'])
      expect(text).not.toContain(inside);
    const { items } = await ok<{ items: { opened: number }[] }>(`${at()}/links`);
    expect(items[0]!.opened).toBe(1);
    const audit = await ok<Page<{ action: string; actorKind: string; details: object }>>(
      `/audit?subjectId=${strong.applicationId}`,
      undefined,
      { key: acme.keys.admin },
    );
    expect(audit.items[0]).toMatchObject({ action: 'explanation.opened', actorKind: 'link', details: {} });
  });

  it('is a letter on paper and as text', async () => {
    const pdf = await fetch(`${api.url}/api/v1${at()}/letter`, {
      method: 'POST',
      body: '{}',
      headers: { authorization: `Bearer ${acme.keys.recruiter}`, 'content-type': 'application/json' },
    });
    const bytes = Buffer.from(await pdf.arrayBuffer());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    if (process.env['CANDOR_LETTER']) writeFileSync(process.env['CANDOR_LETTER'], bytes);
    const { text } = await call(`${at()}/letter`, { body: { format: 'text' } });
    expect(text).toContain('Dear Robin Sommer,');
    expect(text).toContain('Your name, gender, age');
    const inGerman = { body: { format: 'text' }, headers: { 'accept-language': 'de' } };
    const { text: german } = await call(`${at()}/letter`, inGerman);
    expect(german).toContain('Guten Tag Robin Sommer,');
    expect(german).toMatch(/Ihr Score\s+beträgt \d+ von\s+100\s+Punkten/);
    expect(Math.max(...`${text}\n${german}`.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
  });

  it('takes a report of a mistake, which counts once a person has accepted it', async () => {
    const { profileId } = (await byLink<ExplanationView>(token)).body;
    const before = await scored(strong.applicationId);
    const position = { profileId, index: 0 };
    const contradicts = { fact: 'position', position, end: '2019', words: 'I left' };
    const wrong = await byLink(token, '/corrections', contradicts);
    expect([wrong.status, wrong.body.code, wrong.body.errors[0]!.path]).toEqual([
      422,
      'correction-contradicts-itself',
      'end',
    ]);
    const report = { fact: 'position', position, start: '2019-02', words: 'I began two years before' };
    expect((await byLink(token, '/corrections', report)).status).toBe(201);
    expect(
      (await byLink(token, '/corrections', { fact: 'other', words: 'My employer has another name now' })).status,
    ).toBe(201);
    expect((await application(strong.applicationId)).working!.score).toBe(before.working!.score);
    const open = candidateRequestPageSchema.parse(await ok<Page<CandidateRequest>>('/candidate-requests'));
    expect(open.items.map(({ words }) => words)).toEqual([report.words, 'My employer has another name now']);
    const [first, second] = open.items.map(
      ({ id }) => `/applications/${strong.applicationId}/requests/${id}/resolution`,
    ) as [string, string];
    expect(await refused(second, { outcome: 'accepted', reply: 'Thank you' })).toEqual([
      422,
      'no-fact-to-correct',
      ['correction'],
    ]);
    expect(await refused(second, { outcome: 'answered', reply: 'Thank you' })).toEqual([
      422,
      'wrong-outcome',
      ['outcome'],
    ]);
    const resolved = await ok<CandidateRequest>(first, { outcome: 'accepted', reply: 'Corrected, thank you' });
    expect(candidateRequestSchema.parse(resolved)).toMatchObject({
      state: 'accepted',
      resolvedBy: { name: 'recruiter' },
    });
    expect(await refused(first, { outcome: 'refused', reply: 'No' })).toEqual([409, 'already-resolved', []]);
    await ok(second, { outcome: 'refused', reply: 'It makes no difference to the role' });
    const right = 'MLOps Engineer, Larkspur Analytics: Feb 2019 to today (fixed by a person)';
    await untilFound(async () => {
      const { facts, requests } = (await byLink<ExplanationView>(token)).body;
      const isRight = facts.some((fact) => fact.text === right);
      return isRight && requests[1]?.reply === 'Corrected, thank you' ? true : null;
    });
    const { items } = await ok<Page<{ source: string; reason: string }>>(
      `/candidates/${strong.candidateId}/corrections`,
    );
    expect(items[0]).toMatchObject({ source: 'candidate', reason: report.words });
  });

  it('gives them a person at once', async () => {
    expect((await byLink(token, '/person', { words: 'I would rather talk to somebody' })).status).toBe(201);
    expect((await shortlist()).items.map(({ applicationId }) => applicationId)).not.toContain(strong.applicationId);
    expect((await byLink(token, '/person', {})).body).toMatchObject({ code: 'already-requested' });
    const { body } = await byLink<ExplanationView>(token);
    expect([body.state, body.score, body.criteria]).toEqual(['by-people', null, []]);
    expect(await ok<ModeHistory>(`/applications/${strong.applicationId}/mode`)).toMatchObject({
      items: [{ mode: 'by-people', asked: 'candidate', by: null }],
    });
    const { items } = await ok<Page<CandidateRequest>>(`/candidate-requests?applicationId=${strong.applicationId}`);
    const reply = { outcome: 'answered', reply: 'We call you on Tuesday' };
    await ok(`/applications/${strong.applicationId}/requests/${items[0]!.id}/resolution`, reply);
  });

  it('is closed to made-up, cut-off, foreign, expired and revoked links, and when the person is erased', async () => {
    const answered = async (given: string): Promise<unknown[]> => {
      const { status, body } = await byLink(given);
      return [status, body.code];
    };
    expect(await answered(token.slice(0, -4))).toEqual([401, 'link-not-valid']);
    expect(await answered(acme.keys.admin)).toEqual([401, 'link-not-valid']);
    const body = Buffer.from(token.slice(3), 'base64url');
    body[40]! ^= 1;
    expect(await answered(`ce_${body.toString('base64url')}`)).toEqual([401, 'link-not-valid']);
    expect((await api.call('/api/v1/session', { key: token })).status).toBe(401);
    expect(await refused(`${at()}/links`, { days: 400 })).toEqual([422, 'invalid-input', ['days']]);

    const other = tokenOf(await ok<CreatedExplanationLink>(`${at()}/links`, { days: 3 }));
    await ok(`${at()}/links/${linkId}`, undefined, { method: 'DELETE' });
    const revoked = await byLink(token);
    expect([revoked.status, revoked.body.code, revoked.body.detail]).toEqual([
      ...[410, 'link-revoked', expect.stringContaining('acme (jobs@acme.example)')],
    ]);
    const expire = (at: string) =>
      owner.query(`UPDATE explanation_link SET expires_at = ${at} WHERE organisation_id = $1 AND revoked_at IS NULL`, [
        acme.id,
      ]);
    await expire(`now() - interval '1 second'`);
    expect(await answered(other)).toEqual([410, 'link-expired']);
    await expire(`now() + interval '1 day'`);
    expect(await answered(other)).toEqual([200, undefined]);
    await ok(`/candidates/${strong.candidateId}/erasure`, {}, { key: acme.keys.admin });
    expect(await answered(other)).toEqual([401, 'link-not-valid']);
    const { rows } = await owner.query(
      'SELECT words, reply, content FROM candidate_request WHERE organisation_id = $1',
      [acme.id],
    );
    expect(rows).toEqual(Array(3).fill({ words: null, reply: null, content: null }));
  });

  it('is not asked for without end', async () => {
    const guess = `ce_${Buffer.alloc(64, 7).toString('base64url')}`;
    // Twice the limit and one more: a quarter of an hour may end meanwhile.
    const answers = await Promise.all(Array.from({ length: 121 }, () => byLink(guess)));
    expect(answers.map(({ status }) => status)).toContain(429);
  });
});

describe('a link for a reader without an account', () => {
  const soon = (): string => new Date(Date.now() + 7 * 86_400_000).toISOString();
  const byLink = <Body>(token: string, path = '') =>
    api.call<Body & Refused & { detail: string }>(`/api/v1/shared${path}`, { key: token });
  const make = async (body: object): Promise<[token: string, link: CreatedShareLink['shareLink']]> => {
    const made = createdShareLinkSchema.parse(await ok<CreatedShareLink>(`/roles/${role.id}/share-links`, body));
    expect(made.path).toMatch(/^\/shared#cx_/);
    return [made.path.split('#')[1]!, made.shareLink];
  };

  it('shows the shortlist with hidden identities unless the link says otherwise, and no more', async () => {
    const open = await shortlist();
    const [token] = await make({ scope: 'shortlist', expiresAt: soon(), note: 'For the board' });
    const { body, text } = await byLink<Shared>(token);
    const shown = sharedSchema.parse(body);
    expect(shown).toMatchObject({ role: 'MLOps Engineer', scope: 'shortlist', identitiesHidden: true, remaining: 0 });
    expect(shown.candidates.map(({ rank, score }) => [rank, score])).toEqual(
      open.items.map(({ score }, at) => [at + 1, score]),
    );
    for (const hidden of ['Sascha', 'Brandt', 'sascha@example.org', 'For the board', 'recruiter'])
      expect(text).not.toContain(hidden);
    expect((await byLink(token, `/applications/${near.applicationId}`)).status).toBe(404);
    const [named] = await make({ scope: 'shortlist', identitiesHidden: false, expiresAt: soon() });
    expect((await byLink(named)).text).toContain('Sascha Brandt');
    await ok(`/roles/${role.id}/hidden-identities`, { allUsers: true }, { method: 'PUT' });
    const covered = await byLink<Shared>(named);
    expect(covered.body.identitiesHidden).toBe(true);
    expect(covered.text).not.toMatch(/Sascha|Brandt/);
    await ok(`/roles/${role.id}/hidden-identities`, { allUsers: false }, { method: 'PUT' });
  });

  it('shows named applications with their working, and no others', async () => {
    const applicationIds = [near.applicationId];
    const [token, link] = await make({ scope: { applicationIds }, expiresAt: soon() });
    expect((await byLink<Shared>(token)).body.candidates.map((person) => person.applicationId)).toEqual(applicationIds);
    const { body, text } = await byLink<SharedApplication>(token, `/applications/${near.applicationId}`);
    expect(sharedApplicationSchema.parse(body).working.criteria.length).toBeGreaterThan(3);
    expect(text).not.toMatch(/Sascha|Brandt|sascha@/);
    const other = (await shortlist()).items.find(({ applicationId }) => applicationId !== near.applicationId)!;
    expect((await byLink(token, `/applications/${other.applicationId}`)).status).toBe(404);
    const { items } = shareLinksSchema.parse(await ok<ShareLinks>(`/roles/${role.id}/share-links`));
    expect(items.find(({ id }) => id === link.id)).toMatchObject({ opened: 1, applicationIds });

    await ok(`/roles/${role.id}/share-links/${link.id}`, undefined, { method: 'DELETE' });
    const gone = await byLink(token);
    expect([gone.status, gone.body.code, gone.body.detail]).toEqual([
      ...[410, 'link-revoked', expect.stringContaining('acme (jobs@acme.example)')],
    ]);
  });

  it('is refused where it cannot be', async () => {
    const path = `/roles/${role.id}/share-links`;
    const late = new Date(Date.now() + 91 * 86_400_000).toISOString();
    expect(await refused(path, { scope: 'shortlist', expiresAt: late })).toEqual([422, 'invalid-input', ['expiresAt']]);
    expect(await refused(path, { scope: 'shortlist', expiresAt: '2026-01-01T00:00:00Z' })).toEqual([
      ...[422, 'invalid-input', ['expiresAt']],
    ]);
    const applicationIds = [near.applicationId, crypto.randomUUID()];
    expect(await refused(path, { scope: { applicationIds }, expiresAt: soon() })).toEqual([
      ...[422, 'application-not-in-role', ['scope.applicationIds.1']],
    ]);
    const [token, { id }] = await make({ scope: 'shortlist', expiresAt: soon() });
    await owner.query(`UPDATE share_link SET expires_at = now() - interval '1 second' WHERE id = $1`, [id]);
    expect((await byLink(token)).body).toMatchObject({ code: 'link-expired' });
    expect((await byLink(token.slice(0, -3))).body).toMatchObject({ code: 'link-not-valid' });
    expect((await api.call('/api/v1/explained', { key: token })).status).toBe(401);
  });
});
