/** Versions of a role: edited by hand, listed with who and why, looked at, and put back. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  requirementReadingSchema,
  jobDescriptionReadingSchema,
  roleVersionSchema,
  roleVersionsSchema,
  type Page,
  type RequirementReading,
  type Role,
  type JobDescriptionReading,
  type RoleVersion,
  type RoleVersionSummary,
  type Shortlist,
  type WeightsVersion,
} from '#libs/contracts';
import { startApi, startWorkerOf, type Call, type Organisation, type TestApi } from '../../support/candor/api.js';
import { STRONG } from '../../support/candor/people.js';
import type { RunningProcess } from '../../support/candor/processes.js';
import { untilFound } from '../../support/until.js';

const PAGE = `MLOps engineer

Requirements
- Python and Go
- Kubernetes
- You are a native English speaker`;

let api: TestApi;
let worker: RunningProcess;
let acme: Organisation;
let first: Role;

const send = async <Body>(path: string, call: Call = {}): Promise<Body> => {
  const { status, body, text } = await api.call<Body>(`/api/v1${path}`, { key: acme.keys.recruiter, ...call });
  if (status >= 300) throw new Error(`${path}: ${status} ${text}`);
  return body;
};
const refused = async (path: string, call: Call = {}): Promise<unknown[]> => {
  const { status, body } = await api.call(`/api/v1${path}`, { key: acme.keys.recruiter, ...call });
  return [status, body['code']];
};
const versions = async (): Promise<RoleVersionSummary[]> =>
  roleVersionsSchema.parse(await send<Page<RoleVersionSummary>>(`/roles/${first.id}/versions`)).items;
const inForce = (number: number): Promise<Role> =>
  untilFound(async () => {
    const role = await send<Role>(`/roles/${first.id}`);
    return role.version.number === number && role;
  });
/** As they are sent back: places instead of words. */
const sent = ({ criteria }: Pick<Role, 'criteria'>): Record<string, unknown>[] =>
  criteria.map(({ from, ...one }) => ({ ...one, span: from && { start: from.start, end: from.end } }));

beforeAll(async () => {
  api = await startApi();
  worker = await startWorkerOf(api);
  acme = await api.addOrganisation('acme');
  first = await send<Role>('/roles', { body: { page: { text: PAGE, asOf: '2026-06-01' } } });
  await send(`/roles/${first.id}/candidates`, { body: STRONG });
});

afterAll(async () => {
  await worker.stop();
  await api.stop();
});

describe('a version that was edited', () => {
  it('keeps the page and the day, says why it is there, and counts by the kinds that it was given', async () => {
    const [one, ...others] = sent(first);
    const criteria = [{ ...one, kind: 'must', importance: 40 }, ...others.slice(0, -1)];
    const [question] = first.questions;
    const answeredQuestions = [{ code: question!.code, criterion: question!.criterion, start: question!.from!.start }];
    await send(`/roles/${first.id}/versions`, {
      body: { edited: { of: first.version.id, criteria, answeredQuestions }, note: 'Agreed with the team' },
    });
    const second = await inForce(2);
    expect(second.page).toBe(first.page);
    expect(second.version.asOf).toBe('2026-06-01');
    expect(second.criteria.map(({ id }) => id)).toEqual(criteria.map(({ id }) => id));
    expect(second.criteria[0]!.from).toEqual(first.criteria[0]!.from);
    expect(second.questions).not.toContainEqual(question);
    const weights = await send<WeightsVersion>(`/roles/${first.id}/weights/${second.weights.id}`);
    expect(weights.criteria[String(one!['id'])]).toEqual({ kind: 'must', importance: 40 });
    expect((await send<Shortlist>(`/roles/${first.id}/shortlist`)).items).toHaveLength(1);
  });

  it('stands in the list with its author, beside those before', async () => {
    const [second, original] = await versions();
    expect(second).toMatchObject({ number: 2, status: 'active', note: 'Agreed with the team', author: null });
    expect(original).toMatchObject({ number: 1, status: 'earlier', note: null, criteria: first.criteria.length });
    const shown = roleVersionSchema.parse(await send<RoleVersion>(`/roles/${first.id}/versions/${original!.id}`));
    expect(shown.criteria).toEqual(first.criteria);
  });

  it('can be looked at before it counts', async () => {
    const role = { edited: { of: first.version.id, criteria: sent(first).slice(0, 1) } };
    await send(`/roles/${first.id}/rescoring`, { body: { role } });
    await untilFound(
      async () => (await send<{ state: string }>(`/roles/${first.id}/rescoring`)).state === 'ready',
      30_000,
    );
    expect((await versions())[0]).toMatchObject({ number: 3, status: 'preparing', criteria: 1 });
    await send(`/roles/${first.id}/rescoring`, { method: 'DELETE' });
    expect((await versions())[0]).toMatchObject({ number: 3, status: 'not-taken' });
  });

  it('gives way to an older one that is put back, with the weights that it had', async () => {
    await send(`/roles/${first.id}/versions`, { body: { edited: { of: first.version.id } } });
    const back = await inForce(4);
    expect(back.criteria).toEqual(first.criteria);
    expect(back.questions).toEqual(first.questions);
    const [old, fresh] = await Promise.all(
      [first.weights.id, back.weights.id].map((id) => send<WeightsVersion>(`/roles/${first.id}/weights/${id}`)),
    );
    expect(fresh!.criteria).toEqual(old!.criteria);
  });

  it.each([
    ['two criteria have one id', () => [...sent(first), sent(first)[0]], [422, 'duplicate-criterion-id']],
    ['nothing is asked', () => [], [422, 'invalid-input']],
  ])('is refused where %s', async (_, criteria, answer) => {
    const edited = { of: first.version.id, criteria: criteria() };
    expect(await refused(`/roles/${first.id}/versions`, { body: { edited } })).toEqual(answer);
  });

  it('is refused where it is of another role', async () => {
    const other = await send<Role>('/roles', { body: { page: { text: PAGE } } });
    const body = { edited: { of: other.version.id } };
    expect(await refused(`/roles/${first.id}/versions`, { body })).toEqual([404, 'not-found']);
    expect(await refused(`/roles/${first.id}/versions/${other.version.id}`)).toEqual([404, 'not-found']);
  });
});

