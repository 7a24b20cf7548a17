/**
 * Fifty candidates, from files and from programs, in a role with hidden identities. Every response of the API, files
 * and reports included, is searched for who they are. The routes come from the OpenAPI document, so that a new one is
 * searched too.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  Application,
  ApplicationReceipt,
  Candidate,
  ExplanationView,
  DocumentText,
  Import,
  Role,
  Shortlist,
} from '#libs/contracts';
import {
  PASSWORD,
  startApi,
  startWorkerOf,
  type Call,
  type Organisation,
  type TestApi,
} from '../../support/candor/api.js';
import { ROLE } from '../../support/candor/people.js';
import { column, writePdf } from '../../support/writers/pdf-writer.js';
import type { RunningProcess } from '../../support/candor/processes.js';
import { untilFound } from '../../support/until.js';

interface Person {
  first: string;
  last: string;
  email: string;
  phone: string;
  link: string;
  street: string;
  town: string;
  born: string;
  school: string;
}

const FIRST = [
  'Adaeze',
  'Bertilde',
  'Cosima',
  'Dragomir',
  'Eloisa',
  'Fiorenzo',
  'Gudrun',
  'Hjalmar',
  'Ishaan',
  'Jolanta',
];
const LAST = ['Okonkwo', 'Vandermolen', 'Quintavalle', 'Szymborski', 'Thorvaldsen'];
const PEOPLE: readonly Person[] = LAST.flatMap((last, row) =>
  FIRST.map((first, column) => {
    const at = row * FIRST.length + column;
    return {
      first,
      last,
      email: `${first}.${last}${at}@mailbox.example`.toLowerCase(),
      phone: `+49 171 55501${String(at).padStart(2, '0')}`,
      link: `github.com/${first}-${last}-${at}`.toLowerCase(),
      street: `${at + 1} Quillfeather Road`,
      town: 'Ravensmoor',
      born: `${String((at % 27) + 1).padStart(2, '0')}.07.19${70 + (at % 25)}`,
      school: `University of Larkhaven ${String.fromCharCode(65 + (at % 26))}`,
    };
  }),
);

/** What must not be found. Years of studies are looked for in the text of documents alone: elsewhere a number means something else. */
const termsOf = ({ first, last, email, phone, link, street, born, school }: Person): string[] => [
  ...[first, last, email, phone, phone.replace(/\s/g, ''), link, street, born, school],
];
const ALL_TERMS = [...new Set(PEOPLE.flatMap(termsOf)), 'Larkhaven', 'Quillfeather'].map((term) => term.toLowerCase());

const cvOf = ({ first, last, email, phone, link, street, town, born, school }: Person): string[] => [
  ...[`${first} ${last}`, `${email} | ${phone} | ${link}`, `${street}, ${town}`, `Date of birth: ${born}`, ''],
  ...['Experience', 'MLOps Engineer, Quarry Data', 'January 2020 - May 2026'],
  ...[
    '- Ran model serving in Python on Kubernetes',
    `- ${last} built tracking with MLflow; she led a team of four`,
    '',
  ],
  ...['Education', `BSc Computer Science, ${school}, 2009 - 2013`, ''],
  ...['References', `Mr Dale of Quarry Data calls ${first} the best engineer he knows.`],
];

const asJson = ({ first, last, email, phone, link, town, school }: Person): object => ({
  basics: {
    name: `${first} ${last}`,
    ...{ email, phone, url: `https://${link}`, label: 'MLOps Engineer' },
    location: { city: town },
    summary: `${first} runs platforms; her teams like it.`,
  },
  work: [
    {
      ...{ name: 'Quarry Data', position: 'MLOps Engineer', startDate: '2020-01', endDate: '2026-05' },
      highlights: ['Ran model serving in Python on Kubernetes', `${last} wrote the MLflow guide`],
    },
  ],
  education: [
    { institution: school, studyType: 'Bachelor', area: 'Computer Science', startDate: '2009', endDate: '2013' },
  ],
});

