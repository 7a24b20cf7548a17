/** Assessments of applications, and what is needed to make them. */
import type { EntityManager } from 'typeorm';
import { newId } from '../ids.js';
import { prepared } from '../prepared.js';

/** Applications of a candidate, in the order in which they are locked. */
export async function applicationIdsOf(
  tx: EntityManager,
  organisationId: string,
  candidateId: string,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    'SELECT id FROM application WHERE organisation_id = $1 AND candidate_id = $2 ORDER BY id',
    [organisationId, candidateId],
  );
  return rows.map((row) => row.id);
}

/** The next scored applications of a role after `after` (an application id, or null for the first), in order of id. */
export async function scoredApplicationsAfter(
  tx: EntityManager,
  organisationId: string,
  page: { roleId: string; after: string | null; limit: number },
): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT id FROM application
     WHERE organisation_id = $1 AND role_id = $2 AND mode = 'scored' AND ($3::uuid IS NULL OR id > $3)
     ORDER BY id LIMIT $4`,
    [organisationId, page.roleId, page.after, page.limit],
  );
  return rows.map((row) => row.id);
}

/** An application that this transaction alone may assess, until it ends. */
export interface LockedApplication {
  id: string;
  roleId: string;
  candidateId: string;
  mode: 'scored' | 'by-people';
  /** Items of imports wait for it. (They come with the application, in one transaction.) */
  awaited: boolean;
}

const lockApplications = (by: 'id' | 'candidate_id'): string =>
  prepared(
    `lock-applications-by-${by}`,
    `SELECT id, role_id AS "roleId", candidate_id AS "candidateId", mode,
       EXISTS (SELECT FROM import_item WHERE import_item.organisation_id = application.organisation_id
         AND import_item.application_id = application.id AND outcome IN ('waiting', 'quarantined')) AS awaited
     FROM application WHERE organisation_id = $1 AND ${by} = $2 ORDER BY id FOR NO KEY UPDATE`,
  );
const LOCK_ONE = lockApplications('id');
const LOCK_ALL = lockApplications('candidate_id');

/**
 * Makes this transaction the only one that assesses the application. Take it before reading the profile: then an assessment
 * of an older profile can never be written over one of a newer.
 * @returns null when there is no such application any more
 */
export async function lockApplication(
  tx: EntityManager,
  organisationId: string,
  applicationId: string,
): Promise<LockedApplication | null> {
  const [found] = await tx.query<LockedApplication[]>(LOCK_ONE, [organisationId, applicationId]);
  return found ?? null;
}

/** {@link lockApplication} for all of a candidate, in a fixed order. */
export async function lockApplicationsOf(
  tx: EntityManager,
  organisationId: string,
  candidateId: string,
): Promise<LockedApplication[]> {
  return tx.query<LockedApplication[]>(LOCK_ALL, [organisationId, candidateId]);
}

/** Content of a role version; immutable, so it may be kept. Null when it is gone. */
export async function roleVersionContent(
  tx: EntityManager,
  organisationId: string,
  roleVersionId: string,
): Promise<{ content: unknown; asOf: string } | null> {
  const [found] = await tx.query<{ content: unknown; asOf: string }[]>(
    `SELECT content, as_of AS "asOf" FROM role_version WHERE organisation_id = $1 AND id = $2`,
    [organisationId, roleVersionId],
  );
  return found ?? null;
}

export interface NewAssessment {
  applicationId: string;
  profileId: string;
  roleVersionId: string;
  matcher: string;
  content: object;
  vector: Uint8Array;
}

const SAVE_ASSESSMENT = prepared(
  'save-assessment',
  `WITH added AS (
     INSERT INTO assessment (organisation_id, application_id, id, profile_id, role_version_id, matcher, content)
     VALUES ($1, $2, $3, $4, $5, $6, $7::json)
     ON CONFLICT (organisation_id, application_id, profile_id, role_version_id, matcher) DO NOTHING
     RETURNING id
   ), kept AS (
     SELECT id FROM added
     UNION ALL
     SELECT id FROM assessment WHERE organisation_id = $1 AND application_id = $2 AND profile_id = $4
       AND role_version_id = $5 AND matcher = $6
     LIMIT 1
   )
   INSERT INTO assessment_vector (organisation_id, role_version_id, application_id, assessment_id, vector)
   SELECT $1, $5, $2, kept.id, $8 FROM kept
   ON CONFLICT (organisation_id, role_version_id, application_id) DO UPDATE
     SET assessment_id = excluded.assessment_id, vector = excluded.vector
   RETURNING assessment_id AS id`,
);

/**
 * Keeps an assessment and makes it the one that folds read. Assessing the same profile by the same matcher again finds the
 * row that is there: the content is the same.
 * @returns id of the assessment
 */
export async function saveAssessment(
  tx: EntityManager,
  organisationId: string,
  assessment: NewAssessment,
): Promise<string> {
  const { applicationId, profileId, roleVersionId, matcher, content, vector } = assessment;
  const [{ id }] = await tx.query<[{ id: string }]>(SAVE_ASSESSMENT, [
    organisationId,
    applicationId,
    newId(),
    profileId,
    roleVersionId,
    matcher,
    JSON.stringify(content),
    Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength),
  ]);
  return id;
}
