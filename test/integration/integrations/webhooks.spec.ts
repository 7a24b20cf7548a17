/**
 * Webhooks to other systems, and their fate when a system refuses them. The test moves time and does not wait for it.
 */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { WEBHOOK_EVENTS, webhookBodyOf, type WebhookEventType } from '#libs/contracts';
import {
  DecisionEntity,
  inOrganisation,
  liveEvents,
  newId,
  organisations,
  outbox,
  Tenant,
  users,
  webhooks,
} from '#libs/database';
import { erasePerson } from '#libs/erasure';
import { scheduleWebhookRun } from '#libs/outbound-webhooks';
import { candidateJson } from '../../support/candor/pipeline.js';
import { answer, openReceiver, type Answer, type Heard, type Receiver } from '../../support/servers/receiver.js';
import { openWebhooksGround, SECRET_KEY, type NewEndpoint, type WebhooksGround } from './webhooks-ground.js';

const HOUR = 3_600;

let ground: WebhooksGround;
let receiver: Receiver;
/** Endpoints of the test that runs. */
const open: { id: string; organisationId: string }[] = [];

beforeAll(async () => {
  ground = await openWebhooksGround();
  receiver = await openReceiver();
});
afterAll(async () => {
  await ground.close();
  await receiver.close();
});

async function add(endpoint: Partial<NewEndpoint> = {}): Promise<{ id: string; secret: string }> {
  const added = await ground.add({ url: `${receiver.url}/in`, ...endpoint });
  open.push({ id: added.id, organisationId: endpoint.organisationId ?? ground.db.organisationId });
  return added;
}

async function clean(): Promise<void> {
  for (const { id, organisationId } of open.splice(0))
    await inOrganisation(ground.db.app, organisationId, (tenant) => webhooks.remove(tenant, id));
  await ground.completeAll();
  receiver.heard.length = 0;
  receiver.answers(answer(204));
}

/** An event that has a message for each occurrence. */
const event = () => {
  const { roleId, weightsVersionId } = ground.db;
  return { roleId, kind: 'weights.activated' as const, data: { weightsVersionId } };
};
const happen = (times = 1): Promise<void> =>
  ground.within((tenant) => liveEvents.publish(tenant, Array.from({ length: times }, event)));

/** Answers in turn; the last one stays. */
const inTurn = (...answers: Answer[]): Answer => {
  const left = [...answers];
  return (response, heard) => (left.length > 1 ? left.shift()! : left[0]!)(response, heard);
};

const idsOf = (heard: readonly Heard[]): string[] => heard.map(({ id }) => id);
const typesOf = (heard: readonly Heard[]): string[] => heard.map(({ type }) => type).sort();

