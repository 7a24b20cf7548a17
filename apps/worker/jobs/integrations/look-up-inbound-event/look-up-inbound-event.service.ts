import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { AtsRefusal, UndecodableEventError, type AtsThing } from '#libs/ats';
import type { AtsEventKind } from '#libs/contracts';
import { databaseTime, inOrganisation, type InboundEventResult, type Tenant } from '#libs/database';
import { EgressRefused } from '#libs/egress';
import type { CompletedEntries, JobHandler, JobPayload, QueuedBatch } from '#libs/queues';
import { AtsCallsService } from '../../../domain/ats/calls/ats-calls.service.js';
import { AtsChangesService, isStated, type StatedChange } from '../../../domain/ats/ats-changes.service.js';
import { InboundEventsService, type OpenedEvent } from '../../../domain/ats/inbound-events.service.js';
import { OutboxTransactionService } from '../../../runtime/outbox/outbox-transaction.service.js';

type Found = { changes: StatedChange[]; at: Date } | { fault: InboundEventResult };

/** Asks the vendor for what an inbound event names, and applies the answer to candidates, applications and openings. */
@Injectable()
export class LookUpInboundEventService implements JobHandler<'look-up-inbound-event'> {
  constructor(
    @InjectDataSource() private readonly app: DataSource,
    private readonly outbox: OutboxTransactionService,
    private readonly calls: AtsCallsService,
    private readonly changes: AtsChangesService,
    private readonly events: InboundEventsService,
  ) {}

  async run(batch: QueuedBatch<'look-up-inbound-event'>): Promise<CompletedEntries> {
    const { organisationId } = batch;
    const found = new Map<string, Found>();
    for (const { payload } of batch.entries) {
      const { opened, at } = await inOrganisation(this.app, organisationId, async (tenant) => ({
        opened: await this.events.open(tenant, payload.inboundEventId),
        at: await databaseTime(tenant.manager),
      }));
      if (opened) found.set(payload.inboundEventId, await this.ask(organisationId, opened, at));
    }
    return this.outbox.complete(batch, async (tenant, entries, followUp) => {
      for (const { payload } of entries) {
        const answer = found.get(payload.inboundEventId);
        const opened = answer && (await this.events.open(tenant, payload.inboundEventId));
        if (!opened) continue;
        if ('fault' in answer) {
          await this.closeFault(tenant, opened, answer.fault);
          continue;
        }
        const { connectionId, vendor } = opened.inboundEvent;
        const source = { organisationId, connectionId, vendor, eventId: payload.inboundEventId, at: answer.at };
        const [applied] = await this.changes.apply(tenant, [{ source, changes: answer.changes }], followUp);
        await this.events.close(tenant, opened, applied!.resolved, applied!.forget);
      }
    });
  }

  giveUp(tenant: Tenant, { inboundEventId }: JobPayload<'look-up-inbound-event'>): Promise<void> {
    return this.events.giveUp(tenant, inboundEventId);
  }

  /** A missing candidate is no fault once the vendor has said that they are gone. */
  private async closeFault(tenant: Tenant, opened: OpenedEvent, fault: InboundEventResult): Promise<void> {
    const isGone = fault === NOT_THERE && (await this.events.isAboutGone(tenant, opened));
    await this.events.close(tenant, opened, isGone ? { outcome: 'ignored', error: null } : fault, isGone);
  }

  /**
   * @param at before it is asked: whatever happened until then, the answer tells
   * @throws what may go better next time
   */
  private async ask(organisationId: string, { inboundEvent, event }: OpenedEvent, at: Date): Promise<Found> {
    if ('fault' in event) return { fault: event.fault };
    const opened = await this.calls.open(organisationId, inboundEvent.connectionId);
    if (!opened) return { fault: InboundEventsService.accountMissing };
    const changes: StatedChange[] = [];
    const asked = new Set<string>();
    try {
      for (const change of event.changes) {
        if (change.change === 'sync') continue;
        if (change.change !== 'look-up') changes.push(change);
        else if (!asked.has(keyOf(change))) {
          asked.add(keyOf(change));
          const found = (await opened.api.lookUp(opened.call, { of: change.of, id: change.id })).filter(isStated);
          // That something is not there is believed when it is said: else the account may be another one, or the vendor not so far yet.
          if (!TAKES_AWAY.has(event.kind) && isNotThere(found)) return { fault: NOT_THERE };
          changes.push(...found);
        }
      }
    } catch (error) {
      if (error instanceof AtsRefusal || error instanceof EgressRefused || error instanceof UndecodableEventError)
        return { fault: { outcome: 'failed', error: { code: error.code, message: error.message } } };
      throw error;
    }
    return { changes, at };
  }
}

/** Events of a candidate or an application that the vendor has removed. */
const TAKES_AWAY: ReadonlySet<AtsEventKind> = new Set([
  'candidate-deleted',
  'candidate-anonymised',
  'candidate-merged',
  'application-deleted',
]);
const NOT_THERE: InboundEventResult = {
  outcome: 'failed',
  error: {
    code: 'not-there',
    message:
      'The vendor does not have the candidate of the event. Check that the account belongs to the same customer as the webhook',
  },
};

/** Not the person; or nothing but that the application is not. */
function isNotThere(found: readonly StatedChange[]): boolean {
  const gone = found.flatMap((change) => (change.change === 'gone' && change.why === 'deleted' ? change.of : []));
  return gone.includes('candidate') || (gone.includes('application') && gone.length === found.length);
}

function keyOf({ of, id }: AtsThing): string {
  return `${of} ${id}`;
}
