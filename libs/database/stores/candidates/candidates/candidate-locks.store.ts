/**
 * Candidates as people: who stands for whom, and the locks under which that does not change. Nothing is moved when people are merged:
 * documents, applications and ids of vendors stay with the candidate they came for, and whoever reads follows one pointer.
 */
import type { EntityManager } from 'typeorm';
import type { OutOfDateCause } from '#libs/contracts';
import { prepared } from '../../../prepared.js';
import { MEMBERS, personIdOf } from '../../sql/person.js';

interface Locked {
  id: string;
  mergedIntoId: string | null;
  held: boolean;
}

/** More merges of one person than this do not happen while a transaction waits for their row. */
const MOST_TURNS = 5;

const LOCK_PEOPLE = prepared(
  'lock-people',
  `SELECT id, merged_into_id AS "mergedIntoId", held_at IS NOT NULL AS held FROM candidate
   WHERE organisation_id = $1 AND erased_at IS NULL AND id IN (
     SELECT unnest($2::uuid[])
     UNION SELECT merged_into_id FROM candidate WHERE organisation_id = $1 AND id = ANY($2::uuid[]))
   ORDER BY id FOR NO KEY UPDATE`,
);

/**
 * Makes this transaction the only one that builds profiles of the people whom candidates are, or merges them, until it ends; in the order
 * of their ids. Take the locks before reading texts: then the one that comes second sees the first one's texts and profile.
 * @returns by candidate, those that exist and were not erased: who stands for them, and whether they are held because they look like
 *   somebody who was erased
 */
export async function lockPeople(
  tx: EntityManager,
  organisationId: string,
  candidateIds: readonly string[],
): Promise<Map<string, { personId: string; held: boolean }>> {
  let people = new Map<string, { personId: string; held: boolean }>();
  // Again when somebody was merged, or a merge undone, while their row was waited for.
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const rows = await tx.query<Locked[]>(LOCK_PEOPLE, [organisationId, candidateIds]);
    const locked = new Map(rows.map((row) => [row.id, row]));
    people = new Map();
    for (const id of candidateIds) {
      const candidate = locked.get(id);
      const person = candidate?.mergedIntoId ? locked.get(candidate.mergedIntoId) : candidate;
      if (person?.mergedIntoId === null) people.set(id, { personId: person.id, held: person.held });
    }
    if (candidateIds.every((id) => people.has(id) || !locked.has(id))) break;
  }
  return people;
}

const LOCK_PEOPLE_OF_DOCUMENTS = prepared(
  'people-of-documents',
  `SELECT candidate_id AS "candidateId", document_id AS "documentId" FROM candidate_document
   WHERE organisation_id = $1 AND document_id = ANY($2::uuid[])`,
);

/**
 * {@link lockPeople} for everybody that the documents are about.
 * @returns the people, each with a document, and whether a person has yet to confirm them; erased ones are left out
 */
export async function lockPeopleOfDocuments(
  tx: EntityManager,
  organisationId: string,
  documentIds: readonly string[],
): Promise<{ id: string; documentId: string; held: boolean }[]> {
  const about = await tx.query<{ candidateId: string; documentId: string }[]>(LOCK_PEOPLE_OF_DOCUMENTS, [
    organisationId,
    documentIds,
  ]);
  const ids = [...new Set(about.map(({ candidateId }) => candidateId))];
  const people = await lockPeople(tx, organisationId, ids);
  return about.flatMap(({ candidateId, documentId }) => {
    const person = people.get(candidateId);
    return person ? [{ id: person.personId, documentId, held: person.held }] : [];
  });
}

/** Those of the people whom {@link lockPeople} gave who may be built: each once, held ones left out. */
export function freePeople(people: ReadonlyMap<string, { personId: string; held: boolean }>): string[] {
  return [...new Set([...people.values()].filter(({ held }) => !held).map(({ personId }) => personId))].sort();
}

const SETTLE_OWED = prepared(
  'settle-owed-profiles',
  `UPDATE candidate SET profile_owed_at = NULL
   WHERE organisation_id = $1 AND id = ANY($2::uuid[]) AND profile_owed_at IS NOT NULL AND NOT EXISTS (
     SELECT FROM candidate member JOIN candidate_document
         ON candidate_document.organisation_id = $1 AND candidate_document.candidate_id = member.id
      WHERE member.organisation_id = $1 AND (member.id = candidate.id OR member.merged_into_id = candidate.id)
        AND NOT EXISTS (SELECT FROM document_text WHERE document_text.organisation_id = $1
          AND document_text.document_id = candidate_document.document_id))`,
);

/** Notes that the people's newest profiles are of all that they have, unless a document of theirs waits to be read. */
export async function settleOwedProfiles(
  tx: EntityManager,
  organisationId: string,
  personIds: readonly string[],
): Promise<void> {
  if (personIds.length > 0) await tx.query(SETTLE_OWED, [organisationId, personIds]);
}

