/**
 * `candor start`, as built, survives in one story: a job that kills the worker, a worker that dies again and again, a
 * full disk, and a database that died of it. The disk is a small one of its own where this user may mount one;
 * elsewhere a reserve makes the real one end early.
 *
 * @runs-alone It kills the parts of Candor.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';
import { choosePort } from '../../../../apps/cli/start/choose-port.js';
import { outputOf } from '../../../support/candor/output.js';
import { STRONG } from '../../../support/candor/people.js';
import { removeServerData } from '../../../support/servers/server-data.js';
import { until, untilFound } from '../../../support/until.js';

const CANDOR = resolve('dist/packed/apps/cli/main.js');
const POISON = 'this candidate kills its reader';
const KILLED_BY_JSON = pathToFileURL(resolve('test/integration/platform/start/killed-by-json.mjs')).href;
const PATIENCE_MS = 150_000;
const TEST_MS = 400_000;
const MIB = 1_048_576;

let disk: Disk;
let supervisor: ChildProcess;
let output: () => string;
let url: string;
let key: string;
let roleId: string;

interface Disk {
  folder: string;
  /** It is a file system of its own, which can really be filled. */
  isOwn: boolean;
  settings: Record<string, string>;
  fill(): void;
  empty(): void;
  remove(): void;
}

