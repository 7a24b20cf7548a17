/** The words of documents, to be searched: taken down soon after a text came, so that nobody waits for it on the way to a rank. */
import type { DataSource, EntityManager } from 'typeorm';
import { holdDocuments } from './documents.store.js';

/** Organisations with texts whose words are still to be taken down. @param relay data source of the relay's pool */
export async function organisationsOwingWords(relay: DataSource): Promise<string[]> {
  const rows = await relay.query<{ id: string }[]>(
    `WITH RECURSIVE each AS (
       (SELECT organisation_id AS id FROM document_words_owed ORDER BY organisation_id LIMIT 1)
       UNION ALL
       SELECT (SELECT organisation_id FROM document_words_owed WHERE organisation_id > each.id ORDER BY organisation_id LIMIT 1)
         FROM each WHERE each.id IS NOT NULL)
     SELECT id FROM each WHERE id IS NOT NULL`,
  );
  return rows.map(({ id }) => id);
}

export interface OwedText {
  id: string;
  text: string;
}

/**
 * The newest texts whose words are owed. Until the transaction ends their documents stay, and no other process takes words down for the
 * organisation.
 * @returns nothing where another one is at it
 */
export async function textsOwingWords(tx: EntityManager, organisationId: string, limit: number): Promise<OwedText[]> {
  const [{ free }] = await tx.query<[{ free: boolean }]>(
    `SELECT pg_try_advisory_xact_lock(hashtextextended('words of ' || $1::text, 0)) AS free`,
    [organisationId],
  );
  if (!free) return [];
  const owed = await tx.query<{ id: string; documentId: string }[]>(
    `SELECT t.id, t.document_id AS "documentId" FROM (
       SELECT document_text_id FROM document_words_owed WHERE organisation_id = $1 ORDER BY document_text_id DESC LIMIT $2) owed
       JOIN document_text t ON t.organisation_id = $1 AND t.id = owed.document_text_id`,
    [organisationId, limit],
  );
  // As an erasure holds them: what it waits for must not wait for it.
  await holdDocuments(
    tx,
    organisationId,
    owed.map(({ documentId }) => documentId),
  );
  return tx.query<OwedText[]>(
    'SELECT id, text FROM document_text WHERE organisation_id = $1 AND id = ANY($2::uuid[]) ORDER BY id DESC',
    [organisationId, owed.map(({ id }) => id)],
  );
}

/** Takes down the words of texts that {@link textsOwingWords} gave: a vector for each part. */
export async function saveWords(
  tx: EntityManager,
  organisationId: string,
  texts: readonly { id: string; vectors: readonly string[] }[],
): Promise<void> {
  const parts = texts.flatMap(({ id, vectors }) => vectors.map((vector, part) => ({ id, part, vector })));
  await tx.query(
    `WITH settled AS (
       DELETE FROM document_words_owed WHERE organisation_id = $1 AND document_text_id = ANY($2::uuid[]))
     INSERT INTO document_words (organisation_id, document_text_id, part, words)
     SELECT $1, id, part, words::tsvector FROM unnest($3::uuid[], $4::smallint[], $5::text[]) AS row (id, part, words)
     ON CONFLICT DO NOTHING`,
    [
      organisationId,
      texts.map(({ id }) => id),
      parts.map(({ id }) => id),
      parts.map(({ part }) => part),
      parts.map(({ vector }) => vector),
    ],
  );
}

/** Whether anything of the organisation is worked on or due: then whoever can wait lets it go first. */
export async function isWorkOwed(tx: EntityManager, organisationId: string): Promise<boolean> {
  const [{ owed }] = await tx.query<[{ owed: boolean }]>(
    `SELECT EXISTS (SELECT FROM outbox WHERE organisation_id = $1 AND (available_at <= now() OR lease_until IS NOT NULL)) AS owed`,
    [organisationId],
  );
  return owed;
}

/** How many of a ranking have a document that cannot be searched yet. */
export async function countWordsOwed(
  tx: EntityManager,
  organisationId: string,
  weightsVersionId: string,
): Promise<number> {
  const [{ owed }] = await tx.query<[{ owed: boolean }]>(
    'SELECT EXISTS (SELECT FROM document_words_owed WHERE organisation_id = $1) AS owed',
    [organisationId],
  );
  if (!owed) return 0;
  const [{ n }] = await tx.query<[{ n: number }]>(
    `SELECT count(*)::int AS n FROM ranking k
      WHERE k.organisation_id = $1 AND k.weights_version_id = $2 AND EXISTS (
        SELECT FROM profile_source s JOIN document_words_owed o
            ON o.organisation_id = $1 AND o.document_text_id = s.document_text_id
         WHERE s.organisation_id = $1 AND s.profile_id = k.profile_id)`,
    [organisationId, weightsVersionId],
  );
  return n;
}

/** A document text that counts for an application's place in a ranking. */
export interface SearchedText {
  applicationId: string;
  documentId: string;
  text: string;
}

/** Texts that places of a ranking rest on, newest first. */
export function textsOfPlaces(
  tx: EntityManager,
  organisationId: string,
  { weightsVersionId, applicationIds }: { weightsVersionId: string; applicationIds: readonly string[] },
): Promise<SearchedText[]> {
  return tx.query<SearchedText[]>(
    `SELECT k.application_id AS "applicationId", t.document_id AS "documentId", t.text
       FROM unnest($3::uuid[]) AS asked (id)
       JOIN ranking k ON k.organisation_id = $1 AND k.weights_version_id = $2 AND k.application_id = asked.id
       JOIN profile_source s ON s.organisation_id = $1 AND s.profile_id = k.profile_id
       JOIN document_text t ON t.organisation_id = $1 AND t.id = s.document_text_id AND t.text IS NOT NULL
      ORDER BY k.application_id, t.id DESC`,
    [organisationId, weightsVersionId, applicationIds],
  );
}
