/** Files that an ATS named: what became of them, fetched once more, or waited for no more. */
import { Injectable } from '@nestjs/common';
import type { Attachment, AttachmentsQuery, Page, RetriedAttachments } from '#libs/contracts';
import { applications, attachments, connections, outbox, type Tenant } from '#libs/database';
import { outboxJob } from '#libs/queues';
import { NotFound } from '../../platform/http/problems/problem.js';
import { pageFrom, readIdCursor } from '../../platform/http/responses/cursor.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { ADMINS, RECRUITING } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';
import { attachmentOf } from './attachment-of.js';

/** So many are asked for again in one call. */
const MOST_RETRIED = 1_000;

@Injectable()
export class AttachmentsService {
  constructor(private readonly transactions: Transactions) {}

  async list(
    actor: Actor,
    connectionId: string,
    { cursor, limit, state }: AttachmentsQuery,
  ): Promise<Page<Attachment>> {
    authorise(actor, ADMINS);
    const bound = `attachments:${connectionId}:${state ?? ''}`;
    const after = readIdCursor(bound, cursor);
    const rows = await this.transactions.read(actor, async (tenant) => {
      await this.findConnection(tenant, connectionId);
      const page = { state: state ?? null, after, limit: limit + 1 };
      return attachments.list(tenant, connectionId, page);
    });
    return pageFrom(rows, limit, bound, ({ id }) => [id], attachmentOf);
  }

  async retryAll(actor: Actor, connectionId: string): Promise<RetriedAttachments> {
    authorise(actor, ADMINS);
    return this.transactions.once(actor, 202, async (tenant) => {
      await this.findConnection(tenant, connectionId);
      const ids = await attachments.reviveMany(tenant, connectionId, MOST_RETRIED);
      const jobs = ids.map((attachmentId) => ({ ...outboxJob('fetch-attachment', { attachmentId }), bulk: true }));
      await outbox.enqueue(tenant, jobs);
      const subject = { kind: 'connection', id: connectionId };
      await audit(tenant, actor, 'attachments.retried', subject, { attachments: ids.length });
      return { attachments: ids.length };
    });
  }

  async retry(actor: Actor, applicationId: string, attachmentId: string): Promise<RetriedAttachments> {
    authorise(actor, RECRUITING);
    return this.transactions.once(actor, 202, async (tenant) => {
      await this.findMissing(tenant, applicationId, attachmentId);
      const isRevived = await attachments.revive(tenant, attachmentId);
      if (!isRevived) return { attachments: 0 };
      await outbox.enqueue(tenant, [outboxJob('fetch-attachment', { attachmentId })]);
      const subject = { kind: 'application', id: applicationId };
      await audit(tenant, actor, 'attachment.retried', subject, { attachmentId });
      return { attachments: 1 };
    });
  }

  async dismiss(actor: Actor, applicationId: string, attachmentId: string): Promise<void> {
    authorise(actor, RECRUITING);
    await this.transactions.once(actor, 204, async (tenant) => {
      const { candidateId } = await this.findMissing(tenant, applicationId, attachmentId);
      if (!(await attachments.dismiss(tenant, attachmentId))) return;
      await outbox.enqueue(tenant, [outboxJob('build-profile', { candidateId })]);
      const subject = { kind: 'application', id: applicationId };
      await audit(tenant, actor, 'attachment.dismissed', subject, { attachmentId });
    });
  }

  private async findConnection(tenant: Tenant, id: string): Promise<void> {
    if (!(await connections.find(tenant, id))) throw new NotFound('connection');
  }

  /** @returns whose it is */
  private async findMissing(
    tenant: Tenant,
    applicationId: string,
    attachmentId: string,
  ): Promise<{ candidateId: string }> {
    const application = await applications.find(tenant, applicationId);
    if (!application) throw new NotFound('application');
    const { candidateId } = application;
    const missing = await attachments.listMissing(tenant, candidateId);
    if (!missing.some(({ id }) => id === attachmentId)) throw new NotFound('missing attachment');
    return { candidateId };
  }
}
