/**
 * Webhooks to other systems: an integrator sets them up, tests, monitors and repairs them.
 *
 * @runs-alone Its API and worker may call servers of the test.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import {
  createdWebhookEndpointSchema,
  WEBHOOK_EVENT_TYPES,
  webhookMessageDetailSchema,
  webhookMessagePageSchema,
  webhookEndpointSchema,
  type ApplicationReceipt,
  type CreatedWebhookEndpoint,
  type Inbox,
  type Page,
  type Role,
  type TriedWebhook,
  type WebhookMessage,
  type WebhookEndpoint,
} from '#libs/contracts';
import { Client } from 'pg';
import { startApi, type Call, type Organisation, type TestApi } from '../../support/candor/api.js';
import { ROLE, STRONG } from '../../support/candor/people.js';
import { SECRET_KEY } from '../../support/candor/processes.js';
import { answer, openReceiver, type Receiver } from '../../support/servers/receiver.js';
import { until } from '../../support/until.js';

const WORKER = fileURLToPath(new URL('../../../dist/packed/apps/worker/main.js', import.meta.url));
const ALLOW = { CANDOR_EGRESS_ALLOW: '127.0.0.1' };

let api: TestApi;
let worker: ChildProcess;
let owner: Client;
let acme: Organisation;
let role: Role;
let receiver: Receiver;

async function startWorker(): Promise<void> {
  worker = fork(WORKER, [], {
    env: {
      ...{ PATH: process.env['PATH'], DATABASE_URL: api.databaseUrl, CANDOR_SECRET_KEY: SECRET_KEY },
      ...{ CANDOR_READERS: '1', LOG_LEVEL: 'error', ...ALLOW },
    },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  await once(worker, 'message');
}

async function endWorker(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const gone = once(worker, 'exit');
  worker.kill(signal);
  await gone;
}

beforeAll(async () => {
  [api, receiver] = await Promise.all([startApi({ settings: ALLOW }), openReceiver()]);
  await startWorker();
  owner = new Client({ connectionString: api.ownerUrl });
  await owner.connect();
  acme = await api.addOrganisation('acme');
  role = (await as<Role>('/roles', { body: ROLE })).body;
});
afterAll(async () => {
  await owner.end();
  await endWorker('SIGTERM');
  await api.stop();
  await receiver.close();
});
beforeEach(async () => {
  const { body } = await as<Page<WebhookEndpoint>>('/webhook-endpoints');
  for (const { id } of body.items) await as(`/webhook-endpoints/${id}`, { method: 'DELETE' });
  receiver.heard.length = 0;
  receiver.answers(answer(204));
});

const as = <Body = Record<string, unknown>>(path: string, call: Call = {}) =>
  api.call<Body>(`/api/v1${path}`, { key: acme.keys.admin, ...call });

async function add(body: object = {}): Promise<CreatedWebhookEndpoint> {
  const { status, body: made, text } = await as('/webhook-endpoints', { body: { url: `${receiver.url}/in`, ...body } });
  if (status !== 201) throw new Error(text);
  return createdWebhookEndpointSchema.parse(made);
}

let people = 0;
const apply = async (): Promise<ApplicationReceipt> =>
  (await as<ApplicationReceipt>(`/roles/${role.id}/candidates`, { body: { ...STRONG, name: `P ${people++}` } })).body;

const heard = (type: string) => receiver.heard.filter((one) => one.type === type);

const log = async (id: string, query = ''): Promise<WebhookMessage[]> =>
  webhookMessagePageSchema.parse((await as(`/webhook-endpoints/${id}/messages${query}`)).body).items;

describe('an endpoint', () => {
  it('receives events about who applies and how they rank, and its log says so', async () => {
    const { endpoint, secret } = await add({ description: 'Warehouse', eventTypes: ['application.ranked'] });
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const found = await as(`/webhook-endpoints/${endpoint.id}`);
    expect(webhookEndpointSchema.strict().parse(found.body)).toEqual(endpoint);
    expect(found.text).not.toContain(secret.slice(6));
    const { applicationId, candidateId } = await apply();
    await until(() => expect(heard('application.ranked')).toHaveLength(1));
    const { body, headers, data, id } = receiver.heard[0]!;
    expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
    expect(data).toMatchObject({ applicationId, candidateId, roleId: role.id, lane: expect.any(String) });
    await until(async () => expect(await log(endpoint.id, '?outcome=delivered')).toHaveLength(1));
    expect(await log(endpoint.id)).toEqual([
      {
        ...{ messageId: id, type: 'application.ranked', occurredAt: expect.any(String), outcome: 'delivered' },
        ...{ attempts: 1, nextAttemptAt: null },
        lastAttempt: { at: expect.any(String), ms: expect.any(Number), status: 204, error: null },
      },
    ]);
    expect(await log(endpoint.id, '?outcome=failed')).toEqual([]);
    const detail = await as(`/webhook-endpoints/${endpoint.id}/messages/${id}`);
    expect(webhookMessageDetailSchema.parse(detail.body)).toMatchObject({
      ...{ body: JSON.parse(body), allAttempts: [{ status: 204 }] },
    });
    // What was decided comes with what was decided.
    await as(`/webhook-endpoints/${endpoint.id}`, { method: 'PATCH', body: { eventTypes: ['application.decided'] } });
    await as(`/applications/${applicationId}/decisions`, { body: { kind: 'hold', reasonCode: 'other' } });
    await until(() => expect(heard('application.decided')).toHaveLength(1));
    expect(heard('application.decided')[0]?.data).toMatchObject({
      ...{ applicationId, kind: 'hold', reasonCode: 'other', by: acme.keyIds.admin },
    });
  });

  it.each([
    ['nowhere', 'it is not a web URL'],
    ['https://user:word@example.org/hook', 'a URL cannot contain a user name or password'],
    ['https://10.0.0.7/hook', 'its IP address is not public'],
    ['https://[::ffff:10.0.0.7]/hook', 'its IP address is not public'],
    ['ftp://example.org/hook', 'only https is allowed'],
  ])('is not made of %s', async (url, why) => {
    const refused = await as('/webhook-endpoints', { body: { url } });
    expect([refused.status, refused.body['code']]).toEqual([422, 'address-refused']);
    expect(refused.body['detail']).toContain(why);
    expect(refused.body['errors']).toEqual([{ path: 'url', message: refused.body['detail'] }]);
  });

  it('is not made of types and roles that are none, nor in any number', async () => {
    const url = `${receiver.url}/in`;
    const type = await as('/webhook-endpoints', { body: { url, eventTypes: ['application.hired'] } });
    expect([type.status, type.body['code']]).toEqual([422, 'invalid-input']);
    const nobodys = crypto.randomUUID();
    const named = await as('/webhook-endpoints', { body: { url, roleIds: [role.id, nobodys] } });
    expect([named.status, named.body['code']]).toEqual([422, 'role-not-found']);
    expect(named.body['detail']).toBe(`There is no role ${nobodys}`);
    const made = await Promise.all(Array.from({ length: 22 }, () => as('/webhook-endpoints', { body: { url } })));
    expect(made.map(({ status }) => status).sort()).toEqual([...Array<number>(20).fill(201), 409, 409]);
    expect((await as('/webhook-endpoints', { key: acme.keys.recruiter })).status).toBe(403);
    const page = await as<Page<WebhookEndpoint>>('/webhook-endpoints?limit=15');
    const rest = await as<Page<WebhookEndpoint>>(`/webhook-endpoints?limit=15&cursor=${page.body.next}`);
    expect([page.body.items.length, rest.body.items.length, rest.body.next]).toEqual([15, 5, null]);
  });

  it('has another secret when it is asked for one, and for a day the one before signs too', async () => {
    const { endpoint, secret } = await add();
    const key = { 'idempotency-key': 'rotate' };
    const rotated = await as(`/webhook-endpoints/${endpoint.id}/secret`, { method: 'POST', headers: key });
    const made = createdWebhookEndpointSchema.parse(rotated.body);
    const ahead = Date.parse(made.endpoint.formerSecretUntil ?? '') - Date.now();
    expect(Math.round(ahead / 3_600_000)).toBe(24);
    const repeated = await as(`/webhook-endpoints/${endpoint.id}/secret`, { method: 'POST', headers: key });
    expect([repeated.status, repeated.body['code']]).toEqual([409, 'secret-shown-once']);
    const signedBy = async (): Promise<boolean[]> => {
      await as(`/webhook-endpoints/${endpoint.id}/test`, { method: 'POST' });
      const { body, headers } = receiver.heard.at(-1)!;
      return [secret, made.secret].map((each) => {
        try {
          new Webhook(each).verify(body, headers);
          return true;
        } catch {
          return false;
        }
      });
    };
    expect(await signedBy()).toEqual([true, true]);
    await owner.query(`UPDATE webhook_endpoint SET former_secret_until = now() - interval '1 second' WHERE id = $1`, [
      endpoint.id,
    ]);
    expect(await signedBy()).toEqual([false, true]);
  });
});

describe('a test', () => {
  const test = (id: string, headers: Record<string, string> = {}) =>
    as<TriedWebhook>(`/webhook-endpoints/${id}/test`, { method: 'POST', headers });

  it('returns its outcome at once, even for an endpoint that is disabled or wants other types', async () => {
    const { endpoint } = await add({ eventTypes: ['candidate.erased'] });
    const taken = await test(endpoint.id);
    expect([taken.status, taken.body]).toEqual([
      200,
      {
        messageId: receiver.heard[0]?.id,
        delivered: true,
        ...{ at: expect.any(String), ms: expect.any(Number) },
        status: 204,
        error: null,
      },
    ]);
    expect(receiver.heard[0]).toMatchObject({ type: 'webhook.test', data: { endpointId: endpoint.id } });
    await as(`/webhook-endpoints/${endpoint.id}`, { method: 'PATCH', body: { enabled: false } });
    receiver.answers(answer(503));
    const refused = await test(endpoint.id);
    expect(refused.body).toMatchObject({
      ...{ delivered: false, status: 503, error: { code: 'status', message: 'The response was 503, not 2xx.' } },
    });
    await receiver.close();
    const gone = await test(endpoint.id);
    expect(gone.body).toMatchObject({ delivered: false, status: null, error: { code: 'unreachable' } });
    receiver = await openReceiver();
    expect((await log(endpoint.id)).map(({ type, outcome }) => [type, outcome])).toEqual([
      ['webhook.test', 'failed'],
      ['webhook.test', 'failed'],
      ['webhook.test', 'delivered'],
    ]);
    // It says nothing about how the endpoint is doing.
    const { body } = await as<WebhookEndpoint>(`/webhook-endpoints/${endpoint.id}`);
    expect(body).toMatchObject({ failingSince: null, disabled: { because: 'by-hand' } });
  });

  it('is one under one key', async () => {
    const { endpoint } = await add();
    const key = { 'idempotency-key': 'one test' };
    const [first, second] = [await test(endpoint.id, key), await test(endpoint.id, key)];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body).toEqual(first.body);
    expect(receiver.heard).toHaveLength(1);
  });
});

describe('what failed', () => {
  /** As if all attempts had been made. */
  const giveUp = (id: string) =>
    owner.query(`UPDATE webhook_endpoint_message SET outcome = 'failed', next_at = NULL WHERE endpoint_id = $1`, [id]);

  it('is sent again on demand: one, or all of a time', async () => {
    const { endpoint } = await add({ eventTypes: ['application.received'] });
    const at = `/webhook-endpoints/${endpoint.id}`;
    receiver.answers(answer(500));
    const from = new Date().toISOString();
    for (let count = 0; count < 3; count++) await apply();
    await until(async () => expect(await log(endpoint.id)).toHaveLength(3));
    await until(async () => expect((await log(endpoint.id)).some(({ attempts }) => attempts > 0)).toBe(true));
    await giveUp(endpoint.id);
    const page = await as<Page<WebhookMessage>>(`${at}/messages?limit=2&outcome=failed`);
    const next = await as<Page<WebhookMessage>>(`${at}/messages?limit=2&outcome=failed&cursor=${page.body.next}`);
    const failed = [...page.body.items, ...next.body.items].map(({ messageId }) => messageId);
    expect([page.body.items.length, next.body.items.length, new Set(failed).size]).toEqual([2, 1, 3]);
    const stale = await as(`${at}/messages?outcome=delivered&cursor=${page.body.next}`);
    expect(stale.status).toBe(400);

    receiver.answers(answer(200));
    const before = receiver.heard.length;
    const one = await as(`${at}/messages/${failed[0]}/replay`, { method: 'POST' });
    expect([one.status, one.body['outcome']]).toEqual([202, 'waiting']);
    await until(async () => expect(await log(endpoint.id, '?outcome=delivered')).toHaveLength(1));
    expect(receiver.heard.slice(before).map(({ id }) => id)).toEqual([failed[0]]);
    const future = await as(`${at}/replay`, { body: { from: new Date(Date.now() + 60_000).toISOString() } });
    expect([future.status, future.body]).toEqual([202, { replayed: 0 }]);
    const all = await as(`${at}/replay`, { body: { from } });
    expect([all.status, all.body]).toEqual([202, { replayed: 2 }]);
    await until(async () => expect(await log(endpoint.id, '?outcome=delivered')).toHaveLength(3));
    expect(
      receiver.heard
        .slice(before)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...failed].sort());
    expect((await as(`${at}/replay`, { body: { from, outcome: 'any' } })).body).toEqual({ replayed: 3 });
  });

  it('goes to another address at once when it gets one', async () => {
    const { endpoint } = await add({ url: `${receiver.url}/wrong`, eventTypes: ['application.received'] });
    const at = `/webhook-endpoints/${endpoint.id}`;
    receiver.answers((response, { path }) => response.writeHead(path === '/wrong' ? 404 : 200).end());
    await apply();
    await until(async () => expect(await log(endpoint.id)).toMatchObject([{ attempts: 1 }]));
    // The next attempt is far ahead, and the endpoint left alone.
    await owner.query(`UPDATE webhook_endpoint_message SET next_at = now() + interval '1 day' WHERE endpoint_id = $1`, [
      endpoint.id,
    ]);
    await owner.query(`UPDATE outbox SET available_at = now() + interval '1 day' WHERE payload->>'endpointId' = $1`, [
      endpoint.id,
    ]);
    const changed = await as(at, { method: 'PATCH', body: { url: `${receiver.url}/right` } });
    expect(changed.body).toMatchObject({ failingSince: null, url: `${receiver.url}/right` });
    await until(
      async () => expect(await log(endpoint.id)).toMatchObject([{ outcome: 'delivered', attempts: 2 }]),
      20_000,
    );
    expect(receiver.heard.map(({ path }) => path)).toEqual(['/wrong', '/right']);
  });

  it('ends with 410: the administrators receive a notice, and sending resumes when the endpoint is enabled again', async () => {
    const { endpoint } = await add({ eventTypes: ['application.received'] });
    const at = `/webhook-endpoints/${endpoint.id}`;
    receiver.answers(answer(410));
    await apply();
    const find = async () => webhookEndpointSchema.parse((await as(at)).body);
    await until(async () => expect((await find()).disabled?.because).toBe('gone'));
    const signIn = { email: acme.users.admin.email, password: 'a long enough password' };
    const cookie = (await api.call('/api/v1/session', { body: signIn })).headers.get('set-cookie')?.split(';')[0] ?? '';
    const inbox = await api.call<Inbox>('/api/v1/inbox', { headers: { cookie } });
    expect(inbox.body.items[0]).toMatchObject({
      ...{ kind: 'webhook-disabled', role: null, webhookEndpoint: { id: endpoint.id, because: 'gone' } },
      text: 'A webhook responded with 410 Gone and was turned off.',
    });
    expect(inbox.body.unread).toBeGreaterThan(0);
    const upTo = inbox.body.items[0]!.id;
    const read = await api.call('/api/v1/inbox', { method: 'PUT', headers: { cookie }, body: { upTo } });
    expect(read.body).toMatchObject({ unread: 0 });
    const [{ messageId = '' } = {}] = await log(endpoint.id);
    const replay = await as(`${at}/messages/${messageId}/replay`, { method: 'POST' });
    expect([replay.status, replay.body['code']]).toEqual([409, 'webhook-endpoint-disabled']);
    receiver.answers(answer(200));
    await as(at, { method: 'PATCH', body: { enabled: true } });
    await until(async () => expect(await log(endpoint.id, '?outcome=delivered')).toHaveLength(1));
    expect(await find()).toMatchObject({ enabled: true, disabled: null, failingSince: null });
  });

  it('by a worker that dies between the call and its commit is sent again, with the same id', async () => {
    const { endpoint } = await add({ eventTypes: ['application.received'] });
    receiver.answers((response) => {
      worker.kill('SIGKILL');
      void once(worker, 'exit').then(() => response.writeHead(200).end());
    });
    const gone = once(worker, 'exit');
    await apply();
    await gone;
    expect(await log(endpoint.id)).toMatchObject([{ outcome: 'waiting', attempts: 0 }]);
    receiver.answers(answer(200));
    // The test does not wait until the queue and the lease notice.
    await owner.query('TRUNCATE bullmq.job CASCADE');
    await owner.query('UPDATE outbox SET available_at = now()');
    await startWorker();
    await until(
      async () => expect(await log(endpoint.id)).toMatchObject([{ outcome: 'delivered', attempts: 1 }]),
      20_000,
    );
    const [first, second] = receiver.heard;
    expect(receiver.heard).toHaveLength(2);
    expect([second?.id, second?.body]).toEqual([first?.id, first?.body]);
  });
});