/** Whether documents or people came, or left, or something was put right since the newest profile of a person. */
export async function isProfileOwed(tx: EntityManager, organisationId: string, personId: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    'SELECT FROM candidate WHERE organisation_id = $1 AND id = $2 AND profile_owed_at IS NOT NULL',
    [organisationId, personId],
  );
  return rows.length > 0;
}

/**
 * Notes that a profile is owed to people, and why the assessments of theirs that people see are out of date. Who assesses them next by a
 * profile of all documents takes that back (`settleOutOfDate`).
 */
export async function markOutOfDate(
  tx: EntityManager,
  organisationId: string,
  personIds: readonly string[],
  because: OutOfDateCause,
): Promise<void> {
  if (personIds.length === 0) return;
  const people = [organisationId, personIds];
  // In the order of `lockPeople`.
  await tx.query(
    'SELECT FROM candidate WHERE organisation_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR NO KEY UPDATE',
    people,
  );
  await tx.query(
    'UPDATE candidate SET profile_owed_at = now() WHERE organisation_id = $1 AND id = ANY($2::uuid[])',
    people,
  );
  await tx.query(
    `WITH ${MEMBERS}, theirs AS MATERIALIZED (
       SELECT application.id FROM member JOIN application
         ON application.organisation_id = $1 AND application.candidate_id = member.id
        WHERE mode = 'scored' AND EXISTS (SELECT FROM assessment
          WHERE assessment.organisation_id = $1 AND assessment.application_id = application.id)
        ORDER BY application.id FOR NO KEY UPDATE OF application)
     UPDATE application SET out_of_date = $3, out_of_date_at = now() FROM theirs
      WHERE application.organisation_id = $1 AND application.id = theirs.id`,
    [...people, because],
  );
}

/** Ends that assessments are out of date, of those that have just been assessed and whose person is owed no profile. */
export async function settleOutOfDate(
  tx: EntityManager,
  organisationId: string,
  applicationIds: readonly string[],
): Promise<void> {
  await tx.query(
    `UPDATE application SET out_of_date = NULL, out_of_date_at = NULL
       FROM candidate c JOIN candidate person
         ON person.organisation_id = c.organisation_id AND person.id = ${personIdOf('c')}
      WHERE application.organisation_id = $1 AND application.id = ANY($2::uuid[]) AND c.organisation_id = $1
        AND c.id = application.candidate_id AND person.profile_owed_at IS NULL`,
    [organisationId, applicationIds],
  );
}

/** A candidate and all that were merged with it, in either direction; nobody when there is no such candidate. */
export async function personOf(tx: EntityManager, organisationId: string, candidateId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `WITH RECURSIVE person (id) AS (
       SELECT id FROM candidate WHERE organisation_id = $1 AND id = $2
       UNION
       SELECT CASE WHEN c.id = person.id THEN c.merged_into_id ELSE c.id END
         FROM person JOIN candidate c ON c.organisation_id = $1
          AND ((c.id = person.id AND c.merged_into_id IS NOT NULL) OR c.merged_into_id = person.id)
     ) SELECT id FROM person ORDER BY id`,
    [organisationId, candidateId],
  );
  return rows.map(({ id }) => id);
}

/**
 * Makes this transaction the only one of the organisation that merges, parts or erases people, so that nobody joins or leaves those whom it
 * has found. Take it before looking who they are; these are rare, and done by people one at a time.
 */
export async function holdPeople(tx: EntityManager, organisationId: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('people ' || $1, 0))`, [organisationId]);
}

/**
 * Makes this transaction the only one that does anything about a person. The order is that of intake and jobs (the vendor's thing, the
 * document, the candidate, the application), so that nobody waits in a circle; a job that holds one of the locks is finished first, and
 * one that comes later finds an erased candidate.
 */
export async function lockPerson(
  tx: EntityManager,
  organisationId: string,
  candidateIds: readonly string[],
): Promise<{ id: string; erasedAt: Date | null }[]> {
  const person = [organisationId, candidateIds];
  await tx.query(
    `SELECT FROM external_object WHERE organisation_id = $1 AND kind = 'candidate' AND our_id = ANY($2::uuid[])
     ORDER BY connection_id, vendor_id FOR UPDATE`,
    person,
  );
  // As `candidateOfDocument` does; documents cannot be locked, because nobody may change one.
  await tx.query(
    `SELECT pg_advisory_xact_lock(hashtextextended($1::text || document_id::text, 0)) FROM (
       SELECT DISTINCT document_id FROM candidate_document
        WHERE organisation_id = $1::uuid AND candidate_id = ANY($2::uuid[]) ORDER BY document_id) documents`,
    person,
  );
  const candidates = await tx.query<{ id: string; erasedAt: Date | null }[]>(
    `SELECT id, erased_at AS "erasedAt" FROM candidate WHERE organisation_id = $1 AND id = ANY($2::uuid[])
     ORDER BY id FOR UPDATE`,
    person,
  );
  await tx.query(
    'SELECT FROM application WHERE organisation_id = $1 AND candidate_id = ANY($2::uuid[]) ORDER BY id FOR UPDATE',
    person,
  );
  return candidates;
}
