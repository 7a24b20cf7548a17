/**
 * The worker as a process: what its supervisor can rely on.
 *
 * @runs-alone It starts and kills workers.
 */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { choosePort } from '../../../../apps/cli/start/choose-port.js';
import { candidateJson, openPipeline, textFile, type PipelineDatabase } from '../../../support/candor/pipeline.js';
import { until } from '../../../support/until.js';

const MAIN = fileURLToPath(new URL('../../../../dist/packed/apps/worker/main.js', import.meta.url));

let db: PipelineDatabase;
beforeAll(async () => {
  db = await openPipeline();
});
afterAll(() => db.close());

interface Started {
  child: ChildProcess;
  /** The output so far, of both streams. */
  output(): string;
  ended: Promise<{ code: number | null; signal: string | null }>;
}

function start(environment: Record<string, string>): Started {
  const child = fork(MAIN, [], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let written = '';
  child.stdout?.on('data', (chunk: Buffer) => (written += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (written += chunk.toString()));
  const ended = once(child, 'exit').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as string | null,
  }));
  return { child, output: () => written, ended };
}

const SECRET = Buffer.alloc(32, 3).toString('base64');

it('the worker says that it is ready, shows its state and its work, and drains when it is asked to stop', async () => {
  const port = await choosePort('127.0.0.1', 0);
  const environment = {
    DATABASE_URL: db.url,
    CANDOR_SECRET_KEY: SECRET,
    CANDOR_WORKER_PORT: String(port),
    LOG_LEVEL: 'debug',
  };
  const worker = start(environment);
  expect(await once(worker.child, 'message')).toEqual([{ ready: true }, undefined]);
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  expect((await get('/healthz')).status).toBe(200);
  const ready = await get('/readyz');
  expect(ready.status).toBe(200);
  expect(await ready.json()).toEqual({ status: 'ready', dependencies: { database: 'ok', queue: 'ok' } });

  worker.child.kill('SIGINT'); // Ctrl-C in the terminal of its parent: not for the worker.
  await Promise.all(Array.from({ length: 30 }, (_, index) => db.receive(candidateJson(index))));
  await db.receive(textFile('jane', 'Jane Doe\njane.doe@example.org\nSkills: Python\n'));
  await until(async () => expect((await db.ranking(db.weightsVersionId)).length).toBeGreaterThan(0));
  worker.child.kill('SIGTERM');
  expect(await worker.ended).toEqual({ code: 0, signal: null });
  // What was begun is finished, what was not waits: nothing in between.
  const [{ ranked, open }] = (await db.rows(
    'SELECT (SELECT count(*)::int FROM ranking) AS ranked, (SELECT count(*)::int FROM outbox) AS open',
  )) as [{ ranked: number; open: number }];
  expect(ranked + open).toBe(31);

  await db.receive(textFile('late', 'Al Roe\nSkills: Python\n'));
  const again = start(environment);
  await once(again.child, 'message');
  await until(async () => expect(await db.open()).toBe(0));
  const metrics = await (await get('/metrics')).text();
  expect(metrics).toMatch(/candor_jobs_total\{job="read-document",outcome="done"\} \d/);
  again.child.disconnect(); // Its parent has gone.
  expect((await again.ended).code).toBe(0);

  const lines = `${worker.output()}${again.output()}`.trim().split('\n');
  const logged = lines.map((line) => JSON.parse(line) as { message: unknown });
  expect(logged.some(({ message }) => (message as { job?: string }).job === 'read-document')).toBe(true);
  expect(lines.join('\n')).not.toMatch(/Jane|jane|Person|Example Works/);
});

it('the worker names what is wrong with its settings, and ends', async () => {
  const worker = start({ DATABASE_URL: 'mysql://nowhere' });
  expect((await worker.ended).code).toBe(1);
  expect(worker.output()).toMatch(/CANDOR_SECRET_KEY is not set/);
  expect(worker.output()).toMatch(/DATABASE_URL/);
  expect(worker.output()).not.toMatch(/ at .*:\d+:\d+/);
});
