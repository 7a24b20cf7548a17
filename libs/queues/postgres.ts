/** BullMQ on Postgres: the pool as BullMQ should see it, and its schema. */
import { createPostgresBackend, runMigrations } from 'bullmq';
import pg, { type Pool, type ClientBase, type PoolClient } from 'pg';
import { isOutage, queuePoolConfig, type PoolOptions } from '#libs/database';

/** The schema BullMQ lives in; owned by `candor_queue`, which owns nothing else. */
export const QUEUE_SCHEMA = 'bullmq';

/**
 * Opens the queue's pool. The queue only speeds up what the outbox guarantees, so its commits need not wait for the disk: a
 * job lost in a crash of the server is sent again when its lease ends. (It cannot become inconsistent, only lose its newest
 * commits.)
 * @param options `size`: each worker keeps one connection of it for LISTEN, the rest is shared
 */
export function openQueuePool(databaseUrl: string, options: PoolOptions = {}): Pool {
  const config = queuePoolConfig(databaseUrl, options);
  const pool = new pg.Pool({ ...config, options: `${config.options ?? ''} -c synchronous_commit=off`.trim() });
  pool.on('error', options.onError ?? (() => undefined)); // An idle connection broke; the pool goes on without it.
  return pool;
}

/** BullMQ tells a connection error by this code only; anything else makes its main loop try again without a pause. A full disk passes too. */
function asBullmqExpects(error: unknown): unknown {
  if (!isOutage(error)) return error;
  return Object.assign(new Error('The queue database cannot be reached', { cause: error }), { code: 'ECONNREFUSED' });
}

/** The part of a `pg.Pool` that BullMQ uses. */
interface QueuePool {
  query(text: string, params?: readonly unknown[]): Promise<{ rows: never[]; rowCount?: number | null }>;
  connect(): Promise<PoolClient>;
  end(): Promise<void>;
  on(event: 'error' | 'connect', listener: unknown): QueuePool;
  removeAllListeners(event?: string): QueuePool;
  options: { keepAlive: boolean };
}

/**
 * The pool as BullMQ sees it: errors of the connection get the code that BullMQ waits on, and none of its queues adds
 * listeners to the pool (each would, past Node's limit) or ends it: its owner does.
 */
export function queuePool(pool: Pool): QueuePool {
  const seen: QueuePool = {
    query: async (text, params) => {
      try {
        return (await pool.query(text, params as unknown[])) as never;
      } catch (error) {
        throw asBullmqExpects(error);
      }
    },
    connect: async () => {
      try {
        return await pool.connect();
      } catch (error) {
        throw asBullmqExpects(error);
      }
    },
    end: async () => undefined,
    on: () => seen,
    removeAllListeners: () => seen,
    options: { keepAlive: true },
  };
  return seen;
}

/**
 * Creates or updates BullMQ's schema; concurrent calls are safe. Call it on a connection that acts as the schema's
 * owner (`candor_queue`): BullMQ creates sequences at run time, so the login that runs queues must own the schema.
 * @returns the schema's version
 */
export async function migrateQueueSchema(client: Pick<ClientBase, 'query'>): Promise<number> {
  const query = async (text: string, params?: readonly unknown[]) => {
    // The schema is made with its owner (`migrations/database-roles.ts`); even IF NOT EXISTS asks for CREATE on the whole database.
    if (text.startsWith('CREATE SCHEMA IF NOT EXISTS')) return { rows: [] };
    return (await client.query(text, params as unknown[])) as never;
  };
  return runMigrations({ query }, QUEUE_SCHEMA);
}

export { createPostgresBackend };
