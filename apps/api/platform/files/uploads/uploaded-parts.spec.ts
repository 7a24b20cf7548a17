import multipart from '@fastify/multipart';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { UploadRoom } from './upload-room.js';
import { uploadedFiles } from './uploaded-files.js';

const LIMIT = 3;
const ROOM = new UploadRoom(25 * 2 ** 20, 100);
const app = fastify();
let url: string;

beforeAll(async () => {
  await app.register(multipart);
  app.post('/', async (request) => {
    const names: string[] = [];
    try {
      for await (const { name, isField } of uploadedFiles(request, ROOM, { parts: LIMIT, bytes: 1_000_000 }))
        names.push(isField ? `field ${name}` : name);
      return { names };
    } catch (error) {
      return { names, error: (error as Error).message };
    }
  });
  url = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => app.close());

const part = (headers: string, content = 'text') => `--edge\r\n${headers}\r\n\r\n${content}\r\n`;
const file = (name: string, content?: string) =>
  part(`Content-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: text/plain`, content);

async function send(...parts: string[]): Promise<{ names: string[]; error?: string }> {
  const headers = { 'content-type': 'multipart/form-data; boundary=edge' };
  const answer = await fetch(url, { method: 'POST', headers, body: `${parts.join('')}--edge--\r\n` });
  return (await answer.json()) as { names: string[]; error?: string };
}

describe('the parts of an upload', () => {
  it('are all handed on, up to the limit', async () => {
    expect(await send(file('a.txt'), file('b.txt', 'x'.repeat(200_000)), file('c.txt'))).toEqual({
      names: ['a.txt', 'b.txt', 'c.txt'],
    });
  });

  it('are reported when they exceed the limit, and those before it are passed on', async () => {
    const { names, error } = await send(...['a', 'b', 'c', 'd', 'e'].map((name) => file(`${name}.txt`)));
    expect(names).toEqual(['a.txt', 'b.txt', 'c.txt']);
    expect(error).toMatch(/can have up to 3 parts/);
  });

  it('are refused when they are too large in total: at once if the length is declared, otherwise as soon as it shows', async () => {
    expect((await send(file('a.txt', 'x'.repeat(1_100_000)))).error).toMatch(/An upload can have up to .* MiB/);
    let pulled = 0;
    const body = new ReadableStream<Uint8Array>({
      start: (stream) => stream.enqueue(Buffer.from(file('a.txt') + file('b.txt').slice(0, -2))),
      pull: (stream) => (pulled++ < 40 ? stream.enqueue(new Uint8Array(65_536)) : stream.close()),
    });
    const headers = { 'content-type': 'multipart/form-data; boundary=edge' };
    const answer = await fetch(url, { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
    expect(await answer.json()).toEqual({ names: ['a.txt'], error: expect.stringMatching(/An upload can have up to/) });
  });

  it('are named when they have no file name', async () => {
    expect(await send(part('Content-Disposition: form-data; name="files"'), file('b.txt'))).toEqual({
      names: ['field files', 'b.txt'],
    });
  });

  it('are counted when nothing can be read from their headers', async () => {
    for (const headers of ['Content-Type: text/plain', 'Content-Disposition: attachment; filename="a.txt"']) {
      const { names, error } = await send(file('a.txt'), part(headers), file('b.txt', ''));
      expect({ headers, names, error }).toEqual({
        headers,
        names: ['a.txt', 'b.txt'],
        error: expect.stringMatching(/^1 part has no usable header/),
      });
    }
  });
});
