/**
 * An ATS from the first sync to the ranking and on, against servers that stand in for the products.
 *
 * @runs-alone It takes most of a minute, on a worker of its own.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startWorker, type RunningWorker } from '../../../apps/worker/start-worker.js';
import { seal, sealedFor } from '#libs/secrets';
import { vendorOf } from '#libs/ats';
import { parseJson, type AtsVendorId } from '#libs/contracts';
import { connections, inboundEvents, inOrganisation, newId, openings, outbox, syncs } from '#libs/database';
import { outboxJob } from '#libs/queues';
import { startFakeAshby } from '../../support/ats/ashby.js';
import type { FakeEvent, FakeProduct } from '../../support/ats/fake-ats.js';
import { startFakeGreenhouse } from '../../support/ats/greenhouse.js';
import { startFakeLever } from '../../support/ats/lever.js';
import { startFakeMerge } from '../../support/ats/merge.js';
import { startFakeWorkable } from '../../support/ats/workable.js';
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
const drained = () => until(async () => expect(await db.open()).toBe(0));

const PRODUCTS: readonly [AtsVendorId, () => Promise<FakeProduct>][] = [
  ['greenhouse', startFakeGreenhouse],
  ['ashby', startFakeAshby],
  ['lever', startFakeLever],
  ['workable', startFakeWorkable],
  ['merge', startFakeMerge],
];

describe.each(PRODUCTS)('%s', (vendorId, start) => {
  const connectionId = newId();
  const vendor = vendorOf(vendorId)!;
  let fake: FakeProduct;
  let job: string;

  beforeAll(async () => {
    fake = await start();
  });
  afterAll(() => fake.server.stop());

  const person = (number: number) => ({
    name: `Jo ${vendorId} ${number}`,
    email: `jo${number}@${vendorId}.example`,
    job,
  });
  const state = async () => {
    const [row] = await db.rows<Record<string, unknown>>(
      `SELECT count(*)::int AS applications, count(x.application_id)::int AS placed, count(r.score)::int AS ranked
         FROM ats_application x LEFT JOIN application a ON a.id = x.application_id AND a.mode = 'scored'
         LEFT JOIN ranking r ON r.application_id = a.id WHERE x.connection_id = $1 AND x.deleted_at IS NULL`,
      [connectionId],
    );
    return row;
  };

  /** As the API takes events in. */
  async function post(events: readonly FakeEvent[]): Promise<void> {
    for (const { headers: sent, rawBody } of events) {
      const headers = Object.fromEntries(Object.entries(sent).map(([name, value]) => [name.toLowerCase(), value]));
      const call = { headers, rawBody };
      if (vendor.greet(call)) continue;
      expect(vendor.verify(call, [fake.secret], Date.now())).toEqual({ ok: true });
      const id = newId();
      const event = {
        ...{ id, connectionId, rawBody },
        vendorEventId: vendor.identify(call, parseJson(rawBody)),
        headers: Object.fromEntries(vendor.keeps.flatMap((name) => (headers[name] ? [[name, headers[name]]] : []))),
      };
      await inTx((tenant) =>
        inboundEvents.record(tenant, event, outboxJob('process-inbound-event', { inboundEventId: id })),
      );
    }
    await drained();
  }

  async function sync(full: boolean): Promise<Record<string, unknown> | undefined> {
    await inTx(async (tenant) => {
      const syncId = await syncs.start(tenant, connectionId, { cause: 'requested', full });
      await outbox.enqueue(tenant, [outboxJob('sync-connection', { syncId: syncId! })]);
    });
    await drained();
    const [row] = await db.rows<Record<string, unknown>>(
      'SELECT state, error_message AS error, faulty FROM ats_sync WHERE connection_id = $1 ORDER BY id DESC LIMIT 1',
      [connectionId],
    );
    return row;
  }

  it('finds the candidates that are there when it is connected, though it is asked to wait and fails in between', async () => {
    job = fake.openJob({ title: 'Platform Engineer', text: 'You know Python and Kubernetes.' }).job;
    for (const number of [1, 2, 3]) fake.apply(person(number));
    const sealed = (purpose: string, secret: string) => seal(SECRET_KEY, purpose, Buffer.from(secret));
    await inTx((tenant) =>
      connections.create(tenant, {
        ...{ id: connectionId, vendor: vendorId, name: vendorId },
        secretSealed: sealed(sealedFor.signingSecret(connectionId), fake.secret),
        accountSealed: sealed(sealedFor.account(connectionId), JSON.stringify(fake.account)),
      }),
    );
    fake.server.failures.push({ status: 429, headers: { 'retry-after': '1' } });
    expect(await sync(true)).toEqual({ state: 'finished', error: null, faulty: 0 });
    expect(await db.rows('SELECT title, role_id FROM opening WHERE connection_id = $1', [connectionId])).toEqual([
      { title: 'Platform Engineer', role_id: null },
    ]);
    expect(await state()).toEqual({ applications: 3, placed: 0, ranked: 0 });
  });

  it('ranks them once a user says which role they are for', async () => {
    const [{ id: openingId } = { id: '' }] = await db.rows<{ id: string }>(
      'SELECT id FROM opening WHERE connection_id = $1',
      [connectionId],
    );
    await inTx(async (tenant) => {
      await openings.setRole(tenant, openingId, { roleId: db.roleId, by: newId() });
      await outbox.enqueue(tenant, [outboxJob('apply-opening-mapping', { openingId: openingId, after: null })]);
    });
    await drained();
    expect(await state()).toEqual({ applications: 3, placed: 3, ranked: 3 });
  });

  it('takes in what is delivered, and what was never delivered with the next sync', async () => {
    const fourth = fake.apply(person(4));
    await post(fourth.events);
    await post(fourth.events);
    expect(await state()).toEqual({ applications: 4, placed: 4, ranked: 4 });
    await post(fake.reject(fourth.application));
    fake.apply(person(5));
    expect(await sync(true)).toEqual({ state: 'finished', error: null, faulty: 0 });
    expect(await state()).toEqual({ applications: 5, placed: 5, ranked: 5 });
    expect(
      await db.rows('SELECT status FROM ats_application WHERE connection_id = $1 AND vendor_id = $2', [
        connectionId,
        fourth.application,
      ]),
    ).toEqual([{ status: 'rejected' }]);
  });

  it('erases whom the product deletes', async () => {
    const sixth = fake.apply(person(6));
    await post(sixth.events);
    const known = () => db.rows('SELECT name FROM candidate_identity WHERE email = $1', [person(6).email]);
    expect(await known()).toHaveLength(1);
    const events = fake.remove(sixth.candidate);
    await post(events);
    if (events.length === 0) await sync(true);
    expect(await known()).toEqual([]);
    await post(sixth.events);
    expect(await known()).toEqual([]);
  });
});

