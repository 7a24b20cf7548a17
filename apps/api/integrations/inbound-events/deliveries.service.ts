/** What ATS products have delivered, what became of it, and carrying it out again. */
import { Injectable } from '@nestjs/common';
import type {
  DeliveriesReplayed,
  Delivery,
  DeliveryDetail,
  DeliveryQuery,
  DeliveryReplay,
  Page,
} from '#libs/contracts';
import {
  attachmentsOfDelivery,
  enqueue,
  findConnection,
  findDelivery,
  pageOfDeliveries,
  reopenDeliveries,
  reopenDelivery,
  type DeliveryRow,
} from '#libs/database';
import { outboxJob } from '#libs/queues';
import { Conflict, NotFound } from '../../platform/http/problems/problem.js';
import { pageFrom, readIdCursor } from '../../platform/http/responses/cursor.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { ADMINS } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { attachmentOf } from '../attachments/attachment-of.js';

/** Deliveries that one call replays. */
const MOST = 1_000;

@Injectable()
export class DeliveriesService {
  constructor(private readonly transactions: Transactions) {}

  async list(actor: Actor, connectionId: string, query: DeliveryQuery): Promise<Page<Delivery>> {
    authorise(actor, ADMINS);
    const { cursor, limit, outcome, since, until } = query;
    const bound = `deliveries ${JSON.stringify([connectionId, outcome, since, until])}`;
    const after = readIdCursor(bound, cursor);
    const rows = await this.transactions.read(actor, async (tx) => {
      if (!(await findConnection(tx, actor.organisationId, connectionId))) throw new NotFound('connection');
      const filter = { outcome: outcome ?? null, since: since ?? null, until: until ?? null };
      return pageOfDeliveries(tx, actor.organisationId, connectionId, { ...filter, after, limit: limit + 1 });
    });
    return pageFrom(rows, limit, bound, ({ id }) => [id], deliveryOf);
  }

  async one(actor: Actor, connectionId: string, deliveryId: string): Promise<DeliveryDetail> {
    authorise(actor, ADMINS);
    return this.transactions.read(actor, async (tx) => {
      const row = await findDelivery(tx, actor.organisationId, connectionId, deliveryId);
      if (!row) throw new NotFound('delivery');
      const attachments = await attachmentsOfDelivery(tx, actor.organisationId, deliveryId);
      return {
        ...{ ...deliveryOf(row), headers: row.headers, body: row.rawBody?.toString() ?? null },
        attachments: attachments.map(attachmentOf),
      };
    });
  }

  async replay(actor: Actor, connectionId: string, deliveryId: string): Promise<Delivery> {
    authorise(actor, ADMINS);
    return this.transactions.once(actor, 202, async (tx) => {
      const { organisationId } = actor;
      const row = await findDelivery(tx, organisationId, connectionId, deliveryId);
      if (!row) throw new NotFound('delivery');
      if (row.rawBody === null) {
        const detail =
          'The body of the event is no longer stored: its retention ended, a candidate in it was erased, or it could not be read.';
        throw new Conflict('delivery-emptied', detail);
      }
      if (row.outcome !== 'waiting') {
        await reopenDelivery(tx, organisationId, deliveryId);
        await enqueue(tx, organisationId, [outboxJob('process-inbound-event', { inboundEventId: deliveryId })]);
        await audit(tx, actor, 'delivery.replayed', { kind: 'delivery', id: deliveryId }, { connectionId });
      }
      const again = await findDelivery(tx, organisationId, connectionId, deliveryId);
      return deliveryOf(again ?? row);
    });
  }

  async replayRange(actor: Actor, connectionId: string, range: DeliveryReplay): Promise<DeliveriesReplayed> {
    authorise(actor, ADMINS);
    return this.transactions.once(actor, 202, async (tx) => {
      const { organisationId } = actor;
      if (!(await findConnection(tx, organisationId, connectionId))) throw new NotFound('connection');
      const { outcome, since = null, until = null } = range;
      const ids = await reopenDeliveries(tx, organisationId, connectionId, { outcome, since, until, limit: MOST });
      const jobs = ids.map((deliveryId) => ({
        ...outboxJob('process-inbound-event', { inboundEventId: deliveryId }),
        bulk: true,
      }));
      await enqueue(tx, organisationId, jobs);
      const details = { outcome, replayed: ids.length };
      await audit(tx, actor, 'deliveries.replayed', { kind: 'connection', id: connectionId }, details);
      return { replayed: ids.length, more: ids.length === MOST };
    });
  }
}

function deliveryOf(row: DeliveryRow): Delivery {
  const { id, vendorDeliveryId, receivedAt, settledAt, outcome, errorCode, errorMessage, eventKind, eventType } = row;
  return {
    ...{ id, webhookId: vendorDeliveryId, outcome, repeats: row.repeats, conflictsWith: row.conflictsWith },
    event: eventKind === null ? null : { kind: eventKind, type: eventType ?? '' },
    receivedAt: receivedAt.toISOString(),
    settledAt: settledAt?.toISOString() ?? null,
    error: errorCode === null ? null : { code: errorCode, message: errorMessage ?? '' },
  };
}
