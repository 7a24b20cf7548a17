import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { liveEvents, RELAY_DATA_SOURCE } from '#libs/database';
import { PeriodicTasksService } from '../../runtime/periodic-tasks/periodic-tasks.service.js';

/** Events a transaction. */
const BATCH = 1_000;

/** A browser that was away for longer reads everything again. */
const KEPT_HOURS = 24;
const FORGET_EVERY_MS = 3_600_000;

/** Numbers the events of all organizations, so that streams send them in one order and resume where they were cut. */
@Injectable()
export class NumberLiveEventsService {
  private readonly log = new Logger('Events');
  private deletedAt = 0;

  constructor(
    @InjectDataSource(RELAY_DATA_SOURCE) private readonly relay: DataSource,
    private readonly tasks: PeriodicTasksService,
  ) {
    tasks.register({
      interval: 'liveEvents',
      run: () => this.runOnce(),
      log: this.log,
      failureEvent: 'numbering events failed',
    });
  }

  private async runOnce(): Promise<void> {
    for (const organisationId of await liveEvents.listUnnumberedOrganisations(this.relay)) {
      while (
        this.tasks.shouldContinue() &&
        (await liveEvents.assignNumbers(this.relay, organisationId, BATCH)) === BATCH
      );
    }
    if (Date.now() - this.deletedAt < FORGET_EVERY_MS) return;
    await liveEvents.deleteOld(this.relay, KEPT_HOURS);
    this.deletedAt = Date.now();
  }
}
