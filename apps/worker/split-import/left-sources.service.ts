import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { dropLeftSources, inOrganisation, organisationIds } from '#libs/database';
import { clearStaleSources } from '#libs/erasure';
import { describeError } from '../jobs/describe-error.js';
import { startPasses, TIMES, type Passes, type WorkerTimes } from '../passes/passes.js';

/**
 * Clears away sources of imports that nobody else would: what uploads left that broke off with the process which received them, and what
 * has waited for people for longer than it may.
 */
@Injectable()
export class LeftSourcesService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Imports');
  private passes: Passes | null = null;

  constructor(
    @InjectDataSource() private readonly app: DataSource,
    @Inject(TIMES) private readonly times: WorkerTimes,
  ) {}

  onApplicationBootstrap(): void {
    this.passes = startPasses(
      this.times.leftSources,
      () => this.pass(),
      (error) => this.log.warn({ event: 'left sources stay', error: describeError(error) }),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.passes?.stop();
  }

  private async pass(): Promise<void> {
    for (const organisationId of await organisationIds(this.app)) {
      const brokenOff = await inOrganisation(this.app, organisationId, (tx) => dropLeftSources(tx, organisationId));
      const stale = await clearStaleSources(this.app, organisationId);
      if (brokenOff + stale > 0) this.log.log({ event: 'left sources cleared', organisationId, brokenOff, stale });
    }
  }
}
