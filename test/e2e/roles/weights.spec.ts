/**
 * Weights in daylight: activation brings what a preview promises, and no user overwrites changes they have not seen.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import {
  CATEGORIES,
  comparisonSchema,
  KINDS,
  referenceCandidatesSchema,
  nearMissesSchema,
  shortlistCountsSchema,
  stabilitySchema,
  weightsDifferenceSchema,
  weightsDraftSchema,
  weightsPoolSchema,
  weightsPreviewSchema,
  type Application,
  type ApplicationReceipt,
  type Comparison,
  type ReferenceCandidates,
  type Problem,
  type RankStability,
  type Role,
  type Shortlist,
  type ShortlistCounts,
  type WeightsContent,
  type WeightsDifference,
  type WeightsDraft,
  type WeightsPresets,
  type WeightsPreview,
  type WeightsVersion,
} from '#libs/contracts';
import { layOut, previewOf, rankUnder } from '../../../apps/web/features/roles/weights-preview/weights-preview.js';
import { numbers } from '../../../bench/numbers.js';
import {
  startApi,
  startWorkerOf,
  type Answer,
  type Call,
  type Organisation,
  type TestApi,
} from '../../support/candor/api.js';
import { drawnPerson } from '../../support/drawn-people.js';
import { ROLE } from '../../support/candor/people.js';
import type { RunningProcess } from '../../support/candor/processes.js';
import { untilFound } from '../../support/until.js';

const PEOPLE = 24;
const CANDOR = fileURLToPath(new URL('../../../dist/packed/apps/cli/main.js', import.meta.url));

let api: TestApi;
let worker: RunningProcess;
let acme: Organisation;
let role: Role;
const applications: string[] = [];

const call = <Body>(path: string, more: Call = {}): Promise<Answer<Body>> =>
  api.call<Body>(`/api/v1/roles/${role.id}${path}`, { key: acme.keys['hiring-manager'], ...more });

async function ok<Body>(path: string, more: Call = {}, status = 200): Promise<Body> {
  const answer = await call<Body>(path, more);
  expect([answer.status, answer.body]).toEqual([status, expect.anything()]);
  return answer.body;
}

const shortlist = () => ok<Shortlist>('/shortlist?limit=200');
const preview = async (body: object): Promise<WeightsPreview> =>
  weightsPreviewSchema.parse(await ok('/weights/preview', { method: 'POST', body }));

async function activeContent(): Promise<WeightsContent> {
  const { weights } = await shortlist();
  const { categories, criteria, thresholds } = await ok<WeightsVersion>(`/weights/${weights.id}`);
  return { categories, criteria, thresholds };
}

/** Random weights that the role can be weighed by: every kind, and importances from 0. */
function randomWeights(content: WeightsContent, draw: (bound: number) => number): WeightsContent {
  const criteria = Object.fromEntries(
    Object.keys(content.criteria).map((id) => {
      const kind = KINDS[draw(KINDS.length)]!;
      return [id, { kind, importance: kind === 'bonus' ? 0 : 1 + draw(60) }];
    }),
  );
  const countable = CATEGORIES.filter((category) =>
    Object.entries(criteria).some(([id, { kind }]) => id.startsWith(`${category}.`) && kind !== 'bonus'),
  );
  const categories = { ...content.categories };
  let left = countable.length > 0 ? 100 : 0;
  for (const category of CATEGORIES) {
    const isLast = category === countable.at(-1);
    const points = countable.includes(category) ? (isLast ? left : draw(left + 1)) : 0;
    categories[category] = points;
    left -= points;
  }
  const possible = 1 + draw(60);
  return { categories, criteria, thresholds: { strong: possible + draw(101 - possible), possible } };
}

async function activate(content: WeightsContent): Promise<Shortlist> {
  const saved = await ok<WeightsVersion>('/weights', { body: { name: 'A try', ...content } }, 201);
  await ok(`/weights/${saved.id}/activation`, { method: 'POST' }, 202);
  return untilFound(async () => {
    const page = await shortlist();
    return page.weights.id === saved.id ? page : null;
  });
}

