import { Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { dataSourceOptions, type PoolOptions } from './data-source.js';
import { refuseUnfinishedRestore } from './unfinished-restore.js';

/** Name of the relay's data source: `@InjectDataSource(RELAY_DATA_SOURCE)`. */
export const RELAY_DATA_SOURCE = 'relay';

/** Name of the sealer's data source. */
export const SEALER_DATA_SOURCE = 'sealer';

export interface DatabaseModuleOptions {
  /** DATABASE_URL. */
  url: string;
  /** Of the app pool. */
  pool?: PoolOptions;
  /** Opens the relay's pool too; only the process that runs the relay needs it. */
  relay?: PoolOptions;
  /** Opens the pool that the audit is sealed with, of one connection; only workers need it. */
  sealer?: true;
}

/**
 * The pools of a Nest application: `@InjectDataSource()` gives the app's, `@InjectDataSource(RELAY_DATA_SOURCE)` the
 * relay's, `SEALER_DATA_SOURCE` the sealer's. While the server is away at boot it tries for half a minute. In a database that was not
 * restored to the end no application starts.
 */
@Module({})
export class DatabaseModule implements OnModuleInit {
  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** Before the application listens or begins to work. @throws UnfinishedRestoreError */
  onModuleInit(): Promise<void> {
    return refuseUnfinishedRestore(this.database);
  }

  static forRoot(options: DatabaseModuleOptions): DynamicModule {
    const retry = { retryAttempts: 30, retryDelay: 1_000 };
    const imports = [TypeOrmModule.forRoot({ ...dataSourceOptions(options.url, 'app', options.pool), ...retry })];
    if (options.relay !== undefined) {
      const relay = dataSourceOptions(options.url, 'relay', { size: 3, ...options.relay });
      imports.push(TypeOrmModule.forRoot({ ...relay, ...retry }, RELAY_DATA_SOURCE));
    }
    if (options.sealer) {
      const sealer = dataSourceOptions(options.url, 'sealer', { size: 1 });
      imports.push(TypeOrmModule.forRoot({ ...sealer, ...retry }, SEALER_DATA_SOURCE));
    }
    return { module: DatabaseModule, imports, exports: imports };
  }
}
