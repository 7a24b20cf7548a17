/** Suppression records of erased candidates, and suppressed candidates who match one. */
// SQL by hand: returning candidates are found by arrays of digests and through their applications.
import type { SuppressionKind } from '../../schema/compliance/erasure.entity.js';
import { type VisibilityScope, canSeeRole, canSeeCandidate } from '../sql/visibility.js';
import type { Tenant } from '../../tenant.js';

export interface Suppression {
  candidateId: string;
  kind: SuppressionKind;
  keyId: string;
  digest: Buffer;
  erasedAt: Date;
}

/** Adds suppression records. Existing ones stay. */
export async function create(tenant: Tenant, suppressions: readonly Suppression[]): Promise<void> {
  if (suppressions.length === 0) return;
  await tenant.query(
    `INSERT INTO suppression (organisation_id, digest, candidate_id, kind, key_id, erased_at)
     SELECT $1, * FROM unnest($2::bytea[], $3::uuid[], $4::text[], $5::text[], $6::timestamptz[]) ON CONFLICT DO NOTHING`,
    [
      tenant.organisationId,
      suppressions.map(({ digest }) => digest),
      suppressions.map(({ candidateId }) => candidateId),
      suppressions.map(({ kind }) => kind),
      suppressions.map(({ keyId }) => keyId),
      suppressions.map(({ erasedAt }) => erasedAt),
    ],
  );
}

/** Returns whether any candidate was erased: most organizations need no further check. */
export async function exist(tenant: Tenant): Promise<boolean> {
  const [row] = await tenant.query<[{ exists: boolean }]>(
    'SELECT EXISTS (SELECT FROM suppression WHERE organisation_id = $1) AS exists',
    [tenant.organisationId],
  );
  return row.exists;
}

/** Returns whether any candidate was erased after a time. */
export async function wasAnyErasedAfter(tenant: Tenant, at: Date): Promise<boolean> {
  const [row] = await tenant.query<[{ exists: boolean }]>(
    'SELECT EXISTS (SELECT FROM candidate WHERE organisation_id = $1 AND erased_at > $2) AS exists',
    [tenant.organisationId, at],
  );
  return row.exists;
}

/** Returns whether a candidate who was erased after a time has one of these digests, except of phones, which people share. */
export async function matchesErasedAfter(tenant: Tenant, at: Date, digests: readonly Buffer[]): Promise<boolean> {
  const [row] = await tenant.query<[{ exists: boolean }]>(
    `SELECT EXISTS (SELECT FROM suppression t JOIN candidate c ON c.organisation_id = $1 AND c.id = t.candidate_id
       WHERE t.organisation_id = $1 AND t.digest = ANY($3::bytea[]) AND t.kind <> 'phone' AND c.erased_at > $2) AS exists`,
    [tenant.organisationId, at, digests],
  );
  return row.exists;
}

/** Returns the suppression records with one of these digests. */
export function findByDigests(
  tenant: Tenant,
  digests: readonly Buffer[],
): Promise<Pick<Suppression, 'candidateId' | 'kind' | 'digest'>[]> {
  return tenant.query(
    `SELECT candidate_id AS "candidateId", kind, digest FROM suppression
      WHERE organisation_id = $1 AND digest = ANY($2::bytea[]) ORDER BY erased_at DESC, candidate_id`,
    [tenant.organisationId, digests],
  );
}

/** Deletes suppression records: the candidate has returned and was released. */
export async function remove(tenant: Tenant, candidateIds: readonly string[]): Promise<void> {
  await tenant.query('DELETE FROM suppression WHERE organisation_id = $1 AND candidate_id = ANY($2::uuid[])', [
    tenant.organisationId,
    candidateIds,
  ]);
}

