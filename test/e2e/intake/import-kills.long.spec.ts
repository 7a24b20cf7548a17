/**
 * An import goes on whatever dies under it, and single uploads meanwhile do not wait for it.
 *
 * @runs-alone It kills workers and the API.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import type { Import } from '#libs/contracts';
import { CV, form, startIntakeApi } from '../../support/candor/intake-api.js';
import { SECRET_KEY } from '../../support/candor/processes.js';
import { until } from '../../support/until.js';

const intake = await startIntakeApi();
const { api, acme, role, post, count } = intake;
const WORKER = fileURLToPath(new URL('../../../dist/packed/apps/worker/main.js', import.meta.url));
let worker: ChildProcess;

async function startWorker(): Promise<void> {
  worker = fork(WORKER, [], {
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: api.databaseUrl,
      CANDOR_SECRET_KEY: SECRET_KEY,
      CANDOR_READERS: '1',
      LOG_LEVEL: 'error',
    },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  await once(worker, 'message');
}

async function killWorker(): Promise<void> {
  const gone = once(worker, 'exit');
  worker.kill('SIGKILL');
  await gone;
}

await startWorker();
afterAll(async () => {
  await killWorker();
  await intake.stop();
});

const FILES = 200;
/** Named by rows of a table beside them: so many candidates, each of a row and a file. */
const NAMED = 80;
const KILLS = 5;

const rowsOf = (count: number): string =>
  Array.from({ length: count }, (_, index) => `Person ${index},p${index}@example.org,${index}.txt\n`).join('');

it('an import ends with one outcome for each file and row, with the worker killed five times and an upload overtaking it', async () => {
  const files = Array.from({ length: FILES }, (_, index) => [
    `people/${index}.txt`,
    strToU8(`${CV}\nNumber ${index}\n`),
  ]);
  const { body: begun } = await post<Import>(`/api/v1/roles/${role.id}/imports?mapping=guess`, {
    body: zipSync({
      ...(Object.fromEntries(files) as Record<string, Uint8Array>),
      'people.csv': strToU8(`name,email,file\n${rowsOf(NAMED)}`),
    }),
    headers: { 'content-type': 'application/zip' },
  });
  const progress = async () =>
    (await api.call<Import>(`/api/v1/imports/${begun.id}`, { key: acme.keys.recruiter })).body;
  for (let kills = 0, done = 0; kills < KILLS; kills++) {
    // Each one dies at work: something was done since the last, and something is left.
    await until(async () => expect((await progress()).done).toBeGreaterThan(done));
    await killWorker();
    ({ done } = await progress());
    await startWorker();
  }

  const { body: upload } = await post<Import>(`/api/v1/roles/${role.id}/imports`, {
    body: form([CV.replace('Jo Winter', 'Al Alone'), 'alone.txt']),
  });
  await until(async () => {
    const { body } = await api.call<Import>(`/api/v1/imports/${upload.id}`, { key: acme.keys.recruiter });
    expect(body.outcomes).toEqual({ ranked: 1 });
  });
  // Overtaken: most of those who came long before are still to be read.
  expect((await progress()).outcomes.waiting ?? 0).toBeGreaterThan(FILES / 10);

  await until(async () => expect((await progress()).state).toBe('finished'));
  const total = FILES + NAMED;
  expect(await progress()).toMatchObject({ total, done: total, outcomes: { ranked: FILES, attached: NAMED } });
  expect(await count('application')).toBe(FILES + 1);
  expect(await count('ranking')).toBe(FILES + 1);
  expect([await count('outbox'), await count('quarantine'), await count('import_source')]).toEqual([0, 0, 0]);
});
