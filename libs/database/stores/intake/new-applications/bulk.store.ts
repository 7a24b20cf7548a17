/** Many candidates without files at once: one statement a table, for imports. */
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
  /** What its bytes are, in UTF-8: at most `CHUNK` of the document store, and no NUL. */
  text: string;
  origin: DocumentOrigin;
  fileName: string | null;
  mediaType: string;
}

/** In the order of the digests, so that two imports of the same people wait for each other and never in a circle. */
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
 * @returns ids in the order given; null for one that is there already, whoever stores it at this moment included
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

/** A new candidate with an application for each document, which nobody has seen before; announced together. */
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
 * By keys, text by text (`OFFSET 0`): as one join it reads everybody who has applied, for every chunk of an import. So it does where the role
 * is asked for with the candidate, as long as the tables have grown faster than what is known of their size.
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

/** Whom a text is known from, and what they applied with for a role; null: they did not. */
export interface ExistingCandidate {
  documentId: string;
  candidateId: string;
  applicationId: string | null;
}

/**
 * Whom texts are known from, as `candidates.findByDocument` would find them: somebody who has applied for the role before somebody who has not.
 * Nothing is held: it is so at this moment.
 * @returns by place in the list
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
 * Of texts, those that somebody has applied with for the role before: a repeat costs one question for all of them, and one more once they
 * are held. Until the transaction ends nobody erases them, as with a document that comes alone.
 * @returns by place in the list
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
  // One of them may have been erased before it was held.
  return new Map(await ask());
}
