/** Another system that receives webhooks: an HTTP server that records its requests and responds as configured. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { readDestination } from '#libs/config';

/** The parsed destination that `CANDOR_EGRESS_ALLOW` has to name for it. */
export const TO_RECEIVERS = [readDestination('127.0.0.1')].filter((destination) => destination !== null);

export interface Heard {
  path: string;
  headers: Record<string, string>;
  /** The header `webhook-id`. */
  id: string;
  /** The bytes. */
  body: string;
  type: string;
  timestamp: string;
  data: Record<string, unknown>;
}

export type Answer = (response: ServerResponse, heard: Heard) => unknown;

export const answer =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(status, headers).end();

export interface Receiver {
  url: string;
  /** In the order it came. */
  heard: Heard[];
  /** Sets the response from now on; 204 at the beginning. */
  answers(next: Answer): void;
  close(): Promise<void>;
}

export async function openReceiver(): Promise<Receiver> {
  const heard: Heard[] = [];
  const sockets = new Set<Socket>();
  let next = answer(204);
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const headers = request.headers as Record<string, string>;
      const one = { path: request.url ?? '', headers, id: headers['webhook-id'] ?? '', body };
      heard.push({ ...one, ...(JSON.parse(body) as Pick<Heard, 'type' | 'timestamp' | 'data'>) });
      next(response, heard.at(-1)!);
    });
  });
  server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => undefined)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    answers: (changed) => {
      next = changed;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
