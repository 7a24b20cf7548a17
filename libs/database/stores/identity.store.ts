/**
 * Who candidates are, and what they are called: the one place that says whose name stands beside an application, and by which addresses a
 * person is found.
 */
import type { EntityManager } from 'typeorm';
import { valuesOf, type Identity, type KnownIdentity } from '#libs/contracts';
import type { CandidateKeyEntity } from '../entities/people.entity.js';
import { prepared } from '../prepared.js';
import { personIdOf } from './person-id.js';

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

/** What is known of a candidate before anything of theirs has been read. */
export interface StatedIdentity {
  candidateId: string;
  /** Null: nothing but the keys is kept. */
  identity: Pick<KnownIdentity, 'name' | 'emails' | 'phones'> | null;
  keys: readonly Pick<CandidateKeyEntity, 'kind' | 'value'>[];
}

const ADD_IDENTITIES = prepared(
  'add-identities',
  `INSERT INTO candidate_identity (organisation_id, candidate_id, name, email, phone)
   SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) AS given (candidate_id, name, email, phone)
    ORDER BY candidate_id
   ON CONFLICT DO NOTHING`,
);
const ADD_KEYS = prepared(
  'add-candidate-keys',
  `INSERT INTO candidate_key (organisation_id, candidate_id, kind, value)
   SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::text[]) AS given (candidate_id, kind, value)
    ORDER BY candidate_id, kind, value
   ON CONFLICT DO NOTHING`,
);

/**
 * Keeps what arrives structured, in the transaction in which it arrives: a candidate who has no identity yet gets this one, and everybody
 * is found by these keys from now on. Building a profile makes both again of all that was read.
 */
export async function addIdentities(
  tx: EntityManager,
  organisationId: string,
  stated: readonly StatedIdentity[],
): Promise<void> {
  if (stated.length === 0) return;
  await tx.query(ADD_IDENTITIES, [
    organisationId,
    stated.map(({ candidateId }) => candidateId),
    stated.map(({ identity }) => identity?.name ?? null),
    stated.map(({ identity }) => identity?.emails[0] ?? null),
    stated.map(({ identity }) => identity?.phones[0] ?? null),
  ]);
  const keys = stated.flatMap(({ candidateId, keys: theirs }) => theirs.map((key) => ({ candidateId, ...key })));
  if (keys.length === 0) return;
  await tx.query(ADD_KEYS, [
    organisationId,
    keys.map(({ candidateId }) => candidateId),
    keys.map(({ kind }) => kind),
    keys.map(({ value }) => value),
  ]);
}

/** Who a person is by their newest profile; before there is one, by what arrived structured. */
export async function findIdentity(
  tx: EntityManager,
  organisationId: string,
  personId: string,
): Promise<KnownIdentity> {
  const [row] = await tx.query<Row[]>(
    `SELECT newest.known, newest.stated, i.name, i.email, i.phone FROM candidate
       LEFT JOIN candidate_identity i ON i.organisation_id = $1 AND i.candidate_id = candidate.id
       LEFT JOIN LATERAL (SELECT identity AS known, content -> 'identity' AS stated FROM profile
         WHERE organisation_id = $1 AND candidate_id = candidate.id ORDER BY number DESC LIMIT 1) newest ON true
      WHERE candidate.organisation_id = $1 AND candidate.id = $2`,
    [organisationId, personId],
  );
  const { known = null, stated = null, name = null, email = null, phone = null } = row ?? {};
  if (known !== null) return known;
  if (stated !== null) return valuesOf(stated);
  const list = (one: string | null): string[] => (one === null ? [] : [one]);
  return { name, emails: list(email), phones: list(phone), links: [], location: null };
}

interface Row extends Record<'name' | 'email' | 'phone', string | null> {
  known: KnownIdentity | null;
  stated: Identity | null;
}

/** Candidates of whom an address is stored anywhere, whatever its case: also of those who were merged, are held, or have not been read. */
export async function candidatesWithEmail(tx: EntityManager, organisationId: string, email: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT candidate_id AS id FROM candidate_key WHERE organisation_id = $1 AND kind = 'address' AND value = lower(normalize(trim($2::text), NFC))
     UNION SELECT candidate_id FROM candidate_identity WHERE organisation_id = $1 AND lower(email) = lower(normalize(trim($2::text), NFC))
     ORDER BY 1`,
    [organisationId, email],
  );
  return rows.map(({ id }) => id);
}