function openDisk(): Disk {
  const folder = mkdtempSync(join(tmpdir(), 'candor-disk-'));
  const filling = join(folder, 'filling');
  const empty = () => rmSync(filling, { force: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=320m,mode=0755', 'candor-test', folder], { stdio: 'ignore' });
  } catch {
    const { bavail, bsize } = statfsSync(folder);
    // Wide margins: other work on the machine fills and empties the same disk.
    const reserve = Math.floor((bavail * bsize) / MIB) - 2_000;
    const settings = { CANDOR_DISK_RESERVE_MB: String(reserve), CANDOR_DISK_WARNING_MB: String(reserve + 400) };
    const remove = () => rmSync(folder, { recursive: true, force: true });
    return { folder, isOwn: false, settings, fill: () => write(filling, 3_000 * MIB), empty, remove };
  }
  const remove = () => {
    execFileSync('umount', [folder]);
    rmSync(folder, { recursive: true });
  };
  return { folder, isOwn: true, settings: {}, fill: () => write(filling, Infinity), empty, remove };
}

/** Writes so much, or until there is no room. */
function write(path: string, bytes: number): void {
  const file = openSync(path, 'w');
  try {
    for (let size = MIB, written = 0; written < bytes && size >= 4_096;) {
      try {
        written += writeSync(file, Buffer.alloc(size, 1));
      } catch {
        size /= 2;
      }
    }
  } finally {
    closeSync(file);
  }
}

function environment(): NodeJS.ProcessEnv {
  return {
    ...{ PATH: process.env['PATH'], PORT: new URL(url).port, CANDOR_DATA_DIR: join(disk.folder, 'data') },
    NODE_OPTIONS: `--import ${KILLED_BY_JSON}`,
    ...disk.settings,
  };
}

beforeAll(async () => {
  disk = openDisk();
  url = `http://127.0.0.1:${await choosePort('127.0.0.1', 0)}`;
  supervisor = spawn(process.execPath, [CANDOR, 'start'], { env: environment(), stdio: ['ignore', 'pipe', 'pipe'] });
  output = outputOf(supervisor);
  await untilFound(() => {
    if (supervisor.exitCode !== null) throw new Error(output());
    return output().includes('Candor is ready at');
  }, PATIENCE_MS);
  key = execFileSync(process.execPath, [CANDOR, 'key', 'add', 'a test', '--kind', 'admin'], {
    env: environment(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
  roleId = (await ask<{ items: { id: string }[] }>('/api/v1/roles')).body.items[0]!.id;
}, TEST_MS);

afterAll(async () => {
  supervisor.kill('SIGTERM');
  await untilFound(() => supervisor.exitCode !== null || supervisor.signalCode !== null, PATIENCE_MS);
  await removeServerData(join(disk.folder, 'data', 'postgres'));
  disk.remove();
}, TEST_MS);

async function ask<Body = Record<string, unknown>>(
  path: string,
  body?: unknown,
): Promise<{ status: number; retryAfter: string | null; body: Body }> {
  const answer = await fetch(`${url}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${key}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, retryAfter: answer.headers.get('retry-after'), body: (await answer.json()) as Body };
}

let people = 0;
const add = (skill = 'Python') => {
  people += 1;
  const person = { ...STRONG, name: `Jo ${people}`, email: `jo${people}@example.org`, skills: [skill] };
  return ask<{ code?: string; applicationId?: string }>(`/api/v1/roles/${roleId}/candidates`, person);
};
const readyz = async () => (await ask('/readyz')).body;
const status = async () => (await ask('/api/v1/system-status')).body;
const setAside = async () => (await ask<{ items: unknown[] }>('/api/v1/quarantine')).body.items;
const shortlist = async () => (await ask(`/api/v1/roles/${roleId}/shortlist`)).status;

/** Id of a process under the supervisor; null while there is none. */
function pidOf(part: string): number | null {
  const line = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((each) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(each))
    .find((match) => Number(match?.[2]) === supervisor.pid && match?.[3]?.includes(part));
  return line ? Number(line[1]) : null;
}

async function ranked(applicationId: string | undefined): Promise<void> {
  await until(async () => {
    const { body } = await ask(`/api/v1/applications/${applicationId}`);
    expect(body).toMatchObject({ state: 'assessed', working: { score: expect.any(Number) } });
  }, PATIENCE_MS);
}

describe('candor start', () => {
  it(
    'sets aside the job that kills its worker, and scores who came with it',
    async () => {
      const taken = [await add(), await add(POISON), await add()];
      await until(
        async () =>
          expect(await setAside()).toEqual([
            expect.objectContaining({ job: 'read-json', reason: 'kills-its-process', deaths: 2 }),
          ]),
        2 * PATIENCE_MS,
      );
      expect(output()).toContain('worker stopped unexpectedly (SIGKILL, 2 times in a row). Restarting it in 2 s.');
      for (const beside of [taken[0], taken[2]]) await ranked(beside!.body.applicationId);
    },
    TEST_MS,
  );

  it(
    'goes on taking people in while its worker dies again and again, says so, and scores them when it is back',
    async () => {
      const before = output().length;
      for (let deaths = 1; deaths <= 3; deaths += 1) {
        process.kill(await untilFound(() => pidOf('worker/main'), PATIENCE_MS), 'SIGKILL');
        // It has not lived for a minute since the last of the deaths above; but what they came of is set aside.
        const line = deaths === 1 ? '(SIGKILL). Restarting it in 1 s.' : `(SIGKILL, ${deaths} times in a row)`;
        await until(() => expect(output().slice(before)).toContain(line), PATIENCE_MS);
      }
      await until(async () =>
        expect(await status()).toMatchObject({ scoringPaused: 'worker-keeps-stopping', storage: { state: 'ok' } }),
      );
      const ready = await ask('/readyz');
      expect([ready.status, ready.body]).toEqual([
        200,
        expect.objectContaining({ status: 'degraded', workers: expect.objectContaining({ state: 'keeps-stopping' }) }),
      ]);
      const taken = await add();
      expect([taken.status, await shortlist()]).toEqual([202, 200]);
      await ranked(taken.body.applicationId);
    },
    TEST_MS,
  );

  it(
    'refuses what takes room on a full disk, and reads on',
    async () => {
      disk.fill();
      await until(async () => expect((await add()).status).toBe(503), PATIENCE_MS);
      expect(await add()).toMatchObject({ status: 503, retryAfter: '30', body: { code: 'storage-full' } });
      await until(async () => expect(await status()).toMatchObject({ scoringPaused: 'storage-full' }));
      expect([await shortlist(), (await readyz())['status']]).toEqual([200, 'degraded']);
    },
    TEST_MS,
  );

  it(
    'brings the database back that died for want of room for its log, on the full disk, for reading',
    async () => {
      const died = pidOf(' -D ');
      if (disk.isOwn) await exhaustLog();
      else process.kill(died!, 'SIGKILL');
      await until(() => expect(output()).toContain('The database server stopped unexpectedly'), PATIENCE_MS);
      if (disk.isOwn) expect(output()).toContain('The database now uses the 32 MiB that were reserved for it');
      await until(async () => expect(await shortlist()).toBe(200), PATIENCE_MS);
      expect(pidOf(' -D ')).not.toBe(died);
      expect((await add()).body.code).toBe('storage-full');
    },
    TEST_MS,
  );

  it(
    'goes on by itself when there is room again, having set nothing more aside',
    async () => {
      disk.empty();
      let taken = await add();
      await until(async () => {
        if (taken.status !== 202) taken = await add();
        expect(taken.status).toBe(202);
      }, PATIENCE_MS);
      await ranked(taken.body.applicationId);
      expect(await setAside()).toHaveLength(1);
      expect(supervisor.exitCode).toBeNull();
    },
    TEST_MS,
  );
});

/** Writes to PostgreSQL's log, and to nothing else, until it stops for want of room. */
async function exhaustLog(): Promise<void> {
  const { ownerUrl } = JSON.parse(readFileSync(join(disk.folder, 'data', 'database.json'), 'utf8')) as {
    ownerUrl: string;
  };
  const client = new Client({ connectionString: ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (let pieces = 0; pieces < 2_000; pieces += 1)
      await client.query(`SELECT pg_logical_emit_message(false, 'test', repeat('x', 100000))`);
  } catch {
    // It is gone.
  } finally {
    await client.end().catch(() => undefined);
  }
}
