/** Documents: their bytes, addressed by hash, and their texts. */
// SQL by hand: a document, its bytes and its text are stored in one prepared statement each.
import { createHash } from 'node:crypto';
import { inflateRawSync, deflateRawSync } from 'node:zlib';
import { REREAD_OUTCOMES, type HiddenText, type ReadFinding } from '#libs/contracts';
import { newId } from '../../../ids.js';
import { prepared } from '../../../prepared.js';
import {
  BlobChunkEntity,
  type DocumentOrigin,
  DocumentEntity,
  type ReadOutcome,
} from '../../../schema/intake/documents.entity.js';
import { MEMBERS } from '../../sql/person.js';
import type { Tenant } from '../../../tenant.js';

/** Bytes of a chunk: small enough for cheap reads of a part of a file, large enough for few rows. */
export const CHUNK = 256 * 1024;

export interface NewDocument {
  bytes: Uint8Array;
  origin: DocumentOrigin;
  fileName: string | null;
  mediaType: string;
}

/** Stores a document of one chunk in one statement; foreign keys are checked at its end. */
const STORE_DOCUMENT = prepared(
  'store-document',
  `WITH new_blob AS (
     INSERT INTO blob (organisation_id, digest, size) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING digest
   ), first_chunk AS (
     INSERT INTO blob_chunk (organisation_id, digest, position, bytes)
     SELECT $1, digest, 0, $4 FROM new_blob WHERE $3 > 0
   ), new_document AS (
     INSERT INTO document (organisation_id, id, blob_digest, origin, file_name, media_type)
     VALUES ($1, $5, $2, $6, $7, $8) ON CONFLICT (organisation_id, blob_digest) DO NOTHING RETURNING id
   )
   SELECT EXISTS (SELECT FROM new_blob) AS stored, (SELECT id FROM new_document) AS id`,
);

/**
 * Stores bytes under their hash, once: the same bytes are the same document, also if two requests bring them at the same
 * moment. The name and type of the first arrival stay.
 * @returns `duplicate` is true if the document existed
 */
export async function store(
  tenant: Tenant,
  document: NewDocument,
): Promise<{ documentId: string; duplicate: boolean }> {
  const digest = createHash('sha256').update(document.bytes).digest();
  // Try again if it was erased between the look-up and the lock.
  for (;;) {
    const stored = await storeOrFind(tenant, document, digest);
    if (stored !== null) return stored;
  }
}

async function storeOrFind(
  tenant: Tenant,
  document: NewDocument,
  digest: Buffer,
): Promise<{ documentId: string; duplicate: boolean } | null> {
  const { organisationId } = tenant;
  const { bytes } = document;
  const first = bytes.subarray(0, CHUNK);
  const [{ stored, id }] = await tenant.query<[{ stored: boolean; id: string | null }]>(STORE_DOCUMENT, [
    organisationId,
    digest,
    bytes.length,
    buffer(first),
    newId(),
    document.origin,
    document.fileName,
    document.mediaType,
  ]);
  if (stored) await storeFurtherChunks(tenant, digest, bytes);
  if (id !== null) return { documentId: id, duplicate: false };
  const existing = await tenant.findOne(DocumentEntity, { blobDigest: digest });
  if (existing === null) return null;
  await lock(tenant, [existing.id]);
  const isThere = await tenant.exists(DocumentEntity, { id: existing.id });
  return isThere ? { documentId: existing.id, duplicate: true } : null;
}

/**
 * Locks documents, so that no other transaction ties them to candidates or erases them, in the order of their IDs, so that two imports of the
 * same candidates do not deadlock. The locks are advisory: no role of the database may update a document, and so lock its row.
 */
export async function lock(tenant: Tenant, documentIds: readonly string[]): Promise<void> {
  await tenant.query(
    `SELECT pg_advisory_xact_lock(hashtextextended($1::text || id::text, 0))
       FROM (SELECT unnest($2::uuid[]) AS id ORDER BY id OFFSET 0) AS ordered`,
    [tenant.organisationId, documentIds],
  );
}

