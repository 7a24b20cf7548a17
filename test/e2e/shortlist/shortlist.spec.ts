import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import {
  applicationSchema,
  candidateSchema,
  decisionSchema,
  documentTextSchema,
  highlightsSchema,
  importSchema,
  roleSchema,
  shortlistSchema,
  weightsVersionSchema,
  type Application,
  type ApplicationReceipt,
  type DocumentText,
  type EvidenceQuote,
  type ExplainedNode,
  type Highlights,
  type Import,
  type Role,
  type Shortlist,
  type WeightsVersion,
} from '#libs/contracts';
import { readDocument } from '#libs/documents';
import { exportedAs } from '../../../apps/api/shortlist/ranking/exported.js';
import { startApi, startWorkerOf, type Answer, type Organisation, type TestApi } from '../../support/candor/api.js';
import { column, writePdf } from '../../support/writers/pdf-writer.js';
import { NEAR, OFF, ROLE, STRONG } from '../../support/candor/people.js';
import type { RunningProcess } from '../../support/candor/processes.js';
import { untilFound } from '../../support/until.js';

let api: TestApi;
let worker: RunningProcess;
let acme: Organisation;
let role: Role;
const receipts: Record<string, ApplicationReceipt> = {};

beforeAll(async () => {
  api = await startApi();
  worker = await startWorkerOf(api);
  acme = await api.addOrganisation('acme');
  const made = await api.call<Role>('/api/v1/roles', { key: acme.keys.recruiter, body: ROLE });
  expect([made.status, made.body]).toEqual([201, expect.anything()]);
  role = made.body;
  await api.letManagerIn(acme, role.id);
  for (const [name, person] of Object.entries({ STRONG, NEAR, OFF })) {
    const answer = await api.call<ApplicationReceipt>(`/api/v1/roles/${role.id}/candidates`, {
      key: acme.keys.recruiter,
      body: person,
    });
    expect([answer.status, answer.body]).toEqual([202, expect.anything()]);
    receipts[name] = answer.body;
  }
  await ranked(3);
});

afterAll(async () => {
  await worker.stop();
  await api.stop();
});

const get = <Body>(path: string, key = acme.keys['hiring-manager']): Promise<Answer<Body>> =>
  api.call<Body>(path, { key });

async function shortlist(query = ''): Promise<Shortlist> {
  const { status, body } = await get<Shortlist>(`/api/v1/roles/${role.id}/shortlist${query}`);
  expect([status, body]).toEqual([200, expect.anything()]);
  return body;
}

async function ranked(count: number): Promise<void> {
  await untilFound(async () => {
    const { waiting, items } = await shortlist();
    return waiting === 0 && items.length >= count;
  });
}

describe('a role', () => {
  it('shows its criteria with the words they came from, and default weights', () => {
    roleSchema.parse(role);
    expect(role.criteria.length).toBeGreaterThanOrEqual(5);
    for (const { from } of role.criteria) {
      if (from) expect(role.page.slice(from.start, from.end)).toBe(from.text);
    }
    expect(role.version).toMatchObject({ number: 1, asOf: '2026-06-01' });
    expect(role.weights).toMatchObject({ number: 1, origin: 'formula', active: true });
  });
});

