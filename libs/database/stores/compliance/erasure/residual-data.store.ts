/** Where a person may still be named without being a candidate: sources of imports, pending inbound events, names of refused files. */
// SQL by hand: it searches stored bytes, JSON and names for texts that name a candidate.
import type { ImportFormat } from '#libs/contracts';
import { ImportSourceEntity } from '../../../schema/intake/imports.entity.js';
import type { Tenant } from '../../../tenant.js';

export interface KeptSource {
  importId: string;
  format: ImportFormat;
}

/** Lists the imports whose source is still stored, in order of ID. */
export function listStoredSources(tenant: Tenant): Promise<KeptSource[]> {
  return tenant.query(
    `SELECT id AS "importId", format FROM import
      WHERE organisation_id = $1 AND EXISTS (SELECT FROM import_source s WHERE s.organisation_id = $1 AND s.import_id = import.id)
      ORDER BY id`,
    [tenant.organisationId],
  );
}

/** Waits for the job that splits a source, and keeps other jobs from it until the transaction ends. */
export async function lockSource(tenant: Tenant, importId: string): Promise<void> {
  // The second one of `imports.claimSplitting`.
  await tenant.query('SELECT pg_advisory_xact_lock(hashtextextended($1::text || $2::text, 2))', [
    tenant.organisationId,
    importId,
  ]);
}

/** Returns a piece of a source; null after the last one. */
export async function findSourcePiece(tenant: Tenant, importId: string, position: number): Promise<Buffer | null> {
  return (await tenant.findOne(ImportSourceEntity, { importId, position }))?.bytes ?? null;
}

/** Replaces a piece by other bytes of the same length. */
export async function replaceSourcePiece(
  tenant: Tenant,
  importId: string,
  position: number,
  bytes: Buffer,
): Promise<void> {
  await tenant.update(ImportSourceEntity, { importId, position }, { bytes });
}

/** Events that wait, or are resolved, and name one of the texts anywhere. Locks them. */
export function listEventsNaming(
  tenant: Tenant,
  texts: readonly string[],
  which: 'waiting' | 'resolved',
): Promise<{ id: string; connectionId: string; rawBody: Buffer }[]> {
  return tenant.query(
    `SELECT id, connection_id AS "connectionId", raw_body AS "rawBody" FROM inbound_event
      WHERE organisation_id = $1 AND (outcome = 'waiting') = $3 AND raw_body IS NOT NULL AND EXISTS (
        SELECT FROM unnest($2::text[]) AS known (word)
         WHERE strpos(lower(encode(raw_body, 'escape')), encode(convert_to(lower(word), 'UTF8'), 'escape')) > 0)
      ORDER BY id FOR UPDATE`,
    [tenant.organisationId, texts, which === 'waiting'],
  );
}

/**
 * SQL for whether the body of an inbound event names a candidate of its connection, as a text or as a number of its own.
 * @param connections parameter of their connections, `$4` · @param vendorIds parameter of the vendors' ids, one for each
 */
export const namesVendorIds = (connections: string, vendorIds: string): string =>
  `EXISTS (SELECT FROM unnest(${connections}::uuid[], ${vendorIds}::text[]) AS known (connection, vendor_id)
     WHERE connection = connection_id AND (
       strpos(encode(raw_body, 'escape'), encode(convert_to('"' || vendor_id || '"', 'UTF8'), 'escape')) > 0
       OR vendor_id ~ '^[0-9]+$' AND encode(raw_body, 'escape') ~ ('[:[,]\\s*' || vendor_id || '\\s*[],}]')))`;

/** Takes away what resolved events brought that name candidates of vendors. */
export async function clearProcessedEventsOf(
  tenant: Tenant,
  vendorIds: readonly { connectionId: string; vendorId: string }[],
): Promise<void> {
  await tenant.query(
    `UPDATE inbound_event SET headers = NULL, raw_body = NULL, body_digest = NULL
      WHERE organisation_id = $1 AND outcome <> 'waiting' AND raw_body IS NOT NULL AND ${namesVendorIds('$2', '$3')}`,
    [
      tenant.organisationId,
      vendorIds.map(({ connectionId }) => connectionId),
      vendorIds.map(({ vendorId }) => vendorId),
    ],
  );
}

