/** Whether this process can serve. The database must answer and be migrated; the queue may be away: intake goes on without it. */
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Redis } from 'ioredis';
import type { DataSource } from 'typeorm';
import { pendingMigrations } from '#libs/database';
import { API_OPTIONS, type ApiOptions } from '../options.js';

export type DependencyState = 'ok' | 'missing' | 'not-migrated';

export interface Readiness {
  status: 'ready' | 'not-ready';
  /** What it needs. */
  dependencies: { database: DependencyState };
  /** What makes it quicker: without it, work waits in the database and nothing is lost. */
  accelerators: { queue: 'ok' | 'missing' };
}

const DEADLINE_MS = 2_000;

@Injectable()
export class ReadinessService implements OnApplicationShutdown {
  private readonly redis: Redis | null;
  private migrated = false;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
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
    const [database, queue] = await Promise.all([this.databaseState(), this.queueAnswers()]);
    return {
      status: database === 'ok' ? 'ready' : 'not-ready',
      dependencies: { database },
      // Without Redis the queue lives in the database.
      accelerators: { queue: (this.redis === null ? database === 'ok' : queue) ? 'ok' : 'missing' },
    };
  }

  onApplicationShutdown(): void {
    this.redis?.disconnect();
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
    const timer = setTimeout(() => reject(new Error('no answer in time')), DEADLINE_MS);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
