import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { listsOf, vendorOf } from '#libs/ats';
import { connectionsToSync, inOrganisation, organisationIds } from '#libs/database';
import { beginSync } from '#libs/intake';
import { describeError } from '../jobs/describe-error.js';
import { startPasses, TIMES, type Passes, type WorkerTimes } from '../passes/passes.js';

/** How long after the beginning of a sync the next one comes by itself. */
const HOURS = 24;

/** Catches up with every ATS once a day, so that what was never delivered is found. */
@Injectable()
export class NightlySyncsService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Sync');
  private passes: Passes | null = null;
  private isEnding = false;

  constructor(
    @InjectDataSource() private readonly app: DataSource,
    @Inject(TIMES) private readonly times: WorkerTimes,
  ) {}

  onApplicationBootstrap(): void {
    this.passes = startPasses(
      this.times.syncing,
      () => this.pass(),
      (error) => this.log.warn({ event: 'syncs did not begin', error: describeError(error) }),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    await this.passes?.stop();
  }

  private async pass(): Promise<void> {
    for (const organisationId of await organisationIds(this.app)) {
      if (this.isEnding) return;
      await inOrganisation(this.app, organisationId, async (tx) => {
        for (const { id, vendor } of await connectionsToSync(tx, organisationId, HOURS)) {
          const known = vendorOf(vendor);
          if (listsOf(known) === 'nothing') continue;
          // Of lists that find arrivals only, what changed since shows when all is asked for.
          const full = known?.api?.onlyArrivals === true;
          await beginSync(tx, organisationId, id, { cause: 'nightly', full, bulk: true });
        }
      });
    }
  }
}
