import { Injectable } from '@nestjs/common';
import { assessments, rankings, rescorings, roles, type Tenant } from '#libs/database';
import type { CompletedEntries, JobHandler, JobPayload, QueuedBatch } from '#libs/queues';
import { ApplicationAssessorService } from '../../../domain/assessments/application-assessor.service.js';
import { ProfileBuilderService } from '../../../domain/profiles/profile-builder.service.js';
import { OutboxTransactionService, type FollowUp } from '../../../runtime/outbox/outbox-transaction.service.js';

/** Applications a job: some 100 ms of work, so that other jobs get their turn. */
const CHUNK = 25;

/**
 * Assesses every scored application of a role against one role version, a chunk per job. Candidates who were read by an
 * older reader, or for other skills than the organization's current ones, are read again first. A new version of a role
 * updates all readings, and nothing else does.
 */
@Injectable()
export class AssessRoleService implements JobHandler<'assess-role'> {
  constructor(
    private readonly outbox: OutboxTransactionService,
    private readonly profiles: ProfileBuilderService,
    private readonly assessments: ApplicationAssessorService,
  ) {}

  run(batch: QueuedBatch<'assess-role'>): Promise<CompletedEntries> {
    return this.outbox.complete(batch, async (tenant, entries, followUp) => {
      for (const { payload } of entries) await this.assess(tenant, payload, followUp);
    });
  }

  private async assess(
    tenant: Tenant,
    { roleId, roleVersionId, cursor }: JobPayload<'assess-role'>,
    followUp: FollowUp,
  ): Promise<void> {
    if (!(await this.isWanted(tenant, roleId, roleVersionId))) return;
    const found = await assessments.listScoredAfter(tenant, { roleId, after: cursor, limit: CHUNK });
    const ids = found.map(({ id }) => id);
    const candidateIds = [...new Set(found.map(({ candidateId }) => candidateId))];
    const renewed = await this.profiles.bringUpToDate(tenant, candidateIds);
    await this.assessments.assess(tenant, await assessments.lockApplications(tenant, ids), {
      roleVersionId,
      beforeCompleting: () => this.profiles.suggestDuplicates(tenant, renewed),
    });
    const last = ids.at(-1);
    if (last !== undefined && ids.length === CHUNK) {
      followUp('assess-role', { roleId, roleVersionId, cursor: last });
      return;
    }
    // All have a vector of this version now: the rankings that wait for them can be filled.
    for (const weightsVersionId of await rankings.listBuilds(tenant, roleVersionId)) {
      followUp('build-ranking', { roleId, weightsVersionId, cursor: null });
    }
  }

  /** Returns false for a version that was canceled for a later one. Its chain of jobs then ends. */
  private async isWanted(tenant: Tenant, roleId: string, roleVersionId: string): Promise<boolean> {
    const role = await roles.find(tenant, roleId);
    return (
      role?.currentVersionId === roleVersionId ||
      (await rankings.listBuilds(tenant, roleVersionId)).length > 0 ||
      (await rescorings.isVersionPending(tenant, roleVersionId))
    );
  }
}
