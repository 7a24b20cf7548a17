import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { listsOf, vendorOf } from '#libs/ats';
import { inOrganisation, organisations, syncs } from '#libs/database';
import { beginSync } from '#libs/intake';
import { PeriodicTasksService } from '../../runtime/periodic-tasks/periodic-tasks.service.js';

/** How long after the beginning of a sync the next one comes by itself. */
const HOURS = 24;

/** Catches up with every ATS once a day, to find changes that no event reported. */
@Injectable()
export class NightlySyncsService {
  private readonly log = new Logger('Sync');

  constructor(
    @InjectDataSource() private readonly app: DataSource,
    private readonly tasks: PeriodicTasksService,
  ) {
    tasks.register({
      interval: 'nightlySyncs',
      run: () => this.runOnce(),
      log: this.log,
      failureEvent: 'nightly syncs did not start',
    });
  }

  private async runOnce(): Promise<void> {
    for (const organisationId of await organisations.listIds(this.app)) {
      if (!this.tasks.shouldContinue()) return;
      await inOrganisation(this.app, organisationId, async (tenant) => {
        for (const { id, vendor } of await syncs.listDueConnections(tenant, HOURS)) {
          const known = vendorOf(vendor);
          if (listsOf(known) === 'nothing') continue;
          // Of lists that find arrivals only, what changed since shows when all is asked for.
          const full = known?.api?.onlyArrivals === true;
          await beginSync(tenant, id, { cause: 'nightly', full, bulk: true });
        }
      });
    }
  }
}