describe('greenhouse, whose tokens and cursors end before their time', () => {
  const connectionId = newId();
  let fake: FakeProduct;

  beforeAll(async () => {
    fake = await startFakeGreenhouse();
    const { job } = fake.openJob({ title: 'Platform Engineer', text: 'You know Python.' });
    fake.apply({ name: 'Ann Ending', email: 'ann@ending.example', job });
    const account = seal(SECRET_KEY, sealedFor.account(connectionId), Buffer.from(JSON.stringify(fake.account)));
    await inTx((tenant) =>
      connections.create(tenant, {
        ...{ id: connectionId, vendor: 'greenhouse', name: 'ending' },
        ...{ secretSealed: null, accountSealed: account },
      }),
    );
  });
  afterAll(() => fake.server.stop());

  /** @param place in the list of applications; null: from the start */
  async function sync(place: string | null = null): Promise<Record<string, unknown> | undefined> {
    await inTx(async (tenant) => {
      const syncId = await syncs.start(tenant, connectionId, { cause: 'requested', full: true });
      if (place !== null)
        await tenant.query(`UPDATE ats_sync SET list = 'applications', cursor = $2 WHERE id = $1`, [syncId, place]);
      await outbox.enqueue(tenant, [outboxJob('sync-connection', { syncId: syncId! })]);
    });
    await drained();
    const [row] = await db.rows<Record<string, unknown>>(
      `SELECT state, error_code AS error, seen, restarted_at IS NOT NULL AS restarted FROM ats_sync
        WHERE connection_id = $1 ORDER BY id DESC LIMIT 1`,
      [connectionId],
    );
    return row;
  }
  const tokens = () => fake.server.asked.filter(({ path }) => path === '/token').length;
  const FINISHED = { state: 'finished', error: null, seen: 2, restarted: false };

  it('takes another token when the one that it has is refused, and calls once more', async () => {
    expect(await sync()).toEqual(FINISHED);
    expect(tokens()).toBe(1);
    // Another program with the same client: one token of it is good at a time.
    const { clientId, clientSecret } = fake.account;
    const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
    await fetch(`${fake.server.url}/token`, {
      ...{ method: 'POST', headers: { authorization: `Basic ${basic}` } },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    expect(await sync()).toEqual(FINISHED);
    expect(tokens()).toBe(3);
    fake.server.failures.push({ status: 401 }, { status: 401 });
    expect(await sync()).toMatchObject({ state: 'failed', error: 'ats-refused' });
    expect(tokens()).toBe(4);
  });

  it('begins a list again whose place is not known any more, and does so once', async () => {
    expect(await sync('applications gone')).toEqual({ ...FINISHED, seen: 1, restarted: true });
    // The place, the list from its start, and its only page refused as well.
    fake.server.failures.push({ status: 422 }, { status: 422 });
    expect(await sync('applications gone')).toEqual({
      ...{ state: 'failed', error: 'ats-refused', seen: 0, restarted: true },
    });
  });
});
