/** Assessments of applications, and the data that they need. */
// SQL by hand: every job locks, saves and reads assessments in arrays: prepared.
import type { ExplanationSummary, Assessment } from '#libs/contracts';
import { newId } from '../../../ids.js';
import { prepared } from '../../../prepared.js';
import type { ApplicationMode } from '../../../schema/candidates/applications.entity.js';
import { MEMBERS } from '../../sql/person.js';
import type { Tenant } from '../../../tenant.js';

/** Lists the applications of people, merged candidates included, in the order of their locks. */
export async function listApplicationIds(tenant: Tenant, personIds: readonly string[]): Promise<string[]> {
  const rows = await tenant.query<{ id: string }[]>(
    `WITH ${MEMBERS} SELECT application.id FROM member JOIN application
       ON application.organisation_id = $1 AND application.candidate_id = member.id ORDER BY application.id`,
    [tenant.organisationId, personIds],
  );
  return rows.map((row) => row.id);
}

/** Lists the next scored applications of a role after `after` (an application ID, or null for the first), in order of ID. */
export function listScoredAfter(
  tenant: Tenant,
  page: { roleId: string; after: string | null; limit: number },
): Promise<{ id: string; candidateId: string }[]> {
  return tenant.query<{ id: string; candidateId: string }[]>(
    `SELECT id, candidate_id AS "candidateId" FROM application
     WHERE organisation_id = $1 AND role_id = $2 AND mode = 'scored' AND ($3::uuid IS NULL OR id > $3)
     ORDER BY id LIMIT $4`,
    [tenant.organisationId, page.roleId, page.after, page.limit],
  );
}

/** An application that only this transaction may assess, until it ends. */
export interface LockedApplication {
  id: string;
  roleId: string;
  /** The candidate whose profile it is assessed by: the one who applied, or the one who stands for them. */
  candidateId: string;
  mode: ApplicationMode;
  /** It is not scored before a notice is recorded. */
  noticePending: boolean;
  /** Items of imports wait for it. They arrive with the application, in one transaction. */
  awaited: boolean;
  /** Its last assessment used documents other than the person's current ones. */
  isOutOfDate: boolean;
}

const LOCKED = `application.id, role_id AS "roleId", mode, notice_pending AS "noticePending", out_of_date IS NOT NULL AS "isOutOfDate",
       EXISTS (SELECT FROM import_item WHERE import_item.organisation_id = application.organisation_id
         AND import_item.application_id = application.id AND outcome IN ('waiting', 'quarantined')) AS awaited`;

const LOCK_THESE = prepared(
  'lock-applications-by-id',
  `SELECT ${LOCKED}, candidate_id AS "candidateId"
   FROM application WHERE organisation_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR NO KEY UPDATE`,
);

const LOCK_OF_PEOPLE = prepared(
  'lock-applications-of-people',
  `WITH ${MEMBERS}
   SELECT ${LOCKED}, (SELECT person_id FROM member WHERE member.id = application.candidate_id) AS "candidateId"
   FROM application WHERE organisation_id = $1 AND candidate_id = ANY(ARRAY(SELECT id FROM member))
   ORDER BY id FOR NO KEY UPDATE`,
);

/**
 * Makes this transaction the only one that assesses the applications, in the order of their IDs. Lock them before reading the
 * profiles, so that an assessment of an older profile can never replace one of a newer.
 * @returns those that still exist, each with the candidate who applied; `profiles.findNewest` finds the one they were merged into
 */
export function lockApplications(tenant: Tenant, applicationIds: readonly string[]): Promise<LockedApplication[]> {
  return tenant.query<LockedApplication[]>(LOCK_THESE, [tenant.organisationId, applicationIds]);
}

/** {@link lockApplications} for all applications of people whom `candidates.lock` has locked, each with the person. */
export function lockApplicationsOfCandidates(
  tenant: Tenant,
  personIds: readonly string[],
): Promise<LockedApplication[]> {
  return tenant.query<LockedApplication[]>(LOCK_OF_PEOPLE, [tenant.organisationId, personIds]);
}

/** Returns the content of a role version, which is immutable and may be cached. Null if it is gone. */
export async function findRoleVersionContent(
  tenant: Tenant,
  roleVersionId: string,
): Promise<{ content: unknown; asOf: string } | null> {
  const [found] = await tenant.query<{ content: unknown; asOf: string }[]>(
    `SELECT content, as_of AS "asOf" FROM role_version WHERE organisation_id = $1 AND id = $2`,
    [tenant.organisationId, roleVersionId],
  );
  return found ?? null;
}

export interface NewAssessment {
  applicationId: string;
  profileId: string;
  roleVersionId: string;
  matcher: string;
  /** IDs of the overrides that it counts, in order. */
  overrides: readonly string[];
  content: object;
  explanationSummary: ExplanationSummary;
  /** Of the content's band. */
  relevantMonths: number;
  vector: Uint8Array;
  /** False when no document of the profile had readable text. */
  readable: boolean;
  /** Index into `BANDS`. */
  band: number;
  /** As `flagBits` packs them. */
  flags: number;
}

/** A stored assessment. */
export interface KeptAssessment {
  id: string;
  /** Since when the application has these values; another assessment with the same result does not change it. */
  changedAt: string;
}