/** Returns those of the candidates without a profile, with the SHA-256 (hex) of their documents. */
export function listWithoutProfile(
  tenant: Tenant,
  candidateIds: readonly string[],
): Promise<{ candidateId: string; documents: string[] }[]> {
  return tenant.query(
    `SELECT candidate.id AS "candidateId", ARRAY(
       SELECT encode(document.blob_digest, 'hex') FROM candidate_document
         JOIN document ON document.organisation_id = $1 AND document.id = candidate_document.document_id
        WHERE candidate_document.organisation_id = $1 AND candidate_document.candidate_id = candidate.id) AS documents
       FROM candidate WHERE organisation_id = $1 AND id = ANY($2::uuid[]) AND erased_at IS NULL AND suppressed_at IS NULL
        AND NOT EXISTS (SELECT FROM profile WHERE profile.organisation_id = $1 AND profile.candidate_id = candidate.id)
      ORDER BY id`,
    [tenant.organisationId, candidateIds],
  );
}

/** Holds a candidate, and notes it with the events that brought them. */
export async function suppressCandidate(
  tenant: Tenant,
  suppressed: { candidateId: string; erasedCandidateIds: string[]; matched: readonly SuppressionKind[] },
): Promise<void> {
  await tenant.query('UPDATE candidate SET suppressed_at = now() WHERE organisation_id = $1 AND id = $2', [
    tenant.organisationId,
    suppressed.candidateId,
  ]);
  await tenant.query(
    `INSERT INTO suppressed_candidate (organisation_id, candidate_id, erased_candidate_ids, matched) VALUES ($1, $2, $3, $4)
     ON CONFLICT (organisation_id, candidate_id) DO UPDATE SET erased_candidate_ids = excluded.erased_candidate_ids,
       matched = excluded.matched, suppressed_at = now(), resolved_at = NULL, resolution = NULL, reason = NULL, resolved_by = NULL`,
    [tenant.organisationId, suppressed.candidateId, suppressed.erasedCandidateIds, suppressed.matched],
  );
  await setOutcomeOfEvents(tenant, suppressed.candidateId, { from: 'processed', to: 'suppressed' });
}

/** Ends the suppression of a candidate. @returns the erased candidates whom they matched, or null if they are not suppressed */
export async function resolveCandidate(
  tenant: Tenant,
  candidateId: string,
  { resolution, reason, by }: { resolution: 'released' | 'discarded'; reason: string; by: string | null },
): Promise<{ erasedCandidateIds: string[] } | null> {
  const [rows] = await tenant.query<[{ erasedCandidateIds: string[] }[], number]>(
    `UPDATE suppressed_candidate SET resolved_at = now(), resolution = $3, reason = $4, resolved_by = $5
      WHERE organisation_id = $1 AND candidate_id = $2 AND resolved_at IS NULL
      RETURNING erased_candidate_ids AS "erasedCandidateIds"`,
    [tenant.organisationId, candidateId, resolution, reason, by],
  );
  const [suppressed] = rows;
  if (suppressed === undefined) return null;
  await tenant.query('UPDATE candidate SET suppressed_at = NULL WHERE organisation_id = $1 AND id = $2', [
    tenant.organisationId,
    candidateId,
  ]);
  const to = resolution === 'released' ? 'processed' : 'ignored';
  await setOutcomeOfEvents(tenant, candidateId, { from: 'suppressed', to });
  return suppressed;
}

/** Import items of a released candidate wait again. A file that was read without text meanwhile gets that outcome. */
export async function reopenImportItems(tenant: Tenant, candidateId: string): Promise<void> {
  await tenant.query(
    `UPDATE import_item SET error_code = NULL, error_message = NULL, outcome = CASE WHEN row_position IS NULL THEN 'waiting' ELSE
            coalesce((SELECT nullif(t.outcome, 'text') FROM document_text t WHERE t.organisation_id = $1
              AND t.document_id = import_item.document_id ORDER BY t.id DESC LIMIT 1), 'waiting') END
      WHERE organisation_id = $1 AND outcome = 'suppressed' AND application_id IN (
        SELECT id FROM application WHERE organisation_id = $1 AND candidate_id = $2)`,
    [tenant.organisationId, candidateId],
  );
}

