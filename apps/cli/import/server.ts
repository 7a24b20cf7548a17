/** What the import command asks of a running server. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Import, ImportItem, ImportMapping, Page } from '#libs/contracts';
import { CommandError } from '../command-error.js';

export interface Server {
  send(path: string, body: Blob | FormData, headers: Record<string, string>): Promise<Import>;
  get<Body>(path: string): Promise<Body>;
  put(path: string, body: object): Promise<ImportMapping>;
}

/** How often a server that is away or busy is asked again, and after how many seconds when it does not say. */
const TRIES = 8;
const PAUSE_SECONDS = 3;

/** @param address `http://host:port` */
export function openServer(address: string, key: string): Server {
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
        throw new CommandError('server-away', `${address} does not answer: is Candor running there?`, {
          cause: answer,
        });
      }
      const text = await answer.text();
      if (answer.ok) return JSON.parse(text) as Body;
      throw new CommandError('refused', `${method} ${path}: ${answer.status} ${detailOf(text)}`);
    }
  }

  return {
    send: (path, body, headers) => call('POST', path, { body, headers }),
    get: (path) => call('GET', path),
    put: (path, body) =>
      call('PUT', path, { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  };
}

/** All items of an import with an outcome. */
export async function itemsWith(server: Server, importId: string, outcome: string): Promise<ImportItem[]> {
  const items: ImportItem[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: Page<ImportItem> = await server.get(
      `/api/v1/imports/${importId}/items?limit=100&outcome=${outcome}${after}`,
    );
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
}

function detailOf(text: string): string {
  try {
    return (JSON.parse(text) as { detail?: string }).detail ?? text;
  } catch {
    return text.slice(0, 200);
  }
}
