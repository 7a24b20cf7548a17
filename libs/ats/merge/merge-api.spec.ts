import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { recordProfileSchema } from '#libs/contracts';
import { plainCall } from '../../../test/support/ats/fake-ats.js';
import { startFakeMerge, type FakeMerge } from '../../../test/support/ats/merge.js';
import type { AtsChange } from '../event.js';
import type { AtsCall, ScoreToShow } from '../vendor.js';
import { mergeApi as api } from './merge-api.js';
import { mergeApplication, applicationRecord, mergeCandidate, candidateRecord, jobRecord } from './merge-records.js';

let merge: FakeMerge;
let call: AtsCall;
beforeAll(async () => {
  merge = await startFakeMerge();
  call = plainCall(api, merge.account);
});
afterAll(() => merge.server.stop());

const job = () => merge.openJob({ title: 'Baker', text: '<p>Bakes bread.</p>' }).job;
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

describe('a lookup at Merge', () => {
  it('gives candidate, application, answers and files as they stand, and when Merge changed them', async () => {
    const resume = { fileName: 'jo.pdf', bytes: Buffer.from('%PDF') };
    const answers = [
      { question: 'Notice period?', answer: '30 days' },
      { question: 'What is your gender?', answer: 'Female' },
    ];
    const jo = person('Jo Winter', { resume, answers });
    const { candidate, application } = merge.apply(jo);
    const moment = expect.stringMatching(/^2026-11-02T09:\d\d:\d\d\.000Z$/);
    const expected = [
      {
        change: 'candidate',
        candidate: {
          ...{ id: candidate, version: moment, profile: { name: 'Jo Winter', email: 'jo.winter@example.org' } },
          attachments: [
            {
              id: expect.any(String),
              ...{ kind: 'resume', fileName: 'jo.pdf', mediaType: null, from: { handle: expect.any(String) } },
            },
          ],
        },
      },
      {
        change: 'application',
        application: {
          ...{ id: application, candidateId: candidate, version: moment, jobId: jo.job, status: 'active' },
          ...{ rejectionReason: null, stage: { id: expect.any(String), name: 'Applied' }, appliedAt: moment },
          questions: [answers[0]],
        },
      },
    ];
    expect(await api.lookUp(call, { of: 'application', id: application })).toEqual(expected);
    expect(await api.lookUp(call, { of: 'candidate', id: candidate })).toEqual(expected);
  });

  it('gives a file by an address that is good just now', async () => {
    const resume = { fileName: 'kim.pdf', bytes: Buffer.from('%PDF kim') };
    const { candidate } = merge.apply(person('Kim Frost', { resume }));
    const [change] = await api.lookUp(call, { of: 'candidate', id: candidate });
    const { attachments } = (change as Extract<AtsChange, { change: 'candidate' }>).candidate;
    const { handle } = attachments![0]!.from as { handle: string };
    const { url } = (await api.download!(call, handle)) as { url: string };
    expect(await (await fetch(url)).text()).toBe('%PDF kim');
    merge.expireFiles();
    expect((await fetch(url)).status).toBe(403);
    const again = (await api.download!(call, handle)) as { url: string };
    expect((await fetch(again.url)).status).toBe(200);
  });

  it('tells hires by the stage, and rejections', async () => {
    const { application } = merge.apply(person('Mo Gale'));
    const applicationNow = async () => (await api.lookUp(call, { of: 'application', id: application }))[1];
    merge.move(application, 'Offer');
    expect(await applicationNow()).toMatchObject({ application: { stage: { name: 'Offer' }, status: 'active' } });
    merge.hire(application);
    expect(await applicationNow()).toMatchObject({ application: { status: 'hired' } });
    merge.reject(application);
    const rejectionReason = { id: expect.any(String), name: 'Position filled' };
    expect(await applicationNow()).toMatchObject({ application: { status: 'rejected', rejectionReason } });
  });

  it('says who is gone: what was deleted, and what is another account’s', async () => {
    const { candidate, application } = merge.apply(person('Bo Hail'));
    merge.remove(candidate);
    const gone = (of: string, id: string) => ({ change: 'gone', of, id, why: 'deleted' });
    expect(await api.lookUp(call, { of: 'candidate', id: candidate })).toEqual([gone('candidate', candidate)]);
    expect(await api.lookUp(call, { of: 'application', id: application })).toEqual([
      gone('application', application),
      gone('candidate', candidate),
    ]);
    for (const thing of ['candidate', 'application', 'opening'] as const)
      expect(await api.lookUp(call, { of: thing, id: 'another' })).toEqual([gone(thing, 'another')]);
  });

  it('never asks for equal-opportunity answers', () => {
    expect(merge.server.asked.length).toBeGreaterThan(0);
    expect(merge.server.asked.filter(({ path, query }) => /eeoc/i.test(`${path}?${query}`))).toEqual([]);
    expect(merge.server.asked.filter(({ query }) => query.has('include_remote_data'))).toEqual([]);
  });
});

