import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UndecodableDelivery, vendorOf, type AtsChange, type AtsEvent } from '#libs/ats';
import { parseJson, UnusableJson, withoutTraits } from '#libs/contracts';
import {
  findWaitingDelivery,
  keepBodyOfDelivery,
  noteEventOfDelivery,
  settleDelivery,
  type SettledDelivery,
  type WaitingDelivery,
} from '#libs/database';
import type { QueuedBatch } from '#libs/queues';
import { AtsChanges, type AtsSaying } from '../ats/apply-changes.service.js';
import { Effects, type FollowUp } from '../jobs/effects.service.js';
import type { Done, JobHandler } from '../jobs/handler.js';

interface Opened {
  id: string;
  delivery: WaitingDelivery;
  event: AtsEvent | { fault: SettledDelivery };
}

/** One stored webhook call of an ATS → candidates, applications and openings. */
@Injectable()
export class ProcessDeliveryService implements JobHandler<'process-delivery'> {
  private readonly log = new Logger('Delivery');

  constructor(
    private readonly effects: Effects,
    private readonly changes: AtsChanges,
  ) {}

  run(batch: QueuedBatch<'process-delivery'>): Promise<Done> {
    return this.effects.run(batch, async (tx, entries, followUp) => {
      const { organisationId } = batch;
      const opened: Opened[] = [];
      for (const { payload } of entries) {
        const delivery = await findWaitingDelivery(tx, organisationId, payload.deliveryId);
        if (delivery) opened.push({ id: payload.deliveryId, delivery, event: decoded(delivery) });
      }
      const ready: { one: Opened; saying: AtsSaying }[] = [];
      for (const one of opened) {
        const { event } = one;
        if ('fault' in event) await this.settle(tx, organisationId, one, event.fault);
        else if (event.changes.every(isSaid)) ready.push({ one, saying: sayingOf(organisationId, one, event.changes) });
        else await this.lookUp(tx, organisationId, one, event, followUp);
      }
      const settled = await this.changes.apply(
        tx,
        ready.map(({ saying }) => saying),
        followUp,
      );
      for (const [index, { one }] of ready.entries()) await this.settle(tx, organisationId, one, settled[index]!);
    });
  }

  /** What stands with the vendor is asked for in a job of its own: it waits for answers of others. */
  private async lookUp(
    tx: EntityManager,
    organisationId: string,
    one: Opened,
    event: AtsEvent,
    followUp: FollowUp,
  ): Promise<void> {
    if (one.delivery.hasAccount) {
      await noteEventOfDelivery(tx, organisationId, one.id, event);
      followUp('look-up-delivery', { deliveryId: one.id });
      return;
    }
    await this.settle(tx, organisationId, one, {
      outcome: 'failed',
      error: { code: 'account-missing', message: 'What it tells has to be asked for: give the connection an account of the vendor’s API, and replay it' },
    });
  }

  private async settle(
    tx: EntityManager,
    organisationId: string,
    { id, delivery, event }: Opened,
    settled: SettledDelivery,
  ): Promise<void> {
    await settleDelivery(tx, organisationId, id, settled, 'fault' in event ? null : event);
    // Nothing is kept of whom the sender has taken away.
    const isGone = !('fault' in event) && event.changes.some((change) => change.change === 'gone' && change.of === 'candidate');
    const kept = isGone && settled.outcome !== 'failed' ? null : keptOf(delivery.rawBody);
    if (kept !== delivery.rawBody) await keepBodyOfDelivery(tx, organisationId, id, kept);
    const line = { organisationId, connectionId: delivery.connectionId, deliveryId: id, outcome: settled.outcome };
    if (settled.outcome !== 'failed') this.log.debug(line);
    else this.log.warn({ ...line, code: settled.error?.code });
  }
}

type SaidChange = Exclude<AtsChange, { change: 'look-up' }>;

function isSaid(change: AtsChange): change is SaidChange {
  return change.change !== 'look-up';
}

function sayingOf(organisationId: string, { id, delivery }: Opened, changes: readonly AtsChange[]): AtsSaying {
  const { connectionId, vendor, receivedAt } = delivery;
  return { source: { organisationId, connectionId, vendor, deliveryId: id, at: receivedAt }, changes: changes.filter(isSaid) };
}

/** What is kept of a call, whatever became of it: nothing about personal traits, and nothing of what cannot be read. */
function keptOf(rawBody: Buffer): Buffer | null {
  try {
    const json = parseJson(rawBody);
    const kept = withoutTraits(json);
    return kept === json ? rawBody : Buffer.from(JSON.stringify(kept));
  } catch (error) {
    if (error instanceof UnusableJson) return null;
    throw error;
  }
}

/** What the delivery says, or what is wrong when it is not what the vendor documents: trying again cannot help. */
function decoded({ vendor, rawBody, headers }: WaitingDelivery): AtsEvent | { fault: SettledDelivery } {
  const known = vendorOf(vendor);
  if (!known) return failed('unknown-vendor', 'This version does not know the kind of connection');
  try {
    return known.decode(parseJson(rawBody), { headers, rawBody });
  } catch (error) {
    if (error instanceof UndecodableDelivery) return failed(error.code, error.message);
    if (error instanceof UnusableJson) return failed('undecodable-delivery', `body: ${error.message}`);
    throw error;
  }
}

function failed(code: string, message: string): { fault: SettledDelivery } {
  return { fault: { outcome: 'failed', error: { code, message } } };
}