beforeAll(async () => {
  api = await startApi();
  worker = await startWorkerOf(api);
  acme = await api.addOrganisation('acme');
  role = (await api.call<Role>('/api/v1/roles', { key: acme.keys.recruiter, body: ROLE })).body;
  await api.letManagerIn(acme, role.id);
  const draw = numbers(7);
  for (let index = 0; index < PEOPLE; index++) {
    const { applicationId } = await ok<ApplicationReceipt>(
      '/candidates',
      { body: drawnPerson(index, draw), key: acme.keys.recruiter },
      202,
    );
    applications.push(applicationId);
  }
  await untilFound(async () => {
    const page = await shortlist();
    return page.items.length === PEOPLE ? page : null;
  });
});

afterAll(async () => {
  await worker.stop();
  await api.stop();
});

const positions = (rows: WeightsPreview['rows'], side: 'before' | 'after') =>
  rows.map(({ applicationId, [side]: { lane, score } }) => ({ applicationId, lane, score }));
const rowsOf = ({ items }: Shortlist) =>
  items.map(({ applicationId, lane, score }) => ({ applicationId, lane, score }));

describe('a preview', () => {
  it('is what activation then brings, rank for rank, and writes nothing', async () => {
    const draw = numbers(11);
    for (let round = 0; round < 6; round++) {
      const before = await shortlist();
      const wanted = randomWeights(await activeContent(), draw);
      const previewed = await preview({ weights: wanted, rows: 200 });
      expect(await shortlist()).toEqual(before);
      expect(previewed).toMatchObject({ against: before.weights.id, applications: PEOPLE, waiting: 0 });
      const byRank = previewed.rows.toSorted((a, b) => a.before.rank! - b.before.rank!);
      expect(positions(byRank, 'before')).toEqual(rowsOf(before));
      expect(previewed.rows.map(({ after }) => after.rank)).toEqual(previewed.rows.map((_, index) => index + 1));
      expect(positions(previewed.rows, 'after')).toEqual(rowsOf(await activate(wanted)));
    }
  });

  it('says who moves most and which criteria moved them', async () => {
    const content = await activeContent();
    const only = (category: string, id: string) => ({
      categories: { ...Object.fromEntries(CATEGORIES.map((one) => [one, one === category ? 100 : 0])) },
      criteria: Object.fromEntries(
        Object.keys(content.criteria).map((one) => [
          one,
          one === id
            ? { kind: 'required', importance: 30 }
            : { kind: 'preferred', importance: one.startsWith(category) ? 0 : 15 },
        ]),
      ),
    });
    const [python, certificate] = ['python', 'certifications.'].map((part) =>
      Object.keys(content.criteria).find((id) => id.includes(part))!,
    );
    await activate(only('skills', python!) as WeightsContent);
    const previewed = await preview({ weights: only('certifications', certificate!), movers: 5 });
    const [first] = previewed.rises;
    expect(first!.before.rank).toBeGreaterThan(first!.after.rank!);
    expect(first!.because.map(({ criterion }) => criterion)).toContain(certificate);
    expect(previewed.falls[0]!.because[0]).toMatchObject({ criterion: python, before: 100, after: 0 });
    expect(previewed.rises.length).toBeLessThanOrEqual(5);
    expect(previewed.lanes.reduce((sum, { applications: count }) => sum + count, 0)).toBe(PEOPLE);
    expect(previewed.distribution.after.reduce((sum, count) => sum + count, 0)).toBe(PEOPLE);
  });

  it('shows where the reference candidates rank, and what holds them back', async () => {
    const [good, bad] = applications;
    const items = [
      { applicationId: good, verdict: 'good' },
      { applicationId: bad, verdict: 'not-right' },
    ];
    const known = referenceCandidatesSchema.parse(
      await ok<ReferenceCandidates>('/weights/reference-candidates', { method: 'PUT', body: { items } }),
    );
    expect(known.items.map(({ verdict }) => verdict)).toEqual(['good', 'not-right']);
    const previewed = await preview({ weights: await activeContent(), rows: 200 });
    expect(previewed.referenceCandidates.map(({ applicationId }) => applicationId)).toEqual([good, bad]);
    for (const { after, heldBackBy, applicationId } of previewed.referenceCandidates) {
      expect(previewed.rows[after.rank! - 1]!.applicationId).toBe(applicationId);
      const lost = heldBackBy.map((one) => one.lost);
      expect(lost).toEqual(lost.toSorted((a, b) => b - a));
    }

    const six = applications.slice(0, 6).map((applicationId) => ({ applicationId, verdict: 'good' }));
    expect((await call('/weights/reference-candidates', { method: 'PUT', body: { items: six } })).status).toBe(422);
    const stranger = [{ applicationId: role.id, verdict: 'good' }];
    const refused = await call<{ code: string }>('/weights/reference-candidates', {
      method: 'PUT',
      body: { items: stranger },
    });
    expect([refused.status, refused.body.code]).toEqual([422, 'application-not-in-role']);
    expect((await ok<ReferenceCandidates>('/weights/reference-candidates')).items).toHaveLength(2);
  });

  it('is the same from a browser as from the server, word for word', async () => {
    const draw = numbers(23);
    const pool = layOut(weightsPoolSchema.parse(await ok('/weights/pool')));
    const { criteria } = await ok<Role>('');
    const saved = await activeContent();
    for (let round = 0; round < 6; round++) {
      const wanted = randomWeights(saved, draw);
      const [before, after] = [rankUnder(pool, criteria, saved), rankUnder(pool, criteria, wanted)];
      expect(previewOf(pool, criteria, before, after)).toEqual(await preview({ weights: wanted, rows: 25, movers: 8 }));
    }
  });

  it('refuses weights that do not add up by their fields, and more than one kind of weights', async () => {
    const { categories, criteria } = await activeContent();
    const wrong = {
      weights: { categories: { ...categories, skills: categories.skills === 0 ? 1 : categories.skills - 1 }, criteria },
    };
    const refused = await call<{ code: string }>('/weights/preview', { method: 'POST', body: wrong });
    expect([refused.status, refused.body.code]).toEqual([422, 'weights-invalid']);
    const both = { weights: { categories, criteria }, weightsId: role.weights.id };
    expect((await call('/weights/preview', { method: 'POST', body: both })).status).toBe(422);
    expect((await call('/weights/preview', { method: 'POST', body: {} })).status).toBe(422);
  });
});

