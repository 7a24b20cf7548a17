/** Screening answers: what was stated about applications, and the current answers. */
// SQL by hand: imports write answers from JSON in one statement, and those that no other row undoes are active.
import {
  NO_ANSWERS,
  foldAnswers,
  type AnswersContent,
  type AnswerSource,
  type DroppedAnswers,
  type CurrentAnswers,
} from '#libs/contracts';
import { prepared } from '../../prepared.js';
import { ScreeningAnswerEntity } from '../../schema/candidates/screening-answers.entity.js';
import { MEMBERS } from '../sql/person.js';
import type { Tenant } from '../../tenant.js';

const ADD_STATEMENTS = prepared(
  'add-screening-answers',
  `INSERT INTO screening_answer (organisation_id, id, application_id, content, dropped, undoes, source, reason, made_by)
   SELECT $1, id, application_id, content, dropped, undoes, source, reason, made_by FROM jsonb_to_recordset($2::jsonb)
     AS given (id uuid, application_id uuid, content jsonb, dropped jsonb, undoes uuid, source text, reason text, made_by uuid)`,
);

export type NewScreeningAnswer = Omit<ScreeningAnswerEntity, 'organisationId' | 'madeAt'>;

/** Adds statements about applications. */
export async function addStatements(tenant: Tenant, statements: readonly NewScreeningAnswer[]): Promise<void> {
  if (statements.length === 0) return;
  const rows = statements.map(({ applicationId, madeBy, ...others }) => ({
    ...others,
    application_id: applicationId,
    made_by: madeBy,
  }));
  await tenant.query(ADD_STATEMENTS, [tenant.organisationId, JSON.stringify(rows)]);
}

/** Locks the answers of applications until the transaction ends, in an order without deadlocks. */
export async function lock(tenant: Tenant, applicationIds: readonly string[]): Promise<void> {
  await tenant.query(
    `SELECT pg_advisory_xact_lock(hashtextextended('answers ' || id, 0)) FROM (
       SELECT DISTINCT id FROM unnest($1::text[]) AS given (id) ORDER BY id) each`,
    [[...applicationIds].map((id) => `${tenant.organisationId} ${id}`)],
  );
}

/** A statement is active until another one undoes it. */
const IS_ACTIVE = `s.content IS NOT NULL
  AND NOT EXISTS (SELECT FROM screening_answer back WHERE back.organisation_id = $1 AND back.undoes = s.id)`;

/** The applications whose statements count for one: itself, and those of the same person that it supersedes. */
const COUNTED = `SELECT id AS application_id, id AS said_of FROM unnest($2::uuid[]) AS given (id)
   UNION ALL SELECT superseded_by_id, id FROM application WHERE organisation_id = $1 AND superseded_by_id = ANY($2::uuid[])`;

export interface ActiveScreeningAnswer {
  source: AnswerSource;
  content: AnswersContent;
  dropped: DroppedAnswers;
}

const ACTIVE = prepared(
  'current-screening-answers',
  `SELECT counted.application_id AS "applicationId", s.source, s.content, s.dropped FROM (${COUNTED}) counted
     JOIN screening_answer s ON s.organisation_id = $1 AND s.application_id = counted.said_of
    WHERE ${IS_ACTIVE} ORDER BY s.made_at, s.id`,
);

/** Lists the active statements, oldest first, by application. */
export async function listActiveStatements(
  tenant: Tenant,
  applicationIds: readonly string[],
): Promise<Map<string, ActiveScreeningAnswer[]>> {
  const rows = await tenant.query<(ActiveScreeningAnswer & { applicationId: string })[]>(ACTIVE, [
    tenant.organisationId,
    applicationIds,
  ]);
  const byApplication = new Map<string, ActiveScreeningAnswer[]>();
  for (const { applicationId, ...statement } of rows) {
    const own = byApplication.get(applicationId) ?? [];
    byApplication.set(applicationId, own);
    own.push(statement);
  }
  return byApplication;
}

const WRITE_ANSWERS = prepared(
  'write-answers',
  `WITH given AS (
     SELECT * FROM jsonb_to_recordset($2::jsonb) AS given (application_id uuid, content jsonb)
   ), told AS (
     INSERT INTO application_authorisation (organisation_id, application_id, country, authorised)
     SELECT $1, application_id, country, authorised FROM given, jsonb_each_text(content -> 'workAuthorisation') AS each (country, authorised)
   )
   INSERT INTO application_answers (organisation_id, application_id, country, sponsorship, relocation, notice_days, available_from, content)
   SELECT $1, application_id, content ->> 'country', content ->> 'sponsorship', content ->> 'relocation',
          (content ->> 'noticeDays')::int, (content ->> 'availableFrom')::date, content
     FROM given`,
);

