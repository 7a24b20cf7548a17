/**
 * Candidates as people: which candidate stands for which, and the locks under which that does not change. A merge moves nothing: documents,
 * applications and IDs of vendors stay with the candidate for whom they arrived, and readers follow one pointer.
 */
// SQL by hand: row locks in an order that intake, jobs and merges share.
import { IsNull, Not } from 'typeorm';
import type { OutOfDateCause } from '#libs/contracts';
import { prepared } from '../../../prepared.js';
import { CandidateEntity } from '../../../schema/candidates/candidates.entity.js';
import { MEMBERS, personIdOf } from '../../sql/person.js';
import type { Tenant } from '../../../tenant.js';

interface Locked {
  id: string;
  mergedIntoId: string | null;
  suppressed: boolean;
}

/** More merges of one person than this do not commit while a transaction waits for their row. */
const MOST_TURNS = 5;

const LOCK_PEOPLE = prepared(
  'lock-people',
  `SELECT id, merged_into_id AS "mergedIntoId", suppressed_at IS NOT NULL AS suppressed FROM candidate
   WHERE organisation_id = $1 AND erased_at IS NULL AND id IN (
     SELECT unnest($2::uuid[])
     UNION SELECT merged_into_id FROM candidate WHERE organisation_id = $1 AND id = ANY($2::uuid[]))
   ORDER BY id FOR NO KEY UPDATE`,
);

/**
 * Makes this transaction the only one that builds profiles of the people of candidates, or merges them, until it ends, in the order of their
 * IDs. Lock them before reading texts: then a second transaction sees the texts and the profile of the first.
 * @returns by candidate, those that exist and are not erased: the candidate who stands for them, and whether they are suppressed
 */
