/** The words of documents, for search. They are indexed soon after a text arrives, so that ranking does not wait for it. */
// SQL by hand: full-text search, and words that workers index in batches.
import type { DataSource } from 'typeorm';
import * as documents from './documents.store.js';
import type { Tenant } from '../../../tenant.js';

/** Lists the organizations with texts that are not indexed yet. @param relay data source of the relay's pool */
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

export interface UnindexedText {
  id: string;
  text: string;
}

/**
 * Lists the newest texts that are not indexed yet. Until the transaction ends, their documents stay, and no other process indexes texts of
 * the organization.
 * @returns nothing if another process does so now
 */
export async function listUnindexedTexts(tenant: Tenant, limit: number): Promise<UnindexedText[]> {
  const [{ free }] = await tenant.query<[{ free: boolean }]>(
    `SELECT pg_try_advisory_xact_lock(hashtextextended('words of ' || $1::text, 0)) AS free`,
    [tenant.organisationId],
  );
  if (!free) return [];
  const unindexed = await tenant.query<{ id: string; documentId: string }[]>(
    `SELECT t.id, t.document_id AS "documentId" FROM (
       SELECT document_text_id FROM document_words_pending WHERE organisation_id = $1 ORDER BY document_text_id DESC LIMIT $2) pending
       JOIN document_text t ON t.organisation_id = $1 AND t.id = pending.document_text_id`,
    [tenant.organisationId, limit],
  );
  // The lock of an erasure: two transactions must not wait for each other.
  await documents.lock(
    tenant,
    unindexed.map(({ documentId }) => documentId),
  );
  return tenant.query<UnindexedText[]>(
    'SELECT id, text FROM document_text WHERE organisation_id = $1 AND id = ANY($2::uuid[]) ORDER BY id DESC',
    [tenant.organisationId, unindexed.map(({ id }) => id)],
  );
}

/** Indexes the texts that {@link listUnindexedTexts} returned: one vector for each part. */
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

/** Returns whether work of the organization runs or is due, so that indexing waits. */
export async function isWorkPending(tenant: Tenant): Promise<boolean> {
  const [{ isPending }] = await tenant.query<[{ isPending: boolean }]>(
    `SELECT EXISTS (SELECT FROM outbox WHERE organisation_id = $1 AND (available_at <= now() OR lease_until IS NOT NULL)) AS "isPending"`,
    [tenant.organisationId],
  );
  return isPending;
}

/** Counts the applications of a ranking with a document that cannot be searched yet. */
export async function countUnindexed(tenant: Tenant, weightsVersionId: string): Promise<number> {
  const [{ isPending }] = await tenant.query<[{ isPending: boolean }]>(
    'SELECT EXISTS (SELECT FROM document_words_pending WHERE organisation_id = $1) AS "isPending"',
    [tenant.organisationId],
  );
  if (!isPending) return 0;
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

/** A document text behind an application's rank. */
export interface SearchedText {
  applicationId: string;
  documentId: string;
  text: string;
}

/** Lists the texts behind the ranks of applications, newest first. */
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