describe('a draft', () => {
  it('is changed only by a user who has seen its latest revision, and becomes a version once', async () => {
    const content = await activeContent();
    const draft = weightsDraftSchema.parse(await ok('/weights/drafts', { body: { name: 'Mine', ...content } }, 201));
    expect(draft).toMatchObject({ name: 'Mine', revision: 1, note: null });
    const path = `/weights/drafts/${draft.id}`;
    const change = (revision: number, name: string) =>
      call<WeightsDraft & { code: string }>(path, { method: 'PUT', body: { name, ...content, revision } });
    expect((await change(1, 'Ours')).body).toMatchObject({ name: 'Ours', revision: 2 });
    const late = await change(1, 'Theirs');
    expect([late.status, late.body.code]).toEqual([409, 'draft-changed']);
    expect((await preview({ draftId: draft.id })).rises).toEqual([]);

    const save = (revision: number) =>
      call<WeightsVersion & { code: string }>(`${path}/version`, { body: { revision, activate: true } });
    expect((await save(1)).body.code).toBe('draft-changed');
    const saved = await save(2);
    expect([saved.status, saved.body]).toMatchObject([201, { name: 'Ours', ranking: { state: 'filling' } }]);
    expect((await save(2)).status).toBe(404);
    expect((await ok<{ items: WeightsDraft[] }>('/weights/drafts')).items).toEqual([]);
    await untilFound(async () => ((await shortlist()).weights.id === saved.body.id ? true : null));

    const difference = weightsDifferenceSchema.parse(
      await ok<WeightsDifference>(`/weights/${role.weights.id}/difference`),
    );
    expect(difference).toMatchObject({ from: saved.body.id, to: role.weights.id });
    expect(difference.categories.length + difference.criteria.length).toBeGreaterThan(0);
    const same = await ok<WeightsDifference>(`/weights/${saved.body.id}/difference?from=${saved.body.id}`);
    expect([same.categories, same.criteria]).toEqual([[], []]);
  });
});

