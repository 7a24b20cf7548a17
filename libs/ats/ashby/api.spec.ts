import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startFakeAshby, type FakeAshby } from '../../../test/support/ats/ashby.js';
import { plainCall } from '../../../test/support/ats/fake-ats.js';
import { AtsRefusal, vendorOf, type AtsChange } from '../index.js';
import type { AtsCall } from '../vendor.js';

const vendor = vendorOf('ashby')!;
const api = vendor.api!;
const RESUME = { fileName: 'ana lima.pdf', bytes: Buffer.from('%PDF-1.4 Ana') };
const FIELDS = {
  scoreField: '650e5f74-32db-4a0a-b61b-b9afece05023',
  textField: '650e5f74-32db-4a0a-b61b-b9afece05024',
};

let fake: FakeAshby;
let call: AtsCall;
let job: string;

beforeAll(async () => {
  fake = await startFakeAshby();
  call = plainCall(api, fake.account);
  ({ job } = fake.openJob({ title: 'Platform Engineer', text: '<h2>You will</h2><ul><li>run Kubernetes</li></ul>' }));
});
afterAll(() => fake.server.stop());

const applied = (name = 'Ana Lima') =>
  fake.apply({
    ...{ name, email: `${name.toLowerCase().replace(' ', '.')}@example.org`, job, resume: RESUME },
    answers: [
      { question: 'Why us?', answer: 'The clusters' },
      { question: 'Sexual orientation', answer: 'Undisclosed' },
    ],
  });
const recordsOf = (changes: readonly AtsChange[]) =>
  changes.flatMap((change) => (change.change === 'application' ? change.application : []));
const peopleOf = (changes: readonly AtsChange[]) =>
  changes.flatMap((change) => (change.change === 'candidate' ? change.candidate : []));
const lookUpsOf = (changes: readonly AtsChange[]) =>
  changes.flatMap((change) => (change.change === 'look-up' ? change.id : []));
const lookUp = (of: 'candidate' | 'application' | 'opening', id: string) => api.lookUp(call, { of, id });

async function synchronised(since: string | null) {
  const items: AtsChange[] = [];
  let [cursor, pages]: [string | null, number] = [null, 0];
  do {
    const page: { items: readonly AtsChange[]; next: string | null } = await api.applications!(call, { since, cursor });
    items.push(...page.items);
    [cursor, pages] = [page.next, pages + 1];
  } while (cursor !== null);
  return { items, pages };
}

describe('an account', () => {
  it('is a key, and may name fields that scores are shown in', () => {
    expect(api.account.safeParse({ apiKey: 'a' }).success).toBe(true);
    expect(api.account.safeParse({ apiKey: 'a', ...FIELDS }).success).toBe(true);
    expect(api.account.safeParse({}).success).toBe(false);
    expect(api.account.safeParse({ apiKey: 'a', scoreField: 'Score' }).success).toBe(false);
    expect(api.url({ apiKey: 'a' })).toBe('https://api.ashbyhq.com');
    expect(api.renew).toBeNull();
  });

  it('that is wrong is refused', async () => {
    const wrong = plainCall(api, { ...fake.account, apiKey: 'wrong' });
    await expect(api.openings!(wrong, null)).rejects.toMatchObject({ status: 401 });
  });
});

