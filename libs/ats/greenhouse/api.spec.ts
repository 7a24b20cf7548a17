import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { postEvent, plainCall } from '../../../test/support/ats/fake-ats.js';
import { startFakeGreenhouse, type FakeGreenhouse } from '../../../test/support/ats/greenhouse.js';
import { AtsRefusal, vendorOf, type AtsChange } from '../index.js';
import type { AtsAccount, AtsCall } from '../vendor.js';

const vendor = vendorOf('greenhouse')!;
const api = vendor.api!;
const RESUME = { fileName: 'ana lima.pdf', bytes: Buffer.from('%PDF-1.4 Ana') };

let fake: FakeGreenhouse;
let account: AtsAccount;
let call: AtsCall;
let job: string;

beforeAll(async () => {
  fake = await startFakeGreenhouse();
  account = await api.renew!.renew(plainCall(api, fake.account, false), fake.account, Date.now());
  call = plainCall(api, account);
  ({ job } = fake.openJob({ title: 'Platform Engineer', text: '<h2>You will</h2><ul><li>run Kubernetes</li></ul>' }));
});
afterAll(() => fake.server.stop());

const applied = (name = 'Ana Lima') =>
  fake.apply({
    ...{ name, email: `${name.toLowerCase().replace(' ', '.')}@example.org`, job, resume: RESUME },
    answers: [
      { question: 'Why us?', answer: 'The clusters' },
      { question: 'Gender identity', answer: 'Woman' },
    ],
  });
const recordsOf = (changes: readonly AtsChange[]) =>
  changes.flatMap((change) => (change.change === 'application' ? change.application : []));
const peopleOf = (changes: readonly AtsChange[]) =>
  changes.flatMap((change) => (change.change === 'candidate' ? change.candidate : []));
const lookUp = (of: 'candidate' | 'application' | 'opening', id: string) => api.lookUp(call, { of, id });

async function all<Item>(page: (cursor: string | null) => Promise<{ items: readonly Item[]; next: string | null }>) {
  const items: Item[] = [];
  let [cursor, pages]: [string | null, number] = [null, 0];
  do {
    const found: { items: readonly Item[]; next: string | null } = await page(cursor);
    items.push(...found.items);
    [cursor, pages] = [found.next, pages + 1];
  } while (cursor !== null);
  return { items, pages };
}

describe('an account', () => {
  it('is a client id and a secret', () => {
    expect(api.account.safeParse({ clientId: 'a', clientSecret: 'b' }).success).toBe(true);
    expect(api.account.safeParse({ clientId: 'a' }).success).toBe(false);
    expect(api.account.safeParse({ clientId: 'a', clientSecret: 'b', userId: 'me' }).success).toBe(false);
    expect(api.url({ clientId: 'a', clientSecret: 'b' })).toBe('https://harvest.greenhouse.io');
  });

  it('has no token at first, and takes the next one before the last one ends', async () => {
    expect(api.renew!.due(fake.account)).toBeNull();
    const now = Date.UTC(2026, 10, 26);
    const renewed = await api.renew!.renew(plainCall(api, fake.account, false), account, now);
    expect(renewed).toMatchObject({ clientId: account.clientId, expiresAt: String(now + 3_600_000) });
    expect(api.renew!.due(renewed)).toBeLessThan(now + 3_600_000);
    expect(renewed.accessToken).not.toBe(account.accessToken);
    await expect(api.openings!(call, null)).rejects.toMatchObject({ status: 401 });
    account = renewed;
    call = plainCall(api, account);
    expect((await api.openings!(call, null)).items).toHaveLength(1);
  });

  it('that is wrong is refused', async () => {
    const wrong = { ...fake.account, clientSecret: 'wrong' };
    await expect(api.renew!.renew(plainCall(api, wrong, false), wrong, 0)).rejects.toBeInstanceOf(AtsRefusal);
  });
});

