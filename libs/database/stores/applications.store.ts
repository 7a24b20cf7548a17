/** One application, with what its score is made from; and one candidate, with what is known of them. */
import { inflateRawSync } from 'node:zlib';
import type { EntityManager } from 'typeorm';
import type {
  Assessment,
  DecisionKind,
  HiddenText,
  OutOfDateCause,
  Profile,
  ProfileDocument,
  ReadFinding,
} from '#libs/contracts';
import type { ReadOutcome } from '../entities/candidates.entity.js';
import type { ApplicationMode } from '../entities/roles.entity.js';
import { latestDecisionOf } from './decisions.store.js';
import { MEMBERS } from './people.store.js';
import { seesRole, type Sight } from './sight.store.js';
import { identityOf } from './identity.store.js';
import { personIdOf } from './person-id.js';

export interface ApplicationRow {
  id: string;
  roleId: string;
  /** Who stands for the person who applied. */
  candidateId: string;
  name: string | null;
  source: string;
  mode: ApplicationMode;
  /** Whose law it is about, as far as it was said. */
  jurisdiction: string | null;
  /** It is not scored before somebody has recorded that notice was given. */
  owesNotice: boolean;
  receivedAt: Date;
  activeWeightsId: string | null;
  decision: DecisionKind | null;
  /** The application of the same person for the same role that counts instead. */
  supersededById: string | null;
  outOfDate: OutOfDateCause | null;
  outOfDateAt: Date | null;
}

/** An application with its candidate's name, the active weights of its role and its latest decision, or null. */
export async function findApplication(
  tx: EntityManager,
  organisationId: string,
  id: string,
): Promise<ApplicationRow | null> {
  const rows = await tx.query<ApplicationRow[]>(
    `SELECT a.id, a.role_id AS "roleId", ${personIdOf('c')} AS "candidateId", i.name, a.source, a.mode, a.created_at AS "receivedAt",
            a.notice_jurisdiction AS jurisdiction, a.notice_owed AS "owesNotice", r.active_weights_id AS "activeWeightsId", a.superseded_by_id AS "supersededById", a.out_of_date AS "outOfDate",
            a.out_of_date_at AS "outOfDateAt",
            ${latestDecisionOf('a.id')} AS decision
       FROM application a
       JOIN role r ON r.organisation_id = $1 AND r.id = a.role_id
       JOIN candidate c ON c.organisation_id = $1 AND c.id = a.candidate_id
       ${identityOf('a.candidate_id')}
      WHERE a.organisation_id = $1 AND a.id = $2`,
    [organisationId, id],
  );
  return rows[0] ?? null;
}

export interface AssessmentRow {
  id: string;
  profileId: string;
  /** That the profile was read with: the shipped one, and the organisation's version of its own. */
  taxonomy: string;
  roleVersionId: string;
  matcher: string;
  content: Assessment;
}

/** The latest assessment of an application under a role version; null while it waits. */
export async function findAssessment(
  tx: EntityManager,
  organisationId: string,
  applicationId: string,
  roleVersionId: string,
): Promise<AssessmentRow | null> {
  const rows = await tx.query<AssessmentRow[]>(
    `SELECT s.id, s.profile_id AS "profileId", p.taxonomy, s.role_version_id AS "roleVersionId", s.matcher, s.content
       FROM assessment_vector v
       JOIN assessment s ON s.organisation_id = $1 AND s.application_id = v.application_id AND s.id = v.assessment_id
       JOIN profile p ON p.organisation_id = $1 AND p.id = s.profile_id
      WHERE v.organisation_id = $1 AND v.role_version_id = $3 AND v.application_id = $2`,
    [organisationId, applicationId, roleVersionId],
  );
  return rows[0] ?? null;
}

export interface RankingRow {
  lane: number;
  score: number;
  low: number;
  high: number;
  coverage: number;
  assessmentId: string;
}

