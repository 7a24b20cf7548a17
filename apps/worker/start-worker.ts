/** Starts a worker in this process, and ends it in order. */
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { openQueueBackend, openQueuePool, JOB_NAMES, type QueueBackend } from '#libs/queues';
import { createSolitary } from './jobs/solitary.js';
import { makeLogger } from './logging.js';
import { openFileReader } from './read-document/file-reader.js';
import type { FileReader } from './read-document/read-document.service.js';
import { WorkerModule } from './worker.module.js';

export interface WorkerOptions {
  databaseUrl: string;
  databasePool: number;
  redisUrl: string | null;
  /** Documents read at once. */
  readers: number;
  logLevel: 'error' | 'warn' | 'info' | 'debug';
  /** For tests that need a document which kills its reader. */
  wrapReader?: (reader: FileReader) => FileReader;
  /** Module of the process for solitary jobs, for the same tests. */
  solitaryEntry?: URL;
  /** First part of the keys in Redis, for tests that share a server. */
  queuePrefix?: string;
}

export interface RunningWorker {
  app: INestApplicationContext;
  backend: QueueBackend;
  /** Takes no new jobs, finishes those under way, and closes everything. */
  stop(): Promise<void>;
}

/**
 * @throws when a dependency does not answer in half a minute, or the processors are wrong: a worker that cannot work ends,
 *   and whoever watches it starts another
 */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { backend, close } = openBackend(options);
  const files = openFileReader({ size: options.readers });
  const solitary = createSolitary(
    { databaseUrl: options.databaseUrl, logLevel: options.logLevel },
    options.solitaryEntry,
  );
  const closeParts = async (): Promise<void> => {
    await Promise.allSettled([files.close(), solitary.close()]);
    await close();
  };
  try {
    const app = await NestFactory.createApplicationContext(
      WorkerModule.with({
        databaseUrl: options.databaseUrl,
        databasePool: options.databasePool,
        backend,
        files: options.wrapReader?.(files) ?? files,
        solitary,
      }),
      { logger: makeLogger(options.logLevel), abortOnError: false },
    );
    return {
      app,
      backend,
      stop: async () => {
        await app.close();
        await closeParts();
      },
    };
  } catch (error) {
    await closeParts();
    throw error;
  }
}

/** One connection of the queue's pool for each worker's LISTEN, and some for their work and the relay's. */
const QUEUE_POOL = JOB_NAMES.length + 8;

function openBackend({ redisUrl, databaseUrl, queuePrefix }: WorkerOptions): {
  backend: QueueBackend;
  close(): Promise<void>;
} {
  if (redisUrl !== null) {
    const prefix = queuePrefix === undefined ? {} : { prefix: queuePrefix };
    const backend = openQueueBackend({ redisUrl, ...prefix });
    return { backend, close: () => backend.close() };
  }
  const pool = openQueuePool(databaseUrl, { size: QUEUE_POOL });
  return { backend: openQueueBackend({ pool }), close: () => pool.end() };
}
