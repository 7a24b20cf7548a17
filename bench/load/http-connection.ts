/** One HTTP/1.1 connection that is kept open, one request at a time: a client that costs little beside what it measures. */
import { connect, type Socket } from 'node:net';

export interface HttpAnswer {
  status: number;
  body: Buffer;
}

export interface HttpConnection {
  /** @throws when the server closes the connection or answers without a length */
  request(method: string, path: string, headers: Record<string, string>, body?: Uint8Array): Promise<HttpAnswer>;
  close(): void;
}

export async function openHttpConnection(address: string): Promise<HttpConnection> {
  const { hostname, port, host } = new URL(address);
  const socket = await connected(hostname, Number(port));
  let received = Buffer.alloc(0);
  let waiting: { resolve(answer: HttpAnswer): void; reject(error: Error): void } | null = null;

  socket.on('data', (bytes) => {
    received = received.length === 0 ? bytes : Buffer.concat([received, bytes]);
    const parsed = parse(received);
    if (parsed === null || waiting === null) return;
    received = received.subarray(parsed.length);
    const { resolve } = waiting;
    waiting = null;
    resolve(parsed.answer);
  });
  const broken = (error?: Error): void => waiting?.reject(error ?? new Error('The server closed the connection.'));
  socket.on('error', broken);
  socket.on('close', () => broken());

  return {
    request(method, path, headers, body) {
      const lines = Object.entries({ host, ...headers, 'content-length': String(body?.length ?? 0) });
      const head = `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(body === undefined ? Buffer.from(head) : Buffer.concat([Buffer.from(head), body]));
      });
    },
    close: () => socket.destroy(),
  };
}

function connected(host: string, port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });
}

/** The first answer in the bytes; null while it is not all there. */
function parse(bytes: Buffer): { answer: HttpAnswer; length: number } | null {
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd < 0) return null;
  const head = bytes.toString('latin1', 0, headEnd);
  const size = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (size === undefined) throw new Error(`An answer without a length:\n${head}`);
  const length = headEnd + 4 + Number(size);
  if (bytes.length < length) return null;
  return { answer: { status: Number(head.slice(9, 12)), body: bytes.subarray(headEnd + 4, length) }, length };
}
