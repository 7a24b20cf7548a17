import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { inOrganisation, RELAY_DATA_SOURCE, writeBacks } from '#libs/database';
import { describeError } from '../../runtime/describe-error.js';
import { PeriodicTasksService } from '../../runtime/periodic-tasks/periodic-tasks.service.js';
import { scheduleWriteBacks } from './schedule-write-backs.js';
import { NUDGE_RELAY } from '../../runtime/tokens.js';

const FAILED = 'write-backs could not be scheduled';

/** Turns what was announced into what is due for the ATS that applications came from. */
@Injectable()
export class ScheduleWriteBacksService {
  private readonly log = new Logger('WriteBack');

  constructor(
    @InjectDataSource() private readonly app: DataSource,
    @InjectDataSource(RELAY_DATA_SOURCE) private readonly relay: DataSource,
    private readonly tasks: PeriodicTasksService,
    @Inject(NUDGE_RELAY) private readonly nudgeRelay: () => void,
  ) {
    tasks.register({ interval: 'writeBacks', run: () => this.runOnce(), log: this.log, failureEvent: FAILED });
  }

  /** A failure in one organization does not delay the others. */
  private async runOnce(): Promise<void> {
    for (const organisationId of await writeBacks.listWaitingOrganisations(this.relay))
      await this.schedule(organisationId).catch((error: unknown) =>
        this.log.warn({ event: FAILED, organisationId, error: describeError(error) }),
      );
  }

  private async schedule(organisationId: string): Promise<void> {
    while (this.tasks.shouldContinue()) {
      const noted = await inOrganisation(this.app, organisationId, (tenant) => scheduleWriteBacks(tenant));
      if (noted?.isDue) this.nudgeRelay();
      if (!noted?.more) return;
    }
  }
}
