import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plainCall, type FakeEvent, type FakeProduct } from '../../../test/support/ats/fake-ats.js';
import { lookedUp } from '../../../test/support/ats/looked-up.js';
import { startFakeTeamtailor } from '../../../test/support/ats/teamtailor.js';
import { recordProfileSchema } from '#libs/contracts';
import type { AtsChange } from '../event.js';
import { teamtailorApi } from './api.js';
import { questionsIn } from './records.js';

let product: FakeProduct;
let call: ReturnType<typeof plainCall>;
beforeAll(async () => {
  product = await startFakeTeamtailor();
  call = plainCall(teamtailorApi, product.account);
});
afterAll(() => product.server.stop());

const lookedUpBy = (events: FakeEvent[]) => lookedUp('teamtailor', product, events);
const resume = { fileName: 'cv.pdf', bytes: Buffer.from('%PDF-1.7') };
const answers = [{ question: 'Notice period?', answer: '2 weeks' }];

it('Teamtailor tells an application with its person and its opening, from a signed event', async () => {
  const { job, events } = product.openJob({ title: 'Cooper', text: '<p>Barrels of oak</p>' });
  const opening = {
    ...{ id: job, version: null, title: 'Cooper', state: 'open', text: '<p>Barrels of oak</p>' },
    url: expect.stringContaining(`/careers/${job}`),
  };
  expect(await lookedUpBy(events)).toEqual([{ change: 'opening', opening: opening }]);
  const applied = product.apply({ name: 'Ida Mbeki', email: 'ida@example.org', job, resume, answers });
  const { candidate: id, application } = applied;
  const changes = await lookedUpBy(applied.events);
  const person = { name: 'Ida Mbeki', email: 'ida@example.org', summary: 'I like turtles' };
  const file = { id: `resume /resumes/${id}/cv.pdf`, kind: 'resume', fileName: 'cv.pdf', mediaType: null };
  expect(changes).toEqual([
    {
      change: 'candidate',
      candidate: {
        id,
        version: null,
        profile: person,
        attachments: [{ ...file, from: { handle: `candidates/${id}` } }],
      },
    },
    { change: 'opening', opening: opening },
    {
      change: 'application',
      application: {
        ...{ id: application, version: null, candidateId: id, jobId: job, appliedAt: expect.any(String) },
        ...{ stage: { id: expect.any(String), name: 'Applied' }, status: 'active', rejectionReason: null },
        ...{ coverLetter: 'Barrels are my life.', questions: answers },
      },
    },
  ]);
  expect(recordProfileSchema.safeParse(person).success).toBe(true);

  const download = await teamtailorApi.download!(call, `candidates/${id}`);
  const bytes = await (await fetch('url' in download ? download.url : '')).arrayBuffer();
  expect(Buffer.from(bytes)).toEqual(resume.bytes);

  expect((await lookedUpBy(product.move(application, 'Trial day'))).at(-1)).toMatchObject({
    application: { stage: { name: 'Trial day' }, status: 'active' },
  });
  expect((await lookedUpBy(product.reject(application))).at(-1)).toMatchObject({
    application: { status: 'rejected', rejectionReason: { id: '9', name: 'Position filled' } },
  });
  expect((await lookedUpBy(product.hire(application))).at(-1)).toMatchObject({ application: { status: 'hired' } });
  // A candidate alone comes with all their applications.
  expect(await lookedUpBy(product.edit(id, { name: 'Ida B. Mbeki' }))).toMatchObject([
    { candidate: { profile: { name: 'Ida B. Mbeki' } } },
    { opening: { id: job } },
    { application: { id: application, status: 'hired', questions: answers } },
  ]);
  expect(await lookedUpBy(product.remove(id))).toEqual([{ change: 'gone', why: 'deleted', of: 'candidate', id }]);
  for (const kind of ['application', 'opening'] as const)
    expect(await teamtailorApi.lookUp(call, { of: kind, id: '1' })).toEqual([
      { change: 'gone', why: 'deleted', of: kind, id: '1' },
    ]);
});

it('Teamtailor says when there is no resume any more', async () => {
  const { job } = product.openJob({ title: 'Turner', text: '' });
  const { candidate } = product.apply({ name: 'Bo', email: 'bo@example.org', job });
  await expect(teamtailorApi.download!(call, `candidates/${candidate}`)).rejects.toMatchObject({
    code: 'ats-refused',
    status: 404,
  });
});

describe('lists', () => {
  async function all(since: string | null): Promise<AtsChange[]> {
    const items: AtsChange[] = [];
    for (let cursor: string | null = null; ;) {
      const page = await teamtailorApi.applications!(call, { since, cursor });
      items.push(...page.items);
      if (page.next === null) return items;
      cursor = page.next;
    }
  }
  const ids = (changes: AtsChange[]) =>
    changes.flatMap((one) => (one.change === 'application' ? [one.application.id] : []));

  it('tell all openings and applications, page by page, and those that changed since', async () => {
    const { job } = product.openJob({ title: 'Wheelwright', text: '' });
    const applied = Array.from({ length: 35 }, (_, n) =>
      product.apply({ name: `Person ${n}`, email: `p${n}@example.org`, job }),
    );
    const found = ids(await all(null));
    expect(applied.every(({ application }) => found.includes(application))).toBe(true);
    expect(new Set(found).size).toBe(found.length);

    const since = (await all(null)).at(-1)!;
    const last = since.change === 'application' ? since.application.appliedAt! : '';
    product.move(applied[3]!.application, 'Trial day');
    expect(ids(await all(last)).sort()).toEqual([applied[3]!.application, applied.at(-1)!.application].sort());

    const first = await teamtailorApi.openings!(call, null);
    expect(first.items.map(({ id }) => id)).toContain(job);
    expect(first.next).toBeNull();
  });
});

it('Teamtailor reads answers of every kind', () => {
  const answer = (attributes: object, id: string) => ({
    ...{ id, type: 'answers', attributes: { boolean: null, choices: [], range: null, text: null, ...attributes } },
    relationships: { question: { data: { id, type: 'questions' } } },
  });
  const question = (attributes: object, id: string) => ({ id, type: 'questions', attributes: { ...attributes } });
  const alternatives = [
    { id: 3, title: 'Ruby' },
    { id: 4, title: 'Elixir' },
  ];
  const asked = [
    [{ boolean: false }, { title: 'Licence?' }, false],
    [{ choices: [4, 3] }, { title: 'Tools', alternatives }, ['Elixir', 'Ruby']],
    [{ range: 4 }, { title: 'Experience', unit: 'years' }, '4 years'],
    [{ range: 2 }, { title: 'Teams' }, '2'],
    [{ text: ' Because ' }, { title: 'Why?' }, 'Because'],
  ] as const;
  const [given, questions] = [asked.map(([a], n) => answer(a, `${n}`)), asked.map(([, q], n) => question(q, `${n}`))];
  expect(questionsIn(given as never, questions as never)).toEqual(
    asked.map(([, { title }, expected]) => ({ question: title, answer: expected })),
  );
  expect(questionsIn([answer({ text: 'x' }, 'none')] as never, [])).toEqual([]);
});

it('Teamtailor is where the data is', () => {
  expect(teamtailorApi.url({ apiKey: 'k' })).toBe('https://api.teamtailor.com');
  expect(teamtailorApi.url({ apiKey: 'k', region: 'na' })).toBe('https://api.na.teamtailor.com');
  expect(teamtailorApi.account.safeParse({ apiKey: 'k', region: 'moon' }).success).toBe(false);
});
