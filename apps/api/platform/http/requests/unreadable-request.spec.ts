import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { endStalled } from './unreadable-request.js';

const PATIENCE_MS = 150;
const app = fastify({ connectionTimeout: PATIENCE_MS });
let port: number;

beforeAll(async () => {
  endStalled(app);
  app.addContentTypeParser('text/slow', async (_request: unknown, body: AsyncIterable<Buffer>) => {
    let size = 0;
    for await (const chunk of body) {
      // What has come is being stored, and is not read on from meanwhile.
      if (size === 0) await sleep(PATIENCE_MS * 3);
      size += chunk.length;
    }
    return String(size);
  });
  app.post('/', async ({ body }) => {
    await sleep(PATIENCE_MS * 3);
    return body;
  });
  port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port);
});
afterAll(() => app.close());

/** @returns the last line of the answer; nothing when the connection was closed without one */
async function send(type: string, length: number, body: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk.toString()));
  socket.on('error', () => undefined);
  socket.write(
    `POST / HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\nConnection: close\r\n\r\n`,
  );
  socket.write(body);
  await Promise.race([once(socket, 'close'), sleep(PATIENCE_MS * 20)]);
  const closed = socket.closed;
  socket.destroy();
  return closed ? (answer.split('\r\n').at(-1) ?? '') : 'left open';
}

it('the server ends connections whose client stopped in the middle of a body', async () => {
  expect(await send('text/plain', 100, 'half')).toBe('');
});

it('the server leaves those open on which nothing moves because the server is at work', async () => {
  expect(await send('text/plain', 5, 'whole')).toBe('whole');
  const large = 'x'.repeat(900_000);
  expect(await send('text/slow', large.length, large)).toBe(String(large.length));
});
