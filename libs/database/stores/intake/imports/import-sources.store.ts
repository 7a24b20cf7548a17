/** The source of an import: kept in pieces until a job has taken it apart into items. */
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
import type { Tenant } from '../../../tenant.js';

/** Bytes of a piece; all but the last one are whole. */
export const SOURCE_PIECE = 256 * 1024;

const ADD_PIECE = prepared(
  'add-source-piece',
  'INSERT INTO import_source (organisation_id, import_id, position, bytes) VALUES ($1, $2, $3, $4)',
);

/** Keeps a piece of a source. @param position from 0 */
export async function addSourcePiece(tenant: Tenant, importId: string, position: number, bytes: Buffer): Promise<void> {
  await tenant.query(ADD_PIECE, [tenant.organisationId, importId, position, bytes]);
}

/** Removes what is kept of a source, samples too: it has been taken apart, or comes again from its beginning. */
export async function removeSource(tenant: Tenant, importId: string): Promise<void> {
  await tenant.manager.delete(ImportSourceEntity, { organisationId: tenant.organisationId, importId });
  await clearSamples(tenant, [importId]);
}

/** Empties the samples that stand beside the columns of imports: the first rows of a table. */
export async function clearSamples(tenant: Tenant, importIds: readonly string[]): Promise<void> {
  await tenant.query(
    `UPDATE import SET mapping = jsonb_set(mapping, '{columns}', coalesce((
         SELECT jsonb_agg(one || '{"samples": []}') FROM jsonb_array_elements(mapping -> 'columns') AS one), '[]'))
      WHERE organisation_id = $1 AND id = ANY($2::uuid[]) AND mapping IS NOT NULL`,
    [tenant.organisationId, importIds],
  );
}

/** Bytes of a source from an offset on: `length` of them, or up to its end. */
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

/** An import of one source, as far as it has been taken apart; null when there is none of that id. */
export async function findToSplit(tenant: Tenant, id: string): Promise<ImportToSplit | null> {
  const found = await tenant.manager.findOneBy(ImportEntity, { organisationId: tenant.organisationId, id });
  if (found === null || found.sourceSize === null || found.sourceDigest === null) return null;
  return { ...found, sourceSize: found.sourceSize, sourceDigest: found.sourceDigest };
}

/**
 * Makes this transaction the only one that takes the source apart, until it ends.
 * @returns `taken` when another one does, which goes on by itself; `held` while an erasure is at it (`erasure.lockSource`)
 */
export async function claimSplitting(tenant: Tenant, id: string): Promise<'mine' | 'taken' | 'held'> {
  const [{ claim }] = await tenant.query<[{ claim: 'mine' | 'taken' | 'held' }]>(
    `SELECT CASE WHEN NOT pg_try_advisory_xact_lock(hashtextextended($1::text || $2::text, 1)) THEN 'taken'
                 WHEN NOT pg_try_advisory_xact_lock(hashtextextended($1::text || $2::text, 2)) THEN 'held' ELSE 'mine' END AS claim`,
    [tenant.organisationId, id],
  );
  return claim;
}

/** Locks an import until the transaction ends. @returns its state; null when it is gone */
export async function lock(tenant: Tenant, id: string): Promise<ImportState | null> {
  const [row] = await tenant.query<{ state: ImportState }[]>(
    'SELECT state FROM import WHERE organisation_id = $1 AND id = $2 FOR NO KEY UPDATE',
    [tenant.organisationId, id],
  );
  return row?.state ?? null;
}

/** Notes something about an import of one source. */
export async function update(
  tenant: Tenant,
  id: string,
  noted: Partial<
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
  // The generated type does not know that a json column takes any object.
  await tenant.manager.update(ImportEntity, { organisationId: tenant.organisationId, id }, noted as object);
}

/** How far a source has been taken apart; null when there is nothing left of it, and for files. */
export async function findSplitCursor(tenant: Tenant, id: string): Promise<SplitCursor | null> {
  return (
    (await tenant.manager.findOneBy(ImportEntity, { organisationId: tenant.organisationId, id }))?.splitCursor ?? null
  );
}

/** Its source cannot be taken apart for now: what came of it goes on, the rest stays for another attempt. */
export async function fail(tenant: Tenant, id: string, error: { code: string; message: string }): Promise<void> {
  const [, failed] = await tenant.query<[unknown[], number]>(
    `UPDATE import SET state = 'failed', finished_at = now(), error_code = $3, error_message = $4
      WHERE organisation_id = $1 AND id = $2 AND state IN ('mapping', 'running', 'paused')`,
    [tenant.organisationId, id, error.code, error.message],
  );
  if (failed > 0) await inbox.notifyImportEnded(tenant, id);
}

/** A failed import goes on where it was. */
export async function revive(tenant: Tenant, id: string): Promise<void> {
  await tenant.query(
    `UPDATE import SET state = CASE WHEN mapping IS NOT NULL AND mapping->>'separator' IS NULL THEN 'mapping' ELSE 'running' END,
            finished_at = NULL, error_code = NULL, error_message = NULL
      WHERE organisation_id = $1 AND id = $2 AND state = 'failed'`,
    [tenant.organisationId, id],
  );
}

/** Hours after which pieces of a source count as left by an upload that broke off: no request lasts longer than one. */
const LEFT_AFTER_HOURS = 2;

/**
 * Removes what uploads left that broke off with the process which received them, and what cancelled imports left because somebody else
 * was at it when they were cancelled.
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

/** Ends an import before all of it is done. */
export async function end(tenant: Tenant, id: string, state: ImportState): Promise<void> {
  await tenant.query(
    `UPDATE import SET state = $3, finished_at = now(), split_cursor = NULL WHERE organisation_id = $1 AND id = $2`,
    [tenant.organisationId, id, state],
  );
  await liveEvents.publishImportEnded(tenant, id);
}
