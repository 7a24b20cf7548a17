/** The source of an import: stored in pieces until a job has split it into items. */
// SQL by hand: jobs read and lock sources piece by piece, and samples are edited within JSON.
import type { AssessmentTerms, ImportFormat, ImportState } from '#libs/contracts';
import { prepared } from '../../../prepared.js';
import {
  ImportSourceEntity,
  type SplitCursor,
  type StoredMapping,
  ImportEntity,
} from '../../../schema/intake/imports.entity.js';
import * as inbox from '../../platform/inbox.store.js';
import * as liveEvents from '../../platform/live-events/live-events.store.js';
import { NOW, type Tenant } from '../../../tenant.js';

/** Bytes of every piece but the last. */
export const SOURCE_PIECE = 256 * 1024;

const ADD_PIECE = prepared(
  'add-source-piece',
  'INSERT INTO import_source (organisation_id, import_id, position, bytes) VALUES ($1, $2, $3, $4)',
);

/** Stores a piece of a source. @param position from 0 */
export async function addSourcePiece(tenant: Tenant, importId: string, position: number, bytes: Buffer): Promise<void> {
  await tenant.query(ADD_PIECE, [tenant.organisationId, importId, position, bytes]);
}

/** Deletes a source and its samples: it is split, or is uploaded again from its start. */
export async function removeSource(tenant: Tenant, importId: string): Promise<void> {
  await tenant.delete(ImportSourceEntity, { importId });
  await clearSamples(tenant, [importId]);
}

/** Clears the samples beside the columns of imports: the first rows of a table. */
export async function clearSamples(tenant: Tenant, importIds: readonly string[]): Promise<void> {
  await tenant.query(
    `UPDATE import SET mapping = jsonb_set(mapping, '{columns}', coalesce((
         SELECT jsonb_agg(one || '{"samples": []}') FROM jsonb_array_elements(mapping -> 'columns') AS one), '[]'))
      WHERE organisation_id = $1 AND id = ANY($2::uuid[]) AND mapping IS NOT NULL`,
    [tenant.organisationId, importIds],
  );
}

/** Reads `length` bytes of a source from an offset, or up to its end. */
export async function readSource(tenant: Tenant, importId: string, offset: number, length: number): Promise<Buffer> {
  const first = Math.floor(offset / SOURCE_PIECE);
  const last = Math.floor(Math.max(offset, offset + length - 1) / SOURCE_PIECE);
  const pieces = await tenant.query<{ bytes: Buffer }[]>(
    `SELECT bytes FROM import_source
      WHERE organisation_id = $1 AND import_id = $2 AND position BETWEEN $3 AND $4 ORDER BY position`,
    [tenant.organisationId, importId, first, last],
  );
  const from = offset - first * SOURCE_PIECE;
  return Buffer.concat(pieces.map(({ bytes }) => bytes)).subarray(from, from + length);
}

export interface ImportToSplit {
  createdAt: Date;
  roleId: string;
  state: ImportState;
  source: string;
  format: ImportFormat;
  sourceSize: number;
  sourceDigest: Buffer;
  splitCursor: SplitCursor | null;
  mapping: StoredMapping | null;
  assessmentTerms: AssessmentTerms | null;
  createdBy: string | null;
}

/** Returns an import of one source with the progress of its split; null if there is none of that ID. */
export async function findToSplit(tenant: Tenant, id: string): Promise<ImportToSplit | null> {
  const found = await tenant.findOne(ImportEntity, { id });
  if (found === null || found.sourceSize === null || found.sourceDigest === null) return null;
  return { ...found, sourceSize: found.sourceSize, sourceDigest: found.sourceDigest };
}

/**
 * Makes this transaction the only one that splits the source, until it ends.
 * @returns `taken` if another one does, which continues by itself; `held` while an erasure has it locked (`erasure.lockSource`)
 */
