/** BullMQ on Postgres: the pool as BullMQ should see it, and its schema. */
import { createPostgresBackend, runMigrations } from 'bullmq';
import type { Pool, PoolClient } from 'pg';

/** The schema BullMQ lives in; owned by `candor_queue`, which owns nothing else. */
export const QUEUE_SCHEMA = 'bullmq';

/**
 * Start-up options of the connections of the queue's pool. The queue only speeds up what the outbox guarantees, so its
 * commits need not wait for the disk: a job lost in a crash of the server is sent again when its lease ends. (It cannot
 * become inconsistent, only lose its newest commits.)
 */
export const QUEUE_POOL_OPTIONS = `-c search_path=${QUEUE_SCHEMA} -c synchronous_commit=off`;

/** SQLSTATEs of a server that is going, gone or coming up. Class 08 is added in {@link isConnectionFault}. */
const GOING_OR_COMING = new Set(['57P01', '57P02', '57P03', '53300']);
const SOCKET = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT', 'EAI_AGAIN', 'ENOTFOUND']);

/** Whether an error says that the server could not be reached or went away, and not that the statement was wrong. */
export function isConnectionFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as Error & { code?: unknown };
  if (typeof code === 'string' && (GOING_OR_COMING.has(code) || SOCKET.has(code) || /^08\w{3}$/.test(code)))
    return true;
  return (
    /^Connection terminated|^timeout exceeded when trying to connect|is not queryable|^Client was closed/.test(
      error.message,
    ) ||
    ('cause' in error && error.cause !== undefined && isConnectionFault(error.cause))
  );
}

/** BullMQ tells a connection error by this code only; anything else makes its main loop try again without a pause. */
function asBullmqExpects(error: unknown): unknown {
  if (!isConnectionFault(error)) return error;
  return Object.assign(new Error('The queue database cannot be reached', { cause: error }), { code: 'ECONNREFUSED' });
}

/** What BullMQ uses of a `pg.Pool`. */
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
 * Creates or updates BullMQ's schema; safe to call side by side. Call it on a connection that acts as the schema's owner
 * (`candor_queue`): BullMQ creates sequences at run time, so whoever runs queues must own the schema.
 * @returns the schema's version
 */
export async function migrateQueueSchema(client: Pick<PoolClient, 'query'>): Promise<number> {
  return runMigrations({ query: (text, params) => client.query(text, params as unknown[]) as never }, QUEUE_SCHEMA);
}

export { createPostgresBackend };
