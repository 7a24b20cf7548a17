/** Imports: batches of candidates for a role, and their items. */
// SQL by hand: a repeated call finds its import (ON CONFLICT), and progress is counted over items.
import { MoreThan } from 'typeorm';
import type { AssessmentTerms, ImportFormat, ImportState, ItemOutcome } from '#libs/contracts';
import { ImportItemEntity } from '../../../schema/intake/imports.entity.js';
import * as inbox from '../../platform/inbox.store.js';
import type { Tenant } from '../../../tenant.js';

export interface NewImportRow {
  id: string;
  roleId: string;
  source: string;
  createdBy: string | null;
  /** Digest of the `Idempotency-Key`; null without one. */
  idempotencyDigest: Buffer | null;
  /** The terms of all its candidates; left out: the defaults. */
  assessmentTerms?: AssessmentTerms;
}

/** Starts an import, or finds the one that the same key started. */
export async function begin(
  tenant: Tenant,
  row: NewImportRow,
): Promise<{ id: string; roleId: string; state: ImportState; isNew: boolean }> {
  const added = await tenant.query<{ id: string }[]>(
    `INSERT INTO import (organisation_id, id, role_id, source, state, created_by, idempotency_digest, assessment_terms)
     VALUES ($1, $2, $3, $4, 'receiving', $5, $6, $7)
     ON CONFLICT (organisation_id, idempotency_digest) DO NOTHING RETURNING id`,
    [
      tenant.organisationId,
      row.id,
      row.roleId,
      row.source,
      row.createdBy,
      row.idempotencyDigest,
      row.assessmentTerms ? JSON.stringify(row.assessmentTerms) : null,
    ],
  );
  if (added.length > 0) return { id: row.id, roleId: row.roleId, state: 'receiving', isNew: true };
  const [earlier] = await tenant.query<[{ id: string; roleId: string; state: ImportState }]>(
    'SELECT id, role_id AS "roleId", state FROM import WHERE organisation_id = $1 AND idempotency_digest = $2',
    [tenant.organisationId, row.idempotencyDigest],
  );
  return { ...earlier, isNew: false };
}

/** Adds an item, unless its position is taken by a repeat of the upload. @returns whether it was added */
export async function addItem(
  tenant: Tenant,
  item: Omit<ImportItemEntity, 'organisationId' | 'line' | 'externalId' | 'rowPosition'>,
): Promise<boolean> {
  const added = await tenant.query<unknown[]>(
    `INSERT INTO import_item (organisation_id, import_id, position, file_name, document_id, application_id, outcome, error_code, error_message)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (organisation_id, import_id, position) DO NOTHING RETURNING 1`,
    [
      tenant.organisationId,
      item.importId,
      item.position,
      item.fileName,
      item.documentId,
      item.applicationId,
      item.outcome,
      item.errorCode,
      item.errorMessage,
    ],
  );
  return added.length > 0;
}

/** Returns the item at a position of the upload (from 0), or null. */
export function findItem(tenant: Tenant, importId: string, position: number): Promise<ImportItemEntity | null> {
  return tenant.findOne(ImportItemEntity, { importId, position });
}

/**
 * Closes an import whose upload is complete. Called again if a repeat of the upload adds to it. The import is finished if no item waits for a
 * job.
 */
export async function close(tenant: Tenant, id: string): Promise<void> {
  // The last item may be completed now: the transaction that locks the row first is seen by the other (`imports.finishIfLast`).
  await tenant.query('SELECT id FROM import WHERE organisation_id = $1 AND id = $2 FOR NO KEY UPDATE', [
    tenant.organisationId,
    id,
  ]);
  const [[closed]] = await tenant.query<[[{ state: ImportState } | undefined], number]>(
    `WITH item AS (
       SELECT count(*)::int AS total, count(*) FILTER (WHERE outcome = 'waiting') AS waiting
         FROM import_item WHERE organisation_id = $1 AND import_id = $2)
     UPDATE import SET total = item.total,
            state = CASE WHEN state IN ('paused', 'cancelled') THEN state WHEN item.waiting = 0 THEN 'finished' ELSE 'running' END,
            finished_at = CASE WHEN state = 'cancelled' OR (item.waiting = 0 AND state <> 'paused') THEN coalesce(finished_at, now()) END
       FROM item WHERE organisation_id = $1 AND id = $2 RETURNING state`,
    [tenant.organisationId, id],
  );
  if (closed?.state === 'finished') await inbox.notifyImportEnded(tenant, id);
}

