/** Candidates and applications as they come in. */
import type { EntityManager } from 'typeorm';
import type { ApplicationMode } from '../entities/roles.entity.js';
import { newId } from '../ids.js';
import { prepared } from '../prepared.js';

const ADD_CANDIDATE = prepared(
  'add-candidate-of-document',
  `WITH added AS (INSERT INTO candidate (organisation_id, id) VALUES ($1, $2))
   INSERT INTO candidate_document (organisation_id, candidate_id, document_id) VALUES ($1, $2, $3)`,
);

/**
 * The candidate that a document is about: the one it was first received for, following merges, or a new one. Of two requests
 * with the same new bytes the second waits for the first when it stores them, and then finds a duplicate.
 * @param document as `storeDocument` gave it
 */
export async function candidateOfDocument(
  tx: EntityManager,
  organisationId: string,
  { documentId, duplicate }: { documentId: string; duplicate: boolean },
): Promise<{ candidateId: string; known: boolean }> {
  const found = duplicate ? await knownCandidate(tx, organisationId, documentId) : null;
  if (found !== null) return { candidateId: found, known: true };
  const candidateId = newId();
  await tx.query(ADD_CANDIDATE, [organisationId, candidateId, documentId]);
  return { candidateId, known: false };
}

/** `storeDocument` holds the document, so that two requests agree that find nobody (after an erasure). */
async function knownCandidate(tx: EntityManager, organisationId: string, documentId: string): Promise<string | null> {
  const [known] = await tx.query<{ id: string }[]>(
    `SELECT coalesce(c.merged_into_id, c.id) AS id
       FROM candidate_document d
       JOIN candidate c ON c.organisation_id = d.organisation_id AND c.id = d.candidate_id
      WHERE d.organisation_id = $1 AND d.document_id = $2 AND c.erased_at IS NULL
      ORDER BY d.added_at, c.id LIMIT 1`,
    [organisationId, documentId],
  );
  return known?.id ?? null;
}

export interface NewApplicationRow {
  organisationId: string;
  roleId: string;
  candidateId: string;
  /** Where it came from: `upload`, `api`, `ats:<vendor>`. */
  source: string;
  mode: ApplicationMode;
}

const ADD_APPLICATION = prepared(
  'add-application',
  `INSERT INTO application (organisation_id, id, role_id, candidate_id, source, mode) VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT (organisation_id, role_id, candidate_id) DO NOTHING RETURNING id`,
);

/** Adds an application, unless the candidate applied for the role before. */
export async function addApplication(
  tx: EntityManager,
  application: NewApplicationRow,
): Promise<{ applicationId: string; isNew: boolean }> {
  const { organisationId, roleId, candidateId } = application;
  const { source, mode } = application;
  const values = [organisationId, newId(), roleId, candidateId, source, mode];
  for (;;) {
    const added = await tx.query<{ id: string }[]>(ADD_APPLICATION, values);
    if (added[0]) return { applicationId: added[0].id, isNew: true };
    // Locked, so that an import that is cancelled at this moment leaves it; one that has just gone with such an import is added again.
    const [earlier] = await tx.query<{ id: string }[]>(
      `SELECT id FROM application WHERE organisation_id = $1 AND role_id = $2 AND candidate_id = $3 FOR KEY SHARE`,
      [organisationId, roleId, candidateId],
    );
    if (earlier) return { applicationId: earlier.id, isNew: false };
  }
}

/** @returns whether the candidate's documents were read before, so that a new application can be assessed at once */
export async function hasProfile(tx: EntityManager, organisationId: string, candidateId: string): Promise<boolean> {
  const [row] = await tx.query<[{ exists: boolean }]>(
    'SELECT EXISTS (SELECT FROM profile WHERE organisation_id = $1 AND candidate_id = $2) AS exists',
    [organisationId, candidateId],
  );
  return row.exists;
}
