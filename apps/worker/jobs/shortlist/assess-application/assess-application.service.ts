import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { lockApplications } from '#libs/database';
import type { CompletedEntries, JobHandler, JobPayload, QueuedBatch } from '#libs/queues';
import { ApplicationAssessorService } from '../../../domain/assessments/application-assessor.service.js';
import { quarantineImportItems } from '../../../domain/imports/quarantine-import-items.js';
import { OutboxTransactionService } from '../../../runtime/outbox/outbox-transaction.service.js';

@Injectable()
export class AssessApplicationService implements JobHandler<'assess-application'> {
  constructor(
    private readonly outbox: OutboxTransactionService,
    private readonly assessor: ApplicationAssessorService,
  ) {}

  async run(batch: QueuedBatch<'assess-application'>): Promise<CompletedEntries> {
    const { organisationId } = batch;
    const open = batch.bulk ? (await this.outbox.load(batch, () => Promise.resolve())).open : batch;
    return this.outbox.complete(open, async (tx, entries) => {
      const asked = entries.map(({ payload }) => payload.applicationId);
      await this.assessor.assess(tx, organisationId, await lockApplications(tx, organisationId, asked));
    });
  }

  giveUp(
    tx: EntityManager,
    organisationId: string,
    { applicationId }: JobPayload<'assess-application'>,
  ): Promise<void> {
    return quarantineImportItems(tx, organisationId, { applicationIds: [applicationId] });
  }
}
