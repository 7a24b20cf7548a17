/**
 * The common parts of the fake servers of ATS products: HTTP on a free port, authorization, rates, failures on demand,
 * a record of requests, and the events of users' actions. Each product is a file beside this one.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { AtsRefusal } from '../../../libs/ats/index.js';
import type { AtsAccount, AtsApi, AtsCall, AtsResponse } from '../../../libs/ats/vendor.js';

export interface FakeRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  /** Of a JSON body, or of a form. */
  body: Record<string, unknown>;
}

export interface FakeAnswer {
  status?: number;
  headers?: Record<string, string>;
  json?: unknown;
  bytes?: Buffer;
}

/** `params` are those of the path: `/candidates/:id`. */
export type FakeRoute = (request: FakeRequest, params: Record<string, string>) => FakeAnswer;

export interface FakeServer {
  url: string;
  /** All that was asked, with refused calls, oldest first. */
  asked: FakeRequest[];
  /** Answers that come before the real ones, to whatever is asked next. */
  failures: FakeAnswer[];
  /** How often it may be called, by anybody; null: as often as you like. */
  limit: { calls: number; in: number } | null;
  /**
   * Called with each request once its response is ready. The response is sent when the call ends, and may be out of
   * date by then. `left` aborts when the caller stops waiting.
   */
  slowly: ((request: FakeRequest, left: AbortSignal) => Promise<void>) | null;
  stop(): Promise<void>;
}

/**
 * @param routes `GET /candidates/:id` → what answers it
 * @param authorised whether a request may be answered: 401 when not; routes of `open` are not asked
 */
