/**
 * `candor backup` and `candor restore` as a person uses them: the whole product runs on a data folder while it is backed up, and another one
 * starts on what was restored. CANDOR_BACKUP_CANDIDATES says of how many candidates: 10,000 is what is promised, a few are tried in every run.
 *
 * @runs-alone It starts Candor and its commands.
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
import { forgetDatabase, startEmbeddedDatabase } from '../../../../apps/cli/start/embedded-database.js';
import { choosePort } from '../../../../apps/cli/start/choose-port.js';
import { outputOf } from '../../../support/candor/output.js';
import { removeServerData } from '../../../support/servers/server-data.js';
import { untilFound } from '../../../support/until.js';
import { digests, within } from './databases.js';

const CANDOR = resolve('dist/packed/apps/cli/main.js');
const CANDIDATES = Number(process.env['CANDOR_BACKUP_CANDIDATES'] ?? 60);
/** The limit of steps that depend on the number of candidates. */
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
    await untilFound(() => child.exitCode !== null || child.signalCode !== null, PATIENCE_MS);
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
  }, PATIENCE_MS);
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

/** Returns the digests of a data folder on which nothing runs: it starts the server alone. */
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

const failed = (words: string): object => ({ code: 1, output: expect.stringContaining(words) });
const worked = (words = ''): object => ({ code: 0, output: expect.stringContaining(words) });

/** Every candidate is ranked, nothing is owed, and every entry of the audit has its seal. */
async function isQuiet(folder: string): Promise<boolean> {
  const [row] = await inDatabaseOf(
    folder,
    `SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM audit_unsealed) AS open, (SELECT count(*) FROM ranking) AS ranked`,
  );
  return row?.['open'] === '0' && Number(row['ranked']) >= CANDIDATES;
}