describe('lists', () => {
  it('are read page by page; since a moment with what was deleted, and people whose applications stayed as they were', async () => {
    const one = person('Page One');
    for (let n = 0; n < 15; n += 1) merge.apply({ ...one, name: `Page ${n}`, email: `page.${n}@example.org` });
    const all = await allApplications(null);
    expect(all.filter(({ change }) => change === 'application').length).toBeGreaterThanOrEqual(15);
    expect(all.some(({ change }) => change === 'gone')).toBe(false);
    const last = all.at(-1) as Extract<AtsChange, { change: 'application' }>;
    const since = new Date(Date.parse(last.application.appliedAt!) + 500).toISOString();
    const { candidateId } = last.application;
    merge.edit(candidateId, { name: 'Page Other' });
    const removed = merge.apply(person('Pat Flood'));
    merge.remove(removed.candidate);
    const changed = await allApplications(since);
    expect(changed).toContainEqual({
      change: 'candidate',
      candidate: expect.objectContaining({ id: candidateId, profile: expect.objectContaining({ name: 'Page Other' }) }),
    });
    expect(changed).toContainEqual({ change: 'gone', of: 'candidate', id: removed.candidate, why: 'deleted' });
    expect(changed.length).toBeLessThan(all.length);
  });

  it('bring openings with their page', async () => {
    const id = job();
    const { items } = await api.openings!(call, null);
    const listed = items.find((one) => one.id === id);
    expect(listed).toEqual({
      ...{ id, version: expect.any(String), title: 'Baker', state: 'open', text: '<p>Bakes bread.</p>' },
      url: `https://jobs.example/${id}`,
    });
    expect(await api.lookUp(call, { of: 'opening', id })).toEqual([{ change: 'opening', opening: listed }]);
  });
});

describe('scores', () => {
  const score = (candidate: string, points: number | null, ref: string | null = null): ScoreToShow => ({
    ...{ application: 'a', candidate, job: null, score: points, lane: 'Meets the musts', ref, unsureSince: null },
    link: `https://candor.example/applications/${candidate}`,
  });

  it('are said once in notes', async () => {
    const { candidate, application } = merge.apply(person('Flo Rain'));
    const first = await api.show!(call, score(candidate, 61), merge.account);
    expect(await api.show!(call, score(candidate, 61, first), merge.account)).toBe(first);
    await api.show!(call, score(candidate, 42, first), merge.account);
    const link = `https://candor.example/applications/${candidate}`;
    expect(merge.shown(application)).toEqual([
      `Candor: 61 of 100, Meets the musts\n${link}`,
      `Candor: 42 of 100, Meets the musts\n${link}`,
    ]);
  });

  it('are looked for when it is unknown whether they were sent', async () => {
    const { candidate, application } = merge.apply(person('Kai Frost'));
    const before = new Date().toISOString();
    const first = await api.show!(call, score(candidate, 61), merge.account);
    const unsure = { ...score(candidate, 61), unsureSince: before };
    expect(await api.show!(call, unsure, merge.account)).toBe(first);
    expect(merge.shown(application)).toHaveLength(1);
    // Long before the doubt began, and so another time.
    const later = { ...unsure, unsureSince: new Date(Date.now() + 3_600_000).toISOString() };
    await api.show!(call, later, merge.account);
    expect(merge.shown(application)).toHaveLength(2);
  });

  it('that the product behind Merge refuses are refused', async () => {
    const { candidate } = merge.apply(person('Gil Dew'));
    merge.refuseNext = 'Notes are read-only';
    await expect(api.show!(call, score(candidate, 1), merge.account)).rejects.toMatchObject({
      ...{ code: 'ats-refused', message: expect.stringMatching(/Notes are read-only/) },
    });
    const { remoteUserId: _, ...account } = merge.account;
    await expect(api.show!(call, score(candidate, 1), account)).rejects.toMatchObject({
      message: expect.stringMatching(/remoteUserId/),
    });
  });
});

