/**
 * `candor backup` and `candor restore` as a person uses them: the whole product runs on a data folder while it is backed up, and another one
 * starts on what was restored. CANDOR_BACKUP_CANDIDATES says of how many candidates: 10,000 is what is promised, a few are tried in every run.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { forgetDatabase, startEmbeddedDatabase } from '../../../apps/cli/start/embedded-database.js';
import { choosePort } from '../../../apps/cli/start/port.js';
import { outputOf } from '../../support/output.js';
import { removeServerData } from '../../support/server-data.js';
import { untilFound } from '../../support/until.js';
import { digests, within } from './databases.js';

const CANDOR = resolve('dist/apps/cli/main.js');
const CANDIDATES = Number(process.env['CANDOR_BACKUP_CANDIDATES'] ?? 60);
/** For what depends on the number of candidates. */
const PATIENCE_MS = 120_000 + CANDIDATES * 200;

const root = mkdtempSync(join(tmpdir(), 'candor-backup-'));
const at = (...names: string[]): string => join(root, ...names);
const started: ChildProcess[] = [];
let port: number;

beforeAll(async () => {
  port = await choosePort('127.0.0.1', 0);
});
afterAll(async () => {
  for (const child of started) {
    child.kill('SIGTERM');
    await untilFound(() => child.exitCode !== null || child.signalCode !== null, 60_000);
  }
  for (const name of readdirSync(root))
    if (existsSync(at(name, 'postgres'))) await removeServerData(at(name, 'postgres'));
  rmSync(root, { recursive: true, force: true });
});

interface Run {
  process: ChildProcess;
  output(): string;
}

function candor(folder: string, args: string[], changes: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, [CANDOR, ...args], {
    env: { PATH: process.env['PATH'], PORT: String(port), CANDOR_DATA_DIR: at(folder), ...changes },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  return { process: child, output: outputOf(child) };
}

async function run(
  folder: string,
  args: string[],
  changes?: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  const { process: child, output } = candor(folder, args, changes);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output: output() };
}

async function startOn(folder: string): Promise<Run & { stop(): Promise<void> }> {
  const product = candor(folder, ['start']);
  await untilFound(() => {
    if (product.process.exitCode !== null) throw new Error(product.output());
    return product.output().includes('Candor is ready');
  }, 120_000);
  return {
    ...product,
    stop: async () => {
      const gone = once(product.process, 'exit');
      product.process.kill('SIGTERM');
      await gone;
    },
  };
}

async function call<Body>(path: string, key: string, body?: unknown, method = body ? 'POST' : 'GET'): Promise<Body> {
  const headers = { authorization: `Bearer ${key}`, ...(body ? { 'content-type': 'application/json' } : {}) };
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
    ...{ method, headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (answer.status === 204 ? {} : await answer.json()) as Body;
}

const signIn = (email: string, password: string): Promise<number> =>
  fetch(`http://127.0.0.1:${port}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: `http://127.0.0.1:${port}` },
    body: JSON.stringify({ email, password }),
  }).then(({ status }) => status);

const ownerUrl = (folder: string): string =>
  (JSON.parse(readFileSync(at(folder, 'database.json'), 'utf8')) as { ownerUrl: string }).ownerUrl;

/** Of a data folder that nothing runs on: its server alone is started. */
async function digestsOf(folder: string): Promise<Record<string, string>> {
  const { server, urls } = await startEmbeddedDatabase(at(folder), { note: () => undefined });
  try {
    return await digests(urls.ownerUrl);
  } finally {
    await server.stop();
    forgetDatabase(at(folder));
  }
}

const inDatabaseOf = (folder: string, query: string): Promise<Record<string, string>[]> =>
  within(ownerUrl(folder), async (client) => (await client.query<Record<string, string>>(query)).rows);

const candidate = (number: number): string =>
  JSON.stringify({
    basics: { name: `Person ${number}`, email: `person${number}@papier.example` },
    work: [
      {
        ...{ name: `Firm ${number % 97}`, position: 'Platform Engineer' },
        ...{ startDate: `20${10 + (number % 10)}-03`, endDate: '2025-01' },
        highlights: [`Ran services in Python on Kubernetes for ${number} teams`, 'Wrote Terraform modules'],
      },
    ],
    skills: [{ name: 'Python' }, { name: 'Docker' }],
  });

