import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordProfileSchema, statedAnswersSchema } from '#libs/contracts';
import { plainCall } from '../../../test/support/ats/fake-ats.js';
import { startFakeWorkable, type FakeWorkable } from '../../../test/support/ats/workable.js';
import type { AtsChange } from '../event.js';
import type { AtsCall, ScoreToShow } from '../vendor.js';
import { workableApi as api } from './workable-api.js';
import { workableOpening, workableRecords } from './workable-records.js';

let workable: FakeWorkable;
let call: AtsCall;
beforeAll(async () => {
  workable = await startFakeWorkable();
  call = plainCall(api, workable.account);
});
afterAll(() => workable.server.stop());

const job = () => workable.openJob({ title: 'Baker', text: '<p>Bakes bread.</p>' }).job;
const person = (name: string, more = {}) => ({
  name,
  email: `${name.toLowerCase().replace(' ', '.')}@example.org`,
  job: job(),
  ...more,
});

describe('a lookup at Workable', () => {
  it('gives candidate, application, answers and files as they stand', async () => {
    const resume = { fileName: 'jo winter.pdf', bytes: Buffer.from('%PDF') };
    const jo = person('Jo Winter', { resume, answers: [{ question: 'Notice period?', answer: '30 days' }] });
    const { application: id } = workable.apply(jo);
    const changes = await api.lookUp(call, { of: 'application', id });
    expect(changes).toEqual([
      {
        change: 'candidate',
        candidate: {
          ...{ id, version: null },
          profile: { name: 'Jo Winter', email: 'jo.winter@example.org', location: 'Ulm, Germany' },
          attachments: [
            {
              id: expect.stringMatching(/^resume [0-9a-f]{32}$/),
              ...{ kind: 'resume', fileName: 'jo winter.pdf', mediaType: null, from: { handle: id } },
            },
          ],
        },
      },
      {
        change: 'application',
        application: {
          ...{ id, candidateId: id, version: null, jobId: jo.job, status: 'active', rejectionReason: null },
          ...{ stage: { id: 'Applied', name: 'Applied' }, appliedAt: expect.stringMatching(/^2026-11-02T/) },
          questions: [{ question: 'Notice period?', answer: '30 days' }],
        },
      },
    ]);
    expect(await api.lookUp(call, { of: 'candidate', id })).toEqual(changes);
  });

  it('gives a file by an address that is good just now, and the same file by the same id', async () => {
    const resume = { fileName: 'kim.pdf', bytes: Buffer.from('%PDF kim') };
    const { application: id } = workable.apply(person('Kim Frost', { resume }));
    const first = (await api.download!(call, id)) as { url: string };
    expect(await (await fetch(first.url)).text()).toBe('%PDF kim');
    workable.expireFiles();
    expect((await fetch(first.url)).status).toBe(403);
    const second = (await api.download!(call, id)) as { url: string };
    expect(await (await fetch(second.url)).text()).toBe('%PDF kim');
    const ids = async () => (await api.lookUp(call, { of: 'candidate', id }))[0];
    expect(await ids()).toEqual(await ids());
    const { application: none } = workable.apply(person('Lou Fog'));
    await expect(api.download!(call, none)).rejects.toMatchObject({ code: 'ats-refused', status: 404 });
  });

  it('tells hires and rejections', async () => {
    const { application: id } = workable.apply(person('Mo Gale'));
    const applicationNow = async () => (await api.lookUp(call, { of: 'application', id }))[1];
    workable.move(id, 'Phone Screen');
    expect(await applicationNow()).toMatchObject({
      application: { stage: { name: 'Phone Screen' }, status: 'active' },
    });
    workable.hire(id);
    expect(await applicationNow()).toMatchObject({ application: { status: 'hired' } });
    workable.reject(id);
    expect(await applicationNow()).toMatchObject({
      application: { status: 'rejected', rejectionReason: { id: null, name: 'Other candidates are more suitable' } },
    });
  });

  it('says who is gone, and why', async () => {
    const both = (id: string, why: string) =>
      ['application', 'candidate'].map((of) => ({ change: 'gone', of, id, why }));
    const { application: deleted } = workable.apply(person('Bo Hail'));
    workable.remove(deleted);
    expect(await api.lookUp(call, { of: 'application', id: deleted })).toEqual(both(deleted, 'deleted'));
    const { application: anonymous } = workable.apply(person('Di Sleet'));
    workable.anonymise(anonymous);
    expect(await api.lookUp(call, { of: 'application', id: anonymous })).toEqual(both(anonymous, 'anonymised'));
    expect(await api.lookUp(call, { of: 'opening', id: 'none' })).toEqual([
      { change: 'gone', of: 'opening', id: 'none', why: 'deleted' },
    ]);
  });
});

