/** SQL for what a candidate is called. `$1` is the organization. */
// SQL by hand: parts of statements that several stores share, with joins that the planner must run row by row.
import { personIdOf } from './person.js';

/**
 * SQL that joins the identity of a candidate, as `alias (name, email, phone)`. It is the identity of the candidate who stands for the
 * person, so that every page names a merged candidate alike. `$1` is the organization. Each row asks by its own key (`OFFSET 0`): with a
 * plain join, the planner hashes the names of every candidate for a page of fifty.
 * @param candidateId SQL of the candidate's ID, merged or not; null if there is none
 */
export function identityOf(candidateId: string, alias = 'i'): string {
  return `LEFT JOIN LATERAL (
       SELECT known.name, known.email, known.phone ${ofPerson(candidateId)} OFFSET 0) ${alias} ON true`;
}

/** SQL for the name of a candidate, as in {@link identityOf}; null if none is known. */
export function nameOf(candidateId: string): string {
  return `(SELECT known.name ${ofPerson(candidateId)})`;
}

function ofPerson(candidateId: string): string {
  return `FROM candidate whose
         JOIN candidate_identity known ON known.organisation_id = $1 AND known.candidate_id = ${personIdOf('whose')}
        WHERE whose.organisation_id = $1 AND whose.id = ${candidateId}`;
}

/** SQL for whether a document of a person has not been read. @param personId SQL of the candidate who stands for the person */
export function awaitsReading(personId: string): string {
  return `EXISTS (
    SELECT FROM candidate member JOIN candidate_document awaited
        ON awaited.organisation_id = $1 AND awaited.candidate_id = member.id
     WHERE member.organisation_id = $1 AND (member.id = ${personId} OR member.merged_into_id = ${personId})
       AND NOT EXISTS (SELECT FROM document_text WHERE document_text.organisation_id = $1
         AND document_text.document_id = awaited.document_id))`;
}
