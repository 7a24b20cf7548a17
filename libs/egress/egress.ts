/** Sends requests: checked, redirected by our own rules, within limits. */
import { Agent, type Dispatcher } from 'undici';
import type { Destination } from '#libs/config';
import { readBody } from './body.js';
import { checkUrl } from './check-url.js';
import { guardedConnector, resolveOnMachine, type Resolver } from './connect.js';
import { asEgressError, EgressFailed } from './errors.js';
import { headersFor, redirectionOf, type Headers } from './redirect.js';

/** Token of the {@link Egress}. */
export const EGRESS = Symbol('egress');

export interface EgressRequest {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  url: string;
  /** Names in any case. `Host` is that of the URL, whatever stands here. */
  headers?: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
  /** Milliseconds for all of it, redirects and body too. 30 seconds, unless given. */
  timeoutMs?: number;
  /** Bytes of the body, packed and unpacked alike. 10 MiB, unless given. */
  maxBytes?: number;
  /**
   * Status and headers are all that is wanted: `body` is empty. At most `maxBytes` of it are read, so that the connection can be used
   * again, and whatever is wrong with it is no failure.
   */
  discardBody?: boolean;
  /** How many redirects a GET or HEAD may follow; none, unless given. One that is not followed is handed over as the answer it is. */
  redirects?: number;
}

export interface EgressAnswer {
  /** Whatever the server said, also 3xx, 4xx and 5xx. */
  status: number;
  /** Names in small letters. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Unpacked. */
  body: Buffer;
  /** The URL of the last request, after redirects. */
  url: string;
}

export interface Egress {
  /**
   * Sends a request and reads the answer.
   * @throws EgressRefused when it may not go there, EgressFailed when no complete answer came
   */
  request(request: EgressRequest): Promise<EgressAnswer>;
  /** Ends all connections; requests that are under way fail. */
  close(): Promise<void>;
}

/** Milliseconds that a server may take, each within the time of the whole request. */
interface Patience {
  /** Name, connection, encryption. */
  connect: number;
  /** From the request to the end of the headers. */
  headers: number;
  /** Between two pieces of the body. */
  silence: number;
}

const PATIENCE: Patience = { connect: 10_000, headers: 30_000, silence: 15_000 };
const TIMEOUT = 30_000;
const MOST_BYTES = 10 * 1024 * 1024;
const MOST_HEADER_BYTES = 16 * 1024;

interface EgressOptions {
  /** The destinations allowed beside public https servers on port 443. */
  allow: readonly Destination[];
  /** The user agent, unless a request names one; the default is `Candor`. */
  userAgent?: string;
  /** For tests of names that change their address. */
  resolver?: Resolver;
  /** For tests that cannot wait so long. */
  patience?: Partial<Patience>;
}

/**
 * Opens the way out. A connection is checked while it is made and then kept for a few seconds for requests to the same scheme, host and
 * port, so that each request goes to an address that was checked for its target. Proxies of the environment are not used: they would
 * resolve names in our place.
 */
export function createEgress({ allow, userAgent = 'Candor', resolver, patience }: EgressOptions): Egress {
  const { connect, headers, silence } = { ...PATIENCE, ...patience };
  const agent = new Agent({
    connect: guardedConnector({ allow, resolve: resolver ?? resolveOnMachine, timeout: connect }),
    headersTimeout: headers,
    bodyTimeout: silence,
    maxHeaderSize: MOST_HEADER_BYTES,
  });

  async function send(url: URL, { method, body }: EgressRequest, headers: Headers, { signal, passed }: Deadline) {
    const { origin, pathname, search } = url;
    const answer = agent.request({ origin, path: pathname + search, method, headers, body: body ?? null, signal });
    // While a connection is made undici hears no signal.
    const { body: stream, ...rest } = await Promise.race([answer, passed]);
    // An abandoned body ends in an error without another listener.
    return { ...rest, body: stream.on('error', () => undefined) };
  }

  return {
    async request(request) {
      const { timeoutMs = TIMEOUT, maxBytes = MOST_BYTES } = request;
      const redirects = ['GET', 'HEAD'].includes(request.method) ? (request.redirects ?? 0) : 0;
      let url = checkUrl(request.url, allow);
      let headers = headersOf(request, userAgent);
      const deadline = startDeadline(timeoutMs, () => new EgressFailed('timeout', url.host));
      try {
        for (let followed = 0; ; followed++) {
          const answer = await send(url, request, headers, deadline);
          try {
            const { statusCode: status, headers: heard } = answer;
            const next = redirects > 0 ? redirectionOf({ status, location: heard.location }, url, allow) : null;
            if (next === null) {
              const body = request.discardBody
                ? await passOver(answer.body, maxBytes, deadline.signal)
                : await readBody(answer, maxBytes, url.host);
              return { status, headers: heard, body, url: url.href };
            }
            if (followed === redirects) throw new EgressFailed('redirects', url.host);
            headers = headersFor(next, url, headers);
            url = next;
          } finally {
            answer.body.destroy();
          }
        }
      } catch (error) {
        throw asEgressError(error, url.host);
      } finally {
        deadline.end();
      }
    },
    close: () => agent.destroy(),
  };
}

async function passOver(body: Dispatcher.ResponseData['body'], limit: number, signal: AbortSignal): Promise<Buffer> {
  await body.dump({ limit, signal }).catch(() => undefined);
  return Buffer.alloc(0);
}

/** Headers whose values are set here or below. */
const NOT_THEIRS = ['host', 'content-length', 'transfer-encoding', 'connection', 'accept-encoding'];

function headersOf({ headers = {} }: EgressRequest, userAgent: string): Headers {
  const given = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  return {
    'user-agent': userAgent,
    ...Object.fromEntries(given.filter(([name]) => !NOT_THEIRS.includes(name))),
    'accept-encoding': 'identity',
  };
}

interface Deadline {
  signal: AbortSignal;
  /** Rejects when the time is over. */
  passed: Promise<never>;
  end(): void;
}

function startDeadline(timeoutMs: number, error: () => Error): Deadline {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(error()), timeoutMs);
  const { signal } = controller;
  const passed = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
  return { signal, passed, end: () => clearTimeout(timer) };
}
