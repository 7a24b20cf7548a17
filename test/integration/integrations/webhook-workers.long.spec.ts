/** Workers that deliver webhooks: several at once, and while receivers hang. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorker, type RunningWorker, type WorkerOptions } from '../../../apps/worker/start-worker.js';
import { liveEvents } from '#libs/database';
import { candidateJson, openPipeline, type PipelineDatabase } from '../../support/candor/pipeline.js';
import { openReceiver, TO_RECEIVERS, type Receiver } from '../../support/servers/receiver.js';
import { until } from '../../support/until.js';
import { addEndpoint, SECRET_KEY } from './webhooks-ground.js';

const HANGING = 25;
/** Of entries of the outbox. */
const OF_HANGING = `payload->>'endpointId' IN (SELECT id::text FROM webhook_endpoint WHERE url LIKE '%/hanging')`;

let db: PipelineDatabase;
let receiver: Receiver;
const workers: RunningWorker[] = [];

beforeAll(async () => {
  db = await openPipeline();
  receiver = await openReceiver();
});
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  await db.close();
  await receiver.close();
});

async function start(count: number): Promise<void> {
  const options: WorkerOptions = {
    ...{ databaseUrl: db.url, databasePool: 4, redisUrl: null, readers: 1 },
    ...{ secretKey: SECRET_KEY, egressAllow: TO_RECEIVERS },
    logLevel: 'error',
  };
  while (workers.length < count) workers.push(await startWorker(options));
}

const happen = (times: number): Promise<void> => {
  const { roleId, weightsVersionId } = db;
  const event = { roleId, kind: 'weights.activated' as const, data: { weightsVersionId } };
  return db.within((tenant) =>
    liveEvents.publish(
      tenant,
      Array.from({ length: times }, () => event),
    ),
  );
};

const outcomes = () =>
  db.rows('SELECT outcome, attempts, count(*)::int AS n FROM webhook_endpoint_message GROUP BY 1, 2 ORDER BY 1, 2');

describe('workers that deliver webhooks', () => {
  it('are many, and deliver each message once', async () => {
    for (const name of ['one', 'two']) await addEndpoint(db, { url: `${receiver.url}/${name}` });
    await start(2);
    for (let round = 0; round < 4; round++) await happen(50);
    await until(async () => expect(await outcomes()).toEqual([{ outcome: 'delivered', attempts: 1, n: 400 }]));
    const received = receiver.heard.map(({ path, id }) => `${path} ${id}`);
    expect([received.length, new Set(received).size]).toEqual([400, 400]);
  });

  it('do not wait for those that hang: not with other endpoints, not with other work', async () => {
    await db.rows('DELETE FROM webhook_endpoint');
    for (let index = 0; index < HANGING; index++) await addEndpoint(db, { url: `${receiver.url}/hanging` });
    receiver.heard.length = 0;
    let hanging = 0;
    receiver.answers((response, { path }) => {
      if (path === '/hanging') hanging += 1;
      else response.writeHead(204).end();
    });
    await happen(100);
    await until(() => expect(hanging).toBeGreaterThanOrEqual(HANGING));
    await addEndpoint(db, { url: `${receiver.url}/well` });
    await happen(20);
    const { applicationId } = await db.receive(candidateJson(5));
    await until(async () => {
      const received = receiver.heard.filter(({ path }) => path === '/well');
      expect(received.filter(({ type }) => type === 'role.weights-activated')).toHaveLength(20);
      expect(
        received.some(({ type, data }) => type === 'application.ranked' && data['applicationId'] === applicationId),
      ).toBe(true);
    });
    // They hang still, and one run stands for the whole backlog of each.
    const [waiting] = await db.rows<{ n: number; attempted: number }>(
      `SELECT (SELECT count(*)::int FROM outbox WHERE ${OF_HANGING}) AS n,
            (SELECT count(*)::int FROM webhook_attempt a JOIN webhook_endpoint e ON e.id = a.endpoint_id WHERE e.url LIKE '%/hanging') AS attempted`,
    );
    expect(waiting).toEqual({ n: HANGING, attempted: 0 });
  });

  it('end without them', async () => {
    const began = Date.now();
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
    expect(Date.now() - began).toBeLessThan(10_000);
    // What had no answer counts as not sent, and stays pending.
    const [left] = await db.rows<{ waiting: number; pending: number }>(
      `SELECT (SELECT count(*)::int FROM webhook_endpoint_message WHERE outcome = 'waiting' AND attempts = 0) AS waiting,
            (SELECT count(*)::int FROM outbox WHERE ${OF_HANGING}) AS pending`,
    );
    expect(left?.pending).toBe(HANGING);
    expect(left?.waiting).toBeGreaterThanOrEqual(HANGING * 120);
  });
});