describe('endpoints', () => {
  afterEach(clean);

  it('receive what happens, signed, in the declared shape and with nothing about a person', async () => {
    const { db } = ground;
    const { secret } = await add();
    const { applicationId, candidateId } = await db.receive(candidateJson(3));
    await ground.completeAll();
    const importId = await db.beginImport();
    await db.closeImport(importId);
    await ground.within(async (tenant) => {
      const { organisationId, roleId } = db;
      await tenant.manager.insert(DecisionEntity, {
        ...{ organisationId, id: newId(), applicationId, kind: 'advance', reasonCode: 'strong-skills', versions: {} },
        ...{ filters: {}, identitiesHidden: false, opened: true, decidedBy: newId() },
      });
      const kinds = ['application.decided', 'application.mode-changed', 'application.noted'] as const;
      const data = { applicationIds: [applicationId] };
      await liveEvents.publish(
        tenant,
        kinds.map((kind) => ({ roleId, kind, data })),
      );
    });
    await happen();
    await ground.completeAll();
    await ground.within((tenant) =>
      erasePerson(tenant, {
        ...{ organisationId: db.organisationId, candidateId, secretKeys: [SECRET_KEY], cause: 'demand' },
        by: { kind: 'system', id: null },
      }),
    );
    await ground.completeAll();

    const types = Object.keys(WEBHOOK_EVENTS) as WebhookEventType[];
    expect(typesOf(receiver.heard)).toEqual([...types].sort());
    for (const { type, body, headers } of receiver.heard) {
      const { data } = WEBHOOK_EVENTS[type as WebhookEventType];
      expect(webhookBodyOf(type, data.strict()).strict().parse(JSON.parse(body))).toBeTruthy();
      expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
      expect(body).not.toMatch(/Person|example\.org|Example Works|Python/);
    }
    const dataOf = (type: WebhookEventType) => receiver.heard.find((heard) => heard.type === type)?.data;
    const ids = { applicationId, candidateId, roleId: db.roleId };
    expect(dataOf('application.received')).toEqual({ ...ids, source: 'test', mode: 'scored' });
    expect(dataOf('application.ranked')).toMatchObject({
      ...{ ...ids, roleVersionId: db.roleVersionId, weightsVersionId: db.weightsVersionId },
      ...{ score: expect.any(Number), lane: expect.any(String), coverage: expect.any(Number) },
    });
    expect(dataOf('application.decided')).toMatchObject({ ...ids, kind: 'advance', reasonCode: 'strong-skills' });
    expect(dataOf('application.erased')).toEqual(ids);
    expect(dataOf('candidate.erased')).toEqual({ candidateId, candidateIds: [candidateId] });
    expect(dataOf('import.finished')).toEqual({
      ...{ importId, roleId: db.roleId, state: 'finished', total: 0, outcomes: {} },
    });
    // When it happened, not when it was sent.
    for (const { timestamp, headers } of receiver.heard)
      expect(Date.parse(timestamp)).toBeLessThan((Number(headers['webhook-timestamp']) + 1) * 1_000);
  });

  it('receive the score that stands in the ranking', async () => {
    const { db } = ground;
    await add({ eventTypes: ['application.ranked'] });
    const { applicationId } = await db.receive(candidateJson(31));
    await ground.completeAll();
    const rows = await db.rows<{ score: number; low: number; high: number; coverage: number; assessment_id: string }>(
      'SELECT score, low, high, coverage, assessment_id FROM ranking WHERE application_id = $1',
      [applicationId],
    );
    const { score, low, high, coverage, assessment_id: assessmentId } = rows[0]!;
    expect(receiver.heard.map(({ data }) => data)).toEqual([
      expect.objectContaining({ score: score / 100, low: low / 100, high: high / 100, coverage, assessmentId }),
    ]);
  });

  it('receive what they want', async () => {
    const { db } = ground;
    const { organisationId, roleId } = db;
    const other = newId();
    await ground.within((tenant) =>
      tenant.query(`INSERT INTO role (organisation_id, id, title, state) VALUES ($1, $2, 'Other', 'open')`, [
        organisationId,
        other,
      ]),
    );
    const wanting: [string, Partial<NewEndpoint>][] = [
      ['all', {}],
      ['ranked', { eventTypes: ['application.ranked'] }],
      ['imports and weights', { eventTypes: ['import.finished', 'role.weights-activated'] }],
      ['this role', { roleIds: [roleId] }],
      ['another role', { roleIds: [other] }],
    ];
    for (const [path, endpoint] of wanting) await add({ url: `${receiver.url}/${path}`, ...endpoint });
    const { applicationId } = await db.receive(candidateJson(4));
    await happen();
    await ground.completeAll();
    const heardBy = (name: string) =>
      typesOf(receiver.heard.filter(({ path }) => decodeURIComponent(path) === `/${name}`));
    const all = ['application.ranked', 'application.received', 'role.weights-activated'];
    expect(wanting.map(([name]) => [name, heardBy(name)])).toEqual([
      ['all', all],
      ['ranked', ['application.ranked']],
      ['imports and weights', ['role.weights-activated']],
      ['this role', all],
      ['another role', []],
    ]);

    // Only endpoints that name a confidential role receive its events.
    receiver.heard.length = 0;
    await db.rows('UPDATE role SET confidential = true WHERE id = $1', [roleId]);
    await ground.within((tenant) =>
      liveEvents.publish(tenant, [{ roleId, kind: 'application.noted', data: { applicationIds: [applicationId] } }]),
    );
    await ground.completeAll();
    await db.rows('UPDATE role SET confidential = false WHERE id = $1', [roleId]);
    expect(receiver.heard.map(({ path }) => decodeURIComponent(path))).toEqual(['/this role']);
  });

  it('receive nothing about other organizations, nor about what was before them', async () => {
    const { db } = ground;
    const theirs = newId();
    await inOrganisation(db.app, theirs, (tenant) => organisations.create(tenant, { name: 'Theirs' }));
    await happen();
    await add({ url: `${receiver.url}/ours` });
    await add({ url: `${receiver.url}/theirs`, organisationId: theirs });
    await ground.completeAll();
    expect(receiver.heard).toEqual([]);
    await happen();
    const candidateId = newId();
    await inOrganisation(db.app, theirs, (tenant) =>
      liveEvents.publish(tenant, [
        { roleId: null, kind: 'candidate.erased', data: { candidateId, candidateIds: [candidateId] } },
      ]),
    );
    await ground.completeAll();
    await ground.tell(theirs);
    await ground.work();
    expect(receiver.heard.map(({ path, type }) => [path, type])).toEqual([
      ['/ours', 'role.weights-activated'],
      ['/theirs', 'candidate.erased'],
    ]);
  });

  it('receive what commits after them, whenever it began, is numbered and by whatever clock', async () => {
    const { db } = ground;
    const { organisationId } = db;
    const first = await add({ url: `${receiver.url}/first` });
    // Committed before the second endpoint: one has a number, one has none, and clocks say that both come later.
    await happen();
    await ground.number();
    await happen();
    await db.rows(`UPDATE live_event_waiting SET at = now() + interval '1 hour'`);
    await db.rows(`UPDATE live_event SET at = now() + interval '1 hour'`);
    // Begun before the second endpoint, and committed after it.
    const began = db.app.createQueryRunner();
    await began.startTransaction();
    await began.query(`SELECT set_config('candor.organisation', $1, true)`, [organisationId]);
    await liveEvents.publish(new Tenant(began.manager, organisationId), [event()]);
    await add({ url: `${receiver.url}/second` });
    await began.commitTransaction();
    await began.release();
    await happen();
    await ground.completeAll();
    const heardBy = (path: string) => receiver.heard.filter((heard) => heard.path === path).length;
    expect([heardBy('/first'), heardBy('/second')]).toEqual([4, 2]);

    // The same holds of one that is enabled again.
    await ground.within((tenant) => webhooks.disable(tenant, first.id, 'by-hand'));
    await happen();
    await ground.within(async (tenant) => {
      await webhooks.pauseFanOut(tenant);
      await webhooks.enable(tenant, first.id);
    });
    await happen();
    await ground.completeAll();
    expect([heardBy('/first'), heardBy('/second')]).toEqual([5, 4]);
    await ground.tell();
    expect(await db.rows(`SELECT FROM webhook_endpoint WHERE earlier_event_ids <> '{}'`)).toEqual([]);
  });

  it('receive each message once, however many senders there are at the same time', async () => {
    await add();
    await happen(30);
    await ground.work();
    const added = await Promise.all([ground.tell(), ground.tell(), ground.tell(), ground.tell()]);
    expect(added.reduce((sum, count) => sum + count, 0)).toBe(30);
    await ground.work();
    expect(new Set(idsOf(receiver.heard)).size).toBe(30);
    expect(receiver.heard).toHaveLength(30);
  });

  it('receive what was announced although it is so old that it would be forgotten', async () => {
    const { db } = ground;
    const old = () => db.rows(`SELECT kind FROM live_event WHERE at < now() - interval '1 day'`);
    await add();
    await ground.tell();
    await happen(2);
    await db.rows(`UPDATE live_event_waiting SET at = at - interval '2 days'`);
    await ground.number();
    await ground.forgetEvents();
    expect(await old()).toHaveLength(2);
    expect(await ground.tell()).toBe(2);
    await ground.forgetEvents();
    expect(await old()).toEqual([]);
  });
});