/** Stores the current answers of applications without earlier statements. */
export async function create(
  tenant: Tenant,
  answers: readonly { applicationId: string; current: CurrentAnswers }[],
): Promise<void> {
  if (answers.length === 0) return;
  const rows = answers.map(({ applicationId, current }) => ({ application_id: applicationId, content: current }));
  await tenant.query(WRITE_ANSWERS, [tenant.organisationId, JSON.stringify(rows)]);
}

/** Computes the current answers of applications from their statements. Call it under {@link lock}. */
export async function recompute(tenant: Tenant, applicationIds: readonly string[]): Promise<void> {
  if (applicationIds.length === 0) return;
  const statements = await listActiveStatements(tenant, applicationIds);
  for (const table of ['application_answers', 'application_authorisation'])
    await tenant.query(`DELETE FROM ${table} WHERE organisation_id = $1 AND application_id = ANY($2::uuid[])`, [
      tenant.organisationId,
      applicationIds,
    ]);
  const current = [...statements].map(([applicationId, statements]) => ({
    applicationId,
    current: foldAnswers(statements.map(({ content }) => content)),
  }));
  await create(tenant, current);
}

/** Computes the current answers after a merge or its undoing, which changes the applications that count. */
export async function recomputeOfCandidates(tenant: Tenant, personIds: readonly string[]): Promise<void> {
  const rows = await tenant.query<{ id: string }[]>(
    `WITH ${MEMBERS}
     SELECT DISTINCT application.id FROM member
       JOIN application ON application.organisation_id = $1 AND application.candidate_id = member.id
      WHERE application.mode <> 'erased' ORDER BY 1`,
    [tenant.organisationId, personIds],
  );
  const ids = rows.map(({ id }) => id);
  await lock(tenant, ids);
  await recompute(tenant, ids);
}

const ANSWERS = prepared(
  'answers-of-applications',
  `SELECT application_id AS "applicationId", content FROM application_answers
    WHERE organisation_id = $1 AND application_id = ANY($2::uuid[])`,
);

/** Returns the current answers of each application; `NO_ANSWERS` if there are none. */
export async function list(
  tenant: Tenant,
  applicationIds: readonly string[],
): Promise<(applicationId: string) => CurrentAnswers> {
  const rows =
    applicationIds.length === 0
      ? []
      : await tenant.query<{ applicationId: string; content: CurrentAnswers }[]>(ANSWERS, [
          tenant.organisationId,
          applicationIds,
        ]);
  const found = new Map(rows.map(({ applicationId, content }) => [applicationId, content]));
  return (applicationId) => found.get(applicationId) ?? NO_ANSWERS;
}

export interface ScreeningAnswerRow extends ActiveScreeningAnswer {
  id: string;
  applicationId: string;
  reason: string | null;
  by: string | null;
  byName: string | null;
  at: Date;
  /** Its undo: user, time and reason; null while it is active. */
  undone: { by: string; byName: string | null; at: string; reason: string } | null;
}

/** Lists all statements about an application and those that it supersedes, undone ones included, newest first. */
export function listStatements(tenant: Tenant, applicationId: string): Promise<ScreeningAnswerRow[]> {
  return tenant.query<ScreeningAnswerRow[]>(
    `SELECT s.id, s.application_id AS "applicationId", s.source, s.content, s.dropped, s.reason, s.made_by AS by,
            coalesce(u.name, k.name) AS "byName", s.made_at AS at,
            (SELECT json_build_object('by', back.made_by, 'byName', coalesce(bu.name, bk.name), 'at', back.made_at, 'reason', back.reason)
               FROM screening_answer back
               LEFT JOIN user_account bu ON bu.organisation_id = $1 AND bu.id = back.made_by
               LEFT JOIN api_key bk ON bk.organisation_id = $1 AND bk.id = back.made_by
              WHERE back.organisation_id = $1 AND back.undoes = s.id) AS "undone"
       FROM (${COUNTED}) counted
       JOIN screening_answer s ON s.organisation_id = $1 AND s.application_id = counted.said_of
       LEFT JOIN user_account u ON u.organisation_id = $1 AND u.id = s.made_by
       LEFT JOIN api_key k ON k.organisation_id = $1 AND k.id = s.made_by
      WHERE s.content IS NOT NULL ORDER BY s.made_at DESC, s.id DESC`,
    [tenant.organisationId, [applicationId]],
  );
}