async function story(): Promise<void> {
  const file = at('candor.backup');
  const email = 'person1@papier.example';
  const first = await startOn('first');
  const [, password = ''] = /password {2}(\S+)/.exec(first.output()) ?? [];
  const [key = ''] = /ck_\S+/.exec((await run('first', ['key', 'add', 'test', '--kind', 'admin'])).output) ?? [];
  const { items } = await call<{ items: { id: string }[] }>('/roles', key);
  const roleId = items[0]?.id ?? '';
  const people = Array.from({ length: CANDIDATES }, (_, index) => `${candidate(index)}\n`);
  writeFileSync(at('people.ndjson'), people.join(''));
  const importing = run('first', ['import', at('people.ndjson'), '--role', roleId], { CANDOR_API_KEY: key });

  // While it runs, and candidates come in and are ranked.
  await untilFound(
    async () => Number((await inDatabaseOf('first', 'SELECT count(*) FROM ranking'))[0]?.['count']) > 20,
    PATIENCE_MS,
  );
  expect(await run('first', ['backup', file])).toMatchObject(worked(at('first', 'secret-key')));
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(existsSync(`${file}.part`)).toBe(false);
  expect(await run('first', ['backup', file])).toMatchObject(failed('--force'));
  expect(await run('first', ['backup', at('nowhere', 'a')])).toMatchObject(failed('candor: The folder '));
  expect(await run('elsewhere', ['backup', at('nothing')])).toMatchObject(failed('contains no Candor data'));
  expect(await run('first', ['restore', file])).toMatchObject(failed('already runs'));
  expect(await run('busy', ['restore', file, '--key', at('first', 'secret-key')])).toMatchObject(worked());

  // Nothing moves any more: this one is compared.
  expect(await importing).toMatchObject(worked());
  await untilFound(() => isQuiet('first'), PATIENCE_MS, 200);
  await first.stop();
  const idle = await run('first', ['backup', file, '--force']);
  expect(idle).toMatchObject(worked('The backup does NOT contain the secret key.'));
  copyFileSync(at('first', 'secret-key'), at('key'));
  const before = await digestsOf('first');

  // Since then a person is erased, which is noted outside of the database.
  expect(await run('first', ['erase', '--email', email])).toMatchObject(worked());
  mkdirSync(at('records'));
  expect(await run('first', ['erase', '--export', at('records', 'erased.ndjson')])).toMatchObject(worked());
  appendFileSync(at('records', 'erased.ndjson'), '{"half a li');
  expect(await run('first', ['restore', file])).toMatchObject(failed('not empty'));

  // Without the key, with a wrong one, with a broken file: nothing is made.
  writeFileSync(at('wrong'), `${Buffer.alloc(32, 3).toString('base64')}\n`);
  writeFileSync(at('torn'), readFileSync(file).subarray(0, 50_000));
  for (const [args, words] of [
    [[file], '--key FILE'],
    [[file, '--key', at('wrong')], 'does not match this backup'],
    [[at('torn'), '--key', at('key')], 'is damaged'],
    [[at('nowhere'), '--key', at('key')], 'cannot be read'],
    [[file, '--key', at('key'), '--records', at('no-records')], 'does not exist'],
  ] as const) {
    expect(await run('second', ['restore', ...args])).toMatchObject(failed(words));
    expect(existsSync(at('second'))).toBe(false);
  }

  // Killed in the middle: the same command begins again, with the key where it has to be.
  const killed = candor('second', ['restore', file, '--key', at('key')]);
  await untilFound(() => existsSync(at('second', 'secret-key')), PATIENCE_MS, 5);
  killed.process.kill('SIGKILL');
  await once(killed.process, 'close');
  const plain = await run('second', ['restore', file]);
  expect(plain).toMatchObject(worked('Erasures since the backup were not found'));
  expect(await digestsOf('second')).toEqual(before);

  // Nothing is kept when those who were erased cannot be erased again; then the same folder takes the backup.
  mkdirSync(at('broken', 'erased.ndjson'), { recursive: true });
  const broken = await run('third', ['restore', file, '--key', at('key'), '--records', at('broken')]);
  expect(broken).toMatchObject(failed('Nothing was restored'));
  const restored = await run('third', ['restore', file, '--key', at('key'), '--records', at('records')]);
  expect(restored).toMatchObject(worked('Erased again: 1'));
  expect(readFileSync(at('third', 'secret-key'), 'utf8')).toBe(readFileSync(at('key'), 'utf8'));
  const third = await startOn('third');
  expect(third.output()).not.toContain('password');
  expect(await signIn('admin@candor.local', password)).toBe(200);
  expect(await inDatabaseOf('third', `SELECT FROM candidate_identity WHERE email = '${email}'`)).toEqual([]);
  expect(await run('third', ['verify-audit'])).toMatchObject(worked('verifies'));
  const replayed = await run('third', ['replay', '--role', roleId]);
  expect(replayed).toMatchObject(worked('identical byte for byte'));
  const [, count = '0'] = /(\d+) replayed/.exec(replayed.output) ?? [];
  expect(Number(count)).toBeGreaterThanOrEqual(CANDIDATES - 1);
  // It works on: a new candidate is ranked.
  const path = `/roles/${roleId}/candidates`;
  const { candidateId } = await call<{ candidateId: string }>(path, key, JSON.parse(candidate(7_777_777)));
  const ranked = `SELECT FROM application a JOIN ranking r ON r.application_id = a.id WHERE candidate_id = '${candidateId}'`;
  await untilFound(async () => (await inDatabaseOf('third', ranked)).length > 0, PATIENCE_MS, 100);
  await third.stop();

  // What was on the way in the first backup arrives where that was restored.
  const busy = await startOn('busy');
  await untilFound(
    async () => (await inDatabaseOf('busy', 'SELECT (SELECT count(*) FROM outbox) AS open'))[0]?.['open'] === '0',
    PATIENCE_MS,
    200,
  );
  expect(await run('busy', ['verify-audit'])).toMatchObject(worked('verifies'));
  await busy.stop();
  if (process.env['CANDOR_BACKUP_CANDIDATES'])
    process.stderr.write(`${idle.output}${restored.output}${replayed.output}`);
}

it('a backup of a running Candor is restored, and another Candor starts on it', story, PATIENCE_MS * 4);