export async function startFakeServer(
  routes: Readonly<Record<string, FakeRoute>>,
  { authorised, open = [] }: { authorised: (request: FakeRequest) => boolean; open?: readonly string[] },
): Promise<FakeServer> {
  const patterns = Object.entries(routes).map(([route, answer]) => {
    const [method, path] = route.split(' ') as [string, string];
    const pattern = new RegExp(`^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
    return { route, method, pattern, answer };
  });
  const recently: number[] = [];

  function answerTo(request: FakeRequest): FakeAnswer {
    const failure = fake.failures.shift();
    if (failure) return failure;
    if (fake.limit) {
      const now = Date.now();
      while (recently.length > 0 && recently[0]! <= now - fake.limit.in) recently.shift();
      if (recently.length >= fake.limit.calls) {
        const wait = Math.ceil(((recently[0] ?? now) + fake.limit.in - now) / 1000);
        return { status: 429, headers: { 'retry-after': String(wait) }, json: { error: 'Too many requests' } };
      }
      recently.push(now);
    }
    const found = patterns.find(({ method, pattern }) => method === request.method && pattern.test(request.path));
    if (!found) return { status: 404, json: { error: 'Not found' } };
    if (!open.includes(found.route) && !authorised(request)) return { status: 401, json: { error: 'Unauthorised' } };
    const params = { ...found.pattern.exec(request.path)!.groups };
    for (const [name, value] of Object.entries(params)) params[name] = decodeURIComponent(value);
    return found.answer(request, params);
  }

  async function respond(incoming: IncomingMessage, response: ServerResponse) {
    const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://fake');
    const request: FakeRequest = {
      method: incoming.method ?? 'GET',
      path: pathname,
      query: searchParams,
      headers: incoming.headers,
      body: bodyOf(await buffer(incoming), incoming.headers['content-type'] ?? ''),
    };
    fake.asked.push(request);
    const { status = 200, headers = {}, json, bytes } = answerTo(request);
    const sentBody = json === undefined ? bytes : JSON.stringify(json);
    const left = new AbortController();
    response.once('close', () => left.abort());
    await fake.slowly?.(request, left.signal);
    response.writeHead(status, { ...(json !== undefined && { 'content-type': 'application/json' }), ...headers });
    response.end(sentBody);
  }

  const server = createServer((incoming, response) => void respond(incoming, response));
  // A connection that a busy machine leaves idle for longer would be closed under the next call.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const fake: FakeServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    failures: [],
    limit: null,
    slowly: null,
    stop: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
  return fake;
}

function bodyOf(bytes: Buffer, type: string): Record<string, unknown> {
  if (bytes.length === 0) return {};
  if (type.includes('json')) return JSON.parse(bytes.toString()) as Record<string, unknown>;
  return Object.fromEntries(new URLSearchParams(bytes.toString()));
}

/** What a product would post about something that happened, signed. */
export interface FakeEvent {
  headers: Record<string, string>;
  rawBody: Buffer;
}

export interface FakePerson {
  name: string;
  email: string;
  /** The id that the product gave an opening. */
  job: string;
  resume?: { fileName: string; bytes: Buffer };
  answers?: { question: string; answer: string }[];
}

export type FakeEdit = Partial<Pick<FakePerson, 'name' | 'email' | 'resume'>>;

/** A product with its server: what people do there, and what stands there. Doings give what the product posts about them. */
export interface FakeProduct {
  server: FakeServer;
  /** To connect with; `apiUrl` is the server. */
  account: AtsAccount;
  /** That it signs with. */
  secret: string;
  openJob(job: { title: string; text: string }): { job: string; events: FakeEvent[] };
  apply(person: FakePerson): { candidate: string; application: string; events: FakeEvent[] };
  /** A résumé stands beside those that are there, or in their place where the product keeps one. */
  edit(candidate: string, changes: FakeEdit): FakeEvent[];
  /** To a stage by its name. */
  move(application: string, stage: string): FakeEvent[];
  reject(application: string): FakeEvent[];
  hire(application: string): FakeEvent[];
  /** Empty: nothing is posted; it shows when it is asked for. */
  anonymise(candidate: string): FakeEvent[];
  remove(candidate: string): FakeEvent[];
  /** Where an application stands: the name of its stage, `hired` or `rejected`. */
  applicationStatus(application: string): string;
  /** What was shown of scores there, as text; what was taken away again is not among it. */
  shown(application: string): string[];
}

/** How a product asks a provider for assessments. */
export interface FakeAssessments {
  /** As an administrator enters it there. */
  provider: { url: string; key: string };
  /** What it gives the provider in return; null: nothing. */
  token: string | null;
  tests(): Promise<{ id: string; name: string }[]>;
  /** Asks; the same once more, when it was asked before. `changes` replace fields of the question, and of the candidate in it. */
  send(
    application: string,
    test: string,
    changes?: { candidate?: object; [field: string]: unknown },
  ): Promise<AskedOfProvider>;
  /** What stands there of the result of an application; undefined: it waits. */
  result(application: string): { score: number | null; lane: string; link: string } | undefined;
}

export interface AskedOfProvider {
  status: number;
  challenge: string | null;
  /** Of the provider; null when it refused. */
  id: string | null;
  body: Record<string, unknown>;
}

/** Posts an event to a connection. */
export async function postEvent(
  url: string,
  { headers, rawBody }: FakeEvent,
): Promise<{ status: number; body: string }> {
  const response = await fetch(url, { method: 'POST', headers, body: new Uint8Array(rawBody) });
  return { status: response.status, body: await response.text() };
}

/** Moments one after the other, a second apart, for what a fake server says happened when. */
export function fakeClock(start = Date.UTC(2026, 10, 2, 9)): () => Date {
  let at = start;
  return () => new Date((at += 1_000));
}

/** An `AtsCall` of nothing but `fetch`, which waits on demand. */
export function plainCall(api: AtsApi, account: AtsAccount, authorised = true): AtsCall {
  return async function call(request, expected = []): Promise<AtsResponse> {
    const { method, to, query = {}, headers = {}, json, form } = request;
    const url = new URL(/^https?:/.test(to) ? to : `${api.url(account)}${to}`);
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) url.searchParams.set(name, String(value));
    const response = await fetch(url, {
      method,
      headers: {
        ...(authorised && api.authorisation(account)),
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
      ...(form && { body: new URLSearchParams(form) }),
    });
    const text = await response.text();
    if (response.status === 429) {
      await sleep(Number(response.headers.get('retry-after')) * 1_000);
      return call(request, expected);
    }
    if (!response.ok && !expected.includes(response.status)) {
      if (response.status >= 500) throw new Error(`${method} ${url.pathname} answered ${response.status}`);
      throw new AtsRefusal(response.status, `${method} ${url.pathname} answered ${response.status}`);
    }
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      json: isJson && text ? JSON.parse(text) : undefined,
    };
  };
}
