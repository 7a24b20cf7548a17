/** One attempt, at a receiver that does everything wrong. */
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { signStandardWebhook } from '#libs/ats';
import { createEgress } from '#libs/egress';
import { attemptWebhook } from './attempt.js';
import { makeWebhookSecret, openWebhookSecrets } from './secret.js';

const KEY = 'a key of an installation that is long enough';
const ENDPOINT = '0197a0b0-0000-7000-8000-000000000001';
const { secret: SECRET } = makeWebhookSecret(KEY, ENDPOINT);
const { secret: FORMER } = makeWebhookSecret(KEY, ENDPOINT);
const MESSAGE = { id: '0197a0b0-0000-7000-8000-000000000002', body: '{"type":"x","data":{"reasonCode":"größer 🙂"}}' };

const allow = [{ network: '127.0.0.1', bits: 32, port: null }];
const egress = createEgress({ allow, patience: { headers: 300, silence: 300 } });

/** The behavior of the receiver, by path. */
const WAYS: Record<string, (response: ServerResponse) => void> = {
  '/taken': (response) => response.writeHead(204).end(),
  '/taken-with-words': (response) => response.writeHead(200, { 'retry-after': '60' }).end('thanks'),
  '/taken-and-long': (response) => response.writeHead(200).end(Buffer.alloc(5_000_000)),
  '/taken-and-never-over': (response) => response.writeHead(202).write('…'),
  '/taken-and-cut': (response) =>
    response.writeHead(200, { 'content-length': 100 }).write('…', () => response.destroy()),
  '/taken-and-packed': (response) => response.writeHead(200, { 'content-encoding': 'zstd' }).end('…'),
  '/broken': (response) => response.writeHead(500).end('no'),
  '/unknown': (response) => response.writeHead(404).end(),
  '/moved': (response) => response.writeHead(307, { location: '/taken' }).end(),
  '/not-modified': (response) => response.writeHead(304).end(),
  '/gone': (response) => response.writeHead(410).end(),
  '/busy': (response) => response.writeHead(429, { 'retry-after': '120' }).end(),
  '/closed': (response) => response.writeHead(503, { 'retry-after': 'Fri, 01 Jan 2100 00:00:00 GMT' }).end(),
  '/silent': () => undefined,
  '/reset': (response) => response.socket?.resetAndDestroy(),
};

let server: Server;
let origin: string;
const sockets = new Set<Socket>();
const heard: { path: string; headers: IncomingHttpHeaders; body: Buffer }[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = request.url ?? '';
      heard.push({ path, headers: request.headers, body: Buffer.concat(chunks) });
      WAYS[path]?.(response);
    });
  });
  server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => undefined)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await egress.close();
  for (const socket of sockets) socket.destroy();
  server.close();
});

const attempt = (url: string, secrets: readonly string[] = [SECRET]) =>
  attemptWebhook(egress, { url, secrets }, MESSAGE);

describe('what comes of it', () => {
  it.each([
    ['/taken', 204, null, null],
    ['/taken-with-words', 200, null, null],
    ['/taken-and-long', 200, null, null],
    ['/taken-and-never-over', 202, null, null],
    ['/taken-and-cut', 200, null, null],
    ['/taken-and-packed', 200, null, null],
    ['/broken', 500, 'status', null],
    ['/unknown', 404, 'status', null],
    ['/moved', 307, 'redirect', null],
    ['/not-modified', 304, 'redirect', null],
    ['/gone', 410, 'gone', null],
    ['/busy', 429, 'status', 120],
    ['/closed', 503, 'status', 86_400],
    ['/silent', null, 'timeout', null],
    ['/reset', null, 'reset', null],
  ])('%s → %p %p', async (path, status, error, retryAfter) => {
    expect(await attempt(`${origin}${path}`)).toMatchObject({ status, error, retryAfter });
  });

  it.each([
    ['http://10.0.0.1/', 'refused-address'],
    ['https://user:word@example.org/', 'refused-credentials'],
    ['ftp://example.org/', 'refused-scheme'],
  ])('%s → %s', async (url, error) => {
    expect(await attempt(url)).toMatchObject({ status: null, error });
  });

  it('without a secret nothing is sent', async () => {
    heard.length = 0;
    expect(await attempt(`${origin}/taken`, [])).toMatchObject({ status: null, error: 'secret' });
    expect(heard).toEqual([]);
  });

  it('an unforeseen error is a failed attempt too', async () => {
    const broken = { ...egress, request: () => Promise.reject(new TypeError('x')) };
    const made = await attemptWebhook(broken, { url: origin, secrets: [SECRET] }, MESSAGE);
    expect(made).toMatchObject({ status: null, error: 'fault', fault: new TypeError('x') });
  });

  it('a redirect is not followed', async () => {
    heard.length = 0;
    await attempt(`${origin}/moved`);
    expect(heard.map(({ path }) => path)).toEqual(['/moved']);
  });
});

it('a message is signed as the specification’s vector', () => {
  const [secret, id] = ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'msg_p5jXN8AQM9LWM0D4loKWxJek'];
  expect(signStandardWebhook(secret, id, 1_614_265_330_000, Buffer.from('{"test": 2432232314}'))).toEqual({
    'webhook-id': id,
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});

describe('what is sent', () => {
  const sent = async (secrets: readonly string[]) => {
    heard.length = 0;
    await attempt(`${origin}/taken`, secrets);
    return heard[0]!;
  };

  it('is the body byte for byte, signed so that the reference library is content', async () => {
    const { body, headers } = await sent([SECRET]);
    expect(body.toString()).toBe(MESSAGE.body);
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'webhook-id': MESSAGE.id,
      'user-agent': 'Candor',
    });
    expect(new Webhook(SECRET).verify(body.toString(), headers as Record<string, string>)).toEqual(
      JSON.parse(MESSAGE.body),
    );
    const changed = `${MESSAGE.body} `;
    expect(() => new Webhook(SECRET).verify(changed, headers as Record<string, string>)).toThrow(
      'No matching signature',
    );
  });

  it('has a signature of each secret while one takes the place of another', async () => {
    const { body, headers } = await sent([SECRET, FORMER]);
    for (const secret of [SECRET, FORMER])
      expect(() => new Webhook(secret).verify(body.toString(), headers as Record<string, string>)).not.toThrow();
    expect(String(headers['webhook-signature']).split(' ')).toHaveLength(2);
    const stranger = makeWebhookSecret(KEY, ENDPOINT).secret;
    expect(() => new Webhook(stranger).verify(body.toString(), headers as Record<string, string>)).toThrow();
  });
});

describe('openWebhookSecrets', () => {
  const own = makeWebhookSecret(KEY, ENDPOINT);
  const former = makeWebhookSecret(KEY, ENDPOINT);
  const row = { id: ENDPOINT, secretSealed: own.sealed, formerSecretSealed: former.sealed };
  it.each([
    ['both', [KEY], row, [own.secret, former.secret]],
    ['with a key that is no longer the first', ['another', KEY], row, [own.secret, former.secret]],
    ['the own one alone', [KEY], { ...row, formerSecretSealed: null }, [own.secret]],
    ['none with another key', ['another'], row, []],
    ['none of another endpoint', [KEY], { ...row, id: MESSAGE.id }, []],
    ['not a former one that is broken', [KEY], { ...row, formerSecretSealed: Buffer.from('x') }, [own.secret]],
  ])('opens %s', (_, keys, sealed, secrets) => {
    expect(openWebhookSecrets(keys, sealed)).toEqual(secrets);
  });
});
