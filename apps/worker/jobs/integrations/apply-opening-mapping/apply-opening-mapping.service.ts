import { Injectable } from '@nestjs/common';
import { findConnection, mappedAtsJob, waitingOfAtsJob } from '#libs/database';
import type { QueuedBatch } from '#libs/queues';
import { AtsChanges } from '../../../domain/ats/ats-changes.service.js';
import { Effects } from '../../../runtime/outbox/outbox-transaction.service.js';
import type { Done, JobHandler } from '../../../runtime/outbox/job-handler.js';

/** Applications that a job takes in. */
const CHUNK = 100;

/** Applications that waited for the role of an opening → applications for it. */
@Injectable()
export class SettleAtsJobService implements JobHandler<'settle-ats-job'> {
  constructor(
    private readonly effects: Effects,
    private readonly changes: AtsChanges,
  ) {}

  run(batch: QueuedBatch<'settle-ats-job'>): Promise<Done> {
    const { organisationId } = batch;
    return this.effects.run(batch, async (tx, entries, followUp) => {
      for (const { payload } of entries) {
        const { atsJobId, after } = payload;
        const job = await mappedAtsJob(tx, organisationId, atsJobId);
        const connection = job && (await findConnection(tx, organisationId, job.connectionId));
        if (!connection) continue;
        const waiting = await waitingOfAtsJob(tx, organisationId, job, { after, limit: CHUNK });
        const { id: connectionId, vendor } = connection;
        const source = { organisationId, connectionId, vendor, deliveryId: null, at: new Date() };
        await this.changes.settle(tx, source, waiting, followUp);
        const last = waiting.at(-1);
        if (last && waiting.length === CHUNK) followUp('settle-ats-job', { atsJobId, after: last.vendorId });
      }
    });
  }
}
