/** Candidates of vendors, and their candidates here. */
// SQL by hand: a candidate of a vendor is locked or inserted in one statement (ON CONFLICT), through documents and merges.
import { ExternalObjectEntity } from '../../schema/integrations/connections.entity.js';
import { samePersonAs } from '../sql/person.js';
import type { Tenant } from '../../tenant.js';

/** A vendor's candidate, locked until the transaction ends. */
export interface AtsCandidate {
  connectionId: string;
  vendorId: string;
  /** Our candidate; null: none yet. */
  ourId: string | null;
  /** Version of the current record, with its digest. */
  version: string | null;
  digest: Buffer | null;
  /** The document of the record. */
  documentId: string | null;
  mergedInto: string | null;
  mergeId: string | null;
  /** It no longer exists at the vendor: later records are ignored. */
  gone: boolean;
}

const COLUMNS = `vendor_id AS "vendorId", connection_id AS "connectionId", our_id AS "ourId", source_version AS version, digest,
  document_id AS "documentId", merged_into AS "mergedInto", merge_id AS "mergeId", deleted_at IS NOT NULL AS gone`;

/** The most tries: an erasure deletes a candidate's row once. */
const MOST_TURNS = 5;

/**
 * Locks candidates of a connection, in one order, so that records about the same candidates take turns. Unknown ones are added.
 * @returns all of them, by the vendor's ID
 */
export async function lock(
  tenant: Tenant,
  connectionId: string,
  vendorIds: readonly string[],
): Promise<Map<string, AtsCandidate>> {
  const ids = [...new Set(vendorIds)].sort();
  if (ids.length === 0) return new Map();
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    await tenant.query(
      `INSERT INTO external_object (organisation_id, connection_id, kind, vendor_id)
       SELECT $1, $2, 'candidate', id FROM unnest($3::text[]) AS given (id) ON CONFLICT DO NOTHING`,
      [tenant.organisationId, connectionId, ids],
    );
    const rows = await tenant.query<AtsCandidate[]>(
      `SELECT ${COLUMNS} FROM external_object
        WHERE organisation_id = $1 AND connection_id = $2 AND kind = 'candidate' AND vendor_id = ANY($3::text[])
        ORDER BY vendor_id COLLATE "C" FOR UPDATE`,
      [tenant.organisationId, connectionId, ids],
    );
    // A row that was erased while this waited for it is another row now, which the statement could not see.
    if (rows.length === ids.length) return new Map(rows.map((row) => [row.vendorId, row]));
  }
  throw new Error('Candidates of a vendor could not be held');
}

/** Stores a locked candidate. */
export async function save(
  tenant: Tenant,
  { connectionId, vendorId, ourId, version, digest, documentId, mergedInto, mergeId }: AtsCandidate,
): Promise<void> {
  await tenant.update(
    ExternalObjectEntity,
    { connectionId, kind: 'candidate', vendorId },
    { ourId, sourceVersion: version, digest, documentId, mergedInto, mergeId },
  );
}

/** Records that candidates no longer exist at the vendor, also after an erasure, and deletes the vendor's data about them. */
export async function markGone(tenant: Tenant, connectionId: string, vendorIds: readonly string[]): Promise<void> {
  await tenant.query(
    `INSERT INTO external_object (organisation_id, connection_id, kind, vendor_id, deleted_at)
     SELECT $1, $2, 'candidate', id, now() FROM unnest($3::text[]) AS given (id)
     ON CONFLICT (organisation_id, connection_id, kind, vendor_id) DO UPDATE SET deleted_at = now(), our_id = NULL,
       source_version = NULL, digest = NULL, document_id = NULL`,
    [tenant.organisationId, connectionId, vendorIds],
  );
  for (const table of ['ats_application', 'ats_attachment'])
    await tenant.query(
      `DELETE FROM ${table} WHERE organisation_id = $1 AND connection_id = $2 AND candidate_vendor_id = ANY($3::text[])`,
      [tenant.organisationId, connectionId, vendorIds],
    );
}

