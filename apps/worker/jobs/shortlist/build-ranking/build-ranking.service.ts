import { Injectable } from '@nestjs/common';
import { NIL } from 'uuid';
import { liveEvents, rankings, roles, type Tenant } from '#libs/database';
import type { CompletedEntries, JobHandler, JobPayload, QueuedBatch } from '#libs/queues';
import { rankingRow } from '../../../domain/assessments/ranking-row.js';
import { ScoringCacheService } from '../../../domain/assessments/scoring-cache.service.js';
import { OutboxTransactionService, type FollowUp } from '../../../runtime/outbox/outbox-transaction.service.js';

/** Vectors a job: folding takes milliseconds, writing the rows some 50 ms. */
const CHUNK = 2_000;

/**
 * Folds the stored vectors of a role into ranking rows under one weights version, a chunk a job; the last chunk activates it. Why none
 * is missed while candidates arrive, and who waits for whom: `docs/decisions/shortlist-rankings.md`.
 */
@Injectable()
export class BuildRankingService implements JobHandler<'build-ranking'> {
  constructor(
    private readonly outbox: OutboxTransactionService,
    private readonly scoring: ScoringCacheService,
  ) {}

  run(batch: QueuedBatch<'build-ranking'>): Promise<CompletedEntries> {
    return this.outbox.complete(batch, async (tenant, entries, followUp) => {
      for (const { payload } of entries) await this.build(tenant, payload, followUp);
    });
  }

  private async build(
    tenant: Tenant,
    { roleId, weightsVersionId, cursor }: JobPayload<'build-ranking'>,
    followUp: FollowUp,
  ): Promise<void> {
    const weights = await this.scoring.weightsVersion(tenant, weightsVersionId);
    if (weights === null || !(await rankings.lockBuild(tenant, weightsVersionId))) return;
    if (cursor === null) await rankings.clearForBuild(tenant, { roleId, weightsVersionId });
    const { roleVersionId } = weights;
    const vectors = await rankings.listVectorsAfter(tenant, { roleVersionId, after: cursor, limit: CHUNK });
    const rows = vectors.map((vector) => rankingRow(vector, weightsVersionId, weights));
    // The role comes before its rankings, as for assessments; and the first job, which may clear many rows, does without it.
    const isLast = cursor !== null && vectors.length < CHUNK;
    if (isLast) await roles.lock(tenant, roleId);
    await rankings.addMissing(tenant, rows);
    if (!isLast) {
      followUp('build-ranking', { roleId, weightsVersionId, cursor: vectors.at(-1)?.applicationId ?? cursor ?? NIL });
    } else if (await rankings.isComplete(tenant, { weightsVersionId, roleVersionId })) {
      const isActive = await rankings.finishBuild(tenant, { roleId, weightsVersionId });
      if (isActive)
        await liveEvents.publish(tenant, [{ roleId, kind: 'weights.activated', data: { weightsVersionId } }]);
    } else {
      // Another chain of jobs has cleared what this one wrote: once more, without clearing.
      followUp('build-ranking', { roleId, weightsVersionId, cursor: NIL });
    }
  }
}
