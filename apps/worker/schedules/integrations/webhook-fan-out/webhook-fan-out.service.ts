import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { WEBHOOK_DAYS_KEPT } from '#libs/contracts';
import { inOrganisation, RELAY_DATA_SOURCE, webhooks } from '#libs/database';
import { describeError } from '../../../runtime/describe-error.js';
import { PeriodicTasksService } from '../../../runtime/periodic-tasks/periodic-tasks.service.js';
import { fanOutEvents } from './webhook-fan-out.js';
import { NUDGE_RELAY } from '../../../runtime/tokens.js';

/** Messages a transaction. */
const FORGOTTEN_AT_ONCE = 2_000;
const FORGET_EVERY_MS = 3_600_000;

const FAILED = 'webhook fan-out failed';

/** Turns what was announced into messages for the endpoints that want it, and forgets old ones. */
@Injectable()
export class WebhookFanOutService {
  private readonly log = new Logger('Webhooks');
  private deletedAt = 0;

  constructor(
    @InjectDataSource() private readonly app: DataSource,
    @InjectDataSource(RELAY_DATA_SOURCE) private readonly relay: DataSource,
    private readonly tasks: PeriodicTasksService,
    @Inject(NUDGE_RELAY) private readonly nudgeRelay: () => void,
  ) {
    tasks.register({ interval: 'webhookFanOut', run: () => this.runOnce(), log: this.log, failureEvent: FAILED });
  }

  /** A failure in one organization does not delay the others. */
  private async runOnce(): Promise<void> {
    for (const organisationId of await webhooks.listWaitingOrganisations(this.relay))
      await this.fanOut(organisationId).catch((error: unknown) =>
        this.log.warn({ event: FAILED, organisationId, error: describeError(error) }),
      );
    if (Date.now() - this.deletedAt < FORGET_EVERY_MS) return;
    for (const organisationId of await webhooks.listOrganisations(this.relay)) await this.deleteOld(organisationId);
    this.deletedAt = Date.now();
  }

  private async fanOut(organisationId: string): Promise<void> {
    while (this.tasks.shouldContinue()) {
      const result = await inOrganisation(this.app, organisationId, (tenant) => fanOutEvents(tenant));
      if (result !== null && result.added > 0) this.nudgeRelay();
      if (!result?.more) return;
    }
  }

  private async deleteOld(organisationId: string): Promise<void> {
    const some = { days: WEBHOOK_DAYS_KEPT, limit: FORGOTTEN_AT_ONCE };
    let forgotten = FORGOTTEN_AT_ONCE;
    while (forgotten === FORGOTTEN_AT_ONCE && this.tasks.shouldContinue())
      forgotten = await inOrganisation(this.app, organisationId, (tenant) => webhooks.deleteOldMessages(tenant, some));
  }
}
