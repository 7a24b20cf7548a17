/** The words of documents, to be searched: taken down soon after a text came, so that nobody waits for it on the way to a rank. */
import type { DataSource } from 'typeorm';
import * as documents from './documents.store.js';
import type { Tenant } from '../../../tenant.js';

/** Organisations with texts whose words are still to be taken down. @param relay data source of the relay's pool */
export async function listUnindexedOrganisations(relay: DataSource): Promise<string[]> {
  const rows = await relay.query<{ id: string }[]>(
    `WITH RECURSIVE each AS (
       (SELECT organisation_id AS id FROM document_words_pending ORDER BY organisation_id LIMIT 1)
       UNION ALL
       SELECT (SELECT organisation_id FROM document_words_pending WHERE organisation_id > each.id ORDER BY organisation_id LIMIT 1)
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
export async function listUnindexedTexts(tenant: Tenant, limit: number): Promise<OwedText[]> {
  const [{ free }] = await tenant.query<[{ free: boolean }]>(
    `SELECT pg_try_advisory_xact_lock(hashtextextended('words of ' || $1::text, 0)) AS free`,
    [tenant.organisationId],
  );
  if (!free) return [];
  const owed = await tenant.query<{ id: string; documentId: string }[]>(
    `SELECT t.id, t.document_id AS "documentId" FROM (
       SELECT document_text_id FROM document_words_pending WHERE organisation_id = $1 ORDER BY document_text_id DESC LIMIT $2) owed
       JOIN document_text t ON t.organisation_id = $1 AND t.id = owed.document_text_id`,
    [tenant.organisationId, limit],
  );
  // As an erasure holds them: what it waits for must not wait for it.
  await documents.lock(
    tenant,
    owed.map(({ documentId }) => documentId),
  );
  return tenant.query<OwedText[]>(
    'SELECT id, text FROM document_text WHERE organisation_id = $1 AND id = ANY($2::uuid[]) ORDER BY id DESC',
    [tenant.organisationId, owed.map(({ id }) => id)],
  );
}

/** Takes down the words of texts that {@link listUnindexedTexts} gave: a vector for each part. */
export async function saveWords(
  tenant: Tenant,
  texts: readonly { id: string; vectors: readonly string[] }[],
): Promise<void> {
  const parts = texts.flatMap(({ id, vectors }) => vectors.map((vector, part) => ({ id, part, vector })));
  await tenant.query(
    `WITH completed AS (
       DELETE FROM document_words_pending WHERE organisation_id = $1 AND document_text_id = ANY($2::uuid[]))
     INSERT INTO document_words (organisation_id, document_text_id, part, words)
     SELECT $1, id, part, words::tsvector FROM unnest($3::uuid[], $4::smallint[], $5::text[]) AS row (id, part, words)
     ON CONFLICT DO NOTHING`,
    [
      tenant.organisationId,
      texts.map(({ id }) => id),
      parts.map(({ id }) => id),
      parts.map(({ part }) => part),
      parts.map(({ vector }) => vector),
    ],
  );
}

/** Whether anything of the organisation is worked on or due: then whoever can wait lets it go first. */
export async function isWorkPending(tenant: Tenant): Promise<boolean> {
  const [{ owed }] = await tenant.query<[{ owed: boolean }]>(
    `SELECT EXISTS (SELECT FROM outbox WHERE organisation_id = $1 AND (available_at <= now() OR lease_until IS NOT NULL)) AS owed`,
    [tenant.organisationId],
  );
  return owed;
}

/** How many of a ranking have a document that cannot be searched yet. */
export async function countUnindexed(tenant: Tenant, weightsVersionId: string): Promise<number> {
  const [{ owed }] = await tenant.query<[{ owed: boolean }]>(
    'SELECT EXISTS (SELECT FROM document_words_pending WHERE organisation_id = $1) AS owed',
    [tenant.organisationId],
  );
  if (!owed) return 0;
  const [{ n }] = await tenant.query<[{ n: number }]>(
    `SELECT count(*)::int AS n FROM ranking k
      WHERE k.organisation_id = $1 AND k.weights_version_id = $2 AND EXISTS (
        SELECT FROM profile_source s JOIN document_words_pending o
            ON o.organisation_id = $1 AND o.document_text_id = s.document_text_id
         WHERE s.organisation_id = $1 AND s.profile_id = k.profile_id)`,
    [tenant.organisationId, weightsVersionId],
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
export function listTextsOfRanking(
  tenant: Tenant,
  { weightsVersionId, applicationIds }: { weightsVersionId: string; applicationIds: readonly string[] },
): Promise<SearchedText[]> {
  return tenant.query<SearchedText[]>(
    `SELECT k.application_id AS "applicationId", t.document_id AS "documentId", t.text
       FROM unnest($3::uuid[]) AS asked (id)
       JOIN ranking k ON k.organisation_id = $1 AND k.weights_version_id = $2 AND k.application_id = asked.id
       JOIN profile_source s ON s.organisation_id = $1 AND s.profile_id = k.profile_id
       JOIN document_text t ON t.organisation_id = $1 AND t.id = s.document_text_id AND t.text IS NOT NULL
      ORDER BY k.application_id, t.id DESC`,
    [tenant.organisationId, weightsVersionId, applicationIds],
  );
}
