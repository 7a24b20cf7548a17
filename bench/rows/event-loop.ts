/** How long the API cannot respond, while hostile texts arrive and during the heaviest reads. */
import pg from 'pg';
import { signStandardWebhook } from '#libs/ats';
import { PAGE_FORMATS } from '#libs/contracts';
import { newId } from '#libs/database';
import {
  HOSTILE_HTML,
  HOSTILE_RUNS,
  hostilePage,
  hostileResume,
  type HostileRun,
} from '../../test/support/hostile-texts.js';
import { connect } from '../chaos/sending.js';
import { openHttpConnection } from '../load/http-connection.js';
import type { BenchRow } from '../row.js';
import { fillRoles, LARGE_ROLE, type FilledRole } from '../servers/million.js';
import { addOrganisation } from '../servers/organisation.js';
import { startDatabase } from '../servers/postgres.js';
import { startWatchedApi, type Watched, type WatchedApi } from '../servers/watched-api.js';
import { previewedRole } from './preview.js';

/** Longest blocks allowed, in milliseconds. */
const BY_INPUT = 100;
const BY_READ = 250;

/** Characters of a hostile page: nearly the most that a role page may have. */
const LENGTH = 190_000;

interface Caller {
  api: WatchedApi;
  apiKey: string;
}

export const eventLoop: BenchRow = {
  id: 'event-loop',
  name: 'longest that the API answers nobody, hostile texts · heaviest reads',
  target: '≤ 100 ms · ≤ 250 ms',
  async run() {
    const { url, ownerUrl, folder } = await startDatabase();
    const { organisationId, apiKey } = await addOrganisation(url);
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    const [role] = await fillRoles(owner, organisationId, previewedRole(), [LARGE_ROLE]).finally(() => owner.end());
    const caller = { api: await startWatchedApi({ databaseUrl: url, redisUrl: null, folder }), apiKey };
    const reads = await readsOf(caller, role!);
    const inputs = [...(await inputsOf(caller)), ...(await eventsOf(caller)), ...(await bulksOf(caller, role!))];
    const [byInput, byRead] = [worstOf(inputs), worstOf(reads)];
    return {
      figure: `${byInput.block.toFixed(0)} ms (${byInput.busy.toFixed(0)} of them at work) · ${byRead.block.toFixed(0)} ms (${byRead.busy.toFixed(0)})`,
      detail: `${inputs.length} hostile texts, the worst of ${byInput.name}; health check at most ${byInput.health.toFixed(0)} ms; reads: ${reads
        .map(
          ({ name, block, busy, health }) =>
            `${name} ${block.toFixed(0)} ms (at work ${busy.toFixed(0)}, health ${health.toFixed(0)})`,
        )
        .join(', ')}`,
      met: byInput.block <= BY_INPUT && byRead.block <= BY_READ,
    };
  },
};

type Measured = Watched & { name: string };

function worstOf(measured: readonly Measured[]): Measured {
  const by = (of: keyof Watched): Measured => measured.reduce((a, b) => (b[of] > a[of] ? b : a));
  return { ...by('block'), busy: by('busy').busy, health: by('health').health };
}

async function measured(api: WatchedApi, name: string, work: () => Promise<unknown>): Promise<Measured> {
  const started = performance.now();
  const watched = await api.during(work);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.error(
    `  ${name}: block ${watched.block.toFixed(0)} ms, at work ${watched.busy.toFixed(0)} ms, health ${watched.health.toFixed(0)} ms, took ${seconds} s`,
  );
  return { name, ...watched };
}

/** Every hostile text, as a role page and, where it is short enough for one, as a requirement and as a search. */
async function inputsOf(caller: Caller): Promise<Measured[]> {
  const pages: [HostileRun, (typeof PAGE_FORMATS)[number], string][] = [
    ...HOSTILE_RUNS.map((run, at): (typeof pages)[number] => [run, PAGE_FORMATS[at % 2]!, hostilePage(run, LENGTH)]),
    ...HOSTILE_HTML.map((run): (typeof pages)[number] => [run, 'html', run.of(LENGTH)]),
  ];
  const all: Measured[] = [];
  for (const [run, format, text] of pages)
    all.push(
      await measured(caller.api, `${run.name} (${format})`, () =>
        Promise.all([
          call(caller, 'POST', '/api/v1/roles', { page: { text: text.slice(0, LENGTH + 5_000), format } }),
          call(caller, 'POST', '/api/v1/requirement-readings', { text: `Python ${run.of(900)} x` }),
        ]),
      ),
    );
  const resumes = HOSTILE_RUNS.map((run) => hostileResume(run, 1_000_000).slice(0, 900_000));
  for (const [at, text] of resumes.entries())
    if (at % 8 === 0)
      all.push(
        await measured(caller.api, `a JSON body of ${HOSTILE_RUNS[at]!.name}`, () =>
          call(caller, 'POST', '/api/v1/roles', { title: text, requirements: [text] }),
        ),
      );
  for (const [name, body] of JSON_BODIES)
    all.push(await measured(caller.api, name, () => call(caller, 'POST', '/api/v1/roles', body())));
  return all;
}

/** Events of nearly ten MiB, signed, whatever stands in them; all are answered, none need be of use. */
async function eventsOf(caller: Caller): Promise<Measured[]> {
  const { connection, secret } = await connect(caller.api.address, caller.apiKey);
  const all: Measured[] = [];
  for (const [name, body] of EVENTS) {
    const bytes = Buffer.from(body());
    const headers = {
      'content-type': 'application/json',
      ...signStandardWebhook(secret ?? '', newId(), Date.now(), bytes),
    };
    all.push(
      await measured(caller.api, `an event of ${name}`, async () => {
        const sender = await openHttpConnection(caller.api.address);
        const answer = await sender
          .request('POST', connection.eventsPath, headers, bytes)
          .finally(() => sender.close());
        if (answer.status >= 500) console.error(`  ${answer.status} ${answer.body.toString().slice(0, 300)}`);
      }),
    );
  }
  return all;
}