/** JSON is passed as one array of JSON, because an array of the database would escape each of its quotation marks. */
const SAVE_ASSESSMENTS = prepared(
  'save-assessments',
  `WITH given AS (
     SELECT * FROM ROWS FROM (unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $9::bytea[], $10::boolean[], $11::text[], $12::smallint[], $13::int[],
         $14::int[]),
         json_array_elements($7::json), json_array_elements($8::json))
       AS given (id, application_id, profile_id, role_version_id, matcher, vector, readable, overrides, band, flags, relevant_months, content, explanation_summary)
   ), added AS (
     INSERT INTO assessment (organisation_id, application_id, id, profile_id, role_version_id, matcher, content, explanation_summary, relevant_months, overrides)
     SELECT $1, application_id, id, profile_id, role_version_id, matcher, content, explanation_summary, relevant_months, overrides::uuid[] FROM given
     ON CONFLICT (organisation_id, application_id, profile_id, role_version_id, matcher, overrides) DO NOTHING
     RETURNING id, application_id, role_version_id
   ), kept AS (
     SELECT id, application_id, role_version_id FROM added
     UNION ALL
     SELECT existing.id, application_id, role_version_id FROM given CROSS JOIN LATERAL (
       SELECT id FROM assessment WHERE organisation_id = $1 AND application_id = given.application_id
         AND profile_id = given.profile_id AND role_version_id = given.role_version_id AND matcher = given.matcher
         AND overrides = given.overrides::uuid[] OFFSET 0) existing
   )
   INSERT INTO assessment_vector AS known (organisation_id, role_version_id, application_id, assessment_id, vector, readable, band, flags,
     profile_id, changed_at)
   SELECT $1, role_version_id, application_id, kept.id, vector, readable, band, flags, profile_id,
     -- Under another version of the role somebody is no news.
     coalesce((SELECT max(changed_at) FROM assessment_vector other
       WHERE other.organisation_id = $1 AND other.application_id = given.application_id), clock_timestamp())
     FROM kept JOIN given USING (application_id, role_version_id)
   ON CONFLICT (organisation_id, role_version_id, application_id) DO UPDATE
     SET assessment_id = excluded.assessment_id, vector = excluded.vector, readable = excluded.readable, band = excluded.band,
         flags = excluded.flags, profile_id = excluded.profile_id,
         changed_at = CASE WHEN (known.vector, known.readable) = (excluded.vector, excluded.readable) THEN known.changed_at
           ELSE clock_timestamp() END
   RETURNING application_id AS "applicationId", role_version_id AS "roleVersionId", assessment_id AS id, changed_at::text AS "changedAt"`,
);

/**
 * Keeps assessments and makes them the ones that folds read. Assessing the same profile by the same matcher with the same overrides again finds the
 * row that is there: the content is the same.
 * @param assessments at most one for each application and role version
 * @returns in the order given
 */
export async function save(tenant: Tenant, assessments: readonly NewAssessment[]): Promise<KeptAssessment[]> {
  if (assessments.length === 0) return [];
  const saved = await tenant.query<({ applicationId: string; roleVersionId: string } & KeptAssessment)[]>(
    SAVE_ASSESSMENTS,
    [
      tenant.organisationId,
      assessments.map(newId),
      assessments.map(({ applicationId }) => applicationId),
      assessments.map(({ profileId }) => profileId),
      assessments.map(({ roleVersionId }) => roleVersionId),
      assessments.map(({ matcher }) => matcher),
      JSON.stringify(assessments.map(({ content }) => content)),
      JSON.stringify(assessments.map(({ explanationSummary }) => explanationSummary)),
      assessments.map(({ vector }) => Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength)),
      assessments.map(({ readable }) => readable),
      assessments.map(({ overrides }) => `{${overrides.join()}}`),
      assessments.map(({ band }) => band),
      assessments.map(({ flags }) => flags),
      assessments.map(({ relevantMonths }) => relevantMonths),
    ],
  );
  const kept = new Map(saved.map((one) => [`${one.applicationId} ${one.roleVersionId}`, one]));
  return assessments.map(({ applicationId, roleVersionId }) => {
    const one = kept.get(`${applicationId} ${roleVersionId}`);
    if (one === undefined) throw new Error('An assessment was not kept'); // The application was not locked.
    return { id: one.id, changedAt: one.changedAt };
  });
}

export interface AssessmentRow {
  id: string;
  profileId: string;
  /** The taxonomy of the profile: the shipped one, with the organization's own version. */
  taxonomy: string;
  roleVersionId: string;
  matcher: string;
  content: Assessment;
}

/** Returns the latest assessment of an application under a role version; null while it is pending. */
export async function find(
  tenant: Tenant,
  applicationId: string,
  roleVersionId: string,
): Promise<AssessmentRow | null> {
  const rows = await tenant.query<AssessmentRow[]>(
    `SELECT s.id, s.profile_id AS "profileId", p.taxonomy, s.role_version_id AS "roleVersionId", s.matcher, s.content
       FROM assessment_vector v
       JOIN assessment s ON s.organisation_id = $1 AND s.application_id = v.application_id AND s.id = v.assessment_id
       JOIN profile p ON p.organisation_id = $1 AND p.id = s.profile_id
      WHERE v.organisation_id = $1 AND v.role_version_id = $3 AND v.application_id = $2`,
    [tenant.organisationId, applicationId, roleVersionId],
  );
  return rows[0] ?? null;
}