/** Where they live, and free words, which may name anything. */
const answersOf = ({ first, street, school, link }: Person): object => ({
  answers: {
    location: { country: 'DE', region: school, city: street },
    questions: [
      { question: 'Which school did you attend?', answer: school },
      { question: 'Anything else?', answer: `${first} is at ${link}` },
      { question: 'Can you travel?', answer: 'Yes' },
    ],
  },
});

let api: TestApi;
let worker: RunningProcess;
let acme: Organisation;
let role: Role;
let session: Record<string, string>;
let folder: string;
/** Whom an address with an id of one person is asked for. */
const ids: Record<string, string[]> = {};

const send = async <Body>(path: string, call: Call = {}): Promise<Body> => {
  const { status, body, text } = await api.call<Body>(path, { key: acme.keys.admin, ...call });
  if (status >= 300) throw new Error(`${path}: ${status} ${text}`);
  return body;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'candor-hidden-'));
  api = await startApi();
  worker = await startWorkerOf(api);
  acme = await api.addOrganisation('acme');
  const signedIn = await api.call('/api/v1/session', {
    body: { email: acme.users.admin.email, password: PASSWORD },
    headers: { origin: api.url },
  });
  session = { cookie: signedIn.headers.get('set-cookie')!.split(';', 1)[0]!, origin: api.url };
  role = await send<Role>('/api/v1/roles', { body: ROLE });
  const upload = new FormData();
  for (const [at, person] of PEOPLE.entries()) {
    const name = `${person.first}_${person.last}_CV_${at}`;
    const lines = cvOf(person);
    if (at % 3 === 0)
      await send(`/api/v1/roles/${role.id}/candidates`, { body: { ...asJson(person), ...answersOf(person) } });
    else if (at % 3 === 1) upload.append('files', new Blob([lines.join('\n')]), `${name}.txt`);
    else upload.append('files', new Blob([writePdf([{ texts: column(60, 780, lines) }]) as never]), `${name}.pdf`);
  }
  const { id } = await send<Import>(`/api/v1/roles/${role.id}/imports`, { body: upload });
  ids['importId'] = [id];
  await untilFound(async () => {
    const { waiting, items } = await shortlist();
    return waiting === 0 && items.length === PEOPLE.length;
  });
  await talkAbout();
});

afterAll(async () => {
  await worker.stop();
  await api.stop();
  await rm(folder, { recursive: true });
});

const shortlist = (): Promise<Shortlist> => send(`/api/v1/roles/${role.id}/shortlist?limit=100`);

/** Gives every route content: notes, mentions, corrections, possible duplicates, reference candidates. */
async function talkAbout(): Promise<void> {
  const { items } = await shortlist();
  const applications = await Promise.all(
    items.map(({ applicationId }) => send<Application>(`/api/v1/applications/${applicationId}`)),
  );
  ids['roleId'] = [role.id];
  ids['weightsId'] = [role.weights.id];
  ids['applicationId'] = items.map(({ applicationId }) => applicationId);
  ids['candidateId'] = items.map(({ candidateId }) => candidateId);
  ids['documentId'] = applications.map(({ documents }) => documents[0]!.id);
  const candidates = await Promise.all(
    items.map(({ candidateId }) => send<Candidate>(`/api/v1/candidates/${candidateId}`)),
  );
  ids['profileId'] = candidates.map(({ profile }) => profile!.id);
  const [one, two] = items;
  const note = { text: `${one!.name} called. She can start in May.`, mentions: [acme.users.admin.id] };
  await send(`/api/v1/applications/${one!.applicationId}/notes`, { body: note });
  const reason = `${one!.name} said so on the phone`;
  const fact = { fact: 'language', language: 'French', source: 'phone-screen', reason };
  await send(`/api/v1/candidates/${one!.candidateId}/corrections`, { body: fact });
  const study = { profileId: ids['profileId'][0]!, index: 0 };
  const other = { fact: 'education', study, institution: 'Hillside College', held: true, source: 'reference', reason };
  await send(`/api/v1/candidates/${one!.candidateId}/corrections`, { body: other });
  const outcome = { criterion: role.criteria[0]!.id, outcome: 'met', source: 'reference', reason };
  await send(`/api/v1/applications/${one!.applicationId}/overrides`, { body: outcome });
  const answers = { location: { city: one!.name }, questions: [{ question: 'Name?', answer: one!.name }] };
  const body = { answers, source: 'phone-screen', reason };
  await send(`/api/v1/applications/${one!.applicationId}/answers`, { body: body });
  const known = [{ applicationId: two!.applicationId, verdict: 'good' }];
  await send(`/api/v1/roles/${role.id}/weights/reference-candidates`, { method: 'PUT', body: { items: known } });
  await send(`/api/v1/roles/${role.id}/rescoring`, { body: { asOf: '2021-01-01' } });
  const again = { ...asJson(PEOPLE[0]!), skills: [{ name: 'Terraform' }] };
  const receipt = await send<ApplicationReceipt>(`/api/v1/roles/${role.id}/candidates`, { body: again });
  await untilFound(async () => (await shortlist()).waiting === 0);
  const found = await send<{ items: { id: string }[] }>(`/api/v1/candidates/${receipt.candidateId}/merge-suggestions`);
  expect(found.items.length).toBeGreaterThan(0);
  ids['suggestionId'] = found.items.map(({ id }) => id);
}