describe('the shortlist', () => {
  it('puts the stronger first, with scores of two decimals and reasons', async () => {
    const page = await shortlist();
    shortlistSchema.parse(page);
    expect(page.items.map(({ applicationId }) => applicationId)).toEqual([
      receipts['STRONG']!.applicationId,
      receipts['NEAR']!.applicationId,
      receipts['OFF']!.applicationId,
    ]);
    expect(page.items[0]).toMatchObject({ name: 'Robin Sommer', decision: null });
    for (const item of page.items) {
      expect(item.score! * 100).toBeCloseTo(Math.round(item.score! * 100), 6);
      expect(item.low!).toBeLessThanOrEqual(item.score!);
      expect(item.high!).toBeGreaterThanOrEqual(item.score!);
      expect(item.reasons.length).toBeGreaterThan(0);
      expect(item.summary).not.toBeNull();
    }
    expect(Object.values(page.lanes!).reduce((sum, count) => sum + count, 0)).toBe(3);
  });

  it('comes in the language of its reader', async () => {
    const path = `/api/v1/roles/${role.id}/shortlist`;
    const inGerman = { key: acme.keys['hiring-manager'], headers: { 'accept-language': 'de-AT, en;q=0.5' } };
    const { body, headers } = await api.call<Shortlist>(path, inGerman);
    expect([headers.get('content-language'), headers.get('vary')]).toEqual(['de', 'Accept-Language']);
    const english = await shortlist();
    expect(body.items[0]!.reasons.map(({ text }) => text).join()).toMatch(/\d Jahre einschlägig \(\d gefordert\)/);
    expect(body.items.map(({ score }) => score)).toEqual(english.items.map(({ score }) => score));
    for (const [at, { reasons }] of body.items.entries()) {
      const inEnglish = english.items[at]!.reasons.map(({ text }) => text);
      expect(reasons).toHaveLength(inEnglish.length);
      for (const { text } of reasons) expect(inEnglish).not.toContain(text);
    }
    const { body: one } = await api.call<Application>(`/api/v1/applications/${body.items[0]!.applicationId}`, inGerman);
    expect(one.working!.summary).toMatch(/\u00a0% der Anforderungen bewertet$/);
    const { body: missing } = await api.call<{ title: string }>(`/api/v1/roles/${role.version.id}`, inGerman);
    expect(missing).toMatchObject({ code: 'not-found', title: 'Nicht gefunden' });
  });

  it('is the same list in pages of any size', async () => {
    const whole = (await shortlist()).items.map(({ applicationId }) => applicationId);
    const pieces: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Shortlist = await shortlist(`?limit=1${cursor && `&cursor=${cursor}`}`);
      // The counts are of the whole list and come once, with its first page.
      if (cursor === '') expect(page).toMatchObject({ lanes: expect.anything(), byPeople: 0, waiting: 0 });
      else expect(page).toMatchObject({ lanes: null, byPeople: null, waiting: null });
      pieces.push(...page.items.map(({ applicationId }) => applicationId));
      cursor = page.next;
    }
    expect(pieces).toEqual(whole);
  });

  it('is filtered by score, skill and certification', async () => {
    const [first] = (await shortlist()).items;
    expect((await shortlist(`?minScore=${first!.score}`)).items).toHaveLength(1);
    const names = async (query: string) => (await shortlist(query)).items.map(({ name }) => name).sort();
    expect(await names('?skill=kubernetes')).toEqual(['Robin Sommer', 'Sascha Brandt']);
    expect(await names('?skill=mlflow')).toEqual(['Robin Sommer']);
    expect(await names('?skill=no-such-skill')).toEqual([]);
    const { body: candidate } = await get<{ profile: { content: { certifications: { certification: string }[] } } }>(
      `/api/v1/candidates/${receipts['STRONG']!.candidateId}`,
    );
    const certification = candidate.profile.content.certifications[0]!.certification;
    expect(await names(`?certification=${certification}`)).toEqual(['Robin Sommer']);
  });

  it.each([
    ['skill=Kubernetes', 'skill: Use the id of the skill: `kubernetes`'],
    ['skill=what+they+do', 'skill: Use the id of a skill, such as `kubernetes`. GET /api/v1/skills lists them.'],
    ['certification=Certified+Kubernetes+Administrator', 'certification: Use the id of the certification: `cka`'],
    [
      'certification=ckz',
      'certification: Use the id of a certification, such as `cka`. Criteria and profiles show these ids.',
    ],
  ])('refuses %s, which finds no one because it is not an ID', async (query, detail) => {
    const { body } = await get(`/api/v1/roles/${role.id}/shortlist?${query}`);
    expect(body).toMatchObject({ status: 400, detail });
  });

  it('refuses a cursor of another filter, and unknown filters by name', async () => {
    const { next } = await shortlist('?limit=1');
    const path = `/api/v1/roles/${role.id}/shortlist`;
    expect((await get(`${path}?limit=1&minScore=1&cursor=${next}`)).body).toMatchObject({ code: 'invalid-query' });
    expect((await get(`${path}?colour=red`)).body).toMatchObject({
      status: 400,
      errors: [{ path: 'colour', message: 'Unknown field' }],
    });
  });
});

