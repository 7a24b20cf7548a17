import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plainCall, type FakeProduct } from '../../../test/support/ats/fake-ats.js';
import { startFakeKombo } from '../../../test/support/ats/kombo.js';
import { recordProfileSchema } from '#libs/contracts';
import type { AtsChange } from '../event.js';
import { komboApi } from './api.js';

let product: FakeProduct;
let call: ReturnType<typeof plainCall>;
beforeAll(async () => {
  product = await startFakeKombo();
  call = plainCall(komboApi, product.account);
});
afterAll(() => product.server.stop());

async function all(since: string | null): Promise<AtsChange[]> {
  const items: AtsChange[] = [];
  for (let cursor: string | null = null; ;) {
    const page = await komboApi.applications!(call, { since, cursor });
    items.push(...page.items);
    if (page.next === null) return items;
    cursor = page.next;
  }
}

const resume = { fileName: 'cv.pdf', bytes: Buffer.from('%PDF-1.7') };
const answers = [{ question: 'Notice period?', answer: '2 weeks' }];

it('Kombo tells people with their files, and where they stand', async () => {
  const { job } = product.openJob({ title: 'Cooper', text: '<p>Barrels</p>' });
  const opening = {
    ...{ id: job, version: null, title: 'Cooper', state: 'open', text: '<p>Barrels</p>' },
    url: `https://jobs.example/${job}`,
  };
  expect((await komboApi.openings!(call, null)).items).toEqual([opening]);
  const { candidate: id, application } = product.apply({
    ...{ name: 'Ida Mbeki', email: 'ida@example.org', job, resume, answers },
  });
  const [person, applicationChange] = await all(null);
  const profile = {
    ...{ name: 'Ida Mbeki', headline: 'Cooper', email: 'ida@example.org', phone: '+49 731 5', location: 'Ulm, DE' },
    links: ['https://social.example/ida'],
  };
  const file = { id: `cv-${id}`, kind: 'resume', fileName: 'cv.pdf', mediaType: 'application/pdf' };
  expect(person).toEqual({
    change: 'candidate',
    candidate: { id, version: null, profile, attachments: [{ ...file, from: { handle: `${id} cv-${id}` } }] },
  });
  const download = await komboApi.download!(call, `${id} cv-${id}`);
  const answer = await fetch('url' in download ? download.url : '');
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(resume.bytes);
  await expect(komboApi.download!(call, `${id} other`)).rejects.toMatchObject({ code: 'ats-refused', status: 404 });
  expect(recordProfileSchema.safeParse(profile).success).toBe(true);
  const is = {
    ...{ id: application, version: null, candidateId: id, jobId: job, appliedAt: expect.any(String) },
    questions: answers,
  };
  const stage = (name: string) => ({ id: `stage-${name}`, name });
  expect(applicationChange).toEqual({
    change: 'application',
    application: { ...is, stage: stage('Applied'), status: 'active', rejectionReason: null },
  });

  product.move(application, 'Trial day');
  product.reject(application);
  expect(await komboApi.lookUp(call, { of: 'application', id: application })).toEqual([
    {
      change: 'application',
      application: {
        ...is,
        stage: stage('Trial day'),
        status: 'rejected',
        rejectionReason: { id: null, name: 'Position filled' },
      },
    },
  ]);
  product.hire(application);
  expect(await komboApi.lookUp(call, { of: 'application', id: application })).toMatchObject([
    { application: { status: 'hired' } },
  ]);
  expect(await komboApi.lookUp(call, { of: 'candidate', id })).toEqual([person]);
  expect(await komboApi.lookUp(call, { of: 'opening', id: job })).toEqual([{ change: 'opening', opening }]);

  // Who was deleted is listed, and says so.
  const gone = [
    { change: 'gone', why: 'deleted', of: 'candidate', id },
    { change: 'gone', why: 'deleted', of: 'application', id: application },
  ];
  product.remove(id);
  expect(await all(null)).toEqual(gone);
  expect(await komboApi.lookUp(call, { of: 'candidate', id })).toEqual(gone.slice(0, 1));
  expect(await komboApi.lookUp(call, { of: 'application', id: 'never-there' })).toEqual([
    { change: 'gone', why: 'deleted', of: 'application', id: 'never-there' },
  ]);
});

describe('lists', () => {
  it('go on where they broke off, and tell what changed since', async () => {
    const { job } = product.openJob({ title: 'Turner', text: '' });
    const applied = Array.from({ length: 55 }, (_, n) =>
      product.apply({ name: `Person ${n}`, email: `p${n}@example.org`, job }),
    );
    const changes = await all(null);
    const ids = (found: readonly AtsChange[]) =>
      found.flatMap((one) =>
        one.change === 'application' ? [one.application.id] : one.change === 'candidate' ? [one.candidate.id] : [],
      );
    const wanted = applied.flatMap(({ candidate, application }) => [candidate, application]);
    expect(new Set(ids(changes))).toEqual(new Set(wanted));

    const first = await komboApi.applications!(call, { since: null, cursor: null });
    const second = await komboApi.applications!(call, { since: null, cursor: first.next });
    expect(ids(second.items).some((id) => ids(first.items).includes(id))).toBe(false);

    const applications = changes.flatMap((one) => (one.change === 'application' ? [one.application] : []));
    const since = new Date(applications.at(-1)!.appliedAt!);
    since.setSeconds(since.getSeconds() + 2);
    product.move(applied[7]!.application, 'Trial day');
    expect(new Set(ids(await all(since.toISOString())))).toEqual(
      new Set([applied[7]!.candidate, applied[7]!.application]),
    );
  });

  it('read answers of every type', async () => {
    const types = [
      [{ content: ' Because ' }, 'Because'],
      [{ choice: 'TypeScript' }, 'TypeScript'],
      [{ choices: ['Go', 'Rust'] }, ['Go', 'Rust']],
      [{ checked: false }, false],
      [{ number: 4 }, 4],
      [{ date: '2027-02-01T00:00:00.000Z' }, '2027-02-01T00:00:00.000Z'],
      [{ raw: null }, undefined],
      [{ content: null }, undefined],
    ] as const;
    const screening_question_answers = types.map(([answer], n) => ({ question: { title: `Q${n}` }, answer }));
    const results = [{ id: 'a', candidate_id: 'c', screening_question_answers }];
    const lookedUp = await komboApi.lookUp(
      () => Promise.resolve({ status: 200, headers: {}, json: { data: { results, next: null } } }),
      { of: 'application', id: 'a' },
    );
    expect(lookedUp[0]).toMatchObject({
      application: {
        questions: types.flatMap(([, answer], n) => (answer === undefined ? [] : [{ question: `Q${n}`, answer }])),
      },
    });
  });
});

it('Kombo is where the environment is, and asks for an integration', () => {
  expect(komboApi.url({ apiKey: 'k', integrationId: 'i', region: 'us' })).toBe('https://api.us.kombo.dev/v1');
  expect(komboApi.account.safeParse({ apiKey: 'k' }).success).toBe(false);
});
