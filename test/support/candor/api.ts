/** The API in the form that its users meet: a real port, a real database, several organizations. */
import { hashPassword, issueToken } from '#libs/secrets';
import type { ActorKind } from '#libs/contracts';
import { apiKeys, inOrganisation, newId, organisations, users } from '#libs/database';
import { startProcess, type RunningProcess } from './processes.js';
import { createTestDatabase, openDataSource } from '../servers/postgres.js';

export const PASSWORD = 'a long enough password';

export interface Organisation {
  id: string;
  users: Record<ActorKind, { id: string; email: string }>;
  /** An API key of each kind. */
  keys: Record<ActorKind, string>;
  keyIds: Record<ActorKind, string>;
}

export interface Answer<Body = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: Body;
  text: string;
}

export interface Call {
  method?: string;
  key?: string | null;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface TestApi {
  url: string;
  databaseUrl: string;
  ownerUrl: string;
  addOrganisation(name: string): Promise<Organisation>;
  /** Makes the hiring manager and the hiring manager's key members of a role: else they do not see it. */
  letManagerIn(organisation: Organisation, roleId: string): Promise<void>;
  /** Sends JSON, or what `body` is when it is bytes, text or a form. */
  call<Body = Record<string, unknown>>(path: string, call?: Call): Promise<Answer<Body>>;
  stop(): Promise<void>;
}

const KINDS: readonly ActorKind[] = ['admin', 'recruiter', 'hiring-manager'];

export interface ApiSettings {
  /** Further settings, by their names in the environment. */
  settings?: Record<string, string>;
  /** Gets every line that the process writes. */
  log?: string[];
}

let shared: { api: Promise<TestApi>; worker: Promise<RunningProcess> | null; users: number } | null = null;

/**
 * Starts the built API as a process of its own, on a database of its own. Files that are loaded together and need
 * nothing special share one, and its worker, each with organizations of its own. It stops with the last of them.
 */
export async function startApi(asked?: ApiSettings): Promise<TestApi> {
  if (asked) return startOwnApi(asked);
  shared ??= { api: startOwnApi({}), worker: null, users: 0 };
  const mine = shared;
  mine.users += 1;
  const api = await mine.api;
  return {
    ...api,
    async stop() {
      mine.users -= 1;
      if (mine.users > 0) return;
      shared = null;
      await (await mine.worker)?.stop();
      await api.stop();
    },
  };
}

async function startOwnApi({ settings = {}, log = [] }: ApiSettings): Promise<TestApi> {
  const database = await createTestDatabase();
  const api = await startProcess('api', { DATABASE_URL: database.url, ...settings }, log);
  const url = (api.message as { address: string }).address;
  return {
    url,
    databaseUrl: database.url,
    ownerUrl: database.ownerUrl,
    addOrganisation: (name) => addOrganisation(database.url, name),
    async letManagerIn({ users, keys, keyIds }, roleId) {
      for (const id of [users['hiring-manager'].id, keyIds['hiring-manager']]) {
        const path = `/api/v1/roles/${roleId}/members/${id}`;
        const { status, text } = await callApi(url, path, { method: 'PUT', key: keys.admin });
        if (status !== 200) throw new Error(`${path}: ${status} ${text}`);
      }
    },
    call: (path, call) => callApi(url, path, call),
    async stop() {
      await api.stop();
      await database.drop();
    },
  };
}

/** Starts the built worker beside it; beside one that is shared, the one that is shared too. */
export async function startWorkerOf(api: TestApi, asked?: ApiSettings): Promise<RunningProcess> {
  if (asked || api.url !== (await shared?.api)?.url) return startOwnWorker(api, asked ?? {});
  shared!.worker ??= startOwnWorker(api, {});
  return { message: (await shared!.worker).message, stop: () => Promise.resolve() };
}

function startOwnWorker(api: TestApi, { settings = {}, log = [] }: ApiSettings): Promise<RunningProcess> {
  const own = { DATABASE_URL: api.databaseUrl, CANDOR_READERS: '1', LOG_LEVEL: 'error' };
  return startProcess('worker', { ...own, ...settings }, log);
}

/** How many organizations of a name were added to a database. */
const known = new Map<string, number>();

async function addOrganisation(databaseUrl: string, name: string): Promise<Organisation> {
  const dataSource = await openDataSource(databaseUrl, 'app', { size: 1 });
  const id = newId();
  // Addresses of mail are taken once a database.
  const before = known.get(`${databaseUrl} ${name}`) ?? 0;
  known.set(`${databaseUrl} ${name}`, before + 1);
  const domain = before === 0 ? name : `${name}-${before}`;
  const passwordHash = await hashPassword(PASSWORD);
  try {
    return await inOrganisation(dataSource, id, async (tenant) => {
      await organisations.create(tenant, { name });
      const organisation = { id, users: {}, keys: {}, keyIds: {} } as Organisation;
      for (const kind of KINDS) {
        const email = `${kind}@${domain}.example`;
        const userId = await users.create(tenant, {
          kind,
          email,
          name: `${kind} of ${name}`,
          passwordHash,
        });
        organisation.users[kind] = { id: userId, email };
        const keyId = newId();
        const { token, digest, prefix } = issueToken('apiKey', id, keyId);
        await apiKeys.create(tenant, {
          id: keyId,
          name: kind,
          kind,
          prefix,
          secretDigest: digest,
          createdBy: userId,
        });
        organisation.keys[kind] = token;
        organisation.keyIds[kind] = keyId;
      }
      return organisation;
    });
  } finally {
    await dataSource.destroy();
  }
}

async function callApi<Body>(url: string, path: string, call: Call = {}): Promise<Answer<Body>> {
  const isJson =
    call.body !== undefined &&
    !(call.body instanceof FormData) &&
    !(call.body instanceof Uint8Array) &&
    typeof call.body !== 'string';
  const answer = await fetch(`${url}${path}`, {
    method: call.method ?? (call.body === undefined ? 'GET' : 'POST'),
    redirect: 'manual',
    headers: {
      ...(call.key && { authorization: `Bearer ${call.key}` }),
      ...(isJson && { 'content-type': 'application/json' }),
      ...call.headers,
    },
    ...(call.body !== undefined && {
      body: isJson ? JSON.stringify(call.body) : (call.body as string | FormData | Uint8Array<ArrayBuffer>),
    }),
  });
  const text = await textOf(answer);
  const body =
    /[/+]json\b/.test(answer.headers.get('content-type') ?? '') && text ? (JSON.parse(text) as Body) : ({} as Body);
  return { status: answer.status, headers: answer.headers, body, text };
}

/** A stream has no end to wait for. */
async function textOf(answer: Response): Promise<string> {
  if (!answer.headers.get('content-type')?.startsWith('text/event-stream')) return answer.text();
  await answer.body?.cancel();
  return '';
}
