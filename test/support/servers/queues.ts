/** The two queue backends as the suites see them: an empty one for each test, and a way to take its server away. */
import { randomBytes } from 'node:crypto';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { JOB_NAMES, openQueueBackend, openQueuePool, queueName, type JobName, type QueueBackend } from '#libs/queues';
import { CONNECT_TIMEOUT, createTestDatabase } from './postgres.js';
import { redisForTests, startTestRedis, type TestRedis } from './redis.js';

/** How another process opens the same backend. */
export type BackendAddress = { redisUrl: string; prefix: string } | { databaseUrl: string };

export interface TestBackend {
  address: BackendAddress;
  backend: QueueBackend;
  /** Takes the server away from all clients; null when that is impossible. */
  outage: { begin(): Promise<void>; end(): Promise<void> } | null;
  /** Loses every job. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

export interface WorkerQueue {
  options: { redisUrl: string | null; queuePrefix?: string };
  /** Takes the queue's server away; null when it cannot be taken away alone. */
  outage: { begin(): Promise<void>; end(): Promise<void> } | null;
  /** Loses every job. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

export interface BackendKind {
  kind: 'postgres' | 'redis';
  skip: string | null;
  /** @param options `apart`: on a server that no other test takes away */
  open(options?: { apart?: boolean }): Promise<TestBackend>;
  /** Returns what a worker on the given database needs to use this kind, with queues of its own. */
  openFor(databaseUrl: string, options?: { apart?: boolean }): Promise<WorkerQueue>;
  /** After the last test. */
  stop(): Promise<void>;
}

/** Opens a backend from its address; `close` ends its connections. */
export function openAt(address: BackendAddress): { backend: QueueBackend; close(): Promise<void> } {
  if ('redisUrl' in address) {
    const backend = openQueueBackend(address);
    return { backend, close: () => backend.close() };
  }
  const pool = openQueuePool(address.databaseUrl, { connectTimeout: CONNECT_TIMEOUT });
  return { backend: openQueueBackend({ pool }), close: () => pool.end() };
}

export function backendKinds(): BackendKind[] {
  return [onPostgres(), onRedis()];
}

function onPostgres(): BackendKind {
  return {
    kind: 'postgres',
    skip: null,
    stop: async () => undefined,
    openFor: async (databaseUrl) => ({
      options: { redisUrl: null },
      outage: null,
      flush: async () => {
        const { backend, close } = openAt({ databaseUrl });
        await Promise.all(JOB_NAMES.map((job) => obliterate(job, backend)));
        await close();
      },
      close: async () => undefined,
    }),
    open: async () => {
      const database = await createTestDatabase();
      const address = { databaseUrl: database.url };
      const opened = openAt(address);
      const name = new URL(database.url).pathname.slice(1);
      return {
        address,
        backend: opened.backend,
        outage: {
          begin: () =>
            beside(
              database.ownerUrl,
              `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`,
              `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
            ),
          end: () => beside(database.ownerUrl, `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`),
        },
        flush: () => on(database.ownerUrl, 'TRUNCATE bullmq.job CASCADE'),
        close: async () => {
          await opened.close();
          await database.drop();
        },
      };
    },
  };
}

function onRedis(): BackendKind {
  const found = redisForTests();
  const servers: Promise<TestRedis>[] = [];
  let shared: Promise<TestRedis> | null = null;

  function start(): Promise<TestRedis> {
    const server = startTestRedis();
    servers.push(server);
    return server;
  }

  return {
    kind: 'redis',
    skip: found.available ? null : found.skip,
    stop: async () => {
      shared = null;
      await Promise.all(servers.splice(0).map(async (server) => (await server).close()));
    },
    openFor: async (_databaseUrl, { apart = false } = {}) => {
      const { url, stop, start: startAgain } = await (apart ? start() : (shared ??= start()));
      const address = { redisUrl: url, prefix: newPrefix() };
      return {
        options: { redisUrl: address.redisUrl, queuePrefix: address.prefix },
        outage: stop && startAgain && { begin: stop, end: startAgain },
        flush: () => flushPrefix(address),
        close: async () => undefined,
      };
    },
    open: async ({ apart = false } = {}) => {
      const { url, stop, start: startAgain } = await (apart ? start() : (shared ??= start()));
      const address = { redisUrl: url, prefix: newPrefix() };
      const opened = openAt(address);
      return {
        address,
        backend: opened.backend,
        outage: stop && startAgain && { begin: stop, end: startAgain },
        flush: () => flushPrefix(address),
        close: opened.close,
      };
    },
  };
}

function newPrefix(): string {
  return `test-${randomBytes(4).toString('hex')}`;
}

async function obliterate(job: JobName, backend: QueueBackend): Promise<void> {
  const queue = new Queue(queueName(job), backend.producer as never, backend.factory as never);
  await queue.obliterate({ force: true });
  await queue.close();
}

/** Removes the keys of one prefix: the server may be shared. */
async function flushPrefix({ redisUrl, prefix }: { redisUrl: string; prefix: string }): Promise<void> {
  const redis = new Redis(redisUrl);
  try {
    const keys = await redis.keys(`${prefix}:*`);
    if (keys.length > 0) await redis.del(keys);
  } finally {
    redis.disconnect();
  }
}

async function on(url: string, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Runs the statements from another database of the same server. */
async function beside(url: string, ...statements: string[]): Promise<void> {
  const other = new URL(url);
  other.pathname = '/postgres';
  await on(other.href, ...statements);
}