/** Returns a document with its bytes and the outcome of its latest reading, or null. */
export async function load(
  tenant: Tenant,
  documentId: string,
): Promise<{ document: DocumentEntity; bytes: Buffer; outcome: ReadOutcome | null } | null> {
  const document = await tenant.findOne(DocumentEntity, { id: documentId });
  if (document === null) return null;
  const chunks = await tenant.query<{ bytes: Buffer }[]>(
    'SELECT bytes FROM blob_chunk WHERE organisation_id = $1 AND digest = $2 ORDER BY position',
    [tenant.organisationId, document.blobDigest],
  );
  const bytes = Buffer.concat(chunks.map((chunk) => chunk.bytes));
  return { document, bytes, outcome: await findReading(tenant, documentId) };
}

/** Returns the outcome of the latest reading of a document; null if it has not been read. */
export async function findReading(tenant: Tenant, documentId: string): Promise<ReadOutcome | null> {
  const [row] = await tenant.query<{ outcome: ReadOutcome }[]>(
    'SELECT outcome FROM document_text WHERE organisation_id = $1 AND document_id = $2 ORDER BY id DESC LIMIT 1',
    [tenant.organisationId, documentId],
  );
  return row?.outcome ?? null;
}

/** A document that waits to be read. */
export interface DocumentToRead {
  id: string;
  origin: DocumentOrigin;
  fileName: string | null;
  mediaType: string;
  bytes: Buffer;
}

const REREAD = REREAD_OUTCOMES.map((outcome) => `'${outcome}'`).join(', ');

const DOCUMENTS_TO_READ = prepared(
  'documents-to-read',
  `SELECT document.id, document.origin, document.file_name AS "fileName", document.media_type AS "mediaType",
     (SELECT string_agg(bytes, NULL ORDER BY position) FROM blob_chunk
      WHERE blob_chunk.organisation_id = document.organisation_id AND digest = document.blob_digest) AS bytes
   FROM document
   WHERE organisation_id = $1 AND id = ANY($2::uuid[]) AND NOT EXISTS (SELECT FROM document_text
     WHERE document_text.organisation_id = document.organisation_id AND document_id = document.id AND outcome NOT IN (${REREAD}))`,
);

/**
 * Lists those of the documents that wait to be read. Documents that were read or are gone are left out; those with one of `REREAD_OUTCOMES`
 * are read again.
 */
export async function listToRead(tenant: Tenant, documentIds: readonly string[]): Promise<DocumentToRead[]> {
  const found = await tenant.query<(Omit<DocumentToRead, 'bytes'> & { bytes: Buffer | null })[]>(DOCUMENTS_TO_READ, [
    tenant.organisationId,
    documentIds,
  ]);
  return found.map(({ bytes, ...document }) => ({ ...document, bytes: bytes ?? Buffer.alloc(0) }));
}

/** A document whose pages may be images. */
export interface DocumentToRecognise extends DocumentToRead {
  /** Some of its pages have text, which has been read. */
  hasText: boolean;
}

const DOCUMENTS_TO_RECOGNISE = prepared(
  'documents-to-recognise',
  `SELECT document.id, document.origin, document.file_name AS "fileName", document.media_type AS "mediaType",
     EXISTS (SELECT FROM document_text WHERE document_text.organisation_id = document.organisation_id
       AND document_id = document.id AND outcome = 'text') AS "hasText",
     (SELECT string_agg(bytes, NULL ORDER BY position) FROM blob_chunk
      WHERE blob_chunk.organisation_id = document.organisation_id AND digest = document.blob_digest) AS bytes
   FROM document
   WHERE organisation_id = $1 AND id = ANY($2::uuid[]) AND NOT EXISTS (SELECT FROM document_text
     WHERE document_text.organisation_id = document.organisation_id AND document_id = document.id
       AND outcome = 'text' AND extractor LIKE '%-ocr/%')`,
);

