/** Imports and their items as they are shown. */
import type { EntityManager } from 'typeorm';
import type { Import, ImportItem } from '#libs/contracts';
import { progressOfImport, type ImportItemEntity, type ImportProgress } from '#libs/database';
import { importOutcomeText } from '#libs/wording';
import { NotFound } from '../http/problem.js';

export async function showImport(tx: EntityManager, organisationId: string, importId: string): Promise<Import> {
  const progress = await progressOfImport(tx, organisationId, importId);
  if (!progress) throw new NotFound('import');
  return importOf(progress);
}

export function importOf(progress: ImportProgress): Import {
  const { state, outcomes, seconds, split } = progress;
  const total = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
  const done = total - (outcomes.waiting ?? 0);
  return {
    id: progress.id,
    roleId: progress.roleId,
    source: progress.source,
    format: progress.format,
    state,
    total,
    splitting: split !== null,
    done,
    outcomes,
    perSecond: seconds > 0 ? Math.round((done / seconds) * 10) / 10 : null,
    secondsLeft: state === 'running' ? secondsLeft({ total, done, seconds, split }) : null,
    createdAt: progress.createdAt.toISOString(),
    finishedAt: progress.finishedAt?.toISOString() ?? null,
    note: progress.brokenOff ? importOutcomeText('broken-off', { files: total }) : progress.errorMessage,
  };
}

/** At the rate so far. How many items a source has is told by how many the part of it gave that has been taken apart. */
function secondsLeft(so: { total: number; done: number; seconds: number; split: number | null }): number | null {
  const expected = so.split === null ? so.total : so.split > 0 ? so.total / so.split : null;
  if (expected === null || so.done === 0) return null;
  return Math.round(((expected - so.done) * so.seconds) / so.done);
}

export function itemOf(row: ImportItemEntity): ImportItem {
  return {
    position: row.position,
    fileName: row.fileName ?? (row.line === null ? '' : `line ${row.line}`),
    line: row.line,
    externalId: row.externalId,
    outcome: row.outcome,
    documentId: row.documentId,
    applicationId: row.applicationId,
    error: row.errorCode === null ? null : { code: row.errorCode, message: row.errorMessage ?? '' },
  };
}
