/** Everything that is stored about a person, for their request of access. The files themselves are exported beside it. */
// SQL by hand: each part reads several tables, over all candidates that a person consists of.
import { MEMBERS } from '../../sql/person.js';
import type { Tenant } from '../../../tenant.js';

/** SQL for the name of a user, API key or connection. */
const nameOf = (id: string): string =>
  `(SELECT coalesce((SELECT name FROM user_account WHERE organisation_id = $1 AND id = ${id}),
     (SELECT name FROM api_key WHERE organisation_id = $1 AND id = ${id}),
     (SELECT name FROM connection WHERE organisation_id = $1 AND id = ${id})))`;

const OF_CANDIDATE = 'candidate_id IN (SELECT id FROM member)';

const OF_APPLICATION = 'application_id IN (SELECT id FROM theirs)';

/**
 * The parts of the export: one query each, over `member` (the candidates that the person consists of) and `theirs` (their applications).
 * Left out are secrets, and what is derived from the rest for speed (words, keys to compare candidates, ranks under other weights).
 */
const PARTS = {
  candidates: `SELECT id, created_at AS "createdAt", merged_into_id AS "mergedInto" FROM candidate
    WHERE organisation_id = $1 AND id IN (SELECT id FROM member) ORDER BY id`,
  identities: `SELECT candidate_id AS candidate, name, email, phone FROM candidate_identity
    WHERE organisation_id = $1 AND ${OF_CANDIDATE} ORDER BY 1`,
  documents: `SELECT d.id, d.file_name AS "fileName", d.media_type AS "mediaType", d.origin, b.size AS bytes, c.added_at AS "receivedAt",
      c.replaced_at AS "replacedAt"
    FROM candidate_document c JOIN document d ON d.organisation_id = $1 AND d.id = c.document_id
      JOIN blob b ON b.organisation_id = $1 AND b.digest = d.blob_digest
    WHERE c.organisation_id = $1 AND c.${OF_CANDIDATE} ORDER BY c.added_at, d.id`,
  texts: `SELECT document_id AS document, extractor, outcome, text, hidden, findings, created_at AS "readAt" FROM document_text
    WHERE organisation_id = $1 AND document_id IN (SELECT document_id FROM candidate_document WHERE organisation_id = $1 AND ${OF_CANDIDATE})
    ORDER BY id`,
  profiles: `SELECT id, number, builder, taxonomy, created_at AS "madeAt", content FROM profile
    WHERE organisation_id = $1 AND ${OF_CANDIDATE} ORDER BY id`,
  applications: `SELECT a.id, r.title AS role, a.source, a.created_at AS "receivedAt", a.mode, a.superseded_by_id AS "supersededBy",
      a.notice_at AS "noticeAt", a.notice_channel AS "noticeChannel", a.notice_jurisdiction AS jurisdiction,
      (SELECT text FROM notice_text WHERE organisation_id = $1 AND id = a.notice_text_id) AS notice
    FROM application a JOIN role r ON r.organisation_id = $1 AND r.id = a.role_id
    WHERE a.organisation_id = $1 AND a.id IN (SELECT id FROM theirs) ORDER BY a.id`,
  answers: `SELECT application_id AS application, content FROM application_answers WHERE organisation_id = $1 AND ${OF_APPLICATION} ORDER BY 1`,
  answersAsStated: `SELECT application_id AS application, content, dropped, source, reason, ${nameOf('made_by')} AS by, made_at AS at
    FROM screening_answer WHERE organisation_id = $1 AND ${OF_APPLICATION} ORDER BY id`,
  assessments: `SELECT application_id AS application, matcher, created_at AS at, content FROM assessment
    WHERE organisation_id = $1 AND ${OF_APPLICATION} ORDER BY id`,
  scores: `SELECT k.application_id AS application, w.number AS "weightsNumber", w.name AS weights, k.score / 100.0 AS score, k.low / 100.0 AS low,
      k.high / 100.0 AS high, k.coverage
    FROM ranking k JOIN weights_version w ON w.organisation_id = $1 AND w.id = k.weights_version_id
      JOIN role r ON r.organisation_id = $1 AND r.active_weights_id = w.id
    WHERE k.organisation_id = $1 AND k.${OF_APPLICATION} ORDER BY 1`,
  decisions: `SELECT application_id AS application, kind, reason_code AS reason, score / 100.0 AS score, rank, identities_hidden AS "identitiesHidden", opened, ${nameOf('decided_by')} AS by,
      decided_at AS at, undoes FROM decision WHERE organisation_id = $1 AND ${OF_APPLICATION} ORDER BY id`,
  opinions: `SELECT application_id AS application, verdict, ${nameOf('added_by')} AS by, added_at AS at FROM reference_candidate
    WHERE organisation_id = $1 AND ${OF_APPLICATION} ORDER BY 1`,
  opened: `SELECT application_id AS application, ${nameOf('opened_by')} AS by, first_at AS "firstAt", last_at AS "lastAt"
    FROM opened_application WHERE organisation_id = $1 AND ${OF_APPLICATION} ORDER BY first_at`,
  notes: `SELECT application_id AS application, text, ${nameOf('author')} AS by, created_at AS at, changed_at AS "changedAt" FROM note
    WHERE organisation_id = $1 AND ${OF_APPLICATION} ORDER BY id`,
  corrections: `SELECT id, content, undoes, source, reason, ${nameOf('made_by')} AS by, made_at AS at FROM correction
    WHERE organisation_id = $1 AND ${OF_CANDIDATE} ORDER BY id`,
  overrides: `SELECT id, application_id AS application, criterion, outcome, undoes, source, reason, ${nameOf('made_by')} AS by, made_at AS at
    FROM override WHERE organisation_id = $1 AND ${OF_APPLICATION} ORDER BY id`,
  requests: `SELECT application_id AS application, kind, content, words, made_at AS at, state, reply, resolved_at AS "resolvedAt"
    FROM candidate_request WHERE organisation_id = $1 AND ${OF_APPLICATION} ORDER BY id`,
  modes: `SELECT application_id AS application, mode, asked, reason, ${nameOf('made_by')} AS by, made_at AS at FROM mode_change
    WHERE organisation_id = $1 AND ${OF_APPLICATION} ORDER BY id`,
  explanations: `SELECT application_id AS application, started_at AS "startedAt", due_on AS "dueOn", state, means, reason,
      resolved_at AS "resolvedAt" FROM explanation_due WHERE organisation_id = $1 AND ${OF_APPLICATION} ORDER BY id`,
  otherSystems: `SELECT ${nameOf('connection_id')} AS connection, vendor_id AS "vendorId", our_id AS candidate FROM external_object
    WHERE organisation_id = $1 AND kind = 'candidate' AND our_id IN (SELECT id FROM member) ORDER BY vendor_id`,
  applicationsElsewhere: `SELECT ${nameOf('connection_id')} AS connection, vendor_id AS "vendorId", candidate_vendor_id AS "candidateVendorId", field_versions AS "fieldVersions", status,
      stage_name AS stage, created_at AS at FROM ats_application
    WHERE organisation_id = $1 AND ${OF_APPLICATION} ORDER BY created_at`,
  attachments: `SELECT a.file_name AS "fileName", a.kind, a.media_type AS "mediaType", a.source, a.state, a.created_at AS at
    FROM ats_attachment a JOIN external_object o ON o.organisation_id = $1 AND o.connection_id = a.connection_id AND o.kind = 'candidate'
      AND o.vendor_id = a.candidate_vendor_id
    WHERE a.organisation_id = $1 AND o.our_id IN (SELECT id FROM member) ORDER BY a.id`,
  imports: `SELECT file_name AS "fileName", line, external_id AS "externalId", outcome, application_id AS application FROM import_item
    WHERE organisation_id = $1 AND ${OF_APPLICATION} ORDER BY import_id, position`,
  merges: `SELECT from_id AS "from", into_id AS "into", ${nameOf('merged_by')} AS by, merged_at AS at, undone_at AS "undoneAt"
    FROM candidate_merge WHERE organisation_id = $1 AND (from_id IN (SELECT id FROM member) OR into_id IN (SELECT id FROM member))
    ORDER BY id`,
  suppressions: `SELECT suppressed_at AS at, matched, resolution, reason, resolved_at AS "resolvedAt" FROM suppressed_candidate
    WHERE organisation_id = $1 AND ${OF_CANDIDATE} ORDER BY suppressed_at`,
  legalHolds: `SELECT reason, set_at AS at, lift_reason AS "liftReason", lifted_at AS "liftedAt" FROM legal_hold
    WHERE organisation_id = $1 AND ${OF_CANDIDATE} ORDER BY id`,
  audit: `SELECT at, action, subject_kind AS "subjectKind", subject_id AS subject, details, ${nameOf('actor_id')} AS by FROM audit_entry
    WHERE organisation_id = $1 AND subject_id IN (SELECT id FROM member UNION ALL SELECT id FROM theirs) ORDER BY id`,
} as const;

export type ExportPart = keyof typeof PARTS;

export const EXPORT_PARTS = Object.keys(PARTS) as ExportPart[];

/** Exports everything that is stored about a person. @returns rows by part, with readable names */
export async function exportCandidate(
  tenant: Tenant,
  personId: string,
): Promise<Record<ExportPart, Record<string, unknown>[]>> {
  const held = {} as Record<ExportPart, Record<string, unknown>[]>;
  for (const part of EXPORT_PARTS) {
    held[part] = await tenant.query<Record<string, unknown>[]>(
      `WITH ${MEMBERS}, theirs AS (
         SELECT id FROM application WHERE organisation_id = $1 AND candidate_id IN (SELECT id FROM member))
       ${PARTS[part]}`,
      [tenant.organisationId, [personId]],
    );
  }
  return held;
}
