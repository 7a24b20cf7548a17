/** Screening answers are stored, corrected and filtered by, and never score. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { Client } from 'pg';
import { signStandardWebhook } from '#libs/ats';
import {
  answerListSchema,
  applicationSchema,
  shortlistCountsSchema,
  shortlistSchema,
  type AnswerList,
  type ScreeningAnswer,
  type Application,
  type ApplicationReceipt,
  type Comparison,
  type InboundEvent,
  type ExplanationView,
  type Import,
  type ImportItem,
  type Page,
  type PhoneScreen,
  type PhoneScreened,
  type Role,
  type Shortlist,
  type ShortlistCounts,
} from '#libs/contracts';
import { startApi, startWorkerOf, type Call, type Organisation, type TestApi } from '../../support/candor/api.js';
import { NEAR, OFF, ROLE, STRONG } from '../../support/candor/people.js';
import type { RunningProcess } from '../../support/candor/processes.js';
import { untilFound } from '../../support/until.js';

let api: TestApi;
let worker: RunningProcess;
let acme: Organisation;
let owner: Client;
let role: Role;
let path: string;
const receipts: Record<'strong' | 'near' | 'off', ApplicationReceipt> = {} as never;

const IN_A_MONTH = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
const STATED = { source: 'phone-screen', reason: 'Said so on the phone' };

const ANSWERS = {
  location: { country: 'DE', region: 'Bavaria', city: 'Ulm' },
  workAuthorisation: { DE: 'yes', US: 'no' },
  sponsorship: 'no',
  relocation: 'yes',
  noticePeriod: { days: 14 },
  gender: 'female',
  questions: [
    { question: 'Why us?', answer: 'The clusters' },
    { question: 'Veteran status', answer: 'I am not a protected veteran' },
  ],
};

const send = async <Body>(address: string, call: Call = {}): Promise<Body> => {
  const { status, body, text } = await api.call<Body>(address, { key: acme.keys.admin, ...call });
  if (status >= 300) throw new Error(`${address}: ${status} ${text}`);
  return body;
};
const refused = (address: string, body: unknown) =>
  api.call<{ code: string; errors: { path: string }[] }>(address, { key: acme.keys.admin, body });
const shortlist = (query = ''): Promise<Shortlist> => send(`${path}/shortlist${query}`);
const listed = async (query: string) => (await shortlist(query)).items.map(({ applicationId }) => applicationId).sort();
const idsOf = (...names: (keyof typeof receipts)[]) => names.map((name) => receipts[name].applicationId).sort();
const answersOf = (id: string): Promise<AnswerList> => send(`/api/v1/applications/${id}/answers`);
const ranked = (count: number) =>
  untilFound(async () => {
    const { waiting, items } = await shortlist();
    return waiting === 0 && items.length === count;
  });

beforeAll(async () => {
  api = await startApi();
  worker = await startWorkerOf(api);
  acme = await api.addOrganisation('acme');
  owner = new Client({ connectionString: api.ownerUrl });
  await owner.connect();
  role = await send<Role>('/api/v1/roles', { body: ROLE });
  path = `/api/v1/roles/${role.id}`;
  const [french, silent] = [
    { ...NEAR, answers: { location: { country: 'FR' }, noticePeriod: { availableFrom: IN_A_MONTH } } },
    OFF,
  ];
  receipts.strong = await send(`${path}/candidates`, { body: { ...STRONG, answers: ANSWERS } });
  receipts.near = await send(`${path}/candidates`, { body: french });
  receipts.off = await send(`${path}/candidates`, { body: silent });
  await ranked(3);
});

afterAll(async () => {
  await owner.end();
  await worker.stop();
  await api.stop();
});

describe('answers that come with an application', () => {
  it('are kept but for those about personal traits, and it is said what was dropped', async () => {
    const dropped = [
      { about: 'gender', count: 1 },
      { about: 'veteran-status', count: 1 },
    ];
    expect(receipts.strong.dropped).toEqual(dropped);
    expect(receipts.off.dropped).toEqual([]);
    const application = await send<Application>(`/api/v1/applications/${receipts.strong.applicationId}`);
    applicationSchema.parse(application);
    expect(application.answers).toEqual({
      ...{ country: 'DE', region: 'Bavaria', city: 'Ulm', workAuthorisation: { DE: 'yes', US: 'no' } },
      ...{ sponsorship: 'no', relocation: 'yes', noticeDays: 14, availableFrom: null, dropped },
      questions: [{ question: 'Why us?', answer: 'The clusters' }],
    });
    const { rows } = await owner.query<{ n: string }>(
      `SELECT (SELECT count(*) FROM screening_answer WHERE organisation_id = $1 AND content::text ~* 'female|veteran') +
              (SELECT count(*) FROM idempotency_key WHERE organisation_id = $1 AND response::text ~* 'female') +
              (SELECT count(*) FROM blob_chunk WHERE organisation_id = $1 AND convert_from(bytes, 'UTF8') ~* 'female|veteran') AS n`,
      [acme.id],
    );
    expect(Number(rows[0]!.n)).toBe(0);
  });

  it('stand in the list, in a comparison, in files and in what the candidate reads', async () => {
    const [first] = shortlistSchema.parse(await shortlist()).items;
    const answersSummary = {
      ...{ country: 'DE', workAuthorisation: { DE: 'yes', US: 'no' }, sponsorship: 'no', relocation: 'yes' },
      ...{ noticeDays: 14, availableFrom: null },
    };
    expect(first!.answers).toEqual(answersSummary);
    const compared = await send<Comparison>(`${path}/comparison?applications=${idsOf('strong', 'near').join(',')}`);
    expect(compared.candidates.map(({ answers }) => answers.country).sort()).toEqual(['DE', 'FR']);
    const { text } = await api.call(`${path}/shortlist/export`, { key: acme.keys.admin, body: {} });
    const [row] = parse(text, { columns: true, bom: true }) as Record<string, string>[];
    expect(row).toMatchObject({ country: 'DE', 'authorized in': 'DE', 'not authorized in': 'US', 'notice days': '14' });
    const explained = await send<ExplanationView>(`/api/v1/applications/${receipts.strong.applicationId}/explanation`);
    expect(explained.answers).toEqual({ ...answersSummary, questions: 1 });
    expect(explained.sections.find(({ id }) => id === 'answers')!.paragraphs[0]).toMatch(/did not change your score/);
    for (const report of [`/api/v1/applications/${receipts.strong.applicationId}/report`, `${path}/shortlist/report`])
      expect((await api.call(report, { key: acme.keys.admin, body: {} })).status).toBe(200);
  });

  it('change nothing about the score, whatever they are', async () => {
    const scores = async () =>
      (
        await owner.query<{ content: string; vector: string; place: string }>(
          `SELECT s.content::text, v.vector::text, k.lane || ' ' || k.score || ' ' || k.low || ' ' || k.high AS place, s.id, k.changed_at
             FROM ranking k JOIN assessment s ON s.application_id = k.application_id AND s.id = k.assessment_id
             JOIN assessment_vector v ON v.application_id = k.application_id AND v.role_version_id = s.role_version_id
            WHERE k.role_id = $1 ORDER BY k.lane, k.score DESC, k.application_id`,
          [role.id],
        )
      ).rows;
    const before = await scores();
    const other = {
      workAuthorisation: { DE: 'no' },
      sponsorship: 'yes',
      relocation: 'no',
      location: { country: 'KP' },
    };
    const made: ScreeningAnswer[] = [];
    for (const { applicationId } of Object.values(receipts))
      made.push(await send(`/api/v1/applications/${applicationId}/answers`, { body: { answers: other, ...STATED } }));
    expect(await scores()).toEqual(before);
    for (const { id, applicationId } of made)
      await send(`/api/v1/applications/${applicationId}/answers/${id}/undo`, { body: { reason: 'A test' } });

    // The same people with no answers in another role: the same bytes.
    const twin = await send<Role>('/api/v1/roles', { body: ROLE });
    for (const body of [STRONG, NEAR, OFF]) await send(`/api/v1/roles/${twin.id}/candidates`, { body });
    await untilFound(
      async () => (await send<Shortlist>(`/api/v1/roles/${twin.id}/shortlist`)).items.length === 3,
      30_000,
    );
    const { rows } = await owner.query<{ same: boolean }>(
      `SELECT bool_and(mine.content::text = theirs.content::text) AS same
         FROM assessment mine JOIN application a ON a.id = mine.application_id AND a.role_id = $1
         JOIN application b ON b.candidate_id = a.candidate_id AND b.role_id = $2
         JOIN assessment theirs ON theirs.application_id = b.id`,
      [role.id, twin.id],
    );
    expect(rows[0]!.same).toBe(true);
    expect(
      (await send<Shortlist>(`/api/v1/roles/${twin.id}/shortlist`)).items.map(({ score, lane }) => [score, lane]),
    ).toEqual((await shortlist()).items.map(({ score, lane }) => [score, lane]));
  });
});

describe('filters', () => {
  it('show the candidates who say so, and with `unknown` those who do not', async () => {
    expect(await listed('?country=DE')).toEqual(idsOf('strong'));
    expect(await listed('?country=DE,FR')).toEqual(idsOf('strong', 'near'));
    expect(await listed('?country=unknown')).toEqual(idsOf('off'));
    expect(await listed('?authorisedIn=US')).toEqual([]);
    expect(await listed('?authorisedIn=US&authorised=no')).toEqual(idsOf('strong'));
    expect(await listed('?authorisedIn=US&authorised=yes,unknown')).toEqual(idsOf('near', 'off'));
    expect(await listed('?sponsorship=no')).toEqual(idsOf('strong'));
    expect(await listed('?relocation=yes,unknown')).toEqual(idsOf('strong', 'near', 'off'));
    expect(await listed('?availableWithin=14')).toEqual(idsOf('strong'));
    expect(await listed('?availableWithin=31')).toEqual(idsOf('strong', 'near'));
    expect(await listed('?availableWithin=13&available=no')).toEqual(idsOf('strong', 'near'));
    expect(await listed('?sort=received&country=FR,unknown')).toEqual(idsOf('near', 'off'));
  });

  it('say how many are left out only because they do not say', async () => {
    expect((await shortlist()).unanswered).toBeNull();
    expect((await shortlist('?country=DE')).unanswered).toBe(1);
    expect((await shortlist('?country=DE,unknown')).unanswered).toBeNull();
    expect((await shortlist('?country=FR,unknown&sponsorship=no')).unanswered).toBe(2);
    expect((await shortlist('?authorisedIn=US&authorised=yes&availableWithin=100')).unanswered).toBe(2);
  });

  it('are counted, and kept in views and exports', async () => {
    const counts = await send<ShortlistCounts>(
      `${path}/shortlist/counts?authorisedIn=DE&availableWithin=20&country=DE,FR`,
    );
    shortlistCountsSchema.parse(counts);
    expect(counts).toMatchObject({
      matching: 1,
      countries: { DE: 1, unknown: 0 },
      sponsorship: { yes: 0, no: 1, unknown: 0 },
      authorised: { yes: 1, no: 0, unknown: 0 },
      available: { yes: 1, no: 0, unknown: 0 },
    });
    const all = await send<ShortlistCounts>(`${path}/shortlist/counts`);
    expect(all).toMatchObject({
      countries: { DE: 1, FR: 1, unknown: 1 },
      ...{ relocation: { yes: 1, no: 0, unknown: 2 }, authorised: null, available: null },
    });
    const filters = { country: 'DE,unknown', authorisedIn: 'DE' };
    const view = await send<{ filters: object }>(`${path}/views`, { body: { name: 'Near', filters } });
    expect(view.filters).toEqual(filters);
    const { text } = await api.call(`${path}/shortlist/export`, {
      key: acme.keys.admin,
      body: { format: 'ndjson', country: 'FR' },
    });
    expect(
      text
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { applicationId: string }).applicationId),
    ).toEqual(idsOf('near'));
  });

  it.each([
    ['country=UK', 'country'],
    ['country=DE,DE', 'country'],
    ['authorised=yes', 'authorised'],
    ['authorisedIn=Germany', 'authorisedIn'],
    ['sponsorship=maybe', 'sponsorship'],
    ['availableWithin=-1', 'availableWithin'],
    ['available=no', 'available'],
    ['receivedFrom=0000-01-01', 'receivedFrom'],
  ])('%s is refused by name', async (query, field) => {
    const { status, body } = await api.call<{ errors: { path: string }[] }>(`${path}/shortlist?${query}`, {
      key: acme.keys.admin,
    });
    expect([status, body.errors.map((one) => one.path)]).toEqual([400, [field]]);
  });
});

describe('what is said again', () => {
  const at = () => `/api/v1/applications/${receipts.strong.applicationId}`;
  const again = (answers: object) => send(`${path}/candidates`, { body: { ...STRONG, answers } });

  it('holds where it is another; a person’s word prevails over the same form, and can be undone', async () => {
    const screened = await send<PhoneScreened>(`${at()}/phone-screen`, {
      body: { answers: [{ answers: { noticePeriod: { days: 60 }, relocation: 'no' }, reason: 'Asked' }] },
    });
    expect(screened.answers).toMatchObject([{ source: 'phone-screen', said: { relocation: 'no' }, undone: null }]);
    await again(ANSWERS);
    const sheet = await send<PhoneScreen>(`${at()}/phone-screen`);
    expect(sheet.answers).toMatchObject({ noticeDays: 60, relocation: 'no', sponsorship: 'no', country: 'DE' });
    await again({ relocation: 'unknown', location: { country: 'AT' } });
    const list = answerListSchema.parse(await answersOf(receipts.strong.applicationId));
    expect(list.answers).toMatchObject({ country: 'AT', city: null, relocation: 'unknown', noticeDays: 60 });
    expect(await listed('?country=AT')).toEqual(idsOf('strong'));
    const undo = `${at()}/answers/${screened.answers[0]!.id}/undo`;
    await send(undo, { body: { reason: 'Another person' } });
    expect((await answersOf(receipts.strong.applicationId)).answers).toMatchObject({ noticeDays: 14 });
    expect((await refused(undo, { reason: 'Again' })).body.code).toBe('already-undone');
    const audited = await owner.query(
      `SELECT FROM audit_entry WHERE action LIKE 'application.answers-%' AND subject_id = $1`,
      [receipts.strong.applicationId],
    );
    expect(audited.rowCount).toBeGreaterThanOrEqual(2);
  });

  it('is refused with the field where it cannot be', async () => {
    const wrong = { noticePeriod: { days: -1 }, location: { country: 'XX' } };
    const intake = await refused(`${path}/candidates`, { ...STRONG, answers: wrong });
    expect([intake.status, intake.body.errors.map((one) => one.path)]).toEqual([
      422,
      ['answers.location.country', 'answers.noticePeriod.days'],
    ]);
    const phone = await refused(`${at()}/phone-screen`, { answers: [{ answers: { gender: 'x' }, reason: 'Asked' }] });
    expect([phone.status, phone.body.code, phone.body.errors[0]!.path]).toEqual([
      422,
      'empty-answer',
      'answers.0.answers',
    ]);
  });

  it('is that of both where people are one, and of each again when they are parted', async () => {
    const merge = await send<{ id: string }>(`/api/v1/candidates/${receipts.off.candidateId}/merges`, {
      body: { candidateId: receipts.near.candidateId },
    });
    const { supersededBy } = await send<Application>(`/api/v1/applications/${receipts.off.applicationId}`);
    const counting = supersededBy ?? receipts.off.applicationId;
    expect((await answersOf(counting)).answers.country).toBe('FR');
    await send(`/api/v1/merges/${merge.id}/undo`, { body: {} });
    expect((await answersOf(receipts.off.applicationId)).answers.country).toBeNull();
    expect((await answersOf(receipts.near.applicationId)).answers.country).toBe('FR');
    await ranked(3);
    expect(await listed('?country=FR')).toEqual(idsOf('near'));
  });
});

describe('imports and webhooks', () => {
  const itemsOf = async (body: string, type: string, query = ''): Promise<ImportItem[]> => {
    const begun = await send<Import>(`${path}/imports${query}`, { body, headers: { 'content-type': type } });
    await untilFound(async () => (await send<Import>(`/api/v1/imports/${begun.id}`)).state === 'finished');
    return (await send<Page<ImportItem>>(`/api/v1/imports/${begun.id}/items`)).items;
  };

  it('tell of a row what was wrong or dropped, and go on with the others', async () => {
    const person = (name: string) => ({ name, skills: ['Python'] });
    const lines = [
      { candidate: person('Lin'), answers: { sponsorship: 'perhaps' } },
      { candidate: person('Max'), answers: { sponsorship: 'yes', ethnicity: 'x' } },
    ];
    const [wrong, dropped] = await itemsOf(
      lines.map((line) => JSON.stringify(line)).join('\n'),
      'application/x-ndjson',
    );
    expect(wrong).toMatchObject({ outcome: 'malformed', error: { code: 'invalid-answers' } });
    expect(wrong!.error!.message).toMatch(/^answers\.sponsorship: /);
    expect(dropped).toMatchObject({ outcome: 'ranked', error: { code: 'answers-dropped' } });
    const table = 'name,skills,country,notice period\nUma,Python,Atlantis,3 months\nVic,Python,Spain,soon\n';
    const rows = await itemsOf(table, 'text/csv', '?mapping=guess');
    expect(rows.map(({ outcome, error }) => [outcome, error?.code])).toEqual([
      ['ranked', 'answers-left-out'],
      ['ranked', 'answers-left-out'],
    ]);
    expect(rows[0]!.error!.message).toMatch(/country/);
    expect((await answersOf(rows[0]!.applicationId!)).answers).toMatchObject({ country: null, noticeDays: 90 });
    expect((await answersOf(rows[1]!.applicationId!)).answers).toMatchObject({ country: 'ES', noticeDays: null });
  });

  it('keep a call without answers about personal traits', async () => {
    const { connection, secret } = await send<{ connection: { id: string; eventsPath: string }; secret: string }>(
      '/api/v1/connections',
      { body: { vendor: 'standard-webhooks', name: 'Careers' } },
    );
    const questions = [{ question: 'Gender', answer: 'Female' }];
    const data = {
      id: 'a-1',
      roleId: role.id,
      candidate: { name: 'Wim', skills: ['Python'] },
      answers: { relocation: 'yes', questions },
    };
    const raw = Buffer.from(JSON.stringify({ type: 'candidate.created', data }));
    const headers = { 'content-type': 'application/json', ...signStandardWebhook(secret, 'msg_a', Date.now(), raw) };
    expect((await api.call(connection.eventsPath, { body: new Uint8Array(raw), headers })).status).toBe(202);
    const events = () => send<Page<InboundEvent>>(`/api/v1/connections/${connection.id}/events`);
    await untilFound(async () => (await events()).items[0]?.outcome === 'processed');
    expect((await events()).items[0]!.error).toMatchObject({ code: 'answers-dropped' });
    const { rows } = await owner.query<{ body: string }>(
      `SELECT convert_from(raw_body, 'UTF8') AS body FROM inbound_event WHERE organisation_id = $1`,
      [acme.id],
    );
    expect(rows.map(({ body }) => JSON.parse(body) as object)).toEqual([
      { type: 'candidate.created', data: { ...data, answers: { relocation: 'yes', questions: [] } } },
    ]);
  });
});

it('answers are erased with the person', async () => {
  const report = await send<{ removed: Record<string, number> }>(
    `/api/v1/candidates/${receipts.strong.candidateId}/erasure`,
    { body: {} },
  );
  expect(report.removed['answers']).toBeGreaterThan(0);
  const left = ['screening_answer', 'application_answers', 'application_authorisation'].map((table) =>
    owner.query(`SELECT FROM ${table} WHERE application_id = $1`, [receipts.strong.applicationId]),
  );
  expect((await Promise.all(left)).map(({ rowCount }) => rowCount)).toEqual([0, 0, 0]);
});
