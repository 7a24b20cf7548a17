import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plainCall } from '../../../test/support/ats/fake-ats.js';
import { startFakeLever, type FakeLever } from '../../../test/support/ats/lever.js';
import { recordProfileSchema } from '#libs/contracts';
import type { AtsChange } from '../event.js';
import type { AtsCall, ScoreToShow } from '../vendor.js';
import { leverApi as api } from './lever-api.js';
import { leverOpening, opportunityOf, leverRecords } from './lever-records.js';

let lever: FakeLever;
let call: AtsCall;
beforeAll(async () => {
  lever = await startFakeLever();
  call = plainCall(api, lever.account);
});
afterAll(() => lever.server.stop());

const job = () => lever.openJob({ title: 'Baker', text: '<p>Bakes bread.</p>' }).job;
const person = (name: string, more = {}) => ({
  name,
  email: `${name.toLowerCase().replace(' ', '.')}@example.org`,
  job: job(),
  ...more,
});

async function allApplications(since: string | null): Promise<AtsChange[]> {
  const all: AtsChange[] = [];
  for (let cursor: string | null = null; ;) {
    const { items, next } = await api.applications!(call, { since, cursor });
    all.push(...items);
    if (next === null) return all;
    cursor = next;
  }
}

describe('a lookup at Lever', () => {
  it('gives candidate, application, answers and files as they stand', async () => {
    const resume = { fileName: 'jo.pdf', bytes: Buffer.from('%PDF') };
    const answers = [{ question: 'Notice period?', answer: '30 days' }];
    const jo = person('Jo Winter', { resume, answers });
    const { candidate, application } = lever.apply(jo);
    const changes = await api.lookUp(call, { of: 'application', id: application });
    expect(changes).toEqual([
      {
        change: 'candidate',
        candidate: {
          ...{ id: candidate, version: null, profile: { name: 'Jo Winter', email: 'jo.winter@example.org' } },
          attachments: [
            {
              id: expect.any(String),
              ...{ kind: 'resume', fileName: 'jo.pdf', mediaType: null },
              from: { handle: expect.stringContaining(`/opportunities/${application}/resumes/`) },
            },
          ],
        },
      },
      {
        change: 'application',
        application: {
          ...{
            id: application,
            candidateId: candidate,
            version: null,
            jobId: jo.job,
            status: 'active',
            rejectionReason: null,
          },
          stage: { id: 'applicant-new', name: 'New applicant' },
          appliedAt: expect.stringMatching(/^2026-11-02T/),
          questions: answers,
        },
      },
    ]);
    const { attachments } = (changes[0] as Extract<AtsChange, { change: 'candidate' }>).candidate;
    const file = await api.download!(call, (attachments![0]!.from as { handle: string }).handle);
    const address = `${api.url(lever.account)}${(file as { path: string }).path}`;
    expect((await fetch(address)).status).toBe(401);
    const fetched = await fetch(address, { headers: api.authorisation(lever.account) });
    expect(await fetched.text()).toBe('%PDF');
  });

  it('tells by its reason whether an archived one was hired', async () => {
    const { application } = lever.apply(person('Kim Frost'));
    const applicationNow = async () => (await api.lookUp(call, { of: 'application', id: application }))[1];
    lever.move(application, 'Phone screen');
    expect(await applicationNow()).toMatchObject({
      application: { stage: { name: 'Phone screen' }, status: 'active' },
    });
    lever.reject(application);
    const rejectionReason = { id: expect.any(String), name: 'Position filled' };
    expect(await applicationNow()).toMatchObject({ application: { status: 'rejected', rejectionReason } });
    lever.hire(application);
    expect(await applicationNow()).toMatchObject({ application: { status: 'hired', rejectionReason: null } });
  });

  it('gives all of a contact', async () => {
    const { candidate, application } = lever.apply(person('Ada Storm'));
    const again = lever.apply(person('Ada Storm'));
    expect(again.candidate).toBe(candidate);
    const changes = await api.lookUp(call, { of: 'candidate', id: candidate });
    const ids = changes.flatMap((one) => (one.change === 'application' ? one.application.id : []));
    expect(ids).toEqual([application, again.application]);
  });

  it('says who is gone, and why', async () => {
    const deleted = lever.apply(person('Bo Hail'));
    lever.remove(deleted.candidate);
    const [application, candidate] = [
      { change: 'gone', of: 'application' },
      { change: 'gone', of: 'candidate' },
    ];
    expect(await api.lookUp(call, { of: 'application', id: deleted.application })).toEqual([
      { ...application, id: deleted.application, why: 'deleted' },
    ]);
    expect(await api.lookUp(call, { of: 'candidate', id: deleted.candidate })).toEqual([
      { ...candidate, id: deleted.candidate, why: 'deleted' },
    ]);
    const anonymous = lever.apply(person('Di Sleet'));
    lever.anonymise(anonymous.candidate);
    expect(await api.lookUp(call, { of: 'application', id: anonymous.application })).toEqual([
      { ...application, id: anonymous.application, why: 'anonymised' },
      { ...candidate, id: anonymous.candidate, why: 'anonymised' },
    ]);
    expect(await api.lookUp(call, { of: 'candidate', id: anonymous.candidate })).toEqual([
      { ...candidate, id: anonymous.candidate, why: 'anonymised' },
    ]);
    expect(await api.lookUp(call, { of: 'opening', id: 'none' })).toEqual([
      { change: 'gone', of: 'opening', id: 'none', why: 'deleted' },
    ]);
  });
});

