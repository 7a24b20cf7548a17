import { Injectable } from '@nestjs/common';
import { assessments, type Tenant } from '#libs/database';
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
    const open = batch.bulk ? (await this.outbox.load(batch, () => Promise.resolve())).open : batch;
    return this.outbox.complete(open, async (tenant, entries) => {
      const asked = entries.map(({ payload }) => payload.applicationId);
      await this.assessor.assess(tenant, await assessments.lockApplications(tenant, asked));
    });
  }

  giveUp(tenant: Tenant, { applicationId }: JobPayload<'assess-application'>): Promise<void> {
    return quarantineImportItems(tenant, { applicationIds: [applicationId] });
  }
}
