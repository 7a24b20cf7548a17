import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { AtsRefusal, UndecodableDelivery, type AtsThing } from '#libs/ats';
import type { AtsEventKind } from '#libs/contracts';
import { databaseTime, inOrganisation, type SettledDelivery } from '#libs/database';
import { EgressRefused } from '#libs/egress';
import type { QueuedBatch } from '#libs/queues';
import { AtsCalls } from '../../../domain/ats/calls/ats-calls.service.js';
import { AtsChanges, isSaid, type SaidChange } from '../../../domain/ats/ats-changes.service.js';
import { Deliveries, type OpenedDelivery } from '../../../domain/ats/inbound-events.service.js';
import { Effects } from '../../../runtime/outbox/outbox-transaction.service.js';
import type { Done, JobHandler } from '../../../runtime/outbox/job-handler.js';

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
      const { opened, at } = await inOrganisation(this.app, organisationId, async (tx) => ({
        opened: await this.deliveries.open(tx, organisationId, payload.deliveryId),
        at: await databaseTime(tx),
      }));
      if (opened) found.set(payload.deliveryId, await this.ask(organisationId, opened, at));
    }
    return this.effects.run(batch, async (tx, entries, followUp) => {
      for (const { payload } of entries) {
        const answer = found.get(payload.deliveryId);
        const opened = answer && (await this.deliveries.open(tx, organisationId, payload.deliveryId));
        if (!opened) continue;
        if ('fault' in answer) {
          await this.settleFault(tx, organisationId, opened, answer.fault);
          continue;
        }
        const { connectionId, vendor } = opened.delivery;
        const source = { organisationId, connectionId, vendor, deliveryId: payload.deliveryId, at: answer.at };
        const [applied] = await this.changes.apply(tx, [{ source, changes: answer.changes }], followUp);
        await this.deliveries.settle(tx, organisationId, opened, applied!.settled, applied!.forget);
      }
    });
  }

  /** That somebody is not there is no fault once the vendor has said that they are gone. */
  private async settleFault(
    tx: EntityManager,
    organisationId: string,
    opened: OpenedDelivery,
    fault: SettledDelivery,
  ): Promise<void> {
    const isGone = fault === NOT_THERE && (await this.deliveries.isAboutGone(tx, organisationId, opened));
    await this.deliveries.settle(
      tx,
      organisationId,
      opened,
      isGone ? { outcome: 'ignored', error: null } : fault,
      isGone,
    );
  }

  /**
   * @param at before it is asked: whatever happened until then, the answer tells
   * @throws what may go better next time
   */
  private async ask(organisationId: string, { delivery, event }: OpenedDelivery, at: Date): Promise<Found> {
    if ('fault' in event) return { fault: event.fault };
    const opened = await this.calls.open(organisationId, delivery.connectionId);
    if (!opened) return { fault: Deliveries.accountMissing };
    const changes: SaidChange[] = [];
    const asked = new Set<string>();
    try {
      for (const change of event.changes) {
        if (change.change === 'sync') continue;
        if (change.change !== 'look-up') changes.push(change);
        else if (!asked.has(keyOf(change))) {
          asked.add(keyOf(change));
          const found = (await opened.api.lookUp(opened.call, { of: change.of, id: change.id })).filter(isSaid);
          // That something is not there is believed when it is said: else the account may be another one, or the vendor not so far yet.
          if (!TAKES_AWAY.has(event.kind) && isNotThere(found)) return { fault: NOT_THERE };
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

/** Not the person; or nothing but that the application is not. */
function isNotThere(found: readonly SaidChange[]): boolean {
  const gone = found.flatMap((change) => (change.change === 'gone' && change.why === 'deleted' ? change.of : []));
  return gone.includes('candidate') || (gone.includes('application') && gone.length === found.length);
}

function keyOf({ of, id }: AtsThing): string {
  return `${of} ${id}`;
}
