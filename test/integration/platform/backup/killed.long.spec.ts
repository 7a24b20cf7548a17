/**
 * A restore is killed when every candidate is back and none is erased again: no user sees them before the erasures are
 * repeated.
 *
 * @runs-alone It kills a restore.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  constants,
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeBackup } from '#libs/backup';
import { users } from '#libs/database';
import { erasePerson, exportErasures } from '#libs/erasure';
import { outputOf } from '../../../support/candor/output.js';
import { openPipeline } from '../../../support/candor/pipeline.js';
import { untilFound } from '../../../support/until.js';
import { BY, KEY } from '../../compliance/erasure/ground.js';
import { file, WORDS } from '../../compliance/erasure/person.js';
import { searchDatabase } from '../../compliance/erasure/search.js';
import { openServer, within, type EmptyDatabases } from './databases.js';

const root = mkdtempSync(join(tmpdir(), 'candor-killed-'));
const at = (...names: string[]): string => join(root, ...names);
const started: ChildProcess[] = [];
let servers: EmptyDatabases;

beforeAll(async () => {
  servers = await openServer();
});
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL');
  await servers.close();
  rmSync(root, { recursive: true, force: true });
});

/** A built program with a database. */
function program(url: string, name: 'cli' | 'api' | 'worker', args: string[] = []): () => Promise<object> {
  const child = spawn(process.execPath, [resolve(`dist/packed/apps/${name}/main.js`), ...args], {
    env: {
      ...{ PATH: process.env['PATH'], DATABASE_URL: url, CANDOR_SECRET_KEY: KEY },
      ...{ CANDOR_DATA_DIR: at('data'), PORT: '0' },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  const output = outputOf(child);
  const closed = once(child, 'close');
  return async () => ({ code: (await closed)[0] as unknown, output: output() });
}

const run = (...given: Parameters<typeof program>): Promise<object> => program(...given)();

/** A backup with a person in it, and the record that they were erased after it was made. */
async function backupBeforeErasure(): Promise<string> {
  const db = await openPipeline();
  const { organisationId } = db;
  const user = {
    kind: 'admin',
    email: 'admin@acme.example',
    name: 'Admin',
    passwordHash: null,
  } as const;
  await db.within((tenant) => users.create(tenant, user));
  const { candidateId } = await db.receive(file());
  const options = { product: '1.2.3', secretKeys: [KEY] };
  await writeBackup(db.ownerUrl, createWriteStream(at('backup')), options);
  const request = { organisationId, candidateId, secretKeys: [KEY], by: BY, cause: 'demand' } as const;
  await db.within((tenant) => erasePerson(tenant, request));
  const lines: string[] = [];
  for await (const line of exportErasures(db.app, [KEY])) lines.push(line);
  await db.close();
  expect(lines).toHaveLength(1);
  return lines.join('');
}

/** Waits until a process reads the pipe. The holder of the descriptor makes it wait for its first line. */
const readerOf = (pipe: string): Promise<number> =>
  untilFound(() => {
    try {
      return openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
    } catch (error) {
      if ((error as { code?: string }).code === 'ENXIO') return null;
      throw error;
    }
  });

it('a killed restore keeps everything from its database, and begins again', async () => {
  const erased = await backupBeforeErasure();
  const url = await servers.empty();
  const isBack = (): Promise<boolean> =>
    within(url, async (client) => (await searchDatabase(client, WORDS)).length > 0);
  mkdirSync(at('records'));
  const records = at('records', 'erased.ndjson');
  const restore = ['restore', at('backup'), '--records', at('records')];

  execFileSync('mkfifo', [records]);
  const killed = program(url, 'cli', restore);
  const held = await readerOf(records);
  started.at(-1)?.kill('SIGKILL');
  expect(await killed()).toMatchObject({ code: null });
  closeSync(held);
  expect(await isBack()).toBe(true);

  const refused = { code: 1, output: expect.stringContaining('run the same `candor restore` command again') };
  const commands = [['migrate'], ['start'], ['backup', at('another')], ['verify-audit']];
  const runs = [...commands.map((args) => run(url, 'cli', args)), run(url, 'api'), run(url, 'worker')];
  for (const result of await Promise.all(runs)) expect(result).toMatchObject(refused);
  expect(await isBack()).toBe(true);

  rmSync(records);
  writeFileSync(records, erased);
  // The server may not have noticed yet that those are gone.
  await untilFound(() =>
    within(url, async (client) => {
      const connected = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'candor-%'`;
      return (await client.query(connected)).rowCount === 0;
    }),
  );
  expect(await run(url, 'cli', restore)).toMatchObject({ code: 0, output: expect.stringContaining('Erased again: 1') });
  expect(await isBack()).toBe(false);
  expect(await run(url, 'cli', ['migrate'])).toMatchObject({ code: 0, output: 'The database is up to date.\n' });
});