describe('stability', () => {
  it('is the same at every call, holds every rank in its range, and goes on in parts', async () => {
    const whole = stabilitySchema.parse(await ok<RankStability>('/weights/stability?limit=200'));
    expect(await ok<RankStability>('/weights/stability?limit=200')).toEqual(whole);
    expect(whole).toMatchObject({ applications: PEOPLE, next: null });
    expect(whole.items.map(({ applicationId }) => applicationId)).toEqual(
      (await shortlist()).items.map(({ applicationId }) => applicationId),
    );
    for (const { rank, without } of whole.items) expect(without.best <= rank && rank <= without.worst).toBe(true);
    const part = await ok<RankStability>('/weights/stability?from=5&limit=3');
    expect(part.items).toEqual(whole.items.slice(4, 7));
    expect(part.next).toBe(8);
  });
});

describe('filters of the shortlist', () => {
  const listed = async (query: string): Promise<string[]> =>
    (await ok<Shortlist>(`/shortlist?limit=200&${query}`)).items.map(({ applicationId }) => applicationId);
  const counts = async (query: string): Promise<ShortlistCounts> =>
    shortlistCountsSchema.parse(await ok(`/shortlist/counts?${query}`));

  it('leave those who pass them, and tell how many each choice would leave', async () => {
    const { items } = await shortlist();
    const ids = items.map(({ applicationId }) => applicationId);
    const [first, second, third] = ids as [string, string, string];
    const decide = (id: string, kind: string): Promise<unknown> =>
      api.call(`/api/v1/applications/${id}/decisions`, {
        key: acme.keys['hiring-manager'],
        body: { kind, reasonCode: 'a-reason', opened: id === first },
      });
    await Promise.all([decide(first, 'advance'), decide(second, 'advance'), decide(third, 'decline')]);
    const middle = items[10]!.score!;
    const of = (test: (item: Shortlist['items'][number]) => boolean): string[] =>
      items.filter(test).map(({ applicationId }) => applicationId);
    const lanes = [...new Set(items.map(({ lane }) => lane))];
    // They came in on one day, or about midnight on two.
    const [firstDay] = items.map(({ receivedAt }) => receivedAt.slice(0, 10)).sort() as [string];
    for (const [query, expected] of [
      ['decision=advance', [first, second]],
      ['decision=none', ids.slice(3)],
      ['opened=true', [first]],
      ['opened=false&decision=advance', [second]],
      [`maxScore=${middle}`, of(({ score }) => score !== null && score <= middle)],
      [`minScore=${middle}&maxScore=${middle}`, of(({ score }) => score === middle)],
      [
        `lane=${lanes[0]}&decision=none`,
        of(({ lane, applicationId }) => lane === lanes[0] && ids.indexOf(applicationId) > 2),
      ],
      ['source=api', ids],
      ['source=upload', []],
      [`receivedFrom=${firstDay}`, ids],
      ['receivedTo=2020-01-31', []],
    ] as const) {
      expect([query, await listed(query)]).toEqual([query, expected]);
      expect([query, (await counts(query)).matching]).toEqual([query, expected.length]);
    }
    const some = await counts('decision=advance');
    expect(some).toMatchObject({
      decisions: { advance: 2, decline: 1, hold: 0, none: PEOPLE - 3 },
      opened: { true: 1, false: 1 },
      sources: { api: 2 },
    });
    const cut = await counts(`lane=${lanes[0]}`);
    for (const lane of lanes) expect(cut.lanes[lane]).toBe(of((item) => item.lane === lane).length);
  });

  it('know how long a skill was used, and whether a certificate holds', async () => {
    const python = await listed('skill=python');
    const long = await listed('skill=python&skillMonths=72');
    const longer = await listed('skill=python&skillMonths=1200');
    expect([long.length > 0 && long.length < python.length, longer]).toEqual([true, []]);
    expect(python.filter((id) => long.includes(id))).toEqual(long);
    const certificate = 'cka';
    const held = await listed(`certification=${certificate}`);
    const holds = await listed(`certification=${certificate}&certificationValid=true`);
    const lapsed = await listed(`certification=${certificate}&certificationValid=false`);
    expect(held.length).toBeGreaterThan(0);
    expect([...holds, ...lapsed].sort()).toEqual([...held].sort());
    for (const query of ['skillMonths=12', 'certificationValid=true']) {
      const { status, body } = await call<Problem>(`/shortlist?${query}`);
      expect([status, body.detail]).toEqual([
        400,
        expect.stringMatching(/^(skillMonths|certificationValid): Name the/),
      ]);
    }
  });
});

