/** SQL for what a candidate is called. `$1` is the organization. */
import { personIdOf } from './person.js';

/**
 * SQL that joins what a candidate is called, as `alias (name, email, phone)`: by the identity of whoever stands for the person, so that
 * every surface names a merged candidate alike. `$1` is the organisation. Each row asks by its own key (`OFFSET 0`): as a plain join the
 * planner hashes everybody's names for a page of fifty.
 * @param candidateId SQL of the candidate's id, merged or not; null where there is none
 */
export function identityOf(candidateId: string, alias = 'i'): string {
  return `LEFT JOIN LATERAL (
       SELECT known.name, known.email, known.phone ${ofPerson(candidateId)} OFFSET 0) ${alias} ON true`;
}

/** The same as {@link identityOf} for one value: SQL of the name of a candidate, null where none is known. */
export function nameOf(candidateId: string): string {
  return `(SELECT known.name ${ofPerson(candidateId)})`;
}

function ofPerson(candidateId: string): string {
  return `FROM candidate whose
         JOIN candidate_identity known ON known.organisation_id = $1 AND known.candidate_id = ${personIdOf('whose')}
        WHERE whose.organisation_id = $1 AND whose.id = ${candidateId}`;
}

/** SQL for whether a document of the person whom a candidate stands for has not been read. */
export function awaitsReading(personId: string): string {
  return `EXISTS (
    SELECT FROM candidate member JOIN candidate_document awaited
        ON awaited.organisation_id = $1 AND awaited.candidate_id = member.id
     WHERE member.organisation_id = $1 AND (member.id = ${personId} OR member.merged_into_id = ${personId})
       AND NOT EXISTS (SELECT FROM document_text WHERE document_text.organisation_id = $1
         AND document_text.document_id = awaited.document_id))`;
}