describe('lists', () => {
  it('are read page by page, and what was deleted since stands at their end', async () => {
    const one = person('Page One');
    const first = lever.apply(one);
    const since = lever.server.asked.length;
    for (let n = 0; n < 30; n += 1) lever.apply({ ...one, name: `Page ${n}`, email: `page.${n}@example.org` });
    lever.remove(first.candidate);
    const all = await allApplications('2026-11-02T09:00:00.000Z');
    const applications = all.filter(({ change }) => change === 'application');
    expect(applications.length).toBeGreaterThan(30);
    expect(all.at(-1)).toEqual({ change: 'gone', of: 'application', id: first.application, why: 'deleted' });
    const lists = lever.server.asked.slice(since).filter(({ path }) => path === '/v1/opportunities');
    expect(lists.length).toBeGreaterThan(1);
    expect(lists.every(({ query }) => query.get('updated_at_start') === '1793610000000')).toBe(true);
    const ofDeleted = lever.server.asked.filter(({ path }) => path === '/v1/opportunities/deleted');
    expect(ofDeleted.map(({ query }) => query.get('deleted_at_start'))).toEqual(['1793610000000']);
  });

  it('of everything do not speak of what was deleted', async () => {
    expect((await allApplications(null)).filter(({ change }) => change === 'gone')).not.toContainEqual(
      expect.objectContaining({ why: 'deleted' }),
    );
  });

  it('bring openings with their page', async () => {
    const id = job();
    const { items } = await api.openings!(call, null);
    expect(items).toContainEqual({
      ...{ id, version: null, title: 'Baker', state: 'open', text: '<p>Bakes bread.</p>' },
      url: `https://jobs.lever.example/${id}`,
    });
    expect(await api.lookUp(call, { of: 'opening', id })).toEqual([
      { change: 'opening', opening: items.find((one) => one.id === id) },
    ]);
  });

  it('are refused for a while when they are asked for too often', async () => {
    lever.server.limit = { calls: 0, in: 1_000 };
    const { status, headers } = await fetch(`${api.url(lever.account)}/stages`, {
      headers: api.authorisation(lever.account),
    });
    expect([status, headers.get('retry-after')]).toEqual([429, '1']);
    lever.server.limit = null;
  });
});

