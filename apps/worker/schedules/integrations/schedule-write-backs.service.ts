import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { inOrganisation, organisationsToWriteBack, RELAY_DATA_SOURCE } from '#libs/database';
import { describeError } from '../../runtime/describe-error.js';
import { NUDGE_RELAY } from '../../runtime/outbox/outbox-transaction.service.js';
import { Rounds } from '../../runtime/periodic-tasks/periodic-tasks.service.js';
import { noteWriteBacksOwed } from './schedule-write-backs.js';

const FAILED = 'what is owed to ATS could not be noted';

/** Turns what was announced into what is due for the ATS that applications came from. */
@Injectable()
export class NoteWriteBacksService {
  private readonly log = new Logger('WriteBack');

  constructor(
    @InjectDataSource() private readonly app: DataSource,
    @InjectDataSource(RELAY_DATA_SOURCE) private readonly relay: DataSource,
    private readonly rounds: Rounds,
    @Inject(NUDGE_RELAY) private readonly nudgeRelay: () => void,
  ) {
    rounds.add({ at: 'writingBack', pass: () => this.pass(), log: this.log, failed: FAILED });
  }

  /** One organisation that fails does not keep the others waiting. */
  private async pass(): Promise<void> {
    for (const organisationId of await organisationsToWriteBack(this.relay))
      await this.note(organisationId).catch((error: unknown) =>
        this.log.warn({ event: FAILED, organisationId, error: describeError(error) }),
      );
  }

  private async note(organisationId: string): Promise<void> {
    while (this.rounds.goOn()) {
      const noted = await inOrganisation(this.app, organisationId, (tx) => noteWriteBacksOwed(tx, organisationId));
      if (noted?.isOwed) this.nudgeRelay();
      if (!noted?.more) return;
    }
  }
}
