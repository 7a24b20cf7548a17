/** The log of inbound events with their outcomes, and replays. */
import { Injectable } from '@nestjs/common';
import type {
  ReplayedInboundEvents,
  InboundEvent,
  InboundEventDetail,
  InboundEventQuery,
  InboundEventReplay,
  Page,
} from '#libs/contracts';
import { attachments, connections, type InboundEventRow, inboundEvents, outbox } from '#libs/database';
import { outboxJob } from '#libs/queues';
import { Conflict, NotFound } from '../../platform/http/problems/problem.js';
import { pageFrom, readIdCursor } from '../../platform/http/responses/cursor.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { ADMINS } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { attachmentOf } from '../attachments/attachment-of.js';

/** The most events that one call replays. */
const MOST = 1_000;

@Injectable()
export class InboundEventLogService {
  constructor(private readonly transactions: Transactions) {}

  async list(actor: Actor, connectionId: string, query: InboundEventQuery): Promise<Page<InboundEvent>> {
    authorise(actor, ADMINS);
    const { cursor, limit, outcome, since, until } = query;
    const bound = `events ${JSON.stringify([connectionId, outcome, since, until])}`;
    const after = readIdCursor(bound, cursor);
    const rows = await this.transactions.read(actor, async (tenant) => {
      if (!(await connections.find(tenant, connectionId))) throw new NotFound('connection');
      const filter = { outcome: outcome ?? null, since: since ?? null, until: until ?? null };
      return inboundEvents.list(tenant, connectionId, { ...filter, after, limit: limit + 1 });
    });
    return pageFrom(rows, limit, bound, ({ id }) => [id], inboundEventOf);
  }

  async one(actor: Actor, connectionId: string, eventId: string): Promise<InboundEventDetail> {
    authorise(actor, ADMINS);
    return this.transactions.read(actor, async (tenant) => {
      const row = await inboundEvents.find(tenant, connectionId, eventId);
      if (!row) throw new NotFound('event');
      const foundAttachments = await attachments.listOfEvent(tenant, eventId);
      return {
        ...{ ...inboundEventOf(row), headers: row.headers, body: row.rawBody?.toString() ?? null },
        attachments: foundAttachments.map(attachmentOf),
      };
    });
  }

  async replay(actor: Actor, connectionId: string, eventId: string): Promise<InboundEvent> {
    authorise(actor, ADMINS);
    return this.transactions.once(actor, 202, async (tenant) => {
      const row = await inboundEvents.find(tenant, connectionId, eventId);
      if (!row) throw new NotFound('event');
      if (row.rawBody === null) {
        const detail =
          'The body of the event is no longer stored: its retention ended, a candidate in it was erased, or it could not be read.';
        throw new Conflict('event-body-deleted', detail);
      }
      if (row.outcome !== 'waiting') {
        await inboundEvents.reopen(tenant, eventId);
        await outbox.enqueue(tenant, [outboxJob('process-inbound-event', { inboundEventId: eventId })]);
        await audit(tenant, actor, 'inbound-event.replayed', { kind: 'inbound-event', id: eventId }, { connectionId });
      }
      const again = await inboundEvents.find(tenant, connectionId, eventId);
      return inboundEventOf(again ?? row);
    });
  }

  async replayRange(actor: Actor, connectionId: string, range: InboundEventReplay): Promise<ReplayedInboundEvents> {
    authorise(actor, ADMINS);
    return this.transactions.once(actor, 202, async (tenant) => {
      if (!(await connections.find(tenant, connectionId))) throw new NotFound('connection');
      const { outcome, since = null, until = null } = range;
      const ids = await inboundEvents.reopenMany(tenant, connectionId, { outcome, since, until, limit: MOST });
      const jobs = ids.map((eventId) => ({
        ...outboxJob('process-inbound-event', { inboundEventId: eventId }),
        bulk: true,
      }));
      await outbox.enqueue(tenant, jobs);
      const details = { outcome, replayed: ids.length };
      await audit(tenant, actor, 'inbound-events.replayed', { kind: 'connection', id: connectionId }, details);
      return { replayed: ids.length, more: ids.length === MOST };
    });
  }
}

function inboundEventOf(row: InboundEventRow): InboundEvent {
  const { id, vendorEventId, receivedAt, resolvedAt, outcome, errorCode, errorMessage, eventKind, eventType } = row;
  return {
    ...{ id, webhookId: vendorEventId, outcome, repeats: row.repeats, conflictsWith: row.conflictsWith },
    event: eventKind === null ? null : { kind: eventKind, type: eventType ?? '' },
    receivedAt: receivedAt.toISOString(),
    resolvedAt: resolvedAt?.toISOString() ?? null,
    error: errorCode === null ? null : { code: errorCode, message: errorMessage ?? '' },
  };
}
