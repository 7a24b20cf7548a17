/** Profile versions, which stay readable. */
import type { Profile, ProfileDocument, ReadFinding } from '#libs/contracts';
import { MEMBERS } from '../../sql/person.js';
import type { Tenant } from '../../../tenant.js';

export interface ProfileVersionRow {
  id: string;
  candidateId: string;
  number: number;
  builder: string;
  taxonomy: string;
  documentIds: string[];
  createdAt: Date;
}

const VERSION = `profile.id, profile.candidate_id AS "candidateId", number, builder, taxonomy, profile.created_at AS "createdAt",
    ARRAY(SELECT t.document_id::text FROM profile_source s JOIN document_text t ON t.organisation_id = $1 AND t.id = s.document_text_id
      WHERE s.organisation_id = $1 AND s.profile_id = profile.id ORDER BY 1) AS "documentIds"`;

/** Profile versions of a person, those of candidates merged into them included; newest first. */
export function listVersions(
  tenant: Tenant,
  page: { personId: string; after: string | null; limit: number },
): Promise<ProfileVersionRow[]> {
  return tenant.query<ProfileVersionRow[]>(
    `WITH ${MEMBERS}
     SELECT ${VERSION} FROM member JOIN profile ON profile.organisation_id = $1 AND profile.candidate_id = member.id
      WHERE $3::uuid IS NULL OR profile.id < $3 ORDER BY profile.id DESC LIMIT $4`,
    [tenant.organisationId, [page.personId], page.after, page.limit],
  );
}

/** One profile version of a person, with its content; null when there is none, or it is somebody else's. */
export async function findVersion(
  tenant: Tenant,
  personId: string,
  profileId: string,
): Promise<(ProfileVersionRow & { content: object }) | null> {
  const rows = await tenant.query<(ProfileVersionRow & { content: object })[]>(
    `WITH ${MEMBERS}
     SELECT ${VERSION}, content FROM member JOIN profile ON profile.organisation_id = $1 AND profile.candidate_id = member.id
      WHERE profile.id = $3`,
    [tenant.organisationId, [personId], profileId],
  );
  return rows[0] ?? null;
}

export interface SourceText {
  documentId: string;
  /** SHA-256 of the text, hex, as in `ProfileDocument.digest`. */
  digest: string;
  text: string;
}

/** The document texts that a profile was built from. */
export function listTexts(tenant: Tenant, profileId: string): Promise<SourceText[]> {
  return tenant.query<SourceText[]>(
    `SELECT t.document_id AS "documentId", encode(t.text_digest, 'hex') AS digest, t.text
       FROM profile_source s
       JOIN document_text t ON t.organisation_id = $1 AND t.id = s.document_text_id
      WHERE s.organisation_id = $1 AND s.profile_id = $2 AND t.text IS NOT NULL`,
    [tenant.organisationId, profileId],
  );
}

/** What readers remarked about the documents that a profile was built from, read ones and others; those without remarks are left out. */
export function listRemarks(
  tenant: Tenant,
  profileId: string,
): Promise<{ documentId: string; text: string | null; findings: ReadFinding[] }[]> {
  return tenant.query(
    `SELECT t.document_id AS "documentId", t.text, t.findings
       FROM profile_source s
       JOIN document_text t ON t.organisation_id = $1 AND t.id = s.document_text_id
      WHERE s.organisation_id = $1 AND s.profile_id = $2 AND t.findings IS NOT NULL ORDER BY t.document_id`,
    [tenant.organisationId, profileId],
  );
}

/** The documents that the spans of a profile count in, in its order; each is named by the digest of its text, or is a statement. */
export async function listDocuments(
  tenant: Tenant,
  profileId: string,
): Promise<Pick<ProfileDocument, 'digest' | 'statement'>[]> {
  const [row] = await tenant.query<{ documents: Pick<ProfileDocument, 'digest' | 'statement'>[] }[]>(
    `SELECT content -> 'documents' AS documents FROM profile WHERE organisation_id = $1 AND id = $2`,
    [tenant.organisationId, profileId],
  );
  return row?.documents ?? [];
}

export interface ProfileRow {
  id: string;
  number: number;
  builder: string;
  content: Profile;
}

/** The newest profile of a candidate; null until one is built. */
export async function findLatest(tenant: Tenant, candidateId: string): Promise<ProfileRow | null> {
  const rows = await tenant.query<ProfileRow[]>(
    `SELECT id, number, builder, content FROM profile
      WHERE organisation_id = $1 AND candidate_id = $2 ORDER BY number DESC LIMIT 1`,
    [tenant.organisationId, candidateId],
  );
  return rows[0] ?? null;
}

/** @returns whether the person's documents were read before, so that a new application can be assessed at once */
export async function exists(tenant: Tenant, personId: string): Promise<boolean> {
  const [row] = await tenant.query<[{ exists: boolean }]>(
    'SELECT EXISTS (SELECT FROM profile WHERE organisation_id = $1 AND candidate_id = $2) AS exists',
    [tenant.organisationId, personId],
  );
  return row.exists;
}

/** Contents of profiles, by their ids. */
export async function listContents(
  tenant: Tenant,
  profileIds: readonly string[],
): Promise<{ id: string; content: Profile }[]> {
  return tenant.query('SELECT id, content FROM profile WHERE organisation_id = $1 AND id = ANY($2::uuid[])', [
    tenant.organisationId,
    profileIds,
  ]);
}
