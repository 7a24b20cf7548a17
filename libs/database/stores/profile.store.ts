/** What was read about candidates: document texts, profile versions, and the narrow rows that filters use. */
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { ReadOutcome } from '../entities/candidates.entity.js';
import { newId } from '../ids.js';
import { prepared } from '../prepared.js';

export interface StoredText {
  id: string;
  documentId: string;
  extractor: string;
  outcome: ReadOutcome;
  /** Null when the document could not be read. */
  text: string | null;
  /** SHA-256 of the text, hex; null with it. */
  digest: string | null;
}

const SAVE_TEXT = prepared(
  'save-document-text',
  `INSERT INTO document_text (organisation_id, id, document_id, extractor, outcome, text, text_digest)
   VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (organisation_id, document_id, extractor) DO NOTHING`,
);

/** Keeps what a reader made of a document; a second reading by the same reader changes nothing, because texts never change. */
export async function saveText(
  tx: EntityManager,
  organisationId: string,
  reading: { documentId: string; extractor: string; outcome: ReadOutcome; text: string | null },
): Promise<void> {
  const digest = reading.text === null ? null : createHash('sha256').update(reading.text, 'utf8').digest();
  await tx.query(SAVE_TEXT, [
    organisationId,
    newId(),
    reading.documentId,
    reading.extractor,
    reading.outcome,
    reading.text,
    digest,
  ]);
}

const LOCK_CANDIDATES = prepared(
  'lock-candidates-of-document',
  `SELECT candidate.id FROM candidate_document JOIN candidate
     ON candidate.organisation_id = candidate_document.organisation_id AND candidate.id = candidate_document.candidate_id
   WHERE candidate_document.organisation_id = $1 AND candidate_document.document_id = $2 AND candidate.erased_at IS NULL
   ORDER BY candidate.id FOR NO KEY UPDATE OF candidate`,
);

/**
 * {@link lockCandidate} for everybody that a document is about, in a fixed order.
 * @returns their ids; erased ones are left out
 */
export async function lockCandidatesOfDocument(
  tx: EntityManager,
  organisationId: string,
  documentId: string,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(LOCK_CANDIDATES, [organisationId, documentId]);
  return rows.map((row) => row.id);
}

/**
 * Makes this transaction the only one that builds a profile of the candidate, until it ends. Take it before reading the
 * texts: then the one that comes second sees the first one's texts and profile.
 * @returns false when there is no such candidate, or it was erased
 */
export async function lockCandidate(tx: EntityManager, organisationId: string, candidateId: string): Promise<boolean> {
  const rows = await tx.query<unknown[]>(
    `SELECT id FROM candidate WHERE organisation_id = $1 AND id = $2 AND erased_at IS NULL FOR NO KEY UPDATE`,
    [organisationId, candidateId],
  );
  return rows.length > 0;
}

const TEXTS_OF_CANDIDATE = prepared(
  'texts-of-candidate',
  `SELECT DISTINCT ON (document_text.document_id) document_text.id, document_text.document_id AS "documentId",
     document_text.extractor, document_text.outcome, document_text.text,
     encode(document_text.text_digest, 'hex') AS digest
   FROM candidate_document
     JOIN document_text ON document_text.organisation_id = candidate_document.organisation_id
       AND document_text.document_id = candidate_document.document_id
   WHERE candidate_document.organisation_id = $1 AND candidate_document.candidate_id = $2
   ORDER BY document_text.document_id, document_text.id DESC`,
);

/** The newest reading of each of a candidate's documents; documents that wait to be read are left out. */
export async function textsOfCandidate(
  tx: EntityManager,
  organisationId: string,
  candidateId: string,
): Promise<StoredText[]> {
  return tx.query<StoredText[]>(TEXTS_OF_CANDIDATE, [organisationId, candidateId]);
}

/** What a profile version was built by and from; together with the texts' bytes it fixes the content. */
export interface ProfileKey {
  candidateId: string;
  builder: string;
  taxonomy: string;
  /** Ids of the document texts. */
  sources: readonly string[];
}

const LATEST_PROFILE_KEY = prepared(
  'latest-profile-key',
  `SELECT profile.id, profile.builder, profile.taxonomy,
     ARRAY(SELECT document_text_id::text FROM profile_source
           WHERE organisation_id = $1 AND profile_id = profile.id) AS sources
   FROM profile WHERE organisation_id = $1 AND candidate_id = $2 ORDER BY number DESC LIMIT 1`,
);