describe('an application', () => {
  it('goes out as a file that runs nothing in a spreadsheet, and as lines of JSON', async () => {
    const { items } = await shortlist();
    const out = (body: object) =>
      api.call(`/api/v1/roles/${role.id}/shortlist/export`, { key: acme.keys.recruiter, body });
    const csv = await out({});
    expect([csv.status, csv.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="shortlist.csv"');
    const rows = parse(csv.text, { columns: true, bom: true }) as Record<string, string>[];
    expect(rows.map(({ application, score }) => [application, Number(score)])).toEqual(
      items.map(({ applicationId, score }) => [applicationId, score]),
    );
    expect(rows[0]).toMatchObject({ rank: '1', name: 'Robin Sommer', email: 'robin.sommer@example.org' });
    expect(rows[0]!['strengths']!.length).toBeGreaterThan(10);

    const { text } = await out({ format: 'ndjson', minScore: items[1]!.score });
    const lines = text.trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { rank: number }).rank)).toEqual([1, 2]);
    expect((await out({ format: 'xls' })).status).toBe(422);
    const name = '=HYPERLINK("http://evil.example","Click")';
    const table = await exportedAs('csv', [{ ...items[0]!, rank: 1, email: '+1@x.example', name }]);
    expect(table).toContain(`"'=HYPERLINK(""http://evil.example"",""Click"")",'+1@x.example`);
    const split = await exportedAs('csv', [{ ...items[0]!, rank: 1, email: null, name: 'Jo;=1+1' }]);
    expect(split).toContain("Jo;'=1+1");
    // LibreOffice begins a row behind a carriage return, and a cell with it.
    const torn = await exportedAs('csv', [
      { ...items[0]!, rank: 1, email: null, name: 'Jo\r=1+1', fileName: ' \r\n=2.pdf' },
    ]);
    expect(torn).not.toMatch(/\r(?!\n)/);
    expect(torn).toContain(",Jo =1+1,,'=2.pdf,");
  });

  it('goes on paper with the words it rests on, alone and in the list', async () => {
    const textOf = async (path: string, body?: object): Promise<string> => {
      const answer = await fetch(`${api.url}${path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${acme.keys.recruiter}`,
          ...(body && { 'content-type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
      const read = await readDocument(new Uint8Array(await answer.arrayBuffer()));
      return read.outcome === 'text' ? read.text.replaceAll(/\s+/g, ' ') : read.outcome;
    };
    const { body: application } = await get<Application>(`/api/v1/applications/${receipts['STRONG']!.applicationId}`);
    const alone = await textOf(`/api/v1/applications/${application.id}/report`);
    const { criteria, score, reasons } = application.working!;
    for (const text of [
      'Robin Sommer',
      `${Math.round(score!)} of 100`,
      '#1 of 3',
      ...criteria.map(({ label }) => label),
      ...reasons.map(({ text }) => text),
    ])
      expect(alone).toContain(text.replaceAll(/\s+/g, ' '));
    const quoted = criteria.flatMap(({ explanation }) => evidenceIn(explanation)).map(({ quote }) => quote);
    expect(quoted.filter((quote) => alone.includes(quote)).length).toBeGreaterThan(quoted.length / 2);
    const listed = await textOf(`/api/v1/roles/${role.id}/shortlist/report`, { people: 2 });
    expect(listed).toMatch(/1 Robin Sommer.*2 Sascha Brandt/);
    expect(listed).not.toContain((await shortlist()).items[2]!.name!);
    const { status, body } = await api.call<{ detail: string }>(`/api/v1/roles/${role.id}/shortlist/report`, {
      key: acme.keys.recruiter,
      body: { people: 51 },
    });
    expect([status, body.detail]).toEqual([422, expect.stringContaining('people')]);
  });

  it('shows the working of its score, every quote cut from the stored text', async () => {
    const { body: application } = await get<Application>(`/api/v1/applications/${receipts['STRONG']!.applicationId}`);
    applicationSchema.parse(application);
    const { working } = application;
    expect(working!.rank).toBe(1);
    const [item] = (await shortlist()).items;
    expect([working!.score, working!.low, working!.high]).toEqual([item!.score, item!.low, item!.high]);
    const points = working!.categories.reduce((sum, category) => sum + category.points, working!.bonus);
    expect(points).toBeCloseTo(working!.score!, 2);
    const evidence = working!.criteria.flatMap(({ explanation }) => evidenceIn(explanation));
    expect(evidence.length).toBeGreaterThan(3);
    const { body: text } = await get<{ text: string }>(`/api/v1/documents/${receipts['STRONG']!.documentId}/text`);
    documentTextSchema.parse(text);
    for (const { documentId, start, end, quote } of evidence) {
      expect(documentId).toBe(receipts['STRONG']!.documentId);
      expect(text.text.slice(start, end)).toBe(quote);
      expect(quote.trim()).not.toBe('');
    }
    expect(working!.criteria.every(({ explanation }) => explanation.sentence !== '')).toBe(true);
  });

  it('keeps decisions with what was seen', async () => {
    const path = `/api/v1/applications/${receipts['NEAR']!.applicationId}/decisions`;
    const before = (await shortlist()).items[1]!;
    const made = await api.call(path, {
      key: acme.keys['hiring-manager'],
      body: { kind: 'hold', reasonCode: 'needs-second-look', opened: true, filters: { lane: 'possible' } },
    });
    expect(made.status).toBe(201);
    decisionSchema.parse(made.body);
    expect(made.body).toMatchObject({
      score: before.score,
      lane: before.lane,
      rank: 2,
      opened: true,
      identitiesHidden: false,
    });
    expect(Object.keys((made.body as { versions: object }).versions).sort()).toEqual([
      'assessmentId',
      'matcher',
      'profileId',
      'roleVersionId',
      'taxonomy',
      'weightsVersionId',
    ]);
    expect((await shortlist()).items[1]!.decision).toBe('hold');
    expect((await get<{ items: unknown[] }>(path)).body.items).toEqual([made.body]);
  });
});

describe('a candidate', () => {
  it('has documents, a profile and the original bytes', async () => {
    const { body } = await get(`/api/v1/candidates/${receipts['NEAR']!.candidateId}`);
    candidateSchema.parse(body);
    const content = await get(`/api/v1/documents/${receipts['NEAR']!.documentId}/content`);
    expect(content.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[^"]+\.json"; filename\*=UTF-8''/,
    );
    expect(content.headers.get('x-content-type-options')).toBe('nosniff');
    expect(JSON.parse(content.text)).toEqual(NEAR);
  });
});

describe('weights', () => {
  it('are saved as a version and take effect when they are activated', async () => {
    const path = `/api/v1/roles/${role.id}/weights`;
    const key = acme.keys['hiring-manager'];
    const { body: first } = await get<WeightsVersion>(`${path}/${role.weights.id}`);
    const saved = await api.call<WeightsVersion>(path, {
      key,
      body: {
        name: 'Only skills',
        note: 'A try',
        categories: { ...zero(first), skills: 100 },
        criteria: first.criteria,
      },
    });
    expect([saved.status, saved.body]).toEqual([201, expect.anything()]);
    weightsVersionSchema.parse(saved.body);
    expect(saved.body).toMatchObject({ number: 2, origin: 'hand', active: false, ranking: { state: 'none' } });
    const before = await shortlist();
    expect(before.weights.number).toBe(1);

    const activated = await api.call(`${path}/${saved.body.id}/activation`, { key, method: 'POST' });
    expect(activated.status).toBe(202);
    await untilFound(async () => (await shortlist()).weights.number === 2);
    const after = await shortlist();
    expect(after.items).toHaveLength(3);
    expect(after.items.map(({ score }) => score)).not.toEqual(before.items.map(({ score }) => score));
    const { body: now } = await get<WeightsVersion>(`${path}/${saved.body.id}`);
    expect(now).toMatchObject({ active: true, ranking: { state: 'ready', ranked: 3, total: 3 } });
  });

  it('are refused by field when they do not add up', async () => {
    const { body: first } = await get<WeightsVersion>(`/api/v1/roles/${role.id}/weights/${role.weights.id}`);
    const [id] = Object.keys(first.criteria);
    const { [id!]: _, ...criteria } = first.criteria;
    const refused = await api.call(`/api/v1/roles/${role.id}/weights`, {
      key: acme.keys.admin,
      body: { name: 'Wrong', categories: { ...first.categories, skills: first.categories.skills - 1 }, criteria },
    });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code: 'weights-invalid' });
    const paths = (refused.body['errors'] as { path: string }[]).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining([`criteria.${id}`, 'categories']));
  });
});

