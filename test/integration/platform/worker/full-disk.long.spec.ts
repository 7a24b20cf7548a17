/** A worker whose database has no room: PostgreSQL raises what it raises on a full disk, by a trigger. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { outbox } from '#libs/database';
import type { StorageWatch } from '#libs/process';
import { startWorker } from '../../../../apps/worker/start-worker.js';
import { STORAGE_WATCH } from '../../../../apps/worker/runtime/tokens.js';
import { candidateJson, openPipeline, textFile, type PipelineDatabase } from '../../../support/candor/pipeline.js';
import { until } from '../../../support/until.js';

let db: PipelineDatabase;
beforeAll(async () => {
  db = await openPipeline();
});
afterAll(() => db.close());

it('the worker waits for room without using up the attempts of any job, and goes on by itself', async () => {
  const received = await Promise.all([
    ...[0, 1, 2, 3].map((index) => db.receive(candidateJson(index))),
    db.receive(textFile('jo', 'Jo Doe\nSkills: Python\n')),
  ]);
  // As many as a long outage leads to: more than a job may fail.
  await db.rows('UPDATE outbox SET attempt = 20');
  await db.rows(
    `CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$`,
  );
  await db.rows('CREATE TRIGGER no_room BEFORE INSERT ON profile FOR EACH ROW EXECUTE FUNCTION no_room()');
  const worker = await startWorker({
    databaseUrl: db.url,
    databasePool: 6,
    readers: 1,
    logLevel: 'error',
    redisUrl: null,
  });
  try {
    const storage = worker.app.get<StorageWatch>(STORAGE_WATCH);
    await until(() => expect(storage.state).toBe('full'));
    const tried = 'SELECT failures, deaths, last_error FROM outbox WHERE attempt > 20';
    await until(async () => expect((await db.rows(tried)).length).toBeGreaterThan(0));
    for (const entry of await db.rows(tried)) expect(entry).toEqual({ failures: 0, deaths: 0, last_error: null });
    await db.rows('DROP TRIGGER no_room ON profile');
    await until(async () => expect(await db.open()).toBe(0));
  } finally {
    await worker.stop();
  }
  const set = await db.within((tenant) => outbox.listQuarantined(tenant, { before: null, limit: 10 }));
  expect(set).toEqual([]);
  expect((await db.ranking(db.weightsVersionId)).map(({ application }) => application)).toEqual(
    received.map(({ applicationId }) => applicationId).sort(),
  );
});