export async function claimSplitting(tenant: Tenant, id: string): Promise<'mine' | 'taken' | 'held'> {
  const [{ claim }] = await tenant.query<[{ claim: 'mine' | 'taken' | 'held' }]>(
    `SELECT CASE WHEN NOT pg_try_advisory_xact_lock(hashtextextended($1::text || $2::text, 1)) THEN 'taken'
                 WHEN NOT pg_try_advisory_xact_lock(hashtextextended($1::text || $2::text, 2)) THEN 'held' ELSE 'mine' END AS claim`,
    [tenant.organisationId, id],
  );
  return claim;
}

/** Locks an import until the transaction ends. @returns its state; null if it is gone */
export async function lock(tenant: Tenant, id: string): Promise<ImportState | null> {
  const [row] = await tenant.query<{ state: ImportState }[]>(
    'SELECT state FROM import WHERE organisation_id = $1 AND id = $2 FOR NO KEY UPDATE',
    [tenant.organisationId, id],
  );
  return row?.state ?? null;
}

/** Changes the given fields of an import. */
export async function update(
  tenant: Tenant,
  id: string,
  change: Partial<
    Pick<
      ImportEntity,
      | 'state'
      | 'format'
      | 'fileName'
      | 'sourceSize'
      | 'sourceDigest'
      | 'splitCursor'
      | 'mapping'
      | 'errorCode'
      | 'errorMessage'
    >
  >,
): Promise<void> {
  await tenant.update(ImportEntity, { id }, change);
}

/** Returns the progress of the split of a source; null if nothing is left of it, and for files. */
export async function findSplitCursor(tenant: Tenant, id: string): Promise<SplitCursor | null> {
  return (await tenant.findOne(ImportEntity, { id }))?.splitCursor ?? null;
}

/** Fails an import whose source cannot be split now: its items continue, and the rest stays for another attempt. */
export async function fail(tenant: Tenant, id: string, error: { code: string; message: string }): Promise<void> {
  const [, failed] = await tenant.query<[unknown[], number]>(
    `UPDATE import SET state = 'failed', finished_at = now(), error_code = $3, error_message = $4
      WHERE organisation_id = $1 AND id = $2 AND state IN ('mapping', 'running', 'paused')`,
    [tenant.organisationId, id, error.code, error.message],
  );
  if (failed > 0) await inbox.notifyImportEnded(tenant, id);
}

/** Resumes a failed import. */
export async function revive(tenant: Tenant, id: string): Promise<void> {
  await tenant.query(
    `UPDATE import SET state = CASE WHEN mapping IS NOT NULL AND mapping->>'separator' IS NULL THEN 'mapping' ELSE 'running' END,
            finished_at = NULL, error_code = NULL, error_message = NULL
      WHERE organisation_id = $1 AND id = $2 AND state = 'failed'`,
    [tenant.organisationId, id],
  );
}

/** Hours after which pieces of a source count as left by an interrupted upload: no request lasts longer than one hour. */
const LEFT_AFTER_HOURS = 2;

/**
 * Deletes the pieces of uploads that were interrupted with their process, and those of cancelled imports that were locked when they were
 * cancelled.
 * @returns of how many imports
 */
export async function removeOrphanedSources(tenant: Tenant): Promise<number> {
  const left = await tenant.query<{ id: string }[]>(
    `WITH gone AS (
       DELETE FROM import_source s USING import i
        WHERE s.organisation_id = $1 AND i.organisation_id = $1 AND i.id = s.import_id
          AND (i.state = 'receiving' AND i.created_at < now() - make_interval(hours => $2)
            OR i.state = 'cancelled' AND i.finished_at < now() - make_interval(hours => $2)) RETURNING s.import_id)
     SELECT DISTINCT import_id AS id FROM gone`,
    [tenant.organisationId, LEFT_AFTER_HOURS],
  );
  const ids = left.map(({ id }) => id);
  if (ids.length > 0) await clearSamples(tenant, ids);
  return ids.length;
}

/** Ends an import before it is complete. */
export async function end(tenant: Tenant, id: string, state: ImportState): Promise<void> {
  await tenant.update(ImportEntity, { id }, { state, finishedAt: NOW, splitCursor: null });
  await liveEvents.publishImportEnded(tenant, id);
}
