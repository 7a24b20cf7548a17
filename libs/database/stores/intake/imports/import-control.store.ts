/** Controls of a running import: pause, resume, cancel, and retry of failures. */
// SQL by hand: pausing and cancelling an import moves rows of the outbox under locks that skip others.
import { REREAD_OUTCOMES, RETRIED } from '#libs/contracts';
import * as outbox from '../../platform/outbox/outbox.store.js';
import type { Tenant } from '../../../tenant.js';

interface PendingEntry {
  outboxId: string;
  /** Position of its item. */
  position: number;
}

/**
 * Lists the pending work for the waiting items of an import and for nothing else: another import or a user in front of a screen may wait for
 * the same work. Jobs name the document, or the application if the document was read before. There are two statements with arrays, because
 * the planner expects one row of a join over `payload`.
 */
async function listOwnEntries(tenant: Tenant, importId: string): Promise<PendingEntry[]> {
  // Work for an application is for the row, and not for the files that the row names.
  const items = await tenant.query<{ position: number; document: string | null; application: string | null }[]>(
    `SELECT position, document_id AS document, CASE WHEN row_position IS NULL THEN application_id END AS application FROM import_item item
      WHERE organisation_id = $1 AND import_id = $2 AND outcome = 'waiting'
        AND NOT EXISTS (SELECT FROM import_item other JOIN import ON import.organisation_id = $1 AND import.id = other.import_id
         WHERE other.organisation_id = $1 AND other.document_id = item.document_id AND other.import_id <> $2
           AND other.outcome = 'waiting' AND import.state <> 'cancelled')`,
    [tenant.organisationId, importId],
  );
  const positions = new Map(
    items.flatMap(({ position, document, application }) =>
      [document, application].map((id) => [id, position] as const),
    ),
  );
  const entries = await tenant.query<{ outboxId: string; about: string }[]>(
    `SELECT id AS "outboxId", coalesce(payload->>'documentId', payload->>'applicationId') AS about FROM outbox
      WHERE organisation_id = $1 AND bulk = 1 AND job IN ('read-document', 'read-bulk-document', 'ocr-document', 'read-json', 'assess-application')
        AND coalesce(payload->>'documentId', payload->>'applicationId') = ANY($2::text[])`,
    [tenant.organisationId, [...positions.keys()].filter((id) => id !== null)],
  );
  return entries.map(({ outboxId, about }) => ({ outboxId, position: positions.get(about)! }));
}

/**
 * Moves the pending work of an import ahead of all bulk work: it is small enough that a user waits for it. Work that was sent already is sent
 * again, and done once.
 */
export async function prioritiseJobs(tenant: Tenant, importId: string): Promise<void> {
  await tenant.query(
    `WITH about AS (
       SELECT unnest(ARRAY[document_id, application_id])::text AS id FROM import_item
        WHERE organisation_id = $1 AND import_id = $2 AND outcome = 'waiting'
     ), pending AS MATERIALIZED (
       SELECT id FROM outbox WHERE organisation_id = $1 AND bulk = 1 AND job IN ('read-bulk-document', 'ocr-document', 'assess-application')
          AND coalesce(payload->>'documentId', payload->>'applicationId') IN (SELECT id FROM about) FOR UPDATE SKIP LOCKED)
     UPDATE outbox SET bulk = 0, lease_until = NULL, available_at = now(),
            job = CASE job WHEN 'read-bulk-document' THEN 'read-document' ELSE job END
       FROM pending WHERE organisation_id = $1 AND outbox.id = pending.id`,
    [tenant.organisationId, importId],
  );
}

/**
 * Pauses the work that has not been sent yet. Work that was sent is set aside when its turn comes (`imports.withoutPaused`), because its relay
 * or job may have it locked now.
 */