describe('the reader of Ashby', () => {
  afterEach(() => fake.forbidden.clear());

  it('lists openings without their text, and looks it up', async () => {
    const { items, next } = await api.openings!(call, null);
    const version = expect.stringMatching(/^2026-11-02T/);
    expect(next).toBeNull();
    expect(items).toEqual([{ id: job, version, title: 'Platform Engineer', state: 'open', text: null }]);
    expect(await lookUp('opening', job)).toEqual([
      {
        change: 'opening',
        opening: {
          ...items[0],
          text: '<h2>You will</h2><ul><li>run Kubernetes</li></ul>',
          url: `https://jobs.example/${job}`,
        },
      },
    ]);
  });

  it('looks an application up with all that belongs to it', async () => {
    const { candidate, application } = applied();
    const changes = await lookUp('application', application);
    expect(changes.map(({ change }) => change)).toEqual(['candidate', 'application']);
    expect(peopleOf(changes)[0]).toMatchObject({
      id: candidate,
      profile: { name: 'Ana Lima', email: 'ana.lima@example.org' },
      attachments: [{ kind: 'resume', fileName: 'ana lima.pdf', from: { handle: expect.any(String) } }],
    });
    expect(peopleOf(changes)[0]!.attachments).toHaveLength(1);
    expect(recordsOf(changes)[0]).toMatchObject({
      ...{ id: application, candidateId: candidate, jobId: job, status: 'active', rejectionReason: null },
      stage: { name: 'Application Review' },
      questions: [{ question: 'Why us?', answer: 'The clusters' }],
    });
    expect(JSON.stringify(changes)).not.toMatch(/female|undisclosed/i);
  });

  it('says where a candidate is', async () => {
    const { candidate } = applied('Pia Rau');
    const locationComponents = [{ type: 'Country', name: 'Germany' }];
    fake.set(candidate, { location: { locationSummary: 'Germany', locationComponents } });
    const changes = await lookUp('candidate', candidate);
    expect(peopleOf(changes)[0]!.profile).toMatchObject({ location: 'Germany' });
    expect(recordsOf(changes).map(({ answers, questions }) => answers ?? questions)).toMatchObject([
      [{ question: 'Why us?' }],
      { location: { country: 'DE' } },
    ]);
  });

  it('gets files by their handles, at addresses that end', async () => {
    const { application } = applied('Cem Ay');
    const [file] = peopleOf(await lookUp('application', application))[0]!.attachments!;
    const { handle } = file!.from as { handle: string };
    const addressOf = async () => ((await api.download!(call, handle)) as { url: string }).url;
    const first = await addressOf();
    expect(await (await fetch(first)).text()).toBe('%PDF-1.4 Ana');
    fake.expire();
    expect((await fetch(first)).status).toBe(403);
    expect((await fetch(await addressOf())).status).toBe(200);
    await expect(api.download!(call, 'nothing')).rejects.toMatchObject({
      status: 422,
      message: 'Ashby refused file.info: file_not_found',
    });
  });

  it('says what was said of a hire and a rejection, and of what is gone', async () => {
    const [hired, rejected] = [applied('Dee Roy').application, applied('Eli Fox').application];
    fake.hire(hired);
    fake.reject(rejected);
    expect(recordsOf(await lookUp('application', hired))[0]).toMatchObject({ status: 'hired' });
    const rejection = { status: 'rejected', rejectionReason: { id: expect.any(String), name: 'Lacking skills' } };
    expect(recordsOf(await lookUp('application', rejected))[0]).toMatchObject(rejection);
    const gone = { why: 'deleted', change: 'gone' };
    expect(await lookUp('application', 'a')).toEqual([{ ...gone, of: 'application', id: 'a' }]);
    expect(await lookUp('opening', 'a')).toEqual([{ ...gone, of: 'opening', id: 'a' }]);
  });

  it('takes no candidate who is not found for gone: they may have been merged', async () => {
    const [loser, winner] = [applied('Gus Hall').candidate, applied('Gus Hall').candidate];
    fake.merge(loser, winner);
    expect(await lookUp('candidate', loser)).toEqual([]);
    expect(recordsOf(await lookUp('candidate', winner))).toHaveLength(2);
  });

  it('takes a refusal that comes with 200 for one, and quotes codes alone', async () => {
    fake.server.failures.push({ json: { success: false, errors: ['Mira Okafor is not allowed', { code: 'a_code' }] } });
    await expect(lookUp('opening', job)).rejects.toMatchObject({
      status: 422,
      message: 'Ashby refused job.info: a_code',
    });
    fake.server.failures.push({ status: 400, json: { success: false, errorInfo: { code: 'invalid_input' } } });
    await expect(lookUp('opening', job)).rejects.toMatchObject({ status: 400 });
    fake.server.failures.push({ json: ['odd'] });
    await expect(lookUp('opening', job)).rejects.toThrow('Ashby refused job.info: without a code');
    fake.forbidden.add('candidate.info');
    await expect(lookUp('application', applied().application)).rejects.toMatchObject({ status: 403 });
    fake.server.failures.push({ status: 502 });
    await expect(lookUp('opening', job)).rejects.not.toBeInstanceOf(AtsRefusal);
  });
});

