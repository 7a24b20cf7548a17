/** Chooses the server of the queues. One setting decides, and no other code depends on it. */
import { createRedisBackend, setDefaultBackendFactory, type BackendFactory, type IQueueBackend } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import type { Pool } from 'pg';
import { createPostgresBackend, queuePool } from './postgres.js';

export interface QueueBackend {
  kind: 'postgres' | 'redis';
  /** For workers: waits for the server as long as it takes. */
  consumer: QueueConnection;
  /** For senders: says at once when the server is away. */
  producer: QueueConnection;
  /** Makes BullMQ's backend. The two differ in the options they take, which only their own connections above meet. */
  factory: BackendFactory<IQueueBackend, never>;
  /** @throws when the connection for senders is known to be down: then there is no use in asking */
  assertConnected(): void;
  /** Resolves when the server answers. @throws when it does not, within two seconds. */
  ping(): Promise<void>;
  /** Ends the connections that the backend opened. The pool of the Postgres backend is its owner's to end. */
  close(): Promise<void>;
}

/** Connection and key prefix as BullMQ's constructors take them. */
export interface QueueConnection {
  connection: object;
  prefix: string;
}

export type QueueBackendOptions =
  | {
      /** `redis://…` or `rediss://…`. */
      redisUrl: string;
      /** First part of every key. The hash tag for Redis Cluster is in the queue's name. */
      prefix?: string;
    }
  | {
      /** See `openQueuePool`. */
      pool: Pool;
    };

const PREFIX = 'candor';

/** Up to a second between attempts: BullMQ's own schedule grows to 20 s, which would be most of an outage's cost. */
const REDIS: RedisOptions = {
  retryStrategy: (times) => Math.min(50 * times, 1_000),
  connectTimeout: 2_000,
};

/** Opens the queue's backend. Does not wait for the server: `ping` does. */
export function openQueueBackend(options: QueueBackendOptions): QueueBackend {
  return 'pool' in options ? onPostgres(options.pool) : onRedis(options.redisUrl, options.prefix ?? PREFIX);
}

function onPostgres(pool: Pool): QueueBackend {
  const shared: QueueConnection = { connection: queuePool(pool), prefix: PREFIX };
  return {
    kind: 'postgres',
    consumer: shared,
    producer: shared,
    factory: createPostgresBackend as unknown as QueueBackend['factory'],
    assertConnected: () => undefined,
    ping: async () => {
      await withDeadline(pool.query('SELECT 1'), 2_000, 'Postgres (queue) does not respond');
    },
    close: async () => undefined,
  };
}

function onRedis(url: string, prefix: string): QueueBackend {
  // A worker's commands wait out an outage; a sender's fail, and the outbox tries again.
  const consumer = new Redis(url, { ...REDIS, maxRetriesPerRequest: null });
  const producer = new Redis(url, {
    ...REDIS,
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    commandTimeout: 5_000,
  });
  for (const redis of [consumer, producer]) {
    redis.setMaxListeners(0); // Each queue and worker listens to the shared connection.
    redis.on('error', () => undefined); // Workers and `ping` report it; without a listener ioredis prints it.
  }
  function assertConnected(): void {
    if (producer.status !== 'ready') throw new Error(`Redis is not connected (${producer.status})`);
  }
  return {
    kind: 'redis',
    consumer: { connection: consumer, prefix },
    producer: { connection: producer, prefix },
    factory: createRedisBackend as unknown as QueueBackend['factory'],
    assertConnected,
    ping: async () => {
      assertConnected();
      await withDeadline(producer.ping(), 2_000, 'Redis does not respond');
    },
    close: async () => {
      consumer.disconnect();
      producer.disconnect();
    },
  };
}

/**
 * Makes the backend the one that `@nestjs/bullmq` builds workers on. BullMQ keeps it per process: call it once, before
 * the Nest application is created.
 */
export function useQueueBackend(backend: QueueBackend): void {
  setDefaultBackendFactory(backend.factory as never);
}

/** The promise's result, or an error when it takes longer than `ms`. The promise itself goes on. */
export async function withDeadline<T>(promise: Promise<T>, ms: number, message: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(message)), ms);
  });
  try {
    return await Promise.race([promise, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
