/** Batches that meet: the same entries sent twice at once, and the activation of weights while candidates are ranked. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { JobAttemptsService } from '../../../apps/worker/runtime/runner/job-attempts.service.js';
import { IsolatedJobsModule } from '../../../apps/worker/worker.module.js';
import { defaultWeights } from '#libs/matching';
import { JOB_NAMES, type JobName, type QueuedBatch, type QueuedEntry } from '#libs/queues';
import { candidateJson, openPipeline, ROLE, type PipelineDatabase } from '../../support/candor/pipeline.js';

let db: PipelineDatabase;
/** The runners of jobs, without a relay or a queue, so that the test decides which ones meet. */
let workers: INestApplicationContext[];

beforeAll(async () => {
  db = await openPipeline();
  const files = { read: () => Promise.reject(new Error('Nothing here is a file')) };
  const settings = { databaseUrl: db.url, logLevel: 'error' } as const;
  workers = [];
  for (let worker = 0; worker < 2; worker += 1) {
    workers.push(
      await NestFactory.createApplicationContext(await IsolatedJobsModule.with(settings, files), { logger: ['error'] }),
    );
  }
});
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.close()));
  await db.close();
});

/** Returns the pending entries, as the relay would send them. */
async function queued(): Promise<Record<JobName, QueuedEntry[]>> {
  const rows = await db.rows<QueuedEntry & { job: JobName }>(
    'SELECT id AS "outboxId", job, attempt, deaths, payload FROM outbox ORDER BY id',
  );
  const of = (name: JobName) => rows.filter(({ job }) => job === name).map(({ job: _job, ...entry }) => entry);
  return Object.fromEntries(JOB_NAMES.map((name) => [name, of(name)])) as Record<JobName, QueuedEntry[]>;
}

/** Has a worker carry out a batch. @returns what became of each entry, or what went wrong, by outbox id */
async function carry(worker: number, job: JobName, entries: readonly QueuedEntry[]): Promise<[string, string][]> {
  const batch: QueuedBatch = { organisationId: db.organisationId, bulk: false, entries };
  const attempted = await (workers[worker] as INestApplicationContext).get(JobAttemptsService).run(job, batch);
  return attempted.map(({ outcome, error }, index) => [entries[index]?.outboxId ?? '', error ?? outcome]);
}

/** Deadlocks that the server has broken since the connections of the workers began; it counts when they end. */
async function deadlocks(): Promise<number> {
  await Promise.all(workers.splice(0).map((worker) => worker.close()));
  const [seen] = await db.rows<{ n: number }>(
    'SELECT deadlocks::int AS n FROM pg_stat_database WHERE datname = current_database()',
  );
  return seen?.n ?? NaN;
}

it('the worker carries an entry out once when it is in several batches at once', async () => {
  for (let round = 0; round < 4; round += 1) {
    await Promise.all(Array.from({ length: 12 }, (_, index) => db.receive(candidateJson(round * 12 + index))));
    const { 'read-json': entries } = await queued();
    const outcomes = await Promise.all([
      carry(0, 'read-json', entries.slice(0, 9)),
      carry(1, 'read-json', entries.slice(3).reverse()),
      carry(0, 'read-json', [...entries.slice(6), ...entries.slice(0, 3)]),
    ]);
    const done = outcomes.flat().filter(([, outcome]) => outcome === 'done');
    expect(done.map(([id]) => id).sort()).toEqual(entries.map(({ outboxId }) => outboxId));
    expect(new Set(outcomes.flat().map(([, outcome]) => outcome))).toEqual(new Set(['done', 'already-done']));
  }
  expect(await db.open()).toBe(0);
  expect(await db.rows('SELECT count(*)::int AS profiles, max(number) AS number FROM profile')).toEqual([
    { profiles: 48, number: 1 },
  ]);
  expect(await db.ranking(db.weightsVersionId)).toHaveLength(48);
});

/** Carries out a filling and what follows from it, until it is done or something goes wrong. */
async function fillUntilActive(): Promise<[string, string][]> {
  const outcomes: [string, string][] = [];
  for (;;) {
    const { 'build-ranking': next } = await queued();
    if (next.length === 0 || outcomes.some(([, outcome]) => outcome !== 'done')) return outcomes;
    outcomes.push(...(await carry(1, 'build-ranking', next)));
  }
}

it('the worker ranks arrivals while weights are activated, and neither stands in the way of the other', async () => {
  const content = defaultWeights(ROLE.criteria);
  const applications = await db.rows<{ id: string }>('SELECT id FROM application ORDER BY id');
  let active = '';
  for (let round = 0; round < 6; round += 1) {
    await Promise.all(Array.from({ length: 16 }, (_, index) => db.receive(candidateJson(1_000 + round * 16 + index))));
    for (const { id } of applications.slice(0, 32))
      await db.enqueue({ job: 'assess-application', payload: { applicationId: id } });
    active = await db.activate({
      ...content,
      categories: { ...content.categories, skills: 50 + round, experience: 50 - round },
    });
    const { 'read-json': arrivals, 'assess-application': again } = await queued();
    const filling = fillUntilActive();
    const outcomes = await Promise.all([
      carry(0, 'read-json', arrivals),
      carry(0, 'assess-application', again.slice(0, 16)),
      carry(1, 'assess-application', again.slice(16)),
      filling,
    ]);
    expect(new Set(outcomes.flat().map(([, outcome]) => outcome))).toEqual(new Set(['done']));
  }
  const everybody = await db.rows<{ id: string }>('SELECT id FROM application ORDER BY id');
  expect((await db.ranking(active)).map(({ application }) => application)).toEqual(everybody.map(({ id }) => id));
  expect(await db.rows('SELECT active_weights_id AS active FROM role')).toEqual([{ active }]);
  expect(await deadlocks()).toBe(0);
});
