/** Role pages that come as files: kept until a job has read them, and what was read until a role is made of it. */
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { JobDescriptionReading, ReaderLanguage } from '#libs/contracts';
import { newId, outbox, type JobDescriptionEntity, roles } from '#libs/database';
import { outboxJob } from '#libs/queues';
import { storedOutcomeText } from '#libs/wording';
import { UploadRoom } from '../../platform/files/uploads/upload-room.js';
import { uploadedFiles, type UploadedFile } from '../../platform/files/uploads/uploaded-files.js';
import { NotFound, TooLarge, Unprocessable } from '../../platform/http/problems/problem.js';
import { authorise, type Actor } from '../../platform/permissions/actor.js';
import { RECRUITING } from '../../platform/permissions/rights.js';
import { audit } from '../../platform/transactions/audit.js';
import { Transactions } from '../../platform/transactions/transactions.service.js';

@Injectable()
export class JobDescriptionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly room: UploadRoom,
  ) {}

  async receive(actor: Actor, request: FastifyRequest): Promise<JobDescriptionReading> {
    authorise(actor, RECRUITING);
    const { name: fileName, mediaType, bytes } = await this.only(request);
    return this.transactions.once(actor, 202, async (tenant) => {
      const { organisationId } = actor;
      const id = newId();
      await roles.createPage(tenant, { id, requestedBy: actor.id, fileName, mediaType, bytes });
      await outbox.enqueue(tenant, [outboxJob('read-job-description', { jobDescriptionId: id })]);
      await audit(
        tenant,
        actor,
        'role.job-description-received',
        { kind: 'organisation', id: organisationId },
        { jobDescriptionId: id },
      );
      return { id, fileName, state: 'waiting', text: null, message: null };
    });
  }

  async one(actor: Actor, id: string): Promise<JobDescriptionReading> {
    authorise(actor, RECRUITING);
    const page = await this.transactions.read(actor, (tenant) => roles.findPage(tenant, actor.id, id));
    if (!page) throw new NotFound('role page');
    return readingOf(page, actor.language);
  }

  private async only(request: FastifyRequest): Promise<UploadedFile & { bytes: Buffer }> {
    const files: UploadedFile[] = [];
    for await (const file of uploadedFiles(request, this.room)) files.push(file);
    const [only] = files.filter(({ isField }) => isField !== true);
    if (!only || files.length > 1)
      throw new Unprocessable('one-file', 'Send the job description as one file, in a part named `files`.', []);
    const { bytes } = only;
    if (bytes === null) throw new TooLarge(`${only.name} is too large for a job description. Send its text instead.`);
    return { ...only, bytes };
  }
}

function readingOf(
  { id, fileName, outcome, text, message: stored }: JobDescriptionEntity,
  language: ReaderLanguage,
): JobDescriptionReading {
  const state = outcome === null ? 'waiting' : text === null ? 'unreadable' : 'read';
  return { id, fileName, state, text, message: stored && storedOutcomeText(stored, language) };
}