export async function pauseJobs(tenant: Tenant, importId: string): Promise<void> {
  const entries = await listOwnEntries(tenant, importId);
  await tenant.query(
    `WITH held AS MATERIALIZED (
       SELECT id FROM outbox WHERE organisation_id = $1 AND id = ANY($2::uuid[])
         AND (lease_until IS NULL OR lease_until < now()) ORDER BY id FOR UPDATE SKIP LOCKED)
     UPDATE outbox SET available_at = 'infinity' FROM held WHERE organisation_id = $1 AND outbox.id = held.id`,
    [tenant.organisationId, entries.map(({ outboxId }) => outboxId)],
  );
}

/**
 * Resumes the paused work of all items of an import. It includes items that were read for another import meanwhile, and an item for which
 * another paused import waits is set aside again.
 */
export async function resumeJobs(tenant: Tenant, importId: string): Promise<void> {
  await tenant.query(
    `WITH about AS (
       SELECT unnest(ARRAY[document_id, application_id])::text AS id FROM import_item
        WHERE organisation_id = $1 AND import_id = $2
     ), held AS MATERIALIZED (
       SELECT id FROM outbox WHERE organisation_id = $1 AND bulk = 1 AND available_at = 'infinity'
          AND coalesce(payload->>'documentId', payload->>'applicationId') IN (SELECT id FROM about) FOR UPDATE SKIP LOCKED)
     UPDATE outbox SET available_at = now() FROM held WHERE organisation_id = $1 AND outbox.id = held.id`,
    [tenant.organisationId, importId],
  );
}

/**
 * Cancels the pending work, sent or not: a job without its outbox entry does nothing. Running jobs end as usual, and ranked applications stay.
 * Applications whose work was cancelled are deleted.
 */
export async function cancelJobs(tenant: Tenant, importId: string): Promise<void> {
  const entries = await listOwnEntries(tenant, importId);
  const [gone] = await tenant.query<[{ id: string }[], number]>(
    `WITH locked AS MATERIALIZED (
       SELECT id FROM outbox WHERE organisation_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR UPDATE SKIP LOCKED)
     DELETE FROM outbox USING locked WHERE organisation_id = $1 AND outbox.id = locked.id RETURNING outbox.id`,
    [tenant.organisationId, entries.map(({ outboxId }) => outboxId)],
  );
  const ids = new Set(gone.map(({ id }) => id));
  const [cancelled] = await tenant.query<[{ application: string; document: string }[], number]>(
    `UPDATE import_item SET outcome = 'cancelled', error_code = 'cancelled', error_message = $4
      WHERE organisation_id = $1 AND import_id = $2 AND position = ANY($3::int[])
      RETURNING application_id AS application, document_id AS document`,
    [
      tenant.organisationId,
      importId,
      entries.filter(({ outboxId }) => ids.has(outboxId)).map(({ position }) => position),
      'The import was cancelled before its turn came',
    ],
  );
  if (cancelled.length === 0) return;
  // The same candidate may have arrived again meanwhile: then the application belongs to that intake too, which has its own job.
  const again = await tenant.query<{ document: string }[]>(
    `SELECT payload->>'documentId' AS document FROM outbox
      WHERE organisation_id = $1 AND payload->>'documentId' = ANY($2::text[])`,
    [tenant.organisationId, cancelled.map(({ document }) => document)],
  );
  const theirs = new Set(again.map(({ document }) => document));
  await tenant.query(
    `WITH unwanted AS MATERIALIZED (
       SELECT id FROM application a WHERE organisation_id = $1 AND id = ANY($2::uuid[])
          AND NOT EXISTS (SELECT FROM assessment s WHERE s.organisation_id = $1 AND s.application_id = a.id)
          AND NOT EXISTS (SELECT FROM decision d WHERE d.organisation_id = $1 AND d.application_id = a.id)
          AND NOT EXISTS (SELECT FROM import_item i WHERE i.organisation_id = $1 AND i.application_id = a.id AND i.outcome = 'waiting')
        ORDER BY id FOR UPDATE SKIP LOCKED)
     DELETE FROM application USING unwanted WHERE organisation_id = $1 AND application.id = unwanted.id`,
    [
      tenant.organisationId,
      cancelled.filter(({ document }) => !theirs.has(document)).map(({ application }) => application),
    ],
  );
}

