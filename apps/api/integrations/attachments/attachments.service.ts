/** Files that an ATS named: what became of them, fetched once more, or waited for no more. */
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Attachment, AttachmentsQuery, Page, RetriedAttachments } from '#libs/contracts';
import {
  dismissAttachment,
  enqueue,
  findApplication,
  findConnection,
  missingAttachmentsOf,
  pageOfAttachments,
  reviveAttachment,
  reviveAttachmentsOf,
} from '#libs/database';
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
    const rows = await this.transactions.read(actor, async (tx) => {
      await this.findConnection(tx, actor, connectionId);
      const page = { state: state ?? null, after, limit: limit + 1 };
      return pageOfAttachments(tx, actor.organisationId, connectionId, page);
    });
    return pageFrom(rows, limit, bound, ({ id }) => [id], attachmentOf);
  }

  async retryAll(actor: Actor, connectionId: string): Promise<RetriedAttachments> {
    authorise(actor, ADMINS);
    return this.transactions.once(actor, 202, async (tx) => {
      const { organisationId } = actor;
      await this.findConnection(tx, actor, connectionId);
      const ids = await reviveAttachmentsOf(tx, organisationId, connectionId, MOST_RETRIED);
      const jobs = ids.map((attachmentId) => ({ ...outboxJob('fetch-attachment', { attachmentId }), bulk: true }));
      await enqueue(tx, organisationId, jobs);
      const subject = { kind: 'connection', id: connectionId };
      await audit(tx, actor, 'attachments.retried', subject, { attachments: ids.length });
      return { attachments: ids.length };
    });
  }

  async retry(actor: Actor, applicationId: string, attachmentId: string): Promise<RetriedAttachments> {
    authorise(actor, RECRUITING);
    return this.transactions.once(actor, 202, async (tx) => {
      const { organisationId } = actor;
      await this.findMissing(tx, actor, applicationId, attachmentId);
      const isRevived = await reviveAttachment(tx, organisationId, attachmentId);
      if (!isRevived) return { attachments: 0 };
      await enqueue(tx, organisationId, [outboxJob('fetch-attachment', { attachmentId })]);
      const subject = { kind: 'application', id: applicationId };
      await audit(tx, actor, 'attachment.retried', subject, { attachmentId });
      return { attachments: 1 };
    });
  }

  async dismiss(actor: Actor, applicationId: string, attachmentId: string): Promise<void> {
    authorise(actor, RECRUITING);
    await this.transactions.once(actor, 204, async (tx) => {
      const { organisationId } = actor;
      const { candidateId } = await this.findMissing(tx, actor, applicationId, attachmentId);
      if (!(await dismissAttachment(tx, organisationId, attachmentId))) return;
      await enqueue(tx, organisationId, [outboxJob('build-profile', { candidateId })]);
      const subject = { kind: 'application', id: applicationId };
      await audit(tx, actor, 'attachment.dismissed', subject, { attachmentId });
    });
  }

  private async findConnection(tx: EntityManager, { organisationId }: Actor, id: string): Promise<void> {
    if (!(await findConnection(tx, organisationId, id))) throw new NotFound('connection');
  }

  /** @returns whose it is */
  private async findMissing(
    tx: EntityManager,
    { organisationId }: Actor,
    applicationId: string,
    attachmentId: string,
  ): Promise<{ candidateId: string }> {
    const application = await findApplication(tx, organisationId, applicationId);
    if (!application) throw new NotFound('application');
    const { candidateId } = application;
    const missing = await missingAttachmentsOf(tx, organisationId, candidateId);
    if (!missing.some(({ id }) => id === attachmentId)) throw new NotFound('missing attachment');
    return { candidateId };
  }
}