/** Called for every candidate; the other routes are called for some. */
const EVERYBODYS = new Set(['Applications.one', 'Candidates.one', 'Documents.text']);
const SOME = 4;

interface Asked {
  what: string;
  path: string;
  call: Call;
}

/** What routes must be asked with, for the n-th candidate. */
const QUERIES: Record<string, (at: number) => string> = {
  'Comparison.compare': () => `?applications=${ids['applicationId']!.slice(0, 3).join()}`,
  'Candidates.lines': (at) => `?documentId=${ids['documentId']![at % ids['documentId']!.length]!}&start=0&end=300`,
};

/** Calls every reading route for every candidate that it accepts, and the calls that read by POST. */
async function questions(): Promise<Asked[]> {
  const { paths } = await send<{
    paths: Record<string, Record<string, { operationId: string; 'x-allowed': unknown }>>;
  }>('/api/openapi.json');
  const asked = Object.entries(paths).flatMap(([path, methods]) => {
    const { operationId: what, 'x-allowed': allowed } = methods['get'] ?? {};
    // What is behind a link of its own has tests of its own.
    if (what === undefined || allowed === 'anyone' || !path.startsWith('/api/v1/')) return [];
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
    const most = EVERYBODYS.has(what) ? PEOPLE.length : SOME;
    if (names.some((name) => ids[name] === undefined) || what === 'Imports.mapping') return [];
    return Array.from({ length: names.length === 0 ? 1 : most }, (_, at) => {
      const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name]![at % ids[name]!.length]!);
      return { what, path: filled + (QUERIES[what]?.(at) ?? ''), call: {} };
    });
  });
  const roles = `/api/v1/roles/${role.id}`;
  return [
    ...asked,
    { what: 'pages', path: `${roles}/shortlist?limit=100`, call: {} },
    { what: 'search', path: `${roles}/shortlist?limit=100&q=computer+OR+2013+OR+larkhaven`, call: {} },
    ...['csv', 'ndjson'].map((format) => ({
      what: `export ${format}`,
      path: `${roles}/shortlist/export`,
      call: { body: { format } },
    })),
    {
      what: 'preview',
      path: `${roles}/weights/preview`,
      call: { body: { weightsId: role.weights.id, rows: 100 } },
    },
    {
      what: 'decision check',
      path: `${roles}/decisions/check`,
      call: { body: { applicationIds: ids['applicationId']!.slice(0, 50) } },
    },
  ];
}

/** Of each question a few. */
function fewOf(asked: readonly Asked[]): Asked[] {
  return asked.filter(({ what }, at) => asked.slice(0, at).filter((one) => one.what === what).length < 2);
}

