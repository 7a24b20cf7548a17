import { Global, Inject, Logger, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { watchStorage, type StorageWatch } from '#libs/process';
import type { ApiOptions } from '../../settings/options.js';

/** Token of the {@link StorageWatch}. */
export const STORAGE = Symbol('watch of the storage');

/** The API's knowledge of the free space on the disk of its database. */
@Global()
@Module({})
export class StorageModule implements OnApplicationShutdown {
  constructor(@Inject(STORAGE) private readonly storage: StorageWatch) {}

  static watching({
    databaseDir,
    diskWarningMb: warningMb,
    diskReserveMb: reserveMb,
  }: Pick<ApiOptions, 'databaseDir' | 'diskWarningMb' | 'diskReserveMb'>): DynamicModule {
    const logger = new Logger('Storage');
    const log = (level: 'log' | 'warn' | 'error', line: object) => logger[level](line);
    return {
      module: StorageModule,
      providers: [{ provide: STORAGE, useFactory: () => watchStorage({ databaseDir, warningMb, reserveMb, log }) }],
      exports: [STORAGE],
    };
  }

  onApplicationShutdown(): void {
    this.storage.stop();
  }
}
