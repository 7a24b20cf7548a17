/** A running server, as commands that need one call it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { candorAddress } from '../commands/platform/access/address.js';
import { CommandError } from '../command-error.js';

export interface Server {
  /** Without a slash at the end. */
  address: string;
  /** @param headers with an idempotency key: a call that is not answered is repeated */
  send<Body>(path: string, body: Blob | FormData | object, headers: Record<string, string>): Promise<Body>;
  get<Body>(path: string): Promise<Body>;
  put<Body>(path: string, body: object): Promise<Body>;
  patch<Body>(path: string, body: object): Promise<Body>;
}

/** How often a server that is away or busy is asked again, and after how many seconds when it does not say. */
const TRIES = 8;
const PAUSE_SECONDS = 3;

/** @param asked `http://host:port`; undefined: the one on the data folder @param key API key @throws CommandError without a key */
export function openServer(asked: string | undefined, key: string | undefined): Server {
  if (!key) throw new CommandError('no-key', 'Set CANDOR_API_KEY to an API key (create one with `candor key add`).');
  const address = (asked ?? candorAddress()).replace(/\/+$/, '');
  async function call<Body>(method: string, path: string, rest: Omit<RequestInit, 'method'> = {}): Promise<Body> {
    const headers = { authorization: `Bearer ${key}`, ...(rest.headers as Record<string, string> | undefined) };
    for (let tries = 1; ; tries++) {
      // A call that is repeated carries its key, and reading repeats by itself.
      const answer = await fetch(new URL(path, address), { ...rest, method, headers }).catch((error: Error) => error);
      const isBusy = answer instanceof Error || answer.status === 429 || answer.status === 503;
      if (isBusy && tries < TRIES) {
        const wait = answer instanceof Error ? NaN : Number(answer.headers.get('retry-after') ?? NaN);
        await sleep(1000 * (wait > 0 ? wait : PAUSE_SECONDS));
        continue;
      }
      if (answer instanceof Error) {
        throw new CommandError('server-away', `${address} does not respond. Is Candor running there?`, {
          cause: answer,
        });
      }
      const text = await answer.text();
      if (answer.ok) return JSON.parse(text) as Body;
      throw new CommandError('refused', `${method} ${path}: ${answer.status} ${detailOf(text)}`);
    }
  }

  const asJson = (body: object) => ({
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
  return {
    address,
    send: (path, body, headers) => {
      const isRaw = body instanceof Blob || body instanceof FormData;
      const rest = isRaw ? { body, headers: {} } : asJson(body);
      return call('POST', path, { ...rest, headers: { ...rest.headers, ...headers } });
    },
    get: (path) => call('GET', path),
    put: (path, body) => call('PUT', path, asJson(body)),
    patch: (path, body) => call('PATCH', path, asJson(body)),
  };
}

function detailOf(text: string): string {
  try {
    return (JSON.parse(text) as { detail?: string }).detail ?? text;
  } catch {
    return text.slice(0, 200);
  }
}