describe('what is not taken', () => {
  afterEach(clean);

  it.each<[string, Answer]>([
    ['500', answer(500)],
    ['404', answer(404)],
    ['a redirect', answer(302, { location: '/elsewhere' })],
    ['a connection that is cut', (response) => response.socket?.resetAndDestroy()],
  ])('is sent again after %s: the same message, at its time', async (_, wrong) => {
    const { id, secret } = await add();
    receiver.answers(inTurn(wrong, answer(200)));
    await happen();
    await ground.completeAll();
    const [failed] = await ground.messages(id);
    expect(failed).toMatchObject({ outcome: 'waiting', attempts: 1 });
    expect(failed!.nextIn).toBeGreaterThan(4);
    expect(failed!.nextIn).toBeLessThan(6);
    expect(await ground.endpoint(id)).toMatchObject({ failures: 1, isFailing: true, pending: 1 });
    await ground.advance(3);
    expect(await ground.work()).toBe(0);
    await ground.advance(4);
    await ground.work();
    expect(receiver.heard).toHaveLength(2);
    const [first, second] = receiver.heard;
    expect([second!.id, second!.body, second!.path]).toEqual([first!.id, first!.body, '/in']);
    for (const { body, headers } of receiver.heard) new Webhook(secret).verify(body, headers);
    expect(await ground.messages(id)).toEqual([
      { messageId: first!.id, type: 'role.weights-activated', outcome: 'delivered', attempts: 2, nextIn: null },
    ]);
    expect(await ground.endpoint(id)).toEqual({
      ...{ disabledBecause: null, failures: 0, isFailing: false, isSlow: false, pending: 0 },
    });
  });

  it('is tried ten times in three days, and then given up', async () => {
    const { id } = await add();
    receiver.answers(answer(503));
    await happen();
    await ground.completeAll();
    const delays: number[] = [];
    for (;;) {
      const [message] = await ground.messages(id);
      if (message?.nextIn === null || message === undefined) break;
      delays.push(message.nextIn);
      await ground.advance(message.nextIn + 0.5);
      await ground.work();
    }
    const promised = [5, 300, 1_800, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];
    expect(delays).toHaveLength(promised.length);
    for (const [at, delay] of delays.entries()) {
      expect(delay).toBeGreaterThan(promised[at]! - 2);
      expect(delay).toBeLessThan(promised[at]! * 1.2);
    }
    expect(await ground.messages(id)).toMatchObject([{ outcome: 'failed', attempts: 10 }]);
    expect(new Set(idsOf(receiver.heard)).size).toBe(1);
    const attempts = await ground.db.rows<{ status: number; error: string; second: number }>(
      `SELECT status, error, floor(extract(epoch FROM at))::int AS second FROM webhook_attempt WHERE endpoint_id = $1 ORDER BY number`,
      [id],
    );
    expect(attempts.map(({ status, error }) => [status, error])).toEqual(Array(10).fill([503, 'status']));
    expect(receiver.heard.map(({ headers }) => Number(headers['webhook-timestamp']))).toEqual(
      attempts.map(({ second }) => second),
    );
    expect(await ground.endpoint(id)).toMatchObject({ disabledBecause: null, failures: 10, pending: 0 });
    // A message that is sent again on demand restarts its schedule.
    receiver.answers(answer(200));
    const range = { from: '2020-01-01T00:00:00Z', to: null, outcomes: ['failed'], leaveOut: '' } as const;
    await ground.within(async (tenant) => {
      await webhooks.lock(tenant, id);
      expect(await webhooks.replayMany(tenant, id, range)).toBe(1);
      await scheduleWebhookRun(tenant, id);
    });
    await ground.advance(300);
    await ground.work();
    expect(await ground.messages(id)).toMatchObject([{ outcome: 'delivered', attempts: 11 }]);
  });

  it('waits for as long as the receiver asks, and so does the rest', async () => {
    const { id } = await add();
    receiver.answers(inTurn(answer(429, { 'retry-after': '3600' }), answer(200)));
    await happen();
    await ground.completeAll();
    await happen();
    await ground.completeAll();
    expect(receiver.heard).toHaveLength(1);
    await ground.advance(3_590);
    expect(await ground.work()).toBe(0);
    await ground.advance(15);
    await ground.work();
    expect(new Set(idsOf(receiver.heard)).size).toBe(2);
    expect((await ground.messages(id)).map(({ outcome }) => outcome)).toEqual(['delivered', 'delivered']);
  });

  it('ends with a receiver that says it is gone; what waits is kept for when it is enabled again', async () => {
    const { db } = ground;
    const admin = await ground.within((tenant) =>
      users.create(tenant, {
        kind: 'admin',
        email: 'gone@acme.example',
        name: 'A',
        passwordHash: null,
      }),
    );
    const { id } = await add();
    receiver.answers(answer(410));
    await happen(3);
    await ground.completeAll();
    expect(await ground.endpoint(id)).toMatchObject({ disabledBecause: 'gone', pending: 0 });
    const tried = receiver.heard.length;
    await happen();
    await ground.completeAll();
    await ground.advance(10 * HOUR);
    await ground.work();
    expect(receiver.heard).toHaveLength(tried);
    expect(await ground.messages(id)).toHaveLength(3);
    expect(
      await db.rows('SELECT kind, role_id FROM inbox_item WHERE user_id = $1 AND webhook_endpoint_id = $2', [
        admin,
        id,
      ]),
    ).toEqual([{ kind: 'webhook-disabled', role_id: null }]);
    expect(await db.rows(`SELECT actor_kind, action, details FROM audit_entry WHERE subject_id = $1`, [id])).toEqual([
      { actor_kind: 'system', action: 'webhook-endpoint.disabled', details: { because: 'gone' } },
    ]);

    receiver.answers(answer(200));
    await ground.within(async (tenant) => {
      await webhooks.lock(tenant, id);
      await webhooks.enable(tenant, id);
      await webhooks.reset(tenant, id);
      await scheduleWebhookRun(tenant, id);
    });
    await ground.work();
    expect((await ground.messages(id)).map(({ outcome }) => outcome)).toEqual(['delivered', 'delivered', 'delivered']);
  });

  it('ends after five days of failure, whatever was tried, and not after five days of silence', async () => {
    const { id } = await add();
    receiver.answers(answer(500));
    await happen();
    await ground.completeAll();
    // No worker ran for six days: a failure then is the first failure.
    await ground.advance(6 * 24 * HOUR);
    await ground.work();
    expect(await ground.endpoint(id)).toMatchObject({ disabledBecause: null, failures: 2 });
    for (let day = 1; day <= 5; day++) {
      expect([day, (await ground.endpoint(id)).disabledBecause]).toEqual([day, null]);
      await ground.advance(24 * HOUR);
      await happen();
      await ground.completeAll();
    }
    expect(await ground.endpoint(id)).toMatchObject({ disabledBecause: 'failing', pending: 0 });
  });

  it('is asked by one message at a time, ever more seldom, and all of it goes when it is taken again', async () => {
    const { id } = await add();
    receiver.answers(answer(500));
    await happen(100);
    await ground.completeAll();
    // Some were under way together when the first was refused; from then on it is one.
    const before = receiver.heard.length;
    expect(before).toBeLessThanOrEqual(8);
    for (const [at, wait] of [5, 10, 20, 40].entries()) {
      await ground.advance(wait - 1);
      expect([wait, await ground.work()]).toEqual([wait, 0]);
      await ground.advance(2);
      expect([wait, await ground.work()]).toEqual([wait, 1]);
      expect(receiver.heard).toHaveLength(before + at + 1);
      expect((await ground.endpoint(id)).pending).toBe(1);
    }
    receiver.heard.length = 0;
    receiver.answers(answer(200));
    await ground.advance(600);
    await ground.work();
    expect(new Set(idsOf(receiver.heard)).size).toBe(100);
    expect(receiver.heard).toHaveLength(100);
    expect(await ground.endpoint(id)).toMatchObject({ failures: 0, pending: 0 });
  });

  it('keeps nothing else back: one message that is never taken among others', async () => {
    const { id } = await add();
    await happen(20);
    const poisoned = new Set<string>();
    receiver.answers((response, { id: messageId }) => {
      if (poisoned.size === 0) poisoned.add(messageId);
      response.writeHead(poisoned.has(messageId) ? 500 : 200).end();
    });
    await ground.completeAll();
    await ground.advance(6);
    await ground.work();
    const outcomes = (await ground.messages(id)).map(({ outcome }) => outcome).sort();
    expect(outcomes).toEqual([...Array<string>(19).fill('delivered'), 'waiting']);
    expect((await ground.endpoint(id)).disabledBecause).toBeNull();
  });

  it('is owed one run, whatever happens while one is under way', async () => {
    const { id } = await add();
    let times = 0;
    receiver.answers((response) => {
      times += 1;
      const more = times === 1 ? happen().then(() => ground.tell()) : Promise.resolve(0);
      void more.then(() => response.writeHead(200).end());
    });
    await happen();
    await ground.completeAll();
    expect((await ground.messages(id)).map(({ outcome }) => outcome)).toEqual(['delivered', 'delivered']);
    // A later run that is owed already is brought forward by what comes.
    receiver.answers(inTurn(answer(500), answer(200)));
    await happen();
    await ground.completeAll();
    await ground.advance(6);
    await ground.within(async (tenant) => {
      await webhooks.lock(tenant, id);
      await scheduleWebhookRun(tenant, id);
    });
    expect((await ground.endpoint(id)).pending).toBe(1);
    await ground.work();
    expect(await ground.endpoint(id)).toMatchObject({ pending: 0 });
    // One that was set aside does not leave the endpoint without any.
    await happen();
    await ground.tell();
    await ground.work(0);
    const [entry] = await ground.db.rows<{ id: string }>(`SELECT id FROM outbox WHERE payload->>'endpointId' = $1`, [
      id,
    ]);
    await ground.within((tenant) => outbox.quarantine(tenant, entry!.id, 'too-many-attempts'));
    await happen();
    await ground.completeAll();
    expect((await ground.messages(id)).filter(({ outcome }) => outcome !== 'delivered')).toEqual([]);
  });

  it('is not sent while the endpoint is disabled by hand, and what is under way is noted', async () => {
    const { id } = await add();
    receiver.answers((response) => {
      void ground.within((tenant) => webhooks.disable(tenant, id, 'by-hand')).then(() => response.writeHead(410).end());
    });
    await happen();
    await ground.completeAll();
    expect(await ground.endpoint(id)).toMatchObject({ disabledBecause: 'by-hand', pending: 0 });
    expect(await ground.messages(id)).toMatchObject([{ outcome: 'waiting', attempts: 1 }]);
  });
});

