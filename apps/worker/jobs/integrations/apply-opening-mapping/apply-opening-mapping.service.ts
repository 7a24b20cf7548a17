import { Injectable } from '@nestjs/common';
import { connections, openings } from '#libs/database';
import type { CompletedEntries, JobHandler, QueuedBatch } from '#libs/queues';
import { AtsChangesService } from '../../../domain/ats/ats-changes.service.js';
import { OutboxTransactionService } from '../../../runtime/outbox/outbox-transaction.service.js';

/** Applications a job. */
const CHUNK = 100;

/** Creates the applications that waited for an opening to be mapped to a role. */
@Injectable()
export class ApplyOpeningMappingService implements JobHandler<'apply-opening-mapping'> {
  constructor(
    private readonly outbox: OutboxTransactionService,
    private readonly changes: AtsChangesService,
  ) {}

  run(batch: QueuedBatch<'apply-opening-mapping'>): Promise<CompletedEntries> {
    const { organisationId } = batch;
    return this.outbox.complete(batch, async (tenant, entries, followUp) => {
      for (const { payload } of entries) {
        const { openingId, after } = payload;
        const opening = await openings.findMapped(tenant, openingId);
        const connection = opening && (await connections.find(tenant, opening.connectionId));
        if (!connection) continue;
        const waiting = await openings.listWaitingApplications(tenant, opening, { after, limit: CHUNK });
        const { id: connectionId, vendor } = connection;
        const source = { organisationId, connectionId, vendor, eventId: null, at: new Date() };
        await this.changes.resolveWaiting(tenant, source, waiting, followUp);
        const last = waiting.at(-1);
        if (last && waiting.length === CHUNK) followUp('apply-opening-mapping', { openingId, after: last.vendorId });
      }
    });
  }
}