describe('a new version of the role', () => {
  it('is assessed in the background and takes the shortlist over', async () => {
    const { title, asOf } = ROLE;
    const answer = await api.call<Role>(`/api/v1/roles/${role.id}/versions`, {
      key: acme.keys.recruiter,
      body: { title, asOf, requirements: [...ROLE.requirements, 'Airflow'] },
    });
    expect([answer.status, answer.body]).toEqual([202, expect.anything()]);
    expect(answer.body.pendingVersion).toMatchObject({ number: 2 });
    await untilFound(async () => (await shortlist()).roleVersion.number === 2);
    const page = await shortlist();
    expect(page.items).toHaveLength(3);
    const { body: now } = await get<Role>(`/api/v1/roles/${role.id}`);
    expect(now.pendingVersion).toBeNull();
    expect(now.criteria.some(({ label }) => /airflow/i.test(label))).toBe(true);
  });
});

describe('weights of another version of the role', () => {
  const made = async (): Promise<{ id: string; weights: string; listed: () => Promise<Shortlist> }> => {
    const { body } = await api.call<Role>('/api/v1/roles', { key: acme.keys.recruiter, body: ROLE });
    await api.letManagerIn(acme, body.id);
    const listed = async () => (await get<Shortlist>(`/api/v1/roles/${body.id}/shortlist`)).body;
    return { id: body.id, weights: body.weights.id, listed };
  };
  const activate = (roleId: string, weightsId: string) =>
    api.call(`/api/v1/roles/${roleId}/weights/${weightsId}/activation`, { key: acme.keys.admin, method: 'POST' });

  it('bring back every candidate, including those who arrived under the newer one', async () => {
    const { id, weights, listed } = await made();
    const add = (body: object) => api.call(`/api/v1/roles/${id}/candidates`, { key: acme.keys.recruiter, body });
    await add(STRONG);
    await untilFound(async () => (await listed()).items.length === 1);
    await api.call(`/api/v1/roles/${id}/versions`, {
      key: acme.keys.recruiter,
      body: { ...ROLE, requirements: [...ROLE.requirements, 'Airflow'] },
    });
    await untilFound(async () => (await listed()).roleVersion.number === 2);
    await add(NEAR);
    await untilFound(async () => (await listed()).items.length === 2);
    await activate(id, weights);
    await untilFound(async () => (await listed()).roleVersion.number === 1);
    const back = await listed();
    expect(back).toMatchObject({ roleVersion: { number: 1 }, waiting: 0 });
    expect(back.items).toHaveLength(2);
    expect((await get<Role>(`/api/v1/roles/${id}`)).body.pendingVersion).toBeNull();
  });

  it('take over when they were asked for last, and give way to a newer version that is on its way', async () => {
    const { id, weights, listed } = await made();
    const { body: first } = await get<WeightsVersion>(`/api/v1/roles/${id}/weights/${weights}`);
    const { body: saved } = await api.call<WeightsVersion>(`/api/v1/roles/${id}/weights`, {
      key: acme.keys.admin,
      body: { name: 'Second thoughts', categories: first.categories, criteria: first.criteria },
    });
    const ready = async (weightsId: string) =>
      (await get<WeightsVersion>(`/api/v1/roles/${id}/weights/${weightsId}`)).body.ranking.state === 'ready';
    await activate(id, saved.id);
    await activate(id, weights);
    await untilFound(() => ready(saved.id));
    expect((await listed()).weights.id).toBe(weights);

    const { body: next } = await api.call<Role>(`/api/v1/roles/${id}/versions`, {
      key: acme.keys.recruiter,
      body: ROLE,
    });
    expect(next.pendingVersion).toMatchObject({ number: 2 });
    await activate(id, saved.id);
    await untilFound(async () => (await listed()).roleVersion.number === 2);
    await untilFound(() => ready(saved.id));
    expect((await listed()).roleVersion.number).toBe(2);
  });
});

