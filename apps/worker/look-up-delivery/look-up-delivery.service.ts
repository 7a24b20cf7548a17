import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { AtsRefusal, UndecodableDelivery, type AtsThing } from '#libs/ats';
import type { AtsEventKind } from '#libs/contracts';
import { findWaitingDelivery, inOrganisation, type SettledDelivery } from '#libs/database';
import { EgressRefused } from '#libs/egress';
import type { QueuedBatch } from '#libs/queues';
import { AtsCalls } from '../ats/ats-calls.service.js';
import { AtsChanges, isSaid, type SaidChange } from '../ats/apply-changes.service.js';
import { Deliveries, type OpenedDelivery } from '../ats/deliveries.service.js';
import { Effects } from '../jobs/effects.service.js';
import type { Done, JobHandler } from '../jobs/handler.js';

type Found = { changes: SaidChange[]; at: Date } | { fault: SettledDelivery };

/** What stands with the vendor about the things that a delivery names → candidates, applications and openings. */
@Injectable()
export class LookUpDeliveryService implements JobHandler<'look-up-delivery'> {
  constructor(
    @InjectDataSource() private readonly app: DataSource,
    private readonly effects: Effects,
    private readonly calls: AtsCalls,
    private readonly changes: AtsChanges,
    private readonly deliveries: Deliveries,
  ) {}

  async run(batch: QueuedBatch<'look-up-delivery'>): Promise<Done> {
    const { organisationId } = batch;
    const found = new Map<string, Found>();
    for (const { payload } of batch.entries) {
      const opened = await inOrganisation(this.app, organisationId, (tx) =>
        this.deliveries.open(tx, organisationId, payload.deliveryId),
      );
      if (opened) found.set(payload.deliveryId, await this.ask(organisationId, opened));
    }
    return this.effects.run(batch, async (tx, entries, followUp) => {
      for (const { payload } of entries) {
        const answer = found.get(payload.deliveryId);
        const delivery = answer && (await findWaitingDelivery(tx, organisationId, payload.deliveryId));
        if (!delivery) continue;
        const opened = this.deliveries.opened(payload.deliveryId, delivery);
        if ('fault' in answer) {
          await this.deliveries.settle(tx, organisationId, opened, answer.fault);
          continue;
        }
        const { connectionId, vendor } = delivery;
        const source = { organisationId, connectionId, vendor, deliveryId: payload.deliveryId, at: answer.at };
        const [applied] = await this.changes.apply(tx, [{ source, changes: answer.changes }], followUp);
        await this.deliveries.settle(tx, organisationId, opened, applied!.settled, applied!.forget);
      }
    });
  }

  /** @throws what may go better next time */
  private async ask(organisationId: string, { delivery, event }: OpenedDelivery): Promise<Found> {
    if ('fault' in event) return { fault: event.fault };
    const opened = await this.calls.open(organisationId, delivery.connectionId);
    if (!opened) return { fault: Deliveries.accountMissing };
    const at = new Date();
    const changes: SaidChange[] = [];
    const asked = new Set<string>();
    try {
      for (const change of event.changes) {
        if (change.change === 'sync') continue;
        if (change.change !== 'look-up') changes.push(change);
        else if (!asked.has(keyOf(change))) {
          asked.add(keyOf(change));
          const found = (await opened.api.lookUp(opened.call, { of: change.of, id: change.id })).filter(isSaid);
          // That somebody is not there is believed when it is said: of anything else the account may be another one.
          if (!TAKES_AWAY.has(event.kind) && found.some(isWholePerson)) return { fault: NOT_THERE };
          changes.push(...found);
        }
      }
    } catch (error) {
      if (error instanceof AtsRefusal || error instanceof EgressRefused || error instanceof UndecodableDelivery)
        return { fault: { outcome: 'failed', error: { code: error.code, message: error.message } } };
      throw error;
    }
    return { changes, at };
  }
}

/** What happens when somebody, or an application, is there no more. */
const TAKES_AWAY: ReadonlySet<AtsEventKind> = new Set([
  'candidate-deleted',
  'candidate-anonymised',
  'candidate-merged',
  'application-deleted',
]);
const NOT_THERE: SettledDelivery = {
  outcome: 'failed',
  error: {
    code: 'not-there',
    message: 'The vendor does not know whom the delivery is about. Is the account of the same customer as the webhook?',
  },
};

function isWholePerson(change: SaidChange): boolean {
  return change.change === 'gone' && change.of === 'candidate' && change.why === 'deleted';
}

function keyOf({ of, id }: AtsThing): string {
  return `${of} ${id}`;
}