/** Takes away what resolved events brought. */
export async function clearProcessedEvents(tenant: Tenant, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tenant.query(
    `UPDATE inbound_event SET headers = NULL, raw_body = NULL, body_digest = NULL WHERE organisation_id = $1 AND id = ANY($2::uuid[])`,
    [tenant.organisationId, ids],
  );
}

/** Takes what events brought away before they are carried out. */
export async function clearPendingEvents(tenant: Tenant, ids: readonly string[]): Promise<void> {
  await tenant.query(
    `UPDATE inbound_event SET headers = NULL, raw_body = NULL, outcome = 'ignored' WHERE organisation_id = $1 AND id = ANY($2::uuid[])`,
    [tenant.organisationId, ids],
  );
}

/** An item of an import, by the name of its file. */
export interface NamedItem {
  importId: string;
  position: number;
  fileName: string;
}

/** Lists the items whose files led to nothing, or only to a duplicate. */
export function listRefusedItems(tenant: Tenant): Promise<NamedItem[]> {
  return tenant.query<NamedItem[]>(
    `SELECT import_id AS "importId", position, file_name AS "fileName" FROM import_item
      WHERE organisation_id = $1 AND file_name IS NOT NULL
        AND ((application_id IS NULL AND document_id IS NULL) OR outcome = 'duplicate')`,
    [tenant.organisationId],
  );
}

/** Clears the names of files of items. */
export async function clearItemNames(tenant: Tenant, items: readonly NamedItem[]): Promise<void> {
  if (items.length === 0) return;
  await tenant.query(
    `UPDATE import_item SET file_name = NULL FROM unnest($2::uuid[], $3::int[]) AS given (import_id, position)
      WHERE organisation_id = $1 AND import_item.import_id = given.import_id AND import_item.position = given.position`,
    [tenant.organisationId, items.map(({ importId }) => importId), items.map(({ position }) => position)],
  );
}

/** Lists the candidates whose documents give neither a name nor an email address, with every name of their files, in order of ID. */
export function listFilesOfNameless(tenant: Tenant): Promise<{ candidateId: string; fileName: string }[]> {
  return tenant.query<{ candidateId: string; fileName: string }[]>(
    `WITH nameless AS (
       SELECT c.id FROM candidate c WHERE c.organisation_id = $1 AND c.erased_at IS NULL AND NOT EXISTS (
         SELECT FROM candidate_identity i
          WHERE i.organisation_id = $1 AND i.candidate_id = c.id AND coalesce(i.name, i.email) IS NOT NULL))
     SELECT DISTINCT nameless.id AS "candidateId", named.file_name AS "fileName"
       FROM nameless CROSS JOIN LATERAL (
         SELECT d.file_name FROM candidate_document cd JOIN document d ON d.organisation_id = $1 AND d.id = cd.document_id
          WHERE cd.organisation_id = $1 AND cd.candidate_id = nameless.id
         UNION ALL
         SELECT t.file_name FROM application a JOIN import_item t ON t.organisation_id = $1 AND t.application_id = a.id
          WHERE a.organisation_id = $1 AND a.candidate_id = nameless.id) named
      WHERE named.file_name IS NOT NULL ORDER BY 1, 2`,
    [tenant.organisationId],
  );
}

/**
 * Lists other candidates with an email address, a phone number or a profile page of a person, in order of ID.
 * @param mostHolders a key that more candidates have is ignored, because it belongs to an office
 */