it('the list of messages has its filters in the OpenAPI document, as every list has', async () => {
  type Listed = { parameters: { name: string; in: string }[] };
  const { body } = await api.call<{ paths: Record<string, { get: Listed }>; components: { schemas: object } }>(
    '/api/openapi.json',
  );
  const queryOf = (path: string) =>
    body.paths[path]!.get.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  expect(queryOf('/api/v1/webhook-endpoints/{endpointId}/messages')).toEqual(['cursor', 'limit', 'outcome']);
  expect(queryOf('/api/v1/connections/{connectionId}/events')).toEqual([
    ...['cursor', 'limit', 'outcome', 'since', 'until'],
  ]);
  // A query with a name of its own becomes a schema, and no parameters.
  expect(Object.keys(body.components.schemas).filter((name) => name.endsWith('Query'))).toEqual([]);
});

it('the OpenAPI document has each type of message with its headers and its body', async () => {
  type Described = {
    post: {
      requestBody: { content: { 'application/json': { schema: { properties: object } } } };
      parameters: { name: string }[];
    };
  };
  const { body } = await api.call<{ openapi: string; webhooks: Record<string, Described> }>('/api/openapi.json');
  expect(body.openapi).toMatch(/^3\.1/);
  expect(Object.keys(body.webhooks).sort()).toEqual([...WEBHOOK_EVENT_TYPES, 'webhook.test'].sort());
  const ranked = body.webhooks['application.ranked']!.post;
  expect(ranked.parameters.map(({ name }) => name)).toEqual(['webhook-id', 'webhook-timestamp', 'webhook-signature']);
  expect(ranked.requestBody.content['application/json'].schema.properties).toMatchObject({
    ...{ type: { const: 'application.ranked' }, timestamp: { type: 'string' } },
    data: { properties: { score: {}, lane: { enum: expect.any(Array) }, weightsVersionId: { format: 'uuid' } } },
  });
});