describe('a sync of Ashby', () => {
  it('reads all pages: people, then applications, of which those that may be scored are looked up', async () => {
    const ids = Array.from({ length: 120 }, (_, n) => applied(`Person ${n}`).application);
    fake.reject(ids[7]!);
    const { items, pages } = await synchronised(null);
    expect(pages).toBeGreaterThanOrEqual(4);
    const open = lookUpsOf(items);
    expect(new Set(open).size).toBe(open.length);
    expect(ids.filter((id) => !open.includes(id))).toEqual([ids[7]]);
    expect(recordsOf(items).map(({ id }) => id)).toContain(ids[7]);
    const people = new Set(peopleOf(items).map(({ id }) => id));
    expect(recordsOf(items).every(({ candidateId }) => people.has(candidateId))).toBe(true);
  });

  it('reads what changed since, also of people alone, and looks new applications up', async () => {
    const [moved, edited] = [applied('Ida Moe'), applied('Jan Kos')];
    const { version } = recordsOf(await lookUp('application', edited.application))[0]!;
    const since = new Date(Date.parse(version!) + 500).toISOString();
    fake.move(moved.application, 'Onsite');
    fake.edit(edited.candidate, { email: 'jan@kos.example' });
    const late = applied('Kim Lee');
    const { items } = await synchronised(since);
    expect(recordsOf(items).map(({ id, stage }) => [id, stage?.name])).toEqual([[moved.application, 'Onsite']]);
    expect(peopleOf(items).map(({ id }) => id)).toEqual([edited.candidate, late.candidate]);
    expect(lookUpsOf(items)).toEqual([late.application]);
    expect(lookUpsOf((await synchronised(since.replace(/\.\d+Z$/, 'Z'))).items)).toContain(late.application);
  });

  it('begins a list again when its cursor has ended', async () => {
    const { next } = await api.applications!(call, { since: null, cursor: null });
    fake.expire();
    const again = await api.applications!(call, { since: null, cursor: next });
    expect(again.items).toHaveLength(100);
    expect(again.next).not.toBe(next);
  });

  it('waits when Ashby asks it to', async () => {
    fake.server.failures.push({ status: 429, headers: { 'retry-after': '0' }, json: {} });
    expect((await api.openings!(call, null)).items).toHaveLength(1);
  });
});

describe('the write-back to Ashby', () => {
  const score = (
    ids: { candidate: string; application: string },
    points: number | null,
    ref: string | null,
    account: Record<string, string> = {},
  ) =>
    api.show!(
      call,
      {
        ...{ ...ids, job, score: points, lane: 'Meets the musts', ref, unsureSince: null },
        link: `https://candor.example/a/${ids.application}`,
      },
      account,
    );

  it('notes a score once, however often and unsure it is shown, and a new one again', async () => {
    const ids = applied('Lea Ott');
    const first = await score(ids, 82, null);
    expect(await score(ids, 82, first)).toBe(first);
    expect(await score(ids, 82, null)).toBe(first);
    expect(fake.shown(ids.application)).toEqual([
      `Candor: 82 of 100, Meets the musts\nhttps://candor.example/a/${ids.application}`,
    ]);
    expect(await score(ids, 8, null)).not.toBe(first);
    expect(fake.shown(ids.application)).toHaveLength(2);
  });

  it('sets fields where the account names them', async () => {
    const ids = applied('Leo Ott');
    const text = (scoreText: string) =>
      `Candor: ${scoreText}Meets the musts\nhttps://candor.example/a/${ids.application}`;
    const ref = await score(ids, 82, null, FIELDS);
    expect(fake.fieldsOf(ids.application)).toEqual({
      [FIELDS.scoreField]: 82,
      [FIELDS.textField]: text('82 of 100, '),
    });
    await score(ids, null, ref, FIELDS);
    expect(fake.fieldsOf(ids.application)).toEqual({ [FIELDS.scoreField]: null, [FIELDS.textField]: text('') });
    const other = applied('Lia Ott');
    await score(other, null, null, FIELDS);
    expect(Object.keys(fake.fieldsOf(other.application))).toEqual([FIELDS.textField]);
    const calls = fake.server.asked.length;
    await score(other, null, null, { scoreField: FIELDS.scoreField });
    expect(fake.server.asked).toHaveLength(calls);
  });

  it('lists stages in their order without the archive, and reasons of ours that are used', async () => {
    const stages = await api.stages!(call, job);
    expect(stages.map(({ name }) => name)).toEqual([
      ...['Lead', 'Application Review', 'Phone Screen', 'Onsite', 'Offer', 'Hired'],
    ]);
    expect((await api.rejectionReasons!(call)).map(({ name }) => name)).toEqual(['Lacking skills']);
  });

  it('moves and rejects, once', async () => {
    const { candidate, application } = applied('Max Noe');
    const stage = (await api.stages!(call, job)).find(({ name }) => name === 'Onsite')!.id;
    const reason = (await api.rejectionReasons!(call))[0]!.id;
    for (let turn = 0; turn < 2; turn++) await api.move!(call, { application, candidate, to: 'stage', stage }, {});
    expect(fake.applicationStatus(application)).toBe('Onsite');
    for (let turn = 0; turn < 2; turn++) await api.move!(call, { application, candidate, to: 'rejected', reason }, {});
    expect(fake.applicationStatus(application)).toBe('rejected');
    const asked = fake.server.asked.filter(
      ({ path, body }) => /change/.test(path) && body.applicationId === application,
    );
    expect(asked).toHaveLength(2);
  });

  it('says why it cannot', async () => {
    const { candidate, application } = applied('Noa Paz');
    const refused = (move: Parameters<NonNullable<typeof api.move>>[1]) =>
      expect(api.move!(call, move, {})).rejects.toBeInstanceOf(AtsRefusal);
    await refused({ application, candidate, to: 'rejected', reason: null });
    await refused({ application, candidate, to: 'rejected', reason: 'none' });
    await refused({ application, candidate, to: 'stage', stage: 'none' });
    await refused({ application: 'none', candidate, to: 'stage', stage: 'none' });
    fake.hire(application);
    await refused({ application, candidate, to: 'stage', stage: 'none' });
  });
});