describe('near misses', () => {
  it('are strong candidates who miss exactly one must-have', async () => {
    const content = await activeContent();
    const [certificate = ''] = Object.keys(content.criteria).filter((id) => id.startsWith('certifications.'));
    const criteria = { ...content.criteria, [certificate]: { kind: 'must' as const, importance: 30 } };
    const thresholds = { strong: 30, possible: 20 };
    const { items } = await activate({ ...content, criteria, thresholds });
    const near = nearMissesSchema.parse(await ok('/near-misses'));
    expect(near.bar).toBe(30);
    const strong = items.filter(({ lane, score }) => lane === 'missing-must' && (score ?? 0) >= near.bar).slice(0, 5);
    expect(strong.length).toBeGreaterThan(0);
    expect(near.items.map(({ applicationId }) => applicationId)).toEqual(
      strong.map(({ applicationId }) => applicationId),
    );
    expect(new Set(near.items.map(({ lacks }) => lacks.criterion))).toEqual(new Set([certificate]));
  });
});

describe('thresholds of lanes', () => {
  it('begin by formula where a caller names none, and are shown with the shortlist', async () => {
    const [formula] = (await ok<WeightsPresets>('/weights/presets')).items;
    const { categories, criteria } = formula!;
    const saved = await ok<WeightsVersion>('/weights', { body: { name: 'Of the formula', categories, criteria } }, 201);
    expect(saved.thresholds).toEqual(formula!.thresholds);
    const own = await activate({ categories, criteria, thresholds: { strong: 55, possible: 25 } });
    expect(own.weights.thresholds).toEqual({ strong: 55, possible: 25 });
    const difference = await ok<{ thresholds: object[] }>(`/weights/${saved.id}/difference`);
    expect(difference.thresholds).toEqual([
      { lane: 'strong', from: 55, to: saved.thresholds.strong },
      { lane: 'possible', from: 25, to: saved.thresholds.possible },
    ]);
  });

  it('that are moved name in a preview who changes lane, while the scores stay', async () => {
    const weights = { ...(await activeContent()), thresholds: { strong: 100, possible: 100 } };
    const { laneChanges, lanes, rows } = await preview({ weights, rows: 200, movers: 50 });
    const changing = rows.filter(({ before, after }) => before.lane !== after.lane);
    expect(changing.length).toBeGreaterThan(0);
    expect(laneChanges).toEqual(changing.slice(0, 50));
    expect(laneChanges.every(({ before, after }) => before.score === after.score)).toBe(true);
    const counted = lanes
      .filter(({ from, to }) => from !== to)
      .reduce((sum, { applications }) => sum + applications, 0);
    expect(counted).toBe(changing.length);
  });

  it('are refused where they cross', async () => {
    const weights = { ...(await activeContent()), thresholds: { strong: 30, possible: 31 } };
    const { status, body } = await call<Problem>('/weights', { body: { name: 'Crossed', ...weights } });
    expect([status, JSON.stringify(body)]).toEqual([422, expect.stringContaining('above strong matches')]);
  });
});

