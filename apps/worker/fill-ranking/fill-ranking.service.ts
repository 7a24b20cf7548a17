import { Injectable } from '@nestjs/common';
import { addMissingRankings, clearForFilling, finishFilling, vectorsAfter } from '#libs/database';
import type { QueuedJob } from '#libs/queues';
import { rankingRow } from '../assess-application/ranking-row.js';
import { Scoring } from '../assess-application/scoring.js';
import { Effects } from '../jobs/effects.service.js';
import type { Done, JobHandler } from '../jobs/handler.js';

/** Vectors a job: folding takes milliseconds, writing the rows some 50 ms. */
const CHUNK = 2_000;

/**
 * Stored vectors of a role → ranking rows under one weights version, a chunk a job; the last chunk activates it. Why none
 * is missed while candidates arrive: `docs/decisions/pipeline-rankings.md`.
 */
@Injectable()
export class FillRankingService implements JobHandler<'fill-ranking'> {
  constructor(
    private readonly effects: Effects,
    private readonly scoring: Scoring,
  ) {}

  run(entry: QueuedJob<'fill-ranking'>): Promise<Done> {
    const { organisationId } = entry;
    const { roleId, weightsVersionId, cursor } = entry.payload;
    return this.effects.run(entry, async (tx, followUp) => {
      const weights = await this.scoring.weightsVersion(tx, organisationId, weightsVersionId);
      if (weights === null) return;
      if (cursor === null) await clearForFilling(tx, organisationId, { roleId, weightsVersionId });
      const { roleVersionId, compiled } = weights;
      const vectors = await vectorsAfter(tx, organisationId, { roleVersionId, after: cursor, limit: CHUNK });
      const rows = vectors.map((vector) => rankingRow(vector, weightsVersionId, compiled));
      await addMissingRankings(tx, organisationId, roleId, rows);
      const last = vectors.at(-1);
      if (last !== undefined && vectors.length === CHUNK) {
        followUp('fill-ranking', { roleId, weightsVersionId, cursor: last.applicationId });
      } else {
        await finishFilling(tx, organisationId, { roleId, weightsVersionId });
      }
    });
  }
}