/** Returns whether one of a vendor's IDs belongs to a candidate who no longer exists there. */
export async function hasGone(tenant: Tenant, connectionId: string, vendorIds: readonly string[]): Promise<boolean> {
  const [row] = await tenant.query<[{ exists: boolean }]>(
    `SELECT EXISTS (SELECT FROM external_object WHERE organisation_id = $1 AND connection_id = $2 AND kind = 'candidate'
       AND vendor_id = ANY($3::text[]) AND deleted_at IS NOT NULL) AS exists`,
    [tenant.organisationId, connectionId, vendorIds],
  );
  return row.exists;
}

/** Returns whether one of our candidates is another existing candidate of a vendor: some products have one for each application. */
export async function isAnother(
  tenant: Tenant,
  candidateId: string,
  { connectionId, vendorIds }: { connectionId: string; vendorIds: readonly string[] },
): Promise<boolean> {
  const [row] = await tenant.query<[{ exists: boolean }]>(
    `SELECT EXISTS (SELECT FROM (${samePersonAs('$2')}) member
       JOIN external_object e ON e.organisation_id = $1 AND e.kind = 'candidate' AND e.our_id = member.id AND e.deleted_at IS NULL
        AND (e.connection_id <> $3 OR e.vendor_id <> ALL($4::text[]))) AS exists`,
    [tenant.organisationId, candidateId, connectionId, vendorIds],
  );
  return row.exists;
}

/** Lists the existing applications of candidates. */
export async function listApplications(
  tenant: Tenant,
  connectionId: string,
  vendorIds: readonly string[],
): Promise<string[]> {
  const rows = await tenant.query<{ id: string }[]>(
    `SELECT vendor_id AS id FROM ats_application WHERE organisation_id = $1 AND connection_id = $2
        AND candidate_vendor_id = ANY($3::text[]) AND deleted_at IS NULL ORDER BY vendor_id COLLATE "C"`,
    [tenant.organisationId, connectionId, vendorIds],
  );
  return rows.map(({ id }) => id);
}

/** Returns a candidate of a vendor by email address, one with the opening before others; null if none is known. */
export async function findByEmail(
  tenant: Tenant,
  connectionId: string,
  { email, job }: { email: string; job: string | null },
): Promise<string | null> {
  const [row] = await tenant.query<{ id: string }[]>(
    `SELECT e.vendor_id AS id FROM candidate_identity i
       JOIN external_object e ON e.organisation_id = $1 AND e.connection_id = $2 AND e.kind = 'candidate' AND e.our_id = i.candidate_id
        AND e.deleted_at IS NULL
      WHERE i.organisation_id = $1 AND lower(i.email) = lower($3)
      ORDER BY EXISTS (SELECT FROM ats_application x WHERE x.organisation_id = $1 AND x.connection_id = $2
        AND x.candidate_vendor_id = e.vendor_id AND x.opening_vendor_id = $4) DESC, e.vendor_id COLLATE "C" DESC LIMIT 1`,
    [tenant.organisationId, connectionId, email, job],
  );
  return row?.id ?? null;
}

/** Lists the IDs of the candidates whom a vendor merged into a candidate, over any number of steps. */
export async function listMergedInto(tenant: Tenant, connectionId: string, vendorId: string): Promise<string[]> {
  const rows = await tenant.query<{ id: string }[]>(
    `WITH RECURSIVE merged (id) AS (
       SELECT vendor_id FROM external_object
        WHERE organisation_id = $1 AND connection_id = $2 AND kind = 'candidate' AND merged_into = $3
       UNION
       SELECT vendor_id FROM merged JOIN external_object e
         ON e.organisation_id = $1 AND e.connection_id = $2 AND e.kind = 'candidate' AND e.merged_into = merged.id
     ) SELECT id FROM merged WHERE id <> $3 ORDER BY id COLLATE "C"`,
    [tenant.organisationId, connectionId, vendorId],
  );
  return rows.map(({ id }) => id);
}

