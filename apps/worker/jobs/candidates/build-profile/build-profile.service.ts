import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { applicationIdsOf, dropSupersededPlaces, freePeople, lockPeople, settleOwedProfiles } from '#libs/database';
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
    const { organisationId } = batch;
    return this.outbox.complete(batch, async (tx, entries, followUp) => {
      const asked = entries.map(({ payload }) => payload.candidateId);
      await dropSupersededPlaces(tx, organisationId, asked);
      const people = freePeople(await lockPeople(tx, organisationId, asked));
      const { profiles, renewed } = await this.profiles.build(tx, organisationId, people);
      await settleOwedProfiles(tx, organisationId, people);
      for (const applicationId of await applicationIdsOf(tx, organisationId, [...profiles.keys()])) {
        followUp('assess-application', { applicationId });
      }
      await this.profiles.suggestDuplicates(tx, organisationId, renewed);
    });
  }

  async giveUp(tx: EntityManager, organisationId: string, { candidateId }: JobPayload<'build-profile'>): Promise<void> {
    const applicationIds = await applicationIdsOf(tx, organisationId, [candidateId]);
    await quarantineImportItems(tx, organisationId, { applicationIds });
  }
}
