/** Profile versions. Earlier ones stay readable. */
// SQL by hand: versions are those of all candidates of a person, and lists leave their content out.
import type { Profile, ProfileDocument, ReadFinding } from '#libs/contracts';
import { ProfileEntity } from '../../../schema/candidates/profiles.entity.js';
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

/** Lists the profile versions of a person, including those of merged candidates, newest first. */
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

/** Returns a profile version of a person, with its content; null if there is none, or it is another person's. */
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

/** Lists the document texts from which a profile was built. */
export function listTexts(tenant: Tenant, profileId: string): Promise<SourceText[]> {
  return tenant.query<SourceText[]>(
    `SELECT t.document_id AS "documentId", encode(t.text_digest, 'hex') AS digest, t.text
       FROM profile_source s
       JOIN document_text t ON t.organisation_id = $1 AND t.id = s.document_text_id
      WHERE s.organisation_id = $1 AND s.profile_id = $2 AND t.text IS NOT NULL`,
    [tenant.organisationId, profileId],
  );
}

/** Lists the findings of readers in the documents of a profile, whether they could be read or not. Documents without findings are left out. */
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

/** Lists the documents in which the spans of a profile count, in its order. Each has the digest of its text, or is a statement. */
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

/** Returns the newest profile of a candidate; null until one is built. */
export async function findLatest(tenant: Tenant, candidateId: string): Promise<ProfileRow | null> {
  const rows = await tenant.query<ProfileRow[]>(
    `SELECT id, number, builder, content FROM profile
      WHERE organisation_id = $1 AND candidate_id = $2 ORDER BY number DESC LIMIT 1`,
    [tenant.organisationId, candidateId],
  );
  return rows[0] ?? null;
}

/** Returns whether a person has a profile, so that a new application can be assessed at once. */
export function exists(tenant: Tenant, personId: string): Promise<boolean> {
  return tenant.exists(ProfileEntity, { candidateId: personId });
}

/** Returns the contents of profiles by ID. */
export async function listContents(
  tenant: Tenant,
  profileIds: readonly string[],
): Promise<{ id: string; content: Profile }[]> {
  return tenant.query('SELECT id, content FROM profile WHERE organisation_id = $1 AND id = ANY($2::uuid[])', [
    tenant.organisationId,
    profileIds,
  ]);
}