/**
 * Retries the failed items of an import, or the one at a position, with a clean record, and those that need OCR.
 * @returns how many
 */
export async function retryItems(tenant: Tenant, importId: string, position: number | null): Promise<number> {
  const [{ retried }] = await tenant.query<[{ retried: number }]>(
    `WITH failed AS MATERIALIZED (
       SELECT position, outcome, document_id, application_id FROM import_item
        WHERE organisation_id = $1 AND import_id = $2 AND outcome = ANY($4::text[]) AND ($3::int IS NULL OR position = $3)
     ), taken AS (
       DELETE FROM quarantine USING failed WHERE quarantine.organisation_id = $1
          AND ((payload->>'documentId')::uuid = failed.document_id OR (payload->>'applicationId')::uuid = failed.application_id
            OR (payload->>'candidateId')::uuid IN (SELECT candidate_id FROM candidate_document
                 WHERE organisation_id = $1 AND document_id = failed.document_id))
       RETURNING quarantine.id, job, payload, failed.position
     ), slow AS (
       SELECT gen_random_uuid() AS id, array_agg(position) AS positions, document_id FROM failed
        WHERE outcome = ANY($5::text[]) AND document_id IS NOT NULL GROUP BY document_id
     ), back AS (
       INSERT INTO outbox (organisation_id, id, job, payload, bulk)
       SELECT DISTINCT $1::uuid, id, job, payload, 1 FROM taken
       UNION ALL SELECT $1::uuid, id, 'read-bulk-document', jsonb_build_object('documentId', document_id), 1 FROM slow
       ON CONFLICT DO NOTHING
     ), waiting AS (
       UPDATE import_item SET outcome = 'waiting', error_code = NULL, error_message = NULL
        WHERE organisation_id = $1 AND import_id = $2
          AND (position IN (SELECT position FROM taken) OR position IN (SELECT unnest(positions) FROM slow)) RETURNING 1)
     SELECT count(*)::int AS retried FROM waiting`,
    [tenant.organisationId, importId, position, RETRIED, REREAD_OUTCOMES],
  );
  const recognised = await recogniseScans(tenant, importId, position);
  if (retried + recognised > 0) {
    await tenant.query(
      `UPDATE import SET state = 'running', finished_at = NULL
        WHERE organisation_id = $1 AND id = $2 AND state = 'finished'`,
      [tenant.organisationId, importId],
    );
  }
  return retried + recognised;
}

/** Retries items whose pages are images: OCR may have been enabled since, or supports their language now. */
async function recogniseScans(tenant: Tenant, importId: string, position: number | null): Promise<number> {
  const [scans] = await tenant.query<[{ documentId: string }[], number]>(
    `UPDATE import_item SET outcome = 'waiting', error_code = NULL, error_message = NULL
      WHERE organisation_id = $1 AND import_id = $2 AND outcome = 'needs-ocr' AND document_id IS NOT NULL
        AND ($3::int IS NULL OR position = $3) RETURNING document_id AS "documentId"`,
    [tenant.organisationId, importId, position],
  );
  const documents = [...new Set(scans.map(({ documentId }) => documentId))];
  const entries = documents.map((documentId) => ({ job: 'ocr-document', payload: { documentId }, bulk: true }));
  await outbox.enqueue(tenant, entries);
  return scans.length;
}

/**
 * Retries the job that splits the source of an import, after it failed for good.
 * @returns false if there is none
 */
export async function retrySplitting(tenant: Tenant, importId: string): Promise<boolean> {
  const [{ moved }] = await tenant.query<[{ moved: number }]>(
    `WITH taken AS (
       DELETE FROM quarantine WHERE organisation_id = $1 AND job = 'split-import' AND payload->>'importId' = $2::text RETURNING *
     ), back AS (
       INSERT INTO outbox (organisation_id, id, job, payload, bulk) SELECT organisation_id, id, job, payload, 1 FROM taken
     )
     SELECT count(*)::int AS moved FROM taken`,
    [tenant.organisationId, importId],
  );
  return moved > 0;
}
