import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { inOrganisation, organisationsToWriteBack, RELAY_DATA_SOURCE } from '#libs/database';
import { describeError } from '../jobs/describe-error.js';
import { NUDGE_RELAY } from '../jobs/effects.service.js';
import { startPasses, TIMES, type Passes, type WorkerTimes } from '../passes/passes.js';
import { noteWriteBacksOwed } from './note-write-backs.js';

/** Turns what was announced into what is due for the ATS that applications came from. */
@Injectable()
export class NoteWriteBacksService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('WriteBack');
  private passes: Passes | null = null;
  private isEnding = false;

  constructor(
    @InjectDataSource() private readonly app: DataSource,
    @InjectDataSource(RELAY_DATA_SOURCE) private readonly relay: DataSource,
    @Inject(TIMES) private readonly times: WorkerTimes,
    @Inject(NUDGE_RELAY) private readonly nudgeRelay: () => void,
  ) {}

  onApplicationBootstrap(): void {
    this.passes = startPasses(
      this.times.writingBack,
      () => this.pass(),
      (error) => this.failed(error),
    );
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    await this.passes?.stop();
  }

  /** One organisation that fails does not keep the others waiting. */
  private async pass(): Promise<void> {
    for (const organisationId of await organisationsToWriteBack(this.relay))
      await this.note(organisationId).catch((error: unknown) => this.failed(error, organisationId));
  }

  private async note(organisationId: string): Promise<void> {
    while (!this.isEnding) {
      const noted = await inOrganisation(this.app, organisationId, (tx) => noteWriteBacksOwed(tx, organisationId));
      if (noted?.isOwed) this.nudgeRelay();
      if (!noted?.more) return;
    }
  }

  private failed(error: unknown, organisationId?: string): void {
    this.log.warn({ event: 'what is owed to ATS could not be noted', organisationId, error: describeError(error) });
  }
}