/** Lists those of the documents that OCR has not read. Documents that are gone are left out. */
export async function listToRecognise(tenant: Tenant, documentIds: readonly string[]): Promise<DocumentToRecognise[]> {
  const found = await tenant.query<(Omit<DocumentToRecognise, 'bytes'> & { bytes: Buffer | null })[]>(
    DOCUMENTS_TO_RECOGNISE,
    [tenant.organisationId, documentIds],
  );
  return found.map(({ bytes, ...document }) => ({ ...document, bytes: bytes ?? Buffer.alloc(0) }));
}

async function storeFurtherChunks(tenant: Tenant, digest: Buffer, bytes: Uint8Array): Promise<void> {
  for (let position = 1; position * CHUNK < bytes.length; position++) {
    const chunk = bytes.subarray(position * CHUNK, (position + 1) * CHUNK);
    await tenant.insert(BlobChunkEntity, { digest, position, bytes: buffer(chunk) });
  }
}

/** Wraps bytes for the driver without a copy. */
function buffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export interface DocumentTextRow {
  documentId: string;
  textId: string;
  extractor: string;
  outcome: ReadOutcome;
  digest: string | null;
  text: string | null;
  /** Text of the document that a reader does not see. */
  hidden: HiddenText[];
  /** Findings of its reader. */
  findings: ReadFinding[];
}

/** Returns the latest reading of a document; null while it is pending, or if there is no such document. */
export async function findLatestText(tenant: Tenant, documentId: string): Promise<DocumentTextRow | null> {
  const rows = await tenant.query<DocumentTextRow[]>(
    `SELECT document_id AS "documentId", id AS "textId", extractor, outcome, encode(text_digest, 'hex') AS digest, text,
            coalesce(hidden, '[]') AS hidden, coalesce(findings, '[]') AS findings
       FROM document_text WHERE organisation_id = $1 AND document_id = $2 ORDER BY id DESC LIMIT 1`,
    [tenant.organisationId, documentId],
  );
  return rows[0] ?? null;
}

/**
 * Returns the positions of the characters of the latest reading of a document, for `decodeGeometry`, with the ID of the text in which offsets
 * count. `bytes` is null if it has no pages. Null while the reading is pending, or if there is no such document.
 */
export async function findGeometry(
  tenant: Tenant,
  documentId: string,
): Promise<{ textId: string; bytes: Uint8Array | null } | null> {
  const rows = await tenant.query<{ textId: string; geometry: Buffer | null }[]>(
    `SELECT id AS "textId", geometry FROM document_text WHERE organisation_id = $1 AND document_id = $2 ORDER BY id DESC LIMIT 1`,
    [tenant.organisationId, documentId],
  );
  const [row] = rows;
  return row ? { textId: row.textId, bytes: row.geometry && inflateRawSync(row.geometry) } : null;
}

export interface StoredText {
  /** The candidate who stands for the person. */
  candidateId: string;
  /** The candidate for whom the document arrived. */
  ownerId: string;
  /** For the record of an ATS: a key that sorts connections, the oldest first; null for other documents. */
  connection: string | null;
  id: string;
  extractor: string;
  outcome: ReadOutcome;
  /** Null if the document could not be read. */
  text: string | null;
  /** SHA-256 of the text, hex; null with it. */
  digest: string | null;
  hidden: HiddenText[] | null;
  /** Null if the reader found nothing. */
  findings: ReadFinding[] | null;
  /** When its bytes first arrived. */
  receivedAt: Date;
  /** A record that a later one replaced: it counts for the identity of the person only. */
  isReplaced: boolean;
  /** Documents or merges have changed since the newest profile. */
  isPending: boolean;
}

