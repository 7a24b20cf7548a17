/** The items of an import, and their outcomes. */
// SQL by hand: every job completes items in arrays (prepared), and the last one finishes the import.
import type { ItemOutcome } from '#libs/contracts';
import { prepared } from '../../../prepared.js';
import { ImportItemEntity } from '../../../schema/intake/imports.entity.js';
import * as inbox from '../../platform/inbox.store.js';
import * as liveEvents from '../../platform/live-events/live-events.store.js';
import type { Tenant } from '../../../tenant.js';

export interface ItemCompletion {
  outcome: Exclude<ItemOutcome, 'waiting'>;
  error?: { code: string; message: string };
}

/**
 * Below this number of open items, items take turns to check whether they are the last. It has to exceed the number of items
 * of one import that can be completed at the same moment (workers × jobs at a time × entries of a job).
 */
const TAKE_TURNS_BELOW = 2_000;

/** Outcomes that do not depend on what was read. */
const NOT_BY_READING: readonly ItemOutcome[] = ['duplicate', 'quarantined', 'suppressed', 'erased'];

/** A candidate may have several items: an assessment without the document of an item says nothing about that item. */
const IS_READ = `EXISTS (SELECT FROM document_text WHERE document_text.organisation_id = $1
      AND document_text.document_id = import_item.document_id
      AND (row_position IS NULL OR document_text.outcome = 'text'))`;

/** The message that a row got on arrival stays. */
const IF_WAITING = `CASE WHEN outcome = 'waiting' THEN `;

/**
 * Gives the waiting import items of applications, or of documents, their outcome, and finishes the imports whose last items these were.
 * Items with an outcome keep it, except quarantined ones that were retried. A file that a row names is attached to it, and not ranked
 * beside it.
 */
export async function completeItems(
  tenant: Tenant,
  of: { applicationIds: readonly string[] } | { documentIds: readonly string[] },
  { outcome, error }: ItemCompletion,
): Promise<void> {
  const [column, ids] =
    'applicationIds' in of ? ['application_id', of.applicationIds] : ['document_id', of.documentIds];
  if (ids.length === 0) return;
  const isByReading = 'applicationIds' in of && !NOT_BY_READING.includes(outcome);
  const [completed] = await tenant.query<[{ importId: string }[], number]>(
    `UPDATE import_item SET error_code = coalesce($4, ${IF_WAITING}error_code END), error_message = coalesce($5, ${IF_WAITING}error_message END),
            outcome = CASE WHEN row_position IS NOT NULL AND $3 IN ('ranked', 'by-people', 'notice-pending') THEN 'attached' ELSE $3 END
     WHERE organisation_id = $1 AND ${column} = ANY($2::uuid[]) AND outcome IN ('waiting', 'quarantined')
       ${isByReading ? `AND ${IS_READ}` : ''}
     RETURNING import_id AS "importId"`,
    [tenant.organisationId, ids, outcome, error?.code ?? null, error?.message ?? null],
  );
  const imports = [...new Set(completed.map((item) => item.importId))].sort();
  for (const importId of imports) await finishIfLast(tenant, importId);
  await liveEvents.publishImports(tenant, imports);
}

/** Finishes an import that is received and split completely, when none of its items waits any more. */
export async function finishIfLast(tenant: Tenant, importId: string): Promise<void> {
  if ((await waiting(tenant, importId, TAKE_TURNS_BELOW)) === TAKE_TURNS_BELOW) return;
  // Two last items must not each take the other for open: the second waits here, and then sees the outcome of the first.
  await tenant.query('SELECT id FROM import WHERE organisation_id = $1 AND id = $2 FOR NO KEY UPDATE', [
    tenant.organisationId,
    importId,
  ]);
  if ((await waiting(tenant, importId, 1)) > 0) return;
  const [, finished] = await tenant.query<[unknown[], number]>(
    `UPDATE import SET state = 'finished', finished_at = now()
     WHERE organisation_id = $1 AND id = $2 AND state = 'running' AND split_cursor IS NULL`,
    [tenant.organisationId, importId],
  );
  if (finished > 0) await inbox.notifyImportEnded(tenant, importId);
}

async function waiting(tenant: Tenant, importId: string, limit: number): Promise<number> {
  const [{ open }] = await tenant.query<[{ open: number }]>(
    `SELECT count(*)::int AS open FROM (
       SELECT FROM import_item WHERE organisation_id = $1 AND import_id = $2 AND outcome = 'waiting' LIMIT $3
     ) some_waiting`,
    [tenant.organisationId, importId, limit],
  );
  return open;
}

const ADD_ITEMS = prepared(
  'add-import-items',
  `INSERT INTO import_item (organisation_id, import_id, position, line, file_name, external_id, document_id, application_id,
     outcome, error_code, error_message, row_position)
   SELECT $1, $2, * FROM unnest($3::int[], $4::int[], $5::text[], $6::text[], $7::uuid[], $8::uuid[], $9::text[], $10::text[], $11::text[], $12::int[])`,
);

/** Adds items at free positions. */
export async function addItems(
  tenant: Tenant,
  importId: string,
  items: readonly Omit<ImportItemEntity, 'organisationId' | 'importId'>[],
): Promise<void> {
  if (items.length === 0) return;
  await tenant.query(ADD_ITEMS, [
    tenant.organisationId,
    importId,
    items.map(({ position }) => position),
    items.map(({ line }) => line),
    items.map(({ fileName }) => fileName),
    items.map(({ externalId }) => externalId),
    items.map(({ documentId }) => documentId),
    items.map(({ applicationId }) => applicationId),
    items.map(({ outcome }) => outcome),
    items.map(({ errorCode }) => errorCode),
    items.map(({ errorMessage }) => errorMessage),
    items.map(({ rowPosition }) => rowPosition),
  ]);
}

/** Returns whether an import waits for a document to be read. */
export function isAwaited(tenant: Tenant, documentId: string): Promise<boolean> {
  return tenant.exists(ImportItemEntity, { documentId, outcome: 'waiting' });
}
