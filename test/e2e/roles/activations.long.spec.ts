/**
 * Weights change at one moment for all users: at two API processes, while candidates arrive, no user reads some of the
 * old and some of the new.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ApplicationReceipt, Role, Shortlist, WeightsVersion } from '#libs/contracts';
import { numbers } from '../../../bench/numbers.js';
import { startApi, startWorkerOf, type Organisation, type TestApi } from '../../support/candor/api.js';
import { drawnPerson } from '../../support/drawn-people.js';
import { ROLE } from '../../support/candor/people.js';
import { startProcess, type RunningProcess } from '../../support/candor/processes.js';
import { untilFound } from '../../support/until.js';

const BEFORE = 30;
const ACTIVATIONS = 50;
const PAGE = 7;

let api: TestApi;
let second: RunningProcess;
let worker: RunningProcess;
let acme: Organisation;
let role: Role;
const draw = numbers(50);
let people = 0;

beforeAll(async () => {
  api = await startApi();
  [second, worker] = await Promise.all([
    startProcess('api', { DATABASE_URL: api.databaseUrl }, []),
    startWorkerOf(api),
  ]);
  acme = await api.addOrganisation('acme');
  role = await call<Role>(api.url, '/api/v1/roles', ROLE);
  for (let count = 0; count < BEFORE; count++) await arrive();
  await untilFound(async () => (await list(api.url, 200)).items.length === BEFORE);
});

afterAll(async () => {
  await Promise.all([worker.stop(), second.stop()]);
  await api.stop();
});

async function call<Body>(origin: string, path: string, body?: unknown, method?: string): Promise<Body> {
  const answer = await fetch(`${origin}${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      authorization: `Bearer ${acme.keys.admin}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Body;
}

const arrive = (): Promise<ApplicationReceipt> =>
  call(api.url, `/api/v1/roles/${role.id}/candidates`, drawnPerson(people++, draw));

const list = (origin: string, limit: number, cursor?: string): Promise<Shortlist> =>
  call(origin, `/api/v1/roles/${role.id}/shortlist?limit=${limit}${cursor ? `&cursor=${cursor}` : ''}`);

const activate = (versionId: string): Promise<unknown> =>
  call(api.url, `/api/v1/roles/${role.id}/weights/${versionId}/activation`, undefined, 'POST');

interface Row {
  id: string;
  score: number | null;
  lane: string;
}

/**
 * One reading of a shortlist, page by page at one API process after the other, with the weights that its pages said they were under. Null when
 * others came into force on the way: the cursor is refused then, and who reads begins again.
 */
async function walk(origins: readonly string[]): Promise<{ weights: Set<string>; rows: Row[] } | null> {
  const weights = new Set<string>();
  const rows: Row[] = [];
  let cursor: string | undefined;
  for (let page = 0; page === 0 || cursor !== undefined; page++) {
    const answer = await list(origins[page % origins.length] ?? '', PAGE, cursor).catch((error: Error) => {
      if (cursor !== undefined && error.message.includes('belongs to another list')) return null;
      throw error;
    });
    if (answer === null) return null;
    weights.add(answer.weights.id);
    rows.push(...answer.items.map(({ applicationId, score, lane }) => ({ id: applicationId, score, lane })));
    cursor = answer.next ?? undefined;
  }
  return { weights, rows };
}

it('a shortlist is seen old or new, never mixed, over fifty activations', async () => {
  const { weights } = await list(api.url, 1);
  const { categories, criteria } = await call<WeightsVersion>(
    api.url,
    `/api/v1/roles/${role.id}/weights/${weights.id}`,
  );
  const only = (category: string): object =>
    Object.fromEntries(Object.keys(categories).map((each) => [each, each === category ? 100 : 0]));
  const versions: string[] = [];
  for (const category of ['skills', 'experience']) {
    const content = { name: `All for ${category}`, categories: only(category), criteria };
    versions.push((await call<WeightsVersion>(api.url, `/api/v1/roles/${role.id}/weights`, content)).id);
  }
  const origins = [api.url, (second.message as { address: string }).address];
  const seen: { weights: Set<string>; rows: Row[] }[] = [];
  const isKnown = ({ weights: [under] }: (typeof seen)[number]): boolean => versions.includes(under ?? '');
  let isOver = false;
  const reading = [origins, [...origins].reverse()].map(async (turns) => {
    while (!isOver) {
      const whole = await walk(turns);
      if (whole) seen.push(whole);
    }
  });
  for (let turn = 0; turn < ACTIVATIONS; turn++) {
    const versionId = versions[turn % 2] as string;
    await activate(versionId);
    if (turn % 2 === 0) await arrive();
    await untilFound(async () => (await list(origins[turn % 2] ?? '', 1)).weights.id === versionId);
    // Readers keep up, however busy the machine is.
    await untilFound(() => seen.filter(isKnown).length > turn + 1);
  }
  isOver = true;
  await Promise.all(reading);

  // The ranking of every candidate under each version, once nothing moves any more.
  const truth = new Map<string, Map<string, string>>();
  for (const versionId of versions) {
    await activate(versionId);
    const rows = await untilFound(async () => {
      const latest = await walk(origins);
      return latest?.weights.has(versionId) && latest.rows.length === people && latest.rows;
    });
    truth.set(versionId, new Map(rows.map(({ id, score, lane }) => [id, `${lane} ${score}`])));
  }
  const known = seen.filter(isKnown);
  expect(known.length).toBeGreaterThan(ACTIVATIONS);
  const [one, other] = versions.map((id) => truth.get(id) as Map<string, string>) as [
    Map<string, string>,
    Map<string, string>,
  ];
  expect([...one].filter(([id, place]) => other.get(id) !== place).length).toBeGreaterThan(BEFORE / 2);
  for (const { weights: under, rows } of known) {
    expect(under.size).toBe(1);
    const own = truth.get([...under][0] as string);
    expect(rows.map(({ id, score, lane }) => [id, `${lane} ${score}`])).toEqual(
      rows.map(({ id }) => [id, own?.get(id)]),
    );
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThanOrEqual(BEFORE);
  }
});