/** How many terms each answer holds. */
async function identityLeaks(asked: readonly Asked[], credentials: Call): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const { what, path, call } of asked) {
    const { status, text } = await api.call(path, { ...credentials, ...call });
    // Hidden identities refuse a file and nothing else.
    if (status >= 400 && what !== 'Documents.content') expect([what, status, text]).toEqual([what, 200, '']);
    const lower = text.toLowerCase();
    const terms = ALL_TERMS.filter((term) => lower.includes(term));
    found.set(what, [...(found.get(what) ?? []), ...terms]);
  }
  return found;
}

const tellers = (found: Map<string, string[]>): string[] =>
  [...found].filter(([, terms]) => terms.length > 0).map(([what]) => what);

describe('a role with hidden identities', () => {
  let asked: Asked[];

  it('shows identities before it hides them, so that the search means something', async () => {
    asked = await questions();
    const open = tellers(await identityLeaks(fewOf(asked), { key: acme.keys.admin }));
    for (const what of [
      ...['Shortlist.page', 'Applications.one', 'Candidates.one', 'Documents.text', 'Comparison.compare', 'Notes.list'],
      ...[
        'Corrections.list',
        'Overrides.list',
        'Imports.items',
        'Imports.list',
        'People.suggestions',
        'People.suggestion',
      ],
      ...[
        'Weights.known',
        'export csv',
        'export ndjson',
        'preview',
        'decision check',
        'Candidates.profile',
        'Rescoring.preview',
        'search',
      ],
    ]) {
      expect(open).toContain(what);
    }
  });

  it('says in no answer who the candidates are, to no one', async () => {
    await send(`/api/v1/roles/${role.id}/hidden-identities`, { method: 'PUT', body: { allUsers: true } });
    const found = await identityLeaks(asked, { headers: session });
    expect([...found].filter(([, terms]) => terms.length > 0)).toEqual([]);
    expect(tellers(await identityLeaks(fewOf(asked), { key: acme.keys.admin }))).toEqual([]);
  });

  it('keeps what counts: places, criteria and quotes about work', async () => {
    const { items } = await shortlist();
    expect(items[0]).toMatchObject({
      name: expect.stringMatching(/^Candidate [2-9A-Z]{5}$/),
      score: expect.any(Number),
    });
    expect(new Set(items.map(({ name }) => name)).size).toBe(items.length);
    const application = await send<Application>(`/api/v1/applications/${items[0]!.applicationId}`);
    expect(JSON.stringify(application.working)).toContain('model serving in Python on Kubernetes');
    const { text } = await send<DocumentText>(`/api/v1/documents/${application.documents[0]!.id}/text`);
    expect(text).toContain('Quarry Data');
    expect(text).not.toMatch(/2009|2013|\b(?:she|her)\b/i);
  });

  it('omits the dates of studies from the explanations that candidates receive', async () => {
    for (const id of ids['applicationId']!.slice(0, 6)) {
      const { facts, sections } = await send<ExplanationView>(`/api/v1/applications/${id}/explanation`);
      const studies = facts.filter(({ fact }) => fact === 'education');
      const texts = new Set(studies.map(({ text }) => text));
      const items = sections.flatMap((section) => section.items.filter(({ text }) => texts.has(text)));
      expect([studies.length, items.length]).toEqual([1, 1]);
      for (const { text, quotes } of [...studies, ...items]) expect([text, ...quotes].join()).not.toMatch(/\d{4}/);
      expect(JSON.stringify(facts)).toContain('2020');
    }
  });

  it('says it on no report', async () => {
    const reports = [
      `/api/v1/roles/${role.id}/shortlist/report`,
      `/api/v1/applications/${ids['applicationId']![0]}/report`,
    ];
    for (const [at, path] of reports.entries()) {
      const answer = await fetch(`${api.url}${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${acme.keys.admin}`, 'content-type': 'application/json' },
        body: at === 0 ? '{"people":50}' : null,
      });
      const file = join(folder, `${at}.pdf`);
      await writeFile(file, Buffer.from(await answer.arrayBuffer()));
      const { stdout } = await promisify(execFile)('pdftotext', [file, '-']);
      expect(stdout).toMatch(/Candidate [2-9A-Z]{5}/);
      expect(ALL_TERMS.filter((term) => stdout.toLowerCase().includes(term))).toEqual([]);
    }
  });

  it('gives no file out, and says what to do', async () => {
    const { status, body } = await api.call(`/api/v1/documents/${ids['documentId']![0]}/content`, { headers: session });
    expect([status, body['code']]).toEqual([409, 'identities-hidden']);
  });

  it('is not put in the order of names', async () => {
    const { status, body } = await api.call(`/api/v1/roles/${role.id}/shortlist?sort=name`, { headers: session });
    expect([status, body['code']]).toEqual([409, 'identities-hidden']);
  });

  it('is shared by links with hidden identities alone', async () => {
    const link = { scope: 'shortlist', expiresAt: new Date(Date.now() + 86_400_000).toISOString() };
    const make = (identitiesHidden: boolean) =>
      api.call(`/api/v1/roles/${role.id}/share-links`, { headers: session, body: { ...link, identitiesHidden } });
    expect((await make(false)).body['code']).toBe('identities-hidden');
    expect((await make(true)).status).toBe(201);
  });

  it('keeps with a decision that identities were hidden', async () => {
    const decided = await send(`/api/v1/applications/${ids['applicationId']![1]}/decisions`, {
      body: { kind: 'hold', reasonCode: 'other' },
    });
    expect(decided).toMatchObject({ identitiesHidden: true });
  });

  it('shows a candidate only to the user who reveals them, and records it', async () => {
    const [applicationId] = ids['applicationId']!;
    const path = `/api/v1/applications/${applicationId}`;
    const before = await api.call(`${path}/reveal`, { method: 'POST', key: acme.keys.admin });
    expect([before.status, before.body['code']]).toEqual([409, 'needs-a-user']);
    const shown = await api.call(`${path}/reveal`, { method: 'POST', headers: session });
    expect([shown.status, shown.body['name']]).toEqual([201, expect.stringMatching(/^\w+ \w+$/)]);
    expect((await api.call<Application>(path, { headers: session })).body.name).toBe(shown.body['name']);
    expect((await send<Application>(path)).name).toMatch(/^Candidate /);
    const { items } = await send<{ items: object[] }>('/api/v1/audit?limit=5');
    expect(items).toContainEqual(
      expect.objectContaining({
        action: 'application.revealed',
        ...{ subjectKind: 'application', subjectId: applicationId },
        ...{ actorKind: 'user', actorId: acme.users.admin.id },
      }),
    );
    await api.call(`${path}/reveal`, { method: 'DELETE', headers: session });
    expect((await api.call<Application>(path, { headers: session })).body.name).toMatch(/^Candidate /);
  });

  it('shows identities again to every user except one who keeps them hidden', async () => {
    await api.call(`/api/v1/roles/${role.id}/hidden-identities`, {
      method: 'PUT',
      body: { me: true },
      headers: session,
    });
    await send(`/api/v1/roles/${role.id}/hidden-identities`, { method: 'PUT', body: { allUsers: false } });
    expect((await shortlist()).items[0]!.name).not.toMatch(/^Candidate /);
    const mine = await api.call<Shortlist>(`/api/v1/roles/${role.id}/shortlist`, { headers: session });
    expect(mine.body.items[0]!.name).toMatch(/^Candidate /);
    await api.call(`/api/v1/roles/${role.id}/hidden-identities`, {
      method: 'PUT',
      body: { me: false },
      headers: session,
    });
    const after = await api.call<Shortlist>(`/api/v1/roles/${role.id}/shortlist`, { headers: session });
    expect(after.body.items[0]!.name).not.toMatch(/^Candidate /);
  });
});
