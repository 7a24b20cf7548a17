import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import {
  attachments,
  type AttachmentToFetch,
  candidates,
  inOrganisation,
  outbox,
  type Tenant,
  writeBacks,
} from '#libs/database';
import { EGRESS, type Egress } from '#libs/egress';
import { outboxJob, type CompletedEntries, type JobHandler, type JobPayload, type QueuedBatch } from '#libs/queues';
import { AtsCallsService } from '../../../domain/ats/calls/ats-calls.service.js';
import { attachFile } from '../../../domain/ats/files/attach-file.js';
import { OutboxTransactionService, type FollowUp } from '../../../runtime/outbox/outbox-transaction.service.js';
import type { FetchedFile, FileFailure } from '../../../domain/ats/files/fetch-file.js';
import { findFile } from './find-file.js';
import { nextFetchIn } from './schedule.js';

interface Asked {
  attachment: AttachmentToFetch;
  fetched: FetchedFile;
}

/**
 * Downloads a file that an ATS named with a candidate as a document of theirs, once, however often it is fetched. Until then it is unknown:
 * profiles name it as not arrived. Failures are rows of ours with a schedule of their own, longer than that of jobs: a server that is away
 * for a day says nothing about the job.
 */
@Injectable()
export class FetchAttachmentService implements JobHandler<'fetch-attachment'> {
  private readonly log = new Logger('Attachments');

  constructor(
    @InjectDataSource() private readonly app: DataSource,
    private readonly outbox: OutboxTransactionService,
    private readonly calls: AtsCallsService,
    @Inject(EGRESS) private readonly egress: Egress,
  ) {}

  /** Servers are asked outside of any transaction. */
  async run(batch: QueuedBatch<'fetch-attachment'>): Promise<CompletedEntries> {
    const { organisationId } = batch;
    const asked = new Map<string, Asked>();
    for (const { payload } of batch.entries) {
      const id = payload.attachmentId;
      const attachment = await inOrganisation(this.app, organisationId, (tenant) =>
        attachments.findToFetch(tenant, id),
      );
      if (attachment) asked.set(id, { attachment, fetched: await this.fetch(organisationId, attachment) });
    }
    return this.outbox.complete(batch, async (tenant, entries, followUp) => {
      for (const { payload } of entries) {
        const one = asked.get(payload.attachmentId);
        if (one) await this.complete(tenant, payload.attachmentId, one, followUp);
      }
    });
  }

  /** Scores that waited for the file are shown as they are. */
  async giveUp(tenant: Tenant, { attachmentId }: JobPayload<'fetch-attachment'>): Promise<void> {
    const error = { code: 'set-aside', message: 'the download failed too often' } as const;
    const candidateId = await attachments.giveUp(tenant, attachmentId, error);
    if (candidateId === null) return;
    const due = await writeBacks.makeDue(tenant, 'score', { candidateId });
    const jobs = due.map((connectionId) => outboxJob('write-back', { connectionId }));
    await outbox.enqueue(tenant, jobs);
  }

  private fetch(organisationId: string, attachment: AttachmentToFetch): Promise<FetchedFile> {
    const open = () => this.calls.open(organisationId, attachment.connectionId);
    return findFile(attachment, { egress: this.egress, open });
  }

  private async complete(
    tenant: Tenant,
    id: string,
    { attachment, fetched }: Asked,
    followUp: FollowUp,
  ): Promise<void> {
    const { connectionId, namedAt } = attachment;
    const open = await attachments.lockRequested(tenant, id, attachment);
    if (open === null) return;
    if ('code' in fetched) {
      const isOver = await this.fail(tenant, { id, tried: open.attempts + 1 }, fetched);
      // Scores that waited for it are shown as they are.
      const due = isOver ? await writeBacks.makeDue(tenant, 'score', { candidateId: open.candidateId }) : [];
      for (const dueId of due) followUp('write-back', { connectionId: dueId });
      this.log.warn({
        organisationId: tenant.organisationId,
        connectionId,
        attachmentId: id,
        tried: open.attempts + 1,
        code: fetched.code,
      });
      return;
    }
    const arrived = { ...fetched, attachmentId: id, candidateId: open.candidateId, namedAt };
    const personId = await attachFile(tenant, arrived, followUp);
    await candidates.markOutOfDate(tenant, [personId], 'newer-document');
  }

  /** @returns whether it was given up */
  private async fail(
    tenant: Tenant,
    { id, tried }: { id: string; tried: number },
    failure: FileFailure,
  ): Promise<boolean> {
    const seconds = failure.retry === false ? null : nextFetchIn(tried, failure.retry.asked);
    if (seconds === null) {
      await attachments.giveUp(tenant, id, failure);
      return true;
    }
    await attachments.defer(tenant, id, failure, seconds);
    const job = { ...outboxJob('fetch-attachment', { attachmentId: id }), delaySeconds: seconds };
    await outbox.enqueue(tenant, [job]);
    return false;
  }
}
