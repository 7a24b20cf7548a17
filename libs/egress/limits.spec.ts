/** Servers that answer too much, too slowly, or something else than HTTP. */
import {
  createServer as createHttpServer,
  type IncomingHttpHeaders,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { readDestination } from '#libs/config';
import { createEgress, EgressFailed, type EgressRequest } from './index.js';

describe('a request within limits', () => {
  const allow = [readDestination('127.0.0.1')].filter((destination) => destination !== null);
  const egress = createEgress({ allow });
  afterAll(() => egress.close());

  const ends: (() => void)[] = [];
  afterEach(() => {
    for (const end of ends.splice(0)) end();
  });

  async function listening(server: Server, scheme = 'http'): Promise<string> {
    const sockets = new Set<Socket>();
    server.on('connection', (socket: Socket) => {
      sockets.add(socket.on('error', () => undefined));
    });
    ends.push(() => {
      server.close();
      for (const socket of sockets) socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  const answering = (answer: RequestListener): Promise<string> => listening(createHttpServer(answer));

  /** A server that has no idea of HTTP: writes, at once and then every 20 ms. */
  const writing = (first: string, more = ''): Promise<string> =>
    listening(
      createServer((socket) => {
        socket.write(first);
        const timer = setInterval(() => socket.write(more), 20);
        socket.on('close', () => clearInterval(timer));
      }),
    );

  const get = (url: string, more: Partial<EgressRequest> = {}) => egress.request({ method: 'GET', url, ...more });

  async function failureOf(url: string, more: Partial<EgressRequest> = {}): Promise<string> {
    const outcome = await get(url, more).catch((error: unknown) => error);
    if (outcome instanceof EgressFailed) return outcome.code;
    throw new Error(`did not fail: ${String(outcome)}`);
  }

  describe('a request', () => {
    it('brings method, headers and body, asks for identity, and says who it is', async () => {
      const heard: [string | undefined, IncomingHttpHeaders, string][] = [];
      const url = await answering((request, response) => {
        request.setEncoding('utf8').on('data', (body: string) => heard.push([request.method, request.headers, body]));
        request.on('end', () => response.writeHead(409, { 'x-answer': 'yes' }).end('no'));
      });
      const headers = { Authorization: 'Bearer k', Host: 'other.example', 'Accept-Encoding': 'gzip' };
      const answer = await get(`${url}/in?x=1#fragment`, { method: 'POST', headers, body: '{"a":1}' });
      expect(answer).toMatchObject({ status: 409, headers: { 'x-answer': 'yes' }, body: Buffer.from('no') });
      expect(answer.url).toBe(`${url}/in?x=1#fragment`);
      expect(heard).toEqual([
        [
          'POST',
          expect.objectContaining({
            authorization: 'Bearer k',
            'user-agent': 'Candor',
            'accept-encoding': 'identity',
            host: new URL(url).host,
          }),
          '{"a":1}',
        ],
      ]);
    });

    it('goes past the proxies of the environment', async () => {
      const url = await answering((_, response) => response.end('here'));
      const before = { ...process.env };
      Object.assign(process.env, { http_proxy: 'http://127.0.0.1:1', HTTP_PROXY: 'http://127.0.0.1:1', NO_PROXY: '' });
      try {
        const other = createEgress({ allow });
        expect(String((await other.request({ method: 'GET', url })).body)).toBe('here');
        await other.close();
      } finally {
        process.env = before;
      }
    });
  });

  describe('redirects', () => {
    const circle = () =>
      answering(({ url = '' }, response) => {
        const left = Number(url.slice(1));
        if (left === 0) response.end('there');
        else response.writeHead(302, { location: `/${left - 1}` }).end('x'.repeat(100_000));
      });

    it('are followed as often as allowed', async () => {
      const url = await circle();
      expect(await get(`${url}/3`, { redirects: 3 })).toMatchObject({ status: 200, url: `${url}/0` });
      expect(await failureOf(`${url}/4`, { redirects: 3 })).toBe('redirects');
      expect(await failureOf(`${url}/-1`, { redirects: 20 })).toBe('redirects');
    });

    it('are answers where none is allowed, and for what writes', async () => {
      const url = await circle();
      expect(await get(`${url}/1`)).toMatchObject({ status: 302, headers: { location: '/0' } });
      expect(await get(`${url}/1`, { method: 'POST', redirects: 3 })).toMatchObject({ status: 302 });
    });

    it('bring no keys to another origin', async () => {
      const heard: (string | undefined)[] = [];
      const other = await answering(({ headers }, response) => {
        heard.push(headers.authorization, headers['x-api-key'] as string | undefined);
        response.end('file');
      });
      const url = await answering((_, response) => response.writeHead(302, { location: other }).end());
      const headers = { Authorization: 'Bearer k', 'X-Api-Key': 'k' };
      expect(String((await get(url, { headers, redirects: 1 })).body)).toBe('file');
      expect(heard).toEqual([undefined, undefined]);
    });
  });

  describe('time', () => {
    it.each([
      ['no response', () => writing('')],
      ['endless little headers', () => writing('HTTP/1.1 200 OK\r\n', 'a: b\r\n')],
      ['endless interim answers', () => writing('', 'HTTP/1.1 102 Processing\r\n\r\n')],
      ['a dripping body', () => writing('HTTP/1.1 200 OK\r\ncontent-length: 5000\r\n\r\n', 'x')],
      [
        'a dripping body of pieces',
        () => writing('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n', '1\r\nx\r\n'),
      ],
      ['an endless size of a piece', () => writing('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1', ';x')],
      ['a dripping redirect', () => writing('HTTP/1.1 302 Found\r\nlocation: /\r\ncontent-length: 5000\r\n\r\n', 'x')],
    ])('ends %s', async (_, server) => {
      const failing = ['timeout', 'redirects'];
      expect(failing).toContain(await failureOf(await server(), { timeoutMs: 120, redirects: 2 }));
    });

    it('ends a name that is never resolved', async () => {
      const slow = createEgress({ allow, resolver: () => new Promise(() => undefined) });
      const outcome = slow.request({ method: 'GET', url: 'https://ats.example/', timeoutMs: 50 });
      await expect(outcome).rejects.toMatchObject({ code: 'timeout', message: 'ats.example did not respond in time' });
    });

    it('ends silence before the time for all of it', async () => {
      const silent = [await writing(''), await writing('HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\nx')];
      const hurried = createEgress({ allow, patience: { silence: 300, headers: 300 } });
      const outcomes = silent.map((url) => hurried.request({ method: 'GET', url }).catch((error: unknown) => error));
      for (const outcome of await Promise.all(outcomes)) expect(outcome).toMatchObject({ code: 'timeout' });
      await hurried.close();
    });
  });

  describe('size', () => {
    const maxBytes = 1_000;
    it.each<[string, RequestListener]>([
      ['a length that is too big', (_, response) => response.writeHead(200, { 'content-length': '1001' }).write('x')],
      ['a body without length', endless],
      ['gzip', packed('gzip', gzipSync(Buffer.alloc(50_000_000)))],
      ['deflate', packed('deflate', deflateSync(Buffer.alloc(500_000)))],
      ['brotli', packed('br', brotliCompressSync(Buffer.alloc(5_000_000)))],
    ])('%s', async (_, answer) => {
      expect(await failureOf(await answering(answer), { maxBytes })).toBe('too-big');
    });

    it('of what is just small enough is taken, packed or not', async () => {
      const bytes = Buffer.alloc(maxBytes, 7);
      for (const [packing, body] of [
        ['identity', bytes],
        ['GZIP', gzipSync(bytes)],
        ['deflate', deflateSync(bytes)],
        ['br', brotliCompressSync(bytes)],
      ] as const)
        // prettier-ignore
        expect((await get(await answering(packed(packing, body)), { maxBytes })).body).toEqual(bytes);
    });

    it.each([
      ['one header', () => writing(`HTTP/1.1 200 OK\r\na: ${'x'.repeat(20_000)}`, 'x'.repeat(5_000))],
      ['many headers', () => writing('HTTP/1.1 200 OK\r\n', 'abc: def\r\n'.repeat(1_000))],
      [
        'trailers',
        () => writing('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\n', 'a: b\r\n'.repeat(1_000)),
      ],
    ])('of %s', async (_, server) => {
      expect(await failureOf(await server())).toBe('too-big');
    });
  });

  describe('a body that no one wants', () => {
    const dripping = 'HTTP/1.1 200 OK\r\ncontent-length: 5000\r\n\r\n';
    it.each<[string, () => Promise<string>]>([
      ['too long', () => answering((_, response) => response.writeHead(200).end(Buffer.alloc(50_000)))],
      ['endless', () => answering(endless)],
      ['dripping', () => writing(dripping, 'x')],
      ['cut off', () => answering(cutOff)],
      ['packed in an unknown way', () => answering(packed('zstd', Buffer.alloc(10)))],
    ])('may be %s', async (_, server) => {
      const answer = await get(await server(), { discardBody: true, maxBytes: 1_000, timeoutMs: 1_000 });
      expect([answer.status, answer.body.length]).toEqual([200, 0]);
    });

    it('leaves the connection for the next request', async () => {
      const ports = new Set<number | undefined>();
      const url = await answering((request, response) => {
        ports.add(request.socket.remotePort);
        response.writeHead(200).end('thanks');
      });
      for (let times = 0; times < 6; times++) await get(url, { discardBody: true });
      // Two take turns: the one is not free yet when its answer is handed over.
      expect(ports.size).toBeLessThan(3);
    });
  });

  it('ends what is under way when it is closed', async () => {
    const closed = createEgress({ allow });
    let arrive = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const outcome = closed.request({ method: 'GET', url: await answering(arrive) }).catch((error: unknown) => error);
    await arrived;
    await closed.close();
    expect(await outcome).toMatchObject({ code: 'reset' });
  });

  describe('what is no answer', () => {
    it.each([
      ['a packing nobody knows', () => answering(packed('zip', Buffer.from('x'))), 'unreadable'],
      ['a packing within another', () => answering(packed('gzip, gzip', gzipSync(gzipSync('x')))), 'unreadable'],
      ['a broken packing', () => answering(packed('gzip', gzipSync('hello').subarray(0, 12))), 'unreadable'],
      ['something that is not packed', () => answering(packed('gzip', Buffer.from('hello'))), 'unreadable'],
      ['something else than HTTP', () => writing('220 mail.example ESMTP\r\n'), 'unreadable'],
      ['an end before the headers', () => listening(createServer((socket) => socket.destroy())), 'reset'],
      ['an end within the body', () => answering(cutOff), 'reset'],
      ['no server', async () => 'http://127.0.0.1:1', 'unreachable'],
      ['no encryption', async () => (await answering((_, r) => r.end())).replace('http:', 'https:'), 'tls'],
      ['a certificate that nobody vouches for', () => listening(createTlsServer(SELF_SIGNED), 'https'), 'tls'],
    ])('%s', async (_, server, code) => {
      expect(await failureOf(await server())).toBe(code);
    });

    it('a name that does not exist', async () => {
      const resolver = () => Promise.reject(Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' }));
      const other = createEgress({ allow, resolver });
      await expect(other.request({ method: 'GET', url: 'https://ats.example/x?token=secret' })).rejects.toMatchObject({
        code: 'unreachable',
        message: 'ats.example could not be reached (ENOTFOUND)',
      });
    });

    it('is not taken for nothing: an answer to HEAD is packed in name only', async () => {
      const url = await answering((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end());
      expect((await get(url, { method: 'HEAD' })).body).toHaveLength(0);
    });
  });
});

function packed(packing: string, body: Buffer): RequestListener {
  return (_, response) => void response.writeHead(200, { 'content-encoding': packing }).end(body);
}

function endless(_: unknown, response: ServerResponse): void {
  const timer = setInterval(() => response.write('x'.repeat(100)), 5);
  response.on('close', () => clearInterval(timer));
}

function cutOff(_: unknown, response: ServerResponse): void {
  response.writeHead(200, { 'content-length': '100' }).write('x');
  setTimeout(() => response.destroy(), 20); // The head is on its way by then.
}

/** A certificate for this test alone. */
const SELF_SIGNED = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgSPcG0HVlBhQ+YhtX
WV87/z6NB5zmeKVANJ/+VBSvcMihRANCAAT1ugg8I/NrLKmuaTnDVjMNsz9w7/0u
4U+Pz+D1RuxxStZopSJ8dZMUxayX7cJsSCRy8DtDCaTpcb5YjyfdqwDu
-----END PRIVATE KEY-----`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBgDCCASWgAwIBAgIURveHww+dXw5pVJQblxiYul9fZK8wCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNjE0MDUwOVoYDzIxMjYxMTAy
MTQwNTA5WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAT1ugg8I/NrLKmuaTnDVjMNsz9w7/0u4U+Pz+D1RuxxStZopSJ8dZMU
xayX7cJsSCRy8DtDCaTpcb5YjyfdqwDuo1MwUTAdBgNVHQ4EFgQU6XF0Kxnz4Rau
tyxsrOMgeDcDUWowHwYDVR0jBBgwFoAU6XF0Kxnz4RautyxsrOMgeDcDUWowDwYD
VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNJADBGAiEAlPH6/rEKR02IG24kR5a6
AYbLgVe1qr0vjRujTbjgbIoCIQCR665C/mHdDFHlmETesS0ZRBEHNUGVd8Bg6HPJ
PVzggw==
-----END CERTIFICATE-----`,
};