async function setOutcomeOfEvents(
  tenant: Tenant,
  candidateId: string,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await tenant.query(
    `UPDATE inbound_event SET outcome = $4 WHERE organisation_id = $1 AND outcome = $3 AND id IN (
       SELECT (details ->> 'eventId')::uuid FROM audit_entry JOIN application
         ON application.organisation_id = $1 AND application.id = audit_entry.subject_id AND application.candidate_id = $2
        WHERE audit_entry.organisation_id = $1 AND subject_kind = 'application' AND details ? 'eventId')`,
    [tenant.organisationId, candidateId, from, to],
  );
}

export interface SuppressedCandidateRow {
  candidateId: string;
  erasedCandidateIds: string[];
  matched: SuppressionKind[];
  suppressedAt: Date;
  applications: { id: string; roleId: string; source: string }[];
}

/** Lists the suppressed candidates whom the caller can see, in order of ID, with the applications that they can see. */
export function listCandidates(
  tenant: Tenant,
  page: { visibility: VisibilityScope; after: string | null; limit: number },
): Promise<SuppressedCandidateRow[]> {
  const places = { open: '$4::boolean', roleIds: '$5::uuid[]' };
  return tenant.query(
    `SELECT candidate_id AS "candidateId", erased_candidate_ids AS "erasedCandidateIds", matched, suppressed_at AS "suppressedAt",
       (SELECT coalesce(json_agg(json_build_object('id', a.id, 'roleId', a.role_id, 'source', a.source) ORDER BY a.id), '[]')
          FROM application a JOIN role r ON r.organisation_id = $1 AND r.id = a.role_id AND ${canSeeRole('r', places)}
         WHERE a.organisation_id = $1 AND a.candidate_id = suppressed_candidate.candidate_id) AS applications
       FROM suppressed_candidate WHERE organisation_id = $1 AND resolved_at IS NULL AND ($2::uuid IS NULL OR candidate_id > $2)
        AND ${canSeeCandidate('candidate_id', places)}
      ORDER BY candidate_id LIMIT $3`,
    [tenant.organisationId, page.after, page.limit, page.visibility.open, page.visibility.roleIds],
  );
}

export interface ErasedRow {
  candidateId: string;
  erasedAt: Date;
  suppressions: { kind: SuppressionKind; keyId: string; digest: string }[];
}

const ERASED = `
  SELECT c.id AS "candidateId", c.erased_at AS "erasedAt",
     (SELECT coalesce(json_agg(json_build_object('kind', t.kind, 'keyId', t.key_id, 'digest', encode(t.digest, 'hex'))
        ORDER BY t.kind, t.digest), '[]') FROM suppression t WHERE t.organisation_id = $1 AND t.candidate_id = c.id) AS suppressions
    FROM candidate c WHERE c.organisation_id = $1 AND c.erased_at IS NOT NULL`;

/** Lists every erased candidate with their suppression records, in order of ID, to erase them again after a restore. */
export function listErasedAfter(tenant: Tenant, page: { after: string | null; limit: number }): Promise<ErasedRow[]> {
  return tenant.query(`${ERASED} AND ($2::uuid IS NULL OR c.id > $2) ORDER BY c.id LIMIT $3`, [
    tenant.organisationId,
    page.after,
    page.limit,
  ]);
}

/** Lists the candidates erased since a time, the earlier ones first. */
export function listErasedSince(tenant: Tenant, since: Date): Promise<ErasedRow[]> {
  return tenant.query(`${ERASED} AND c.erased_at >= $2 ORDER BY c.erased_at, c.id`, [tenant.organisationId, since]);
}

/** Returns those of the candidates that are not marked as erased, including those that do not exist. */
export async function notErased(tenant: Tenant, candidateIds: readonly string[]): Promise<string[]> {
  const rows = await tenant.query<{ id: string }[]>(
    `SELECT id FROM unnest($2::uuid[]) AS asked (id) WHERE NOT EXISTS (
       SELECT FROM candidate c WHERE c.organisation_id = $1 AND c.id = asked.id AND c.erased_at IS NOT NULL)`,
    [tenant.organisationId, candidateIds],
  );
  return rows.map(({ id }) => id);
}
