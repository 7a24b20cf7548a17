/**
 * The whole of `candor start`, as built, in one story: each start costs seconds.
 *
 * @runs-alone It starts Candor several times.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { choosePort } from '../../../../apps/cli/start/choose-port.js';
import { removeServerData } from '../../../support/servers/server-data.js';
import { isRunning } from '../../../../apps/cli/start/processes/process-table.js';
import { outputOf } from '../../../support/candor/output.js';
import { untilFound } from '../../../support/until.js';

const CANDOR = resolve('dist/packed/apps/cli/main.js');
const PATIENCE_MS = 60_000;

let data: string;
let port: number;
let supervisor: Started;
/** Everything this file started: to be ended whatever fails. */
const started: ChildProcess[] = [];

interface Started {
  process: ChildProcess;
  /** All that it has written so far. */
  output(): string;
  /** The processes under it, read when it is ready. */
  api: number;
  worker: number;
  postgres: number;
}

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'candor-whole-'));
  port = await choosePort('127.0.0.1', 0);
});

afterAll(async () => {
  for (const child of started) {
    child.kill('SIGTERM');
    await untilFound(() => child.exitCode !== null || child.signalCode !== null, PATIENCE_MS);
  }
  await removeServerData(join(data, 'postgres'));
  rmSync(data, { recursive: true, force: true });
});

function candor(args: string[], changes: Record<string, string> = {}): { process: ChildProcess; output(): string } {
  const child = spawn(process.execPath, [CANDOR, ...args], {
    env: { PATH: process.env['PATH'], PORT: String(port), CANDOR_DATA_DIR: data, ...changes },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  return { process: child, output: outputOf(child) };
}

async function startCandor(): Promise<Started> {
  const { process: child, output } = candor(['start']);
  await untilFound(() => {
    if (child.exitCode !== null) throw new Error(output());
    return output().includes(`Candor is ready at http://localhost:${port}\n`);
  }, PATIENCE_MS);
  const children = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => Number(match?.[2]) === child.pid);
  const find = (part: string): number => {
    const found = children.find((match) => match?.[3]?.includes(part));
    if (!found) throw new Error(`no ${part} under ${child.pid}`);
    return Number(found[1]);
  };
  return { process: child, output, api: find('api/main'), worker: find('worker/main'), postgres: find(' -D ') };
}

/** Runs a command to its end. */
async function run(args: string[], changes?: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const { process: child, output } = candor(args, changes);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output: output() };
}

describe('candor start', () => {
  it('prints the first sign-in, answers, and takes keys made beside it', async () => {
    supervisor = await startCandor();
    expect(supervisor.output()).toMatch(/password {2}\S{5,}/);
    const secrets = /sign-in#(\S+)[^]*password {2}(\S+)/.exec(supervisor.output());
    const signIn = await fetch(`http://127.0.0.1:${port}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: `http://127.0.0.1:${port}` },
      body: JSON.stringify({ email: 'admin@candor.local', password: secrets?.[2] }),
    });
    expect(signIn.ok).toBe(true);
    for (const log of ['api.log', 'worker.log'].map((name) => readFileSync(join(data, 'logs', name), 'utf8'))) {
      for (const secret of secrets?.slice(1) ?? []) expect(log).not.toContain(secret);
    }
    const user = await run(['user', 'add', 'riley@example.org', '--name', 'Riley']);
    expect(user).toMatchObject({ code: 0, output: expect.stringMatching(/recruiter Riley[^]*sign-in#cl_\S+/) });
    const again = await run(['user', 'add', 'riley@example.org']);
    expect(again).toMatchObject({ code: 1, output: expect.stringContaining('already exists') });
    const key = await run(['key', 'add', 'a test', '--kind', 'admin']);
    const [token = ''] = /ck_\S+/.exec(key.output) ?? [];
    const roles = await fetch(`http://127.0.0.1:${port}/api/v1/roles`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(roles.status).toBe(200);
    expect(await roles.json()).toMatchObject({ items: [{ title: expect.stringContaining('MLOps') }] });
  });

  it('refuses a second instance on the same data, and a port that is taken', async () => {
    const other = String(await choosePort('127.0.0.1', 0));
    const second = await run(['start'], { PORT: other });
    expect(second).toMatchObject({ code: 1 });
    expect(second.output).toContain(`process ${supervisor.process.pid}, http://localhost:${port}`);
    const samePort = await run(['start'], { CANDOR_DATA_DIR: join(data, 'other') });
    expect(samePort).toMatchObject({ code: 1, output: expect.stringContaining(`uses port ${port}`) });
  });

  it('recovers from a SIGKILL: the children leave, the orphaned database is stopped, the data is there', async () => {
    const { api, worker, postgres } = supervisor;
    supervisor.process.kill('SIGKILL');
    await untilFound(() => !isRunning(api) && !isRunning(worker), PATIENCE_MS);
    expect(isRunning(postgres)).toBe(true);

    supervisor = await startCandor();
    expect(isRunning(postgres)).toBe(false);
    expect(supervisor.output()).toContain(`(process ${postgres})`);
    // The admin of the first start is still there.
    expect(supervisor.output()).not.toContain('password');
  });

  it('ends on Ctrl-C in order, API, worker, database, and leaves nothing', async () => {
    const { process: child, api, worker, postgres } = supervisor;
    const gone = new Map<string, number>();
    const exit = once(child, 'exit');
    child.kill('SIGINT');
    await untilFound(
      () => {
        for (const [name, pid] of Object.entries({ api, worker, postgres, candor: child.pid ?? 0 })) {
          if (!gone.has(name) && !isRunning(pid)) gone.set(name, gone.size);
        }
        return gone.size === 4;
      },
      PATIENCE_MS,
      10,
    );
    expect([...gone.keys()]).toEqual(['api', 'worker', 'postgres', 'candor']);
    expect(await exit).toEqual([0, null]);
  });
});