describe('what is kept', () => {
  afterEach(clean);

  it('about an erased person is nothing that could be sent, and their erasure is sent', async () => {
    const { db } = ground;
    const { organisationId } = db;
    const { id } = await add();
    receiver.answers(answer(500));
    const { candidateId } = await db.receive(candidateJson(9));
    await ground.completeAll();
    const report = await ground.within((tenant) =>
      erasePerson(tenant, {
        ...{ organisationId, candidateId, secretKeys: [SECRET_KEY], cause: 'demand' },
        by: { kind: 'system', id: null },
      }),
    );
    expect(report.removed.webhookMessages).toBe(2);
    receiver.answers(answer(200));
    receiver.heard.length = 0;
    await ground.advance(HOUR);
    await ground.completeAll();
    expect(typesOf(receiver.heard)).toEqual(['application.erased', 'candidate.erased']);
    const kept = await db.rows<{ type: string; outcome: string; empty: boolean }>(
      `SELECT type, outcome, body IS NULL AS empty FROM webhook_endpoint_message JOIN webhook_message m ON m.id = message_id
        WHERE endpoint_id = $1 ORDER BY type`,
      [id],
    );
    expect(kept).toEqual([
      { type: 'application.erased', outcome: 'delivered', empty: false },
      { type: 'application.ranked', outcome: 'dropped', empty: true },
      { type: 'application.received', outcome: 'dropped', empty: true },
      { type: 'candidate.erased', outcome: 'delivered', empty: false },
    ]);
    const again = await ground.within((tenant) =>
      webhooks.replayMany(tenant, id, {
        ...{ from: '2020-01-01T00:00:00Z', to: null, outcomes: ['dropped'], leaveOut: '' },
      }),
    );
    expect(again).toBe(0);
  });

  it('is kept for a month', async () => {
    const { id } = await add();
    await happen(3);
    await ground.completeAll();
    const forget = () => ground.within((tenant) => webhooks.deleteOldMessages(tenant, { days: 30, limit: 1_000 }));
    await ground.advance(29 * 24 * HOUR);
    await forget();
    expect(await ground.messages(id)).toHaveLength(3);
    await ground.advance(2 * 24 * HOUR);
    await forget();
    expect(await ground.messages(id)).toEqual([]);
    expect(await ground.db.rows('SELECT FROM webhook_attempt WHERE endpoint_id = $1', [id])).toEqual([]);
  });
});