/** Lists the candidates into whom a vendor merged a candidate, over any number of steps, the last one last. */
export async function findMergedInto(tenant: Tenant, connectionId: string, vendorId: string): Promise<string[]> {
  const rows = await tenant.query<{ id: string }[]>(
    `WITH RECURSIVE into_whom (id, step) AS (
       SELECT merged_into, 1 FROM external_object
        WHERE organisation_id = $1 AND connection_id = $2 AND kind = 'candidate' AND vendor_id = $3 AND merged_into IS NOT NULL
       UNION ALL
       SELECT merged_into, step + 1 FROM into_whom JOIN external_object e
         ON e.organisation_id = $1 AND e.connection_id = $2 AND e.kind = 'candidate' AND e.vendor_id = into_whom.id
        WHERE merged_into IS NOT NULL AND step < 20
     ) SELECT id FROM into_whom ORDER BY step`,
    [tenant.organisationId, connectionId, vendorId],
  );
  return rows.map(({ id }) => id);
}

/** Returns the document of a candidate with these bytes; null if there is none. */
export async function findDocumentWithBytes(
  tenant: Tenant,
  candidateId: string,
  bytes: Buffer,
): Promise<string | null> {
  const [row] = await tenant.query<{ id: string }[]>(
    `SELECT d.id FROM candidate_document t JOIN document d ON d.organisation_id = $1 AND d.id = t.document_id
      WHERE t.organisation_id = $1 AND t.candidate_id = $2 AND d.blob_digest = sha256($3) LIMIT 1`,
    [tenant.organisationId, candidateId, bytes],
  );
  return row?.id ?? null;
}

/**
 * Replaces the document of a vendor's record of a candidate. The previous one stays theirs and is no longer read. A later record with the same
 * content has the same document, with a later date: the order of documents must not depend on the order in which records arrive.
 * @param put `documentId`: null if nothing replaces it · `at`: the vendor's date of the record, by which documents are ordered
 * @returns `put`: the document changed · `dated`: only the date changed, which matters beside other documents · `same`: nothing changed
 */
export async function replaceRecord(
  tenant: Tenant,
  candidateId: string,
  { documentId, before, at }: { documentId: string | null; before: string | null; at: string },
): Promise<'put' | 'dated' | 'same'> {
  if (before === documentId) {
    const [rows] = await tenant.query<[{ matters: boolean }[], number]>(
      `UPDATE candidate_document own SET dated_at = $4
        WHERE organisation_id = $1 AND candidate_id = $2 AND document_id = $3 AND dated_at < $4::timestamptz
       RETURNING EXISTS (SELECT FROM candidate_document other
         WHERE other.organisation_id = $1 AND other.candidate_id = $2 AND other.document_id <> $3 AND other.replaced_at IS NULL) AS matters`,
      [tenant.organisationId, candidateId, documentId, at],
    );
    return rows[0]?.matters ? 'dated' : 'same';
  }
  if (documentId !== null)
    await tenant.query(
      `INSERT INTO candidate_document (organisation_id, candidate_id, document_id, dated_at)
     SELECT organisation_id, id, $3, $4 FROM candidate WHERE organisation_id = $1 AND id = $2
     ON CONFLICT (organisation_id, candidate_id, document_id) DO UPDATE SET replaced_at = NULL, dated_at = excluded.dated_at`,
      [tenant.organisationId, candidateId, documentId, at],
    );
  if (before !== null)
    await tenant.query(
      `UPDATE candidate_document SET replaced_at = now()
        WHERE organisation_id = $1 AND candidate_id = $2 AND document_id = $3`,
      [tenant.organisationId, candidateId, before],
    );
  return 'put';
}

/**
 * Adds a record that arrived after a later one of the same candidate: an identity does not depend on the order in which records arrive.
 * @param put `at`: the vendor's date of the record
 * @returns whether it adds anything, even only a date
 */
export async function addReplacedRecord(
  tenant: Tenant,
  candidateId: string,
  { documentId, at }: { documentId: string; at: string },
): Promise<boolean> {
  const rows = await tenant.query<unknown[]>(
    `INSERT INTO candidate_document AS kept (organisation_id, candidate_id, document_id, dated_at, replaced_at)
     SELECT organisation_id, id, $3, $4, now() FROM candidate WHERE organisation_id = $1 AND id = $2
     ON CONFLICT (organisation_id, candidate_id, document_id) DO UPDATE SET dated_at = excluded.dated_at
       WHERE kept.replaced_at IS NOT NULL AND kept.dated_at < excluded.dated_at
     RETURNING document_id`,
    [tenant.organisationId, candidateId, documentId, at],
  );
  return rows.length > 0;
}