export async function listSharingKeys(
  tenant: Tenant,
  candidateIds: readonly string[],
  mostHolders: number,
): Promise<string[]> {
  const rows = await tenant.query<{ id: string }[]>(
    `SELECT DISTINCT other.candidate_id AS id FROM candidate_key own
       JOIN candidate_key other ON other.organisation_id = $1 AND other.kind = own.kind AND other.value = own.value
         AND other.candidate_id <> ALL($2::uuid[])
      WHERE own.organisation_id = $1 AND own.candidate_id = ANY($2::uuid[]) AND own.kind IN ('email', 'phone', 'link')
        AND (SELECT count(*) FROM (SELECT FROM candidate_key held WHERE held.organisation_id = $1 AND held.kind = own.kind
               AND held.value = own.value AND held.candidate_id <> ALL($2::uuid[]) LIMIT $3 + 1) some_held) <= $3
      ORDER BY id`,
    [tenant.organisationId, candidateIds, mostHolders],
  );
  return rows.map(({ id }) => id);
}

/** Lists other candidates whose phone number ends with these digits, in any format, in order of ID. Reads every candidate. */
export async function listWithNumbersEnding(
  tenant: Tenant,
  candidateIds: readonly string[],
  digits: string,
): Promise<{ candidateId: string; phone: string }[]> {
  return tenant.query<{ candidateId: string; phone: string }[]>(
    `SELECT candidate_id AS "candidateId", phone FROM candidate_identity
      WHERE organisation_id = $1 AND candidate_id <> ALL($2::uuid[]) AND right(regexp_replace(phone, '\\D', '', 'g'), $4) = $3
      ORDER BY candidate_id`,
    [tenant.organisationId, candidateIds, digits, digits.length],
  );
}

/** Lists the notes that contain a word, of any candidate. */
export function listNotesWith(tenant: Tenant, word: string): Promise<{ applicationId: string; text: string }[]> {
  return tenant.query<{ applicationId: string; text: string }[]>(
    `SELECT application_id AS "applicationId", text FROM note
      WHERE organisation_id = $1 AND strpos(lower(text), lower($2)) > 0 ORDER BY application_id`,
    [tenant.organisationId, word],
  );
}

/**
 * Lists suppressed candidates who had arrived, unread, before the erasure of the candidate whom they match: they did not come back. Candidates
 * who match by a phone number only, which people share, are left out.
 */
export async function listLateArrivals(tenant: Tenant, limit: number): Promise<string[]> {
  const rows = await tenant.query<{ id: string }[]>(
    `SELECT candidate_id AS id FROM suppressed_candidate h
       CROSS JOIN LATERAL (SELECT max(e.erased_at) AS at FROM candidate e
         WHERE e.organisation_id = $1 AND e.id = ANY(h.erased_candidate_ids)) erased
      WHERE organisation_id = $1 AND resolved_at IS NULL AND matched && '{email,document,vendor-id}' AND NOT EXISTS (
        SELECT FROM application a WHERE a.organisation_id = $1 AND a.candidate_id = h.candidate_id
           AND a.created_at >= erased.at AND NOT EXISTS (
             SELECT FROM import_item i JOIN import m ON m.organisation_id = $1 AND m.id = i.import_id
              WHERE i.organisation_id = $1 AND i.application_id = a.id AND m.created_at < erased.at))
      ORDER BY candidate_id LIMIT $2`,
    [tenant.organisationId, limit],
  );
  return rows.map(({ id }) => id);
}

/** Days after which the source of an import that waits for a user is deleted. */
const WAITING_DAYS = 30;

/** Lists the imports that have waited for a user so long that their source is deleted. `imports.removeOrphanedSources` deletes the pieces of interrupted uploads. */
export async function listStaleSources(tenant: Tenant): Promise<string[]> {
  const rows = await tenant.query<{ id: string }[]>(
    `SELECT id FROM import
      WHERE organisation_id = $1 AND state IN ('mapping', 'paused', 'failed') AND created_at < now() - make_interval(days => ${WAITING_DAYS})
        AND EXISTS (SELECT FROM import_source s WHERE s.organisation_id = $1 AND s.import_id = import.id)
      ORDER BY id`,
    [tenant.organisationId],
  );
  return rows.map(({ id }) => id);
}
