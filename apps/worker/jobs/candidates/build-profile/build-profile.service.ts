import { Injectable } from '@nestjs/common';
import { assessments, candidates, duplicates, type Tenant } from '#libs/database';
import type { CompletedEntries, JobHandler, JobPayload, QueuedBatch } from '#libs/queues';
import { quarantineImportItems } from '../../../domain/imports/quarantine-import-items.js';
import { ProfileBuilderService } from '../../../domain/profiles/profile-builder.service.js';
import { OutboxTransactionService } from '../../../runtime/outbox/outbox-transaction.service.js';

@Injectable()
export class BuildProfileService implements JobHandler<'build-profile'> {
  constructor(
    private readonly outbox: OutboxTransactionService,
    private readonly profiles: ProfileBuilderService,
  ) {}

  run(batch: QueuedBatch<'build-profile'>): Promise<CompletedEntries> {
    return this.outbox.complete(batch, async (tenant, entries, followUp) => {
      const asked = entries.map(({ payload }) => payload.candidateId);
      await duplicates.removeSupersededRankings(tenant, asked);
      const people = candidates.notSuppressed(await candidates.lock(tenant, asked));
      const { profiles, renewed } = await this.profiles.build(tenant, people);
      await candidates.completePendingProfiles(tenant, people);
      for (const applicationId of await assessments.listApplicationIds(tenant, [...profiles.keys()])) {
        followUp('assess-application', { applicationId });
      }
      await this.profiles.suggestDuplicates(tenant, renewed);
    });
  }

  async giveUp(tenant: Tenant, { candidateId }: JobPayload<'build-profile'>): Promise<void> {
    const applicationIds = await assessments.listApplicationIds(tenant, [candidateId]);
    await quarantineImportItems(tenant, { applicationIds });
  }
}
