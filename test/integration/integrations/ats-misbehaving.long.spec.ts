/** Products that lead in circles, answer with pages for people, ask to be left alone for hours, or tell what cannot be kept. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startWorker, type RunningWorker } from '../../../apps/worker/start-worker.js';
import { seal, sealedFor } from '#libs/secrets';
import { connections, inboundEvents, inOrganisation, newId, outbox, syncs } from '#libs/database';
import { outboxJob } from '#libs/queues';
import type { FakeProduct } from '../../support/ats/fake-ats.js';
import { startFakeLever } from '../../support/ats/lever.js';
import { openPipeline, type PipelineDatabase } from '../../support/candor/pipeline.js';
import { SECRET_KEY } from '../../support/candor/processes.js';
import { until } from '../../support/until.js';

let db: PipelineDatabase;
let worker: RunningWorker;

beforeAll(async () => {
  db = await openPipeline();
  worker = await startWorker({
    ...{ databaseUrl: db.url, databasePool: 4, redisUrl: null, secretKey: SECRET_KEY, readers: 1, logLevel: 'error' },
    egressAllow: [{ host: '127.0.0.1', port: null }],
  });
});
afterAll(async () => {
  await worker.stop();
  await db.close();
});

const inTx = <T>(work: Parameters<typeof inOrganisation<T>>[2]) => inOrganisation(db.app, db.organisationId, work);
const SOON = 20_000;

describe('a product that misbehaves', () => {
  let fake: FakeProduct;
  let connectionId: string;

  beforeEach(async () => {
    fake = await startFakeLever();
    connectionId = newId();
    const account = seal(SECRET_KEY, sealedFor.account(connectionId), Buffer.from(JSON.stringify(fake.account)));
    await inTx((tenant) =>
      connections.create(tenant, {
        ...{ id: connectionId, vendor: 'lever', name: 'odd' },
        ...{ secretSealed: null, accountSealed: account },
      }),
    );
  });
  afterEach(() => fake.server.stop());

  /** @param failures how often the first job of it has failed */
  const begin = (failures = 0) =>
    inTx(async (tenant) => {
      const syncId = await syncs.start(tenant, connectionId, { cause: 'requested', full: true });
      await outbox.enqueue(tenant, [outboxJob('sync-connection', { syncId: syncId! })]);
      await tenant.query('UPDATE outbox SET failures = $1', [failures]);
    });
  const latest = async () => {
    const [row] = await db.rows<Record<string, unknown>>(
      `SELECT state, error_code AS error, faulty, failures, resumes_at > now() AS waits, pages FROM ats_sync
        WHERE connection_id = $1 ORDER BY id DESC LIMIT 1`,
      [connectionId],
    );
    return row;
  };
  const ends = (how: Record<string, unknown>) => until(async () => expect(await latest()).toMatchObject(how), SOON);
  const FINISHED = { state: 'finished', error: null };

  it.each([
    ['itself', ['a']],
    ['one before it', ['a', 'b', 'c']],
  ])('whose page leads to %s is given up, and asked again by the next sync', async (_, places) => {
    const circle = Array.from({ length: 40 }, (__, page) => places[page % places.length]);
    fake.server.failures.push(...circle.map((next) => ({ json: { data: [], hasNext: true, next } })));
    await begin();
    await ends({ state: 'failed', error: 'endless-list' });
    expect((await latest())!['pages']).toBeLessThan(12);
    fake.server.failures.length = 0;
    await begin();
    await ends(FINISHED);
  });

  it('that answers with a page for people is asked again, and nothing is taken for an empty list', async () => {
    const { job } = fake.openJob({ title: 'Smith', text: 'Forge' });
    fake.apply({ name: 'Ira Forge', email: 'ira@forge.example', job });
    fake.server.failures.push({ headers: { 'content-type': 'text/html' }, bytes: Buffer.from('<h1>Back soon</h1>') });
    await begin();
    await ends({ state: 'running', failures: 1, waits: true });
    await db.rows('UPDATE outbox SET available_at = now()');
    await ends({ ...FINISHED, faulty: 0 });
    expect(await db.rows('SELECT 1 FROM ats_application WHERE connection_id = $1', [connectionId])).toHaveLength(1);
  });

  it('that asks to be left alone for an hour is, without a job that waits for it', async () => {
    const deliver = async () => {
      const id = newId();
      const data = { opportunityId: 'nobody', contactId: 'nobody' };
      const rawBody = Buffer.from(JSON.stringify({ event: 'candidateStageChange', data }));
      const inboundEvent = {
        id,
        connectionId,
        vendorEventId: id,
        headers: {},
        rawBody,
      };
      await inTx((tenant) =>
        inboundEvents.record(tenant, inboundEvent, outboxJob('process-inbound-event', { inboundEventId: id })),
      );
    };
    const later = () =>
      db.rows(`SELECT 1 FROM outbox WHERE job = 'look-up-inbound-event' AND attempt = 1 AND lease_until IS NULL
        AND available_at BETWEEN now() + interval '59 minutes' AND now() + interval '1 hour'`);
    fake.server.failures.push({ status: 429, headers: { 'retry-after': '3600' } });
    await deliver();
    await until(async () => expect(await later()).toHaveLength(1), SOON);
    await deliver();
    await until(async () => expect(await later()).toHaveLength(2), SOON);
    expect(fake.server.asked).toHaveLength(1);
    await db.rows('DELETE FROM outbox');
  });

  it('whose page cannot be kept ends the sync, so that another one can begin', async () => {
    await db.rows(`ALTER TABLE opening ADD CONSTRAINT of_the_test CHECK (title <> 'Unkept') NOT VALID`);
    fake.openJob({ title: 'Unkept', text: 'x' });
    await begin(9);
    await ends({ state: 'failed', error: 'set-aside' });
    await db.rows('ALTER TABLE opening DROP CONSTRAINT of_the_test');
    await begin();
    await ends(FINISHED);
  });
});
