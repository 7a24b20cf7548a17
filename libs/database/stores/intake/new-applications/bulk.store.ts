/** Many candidates without files at once: one statement for each table, for imports. */
// SQL by hand: an import adds candidates in arrays, with one prepared statement a table.
import { createHash } from 'node:crypto';
import type { AssessmentTerms } from '#libs/contracts';
import { newId } from '../../../ids.js';
import { prepared } from '../../../prepared.js';
import type { DocumentOrigin } from '../../../schema/intake/documents.entity.js';
import { noticePending } from '../../sql/notice-required.js';
import { personIdOf } from '../../sql/person.js';
import * as documents from '../documents/documents.store.js';
import { columnsOf } from './new-applications.store.js';
import type { Tenant } from '../../../tenant.js';

export interface NewTextDocument {
  /** Its bytes are this text in UTF-8: at most `CHUNK` of the document store, and no NUL. */
  text: string;
  origin: DocumentOrigin;
  fileName: string | null;
  mediaType: string;
}

/** Stores documents in the order of their digests, so that two imports of the same candidates do not deadlock. */
const STORE_DOCUMENTS = prepared(
  'store-documents',
  `WITH given AS MATERIALIZED (
     SELECT id, digest, convert_to(text, 'UTF8') AS bytes, origin, file_name, media_type
     FROM unnest($2::uuid[], $3::bytea[], $4::text[], $5::text[], $6::text[], $7::text[])
       AS given (id, digest, text, origin, file_name, media_type)
     ORDER BY digest
   ), new_blob AS (
     INSERT INTO blob (organisation_id, digest, size) SELECT $1, digest, octet_length(bytes) FROM given
     ON CONFLICT DO NOTHING RETURNING digest
   ), chunk AS (
     INSERT INTO blob_chunk (organisation_id, digest, position, bytes)
     SELECT $1, digest, 0, bytes FROM given JOIN new_blob USING (digest)
   ), new_document AS (
     INSERT INTO document (organisation_id, id, blob_digest, origin, file_name, media_type)
     SELECT $1, id, digest, origin, file_name, media_type FROM given
     ON CONFLICT (organisation_id, blob_digest) DO NOTHING RETURNING id
   )
   SELECT id FROM new_document`,
);

/**
 * Stores documents that differ from each other, each under the hash of its bytes.
 * @returns the IDs in the order given; null for a document that exists, or that another transaction is storing now
 */
export async function storeTexts(tenant: Tenant, documents: readonly NewTextDocument[]): Promise<(string | null)[]> {
  if (documents.length === 0) return [];
  const ids = documents.map(newId);
  const rows = await tenant.query<{ id: string }[]>(STORE_DOCUMENTS, [
    tenant.organisationId,
    ids,
    documents.map(({ text }) => createHash('sha256').update(text, 'utf8').digest()),
    documents.map(({ text }) => text),
    documents.map(({ origin }) => origin),
    documents.map(({ fileName }) => fileName),
    documents.map(({ mediaType }) => mediaType),
  ]);
  const added = new Set(rows.map(({ id }) => id));
  return ids.map((id) => (added.has(id) ? id : null));
}

const ADD_CANDIDATES = prepared(
  'add-candidates-with-applications',
  `WITH given AS (
     SELECT * FROM unnest($4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::uuid[], $9::timestamptz[], $10::text[], $11::text[])
       AS given (document_id, candidate_id, application_id, mode, notice_text_id, notice_at, notice_channel, jurisdiction)
   ), candidates AS (
     INSERT INTO candidate (organisation_id, id) SELECT $1, candidate_id FROM given
   ), documents AS (
     INSERT INTO candidate_document (organisation_id, candidate_id, document_id)
     SELECT $1, candidate_id, document_id FROM given
   ), announced AS (
     INSERT INTO live_event_waiting (organisation_id, id, role_id, kind, data)
     SELECT $1, $12::uuid, $2, 'application.received', jsonb_build_object('applicationIds', jsonb_agg(application_id)) FROM given
   )
   INSERT INTO application (organisation_id, id, role_id, candidate_id, source, mode, notice_text_id, notice_at, notice_channel,
     notice_jurisdiction, notice_pending)
   SELECT $1, application_id, $2, candidate_id, $3, mode, notice_text_id, notice_at, notice_channel, jurisdiction,
          notice_at IS NULL AND ${noticePending('given.jurisdiction')}
     FROM given`,
);

