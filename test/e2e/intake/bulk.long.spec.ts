/** Many candidates in one call: what becomes of each line, once, whatever is sent, repeated or killed. */
import { execFile, spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fc } from '../../support/properties.js';
import ts from 'typescript';
import {
  MAX_BULK_BYTES,
  MAX_LINE,
  newCandidateSchema,
  type BulkResult,
  type BulkSummary,
  type Problem,
  type Role,
} from '#libs/contracts';
import { canonicalDocument } from '#libs/intake';
import { startWorkerOf, type Answer } from '../../support/candor/api.js';
import { startIntakeApi } from '../../support/candor/intake-api.js';
import { NEAR, ROLE, STRONG } from '../../support/candor/people.js';
import { startProcess, type OwnProcess, type RunningProcess } from '../../support/candor/processes.js';
import { until, untilFound } from '../../support/until.js';

const intake = await startIntakeApi();
const { api, acme, role, rows, post } = intake;
let worker: RunningProcess;

beforeAll(async () => {
  worker = await startWorkerOf(api);
});
afterAll(async () => {
  await worker.stop();
  await intake.stop();
});

const NDJSON = { 'content-type': 'application/x-ndjson' };

interface Sending {
  key?: string;
  query?: string;
  headers?: Record<string, string>;
  to?: string;
}

const send = (body: string | Uint8Array, { key, query = '', headers = {}, to = role.id }: Sending = {}) =>
  post<Problem>(`/api/v1/roles/${to}/candidates/bulk${query}`, {
    body,
    headers: { ...NDJSON, ...(key !== undefined && { 'idempotency-key': key }), ...headers },
  });

/** The results and the summary of an answer. */
function resultsOf({ status, text }: Pick<Answer<unknown>, 'status' | 'text'>) {
  expect([status, text.slice(-1)]).toEqual([200, '\n']);
  const lines = text.trimEnd().split('\n');
  const { summary } = JSON.parse(lines.pop()!) as BulkSummary;
  return { results: lines.map((line) => JSON.parse(line) as BulkResult), summary };
}

let named = 0;
/** A candidate whom no call has sent before. */
const anybody = (extra: object = {}) => ({ ...STRONG, name: `Bulk Person ${named++}`, ...extra });
const linesOf = (people: readonly object[]): string => people.map((person) => JSON.stringify(person)).join('\n');
const some = (count: number): string => linesOf(Array.from({ length: count }, () => anybody()));

const newRole = async (): Promise<Role> => (await post<Role>('/api/v1/roles', { body: ROLE })).body;
const applicationsOf = async (roleId: string): Promise<number> =>
  Number((await rows.query('SELECT count(*) FROM application WHERE role_id = $1', [roleId])).rows[0].count);

