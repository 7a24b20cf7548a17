import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { forgetEvents, numberEvents, organisationsToNumber, RELAY_DATA_SOURCE } from '#libs/database';
import { describeError } from '../jobs/describe-error.js';
import { startPasses, TIMES, type Passes, type WorkerTimes } from '../passes/passes.js';

/** Events a transaction. */
const BATCH = 1_000;

/** A browser that was away for longer reads everything again. */
const KEPT_HOURS = 24;
const FORGET_EVERY_MS = 3_600_000;

/** Numbers the events of all organisations, so that streams can tell them in one order and take up where they were cut. */
@Injectable()
export class NumberEventsService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Events');
  private passes: Passes | null = null;
  private isEnding = false;
  private forgotAt = 0;

  constructor(
    @InjectDataSource(RELAY_DATA_SOURCE) private readonly relay: DataSource,
    @Inject(TIMES) private readonly times: WorkerTimes,
  ) {}

  onApplicationBootstrap(): void {
    const failed = (error: unknown): void =>
      this.log.warn({ event: 'numbering events failed', error: describeError(error) });
    this.passes = startPasses(this.times.numbering, () => this.pass(), failed);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    await this.passes?.stop();
  }

  private async pass(): Promise<void> {
    for (const organisationId of await organisationsToNumber(this.relay)) {
      while (!this.isEnding && (await numberEvents(this.relay, organisationId, BATCH)) === BATCH);
    }
    if (Date.now() - this.forgotAt < FORGET_EVERY_MS) return;
    await forgetEvents(this.relay, KEPT_HOURS);
    this.forgotAt = Date.now();
  }
}
