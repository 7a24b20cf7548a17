/**
 * Reports whether this process can serve. The database must answer and be migrated. Queue, workers and virus scanner may be away, and the disk full:
 * lists and, but for the last, intake go on, so that traffic must not be taken from the API for them. They make it `degraded`, which is
 * for alarms.
 */
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Redis } from 'ioredis';
import type { DataSource } from 'typeorm';
import { pendingMigrations } from '#libs/database';
import type { StorageState, StorageWatch } from '#libs/process';
import { VIRUS_SCANNER, type VirusScanner } from '#libs/virus-scan';
import { STORAGE } from '../files/storage/storage.module.js';
import { API_OPTIONS, type ApiOptions } from '../settings/options.js';
import type { WorkersState } from './workers-state.js';
import { WorkersService } from './workers.service.js';

export type DependencyState = 'ok' | 'missing' | 'not-migrated';

export interface Readiness {
  /** `degraded`: it serves, and something in `workers`, `storage` or `scanner` needs an operator. */
  status: 'ready' | 'degraded' | 'not-ready';
  /** The required parts. */
  dependencies: { database: DependencyState };
  /** The optional parts: without them, work waits in the database and nothing is lost. */
  accelerators: { queue: 'ok' | 'missing' };
  /** Null: the database does not say. */
  workers: { state: WorkersState; running: number; lastHeartbeatSeconds: number | null; deathsLastHour: number } | null;
  /** Room on the disk of the database, as far as this process sees it. `full`: intake answers 503. */
  storage: StorageState;
  /** The virus scanner. `missing`: files are neither read nor given out until it answers. `off`: none is set up. */
  scanner: ScannerState;
}

export type ScannerState = 'ok' | 'missing' | 'off';

const DEADLINE_MS = 2_000;

@Injectable()
export class ReadinessService implements OnApplicationShutdown {
  private readonly redis: Redis | null;
  private migrated = false;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly workers: WorkersService,
    @Inject(STORAGE) private readonly storage: StorageWatch,
    @Inject(VIRUS_SCANNER) private readonly scanner: VirusScanner | null,
    @Inject(API_OPTIONS) { redisUrl }: ApiOptions,
  ) {
    this.redis =
      redisUrl === null
        ? null
        : new Redis(redisUrl, { lazyConnect: true, maxRetriesPerRequest: 0, enableOfflineQueue: false });
    this.redis?.on('error', () => undefined);
    this.redis?.connect().catch(() => undefined);
  }

  async check(): Promise<Readiness> {
    const [database, queue, workers, scanner] = await Promise.all([
      this.databaseState(),
      this.queueAnswers(),
      this.workersHeard(),
      this.scannerState(),
    ]);
    const storage = this.storage.state;
    const isWell = storage === 'ok' && workers?.state === 'ok' && scanner !== 'missing';
    return {
      status: database !== 'ok' ? 'not-ready' : isWell ? 'ready' : 'degraded',
      dependencies: { database },
      // Without Redis the queue lives in the database.
      accelerators: { queue: (this.redis === null ? database === 'ok' : queue) ? 'ok' : 'missing' },
      workers,
      storage,
      scanner,
    };
  }

  onApplicationShutdown(): void {
    this.redis?.disconnect();
  }

  async scannerState(): Promise<ScannerState> {
    if (this.scanner === null) return 'off';
    try {
      await inTime(this.scanner.ping());
      return 'ok';
    } catch {
      return 'missing';
    }
  }

  private async databaseState(): Promise<DependencyState> {
    try {
      if (!this.migrated) this.migrated = (await inTime(pendingMigrations(this.database))).length === 0;
      else await inTime(this.database.query('SELECT 1'));
      return this.migrated ? 'ok' : 'not-migrated';
    } catch {
      return 'missing';
    }
  }

  private async workersHeard(): Promise<Readiness['workers']> {
    try {
      const { state, running, lastSeconds, deathsHour } = await inTime(this.workers.current());
      const lastHeartbeatSeconds = lastSeconds === null ? null : Math.round(lastSeconds);
      return { state, running, lastHeartbeatSeconds, deathsLastHour: deathsHour };
    } catch {
      return null;
    }
  }

  private async queueAnswers(): Promise<boolean> {
    try {
      return this.redis !== null && (await inTime(this.redis.ping())) === 'PONG';
    } catch {
      return false;
    }
  }
}

function inTime<Result>(promise: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no response in time')), DEADLINE_MS);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