describe('the answer', () => {
  const longest = anybody();
  const lines = [
    JSON.stringify(anybody({ externalId: 'A-1' })),
    '{"name": "Bo',
    '',
    JSON.stringify({ externalId: 77, candidate: longest, answers: { sponsorship: 'no', gender: 'x' } }),
    JSON.stringify({ ...NEAR, mode: 'by-people' }),
    JSON.stringify({ ...anybody(), starSign: 'lion', answers: { location: {} } }),
    JSON.stringify(longest),
    JSON.stringify({ ...anybody(), notice: { jurisdiction: 'MARS', at: '2026-01-05T09:00:00Z', channel: 'email' } }),
    `{"text": "${'x'.repeat(MAX_LINE)}"}`,
    JSON.stringify({ candidate: anybody(), files: ['cv.pdf'] }),
    JSON.stringify({ candidate: { ...anybody(), positions: [{ title: 'Chef', salary: 1 }] } }),
    '[1]',
  ];
  const body = Buffer.concat([
    Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`),
    Buffer.from(`${JSON.stringify(anybody({ name: 'Jörg' }))}\n`, 'latin1'),
    Buffer.from(JSON.stringify(anybody({ externalId: {} }))),
  ]);
  const expected = [
    [1, 'received', 'A-1'],
    [2, 'invalid', '', 'The JSON ends too early, column 13.'],
    [4, 'received', '77'],
    [5, 'received'],
    [6, 'invalid', '', 'starSign: Unknown field', 'answers.location: Give a country, a region or a city'],
    [7, 'duplicate'],
    [8, 'invalid', '', 'notice.jurisdiction: No notice text is active for MARS. Activate one, or name a version'],
    [9, 'invalid', '', `The line exceeds ${MAX_LINE} bytes. Shorten it.`],
    [10, 'invalid', '', 'files: JSON lines have no files. Import a ZIP with the lines and the files.'],
    [11, 'invalid', '', 'candidate.positions.0.salary: Unknown field'],
    [12, 'invalid', '', 'Send a candidate as a JSON object'],
    [13, 'invalid', '', 'It contains bytes that are not UTF-8.'],
    [14, 'invalid', '', 'externalId: Send a number, or text of up to 200 characters'],
  ];
  const summary = { lines: 13, received: 3, duplicate: 1, invalid: 9, erased: 0 };
  const seen = ({ line, outcome, externalId, errors = [] }: BulkResult) => [
    line,
    outcome,
    ...(externalId !== undefined || errors.length > 0 ? [externalId ?? ''] : []),
    ...errors.map(({ path, message }) => (path ? `${path}: ${message}` : message)),
  ];
  let to: string;

  beforeAll(async () => {
    to = (await newRole()).id;
  });

  /** Returns the contents of each table of the organization, except when its keys were last used. */
  async function everything(): Promise<Record<string, string>> {
    const tables = await rows.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'organisation_id'
          AND table_name <> 'api_key' ORDER BY 1`,
    );
    const found: Record<string, string> = {};
    for (const { name } of tables.rows) {
      const { rows: of } = await rows.query<{ digest: string }>(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') AS digest
           FROM ${name} t WHERE organisation_id = $1`,
        [acme.id],
      );
      found[name] = of[0]!.digest;
    }
    return found;
  }

  it('is foreseen by a dry run, which writes nothing and takes no key', async () => {
    const known = anybody();
    expect(resultsOf(await send(JSON.stringify(known), { to })).summary.received).toBe(1);
    for (const table of ['outbox', 'live_event_waiting', 'document_words_pending', 'audit_unsealed'])
      await until(async () => {
        const { rows: left } = await rows.query(`SELECT FROM ${table} WHERE organisation_id = $1`, [acme.id]);
        expect([table, left.length]).toEqual([table, 0]);
      });
    const before = await everything();
    expect(Object.keys(before)).toEqual(
      expect.arrayContaining(['application', 'audit_entry', 'idempotency_key', 'outbox']),
    );
    const answer = await send(Buffer.concat([body, Buffer.from(`\n${JSON.stringify(known)}`)]), {
      ...{ to, query: '?dryRun=true', key: 'first' },
    });
    const { results, summary: of } = resultsOf(answer);
    expect(results.map(seen)).toEqual([...expected, [15, 'duplicate']]);
    expect(of).toEqual({ ...summary, lines: 14, duplicate: 2, dryRun: true });
    expect(results.filter(({ applicationId }) => applicationId !== undefined).map(({ line }) => line)).toEqual([15]);
    expect(await everything()).toEqual(before);
  });

  it('gives the outcome of each line; a bad line stops no other', async () => {
    const answer = await send(body, { to, key: 'first' });
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    const { results, summary: of } = resultsOf(answer);
    expect(results.map(seen)).toEqual(expected);
    expect(of).toEqual({ ...summary, dryRun: false });
    const [, , second, third, , again] = results;
    expect(second).toMatchObject({ dropped: [{ about: 'gender', count: 1 }] });
    expect({ ...again, line: 4, outcome: 'received', externalId: '77', dropped: second!.dropped }).toEqual(second);
    const { rows: modes } = await rows.query('SELECT mode FROM application WHERE id = ANY($1::uuid[]) ORDER BY mode', [
      [second!.applicationId, third!.applicationId],
    ]);
    expect(modes).toEqual([{ mode: 'by-people' }, { mode: 'scored' }]);
    await until(async () => {
      const { rows: ranked } = await rows.query('SELECT FROM ranking WHERE role_id = $1', [to]);
      expect(ranked).toHaveLength(3);
    });
  });

  it('is the same bytes to the same lines, packed by gzip or not', async () => {
    const first = await send(body, { to, key: 'first' });
    const packed = await send(gzipSync(body), { to, key: 'first', headers: { 'content-encoding': 'gzip' } });
    expect([first.status, packed.status, packed.text]).toEqual([200, 200, first.text]);
  });

  it('is refused to other lines under the same key, and to the same key for another role or one candidate', async () => {
    const other = await send(some(1), { to, key: 'first' });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency-key-reused']);
    expect((await send(body, { key: 'first' })).body.code).toBe('idempotency-key-reused');
    const single = await post(`/api/v1/roles/${to}/candidates`, {
      body: NEAR,
      headers: { 'idempotency-key': 'first' },
    });
    expect([single.status, single.body['code']]).toEqual([422, 'idempotency-key-reused']);
  });

  it('names ten errors of a line, and how many more there are', async () => {
    const fields = Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`${'x'.repeat(300)}${index}`, 1]));
    const { results } = resultsOf(await send(JSON.stringify(anybody(fields)), { to, query: '?dryRun=true' }));
    expect(results[0]).toMatchObject({ outcome: 'invalid', moreErrors: 4 });
    expect(results[0]!.errors!.map(({ path }) => path)).toEqual(Array(10).fill('x'.repeat(200)));
  });
});

describe('a call as a whole', () => {
  const packed = { 'content-encoding': 'gzip' };

  it.each<[string, Sending & { body: string | Uint8Array }, number, string]>([
    ['nothing', { body: '' }, 422, 'no-candidates'],
    ['empty lines', { body: '\n\r\n \n' }, 422, 'no-candidates'],
    ['gzip that was cut off', { body: gzipSync(some(3)).subarray(0, -9), headers: packed }, 400, 'malformed-gzip'],
    ['what is no gzip', { body: some(1), headers: packed }, 400, 'malformed-gzip'],
    ['another packing', { body: some(1), headers: { 'content-encoding': 'br' } }, 415, 'unsupported-media-type'],
    ['another type', { body: '{}', headers: { 'content-type': 'application/json' } }, 415, 'unsupported-media-type'],
    ['a type nobody knows', { body: '{}', headers: { 'content-type': 'text/x' } }, 415, 'unsupported-media-type'],
    ['10,001 lines', { body: '{}\n'.repeat(10_001) }, 413, 'too-large'],
    ['empty lines without end', { body: `{}${'\n'.repeat(30_000)}{}` }, 413, 'too-large'],
    [
      'more than there is room for',
      { body: gzipSync(Buffer.alloc(MAX_BULK_BYTES + 1)), headers: packed },
      413,
      'too-large',
    ],
    ['an unknown parameter', { body: some(1), query: '?dryrun=true' }, 400, 'invalid-query'],
    ['a role that is not there', { body: some(1), to: randomUUID() }, 404, 'not-found'],
  ])('is refused for %s', async (_, { body, ...sending }, status, code) => {
    const answer = await send(body, sending);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    if (status === 415 && !('content-encoding' in (sending.headers ?? {})))
      expect(answer.body.detail).toMatch(/x-ndjson/);
  });

  it('is refused for a closed role, unless it was answered before', async () => {
    const { id: to } = await newRole();
    const [body, key] = [some(2), randomUUID()];
    const first = await send(body, { to, key });
    await api.call(`/api/v1/roles/${to}`, { key: acme.keys.recruiter, method: 'PATCH', body: { state: 'closed' } });
    for (const query of ['', '?dryRun=true'])
      expect((await send(body, { to, query })).body).toMatchObject({ status: 409, code: 'role-closed' });
    expect((await send(body, { to, key })).text).toBe(first.text);
  });

  it('takes 10,000 lines', async () => {
    const { id: to } = await newRole();
    const { results, summary } = resultsOf(await send(`${'{}\n'.repeat(9_999)}${some(1)}`, { to }));
    expect(summary).toMatchObject({ lines: 10_000, invalid: 9_999, received: 1 });
    expect(results.map(({ line }) => line)).toEqual(Array.from({ length: 10_000 }, (_, index) => index + 1));
  });
});

describe('a call that is repeated', () => {
  /** Another process of the API. */
  const second = {} as { process: OwnProcess; send: typeof send };

  beforeAll(async () => {
    second.process = await startProcess('api', { DATABASE_URL: api.databaseUrl, LOG_LEVEL: 'error' }, []);
    const { address } = second.process.message as { address: string };
    second.send = async (body, { key = '', to = role.id } = {}) => {
      const answer = await fetch(`${address}/api/v1/roles/${to}/candidates/bulk`, {
        method: 'POST',
        headers: { ...NDJSON, authorization: `Bearer ${acme.keys.recruiter}`, 'idempotency-key': key },
        body: body as string,
      });
      return { status: answer.status, headers: answer.headers, text: await answer.text(), body: {} as Problem };
    };
  });
  afterAll(() => second.process.kill());

  it('does not bring back a candidate who was erased in the meantime, and says so', async () => {
    const { id: to } = await newRole();
    const [gone, stays] = [anybody({ email: 'gone@bulk.example' }), anybody()];
    // Shortened, the last one's path would end with half a character.
    const cut = { [`${'x'.repeat(199)}😀`]: 1 };
    const body = linesOf([{ ...gone, externalId: 'G' }, stays, { name: 1, externalId: 'gone@bulk.example' }, cut]);
    const first = await send(body, { to, key: 'erased' });
    const { results } = resultsOf(first);
    await until(async () => {
      const { rows: known } = await rows.query('SELECT FROM candidate_identity WHERE candidate_id = $1', [
        results[0]!.candidateId,
      ]);
      expect(known).toHaveLength(1);
    });
    const erasure = await api.call(`/api/v1/candidates/${results[0]!.candidateId}/erasure`, {
      ...{ key: acme.keys.admin, method: 'POST' },
    });
    expect(erasure.body).toMatchObject({ removed: { storedAnswers: 1 } });
    const again = resultsOf(await send(body, { to, key: 'erased' }));
    const isGone = (line: number) => ({ line, outcome: 'erased' });
    expect(again.results).toEqual([isGone(1), results[1], isGone(3), results[3]]);
    expect(again.summary).toMatchObject({ received: 1, erased: 2, invalid: 1 });
    expect(await applicationsOf(to)).toBe(2);
  });

  it('is another call when its time is over', async () => {
    const { id: to } = await newRole();
    const first = await send(some(300), { to, key: 'over' });
    await rows.query(`UPDATE idempotency_key SET expires_at = now() - interval '1 second' WHERE organisation_id = $1`, [
      acme.id,
    ]);
    const other = await send(some(1), { to, key: 'over' });
    expect([resultsOf(first), resultsOf(other)].map(({ summary }) => summary.received)).toEqual([300, 1]);
  });

  it('runs once and has one answer, however many come at once, and wherever', async () => {
    const kinds = fc.constantFrom('new', 'again', 'bad', 'empty');
    const callers = fc.array(fc.boolean(), { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(kinds, { minLength: 1, maxLength: 12 }), callers, async (pattern, places) => {
        const { id: to } = await newRole();
        // Several transactions long.
        const all = ['new', ...Array.from({ length: 40 }, () => pattern).flat()];
        const come: string[] = [];
        const lines = all.map((kind) => {
          if (kind === 'empty') return '';
          if (kind === 'bad') return '{"name": 1}';
          if (kind === 'again') return come.at(-1)!;
          come.push(JSON.stringify(anybody()));
          return come.at(-1)!;
        });
        const [body, key] = [lines.join('\n'), randomUUID()];
        const call = (isSecond: boolean) =>
          untilFound(async () => {
            const answer = await (isSecond ? second.send : send)(body, { to, key });
            // A process takes two calls of an organization at a time.
            return answer.status !== 503 && answer;
          });
        const answers = await Promise.all(places.map(call));
        const [first] = answers;
        expect(answers.map(({ text }) => text)).toEqual(answers.map(() => first!.text));
        expect(await applicationsOf(to)).toBe(come.length);
        expect(resultsOf(first!).summary.received).toBe(come.length);
      }),
      { numRuns: 4 },
    );
  });

  it('goes on where it was when the process was killed, and is answered as if it had not been', async () => {
    const { id: to } = await newRole();
    const people = Array.from({ length: 600 }, () => anybody());
    const [body, key] = [linesOf(people), randomUUID()];
    // Another transaction stores a candidate of the third one, so that it waits.
    const { bytes } = canonicalDocument(newCandidateSchema.parse(people[550]));
    const digest = createHash('sha256').update(bytes).digest();
    await rows.query('BEGIN');
    await rows.query('INSERT INTO blob (organisation_id, digest, size) VALUES ($1, $2, 1)', [acme.id, digest]);
    const broken = second.send(body, { to, key }).catch(() => null);
    await until(async () => expect(await applicationsOf(to)).toBe(512));
    await second.process.kill();
    expect(await broken).toBeNull();
    await rows.query('ROLLBACK');
    const whole = await send(body, { to, key });
    expect(resultsOf(whole).summary).toMatchObject({ lines: 600, received: 600 });
    expect(await applicationsOf(to)).toBe(600);
    expect((await send(body, { to, key })).text).toBe(whole.text);
  });
});

describe('too many calls at once', () => {
  const BYTES = 4 * MAX_LINE;
  const resident = async (): Promise<number> =>
    Number(/^process_resident_memory_bytes (\d+)/m.exec((await api.call('/metrics')).text)![1]);

  it('are sent away before they are read, and memory stays in bounds', async () => {
    // As if storing took long: nothing can be written to this table until the lock is let go.
    await rows.query('BEGIN; LOCK TABLE blob IN EXCLUSIVE MODE');
    const before = await resident();
    const body = Buffer.from(`${some(1)}\n${'x'.repeat(BYTES)}`);
    let sentAway = 0;
    const calls = Array.from({ length: 50 }, async () => {
      // The connection may end while the body is still being written. A slow sender sees that in place of the response.
      const answer = await send(body, { key: randomUUID() }).catch(() => null);
      if (answer === null || answer.status === 503) sentAway += 1;
      return answer;
    });
    await until(() => expect(sentAway).toBe(48));
    const grown = (await resident()) - before;
    await rows.query('COMMIT');
    const answers = (await Promise.all(calls)).filter((answer) => answer !== null);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
    const refused = answers.find(({ status }) => status === 503)!;
    expect([refused.body.code, refused.headers.get('retry-after')]).toEqual(['bulk-busy', '10']);
    // All of them would be 200 MiB.
    expect(grown).toBeLessThan(25 * BYTES);
    expect((await send(some(1))).status).toBe(200);
  });
});

const HAS_PYTHON = spawnSync('python3', ['--version']).status === 0;

it('a call with many candidates goes as its page in the docs says, with curl, in TypeScript and in Python', async () => {
  const page = readFileSync(new URL('../../../docs/how-to/integrate/import-in-bulk.md', import.meta.url), 'utf8');
  const blockOf = (language: string): string => new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(page)![1]!;
  const { id: to } = await newRole();
  const cwd = mkdtempSync(join(tmpdir(), 'candor-bulk-'));
  const env = { PATH: process.env['PATH'], CANDOR: api.url, KEY: acme.keys.recruiter, ROLE: to };
  const run = async (command: string, ...args: string[]) =>
    (await promisify(execFile)(command, args, { cwd, env })).stdout.trimEnd().split('\n');
  try {
    writeFileSync(join(cwd, 'people.ndjson'), blockOf('json'));
    const { module, target } = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
    writeFileSync(join(cwd, 'send.mjs'), ts.transpile(blockOf('ts'), { module, target }));
    writeFileSync(join(cwd, 'send.py'), blockOf('python'));
    const by = await run('sh', '-c', blockOf('sh'));
    const outcomes = (lines: string[]) => lines.map((line) => /received|duplicate|invalid/.exec(line)?.[0]);
    expect(by).toHaveLength(8);
    expect(outcomes(by.slice(0, 3))).toEqual(['received', 'received', 'invalid']);
    expect(by.slice(4).map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { line: 1, externalId: 'A-1', outcome: 'received', applicationId: expect.any(String) },
      { line: 2, externalId: 'A-2', outcome: 'received' },
      { line: 3, externalId: 'A-3', outcome: 'invalid', errors: [{ path: 'posiitons' }, { path: '' }] },
      { summary: { lines: 3, received: 2, duplicate: 0, invalid: 1, erased: 0, dryRun: false } },
    ]);
    const again = ['duplicate', 'duplicate', 'invalid'];
    expect(outcomes(await run(process.execPath, 'send.mjs'))).toEqual(again);
    if (HAS_PYTHON || process.env['CI']) expect(outcomes(await run('python3', 'send.py'))).toEqual(again);
    expect(await applicationsOf(to)).toBe(2);
  } finally {
    rmSync(cwd, { recursive: true });
  }
});