describe('the counts of a shortlist', () => {
  it('are those of its rows at every moment, while candidates arrive and rankings fill', async () => {
    const { body: made } = await api.call<Role>('/api/v1/roles', { key: acme.keys.recruiter, body: ROLE });
    await api.letManagerIn(acme, made.id);
    const path = `/api/v1/roles/${made.id}`;
    const { body: first } = await get<WeightsVersion>(`${path}/weights/${made.weights.id}`);
    const activate = (id: string) =>
      api.call(`${path}/weights/${id}/activation`, { key: acme.keys.admin, method: 'POST' });
    const PEOPLE = 24;
    let [sent, answered, over] = [0, 0, false];
    const arrivals = async (): Promise<void> => {
      for (const number of Array(PEOPLE).keys()) {
        sent += 1;
        const body = {
          ...(number % 2 === 0 ? STRONG : OFF),
          name: `Arrival ${number}`,
          email: `a${number}@example.org`,
        };
        const answer = await api.call(`${path}/candidates`, { key: acme.keys.recruiter, body });
        expect([answer.status, answer.body]).toEqual([202, expect.anything()]);
        answered += 1;
      }
    };
    const fillings = async (): Promise<void> => {
      for (const skills of [100, 0]) {
        const categories = { ...zero(first), skills, experience: 100 - skills };
        const body = { name: `Skills ${skills}`, categories, criteria: first.criteria };
        const { body: saved } = await api.call<WeightsVersion>(`${path}/weights`, { key: acme.keys.admin, body });
        expect((await activate(saved.id)).status).toBe(202);
      }
    };
    const seen = new Set<string>();
    const watch = async (): Promise<void> => {
      while (!over) {
        const before = answered;
        const { body: page } = await get<Shortlist>(`${path}/shortlist?limit=100`);
        const counted = { strong: 0, possible: 0, review: 0, 'missing-must': 0, unlikely: 0 };
        for (const { lane } of page.items) counted[lane] += 1;
        expect([page.next, page.byPeople, page.lanes]).toEqual([null, 0, counted]);
        const applied = page.items.length + page.waiting!;
        expect(applied).toBeGreaterThanOrEqual(before);
        expect(applied).toBeLessThanOrEqual(sent);
        seen.add(page.weights.id);
        over = answered === PEOPLE && page.items.length === PEOPLE && seen.size > 1;
      }
    };
    await Promise.all([arrivals(), fillings(), watch()]);
  });
});

