/**
 * Requests that no honest HTTP client sends, written to a socket byte by byte, and bodies over the limit.
 *
 * @runs-alone It reads the log of an API of its own.
 */
import { connect } from 'node:net';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../../support/candor/api.js';
import { untilFound } from '../../support/until.js';

let api: TestApi;
let key: string;
const log: string[] = [];

beforeAll(async () => {
  api = await startApi({ log });
  key = (await api.addOrganisation('acme')).keys.admin;
});
afterAll(() => api.stop());

interface Raw {
  status: number;
  type: string | undefined;
  body: Record<string, unknown>;
  error: string | null;
}

/** Sends the pieces, waits for the answer, and says whether the connection was reset meanwhile. */
async function send(...pieces: (string | Buffer)[]): Promise<Raw> {
  const { hostname, port } = new URL(api.url);
  const socket = connect(Number(port), hostname);
  let text = '';
  let error: string | null = null;
  socket.on('error', ({ code }: NodeJS.ErrnoException) => (error = code ?? 'error'));
  await once(socket, 'connect');
  for (const piece of pieces)
    if (!socket.write(piece)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
  // Reads only now, as a client does that sends first.
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
  await untilFound(() => text.endsWith('}') || socket.destroyed);
  socket.destroy();
  const [head = '', body = ''] = text.split('\r\n\r\n');
  return {
    status: Number(/^HTTP\/1.1 (\d+)/.exec(head)?.[1]),
    type: /^content-type: (.+)$/im.exec(head)?.[1]?.trim(),
    body: body === '' ? {} : (JSON.parse(body) as Record<string, unknown>),
    error,
  };
}

const head = (...lines: string[]): string =>
  ['POST /api/v1/roles HTTP/1.1', 'Host: localhost', `Authorization: Bearer ${key}`, ...lines, '', ''].join('\r\n');
const JSON_TYPE = 'Content-Type: application/json';
const MEGABYTE = Buffer.alloc(1_000_000, 'a');

describe('a request that is none', () => {
  it('gets problem details, like everything else', async () => {
    const long = `X-Long: ${'a'.repeat(70_000)}`;
    const sent: [string, number, string][] = [
      ['\x16\x03\x01 no HTTP at all\r\n\r\n', 400, 'malformed-request'],
      [head(JSON_TYPE, 'Content-Length: 2', 'Content-Length: 3') + '{}', 400, 'malformed-request'],
      [head(JSON_TYPE, 'Content-Length: 2', 'Transfer-Encoding: chunked') + '0\r\n\r\n', 400, 'malformed-request'],
      [head(JSON_TYPE, 'Transfer-Encoding: chunked') + 'ZZ\r\nabc', 400, 'malformed-request'],
      [head(long), 431, 'headers-too-large'],
      [head(JSON_TYPE, 'Expect: miracles', 'Content-Length: 2') + '{}', 417, 'expectation-failed'],
    ];
    for (const [bytes, status, code] of sent) {
      expect(await send(bytes)).toMatchObject({
        status,
        type: 'application/problem+json; charset=utf-8',
        body: { code, status, detail: expect.stringMatching(/.{20}/), requestId: expect.any(String) },
      });
    }
  });
});

describe('a body that is larger than what is taken', () => {
  const tooLarge = { status: 413, body: { code: 'too-large' }, error: null };

  it('is answered, and the connection is not reset before that is read', async () => {
    const declared = [head(JSON_TYPE, 'Content-Length: 12000000'), ...Array<Buffer>(12).fill(MEGABYTE)];
    expect(await send(...declared)).toMatchObject(tooLarge);
    const chunk = Buffer.concat([Buffer.from(`${MEGABYTE.length.toString(16)}\r\n`), MEGABYTE, Buffer.from('\r\n')]);
    const undeclared = [head(JSON_TYPE, 'Transfer-Encoding: chunked'), ...Array<Buffer>(12).fill(chunk), '0\r\n\r\n'];
    expect(await send(...undeclared)).toMatchObject(tooLarge);
  });

  it('whose client reads the answer and sends no end has its connection closed soon', async () => {
    const { hostname, port } = new URL(api.url);
    const socket = connect(Number(port), hostname);
    socket.on('error', () => undefined);
    socket.write(Buffer.concat([Buffer.from(head(JSON_TYPE, 'Content-Length: 12000000')), MEGABYTE]));
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1.1 413/);
    const answered = performance.now();
    await once(socket, 'close');
    const lingered = performance.now() - answered;
    expect(lingered).toBeGreaterThan(1_000);
    expect(lingered).toBeLessThan(10_000);
  });
});

describe('a client that goes away in the middle of a body', () => {
  it('is not taken for a database that does not answer', async () => {
    const { hostname, port } = new URL(api.url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.write(`${head(JSON_TYPE, 'Content-Length: 100')}{"title":`);
    await sleep(200); // The server does not announce that it has read this far.
    socket.destroy();
    await once(socket, 'close');
    await sleep(300); // Long enough for a line that must not come.
    expect((await api.call('/api/v1/roles', { key })).status).toBe(200);
    expect(log.filter((line) => /unavailable|"level":"(warn|error)"/.test(line))).toEqual([]);
  });
});