describe('lists', () => {
  it('are read page by page with all details, and only what changed since', async () => {
    const one = person('Page One');
    for (let n = 0; n < 25; n += 1) workable.apply({ ...one, name: `Page ${n}`, email: `page.${n}@example.org` });
    const read = async (since: string | null) => {
      const all: AtsChange[] = [];
      let pages = 0;
      for (let cursor: string | null = null; pages === 0 || cursor !== null; pages += 1) {
        const page: Awaited<ReturnType<NonNullable<typeof api.applications>>> = await api.applications!(call, {
          since,
          cursor,
        });
        all.push(...page.items);
        cursor = page.next;
      }
      return { all, pages };
    };
    const { all, pages } = await read(null);
    expect(pages).toBeGreaterThan(2);
    const ids = all.flatMap((item) => (item.change === 'application' ? item.application.id : []));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(25);
    const last = ids.at(-1)!;
    const [stood] = await api.lookUp(call, { of: 'candidate', id: last });
    expect(all).toContainEqual(stood);
    expect((await read('2030-01-01T00:00:00.000Z')).all).toEqual([]);
  });

  it('send the token nowhere but to the API, whatever the address of the next page says', async () => {
    const asked: string[] = [];
    const spy: AtsCall = (request) => {
      asked.push(request.to);
      return Promise.resolve({
        status: 200,
        headers: {},
        json: { jobs: [], paging: { next: 'https://evil.example/x?since_id=7&limit=3' } },
      });
    };
    const { next } = await api.openings!(spy, null);
    await api.openings!(spy, next);
    expect(asked).toEqual(['/jobs?limit=100', '/jobs?since_id=7&limit=3']);
  });

  it('bring openings, and their page when they are looked up', async () => {
    const id = job();
    const { items } = await api.openings!(call, null);
    const listed = items.find((one) => one.id === id);
    expect(listed).toEqual({
      ...{
        id,
        version: null,
        title: 'Baker',
        state: 'open',
        text: null,
        url: `https://apply.workable.example/j/${id}`,
      },
    });
    expect(await api.lookUp(call, { of: 'opening', id })).toEqual([
      { change: 'opening', opening: { ...listed, text: '<p>Bakes bread.</p>' } },
    ]);
  });
});

describe('scores', () => {
  const score = (candidate: string, points: number | null, ref: string | null = null): ScoreToShow => ({
    ...{ application: candidate, candidate, job: null, score: points, lane: 'Meets the musts', ref, unsureSince: null },
    link: `https://candor.example/applications/${candidate}`,
  });

  it('are said once in comments, however often and with whatever memory they are shown', async () => {
    const { application: id } = workable.apply(person('Flo Rain'));
    const first = await api.show!(call, score(id, 61), workable.account);
    const calls = workable.server.asked.length;
    expect(await api.show!(call, score(id, 61, first), workable.account)).toBe(first);
    expect(workable.server.asked).toHaveLength(calls);
    expect(await api.show!(call, score(id, 61), workable.account)).toBe(first);
    expect(workable.shown(id)).toEqual([
      `Candor: 61 of 100, Meets the musts\nhttps://candor.example/applications/${id}`,
    ]);
    const second = await api.show!(call, score(id, 42, first), workable.account);
    expect(second).not.toBe(first);
    // Back to what it was: the last comment counts, so it is said again.
    await api.show!(call, score(id, 61, second), workable.account);
    expect(workable.shown(id).map((text) => /\d+/.exec(text)![0])).toEqual(['61', '42', '61']);
  });

  it('stand in a custom attribute where the account names one', async () => {
    const { application: id } = workable.apply(person('Gil Dew'));
    const account = { ...workable.account, scoreAttribute: 'candor_score' };
    const ref = await api.show!(call, score(id, 61), account);
    await api.show!(call, score(id, 42, ref), account);
    expect(workable.shown(id)).toEqual([
      `Candor: 42 of 100, Meets the musts https://candor.example/applications/${id}`,
    ]);
    await expect(api.show!(call, score(id, 1), { ...account, scoreAttribute: 'none' })).rejects.toMatchObject({
      status: 404,
    });
  });

  it('need a member to send them', async () => {
    const { memberId: _, ...account } = workable.account;
    await expect(api.show!(call, score('x', 1), account)).rejects.toMatchObject({
      code: 'ats-refused',
      message: expect.stringMatching(/memberId/),
    });
  });
});