const MIB = 1_048_576;
const candidateCreated = (data: object): string =>
  JSON.stringify({ type: 'candidate.created', timestamp: '2026-01-01T00:00:00Z', data: { id: 'c1', ...data } });
const EVENTS: [string, () => string][] = [
  [
    'a file as base64',
    () => {
      const content = Buffer.alloc(7 * MIB, 7).toString('base64');
      return candidateCreated({ attachments: [{ fileName: 'cv.pdf', mediaType: 'application/pdf', content }] });
    },
  ],
  ['one long text', () => candidateCreated({ candidate: { name: 'Ann', text: 'Ann cooks. '.repeat(0.9 * MIB) } })],
  ['escapes', () => candidateCreated({}).replace('c1', '\\u0000\\ud800'.repeat(0.8 * MIB))],
  [
    'nearly too many values',
    () =>
      candidateCreated({
        candidate: { skills: Array.from({ length: 19_900 }, (_, at) => `Skill ${at} ${'x'.repeat(500)}`) },
      }),
  ],
  [
    'objects with fields that nobody knows',
    () =>
      candidateCreated({
        candidate: {
          positions: Array.from({ length: 6_000 }, (_, at) => ({ [`key${at}`]: 'x'.repeat(1_600), title: 'Cook' })),
        },
      }),
  ],
  ['too many values', () => `[${'1,'.repeat(5 * MIB - 10)}1]`],
  ['brackets', () => '['.repeat(9 * MIB)],
  ['quotes', () => `[${'"",'.repeat(3 * MIB)}""]`],
];

/** Ten thousand people in one call, and as many lines that are none. */
async function bulksOf(caller: Caller, { roleId }: FilledRole): Promise<Measured[]> {
  const path = `/api/v1/roles/${roleId}/candidates/bulk?dryRun=true`;
  const lines: [string, (at: number) => string][] = [
    [
      'a bulk of people',
      (at) => JSON.stringify({ externalId: `b${at}`, name: `Ann ${at}`, text: 'Cook at a hotel. '.repeat(100) }),
    ],
    ['a bulk of lines that are no JSON', (at) => `{"externalId": "b${at}", "name": "${'x'.repeat(900)}`],
    [
      'a bulk of unknown fields',
      (at) => JSON.stringify(Object.fromEntries(Array.from({ length: 100 }, (_, key) => [`k${key}`, at]))),
    ],
  ];
  const all: Measured[] = [];
  for (const [name, line] of lines) {
    const bytes = Buffer.from(Array.from({ length: 10_000 }, (_, at) => line(at)).join('\n'));
    const headers = { authorization: `Bearer ${caller.apiKey}`, 'content-type': 'application/x-ndjson' };
    all.push(
      await measured(caller.api, name, async () => {
        const sender = await openHttpConnection(caller.api.address);
        await sender.request('POST', path, headers, bytes).finally(() => sender.close());
      }),
    );
  }
  return all;
}

/** JSON bodies of nearly a megabyte that are no role. */
const JSON_BODIES: [string, () => object][] = [
  ['unknown fields', () => Object.fromEntries(Array.from({ length: 60_000 }, (_, at) => [`key${at}`, 1]))],
  ['an array of numbers', () => ({ requirements: Array.from({ length: 400_000 }, () => 1) })],
  [
    'requirements of unknown fields',
    () => ({ title: 'Cook', requirements: Array.from({ length: 60_000 }, () => ({ a: 1 })) }),
  ],
  ['deep objects', () => ({ requirements: Array.from({ length: 5_000 }, () => nested(20)) })],
];

const nested = (levels: number): object => (levels === 0 ? {} : { all: [nested(levels - 1)] });

async function readsOf(caller: Caller, { roleId, weightsVersionId }: FilledRole): Promise<Measured[]> {
  const role = `/api/v1/roles/${roleId}`;
  const reads: [string, () => Promise<unknown>][] = [
    ['preview', () => call(caller, 'POST', `${role}/weights/preview`, { weightsId: weightsVersionId })],
    ['stability', () => call(caller, 'GET', `${role}/weights/stability?from=1&limit=100`)],
    ['shortlist', () => call(caller, 'GET', `${role}/shortlist?limit=100`)],
    ['report', () => call(caller, 'POST', `${role}/shortlist/report`, {})],
    ['shipped roles', () => call(caller, 'GET', '/api/v1/shipped-roles')],
    ['API description', () => call(caller, 'GET', '/api/openapi.json')],
    ['shortlist as CSV', () => call(caller, 'POST', `${role}/shortlist/export`, { lane: 'strong', minScore: 50 })],
  ];
  const all: Measured[] = [];
  for (const [name, read] of reads) all.push(await measured(caller.api, name, read));
  return all;
}

async function call({ api, apiKey }: Caller, method: string, path: string, body?: object): Promise<void> {
  const connection = await openHttpConnection(api.address);
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
  const bytes = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
  const answer = await connection.request(method, path, headers, bytes).finally(() => connection.close());
  if (answer.status >= 500 || (!path.endsWith('/roles') && !path.endsWith('-readings') && answer.status >= 400))
    console.error(`  ${method} ${path}: ${answer.status} ${answer.body.toString().slice(0, 300)}`);
}