describe('a single requirement', () => {
  const read = async (body: object): Promise<RequirementReading> =>
    requirementReadingSchema.parse(await send('/requirement-readings', { body }));

  it('is read as a line of a page would be', async () => {
    const { criteria } = await read({ text: '3+ years of Python' });
    expect(criteria).toMatchObject([{ id: 'skills.python', from: null, expression: { test: 'skill', months: 36 } }]);
    expect((await read({ skill: 'kubernetes' })).criteria).toMatchObject([{ label: 'Kubernetes' }]);
    expect((await read({ text: 'Mentor junior engineers', as: 'duty' })).criteria).toMatchObject([
      { category: 'responsibilities' },
    ]);
  });

  it('is none where it asks for a personal trait, and says so', async () => {
    const { criteria, questions } = await read({ text: 'Maximum age 35 years' });
    expect(criteria).toEqual([]);
    expect(questions).toMatchObject([{ code: 'trait-refused' }]);
  });

  it('names a skill that there is', async () => {
    expect(await refused('/requirement-readings', { body: { skill: 'no-such-skill' } })).toEqual([
      422,
      'skill-unknown',
    ]);
  });
});

it('roles are found by a part of their title', async () => {
  const titles = async (search: string): Promise<string[]> =>
    (await send<Page<{ title: string }>>(`/roles?search=${search}`)).items.map(({ title }) => title);
  expect(new Set(await titles('mlops'))).toEqual(new Set([first.title]));
  expect(await titles('baker')).toEqual([]);
});

describe('a role page that comes as a file', () => {
  const sendFile = (
    name: string,
    type: string,
    bytes: string | Uint8Array<ArrayBuffer>,
  ): Promise<JobDescriptionReading> => {
    const form = new FormData();
    form.append('files', new Blob([bytes], { type }), name);
    return send('/job-descriptions', { body: form });
  };
  const readingOf = async ({ id }: JobDescriptionReading): Promise<JobDescriptionReading> =>
    untilFound(async () => {
      const reading = jobDescriptionReadingSchema.parse(await send<JobDescriptionReading>(`/job-descriptions/${id}`));
      return reading.state !== 'waiting' && reading;
    });

  it.each([
    ['page.html', 'text/html', '<h1>MLOps engineer</h1><h2>Requirements</h2><ul><li>Python</li></ul>'],
    ['page.txt', 'text/plain', PAGE],
  ])('%s is read, and a role can be made of it', async (name, type, bytes) => {
    const read = await readingOf(await sendFile(name, type, bytes));
    expect(read).toMatchObject({ fileName: name, state: 'read', message: null });
    const role = await send<Role>('/roles', { body: { page: { text: read.text! } } });
    expect(role.criteria.map(({ label }) => label)).toContainEqual(expect.stringContaining('Python'));
    expect(await refused(`/job-descriptions/${read.id}`, { key: acme.keys.admin })).toEqual([404, 'not-found']);
  });

  it('says what is wrong with one that cannot be read', async () => {
    const read = await readingOf(await sendFile('page.pdf', 'application/pdf', '%PDF-1.4 and nothing more'));
    expect(read).toMatchObject({ state: 'unreadable', text: null });
    expect(read.message).toMatch(/PDF/);
  });
});
