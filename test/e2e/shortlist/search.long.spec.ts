/** Finding people in a shortlist: by words of their documents, by filters, in other orders, and what is new. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  ApplicationReceipt,
  DocumentText,
  Role,
  Shortlist,
  ShortlistCounts,
  ShortlistItem,
} from '#libs/contracts';
import { shortlistCountsSchema, shortlistSchema, shortlistViewSchema, type ShortlistView } from '#libs/contracts';
import { Client } from 'pg';
import { startApi, startWorkerOf, type Answer, type Organisation, type TestApi } from '../../support/candor/api.js';
import { form } from '../../support/candor/intake-api.js';
import { column, writePdf } from '../../support/writers/pdf-writer.js';
import { ROLE } from '../../support/candor/people.js';
import type { RunningProcess } from '../../support/candor/processes.js';
import { untilFound } from '../../support/until.js';

let api: TestApi;
let worker: RunningProcess;
let acme: Organisation;
let role: Role;
const receipts: Record<string, ApplicationReceipt> = {};

const person = (name: string, employer: string, bullets: string[]) => ({
  name,
  email: `${name.split(' ')[0]!.toLowerCase()}@search.example`,
  positions: [{ title: 'MLOps Engineer', employer, start: '2020-01', end: '2024-06', bullets }],
});

const PEOPLE = {
  ada: person('Ada Nowak', 'Kraków Forge', ['Ran Kubernetes in Python and C++', 'Event sourcing in Node.js and Rust']),
  bea: person('Bea Ozola', 'Quarry Works', [
    'Wrote C# and ASP.NET',
    'Terraform on Kubernetes, PHP before',
    'Go services',
  ]),
  cem: person('Cem Özil', 'Tannery Labs', ['Sourcing of events for a fair', 'Plain C on small boards']),
};

beforeAll(async () => {
  api = await startApi();
  worker = await startWorkerOf(api);
  acme = await api.addOrganisation('acme');
  role = (await api.call<Role>('/api/v1/roles', { key: acme.keys.recruiter, body: ROLE })).body;
  await api.letManagerIn(acme, role.id);
  for (const [name, body] of Object.entries(PEOPLE)) receipts[name] = await add(body);
  // Of one moment: who is not ranked yet is owed no words, and may be owed them by the next call.
  await untilFound(async () => {
    const { lanes, searchPending } = await shortlist('?q=kubernetes');
    return searchPending === 0 && Object.values(lanes!).reduce((sum, count) => sum + count, 0) === 3;
  });
});

afterAll(async () => {
  await worker.stop();
  await api.stop();
});

const get = <Body>(path: string, key = acme.keys['hiring-manager']): Promise<Answer<Body>> =>
  api.call<Body>(path, { key });
const inRole = (path: string): string => `/api/v1/roles/${role.id}${path}`;

async function add(body: object): Promise<ApplicationReceipt> {
  const answer = await api.call<ApplicationReceipt>(inRole('/candidates'), { key: acme.keys.recruiter, body });
  expect([answer.status, answer.body]).toEqual([202, expect.anything()]);
  return answer.body;
}

async function shortlist(query = '', key?: string): Promise<Shortlist> {
  const { status, body } = await get<Shortlist>(inRole(`/shortlist${query}`), key);
  expect([status, body]).toEqual([200, expect.anything()]);
  return body;
}

async function counts(query = ''): Promise<ShortlistCounts> {
  const { status, body } = await get<ShortlistCounts>(inRole(`/shortlist/counts${query}`));
  expect([status, body]).toEqual([200, expect.anything()]);
  return shortlistCountsSchema.parse(body);
}

const nameOf = ({ name }: ShortlistItem): string => name?.split(' ')[0]?.toLowerCase() ?? '';
const search = (q: string): string => `?q=${encodeURIComponent(q)}`;
const found = async (q: string): Promise<string[]> => (await shortlist(search(q))).items.map(nameOf).sort();

describe('a search', () => {
  it.each([
    ['kubernetes', ['ada', 'bea']],
    ['kubernetes AND (go OR rust) -php', ['ada']],
    ['kubernetes (go OR rust)', ['ada', 'bea']],
    ['"event sourcing"', ['ada']],
    ['terraf*', ['bea']],
    ['krakow', ['ada']],
    ['KRAKÓW', ['ada']],
    ['C++', ['ada']],
    ['c#', ['bea']],
    ['C', ['cem']],
    ['.NET', ['bea']],
    ['nodejs OR "plain c"', ['ada', 'cem']],
    ['NOT php NOT rust boards', ['cem']],
    ['nothing-of-the-kind', []],
  ])('for %s', async (q, names) => {
    expect(await found(q)).toEqual(names);
  });

  it('goes with filters, counts and files, and shows where the words stand', async () => {
    const page = await shortlist(
      `${search('"event sourcing" nodejs krakow')}&lane=${(await shortlist()).items[0]!.lane}`,
    );
    shortlistSchema.parse(page);
    const { found: places } = (await shortlist(search('"event sourcing" nodejs krakow'))).items[0]!;
    expect(places!.map(({ quote }) => quote)).toEqual(['Event sourcing', 'Node.js', 'Kraków']);
    const { documentId } = receipts['ada']!;
    const { body: text } = await get<DocumentText>(`/api/v1/documents/${documentId}/text`);
    for (const place of places!) {
      expect(place.documentId).toBe(documentId);
      expect(text.text!.slice(place.start, place.end)).toBe(place.quote);
      expect(place.context).toContain(place.quote);
    }
    expect(await counts(search('kubernetes'))).toMatchObject({ matching: 2, searchPending: 0 });
    expect((await counts()).searchPending).toBeNull();
    const out = await api.call(inRole('/shortlist/export'), {
      key: acme.keys.recruiter,
      body: { format: 'ndjson', q: 'rust' },
    });
    expect(
      out.text
        .trim()
        .split('\n')
        .map((line) => nameOf(JSON.parse(line) as ShortlistItem)),
    ).toEqual(['ada']);
  });

  it('that cannot be read is refused, and says where', async () => {
    for (const [q, message] of [
      ['kubernetes "go', 'The quotation mark is not closed (at character 12)'],
      ['-php', 'Only excluded words. Add a word to search for (at character 1)'],
    ] as const) {
      const { status, body } = await get(inRole(`/shortlist${search(q)}`));
      expect([status, body]).toEqual([
        400,
        expect.objectContaining({ code: 'invalid-query', errors: [{ path: 'q', message }] }),
      ]);
    }
    const { next } = await shortlist(`${search('kubernetes')}&limit=1`);
    expect((await get(inRole(`/shortlist${search('go')}&limit=1&cursor=${next}`))).status).toBe(400);
  });
});

describe('an order', () => {
  it.each([
    ['name', ['ada', 'bea', 'cem']],
    ['received', ['cem', 'bea', 'ada']],
  ])('by %s is the same list in pages of any size', async (sort, names) => {
    const pieces: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Shortlist = await shortlist(`?sort=${sort}&limit=1${cursor && `&cursor=${cursor}`}`);
      pieces.push(...page.items.map(nameOf));
      cursor = page.next;
    }
    expect(pieces).toEqual(names);
  });

  it.each(['rank', 'score', 'coverage', 'last-activity'] as const)('by %s sorts every candidate', async (sort) => {
    const whole = (await shortlist(`?sort=${sort}`)).items;
    const key = ({ score, coverage }: ShortlistItem): number => (sort === 'score' ? score! : coverage);
    if (sort === 'score' || sort === 'coverage') expect(whole.map(key)).toEqual(whole.map(key).sort((a, b) => b - a));
    const first = await shortlist(`?sort=${sort}&limit=2`);
    const rest = await shortlist(`?sort=${sort}&limit=2&cursor=${first.next}`);
    expect([...first.items, ...rest.items].map(nameOf)).toEqual(whole.map(nameOf));
    const other = sort === 'rank' ? 'score' : 'rank';
    expect((await get(inRole(`/shortlist?sort=${other}&limit=2&cursor=${first.next}`))).status).toBe(400);
  });
});

describe('what is new', () => {
  it('is what came or changed since one looked', async () => {
    const news = async (): Promise<string[]> => (await shortlist('?new=true')).items.map(nameOf).sort();
    expect(await news()).toEqual(['ada', 'bea', 'cem']);
    // What was written in the last two seconds may have been missed, and stays new.
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const looked = await api.call(inRole('/seen'), { key: acme.keys['hiring-manager'], method: 'POST' });
    expect([looked.status, looked.body]).toEqual([200, { seenAt: expect.any(String) }]);
    expect(await news()).toEqual([]);
    expect((await counts()).new).toEqual({ true: 0, false: 3 });
    expect((await shortlist('?new=true', acme.keys.recruiter)).items).toHaveLength(3);
    // Every word of a file that is added to the person counts, beside those that they had.
    const { candidateId, applicationId } = receipts['cem']!;
    const body = { fact: 'skill', skill: 'kubernetes', source: 'reference', reason: 'A former manager says so' };
    const corrected = await api.call(`/api/v1/candidates/${candidateId}/corrections`, {
      key: acme.keys.recruiter,
      body,
    });
    expect([corrected.status, corrected.body]).toEqual([201, expect.anything()]);
    await untilFound(async () => (await news()).length > 0);
    expect((await shortlist('?new=true')).items.map((item) => [item.applicationId, item.new])).toEqual([
      [applicationId, true],
    ]);
  });

  it('is found within seconds, whatever kind of file it came as; and who is erased is found no more', async () => {
    const lines = ['Dora Pal', 'MLOps Engineer, Lohgerberei, 2019 - 2023', 'Moved Fluchtpunkt to Kubernetes'];
    const pdf = new Uint8Array(writePdf([{ texts: column(56, 780, lines) }]));
    const sent = await api.call(inRole('/imports'), { key: acme.keys.recruiter, body: form([pdf, 'dora.pdf']) });
    expect(sent.status).toBe(202);
    await untilFound(async () => (await found('fluchtpunkt')).length === 1);
    const [{ candidateId }] = (await shortlist(search('fluchtpunkt'))).items as [ShortlistItem];
    const erased = await api.call(`/api/v1/candidates/${candidateId}/erasure`, {
      key: acme.keys.admin,
      method: 'POST',
    });
    expect(erased.status).toBeLessThan(300);
    expect(await found('fluchtpunkt OR lohgerberei')).toEqual([]);
  });

  it('of merged people is found with the words of both', async () => {
    const { candidateId } = receipts['ada']!;
    const merged = await api.call(`/api/v1/candidates/${candidateId}/merges`, {
      key: acme.keys.admin,
      body: { candidateId: receipts['cem']!.candidateId },
    });
    expect(merged.status).toBe(201);
    await untilFound(async () => (await found('rust boards')).length === 1);
    expect(await found('"rust boards"')).toEqual([]);
  });
});

describe('what people read as and their flags', () => {
  it('narrow the list and are counted', async () => {
    const { items } = await shortlist();
    const { bands, flags } = await counts();
    const each = async (filter: string) =>
      (await shortlist(`?${filter}`)).items.map(({ applicationId }) => applicationId);
    for (const [band, count] of Object.entries(bands)) {
      const those = items.filter((item) => item.band === band).map(({ applicationId }) => applicationId);
      expect([band, those.length, await each(`band=${band}`)]).toEqual([band, count, those]);
    }
    expect(Object.values(bands).reduce((sum, count) => sum + count, 0)).toBe(items.length);
    for (const [flag, count] of Object.entries(flags)) {
      const those = items.filter((item) =>
        flag === 'none' ? item.flags.length === 0 : item.flags.some((one) => one === flag),
      );
      expect([flag, those.length, (await each(`flag=${flag}`)).length]).toEqual([flag, count, count]);
    }
  });
});

describe('a view', () => {
  const path = '/views';
  const as = (key: string) => (method: string, at: string, body?: object) =>
    api.call<ShortlistView>(inRole(at), { key, method, ...(body && { body }) });

  it('is saved, shared, used as a default, and changed only by a user who has seen its latest revision', async () => {
    const [mine, theirs] = [as(acme.keys['hiring-manager']), as(acme.keys.recruiter)];
    const body = { name: 'Go people', filters: { q: 'kubernetes go', minScore: 1, opened: 'false' }, sort: 'received' };
    const kept = await mine('POST', path, body);
    expect([kept.status, kept.body]).toEqual([201, expect.objectContaining({ ...body, own: true, isDefault: false })]);
    shortlistViewSchema.parse(kept.body);
    const at = `${path}/${kept.body.id}`;
    expect((await theirs('GET', at)).status).toBe(404);
    const shared = await mine('PUT', at, { ...body, shared: true, revision: 1 });
    expect(shared.body).toMatchObject({ shared: true, revision: 2 });
    expect((await mine('PUT', at, { ...body, revision: 1 })).body).toMatchObject({ code: 'view-changed' });
    expect((await mine('PUT', at, { ...body, revision: 2 ** 40 })).status).toBe(422);
    expect((await theirs('PUT', `${at}/default`)).body).toMatchObject({ own: false, isDefault: true });
    expect((await mine('GET', at)).body.isDefault).toBe(false);
    expect((await theirs('PUT', at, { ...body, revision: 2 })).status).toBe(403);
    await mine('PUT', at, { ...body, shared: false, revision: 2 });
    expect((await theirs('GET', at)).status).toBe(404);
    expect((await mine('DELETE', at)).status).toBe(204);
    expect((await mine('GET', path)).body).toMatchObject({ items: [] });
  });

  it('is refused where its filters cannot be, and outlives those that are none any more', async () => {
    const mine = as(acme.keys['hiring-manager']);
    const refused = await mine('POST', path, { name: 'Wrong', filters: { q: '(go', skillMonths: 3 } });
    expect([refused.status, refused.body]).toEqual([
      422,
      expect.objectContaining({
        errors: [expect.objectContaining({ path: 'filters.skillMonths' }), expect.anything()],
      }),
    ]);
    const kept = await mine('POST', path, { name: 'Old', filters: { skill: 'gone-by-now', lane: 'possible' } });
    const owner = new Client({ connectionString: api.ownerUrl });
    await owner.connect();
    await owner.query(
      `UPDATE shortlist_view SET filters = filters || '{"colour": "red", "lane": "middle"}' WHERE id = $1`,
      [kept.body.id],
    );
    await owner.end();
    expect((await mine('GET', `${path}/${kept.body.id}`)).body).toMatchObject({
      filters: { skill: 'gone-by-now' },
      outdated: expect.arrayContaining(['colour', 'lane']),
    });
  });
});