/** The candidate's newest profile when it was built by and from exactly these, or null. */
export async function findProfileBuiltFrom(
  tx: EntityManager,
  organisationId: string,
  key: ProfileKey,
): Promise<string | null> {
  const [latest] = await tx.query<{ id: string; builder: string; taxonomy: string; sources: string[] }[]>(
    LATEST_PROFILE_KEY,
    [organisationId, key.candidateId],
  );
  if (latest === undefined || latest.builder !== key.builder || latest.taxonomy !== key.taxonomy) return null;
  const sources = new Set(key.sources);
  const same = latest.sources.length === sources.size && latest.sources.every((id) => sources.has(id));
  return same ? latest.id : null;
}

export interface NewProfile extends ProfileKey {
  content: object;
  identity: { name: string | null; email: string | null; phone: string | null };
  skills: readonly { skill: string; months: number | null; lastMonth: number | null }[];
  certifications: readonly { certification: string; validUntil: string | null }[];
}

/** Everything that a profile version brings, in one statement: foreign keys are checked at its end. */
const SAVE_PROFILE = prepared(
  'save-profile',
  `WITH added AS (
     INSERT INTO profile (organisation_id, id, candidate_id, number, builder, taxonomy, content)
     SELECT $1, $2, $3, 1 + coalesce(max(number), 0), $4, $5, $6::json
     FROM profile WHERE organisation_id = $1 AND candidate_id = $3
   ), sources AS (
     INSERT INTO profile_source (organisation_id, profile_id, document_text_id) SELECT $1, $2, unnest($7::uuid[])
   ), given_skill AS (
     SELECT * FROM jsonb_to_recordset($11::jsonb) AS row (skill text, months int, "lastMonth" int)
   ), gone_skill AS (
     DELETE FROM profile_skill
     WHERE organisation_id = $1 AND candidate_id = $3 AND skill NOT IN (SELECT skill FROM given_skill)
   ), skills AS (
     INSERT INTO profile_skill (organisation_id, candidate_id, skill, months, last_month)
     SELECT $1, $3, skill, months, "lastMonth" FROM given_skill
     ON CONFLICT (organisation_id, candidate_id, skill) DO UPDATE
       SET months = excluded.months, last_month = excluded.last_month
   ), given_certification AS (
     SELECT * FROM jsonb_to_recordset($12::jsonb) AS row (certification text, "validUntil" date)
   ), gone_certification AS (
     DELETE FROM profile_certification WHERE organisation_id = $1 AND candidate_id = $3
       AND certification NOT IN (SELECT certification FROM given_certification)
   ), certifications AS (
     INSERT INTO profile_certification (organisation_id, candidate_id, certification, valid_until)
     SELECT $1, $3, certification, "validUntil" FROM given_certification
     ON CONFLICT (organisation_id, candidate_id, certification) DO UPDATE SET valid_until = excluded.valid_until
   )
   INSERT INTO candidate_identity (organisation_id, candidate_id, name, email, phone) VALUES ($1, $3, $8, $9, $10)
   ON CONFLICT (organisation_id, candidate_id) DO UPDATE
     SET name = coalesce(excluded.name, candidate_identity.name),
         email = coalesce(excluded.email, candidate_identity.email),
         phone = coalesce(excluded.phone, candidate_identity.phone)`,
);

/**
 * Adds the candidate's next profile version and makes the narrow rows follow it. Call it under {@link lockCandidate}: the
 * number is one past the highest.
 * @returns id of the profile
 */
export async function saveProfile(tx: EntityManager, organisationId: string, profile: NewProfile): Promise<string> {
  const id = newId();
  const { name, email, phone } = profile.identity;
  await tx.query(SAVE_PROFILE, [
    organisationId,
    id,
    profile.candidateId,
    profile.builder,
    profile.taxonomy,
    JSON.stringify(profile.content),
    profile.sources,
    name,
    email,
    phone,
    JSON.stringify(profile.skills),
    JSON.stringify(profile.certifications),
  ]);
  return id;
}

/** The candidate's newest profile, or null when none was built yet. */
export async function newestProfile(
  tx: EntityManager,
  organisationId: string,
  candidateId: string,
): Promise<{ id: string; content: unknown } | null> {
  const [found] = await tx.query<{ id: string; content: unknown }[]>(
    `SELECT id, content FROM profile WHERE organisation_id = $1 AND candidate_id = $2 ORDER BY number DESC LIMIT 1`,
    [organisationId, candidateId],
  );
  return found ?? null;
}