describe('scores', () => {
  const score = (application: string, points: number | null, lane = 'Meets the musts'): ScoreToShow => ({
    ...{ application, candidate: 'c', job: null, score: points, lane, ref: null, unsureSince: null },
    link: `https://candor.example/applications/${application}`,
  });

  it('stand in one note and one tag, however often and with whatever memory they are shown', async () => {
    const { application } = lever.apply(person('Flo Rain'));
    const first = await api.show!(call, score(application, 61), lever.account);
    expect(await api.show!(call, { ...score(application, 61), ref: first }, lever.account)).toBe(first);
    expect(await api.show!(call, score(application, 61), lever.account)).toBe(first);
    const link = `https://candor.example/applications/${application}`;
    expect(lever.shown(application)).toEqual([
      `Candor: 61 of 100, Meets the musts\n${link}`,
      'Candor: Meets the musts',
    ]);
    const second = await api.show!(call, { ...score(application, 42, 'Misses a must'), ref: first }, lever.account);
    expect(second).not.toBe(first);
    expect(lever.shown(application)).toEqual([`Candor: 42 of 100, Misses a must\n${link}`, 'Candor: Misses a must']);
    await api.show!(call, score(application, null, 'Human review'), lever.account);
    expect(lever.shown(application)).toEqual([`Candor: Human review\n${link}`, 'Candor: Human review']);
  });

  it('are refused for a candidate who is not there', async () => {
    await expect(api.show!(call, score('none', 1), lever.account)).rejects.toMatchObject({
      code: 'ats-refused',
      status: 404,
    });
  });
});

describe('a move in Lever', () => {
  it('goes to a stage, or archives with a reason', async () => {
    const { candidate, application } = lever.apply(person('Gus Mist'));
    const stages = await api.stages!(call, '');
    const stage = stages.find(({ name }) => name === 'Offer')!.id;
    await api.move!(call, { application, candidate, to: 'stage', stage }, lever.account);
    expect(lever.applicationStatus(application)).toBe('Offer');
    const reasons = await api.rejectionReasons!(call);
    expect(reasons).toEqual([{ id: expect.any(String), name: 'Position filled' }]);
    await api.move!(call, { application, candidate, to: 'rejected', reason: reasons[0]!.id }, lever.account);
    expect(lever.applicationStatus(application)).toBe('rejected');
    await expect(
      api.move!(call, { application, candidate, to: 'rejected', reason: null }, lever.account),
    ).rejects.toMatchObject({ code: 'ats-refused' });
  });
});

describe('accounts', () => {
  it.each([
    [{ apiKey: 'key-of-lever' }, null],
    [{ clientId: 'a', clientSecret: 'b', refreshToken: 'refresh-token' }, null],
    [{}, 'apiKey'],
    [{ refreshToken: 'refresh-token' }, 'clientId'],
    [{ apiKey: 'key-of-lever', region: 'mars' }, 'region'],
    [{ apikey: 'key-of-lever' }, ''],
  ])('%j', (account, fault) => {
    const { success, error } = api.account.safeParse(account);
    expect(success).toBe(fault === null);
    if (fault !== null) expect(error!.issues.map(({ path }) => path.join('.'))).toContain(fault);
  });

  it('are found where they are kept', () => {
    expect(api.url({})).toBe('https://api.lever.co/v1');
    expect(api.url({ region: 'eu' })).toBe('https://api.eu.lever.co/v1');
  });

  it('take tokens again, each refresh token once', async () => {
    const account = lever.oauthAccount();
    expect(api.renew!.due(account)).toBe(0);
    expect(api.renew!.due(lever.account)).toBe(Infinity);
    await expect(plainCall(api, account)({ method: 'GET', to: '/stages' })).resolves.toMatchObject({ status: 200 });
    lever.expireTokens();
    await expect(plainCall(api, account)({ method: 'GET', to: '/stages' })).rejects.toMatchObject({ status: 401 });
    const now = Date.UTC(2026, 10, 2);
    const renewed = await api.renew!.renew(plainCall(api, account, false), account, now);
    expect(renewed).toMatchObject({ expiresAt: '2026-11-02T01:00:00.000Z', clientId: 'client' });
    expect(renewed.refreshToken).not.toBe(account.refreshToken);
    expect(api.renew!.due(renewed)).toBe(now + 55 * 60_000);
    await expect(plainCall(api, renewed)({ method: 'GET', to: '/stages' })).resolves.toMatchObject({ status: 200 });
    await expect(api.renew!.renew(plainCall(api, account, false), account, now)).rejects.toMatchObject({ status: 403 });
  });
});