it('what is posted has the order in which it was done, one doing one place in it, and what is looked up is as late', async () => {
  const { application } = applied('Pam Reed');
  const doings = [
    fake.move(application, 'Onsite'),
    fake.reject(application),
    fake.unarchive(application),
    fake.hire(application),
  ].map((events) => events.flatMap((one) => recordsOf(vendor.decode(JSON.parse(one.rawBody.toString()), one).changes)));
  expect(doings.map(({ length }) => length)).toEqual([1, 1, 1, 2]);
  const versions = doings.flatMap((records) => [...new Set(records.map(({ version }) => version!))]);
  expect(versions).toHaveLength(4);
  expect([...versions].sort()).toEqual(versions);
  const [now] = recordsOf(await lookUp('application', application));
  expect(now!.version).toBe(versions.at(-1));
});

it('the stand-in posts what is understood, signed, and each once', async () => {
  const { application, candidate, events } = applied('Oda Quist');
  const other = fake.openJob({ title: 'Other', text: '' });
  const all = [
    ...events,
    ...fake.move(application, 'Offer'),
    ...fake.reject(application),
    ...fake.unarchive(application),
    ...fake.hire(application),
    ...other.events,
    ...fake.transfer(application, other.job),
  ];
  expect(recordsOf(await lookUp('application', application))[0]).toMatchObject({ jobId: other.job });
  all.push(...fake.remove(candidate));
  const understood = all.map((event) => {
    expect(vendor.verify(event, [fake.secret], 0)).toEqual({ ok: true });
    expect(vendor.greet(event)).toBeNull();
    const json: unknown = JSON.parse(event.rawBody.toString());
    return { kind: vendor.decode(json, event).kind, id: vendor.identify(event, json) };
  });
  expect(understood.map(({ kind }) => kind)).toEqual([
    'application-created',
    ...['stage-changed', 'application-updated'],
    ...['rejected', 'rejected'],
    ...['stage-changed', 'application-updated'],
    ...['hired', 'hired', 'hired'],
    'opening-changed',
    // A hired candidate stays hired.
    'hired',
    'candidate-deleted',
  ]);
  expect(new Set(understood.map(({ id }) => id)).size).toBe(all.length);
  expect(vendor.greet(fake.ping())).toEqual({ status: 200, headers: {} });
});
