/** A server on a free port that answers the calls of a component under test, and keeps what it was sent. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Call {
  method: string;
  /** Path below `/api/v1`, with its query. */
  path: string;
  /** Its `Idempotency-Key`. */
  key: string | null;
  body: unknown;
}

interface Answer {
  status?: number;
  body?: unknown;
  /** The connection breaks before the response arrives. */
  isLost?: boolean;
}

/** Answers by method and path, as `POST /applications/a1/notes`; a path without its query answers every query. */
export type Handlers = Readonly<Record<string, (call: Call) => Answer | Promise<Answer>>>;

export interface PageServer {
  url: string;
  /** The calls other than GET, in the order in which they arrived. */
  sent: Call[];
  close: () => Promise<void>;
}

declare global {
  var visit: (url: string) => void;
}

/** Starts a server and moves the page to it. */
export async function startPageServer(answers: Handlers): Promise<PageServer> {
  const sent: Call[] = [];
  const server = createServer((request, response) => {
    void callOf(request).then(async (call) => {
      if (call.method !== 'GET') sent.push(call);
      const [path] = call.path.split('?');
      const answer = answers[`${call.method} ${call.path}`] ?? answers[`${call.method} ${path}`];
      const { status = 200, body, isLost = false } = answer ? await answer(call) : missing(call);
      if (isLost) return void request.socket.destroy();
      const type = status < 400 ? 'application/json' : 'application/problem+json';
      return void response
        .writeHead(status, { 'content-type': type, connection: 'close' })
        .end(JSON.stringify(body ?? {}));
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  globalThis.visit(`${url}/`);
  return {
    url,
    sent,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

const missing = ({ method, path }: Call): Answer => ({
  status: 404,
  body: { type: 'about:blank', status: 404, code: 'unknown-address', detail: `${method} ${path}`, errors: [] },
});

async function callOf(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return {
    method: request.method ?? '',
    path: (request.url ?? '').replace('/api/v1', ''),
    key: request.headers['idempotency-key']?.toString() ?? null,
    body: text === '' ? null : JSON.parse(text),
  };
}