/** Where an application stands under a weights version, in hundredths of a point and per cent; null until it is ranked. */
export async function findRanking(
  tx: EntityManager,
  organisationId: string,
  weightsVersionId: string,
  applicationId: string,
): Promise<RankingRow | null> {
  const rows = await tx.query<RankingRow[]>(
    `SELECT lane, score, low, high, coverage, assessment_id AS "assessmentId" FROM ranking
      WHERE organisation_id = $1 AND weights_version_id = $2 AND application_id = $3`,
    [organisationId, weightsVersionId, applicationId],
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
export function textsOfProfile(tx: EntityManager, organisationId: string, profileId: string): Promise<SourceText[]> {
  return tx.query<SourceText[]>(
    `SELECT t.document_id AS "documentId", encode(t.text_digest, 'hex') AS digest, t.text
       FROM profile_source s
       JOIN document_text t ON t.organisation_id = $1 AND t.id = s.document_text_id
      WHERE s.organisation_id = $1 AND s.profile_id = $2 AND t.text IS NOT NULL`,
    [organisationId, profileId],
  );
}

/** What readers remarked about the documents that a profile was built from, read ones and others; those without remarks are left out. */
export function remarksOfProfile(
  tx: EntityManager,
  organisationId: string,
  profileId: string,
): Promise<{ documentId: string; text: string | null; findings: ReadFinding[] }[]> {
  return tx.query(
    `SELECT t.document_id AS "documentId", t.text, t.findings
       FROM profile_source s
       JOIN document_text t ON t.organisation_id = $1 AND t.id = s.document_text_id
      WHERE s.organisation_id = $1 AND s.profile_id = $2 AND t.findings IS NOT NULL ORDER BY t.document_id`,
    [organisationId, profileId],
  );
}

/** The documents that the spans of a profile count in, in its order; each is named by the digest of its text, or is a statement. */
export async function documentsOfProfile(
  tx: EntityManager,
  organisationId: string,
  profileId: string,
): Promise<Pick<ProfileDocument, 'digest' | 'statement'>[]> {
  const [row] = await tx.query<{ documents: Pick<ProfileDocument, 'digest' | 'statement'>[] }[]>(
    `SELECT content -> 'documents' AS documents FROM profile WHERE organisation_id = $1 AND id = $2`,
    [organisationId, profileId],
  );
  return row?.documents ?? [];
}

export interface DocumentRow {
  id: string;
  origin: string;
  fileName: string | null;
  mediaType: string;
  size: number;
  outcome: ReadOutcome | null;
  receivedAt: Date;
}

/** What was received from a person, as whichever of the candidates merged into them, with the outcome of its latest reading. */
export function documentsOfCandidate(
  tx: EntityManager,
  organisationId: string,
  personId: string,
): Promise<DocumentRow[]> {
  return tx.query<DocumentRow[]>(
    `WITH ${MEMBERS}
     SELECT DISTINCT ON (d.id) d.id, d.origin, d.file_name AS "fileName", d.media_type AS "mediaType", b.size, d.created_at AS "receivedAt",
            (SELECT t.outcome FROM document_text t WHERE t.organisation_id = $1 AND t.document_id = d.id
              ORDER BY t.id DESC LIMIT 1) AS outcome
       FROM member
       JOIN candidate_document c ON c.organisation_id = $1 AND c.candidate_id = member.id
       JOIN document d ON d.organisation_id = $1 AND d.id = c.document_id
       JOIN blob b ON b.organisation_id = $1 AND b.digest = d.blob_digest
      ORDER BY d.id`,
    [organisationId, [personId]],
  );
}

export interface CandidateRow {
  id: string;
  mergedIntoId: string | null;
  mergedIds: string[];
  createdAt: Date;
  name: string | null;
  email: string | null;
  phone: string | null;
}

/** A candidate with name and contacts of the person as far as they were read, also a merged one; null when there is none or it was erased. */
export async function findCandidate(
  tx: EntityManager,
  organisationId: string,
  id: string,
): Promise<CandidateRow | null> {
  const rows = await tx.query<CandidateRow[]>(
    `SELECT c.id, c.merged_into_id AS "mergedIntoId", c.created_at AS "createdAt", i.name, i.email, i.phone,
            ARRAY(SELECT m.id::text FROM candidate m WHERE m.organisation_id = $1 AND m.merged_into_id = c.id ORDER BY m.id) AS "mergedIds"
       FROM candidate c
       ${identityOf('c.id')}
      WHERE c.organisation_id = $1 AND c.id = $2 AND c.erased_at IS NULL`,
    [organisationId, id],
  );
  return rows[0] ?? null;
}

/** The roles that a person applied for, oldest application first; superseded applications too. */
export function applicationsOfCandidate(
  tx: EntityManager,
  organisationId: string,
  personId: string,
  sight: Sight,
): Promise<{ id: string; roleId: string; roleTitle: string; supersededById: string | null }[]> {
  return tx.query(
    `WITH ${MEMBERS}
     SELECT a.id, a.role_id AS "roleId", r.title AS "roleTitle", a.superseded_by_id AS "supersededById"
       FROM member JOIN application a ON a.organisation_id = $1 AND a.candidate_id = member.id
       JOIN role r ON r.organisation_id = $1 AND r.id = a.role_id
      WHERE ${seesRole('r', { open: '$3::boolean', roleIds: '$4::uuid[]' })} ORDER BY a.id`,
    [organisationId, [personId], sight.open, sight.roleIds],
  );
}

export interface ProfileRow {
  id: string;
  number: number;
  builder: string;
  content: Profile;
}

/** The newest profile of a candidate; null until one is built. */
export async function findLatestProfile(
  tx: EntityManager,
  organisationId: string,
  candidateId: string,
): Promise<ProfileRow | null> {
  const rows = await tx.query<ProfileRow[]>(
    `SELECT id, number, builder, content FROM profile
      WHERE organisation_id = $1 AND candidate_id = $2 ORDER BY number DESC LIMIT 1`,
    [organisationId, candidateId],
  );
  return rows[0] ?? null;
}

export interface DocumentTextRow {
  documentId: string;
  textId: string;
  extractor: string;
  outcome: ReadOutcome;
  digest: string | null;
  text: string | null;
  /** Text of the document that a person does not see. */
  hidden: HiddenText[];
  /** What its reader remarked. */
  findings: ReadFinding[];
}

/** The latest reading of a document; null while it waits, or when there is no such document. */
export async function latestTextOfDocument(
  tx: EntityManager,
  organisationId: string,
  documentId: string,
): Promise<DocumentTextRow | null> {
  const rows = await tx.query<DocumentTextRow[]>(
    `SELECT document_id AS "documentId", id AS "textId", extractor, outcome, encode(text_digest, 'hex') AS digest, text,
            coalesce(hidden, '[]') AS hidden, coalesce(findings, '[]') AS findings
       FROM document_text WHERE organisation_id = $1 AND document_id = $2 ORDER BY id DESC LIMIT 1`,
    [organisationId, documentId],
  );
  return rows[0] ?? null;
}

/**
 * Where the characters of the latest reading of a document stand, for `decodeGeometry`, with the id of the text that offsets count in.
 * `bytes` is null where it has no pages; all is null while it waits, or when there is no such document.
 */
export async function geometryOfDocument(
  tx: EntityManager,
  organisationId: string,
  documentId: string,
): Promise<{ textId: string; bytes: Uint8Array | null } | null> {
  const rows = await tx.query<{ textId: string; geometry: Buffer | null }[]>(
    `SELECT id AS "textId", geometry FROM document_text WHERE organisation_id = $1 AND document_id = $2 ORDER BY id DESC LIMIT 1`,
    [organisationId, documentId],
  );
  const [row] = rows;
  return row ? { textId: row.textId, bytes: row.geometry && inflateRawSync(row.geometry) } : null;
}
