/** @runs-alone It starts and kills database servers. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
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
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { type PostgresServer, startPostgres } from '../../../../apps/cli/start/postgres/index.js';
import { removeServerData } from '../../../support/servers/server-data.js';
import { isRunning } from '../../../../apps/cli/start/processes/process-table.js';
import { untilFound } from '../../../support/until.js';

const asRoot = process.getuid?.() === 0 ? it : it.skip;

let folder: string;
let state: string;
let notes: string[];
let running: PostgresServer | null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-start-'));
  chmodSync(folder, 0o755);
  state = join(folder, 'postgres');
  notes = [];
  running = null;
});

afterEach(async () => {
  await running?.stop();
  await removeServerData(state);
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<PostgresServer> {
  running = await startPostgres({ state, disposable: true, note: (line) => notes.push(line) });
  return running;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: unknown }>(sql);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

/** Starts a supervisor in a process of its own, kills it, and gives the id of the server it leaves behind. */
async function killedSupervisor(): Promise<number> {
  const loader = resolve('test/support/source-loader.mjs');
  const program = resolve('test/support/servers/postgres-child.ts');
  const child = spawn(process.execPath, ['--import', loader, program, state], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  child.kill('SIGKILL');
  await once(child, 'exit');
  return (JSON.parse(line) as { pid: number }).pid;
}

describe('the embedded PostgreSQL', () => {
  it('keeps its data and its password over a restart, and admits no one without the password', async () => {
    const first = await start();
    await ask(first.superuserUrl, 'CREATE TABLE kept AS SELECT 7 AS answer');
    const wrong = new URL(first.superuserUrl);
    wrong.password = 'guess';
    await expect(ask(wrong.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
    expect(statSync(join(state, 'password')).mode & 0o777).toBe(0o600);
    const { pid } = first;
    await first.stop();
    expect(isRunning(pid)).toBe(false);

    const second = await start();
    expect(await ask(second.superuserUrl, 'SELECT answer FROM kept')).toBe(7);
  });

  it('is started again at the same address when it dies', async () => {
    const server = await start();
    const { pid, superuserUrl } = server;
    process.kill(pid, 'SIGKILL');
    await untilFound(
      async () => server.pid !== pid && (await ask(superuserUrl, 'SELECT 1 AS answer').catch(() => 0)) === 1,
    );
    expect(notes).toContainEqual(expect.stringContaining('stopped unexpectedly (SIGKILL)'));
  });

  it('stops the server that a killed supervisor left, and goes on with its data', async () => {
    const orphan = await killedSupervisor();
    expect(isRunning(orphan)).toBe(true);
    const server = await start();
    expect(isRunning(orphan)).toBe(false);
    expect(notes).toContainEqual(expect.stringContaining(`process ${orphan}`));
    expect(await ask(server.superuserUrl, 'SELECT 1 AS answer')).toBe(1);
  });

  it('begins again when the first start was killed while the database was being made', async () => {
    const loader = resolve('test/support/source-loader.mjs');
    const program = resolve('test/support/servers/postgres-child.ts');
    const child = spawn(process.execPath, ['--import', loader, program, state], { detached: true, stdio: 'ignore' });
    const begun = () => readdirSync(state, { recursive: true }).some((name) => String(name).endsWith('PG_VERSION'));
    await untilFound(async () => existsSync(state) && begun());
    // With initdb, which a lost machine would take along.
    process.kill(-child.pid!, 'SIGKILL');
    await once(child, 'exit');
    const server = await start();
    expect(await ask(server.superuserUrl, 'SELECT 1 AS answer')).toBe(1);
    expect(readdirSync(state).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('starts though the PID file names an unrelated process, which it leaves alone', async () => {
    const server = await start();
    await server.stop();
    const pidFile = join(state, 'cluster', 'postmaster.pid');
    writeFileSync(pidFile, `${process.ppid}\n${join(state, 'cluster')}\n0\n1\n\n127.0.0.1\n0 0\nready\n`);
    const again = await start();
    expect(await ask(again.superuserUrl, 'SELECT 1 AS answer')).toBe(1);
    expect(isRunning(process.ppid)).toBe(true);
  });

  asRoot('runs from a folder that other users cannot enter, and says where its data lies', async () => {
    chmodSync(folder, 0o700);
    const server = await start();
    const place = readFileSync(join(state, 'location'), 'utf8').trim();
    expect(notes).toContainEqual(expect.stringContaining(place));
    expect(await ask(server.superuserUrl, "SELECT current_setting('data_directory') AS answer")).toBe(place);
    expect(statSync(place).mode & 0o777).toBe(0o700);
  });

  asRoot('refuses the database of the folder that this one was copied from', async () => {
    chmodSync(folder, 0o700);
    await (await start()).stop();
    const copy = join(folder, 'copy');
    mkdirSync(copy);
    writeFileSync(join(copy, 'location'), readFileSync(join(state, 'location')));
    await expect(startPostgres({ state: copy, disposable: true, note: () => undefined })).rejects.toThrow(
      /is a copy of/,
    );
  });
});