describe('a move in Merge', () => {
  it('goes to a stage, and rejects no one', async () => {
    const ivy = person('Ivy Mist');
    const { application, candidate } = merge.apply(ivy);
    const stages = await api.stages!(call, ivy.job);
    expect(stages.map(({ name }) => name)).toEqual(['Applied', 'Phone screen', 'Offer', 'Hired']);
    await api.move!(call, { application, candidate, to: 'stage', stage: stages[2]!.id }, merge.account);
    expect(merge.applicationStatus(application)).toBe('Offer');
    await expect(
      api.move!(call, { application, candidate, to: 'rejected', reason: null }, merge.account),
    ).rejects.toMatchObject({ code: 'ats-refused' });
    expect(api.rejectionReasons).toBeNull();
  });

  it('knows the stages of a job of its own', async () => {
    const stage = (id: string, more = {}) => ({ id, name: id, job: null, stage_order: 1, ...more });
    const own: AtsCall = ({ query }) =>
      Promise.resolve({
        ...{ status: 200, headers: {} },
        json: {
          results: query?.job_id ? [stage('b', { job: 'j', stage_order: 2 }), stage('a', { job: 'j' })] : [stage('x')],
          next: null,
        },
      });
    expect(await api.stages!(own, 'j')).toEqual([
      { id: 'a', name: 'a' },
      { id: 'b', name: 'b' },
    ]);
  });
});

describe('accounts', () => {
  it.each([
    [{ apiKey: 'key-of-merge', accountToken: 'token-of-account' }, null],
    [{ apiKey: 'key-of-merge' }, 'accountToken'],
    [{ apiKey: 'key-of-merge', accountToken: 'token-of-account', region: 'mars' }, 'region'],
    [{ apiKey: 'key-of-merge', accountToken: 'token-of-account', accounttoken: 'x' }, ''],
  ])('%j', (account, fault) => {
    const { success, error } = api.account.safeParse(account);
    expect(success).toBe(fault === null);
    if (fault !== null) expect(error!.issues.map(({ path }) => path.join('.'))).toContain(fault);
  });

  it.each([
    [{}, 'https://api.merge.dev/api/ats/v1'],
    [{ region: 'eu' }, 'https://api-eu.merge.dev/api/ats/v1'],
    [{ region: 'ap' }, 'https://api-ap.merge.dev/api/ats/v1'],
  ])('of %j are found where they are kept', (account, url) => expect(api.url(account)).toBe(url));

  it('make fewer calls than would fail too often', () => {
    expect(api.limit.calls).toBe(1);
    expect(10_000 / api.limit.in).toBeLessThan(20);
    expect(60_000 / api.limit.in).toBeLessThanOrEqual(100);
  });
});

describe('odd records', () => {
  it('are made clean enough for a profile', () => {
    const { profile, version } = candidateRecord(
      mergeCandidate({
        ...{ id: 'c', modified_at: null, first_name: ' Jo', last_name: null, title: 'Baker', company: 'Mill' },
        ...{ locations: [null, 'Ulm'], phone_numbers: [{ value: '' }, { value: '+49 1' }] },
        ...{
          email_addresses: [{ value: 'none' }, { value: 'jo@ example.org' }],
          urls: [{ value: 'linkedin.com/in/jo' }],
        },
      }),
      [],
    );
    expect(version).toBeNull();
    expect(profile).toEqual({
      ...{ name: 'Jo', headline: 'Baker, Mill', email: 'jo@example.org', phone: '+49 1', location: 'Ulm' },
      links: ['https://linkedin.com/in/jo'],
    });
    expect(recordProfileSchema.safeParse(profile).success).toBe(true);
    expect(candidateRecord(mergeCandidate({ id: 'c' }), []).profile).toBeUndefined();
  });

  it('have files of their kinds, without what the employer wrote', () => {
    const file = (id: string, attachment_type: string | null, more = {}) => ({
      id,
      file_name: id,
      attachment_type,
      ...more,
    });
    const { attachments } = candidateRecord(mergeCandidate({ id: 'c' }), [
      file('a', 'RESUME'),
      file('b', 'COVER_LETTER'),
      file('c', 'OTHER'),
      file('d', null),
      file('e', 'OFFER_LETTER'),
      file('f', 'RESUME', { remote_was_deleted: true }),
    ]);
    expect(attachments!.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'a resume',
      'b cover-letter',
      'c other',
      'd other',
    ]);
  });

  it('may have no job, stage or candidate', () => {
    const record = (fields: object) => applicationRecord(mergeApplication({ id: 'a', ...fields }));
    expect(record({})).toBeNull();
    expect(record({ candidate: 'c' })).toMatchObject({ jobId: null, stage: null, status: 'active' });
    expect(record({ candidate: 'c', current_stage: 's' })).toMatchObject({ stage: { id: 's', name: 's' } });
    expect(record({ candidate: 'c', reject_reason: 'r' })).toMatchObject({
      status: 'rejected',
      rejectionReason: { id: 'r', name: null },
    });
  });

  it.each([
    ['OPEN', 'open'],
    ['DRAFT', 'draft'],
    ['PENDING', 'draft'],
    ['CLOSED', 'closed'],
    ['ARCHIVED', 'closed'],
    [null, 'closed'],
  ])('an opening that is %s is %s', (status, ours) => expect(jobRecord({ id: 'j', status }).state).toBe(ours));
});
