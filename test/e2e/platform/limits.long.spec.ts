/**
 * The limits of every call: headers, limits of calls and streams, and access to metrics.
 *
 * @runs-alone Its APIs have limits of their own.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import type { Role } from '#libs/contracts';
import { startApi, type Organisation, type TestApi } from '../../support/candor/api.js';
import { ROLE } from '../../support/candor/people.js';
import { untilFound } from '../../support/until.js';

const TOKEN = 'a-token-of-24-characters';

let api: TestApi;
let strict: TestApi;
const log: string[] = [];
let acme: Organisation;

beforeAll(async () => {
  [api, strict] = await Promise.all([
    startApi({ log, settings: { CANDOR_EVENT_STREAMS: '2' } }),
    startApi({
      settings: {
        CANDOR_PUBLIC_URL: 'https://candor.acme.example',
        CANDOR_METRICS_TOKEN: TOKEN,
        CANDOR_CALLS_PER_MINUTE_KEY: '8',
      },
    }),
  ]);
  acme = await api.addOrganisation('acme');
});
afterAll(() => Promise.all([api.stop(), strict.stop()]));

describe('headers of answers', () => {
  it('keep what is answered from being run, framed or kept, on every path', async () => {
    for (const path of [
      '/healthz',
      '/api/v1/session',
      '/api/v1/nothing',
      '/hooks/none',
      '/nothing',
      '/api/openapi.json',
    ]) {
      const { headers } = await api.call(path, { key: acme.keys.admin });
      const policy = headers.get('content-security-policy');
      expect([path, policy]).toEqual([
        path,
        "default-src 'none';object-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
      ]);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('camera=()');
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('strict-transport-security')).toBeNull();
      if (path.startsWith('/api/v1/')) expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  it('tell browsers to come by https alone where people reach Candor by it', async () => {
    for (const path of ['/healthz', '/', '/api/v1/session', '/nothing'])
      expect((await strict.call(path)).headers.get('strict-transport-security')).toBe(
        'max-age=31536000; includeSubDomains',
      );
  });
});

describe('metrics', () => {
  const status = async (of: TestApi, headers: Record<string, string> = {}) =>
    (await of.call('/metrics', { headers })).status;

  it('are for the machine itself, and not for what a proxy on it passes on', async () => {
    expect(await status(api)).toBe(200);
    for (const header of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'])
      expect([header, await status(api, { [header]: '127.0.0.1' })]).toEqual([header, 401]);
  });

  it('are for a caller that has the token, where one is set, and for no one else', async () => {
    expect(await status(strict)).toBe(401);
    expect(await status(strict, { authorization: `Bearer ${TOKEN}x` })).toBe(401);
    expect(await status(strict, { authorization: `Bearer ${TOKEN}`, 'x-forwarded-for': '192.0.2.1' })).toBe(200);
  });
});

describe('a refused call', () => {
  it('is logged with its code, and with who made it', async () => {
    const path = '/api/v1/users';
    expect((await api.call(path, { key: acme.keys['hiring-manager'] })).status).toBe(403);
    expect((await api.call(path)).status).toBe(401);
    const of = (code: string) =>
      log
        .map((line) => JSON.parse(line) as { message: Record<string, unknown> })
        .find(({ message }) => message['code'] === code);
    const refused = await untilFound(() => of('not-allowed'));
    expect(refused.message).toMatchObject({ route: path, status: 403, actorId: acme.keyIds['hiring-manager'] });
    expect(await untilFound(() => of('not-signed-in'))).toMatchObject({ message: { route: path, status: 401 } });
  });

  it('is one by a method that nothing answers, TRACE too', async () => {
    const { hostname, port } = new URL(api.url);
    const socket = connect(Number(port), hostname).setEncoding('utf8');
    socket.end('TRACE / HTTP/1.1\r\nHost: candor\r\nCookie: secret=1\r\nConnection: close\r\n\r\n');
    const answer = (await socket.toArray()).join('');
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).not.toContain('secret=1');
  });
});

describe('limits', () => {
  it('stop a key that calls too often, and say when it may go on; health goes on being answered', async () => {
    const { keys } = await strict.addOrganisation('often');
    const call = () => strict.call('/api/v1/session', { key: keys.recruiter });
    const first = await call();
    expect([first.status, first.headers.get('ratelimit-policy')]).toEqual([200, '"api-key";q=8;w=60']);
    expect(first.headers.get('ratelimit')).toMatch(/^"api-key";r=7;t=\d+$/);
    const answers = [];
    // A minute may end meanwhile, but not two.
    for (let time = 0; time < 18; time += 1) answers.push(await call());
    const refused = answers.find(({ status }) => status === 429)!;
    expect(refused.body).toMatchObject({ code: 'rate-limited' });
    expect(refused.headers.get('ratelimit')).toMatch(/^"api-key";r=0;t=\d+$/);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await strict.call('/healthz')).status).toBe(200);
    expect((await strict.call('/api/v1/session', { key: keys.admin })).status).toBe(200);
  });

  it('tell a key what is left where it is far away', async () => {
    const { headers } = await api.call('/api/v1/session', { key: acme.keys.admin });
    expect(headers.get('ratelimit-policy')).toBe('"api-key";q=60000;w=60');
  });

  it('keep a caller from holding more event streams open than are allowed', async () => {
    const { keys } = acme;
    const role = await api.call<Role>('/api/v1/roles', { key: keys.recruiter, body: ROLE });
    const open = async () => {
      const ends = new AbortController();
      const answer = await fetch(`${api.url}/api/v1/roles/${role.body.id}/events`, {
        headers: { authorization: `Bearer ${keys.admin}` },
        signal: ends.signal,
      });
      return { answer, end: () => ends.abort() };
    };
    const [first, second] = [await open(), await open()];
    expect([first.answer.status, second.answer.status]).toEqual([200, 200]);
    const third = await open();
    expect(third.answer.status).toBe(429);
    expect(await third.answer.json()).toMatchObject({ code: 'too-many-streams' });
    first.end();
    expect((await api.call(`/api/v1/roles/${role.body.id}/events`, { key: keys.recruiter })).status).toBe(200);
    const again = await untilFound(async () => {
      const one = await open();
      if (one.answer.status === 200) return one;
      one.end();
      return null;
    });
    again.end();
    second.end();
  });
});