const SAVE_TEXTS = prepared(
  'save-document-texts',
  `WITH added AS (
     INSERT INTO document_text (organisation_id, id, document_id, extractor, outcome, text, text_digest, geometry, hidden, findings)
     SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::bytea[], $8::bytea[], $9::json[], $10::json[])
     ON CONFLICT (organisation_id, document_id, extractor) DO NOTHING RETURNING id, text IS NOT NULL AS has_text
   )
   INSERT INTO document_words_pending (organisation_id, document_text_id) SELECT $1, id FROM added WHERE has_text`,
);

export interface NewText {
  documentId: string;
  extractor: string;
  outcome: ReadOutcome;
  /** Null when the document could not be read. */
  text: string | null;
  /** The positions of its characters, packed by `encodeGeometry`. */
  geometry?: Uint8Array;
  hidden?: readonly HiddenText[];
  findings?: readonly ReadFinding[];
}

/** Stores readings of documents. A second reading by the same reader changes nothing, because texts never change. */
export async function saveTexts(tenant: Tenant, readings: readonly NewText[]): Promise<void> {
  if (readings.length === 0) return;
  await tenant.query(SAVE_TEXTS, [
    tenant.organisationId,
    readings.map(newId),
    readings.map(({ documentId }) => documentId),
    readings.map(({ extractor }) => extractor),
    readings.map(({ outcome }) => outcome),
    readings.map(({ text }) => text),
    readings.map(({ text }) => (text === null ? null : createHash('sha256').update(text, 'utf8').digest())),
    readings.map(({ geometry }) => (geometry ? deflateRawSync(geometry) : null)),
    readings.map(({ hidden }) => jsonOrNull(hidden)),
    readings.map(({ findings }) => jsonOrNull(findings)),
  ]);
}

function jsonOrNull(list: readonly object[] | undefined): string | null {
  return list && list.length > 0 ? JSON.stringify(list) : null;
}

const TEXTS_OF_PEOPLE = prepared(
  'texts-of-people',
  `WITH ${MEMBERS}
   SELECT DISTINCT ON (member.person_id, document_text.document_id)
     member.person_id AS "candidateId", member.id AS "ownerId", record.connection, document_text.id, document_text.extractor, document_text.outcome,
     document_text.text, encode(document_text.text_digest, 'hex') AS digest, document_text.hidden,
     document_text.findings, coalesce(candidate_document.dated_at, document.created_at) AS "receivedAt",
     candidate_document.replaced_at IS NOT NULL AS "isReplaced", person.profile_pending_at IS NOT NULL AS "isPending"
   FROM member
     JOIN candidate person ON person.organisation_id = $1 AND person.id = member.person_id
     JOIN candidate_document ON candidate_document.organisation_id = $1 AND candidate_document.candidate_id = member.id
     JOIN document ON document.organisation_id = $1 AND document.id = candidate_document.document_id
       AND (candidate_document.replaced_at IS NULL OR document.origin <> 'upload')
     JOIN document_text ON document_text.organisation_id = $1
       AND document_text.document_id = candidate_document.document_id
     LEFT JOIN LATERAL (
       SELECT min(to_char(connection.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') || ' ' || connection.id) AS connection
         FROM external_object e JOIN connection ON connection.organisation_id = $1 AND connection.id = e.connection_id
        WHERE e.organisation_id = $1 AND e.kind = 'candidate' AND e.our_id = member.id
          AND (e.document_id = candidate_document.document_id OR candidate_document.replaced_at IS NOT NULL)) record ON true
   ORDER BY member.person_id, document_text.document_id, document_text.id DESC, "isReplaced", record.connection,
     member.id = member.person_id DESC, "receivedAt" DESC, member.id`,
);

/**
 * Lists the latest reading of each document of people, including those of merged candidates and replaced records. Documents that wait to be
 * read and replaced texts of forms are left out.
 */
export function listTextsOfCandidates(tenant: Tenant, personIds: readonly string[]): Promise<StoredText[]> {
  return tenant.query<StoredText[]>(TEXTS_OF_PEOPLE, [tenant.organisationId, personIds]);
}