/** Deletes an import without items. */
export async function removeEmpty(tenant: Tenant, id: string): Promise<void> {
  await tenant.query(
    `DELETE FROM import i WHERE organisation_id = $1 AND id = $2 AND NOT EXISTS (
       SELECT FROM import_item t WHERE t.organisation_id = i.organisation_id AND t.import_id = i.id)`,
    [tenant.organisationId, id],
  );
}

/**
 * Hours after its start at which an upload that is still being received counts as interrupted: its process was killed, or its sender never
 * came back. No live upload takes so long, and one that does continues.
 */
const BROKEN_OFF_HOURS = 1;

export interface ImportProgress {
  id: string;
  roleId: string;
  source: string;
  format: ImportFormat;
  /** Known names of the source, or of the first files. */
  fileNames: string[];
  state: ImportState;
  /** How much of the source is split, 0 to 1; null if nothing is left to split. */
  split: number | null;
  errorMessage: string | null;
  /** Its upload was interrupted for good. What arrived is processed as usual. */
  brokenOff: boolean;
  createdAt: Date;
  finishedAt: Date | null;
  outcomes: Partial<Record<ItemOutcome, number>>;
}

/** How many files of an import are named. */
const NAMED_FILES = 3;

/** SQL for the progress of the imports that `chosen` selects, counted now. `$1` is the organization. */
const progressOf = (chosen: string) =>
  `SELECT i.id, i.role_id AS "roleId", i.source, i.format, file_names AS "fileNames", i.error_message AS "errorMessage",
            (i.split_cursor->>'at')::float8 / greatest(1, (i.split_cursor->>'of')::float8) AS split, i.created_at AS "createdAt", broken_off AS "brokenOff",
            CASE WHEN NOT broken_off THEN i.state WHEN outcomes ? 'waiting' THEN 'running' ELSE 'finished' END AS state,
            ended_at AS "finishedAt", outcomes
       FROM (SELECT * FROM import WHERE organisation_id = $1 AND ${chosen}) i
      CROSS JOIN LATERAL (
        SELECT coalesce(jsonb_object_agg(outcome, n), '{}') AS outcomes FROM (
          SELECT outcome, count(*)::int AS n FROM import_item
           WHERE organisation_id = $1 AND import_id = i.id GROUP BY outcome) counted) item
      CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(file_name ORDER BY position) FILTER (WHERE file_name IS NOT NULL), '{}') AS file_names FROM (
          SELECT -1 AS position, i.file_name
          UNION ALL SELECT position, file_name FROM import_item
           WHERE organisation_id = $1 AND import_id = i.id AND i.format = 'files' AND position < ${NAMED_FILES}) named) names
      CROSS JOIN LATERAL (
        SELECT i.state = 'receiving' AND i.created_at < now() - make_interval(hours => ${BROKEN_OFF_HOURS}) AS broken_off
      ) b
      CROSS JOIN LATERAL (
        SELECT CASE WHEN broken_off AND NOT outcomes ? 'waiting'
                    THEN i.created_at + make_interval(hours => ${BROKEN_OFF_HOURS}) ELSE i.finished_at END AS ended_at
      ) e
      ORDER BY i.id DESC`;

/** Returns the progress of an import, counted now; null if there is none of that ID. */
export async function findProgress(tenant: Tenant, id: string): Promise<ImportProgress | null> {
  const rows = await tenant.query<ImportProgress[]>(progressOf('id = $2'), [tenant.organisationId, id]);
  return rows[0] ?? null;
}

/** Lists the imports of a role, newest first. `before` is the ID of the last one of the previous page. */
export function list(
  tenant: Tenant,
  page: { roleId: string; before: string | null; limit: number },
): Promise<ImportProgress[]> {
  return tenant.query<ImportProgress[]>(
    progressOf('role_id = $2 AND ($3::uuid IS NULL OR id < $3) ORDER BY id DESC LIMIT $4'),
    [tenant.organisationId, page.roleId, page.before, page.limit],
  );
}

/** Lists items in the order of the upload. */
export function listItems(
  tenant: Tenant,
  page: { importId: string; outcome: ItemOutcome | null; after: number | null; limit: number },
): Promise<ImportItemEntity[]> {
  const { importId, outcome, after, limit } = page;
  return tenant.find(ImportItemEntity, {
    where: {
      importId,
      ...(after !== null && { position: MoreThan(after) }),
      ...(outcome !== null && { outcome }),
    },
    order: { position: 'ASC' },
    take: limit,
  });
}