describe('odd records', () => {
  const opportunity = { id: 'o', contact: { id: 'c', name: 'x' }, stage: 'offer', applications: ['f'] };
  const records = (fields: object, resumes: object[] = [], reason = null) => {
    const [first, second] = leverRecords(opportunityOf({ ...opportunity, ...fields }), resumes, reason);
    return { ...first, ...second } as unknown as {
      candidate: Record<string, unknown>;
      application: Record<string, unknown>;
    };
  };

  it('are made clean enough for a profile', () => {
    const { candidate } = records({
      ...{ name: ' Jo  Winter', headline: '', emails: [null, 'jo@ example.org'], phones: [{ value: ' +49 1 ' }, 'x'] },
      ...{ location: { name: 'Ulm' }, links: ['linkedin.com/in/jo', 'LinkedIn'] },
    });
    expect(candidate.profile).toEqual({
      ...{ name: 'Jo Winter', email: 'jo@example.org', phone: '+49 1', location: 'Ulm' },
      links: ['https://linkedin.com/in/jo'],
    });
    expect(recordProfileSchema.safeParse(candidate.profile).success).toBe(true);
    expect(records({ emails: 'none' }).candidate.profile).toBeUndefined();
  });

  it('do not make up a posting that is not told', () => {
    expect(records({}).application).not.toHaveProperty('jobId', null);
    expect(records({ applications: [] }).application.jobId).toBeNull();
    const forms = [
      { id: 'f1', posting: 'p1', createdAt: 1 },
      { id: 'f2', posting: 'p2', createdAt: 2 },
    ];
    expect(records({ applications: forms }).application.jobId).toBe('p2');
  });

  it('do not take the words of a referrer for the candidate’s answers', () => {
    const form = {
      id: 'f',
      posting: 'p',
      comments: 'Hire them',
      customQuestions: [{ fields: [{ text: 'Why?', value: 'Good' }] }],
    };
    expect(records({ applications: [{ ...form, type: 'posting' }] }).application).toMatchObject({
      ...{ coverLetter: 'Hire them', questions: [{ question: 'Why?', answer: 'Good' }] },
    });
    const { application } = records({ applications: [{ ...form, type: 'referral' }] });
    expect(application).not.toHaveProperty('coverLetter');
    expect(application).not.toHaveProperty('questions');
  });

  it('count an archived application with an unknown reason as rejected', () => {
    expect(records({ archived: { reason: 'r' } }).application).toMatchObject({
      status: 'rejected',
      rejectionReason: null,
    });
  });

  it('leave out files that Lever is not done with', () => {
    const { candidate } = records({}, [
      { id: 'r1', file: { status: 'processing' } },
      { id: 'r2', file: null },
    ]);
    expect(candidate.attachments).toEqual([expect.objectContaining({ id: 'r2', fileName: null })]);
  });

  it.each([
    ['published', 'open'],
    ['internal', 'open'],
    ['draft', 'draft'],
    ['pending', 'draft'],
    ['closed', 'closed'],
    ['rejected', 'closed'],
    [undefined, 'closed'],
  ])('an opening that is %s is %s', (state, ours) =>
    expect(leverOpening({ id: 'p', text: 'Baker', state }).state).toBe(ours),
  );

  it('a page of an opening has its lists in it', () => {
    const content = {
      ...{
        descriptionHtml: '<p>Bread</p>',
        lists: [{ text: 'You', content: '<li>bake</li>' }],
        closingHtml: '<p>Write</p>',
      },
    };
    expect(leverOpening({ id: 'p', text: 'Baker', content }).text).toBe(
      '<p>Bread</p>\n<h3>You</h3>\n<ul><li>bake</li></ul>\n<p>Write</p>',
    );
    expect(leverOpening({ id: 'p', text: '', content: null })).toMatchObject({ title: 'p', text: null });
  });
});
