import { Injectable } from '@nestjs/common';
import type { AtsChange, AtsEvent } from '#libs/ats';
import { inboundEvents, type Tenant } from '#libs/database';
import type { CompletedEntries, JobHandler, JobPayload, QueuedBatch } from '#libs/queues';
import { AtsChangesService, isStated, type AtsChangeSet } from '../../../domain/ats/ats-changes.service.js';
import { InboundEventsService, type OpenedEvent } from '../../../domain/ats/inbound-events.service.js';
import { OutboxTransactionService, type FollowUp } from '../../../runtime/outbox/outbox-transaction.service.js';

/** Applies one stored webhook call of an ATS to candidates, applications and openings, as far as the call itself holds the data. */
@Injectable()
export class ProcessInboundEventService implements JobHandler<'process-inbound-event'> {
  constructor(
    private readonly outbox: OutboxTransactionService,
    private readonly changes: AtsChangesService,
    private readonly events: InboundEventsService,
  ) {}

  run(batch: QueuedBatch<'process-inbound-event'>): Promise<CompletedEntries> {
    return this.outbox.complete(batch, async (tenant, entries, followUp) => {
      const { organisationId } = batch;
      const ready: { opened: OpenedEvent; changeSet: AtsChangeSet }[] = [];
      for (const { payload } of entries) {
        const opened = await this.events.open(tenant, payload.inboundEventId);
        if (!opened) continue;
        const { event } = opened;
        if ('fault' in event) await this.events.close(tenant, opened, event.fault);
        else if (event.kind === 'ignored') await this.events.ignore(tenant, opened, event.type);
        else if (event.changes.some(({ change }) => change === 'sync')) await this.events.sync(tenant, opened);
        else if (!event.changes.some(({ change }) => change === 'look-up'))
          ready.push({ opened, changeSet: changeSetOf(organisationId, opened, event.changes) });
        else await this.lookUp(tenant, opened, event, followUp);
      }
      const applied = await this.changes.apply(
        tenant,
        ready.map(({ changeSet }) => changeSet),
        followUp,
      );
      for (const [index, { opened }] of ready.entries()) {
        const { resolved, forget } = applied[index]!;
        await this.events.close(tenant, opened, resolved, forget);
      }
    });
  }

  giveUp(tenant: Tenant, { inboundEventId }: JobPayload<'process-inbound-event'>): Promise<void> {
    return this.events.giveUp(tenant, inboundEventId);
  }

  /** Leaves asking the vendor to a job of its own: it waits for answers of others. */
  private async lookUp(tenant: Tenant, opened: OpenedEvent, event: AtsEvent, followUp: FollowUp): Promise<void> {
    if (!opened.inboundEvent.hasAccount) {
      await this.events.close(tenant, opened, InboundEventsService.accountMissing);
      return;
    }
    await inboundEvents.saveContent(tenant, opened.id, event);
    followUp('look-up-inbound-event', { inboundEventId: opened.id });
  }
}

function changeSetOf(
  organisationId: string,
  { id, inboundEvent }: OpenedEvent,
  changes: readonly AtsChange[],
): AtsChangeSet {
  const { connectionId, vendor, receivedAt } = inboundEvent;
  const source = { organisationId, connectionId, vendor, eventId: id, at: receivedAt };
  return { source, changes: changes.filter(isStated) };
}