it(
  'backs a running product up, and another one starts on what was restored',
  async () => {
    const first = await startOn('first');
    const [, password = ''] = /password {2}(\S+)/.exec(first.output()) ?? [];
    const [key = ''] = /ck_\S+/.exec((await run('first', ['key', 'add', 'test', '--kind', 'admin'])).output) ?? [];
    const { items } = await call<{ items: { id: string }[] }>('/roles', key);
    const roleId = items[0]?.id ?? '';
    writeFileSync(
      at('people.ndjson'),
      Array.from({ length: CANDIDATES }, (_, index) => `${candidate(index)}\n`).join(''),
    );
    const importing = { CANDOR_API_KEY: key };
    expect(await run('first', ['import', at('people.ndjson'), '--role', roleId], importing)).toMatchObject({ code: 0 });
    await untilFound(
      async () => {
        const [row] = await inDatabaseOf(
          'first',
          'SELECT count(*) AS ranked, (SELECT count(*) FROM outbox) AS owed FROM ranking',
        );
        return Number(row?.['ranked']) >= CANDIDATES && row?.['owed'] === '0';
      },
      PATIENCE_MS,
      200,
    );

    // While it runs, and while one more candidate is on the way.
    const [backup] = await Promise.all([
      run('first', ['backup', at('candor.backup')]),
      call(`/roles/${roleId}/candidates`, key, JSON.parse(candidate(CANDIDATES))),
    ]);
    expect(backup).toMatchObject({ code: 0, output: expect.stringContaining(at('first', 'secret-key')) });
    expect(backup.output).toContain('The secret key is NOT in it.');
    expect(statSync(at('candor.backup')).mode & 0o777).toBe(0o600);
    expect(existsSync(at('candor.backup.part'))).toBe(false);
    expect(await run('first', ['backup', at('candor.backup')])).toMatchObject({
      ...{ code: 1, output: expect.stringContaining('--force') },
    });
    expect(await run('elsewhere', ['backup', at('nothing')])).toMatchObject({
      ...{ code: 1, output: expect.stringContaining('There is no data of Candor in') },
    });

    // Nothing moves any more: this one is compared.
    await untilFound(async () => {
      const [row] = await inDatabaseOf(
        'first',
        `SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM audit_unsealed) AS open`,
      );
      return row?.['open'] === '0';
    }, 60_000);
    const [erased] = await inDatabaseOf(
      'first',
      `SELECT candidate_id AS id FROM candidate_identity WHERE email = 'person1@papier.example'`,
    );
    await first.stop();
    const idle = await run('first', ['backup', at('candor.backup'), '--force']);
    expect(idle).toMatchObject({ code: 0 });
    copyFileSync(at('first', 'secret-key'), at('key'));

    const before = await digestsOf('first');

    // Since then somebody is erased, which is noted outside of the database.
    const again = await startOn('first');
    await call(`/candidates/${erased?.['id']}/erasure`, key, undefined, 'POST');
    await untilFound(
      () => {
        const file = at('first', 'records', 'erased.ndjson');
        return existsSync(file) && readFileSync(file, 'utf8').includes(erased?.['id'] ?? '?');
      },
      90_000,
      200,
    );
    expect(await run('first', ['restore', at('candor.backup')])).toMatchObject({
      ...{ code: 1, output: expect.stringContaining('already runs') },
    });
    await again.stop();
    expect(await run('first', ['restore', at('candor.backup')])).toMatchObject({
      ...{ code: 1, output: expect.stringContaining('not empty') },
    });

    // Without the key, with a wrong one, with a broken file: nothing is made.
    writeFileSync(at('wrong'), `${Buffer.alloc(32, 3).toString('base64')}\n`);
    writeFileSync(at('torn'), readFileSync(at('candor.backup')).subarray(0, 50_000));
    for (const [args, words] of [
      [[at('candor.backup')], '--key FILE'],
      [[at('candor.backup'), '--key', at('wrong')], 'is not the one that this backup belongs to'],
      [[at('torn'), '--key', at('key')], 'is damaged'],
      [[at('nowhere'), '--key', at('key')], 'cannot be read'],
    ] as const) {
      expect(await run('second', ['restore', ...args])).toMatchObject({
        code: 1,
        output: expect.stringContaining(words),
      });
      expect(existsSync(at('second', 'postgres'))).toBe(false);
    }

    // Killed in the middle: the same command begins again.
    const killed = candor('second', ['restore', at('candor.backup'), '--key', at('key')]);
    await untilFound(() => existsSync(at('second', 'secret-key')), 60_000, 5);
    killed.process.kill('SIGKILL');
    await once(killed.process, 'close');

    mkdirSync(at('records'));
    copyFileSync(at('first', 'records', 'erased.ndjson'), at('records', 'erased.ndjson'));
    appendFileSync(at('records', 'erased.ndjson'), '{"half a li');
    const plain = await run('third', ['restore', at('candor.backup'), '--key', at('key')]);
    expect(plain).toMatchObject({ code: 0, output: expect.stringContaining('It was not found who was erased since') });
    const restored = await run('second', ['restore', at('candor.backup'), '--records', at('records')]);
    expect(restored).toMatchObject({ code: 0, output: expect.stringContaining('Erased again: 1') });
    expect(readFileSync(at('second', 'secret-key'), 'utf8')).toBe(readFileSync(at('key'), 'utf8'));

    // The third is what the first was; the second lacks the erased person.
    const third = await startOn('third');
    expect(third.output()).not.toContain('password');
    const changes = Object.entries(await digests(ownerUrl('third'))).filter(
      ([name, digest]) => before[name] !== digest,
    );
    expect(changes.map(([name]) => name)).toEqual([]);
    expect(await signIn('admin@candor.local', password)).toBe(200);
    await third.stop();

    const second = await startOn('second');
    expect(await signIn('admin@candor.local', password)).toBe(200);
    const gone = await inDatabaseOf('second', `SELECT FROM candidate_identity WHERE email = 'person1@papier.example'`);
    expect(gone).toEqual([]);
    expect(await run('second', ['verify-audit'])).toMatchObject({
      code: 0,
      output: expect.stringContaining('verifies'),
    });
    const replayed = await run('second', ['replay', '--role', roleId]);
    expect(replayed).toMatchObject({ code: 0, output: expect.stringContaining('identical byte for byte') });
    const [, count = '0'] = /(\d+) replayed/.exec(replayed.output) ?? [];
    expect(Number(count)).toBeGreaterThanOrEqual(CANDIDATES);
    // It works on: somebody new is ranked.
    const { candidateId } = await call<{ candidateId: string }>(
      `/roles/${roleId}/candidates`,
      key,
      JSON.parse(candidate(7_777_777)),
    );
    await untilFound(async () => {
      const rows = await inDatabaseOf(
        'second',
        `SELECT FROM application a JOIN ranking r ON r.application_id = a.id WHERE candidate_id = '${candidateId}'`,
      );
      return rows.length > 0;
    }, 60_000);
    await second.stop();
  },
  PATIENCE_MS * 4,
);
