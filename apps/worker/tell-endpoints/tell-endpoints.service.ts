import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { WEBHOOK_DAYS_KEPT } from '#libs/contracts';
import {
  forgetWebhookMessages,
  inOrganisation,
  organisationsToTell,
  organisationsWithWebhooks,
  RELAY_DATA_SOURCE,
} from '#libs/database';
import { describeError } from '../jobs/describe-error.js';
import { NUDGE_RELAY } from '../jobs/effects.service.js';
import { startPasses, TIMES, type Passes, type WorkerTimes } from '../passes/passes.js';
import { tellEndpoints } from './tell-endpoints.js';

/** Messages a transaction. */
const FORGOTTEN_AT_ONCE = 2_000;
const FORGET_EVERY_MS = 3_600_000;

/** Turns what was announced into messages for the endpoints that want it, and forgets old ones. */
@Injectable()
export class TellEndpointsService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Webhooks');
  private passes: Passes | null = null;
  private isEnding = false;
  private forgotAt = 0;

  constructor(
    @InjectDataSource() private readonly app: DataSource,
    @InjectDataSource(RELAY_DATA_SOURCE) private readonly relay: DataSource,
    @Inject(TIMES) private readonly times: WorkerTimes,
    @Inject(NUDGE_RELAY) private readonly nudgeRelay: () => void,
  ) {}

  onApplicationBootstrap(): void {
    this.passes = startPasses(
      this.times.telling,
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
    for (const organisationId of await organisationsToTell(this.relay))
      await this.tell(organisationId).catch((error: unknown) => this.failed(error, organisationId));
    if (Date.now() - this.forgotAt < FORGET_EVERY_MS) return;
    for (const organisationId of await organisationsWithWebhooks(this.relay)) await this.forget(organisationId);
    this.forgotAt = Date.now();
  }

  private async tell(organisationId: string): Promise<void> {
    while (!this.isEnding) {
      const told = await inOrganisation(this.app, organisationId, (tx) => tellEndpoints(tx, organisationId));
      if (told !== null && told.added > 0) this.nudgeRelay();
      if (!told?.more) return;
    }
  }

  private async forget(organisationId: string): Promise<void> {
    const some = { days: WEBHOOK_DAYS_KEPT, limit: FORGOTTEN_AT_ONCE };
    let forgotten = FORGOTTEN_AT_ONCE;
    while (forgotten === FORGOTTEN_AT_ONCE && !this.isEnding)
      forgotten = await inOrganisation(this.app, organisationId, (tx) =>
        forgetWebhookMessages(tx, organisationId, some),
      );
  }

  private failed(error: unknown, organisationId?: string): void {
    this.log.warn({ event: 'endpoints could not be told', organisationId, error: describeError(error) });
  }
}