describe('a move in Workable', () => {
  it('goes to a stage, or disqualifies', async () => {
    const ivy = person('Ivy Mist');
    const { application, candidate } = workable.apply(ivy);
    const stages = await api.stages!(call, ivy.job);
    expect(stages).toContainEqual({ id: 'Phone Screen', name: 'Phone Screen' });
    await api.move!(call, { application, candidate, to: 'stage', stage: 'Phone Screen' }, workable.account);
    expect(workable.applicationStatus(application)).toBe('Phone Screen');
    await expect(
      api.move!(call, { application, candidate, to: 'stage', stage: 'Nowhere' }, workable.account),
    ).rejects.toMatchObject({ code: 'ats-refused', status: 404 });
    const reasons = await api.rejectionReasons!(call);
    expect(reasons).toEqual([{ id: 'd1f001', name: 'Other candidates are more suitable' }]);
    await api.move!(call, { application, candidate, to: 'rejected', reason: reasons[0]!.id }, workable.account);
    expect(workable.applicationStatus(application)).toBe('rejected');
    const { application: other } = workable.apply(person('Jim Thaw'));
    await api.move!(call, { application: other, candidate: other, to: 'rejected', reason: null }, workable.account);
    expect(workable.applicationStatus(other)).toBe('rejected');
  });
});

describe('accounts', () => {
  it.each([
    [{ subdomain: 'mill', token: 'token-of-workable' }, null],
    [{ subdomain: 'mill.workable.com', token: 'token-of-workable' }, 'subdomain'],
    [{ subdomain: 'mill/../x', token: 'token-of-workable' }, 'subdomain'],
    [{ subdomain: 'mill' }, 'token'],
    [{ subdomain: 'mill', token: 'token-of-workable', member: 'm' }, ''],
  ])('%j', (account, fault) => {
    const { success, error } = api.account.safeParse(account);
    expect(success).toBe(fault === null);
    if (fault !== null) expect(error!.issues.map(({ path }) => path.join('.'))).toContain(fault);
  });

  it('are found by their subdomain', () =>
    expect(api.url({ subdomain: 'mill' })).toBe('https://mill.workable.com/spi/v3'));
});

