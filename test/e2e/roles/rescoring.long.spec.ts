/** A rescore of all candidates: prepared, reviewed, applied or canceled, while the shortlist stays unchanged. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  freshnessSchema,
  rescoringPreviewSchema,
  rescoringSchema,
  type Application,
  type ApplicationReceipt,
  type Freshness,
  type Rescoring,
  type RescoringPreview,
  type Role,
  type Shortlist,
} from '#libs/contracts';
import { startApi, startWorkerOf, type Call, type Organisation, type TestApi } from '../../support/candor/api.js';
import { NEAR, OFF, ROLE, STRONG } from '../../support/candor/people.js';
import type { RunningProcess } from '../../support/candor/processes.js';
import { untilFound } from '../../support/until.js';

let api: TestApi;
let worker: RunningProcess;
let acme: Organisation;
let role: Role;

const send = async <Body>(path: string, call: Call = {}): Promise<Body> => {
  const { status, body, text } = await api.call<Body>(path, { key: acme.keys.recruiter, ...call });
  if (status >= 300) throw new Error(`${path}: ${status} ${text}`);
  return body;
};
const ofRole = <Body>(path: string, call: Call = {}): Promise<Body> => send(`/api/v1/roles/${role.id}/${path}`, call);
const refused = async (path: string, call: Call = {}): Promise<unknown[]> => {
  const { status, body } = await api.call(`/api/v1/roles/${role.id}/${path}`, { key: acme.keys.recruiter, ...call });
  return [status, body['code']];
};

const shortlist = (): Promise<Shortlist> => ofRole('shortlist');
const add = (person: object): Promise<ApplicationReceipt> => ofRole('candidates', { body: person });
const ranked = (count: number) =>
  untilFound(async () => {
    const page = await shortlist();
    return page.waiting === 0 && page.items.length === count && page;
  });
const inState = (state: Rescoring['state']) =>
  untilFound(async () => {
    const latest = rescoringSchema.parse(await ofRole<Rescoring>('rescoring'));
    return latest.state === state && latest;
  });

beforeAll(async () => {
  api = await startApi();
  worker = await startWorkerOf(api);
  acme = await api.addOrganisation('acme');
  role = await send<Role>('/api/v1/roles', { body: ROLE });
  for (const person of [STRONG, NEAR, OFF]) await add(person);
  await ranked(3);
});

afterAll(async () => {
  await worker.stop();
  await api.stop();
});

describe('the freshness of a role', () => {
  it('tells which versions its scores rest on', async () => {
    const fresh = freshnessSchema.parse(await ofRole<Freshness>('freshness'));
    expect(fresh).toMatchObject({
      ...{ scores: 3, outOfDate: 0, readOtherwise: 0, matchedOtherwise: 0, advised: false, rescoring: null },
      roleVersion: { number: 1, asOf: '2026-06-01' },
    });
    expect(fresh.taxonomy.role).toBe(fresh.taxonomy.today);
  });

  it('advises to score again once the organization has other skills', async () => {
    const entries = [{ id: 'acme-flow', name: 'Acme Flow' }];
    await send('/api/v1/custom-skills', {
      ...{ method: 'PUT', key: acme.keys.admin },
      body: { basedOn: null, entries, note: 'ours' },
    });
    expect(await ofRole<Freshness>('freshness')).toMatchObject({ readOtherwise: 3, advised: true });
  });
});

describe('rescoring every candidate', () => {
  it('changes nothing before it is taken over, and what it would do can be looked at', async () => {
    expect(await refused('rescoring/preview')).toEqual([409, 'no-rescoring']);
    const before = await shortlist();
    const asked = rescoringSchema.parse(await ofRole<Rescoring>('rescoring', { body: { asOf: '2020-01-01' } }));
    expect(asked).toMatchObject({ roleVersion: { number: 2, asOf: '2020-01-01' }, total: 3 });
    expect(await inState('ready')).toMatchObject({ done: 3, endedAt: null });
    const after = await shortlist();
    expect(after).toEqual(before);
    const [first] = after.items;
    const { working } = await send<Application>(`/api/v1/applications/${first!.applicationId}`);
    expect(working!.pinned).toMatchObject({ asOf: '2026-06-01', roleVersionId: before.roleVersion.id });
    const preview = rescoringPreviewSchema.parse(await ofRole<RescoringPreview>('rescoring/preview'));
    expect(preview).toMatchObject({ applications: 3, waiting: 0, criteria: { added: [], removed: [] } });
    // In January 2020 none of the work of today had begun.
    expect(preview.changed).toBeGreaterThanOrEqual(1);
    expect(preview.rows.map(({ before: { score } }) => score)).toEqual(
      expect.arrayContaining(before.items.map(({ score }) => score)),
    );
  });

  it('ranks as the preview said, also those who came meanwhile', async () => {
    const late = await add({ ...OFF, name: 'Late Arrival', email: 'late@example.org' });
    await ranked(4);
    const { rows } = await ofRole<RescoringPreview>('rescoring/preview');
    await ofRole('rescoring/activation', { method: 'POST' });
    const active = await inState('active');
    const page = await ranked(4);
    expect(page).toMatchObject({ roleVersion: { number: 2, asOf: '2020-01-01' }, weights: { id: active.weightsId } });
    expect(page.items.map(({ applicationId }) => applicationId)).toContain(late.applicationId);
    const old = page.items.filter(({ applicationId }) => applicationId !== late.applicationId);
    expect(old.map(({ applicationId, score, lane }) => ({ applicationId, score, lane }))).toEqual(
      rows.map(({ applicationId, after: { score, lane } }) => ({ applicationId, score, lane })),
    );
    expect(await ofRole<Freshness>('freshness')).toMatchObject({ readOtherwise: 0, scores: 4 });
    expect(await refused('rescoring/activation', { method: 'POST' })).toEqual([409, 'no-rescoring']);
  });

  it('tells what a role no longer asks for, and keeps what people set in the weights', async () => {
    const { weights } = await shortlist();
    const [one] = ROLE.requirements;
    const body = { role: { ...ROLE, requirements: ROLE.requirements.slice(1).concat(['Kafka']) } };
    await ofRole('rescoring', { body });
    await inState('ready');
    const preview = await ofRole<RescoringPreview>('rescoring/preview');
    expect(preview.criteria).toEqual({ added: ['Kafka'], removed: [one] });
    const changed = [...preview.rises, ...preview.falls].flatMap(({ because }) => because);
    for (const { before, after } of changed) expect(before).not.toBe(after);
    expect(await ofRole('rescoring', { method: 'DELETE' })).toMatchObject({ state: 'cancelled' });
    expect((await shortlist()).weights).toEqual(weights);
  });

  it('is asked for once at a time: the later one counts', async () => {
    const first = await ofRole<Rescoring>('rescoring', { body: { asOf: '2026-06-01' } });
    const second = await ofRole<Rescoring>('rescoring', { body: { asOf: '2026-07-01' } });
    expect(second.id).not.toBe(first.id);
    expect(await inState('ready')).toMatchObject({ id: second.id, roleVersion: { asOf: '2026-07-01' } });
    await ofRole('rescoring', { method: 'DELETE' });
  });

  it('is for those who recruit, and says what is wrong with a day', async () => {
    expect(await refused('rescoring', { body: {}, key: acme.keys['hiring-manager'] })).toEqual([403, 'not-allowed']);
    expect(await refused('rescoring', { body: { asOf: '2026-13-01' } })).toEqual([422, 'invalid-input']);
  });
});