export async function lock(
  tenant: Tenant,
  candidateIds: readonly string[],
): Promise<Map<string, { personId: string; suppressed: boolean }>> {
  let people = new Map<string, { personId: string; suppressed: boolean }>();
  // Try again if a candidate was merged, or a merge undone, while this waited for their row.
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const rows = await tenant.query<Locked[]>(LOCK_PEOPLE, [tenant.organisationId, candidateIds]);
    const locked = new Map(rows.map((row) => [row.id, row]));
    people = new Map();
    for (const id of candidateIds) {
      const candidate = locked.get(id);
      const person = candidate?.mergedIntoId ? locked.get(candidate.mergedIntoId) : candidate;
      if (person?.mergedIntoId === null) people.set(id, { personId: person.id, suppressed: person.suppressed });
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
 * {@link lock} for every candidate of documents.
 * @returns the people, each with a document, and whether they are suppressed; erased ones are left out
 */
export async function lockByDocuments(
  tenant: Tenant,
  documentIds: readonly string[],
): Promise<{ id: string; documentId: string; suppressed: boolean }[]> {
  const about = await tenant.query<{ candidateId: string; documentId: string }[]>(LOCK_PEOPLE_OF_DOCUMENTS, [
    tenant.organisationId,
    documentIds,
  ]);
  const ids = [...new Set(about.map(({ candidateId }) => candidateId))];
  const people = await lock(tenant, ids);
  return about.flatMap(({ candidateId, documentId }) => {
    const person = people.get(candidateId);
    return person ? [{ id: person.personId, documentId, suppressed: person.suppressed }] : [];
  });
}

/** Returns the people of {@link lock} whose profiles may be built: each once, without suppressed ones. */
export function notSuppressed(people: ReadonlyMap<string, { personId: string; suppressed: boolean }>): string[] {
  return [
    ...new Set([...people.values()].filter(({ suppressed }) => !suppressed).map(({ personId }) => personId)),
  ].sort();
}

const COMPLETE_PENDING = prepared(
  'complete-pending-profiles',
  `UPDATE candidate SET profile_pending_at = NULL
   WHERE organisation_id = $1 AND id = ANY($2::uuid[]) AND profile_pending_at IS NOT NULL AND NOT EXISTS (
     SELECT FROM candidate member JOIN candidate_document
         ON candidate_document.organisation_id = $1 AND candidate_document.candidate_id = member.id
      WHERE member.organisation_id = $1 AND (member.id = candidate.id OR member.merged_into_id = candidate.id)
        AND NOT EXISTS (SELECT FROM document_text WHERE document_text.organisation_id = $1
          AND document_text.document_id = candidate_document.document_id))`,
);

/** Records that the newest profiles of people are complete, unless a document waits to be read. */
export async function completePendingProfiles(tenant: Tenant, personIds: readonly string[]): Promise<void> {
  if (personIds.length > 0) await tenant.query(COMPLETE_PENDING, [tenant.organisationId, personIds]);
}

/** Returns whether documents, merges or corrections have changed since the newest profile of a candidate. */
export function isProfilePending(tenant: Tenant, personId: string): Promise<boolean> {
  return tenant.exists(CandidateEntity, { id: personId, profilePendingAt: Not(IsNull()) });
}

/**
 * Records that a new profile of people is pending, and why their visible assessments are out of date. The next assessment by a complete
 * profile clears it (`clearOutOfDate`).
 */
export async function markOutOfDate(
  tenant: Tenant,
  personIds: readonly string[],
  because: OutOfDateCause,
): Promise<void> {
  if (personIds.length === 0) return;
  const people = [tenant.organisationId, personIds];
  // The order of `lock`.
  await tenant.query(
    'SELECT FROM candidate WHERE organisation_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR NO KEY UPDATE',
    people,
  );
  await tenant.query(
    'UPDATE candidate SET profile_pending_at = now() WHERE organisation_id = $1 AND id = ANY($2::uuid[])',
    people,
  );
  await tenant.query(
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

/** Clears the mark of outdated assessments, for applications that have just been assessed and whose person has no pending profile. */
export async function clearOutOfDate(tenant: Tenant, applicationIds: readonly string[]): Promise<void> {
  await tenant.query(
    `UPDATE application SET out_of_date = NULL, out_of_date_at = NULL
       FROM candidate c JOIN candidate person
         ON person.organisation_id = c.organisation_id AND person.id = ${personIdOf('c')}
      WHERE application.organisation_id = $1 AND application.id = ANY($2::uuid[]) AND c.organisation_id = $1
        AND c.id = application.candidate_id AND person.profile_pending_at IS NULL`,
    [tenant.organisationId, applicationIds],
  );
}

/** Lists a candidate and all that were merged with it, in either direction; empty if there is no such candidate. */
export async function listMergedWith(tenant: Tenant, candidateId: string): Promise<string[]> {
  const rows = await tenant.query<{ id: string }[]>(
    `WITH RECURSIVE person (id) AS (
       SELECT id FROM candidate WHERE organisation_id = $1 AND id = $2
       UNION
       SELECT CASE WHEN c.id = person.id THEN c.merged_into_id ELSE c.id END
         FROM person JOIN candidate c ON c.organisation_id = $1
          AND ((c.id = person.id AND c.merged_into_id IS NOT NULL) OR c.merged_into_id = person.id)
     ) SELECT id FROM person ORDER BY id`,
    [tenant.organisationId, candidateId],
  );
  return rows.map(({ id }) => id);
}

/**
 * Makes this transaction the only one of the organization that merges or erases people or undoes a merge, so that the set of candidates that
 * it has found does not change. Lock it before finding them. Such transactions are rare, and users run them one at a time.
 */
export async function lockAll(tenant: Tenant): Promise<void> {
  await tenant.query(`SELECT pg_advisory_xact_lock(hashtextextended('people ' || $1, 0))`, [tenant.organisationId]);
}

/**
 * Makes this transaction the only one that changes anything about a person. The order is that of intake and jobs (the vendor's object, the
 * document, the candidate, the application), so that there are no deadlocks. A job that holds one of the locks finishes first, and a later
 * one finds an erased candidate.
 */
export async function lockWithApplications(
  tenant: Tenant,
  candidateIds: readonly string[],
): Promise<{ id: string; erasedAt: Date | null }[]> {
  const person = [tenant.organisationId, candidateIds];
  await tenant.query(
    `SELECT FROM external_object WHERE organisation_id = $1 AND kind = 'candidate' AND our_id = ANY($2::uuid[])
     ORDER BY connection_id, vendor_id FOR UPDATE`,
    person,
  );
  // The lock of `candidates.findByDocument`. Rows of documents cannot be locked, because no role of the database may update one.
  await tenant.query(
    `SELECT pg_advisory_xact_lock(hashtextextended($1::text || document_id::text, 0)) FROM (
       SELECT DISTINCT document_id FROM candidate_document
        WHERE organisation_id = $1::uuid AND candidate_id = ANY($2::uuid[]) ORDER BY document_id) documents`,
    person,
  );
  const candidates = await tenant.query<{ id: string; erasedAt: Date | null }[]>(
    `SELECT id, erased_at AS "erasedAt" FROM candidate WHERE organisation_id = $1 AND id = ANY($2::uuid[])
     ORDER BY id FOR UPDATE`,
    person,
  );
  await tenant.query(
    'SELECT FROM application WHERE organisation_id = $1 AND candidate_id = ANY($2::uuid[]) ORDER BY id FOR UPDATE',
    person,
  );
  return candidates;
}