describe('the reader of Greenhouse', () => {
  afterEach(() => fake.forbidden.clear());

  it('lists openings with the text of their advertisement', async () => {
    const { items } = await api.openings!(call, null);
    expect(items).toEqual([
      {
        id: job,
        version: expect.stringMatching(/^2026-11-02T/),
        title: 'Platform Engineer',
        state: 'open',
        text: expect.stringContaining('<li>run Kubernetes</li>'),
      },
    ]);
    expect(await lookUp('opening', job)).toEqual([{ change: 'opening', opening: items[0] }]);
  });

  it('looks an application up with all that belongs to it', async () => {
    const { candidate, application } = applied();
    const changes = await lookUp('application', application);
    expect(changes.map(({ change }) => change)).toEqual(['candidate', 'application']);
    expect(peopleOf(changes)[0]).toMatchObject({
      id: candidate,
      profile: { name: 'Ana Lima', email: 'ana.lima@example.org' },
      attachments: [{ kind: 'resume', fileName: 'ana lima.pdf', from: { url: expect.stringContaining('/files/') } }],
    });
    expect(recordsOf(changes)[0]).toMatchObject({
      ...{ id: application, candidateId: candidate, jobId: job, status: 'active', rejectionReason: null },
      stage: { name: 'Application Review' },
      questions: [{ question: 'Why us?', answer: 'The clusters' }],
    });
    expect(JSON.stringify(changes)).not.toMatch(/woman/i);
  });

  it('reads employments, studies and where a candidate is, which stand elsewhere', async () => {
    const { candidate, application } = applied('Pia Rau');
    fake.employ(candidate, { company_name: 'Mill', title: 'Analyst', start_date: '2019-02-01', end_date: null });
    fake.study(candidate, {
      school: 'Leeds',
      degree: 'MSc',
      discipline: 'Statistics',
      start: '2015-09',
      end: '2016-06',
    });
    fake.set(application, { location_address: 'Ulm, Germany' });
    const changes = await lookUp('application', application);
    expect(peopleOf(changes)[0]!.profile).toMatchObject({
      positions: [{ title: 'Analyst', employer: 'Mill', start: '2019-02' }],
      education: [{ institution: 'Leeds', degree: 'MSc', field: 'Statistics', start: '2015-09', end: '2016-06' }],
    });
    expect(recordsOf(changes)[0]!.answers).toEqual({
      location: { country: 'DE', city: 'Ulm' },
      questions: [{ question: 'Why us?', answer: 'The clusters' }],
    });
  });

  it('looks a candidate up with all of their applications', async () => {
    const { candidate, application } = applied('Bo Chen');
    expect(recordsOf(await lookUp('candidate', candidate)).map(({ id }) => id)).toEqual([application]);
  });

  it('gives addresses of files that end, and others when it is asked again', async () => {
    const { application } = applied('Cem Ay');
    const fileOf = async () => {
      const [file] = peopleOf(await lookUp('application', application))[0]!.attachments!;
      return { id: file!.id, url: (file!.from as { url: string }).url };
    };
    const first = await fileOf();
    expect(await (await fetch(first.url)).text()).toBe('%PDF-1.4 Ana');
    fake.expireFiles();
    expect((await fetch(first.url)).status).toBe(403);
    const second = await fileOf();
    expect(second.id).toBe(first.id);
    expect((await fetch(second.url)).status).toBe(200);
  });

  it('says what was said of a hire, a rejection and a prospect', async () => {
    const [hired, rejected] = [applied('Dee Roy').application, applied('Eli Fox').application];
    fake.hire(hired);
    fake.reject(rejected);
    const { application: thought } = fake.prospect({ name: 'Fay Orr', email: 'fay@example.org' }, [job]);
    expect(recordsOf(await lookUp('application', hired))[0]).toMatchObject({ status: 'hired' });
    expect(recordsOf(await lookUp('application', rejected))[0]).toMatchObject({
      status: 'rejected',
      rejectionReason: { id: expect.any(String), name: 'Lacking skills' },
    });
    expect(recordsOf(await lookUp('application', thought))[0]).toMatchObject({ jobId: job, stage: null });
  });

  it('takes unlisted applications and openings for gone, but no candidate', async () => {
    const gone = { why: 'deleted', change: 'gone' };
    expect(await lookUp('application', '4711')).toEqual([{ ...gone, of: 'application', id: '4711' }]);
    expect(await lookUp('opening', '4711')).toEqual([{ ...gone, of: 'opening', id: '4711' }]);
    const [loser, winner] = [applied('Gus Hall').candidate, applied('Gus Hall').candidate];
    fake.merge(loser, winner);
    expect(await lookUp('candidate', loser)).toEqual([]);
    expect(recordsOf(await lookUp('candidate', winner))).toHaveLength(2);
  });

  it('does without lists that the credential may not read, but not without those that matter', async () => {
    const { application } = applied('Hana Ito');
    for (const list of ['candidate_employments', 'candidate_educations', 'rejection_reasons']) fake.forbidden.add(list);
    expect(await lookUp('application', application)).toHaveLength(2);
    fake.forbidden.add('attachments');
    await expect(lookUp('application', application)).rejects.toMatchObject({ status: 403 });
  });
});

