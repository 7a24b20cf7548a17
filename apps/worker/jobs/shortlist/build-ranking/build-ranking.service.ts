import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NIL } from 'uuid';
import {
  addMissingRankings,
  announce,
  clearForFilling,
  finishFilling,
  holdFilling,
  isRankingFull,
  lockRole,
  vectorsAfter,
} from '#libs/database';
import type { JobPayload, QueuedBatch } from '#libs/queues';
import { rankingRow } from '../../../domain/assessments/ranking-row.js';
import { Scoring } from '../../../domain/assessments/scoring-cache.service.js';
import { Effects, type FollowUp } from '../../../runtime/outbox/outbox-transaction.service.js';
import type { Done, JobHandler } from '../../../runtime/outbox/job-handler.js';

/** Vectors a job: folding takes milliseconds, writing the rows some 50 ms. */
const CHUNK = 2_000;

/**
 * Stored vectors of a role → ranking rows under one weights version, a chunk a job; the last chunk activates it. Why none
 * is missed while candidates arrive, and who waits for whom: `docs/decisions/pipeline-rankings.md`.
 */
@Injectable()
export class FillRankingService implements JobHandler<'fill-ranking'> {
  constructor(
    private readonly effects: Effects,
    private readonly scoring: Scoring,
  ) {}

  run(batch: QueuedBatch<'fill-ranking'>): Promise<Done> {
    return this.effects.run(batch, async (tx, entries, followUp) => {
      for (const { payload } of entries) await this.fill(tx, batch.organisationId, payload, followUp);
    });
  }

  private async fill(
    tx: EntityManager,
    organisationId: string,
    { roleId, weightsVersionId, cursor }: JobPayload<'fill-ranking'>,
    followUp: FollowUp,
  ): Promise<void> {
    const weights = await this.scoring.weightsVersion(tx, organisationId, weightsVersionId);
    if (weights === null || !(await holdFilling(tx, organisationId, weightsVersionId))) return;
    if (cursor === null) await clearForFilling(tx, organisationId, { roleId, weightsVersionId });
    const { roleVersionId } = weights;
    const vectors = await vectorsAfter(tx, organisationId, { roleVersionId, after: cursor, limit: CHUNK });
    const rows = vectors.map((vector) => rankingRow(vector, weightsVersionId, weights));
    // The role comes before its rankings, as for assessments; and the first job, which may clear many rows, does without it.
    const isLast = cursor !== null && vectors.length < CHUNK;
    if (isLast) await lockRole(tx, organisationId, roleId);
    await addMissingRankings(tx, organisationId, rows);
    if (!isLast) {
      followUp('fill-ranking', { roleId, weightsVersionId, cursor: vectors.at(-1)?.applicationId ?? cursor ?? NIL });
    } else if (await isRankingFull(tx, organisationId, { weightsVersionId, roleVersionId })) {
      const isActive = await finishFilling(tx, organisationId, { roleId, weightsVersionId });
      if (isActive)
        await announce(tx, organisationId, [{ roleId, kind: 'weights.activated', data: { weightsVersionId } }]);
    } else {
      // Another chain of jobs has cleared what this one wrote: once more, without clearing.
      followUp('fill-ranking', { roleId, weightsVersionId, cursor: NIL });
    }
  }
}
