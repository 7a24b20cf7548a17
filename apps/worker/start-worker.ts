/** Starts a worker in this process, and ends it in order. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { ClamdAddress, Destination } from '#libs/config';
import { createEgress } from '#libs/egress';
import { openQueueBackend, openQueuePool, JOB_NAMES, type QueueBackend } from '#libs/queues';
import { jsonLogger, requireSecretKey, watchStorage, type StorageWatch } from '#libs/process';
import { openClamd } from '#libs/virus-scan';
import { createIsolatedRunner } from './runtime/runner/isolated-runner.js';
import { serveHealth } from './runtime/health/health-server.js';
import { WorkerMetricsService } from './runtime/health/worker-metrics.service.js';
import { openFileReader, type FileReader } from './domain/reading/file-reader.js';
import { TASK_INTERVALS, type TaskIntervals } from './runtime/periodic-tasks/repeat.js';
import { WorkerModule, type IsolatedJobsSettings } from './worker.module.js';

export interface WorkerOptions {
  databaseUrl: string;
  databasePool: number;
  redisUrl: string | null;
  /** Identifies erased candidates who return; left out in tests that erase none. */
  secretKey?: string;
  formerSecretKeys?: readonly string[];
  /** Documents read at once. */
  readers: number;
  /** Languages of text recognition; null, or left out: off. */
  ocr?: string | null;
  /** Address of the virus scanner; null, or left out, if files are not scanned. */
  clamd?: ClamdAddress | null;
  /** Address of the SMTP server; tests that send no mail leave it out. */
  smtpUrl?: string | null;
  smtpFrom?: string | null;
  publicUrl?: string | null;
  /** Destinations that requests may reach in addition to public https servers; none if left out. */
  egressAllow?: readonly Destination[];
  logLevel: 'error' | 'warn' | 'info' | 'debug';
  /** The port for health and metrics; null, or left out, if they are not served. */
  workerPort?: number | null;
  /** The token for metrics; null, or left out: from the machine itself. */
  metricsToken?: string | null;
  host?: string;
  /** Folder for what must outlive the database; null, or left out: none. */
  recordsDir?: string | null;
  /** Folder of the database's files; null, or left out: it lies elsewhere. */
  databaseDir?: string | null;
  /** MiB; null, or left out: by the size of the disk. */
  diskWarningMb?: number | null;
  diskReserveMb?: number | null;
  /** Called when a job that kills its process was found and quarantined: deaths so far are explained. */
  onPoisonJobQuarantined?: () => void;
  /** Other intervals than a worker keeps, for tests that cannot wait so long. */
  intervals?: Partial<TaskIntervals>;
  /** For tests that need a document which kills its reader. */
  wrapReader?: (reader: FileReader) => FileReader;
  /** Module of the process for isolated jobs, for the same tests. */
  isolatedEntry?: URL;
  /** First part of the keys in Redis, for tests that share a server. */
  queuePrefix?: string;
}

/** Milliseconds that requests to servers of others have left when the worker is stopped. What has no answer by then is tried again. */
const GRACE = 3_000;

export interface RunningWorker {
  app: INestApplicationContext;
  backend: QueueBackend;
  /** Port of health and metrics; null when they are not served. */
  port: number | null;
  /** Takes no new jobs, finishes those under way, and closes everything. */
  stop(): Promise<void>;
}

/**
 * @throws when a dependency does not respond within half a minute, or the processors are wrong. A worker that cannot
 * work ends, and its supervisor starts another.
 */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { backend, close } = openBackend(options);
  const secretKeys = [options.secretKey ?? [], options.formerSecretKeys ?? []].flat();
  const files = openFileReader({ size: options.readers, ocr: options.ocr ?? null });
  const { smtpUrl = null, smtpFrom = null, publicUrl = null } = options;
  const mail = { smtpUrl, smtpFrom, publicUrl };
  const { databaseUrl, logLevel, ocr = null, clamd = null, egressAllow = [] } = options;
  const egress = createEgress({ allow: egressAllow });
  const isolated = createIsolatedRunner(
    { databaseUrl, secretKeys, mail, logLevel, ocr, clamd, egressAllow } satisfies IsolatedJobsSettings,
    options.isolatedEntry,
  );
  const storage = watchDisks(options);
  const closeParts = async (): Promise<void> => {
    storage.stop();
    await Promise.allSettled([files.close(), isolated.close(), egress.close()]);
    await close();
  };
  try {
    const app = await NestFactory.createApplicationContext(
      await WorkerModule.with({
        databaseUrl: options.databaseUrl,
        databasePool: options.databasePool,
        secretKeys,
        recordsFolder: options.recordsDir ?? null,
        intervals: { ...TASK_INTERVALS, ...options.intervals },
        backend,
        files: options.wrapReader?.(files) ?? files,
        scanner: clamd && openClamd(clamd),
        mail,
        egress,
        isolated,
        storage,
        onPoisonJobQuarantined: options.onPoisonJobQuarantined ?? (() => undefined),
      }),
      { logger: jsonLogger(options.logLevel), abortOnError: false },
    );
    await requireSecretKey(app.get<DataSource>(getDataSourceToken()), secretKeys).catch(async (error: unknown) => {
      await app.close();
      throw error;
    });
    const health = await openHealth(app, backend, options).catch(async (error: unknown) => {
      await app.close();
      throw error;
    });
    return {
      app,
      backend,
      port: health === null ? null : (health.address() as AddressInfo).port,
      stop: async () => {
        health?.close();
        health?.closeAllConnections();
        const cut = setTimeout(() => void egress.close(), GRACE);
        await app.close();
        clearTimeout(cut);
        await closeParts();
      },
    };
  } catch (error) {
    await closeParts();
    throw error;
  }
}

function watchDisks({
  databaseDir = null,
  recordsDir = null,
  diskWarningMb: warningMb = null,
  diskReserveMb: reserveMb = null,
  logLevel,
}: WorkerOptions): StorageWatch {
  const logger = jsonLogger(logLevel);
  return watchStorage({
    ...{ databaseDir, otherDirs: recordsDir === null ? [] : [recordsDir], warningMb, reserveMb },
    log: (level, line) => logger[level](line, 'Storage'),
  });
}

async function openHealth(
  app: INestApplicationContext,
  backend: QueueBackend,
  { workerPort = null, host = '127.0.0.1', metricsToken = null }: WorkerOptions,
): Promise<Server | null> {
  if (workerPort === null) return null;
  const database = app.get<DataSource>(getDataSourceToken());
  return serveHealth({ port: workerPort, host, metricsToken }, app.get(WorkerMetricsService), {
    database: () => database.query('SELECT 1'),
    queue: () => backend.ping(),
  });
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