describe('odd records', () => {
  const records = (fields: object) => {
    const [first, second] = workableRecords({ id: 'c1', ...fields });
    return { ...first, ...second } as unknown as {
      candidate: Record<string, unknown>;
      application: Record<string, unknown>;
    };
  };

  it('are made clean enough for a profile', () => {
    const { candidate } = records({
      ...{ name: null, firstname: 'Jo', lastname: 'Winter', email: 'jo@ example.org', phone: '', headline: ' Baker ' },
      ...{ address: '1 Mill Lane, 89073 Ulm', location: { city: 'Ulm', country: 'Germany', zip_code: '89073' } },
      social_profiles: [{ type: 'linkedin', url: 'linkedin.com/in/jo' }, { url: null }],
      experience_entries: [
        { title: 'Baker', company: 'Mill', start_date: '2020-03-01', end_date: '2019-01-01', current: false },
        { title: 'Miller', company: '', start_date: '2015', current: true, end_date: '2016' },
        { company: null },
      ],
      education_entries: [
        { degree: 'BSc', school: 'Ulm', field_of_study: 'Bread', start_date: null, end_date: '2014-07' },
      ],
      skills: [{ name: 'Baking' }, 'Milling', 7],
    });
    expect(candidate.profile).toEqual({
      ...{ name: 'Jo Winter', headline: 'Baker', email: 'jo@example.org', location: 'Ulm, Germany' },
      links: ['https://linkedin.com/in/jo'],
      positions: [
        { title: 'Baker', employer: 'Mill', start: '2020-03-01' },
        { title: 'Miller', start: '2015', current: true },
      ],
      education: [{ degree: 'BSc', institution: 'Ulm', field: 'Bread', end: '2014-07' }],
      skills: ['Baking', 'Milling'],
    });
    expect(recordProfileSchema.safeParse(candidate.profile).success).toBe(true);
  });

  it('leave to a résumé what Workable read from it', () => {
    const { candidate } = records({
      ...{ name: 'Jo Winter', resume_url: 'https://files.example/a/jo%20cv.pdf?signature=1', summary: 'Bakes' },
      experience_entries: [{ title: 'Baker' }],
    });
    expect(candidate.profile).toEqual({ name: 'Jo Winter' });
    expect(candidate.attachments).toEqual([expect.objectContaining({ fileName: 'jo cv.pdf' })]);
    const signed = (query: string) =>
      records({ resume_url: `https://files.example/a/jo.pdf?${query}` }).candidate.attachments;
    expect(signed('signature=1')).toEqual(signed('signature=2'));
    expect(records({ resume_url: 'https://files.example/%E0%A4%A' }).candidate.attachments).toHaveLength(1);
    expect(records({ resume_url: 'none' }).candidate.attachments).toEqual([]);
  });

  it('have answers of every kind', () => {
    const { application } = records({
      answers: [
        { question: { body: 'Why?' }, answer: { body: 'Bread' } },
        { question: 'Visa?', answer: { checked: false } },
        { question: { label: 'Shifts' }, answer: { choices: [{ body: 'Night' }, 'Day'] } },
        { question: { body: 'Start' }, answer: { date: '2026-12-01' } },
        { question: { body: 'Years' }, answer: { number: 4 } },
        { question: { body: 'Portfolio' }, answer: { file: 'x' } },
        { question: { body: 'Empty' }, answer: null },
      ],
    });
    expect(application.questions).toEqual([
      { question: 'Why?', answer: 'Bread' },
      { question: 'Visa?', answer: false },
      { question: 'Shifts', answer: ['Night', 'Day'] },
      { question: 'Start', answer: '2026-12-01' },
      { question: 'Years', answer: 4 },
    ]);
    expect(statedAnswersSchema.safeParse({ questions: application.questions }).success).toBe(true);
  });

  it('may have no job, stage or reason', () => {
    expect(records({ job: null, stage: null }).application).toMatchObject({
      jobId: null,
      stage: null,
      status: 'active',
    });
    expect(records({ disqualified: true, withdrew: true }).application).toMatchObject({
      ...{ status: 'rejected', rejectionReason: { id: null, name: 'Withdrew' } },
    });
    expect(records({ disqualified: true }).application).toMatchObject({ status: 'rejected', rejectionReason: null });
  });

  it.each([
    ['published', 'open'],
    ['draft', 'draft'],
    ['closed', 'closed'],
    ['archived', 'closed'],
  ])('an opening that is %s is %s', (state, ours) =>
    expect(workableOpening({ shortcode: 'A1', state }).state).toBe(ours),
  );

  it('a page of an opening may come in parts', () => {
    expect(
      workableOpening({ shortcode: 'A1', description: '<p>Bread</p>', requirements: '<ul></ul>', benefits: null }),
    ).toMatchObject({
      ...{ title: 'A1', text: '<p>Bread</p>\n<ul></ul>', url: null },
    });
  });
});
