/** Candidates, their documents, and the lock under which an applicant is neither merged nor erased. */
// SQL by hand: a candidate is read with all candidates merged into it, and applicants are locked by key.
import { newId } from '../../../ids.js';
import { prepared } from '../../../prepared.js';
import { CandidateEntity } from '../../../schema/candidates/candidates.entity.js';
import type { ReadOutcome } from '../../../schema/intake/documents.entity.js';
import { identityOf } from '../../sql/identity.js';
import { MEMBERS, personIdOf } from '../../sql/person.js';
import type { Tenant } from '../../../tenant.js';

/** The candidate whom an arriving document or application is about. */
export interface Applicant {
  /** The candidate for whom it arrived. Its rows are theirs, also after a merge is undone. */
  candidateId: string;
  /** The candidate who stands for the person. */
  personId: string;
  /** True if they existed before. */
  known: boolean;
}

export interface DocumentRow {
  id: string;
  origin: string;
  fileName: string | null;
  mediaType: string;
  size: number;
  outcome: ReadOutcome | null;
  receivedAt: Date;
}

/** Lists the documents of a person, including those of merged candidates, with the outcome of the latest reading. */
export function listDocuments(tenant: Tenant, personId: string): Promise<DocumentRow[]> {
  return tenant.query<DocumentRow[]>(
    `WITH ${MEMBERS}
     SELECT DISTINCT ON (d.id) d.id, d.origin, d.file_name AS "fileName", d.media_type AS "mediaType", b.size, d.created_at AS "receivedAt",
            (SELECT t.outcome FROM document_text t WHERE t.organisation_id = $1 AND t.document_id = d.id
              ORDER BY t.id DESC LIMIT 1) AS outcome
       FROM member
       JOIN candidate_document c ON c.organisation_id = $1 AND c.candidate_id = member.id
       JOIN document d ON d.organisation_id = $1 AND d.id = c.document_id
       JOIN blob b ON b.organisation_id = $1 AND b.digest = d.blob_digest
      ORDER BY d.id`,
    [tenant.organisationId, [personId]],
  );
}

export interface CandidateRow {
  id: string;
  mergedIntoId: string | null;
  mergedIds: string[];
  createdAt: Date;
  name: string | null;
  email: string | null;
  phone: string | null;
}

/** Returns a candidate, merged or not, with the name and contacts of the person as far as they are known; null if there is none or it was erased. */
export async function find(tenant: Tenant, id: string): Promise<CandidateRow | null> {
  const rows = await tenant.query<CandidateRow[]>(
    `SELECT c.id, c.merged_into_id AS "mergedIntoId", c.created_at AS "createdAt", i.name, i.email, i.phone,
            ARRAY(SELECT m.id::text FROM candidate m WHERE m.organisation_id = $1 AND m.merged_into_id = c.id ORDER BY m.id) AS "mergedIds"
       FROM candidate c
       ${identityOf('c.id')}
      WHERE c.organisation_id = $1 AND c.id = $2 AND c.erased_at IS NULL`,
    [tenant.organisationId, id],
  );
  return rows[0] ?? null;
}

const ADD_CANDIDATE = prepared(
  'add-candidate-of-document',
  `WITH added AS (INSERT INTO candidate (organisation_id, id) VALUES ($1, $2))
   INSERT INTO candidate_document (organisation_id, candidate_id, document_id) VALUES ($1, $2, $3)`,
);

/** Adds a candidate without documents. @returns their ID */
export async function create(tenant: Tenant): Promise<string> {
  const id = newId();
  await tenant.insert(CandidateEntity, { id });
  return id;
}

/**
 * Returns the candidate of a document: the one for whom it first arrived, or a new one. Of two requests with the same new bytes, the second
 * waits for the first when it stores them, and then finds a duplicate.
 * @param document the result of `documents.store`
 */
export async function findByDocument(
  tenant: Tenant,
  { documentId, duplicate }: { documentId: string; duplicate: boolean },
): Promise<Applicant> {
  // `documents.store` has locked the document, so that two requests that find no candidate (after an erasure) agree on one.
  const [found] = duplicate
    ? await tenant.query<{ id: string }[]>(KNOWN_CANDIDATE, [tenant.organisationId, documentId])
    : [];
  const known = found && (await lockApplicant(tenant, found.id));
  if (known) return known;
  const candidateId = newId();
  await tenant.query(ADD_CANDIDATE, [tenant.organisationId, candidateId, documentId]);
  return { candidateId, personId: candidateId, known: false };
}

const KNOWN_CANDIDATE = `
  SELECT c.id FROM candidate_document d
    JOIN candidate c ON c.organisation_id = d.organisation_id AND c.id = d.candidate_id
   WHERE d.organisation_id = $1 AND d.document_id = $2 AND c.erased_at IS NULL
   ORDER BY d.added_at, c.id LIMIT 1`;

/**
 * Keeps an existing candidate from being merged or erased until the transaction ends. People who consist of several candidates apply one at a
 * time, so that they apply once for a role.
 * @returns null if they have just been erased
 */
export async function lockApplicant(tenant: Tenant, candidateId: string): Promise<Applicant | null> {
  const [held] = await tenant.query<{ personId: string; isMerged: boolean }[]>(
    `SELECT ${personIdOf('candidate')} AS "personId", merged_into_id IS NOT NULL OR EXISTS (SELECT FROM candidate merged
         WHERE merged.organisation_id = $1 AND merged.merged_into_id = candidate.id) AS "isMerged"
       FROM candidate WHERE organisation_id = $1 AND id = $2 AND erased_at IS NULL FOR KEY SHARE`,
    [tenant.organisationId, candidateId],
  );
  if (!held) return null;
  if (held.isMerged) {
    const person = [tenant.organisationId, held.personId];
    await tenant.query('SELECT FROM candidate WHERE organisation_id = $1 AND id = $2 FOR NO KEY UPDATE', person);
  }
  return { candidateId, personId: held.personId, known: true };
}

/** Lists the candidates with an email address, in any case, including those who are merged, suppressed, or have not been read. */
export async function listWithEmail(tenant: Tenant, email: string): Promise<string[]> {
  const rows = await tenant.query<{ id: string }[]>(
    `SELECT candidate_id AS id FROM candidate_key WHERE organisation_id = $1 AND kind = 'address' AND value = lower(normalize(trim($2::text), NFC))
     UNION SELECT candidate_id FROM candidate_identity WHERE organisation_id = $1 AND lower(email) = lower(normalize(trim($2::text), NFC))
     ORDER BY 1`,
    [tenant.organisationId, email],
  );
  return rows.map(({ id }) => id);
}

/**
 * Ties a document to an existing candidate. A repeat changes nothing.
 * @param datedAt orders their documents by age; null: when its bytes arrived
 * @returns whether the document is new to them
 */
export async function addDocument(
  tenant: Tenant,
  candidateId: string,
  documentId: string,
  datedAt: Date | null = null,
): Promise<boolean> {
  const added = await tenant.query<unknown[]>(
    `INSERT INTO candidate_document (organisation_id, candidate_id, document_id, dated_at)
     SELECT organisation_id, id, $3, $4 FROM candidate WHERE organisation_id = $1 AND id = $2
     ON CONFLICT DO NOTHING RETURNING document_id`,
    [tenant.organisationId, candidateId, documentId, datedAt],
  );
  return added.length > 0;
}
