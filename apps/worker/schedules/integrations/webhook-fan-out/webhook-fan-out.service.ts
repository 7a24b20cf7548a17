import { Inject, Injectable, Logger } from '@nestjs/common';
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
import { describeError } from '../../../runtime/describe-error.js';
import { NUDGE_RELAY } from '../../../runtime/outbox/outbox-transaction.service.js';
import { Rounds } from '../../../runtime/periodic-tasks/periodic-tasks.service.js';
import { tellEndpoints } from './webhook-fan-out.js';

/** Messages a transaction. */
const FORGOTTEN_AT_ONCE = 2_000;
const FORGET_EVERY_MS = 3_600_000;

const FAILED = 'endpoints could not be told';

/** Turns what was announced into messages for the endpoints that want it, and forgets old ones. */
@Injectable()
export class TellEndpointsService {
  private readonly log = new Logger('Webhooks');
  private forgotAt = 0;

  constructor(
    @InjectDataSource() private readonly app: DataSource,
    @InjectDataSource(RELAY_DATA_SOURCE) private readonly relay: DataSource,
    private readonly rounds: Rounds,
    @Inject(NUDGE_RELAY) private readonly nudgeRelay: () => void,
  ) {
    rounds.add({ at: 'telling', pass: () => this.pass(), log: this.log, failed: FAILED });
  }

  /** One organisation that fails does not keep the others waiting. */
  private async pass(): Promise<void> {
    for (const organisationId of await organisationsToTell(this.relay))
      await this.tell(organisationId).catch((error: unknown) =>
        this.log.warn({ event: FAILED, organisationId, error: describeError(error) }),
      );
    if (Date.now() - this.forgotAt < FORGET_EVERY_MS) return;
    for (const organisationId of await organisationsWithWebhooks(this.relay)) await this.forget(organisationId);
    this.forgotAt = Date.now();
  }

  private async tell(organisationId: string): Promise<void> {
    while (this.rounds.goOn()) {
      const told = await inOrganisation(this.app, organisationId, (tx) => tellEndpoints(tx, organisationId));
      if (told !== null && told.added > 0) this.nudgeRelay();
      if (!told?.more) return;
    }
  }

  private async forget(organisationId: string): Promise<void> {
    const some = { days: WEBHOOK_DAYS_KEPT, limit: FORGOTTEN_AT_ONCE };
    let forgotten = FORGOTTEN_AT_ONCE;
    while (forgotten === FORGOTTEN_AT_ONCE && this.rounds.goOn())
      forgotten = await inOrganisation(this.app, organisationId, (tx) =>
        forgetWebhookMessages(tx, organisationId, some),
      );
  }
}