describe('a sync of Greenhouse', () => {
  it('reads all pages, each application once and with its candidate', async () => {
    const ids = Array.from({ length: 120 }, (_, n) => applied(`Person ${n}`).application);
    const { items, pages } = await all((cursor) => api.applications!(call, { since: null, cursor }));
    const found = recordsOf(items);
    expect(pages).toBe(3);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    expect(ids.every((id) => found.some((one) => one.id === id))).toBe(true);
    const people = new Set(peopleOf(items).map(({ id }) => id));
    expect(found.every(({ candidateId }) => people.has(candidateId))).toBe(true);
    for (const { query } of fake.server.asked) if (query.has('cursor')) expect([...query.keys()]).toEqual(['cursor']);
  });

  it('reads what changed since, also of people alone', async () => {
    const [moved, edited] = [applied('Ida Moe'), applied('Jan Kos')];
    const [, { version: since }] = recordsOf([
      ...(await lookUp('application', moved.application)),
      ...(await lookUp('application', edited.application)),
    ]) as [unknown, { version: string }];
    const later = new Date(Date.parse(since) + 500).toISOString();
    fake.move(moved.application, 'Onsite');
    fake.edit(edited.candidate, { email: 'jan@kos.example' });
    const { items } = await all((cursor) => api.applications!(call, { since: later, cursor }));
    expect(recordsOf(items).map(({ id, stage }) => [id, stage?.name])).toEqual([[moved.application, 'Onsite']]);
    expect(peopleOf(items).at(-1)).toMatchObject({ id: edited.candidate, profile: { email: 'jan@kos.example' } });
  });

  it('leaves out prospects who have become applicants: there is another application of theirs', async () => {
    const { application } = fake.prospect({ name: 'Kim Lee', email: 'kim@example.org' }, []);
    expect(recordsOf(await lookUp('application', application))[0]).toMatchObject({ jobId: null });
    fake.set(application, { status: 'converted' });
    expect((await lookUp('application', application)).map(({ change }) => change)).toEqual(['candidate']);
  });
});

describe('the write-back to Greenhouse', () => {
  const score = (ids: { candidate: string; application: string }, points: number | null, ref: string | null) =>
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
    expect(await score(ids, 64, first)).not.toBe(first);
    expect(fake.shown(ids.application)).toHaveLength(2);
  });

  it('lists stages in their order, and reasons', async () => {
    const stages = await api.stages!(call, job);
    expect(stages.map(({ name }) => name)).toEqual(['Application Review', 'Phone Interview', 'Onsite', 'Offer']);
    expect((await api.rejectionReasons!(call)).map(({ name }) => name)).toContain('Lacking skills');
  });

  it('moves and rejects, once', async () => {
    const { candidate, application } = applied('Max Noe');
    const stage = (await api.stages!(call, job)).find(({ name }) => name === 'Onsite')!.id;
    const reason = (await api.rejectionReasons!(call))[0]!.id;
    for (let turn = 0; turn < 2; turn++) await api.move!(call, { application, candidate, to: 'stage', stage }, account);
    expect(fake.applicationStatus(application)).toBe('Onsite');
    for (let turn = 0; turn < 2; turn++)
      await api.move!(call, { application, candidate, to: 'rejected', reason }, account);
    expect(fake.applicationStatus(application)).toBe('rejected');
    const asked = fake.server.asked.filter(({ method, path }) => method === 'POST' && path.includes(application));
    expect(asked.map(({ path }) => path.split('/').at(-1))).toEqual(['move', 'reject']);
  });

  it('says why it cannot', async () => {
    const { candidate, application } = applied('Noa Paz');
    const refused = (move: Parameters<NonNullable<typeof api.move>>[1]) =>
      expect(api.move!(call, move, account)).rejects.toBeInstanceOf(AtsRefusal);
    await refused({ application, candidate, to: 'rejected', reason: null });
    await refused({ application, candidate, to: 'stage', stage: '1' });
    await refused({ application: '4711', candidate, to: 'stage', stage: '1' });
    fake.hire(application);
    await refused({ application, candidate, to: 'stage', stage: '1' });
  });
});

it('what is posted has the order in which it was done, and what is looked up is as late as all of it', async () => {
  const { application, events } = applied('Pam Reed');
  const posted = [
    ...events,
    ...fake.move(application, 'Onsite'),
    ...fake.reject(application),
    ...fake.unreject(application),
    ...fake.unhire(application),
  ].flatMap((event) => recordsOf(vendor.decode(JSON.parse(event.rawBody.toString()), event).changes));
  const versions = posted.map(({ version }) => version!);
  expect(new Set(versions).size).toBe(5);
  expect([...versions].sort()).toEqual(versions);
  const [now] = recordsOf(await lookUp('application', application));
  expect([...versions, now!.version!].sort().at(-1)).toBe(now!.version);
});

it('the stand-in posts what is understood, signed', async () => {
  const { application, events } = applied('Oda Quist');
  const all = [
    ...events,
    ...fake.move(application, 'Offer'),
    ...fake.reject(application),
    ...fake.unreject(application),
    ...fake.hire(application),
    ...fake.unhire(application),
  ];
  const kinds = all.map((event) => {
    expect(vendor.verify(event, [fake.secret], 0)).toEqual({ ok: true });
    const json: unknown = JSON.parse(event.rawBody.toString());
    expect(vendor.greet(event)).toBeNull();
    return vendor.decode(json, event).kind;
  });
  expect(kinds).toEqual(['application-created', 'stage-changed', 'rejected', 'unrejected', 'hired', 'unhired']);
  expect(vendor.greet(fake.ping())).toEqual({ status: 200, headers: {} });
  expect((await postEvent(`${fake.server.url}/nowhere`, fake.ping())).status).toBe(404);
});
