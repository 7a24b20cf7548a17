/**
 * The short storm; the whole one is `npm run chaos`. Both backends at once: most of it is waiting.
 *
 * @runs-alone It keeps both cores busy: it is the first file of a run, beside those that mind least.
 */
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runPeopleStorm } from '../../../../bench/chaos/people-storm.js';
import { runStorm, type StormPlan, type StormReport } from '../../../../bench/chaos/storm.js';
import { early } from '../../../support/candor/background.js';
import { redisForTests } from '../../../support/servers/redis.js';

/** Three storms run beside each other, each with processes that start again and again. */
jest.setTimeout(600_000);

const folder = join(tmpdir(), `candor-storm-${process.pid}`);

const PLAN = {
  candidates: 60,
  kills: 4,
  between: 800,
  apis: 1,
  workers: 1,
  seed: 7,
  logLine: () => undefined,
};
const EVENTS: Record<StormPlan['backend'], StormPlan['events']> = {
  postgres: { 3: 'postgres-restart' },
  redis: { 2: 'redis-flush', 3: 'redis-stop' },
};

describe('a kill storm', () => {
  it('loses and doubles nothing with the queue on Postgres', storm('postgres'));

  it(
    'leaves every person as they are without it, byte for byte, and erasable by each of their addresses',
    early(async () => {
      const own = join(folder, 'people');
      mkdirSync(own, { recursive: true, mode: 0o711 });
      const plan = {
        backend: 'postgres',
        folder: own,
        people: 12,
        kills: 1,
        between: 300,
        seed: 5,
        logLine: () => undefined,
      } as const;
      const report = await runPeopleStorm(plan);
      expect(report).toMatchObject({ faults: [], people: 12, kills: { api: 1, worker: 1, whole: 1 } });
    }),
    240_000,
  );

  const redis = redisForTests();
  if (!redis.available) it.skip(`SKIPPED on Redis: ${redis.skip}`, () => undefined);
  else it('loses and doubles nothing with the queue on Redis', storm('redis'));
});

// After what the storms registered: they may still run when their test was left out.
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function storm(backend: StormPlan['backend']): () => Promise<void> {
  return early(async () => {
    const own = join(folder, backend);
    mkdirSync(own, { recursive: true, mode: 0o711 });
    const report = await runStorm({ ...PLAN, backend, folder: own, events: EVENTS[backend], redisAway: 2_000 });
    expect(report).not.toBeNull();
    const { client, faults, kills, acceptedWithoutRedis } = report as StormReport;
    expect(faults).toEqual([]);
    expect(kills).toHaveLength(PLAN.kills);
    expect(client.receipts).toHaveLength(PLAN.candidates);
    expect(client.answers['202']).toBeGreaterThanOrEqual(PLAN.candidates);
    if (backend === 'redis') expect(acceptedWithoutRedis).toBeGreaterThan(0);
  });
}