/** Adds a new candidate with an application for each document, which must be new, and announces them together. */
export async function createOfDocuments(
  tenant: Tenant,
  { roleId, source }: { roleId: string; source: string },
  documents: readonly { documentId: string; assessmentTerms: AssessmentTerms }[],
): Promise<{ documentId: string; candidateId: string; applicationId: string }[]> {
  const added = documents.map(({ documentId }) => ({ documentId, candidateId: newId(), applicationId: newId() }));
  if (added.length === 0) return added;
  const assessmentTerms = documents.map(({ assessmentTerms }) => columnsOf(assessmentTerms));
  await tenant.query(ADD_CANDIDATES, [
    tenant.organisationId,
    roleId,
    source,
    added.map(({ documentId }) => documentId),
    added.map(({ candidateId }) => candidateId),
    added.map(({ applicationId }) => applicationId),
    ...assessmentTerms[0]!.map((_, column) => assessmentTerms.map((columns) => columns[column])),
    newId(),
  ]);
  return added;
}

/**
 * Reads by keys, text by text (`OFFSET 0`): as one join, it reads every candidate who has applied, for every chunk of an import. It does the
 * same with a condition on the role beside the candidate, as long as the tables grow faster than their statistics.
 */
const EXISTING_CANDIDATES = prepared(
  'existing-candidates',
  `SELECT given.place::int, document.id AS "documentId", person.id AS "candidateId", application.id AS "applicationId"
     FROM unnest($3::bytea[]) WITH ORDINALITY AS given (digest, place)
     CROSS JOIN LATERAL (SELECT id FROM document WHERE organisation_id = $1 AND blob_digest = given.digest OFFSET 0) document
     CROSS JOIN LATERAL (
       SELECT candidate_id, added_at FROM candidate_document WHERE organisation_id = $1 AND document_id = document.id OFFSET 0) about
     CROSS JOIN LATERAL (SELECT ${personIdOf('candidate')} AS id FROM candidate
       WHERE organisation_id = $1 AND id = about.candidate_id AND erased_at IS NULL OFFSET 0) person
     CROSS JOIN LATERAL (
       SELECT person.id UNION ALL SELECT id FROM candidate WHERE organisation_id = $1 AND merged_into_id = person.id) member
     LEFT JOIN LATERAL (
       SELECT id, role_id, mode FROM application WHERE organisation_id = $1 AND candidate_id = member.id OFFSET 0) application
       ON application.role_id = $2 AND application.mode <> 'superseded'
    ORDER BY given.place, about.added_at, about.candidate_id`,
);

/** The candidate of a known text, and their application for a role; null if they have none. */
export interface ExistingCandidate {
  documentId: string;
  candidateId: string;
  applicationId: string | null;
}

/**
 * Finds the candidates of known texts, as `candidates.findByDocument` would: one who has applied for the role before one who has not. Nothing
 * is locked: the result holds at this moment.
 * @returns by index in the list
 */
export async function findKnownCandidates(
  tenant: Tenant,
  roleId: string,
  texts: readonly string[],
): Promise<Map<number, ExistingCandidate>> {
  const digests = texts.map((text) => createHash('sha256').update(text, 'utf8').digest());
  const rows = await tenant.query<(ExistingCandidate & { place: number })[]>(EXISTING_CANDIDATES, [
    tenant.organisationId,
    roleId,
    digests,
  ]);
  const known = new Map<number, ExistingCandidate>();
  for (const { place, ...person } of rows) {
    const found = known.get(place - 1);
    if (!found || (found.applicationId === null && person.applicationId !== null)) known.set(place - 1, person);
  }
  return known;
}

/**
 * Finds the texts with which candidates have applied for the role before: a repeat costs one statement for all of them, and one more after they
 * are locked. Until the transaction ends, no other one erases them, as with a document that arrives alone.
 * @returns by index in the list
 */
export async function findKnownApplications(
  tenant: Tenant,
  roleId: string,
  texts: readonly string[],
): Promise<Map<number, ExistingCandidate & { applicationId: string }>> {
  const ask = async () =>
    [...(await findKnownCandidates(tenant, roleId, texts))].filter(
      (entry): entry is [number, ExistingCandidate & { applicationId: string }] => entry[1].applicationId !== null,
    );
  const found = await ask();
  if (found.length === 0) return new Map();
  await documents.lock(
    tenant,
    found.map(([, { documentId }]) => documentId),
  );
  // One of them may have been erased before it was locked.
  return new Map(await ask());
}
