import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { imports, inOrganisation, organisations } from '#libs/database';
import { clearStaleSources } from '#libs/erasure';
import { PeriodicTasksService } from '../../runtime/periodic-tasks/periodic-tasks.service.js';

/**
 * Deletes sources of imports that nothing else would: what uploads left that broke off with the process which received them, and what
 * has waited for people for longer than it may.
 */
@Injectable()
export class OrphanedSourcesService {
  private readonly log = new Logger('Imports');

  constructor(
    @InjectDataSource() private readonly app: DataSource,
    tasks: PeriodicTasksService,
  ) {
    tasks.register({
      interval: 'orphanedSources',
      run: () => this.runOnce(),
      log: this.log,
      failureEvent: 'orphaned sources could not be removed',
    });
  }

  private async runOnce(): Promise<void> {
    for (const organisationId of await organisations.listIds(this.app)) {
      const brokenOff = await inOrganisation(this.app, organisationId, (tenant) =>
        imports.removeOrphanedSources(tenant),
      );
      const stale = await clearStaleSources(this.app, organisationId);
      if (brokenOff + stale > 0) this.log.log({ event: 'orphaned sources removed', organisationId, brokenOff, stale });
    }
  }
}