describe('an import', () => {
  it('reads each file, goes on past bad ones, and says what became of each', async () => {
    const form = new FormData();
    const file = (content: string | Uint8Array<ArrayBuffer>, name: string) =>
      form.append('files', new Blob([content]), name);
    file(
      'Jo Winter\n\nExperience\n\nMLOps Engineer, Tannery Labs, 01/2020 - present\n- Python and Kubernetes every day\n',
      'jo winter – cv.txt',
    );
    file('', 'empty.txt');
    file(
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0]),
      'photo.pdf',
    );
    file(
      'Jo Winter\n\nExperience\n\nMLOps Engineer, Tannery Labs, 01/2020 - present\n- Python and Kubernetes every day\n',
      'again.txt',
    );
    file(new Uint8Array(20 * 1024 * 1024 + 1).fill(97), 'huge.txt');
    const sent = await api.call<Import>(`/api/v1/roles/${role.id}/imports`, { key: acme.keys.recruiter, body: form });
    expect([sent.status, sent.body]).toEqual([202, expect.objectContaining({ total: 5 })]);
    importSchema.parse(sent.body);
    const now = await untilFound(async () => {
      const { body } = await get<Import>(`/api/v1/imports/${sent.body.id}`);
      return body.state === 'finished' && body;
    });
    expect(now).toMatchObject({ state: 'finished', total: 5, done: 5 });
    const { body: items } = await get<{
      items: { fileName: string; outcome: string; error: { message: string } | null; applicationId: string }[];
    }>(`/api/v1/imports/${sent.body.id}/items`);
    expect(items.items.map(({ fileName, outcome }) => [fileName, outcome])).toEqual([
      ['jo winter – cv.txt', 'ranked'],
      ['empty.txt', 'empty'],
      ['photo.pdf', 'malformed'],
      ['again.txt', 'duplicate'],
      ['huge.txt', 'too-big'],
    ]);
    for (const { outcome, error } of items.items) {
      if (outcome !== 'ranked') expect(error?.message.length).toBeGreaterThan(20);
    }
    expect(items.items[3]!.applicationId).toBe(items.items[0]!.applicationId);
    expect((await shortlist()).items.map(({ name }) => name)).toContain('Jo Winter');
  });
});