describe('people side by side', () => {
  const compared = (ids: readonly string[]) => call<Comparison & Problem>(`/comparison?applications=${ids.join(',')}`);

  it('are compared criterion by criterion, as each application shows them', async () => {
    const { items } = await shortlist();
    const ids = [items[4], items[0], items[9]].map((item) => item!.applicationId);
    const { candidates: people, criteria } = comparisonSchema.parse((await compared(ids)).body);
    for (const [at, id] of ids.entries()) {
      const { body } = await api.call<Application>(`/api/v1/applications/${id}`, { key: acme.keys.recruiter });
      const { score, rank, lane, bonus, criteria: own } = body.working!;
      expect(people[at]).toMatchObject({ applicationId: id, score, rank, lane });
      expect(criteria.map((one) => one.candidates[at]?.outcome)).toEqual(own.map(({ outcome }) => outcome));
      const counted = criteria.filter(({ kind }) => kind !== 'bonus');
      const sum = counted.reduce((points, one) => points + one.candidates[at]!.points, bonus);
      expect(Math.abs(sum - score!)).toBeLessThan(0.01 * criteria.length);
    }
    for (const { differs, candidates: each } of criteria)
      expect(differs).toBe(new Set(each.map(({ outcome, points }) => `${outcome} ${points}`)).size > 1);
    expect(criteria.some(({ differs }) => differs)).toBe(true);
    expect(criteria.flatMap(({ candidates: each }) => each).some(({ evidence }) => evidence !== null)).toBe(true);
  });

  it('are two to five of this role, each once', async () => {
    const [one, two] = applications as [string, string];
    for (const [ids, fault] of [
      [[one], 'applications: '],
      [[one, one], 'applications: Name each application once'],
      [[one, 'x'], 'applications.1: '],
      [[one, role.id], `applications.1: Application ${role.id} has no score in this role`],
      [[...applications.slice(0, 6)], 'applications: '],
    ] as const) {
      const { status, body } = await compared(ids);
      expect([status, body.detail]).toEqual([400, expect.stringContaining(fault)]);
    }
    expect((await compared([two, one])).status).toBe(200);
  });
});

describe('candor replay', () => {
  const candor = (...args: string[]): { code: number | null; stdout: string; stderr: string } => {
    const env = { DATABASE_URL: api.databaseUrl };
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [CANDOR, 'replay', '--organisation', acme.id, ...args],
      {
        encoding: 'utf8',
        env,
      },
    );
    return { code: status, stdout, stderr };
  };

  it('makes every score again from its versions, byte for byte, and names one that was touched', async () => {
    const all = candor('--role', role.id);
    expect(all).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(`^${PEOPLE} replayed .*: ${PEOPLE} identical`),
    });
    const superuser = new pg.Client(api.ownerUrl);
    await superuser.connect();
    const [one, other] = applications as [string, string];
    await superuser.query(`UPDATE ranking SET coverage = coverage - 1 WHERE application_id = $1`, [one]);
    await superuser.query(
      `UPDATE assessment SET content = replace(content::text, '"missing"', '"met"')::json WHERE application_id = $1`,
      [other],
    );
    await superuser.end();
    const { code, stdout } = candor('--json');
    const results = JSON.parse(stdout) as { assessmentId: string; outcome: string; differs: string[] }[];
    const touched = results.filter(({ outcome }) => outcome === 'different').map(({ differs }) => differs[0]);
    expect([code, touched.sort()]).toEqual([2, ['explanation', expect.stringMatching(/^score under /)]]);
    expect(candor(results[0]?.assessmentId ?? '').stdout).toMatch(/^1 replayed/);
    expect(candor(role.id)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('This organization has no assessment'),
    });
    expect(candor('--role', applications[0]!)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('This organization has no role'),
    });
    expect(candor('seven')).toMatchObject({ code: 1, stderr: expect.stringContaining('"seven" is not an id.') });
  });
});
