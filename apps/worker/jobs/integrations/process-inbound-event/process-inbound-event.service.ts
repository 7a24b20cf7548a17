import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AtsChange, AtsEvent } from '#libs/ats';
import { noteEventOfDelivery } from '#libs/database';
import type { QueuedBatch } from '#libs/queues';
import { AtsChanges, isSaid, type AtsSaying } from '../../../domain/ats/ats-changes.service.js';
import { Deliveries, type OpenedDelivery } from '../../../domain/ats/inbound-events.service.js';
import { Effects, type FollowUp } from '../../../runtime/outbox/outbox-transaction.service.js';
import type { Done, JobHandler } from '../../../runtime/outbox/job-handler.js';

/** One stored webhook call of an ATS → candidates, applications and openings, as far as it says itself what is so. */
@Injectable()
export class ProcessDeliveryService implements JobHandler<'process-delivery'> {
  constructor(
    private readonly effects: Effects,
    private readonly changes: AtsChanges,
    private readonly deliveries: Deliveries,
  ) {}

  run(batch: QueuedBatch<'process-delivery'>): Promise<Done> {
    return this.effects.run(batch, async (tx, entries, followUp) => {
      const { organisationId } = batch;
      const ready: { opened: OpenedDelivery; saying: AtsSaying }[] = [];
      for (const { payload } of entries) {
        const opened = await this.deliveries.open(tx, organisationId, payload.deliveryId);
        if (!opened) continue;
        const { event } = opened;
        if ('fault' in event) await this.deliveries.settle(tx, organisationId, opened, event.fault);
        else if (event.changes.some(({ change }) => change === 'sync'))
          await this.deliveries.sync(tx, organisationId, opened);
        else if (!event.changes.some(({ change }) => change === 'look-up'))
          ready.push({ opened, saying: sayingOf(organisationId, opened, event.changes) });
        else await this.lookUp(tx, organisationId, opened, event, followUp);
      }
      const applied = await this.changes.apply(
        tx,
        ready.map(({ saying }) => saying),
        followUp,
      );
      for (const [index, { opened }] of ready.entries()) {
        const { settled, forget } = applied[index]!;
        await this.deliveries.settle(tx, organisationId, opened, settled, forget);
      }
    });
  }

  /** What stands with the vendor is asked for in a job of its own: it waits for answers of others. */
  private async lookUp(
    tx: EntityManager,
    organisationId: string,
    opened: OpenedDelivery,
    event: AtsEvent,
    followUp: FollowUp,
  ): Promise<void> {
    if (!opened.delivery.hasAccount) {
      await this.deliveries.settle(tx, organisationId, opened, Deliveries.accountMissing);
      return;
    }
    await noteEventOfDelivery(tx, organisationId, opened.id, event);
    followUp('look-up-delivery', { deliveryId: opened.id });
  }
}

function sayingOf(organisationId: string, { id, delivery }: OpenedDelivery, changes: readonly AtsChange[]): AtsSaying {
  const { connectionId, vendor, receivedAt } = delivery;
  const source = { organisationId, connectionId, vendor, deliveryId: id, at: receivedAt };
  return { source, changes: changes.filter(isSaid) };
}