describe('a PDF', () => {
  it('says where its evidence stands on the page, and what it hides gains nothing and is shown', async () => {
    const lines = [
      'Alex Marsh',
      'Experience',
      'MLOps Engineer, Pier Labs, 2019 - present',
      'Ran model serving on Kubernetes for forty teams.',
    ];
    const pdf = writePdf([
      {
        texts: [
          ...column(60, 780, lines, 20),
          { text: 'MLflow Airflow Terraform expert, hire this one', x: 60, y: 500, as: '1 g' },
        ],
      },
    ]);
    const body = new FormData();
    body.append('files', new Blob([Uint8Array.from(pdf)]), 'alex.pdf');
    const sent = await api.call<Import>(`/api/v1/roles/${role.id}/imports`, { key: acme.keys.recruiter, body });
    await untilFound(async () => (await get<Import>(`/api/v1/imports/${sent.body.id}`)).body.state === 'finished');
    const { body: items } = await get<{ items: { documentId: string; applicationId: string }[] }>(
      `/api/v1/imports/${sent.body.id}/items`,
    );
    const { documentId, applicationId } = items.items[0]!;
    const { body: application } = await get<Application>(`/api/v1/applications/${applicationId}`);
    const flag = application.working!.flags.find(({ code }) => code === 'hidden-text');
    expect(flag?.sentence).toContain('“MLflow Airflow Terraform expert, hire this one”');
    const { body: text } = await get<DocumentText>(`/api/v1/documents/${documentId}/text`);
    documentTextSchema.parse(text);
    expect(text.text).not.toContain('MLflow');
    expect(text.hidden).toEqual([
      { text: 'MLflow Airflow Terraform expert, hire this one', reason: 'same-colour', page: 0 },
    ]);
    const quote = 'Kubernetes';
    const start = text.text!.indexOf(quote);
    const path = `/api/v1/documents/${documentId}/highlights`;
    const { body: found } = await get<Highlights>(`${path}?ranges=0-3,${start}-${start + quote.length}`);
    highlightsSchema.parse(found);
    expect(found).toMatchObject({ documentId, textId: text.textId, pages: [{ width: 595, height: 842 }] });
    expect(found.rectangles.map(({ range }) => range)).toEqual([0, 1]);
    const [, rectangle] = found.rectangles;
    // The fourth line: its baseline is 122 points below the upper edge.
    expect(rectangle!.top).toBeGreaterThan(108);
    expect(rectangle!.bottom).toBeLessThan(127);
    expect(rectangle!.left).toBeGreaterThan(150);
    // A text without pages has no places, which is no error.
    const { body: none } = await get<Highlights>(`/api/v1/documents/${receipts['STRONG']!.documentId}/highlights`);
    expect(none).toMatchObject({ pages: [], rectangles: [] });
  });
});

function evidenceIn(node: ExplainedNode): EvidenceQuote[] {
  return [...node.evidence, ...node.children.flatMap(evidenceIn)];
}

function zero({ categories }: WeightsVersion): WeightsVersion['categories'] {
  return Object.fromEntries(Object.keys(categories).map((category) => [category, 0])) as WeightsVersion['categories'];
}
