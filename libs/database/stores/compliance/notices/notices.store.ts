/** Notices to candidates: texts, the active ones, and which notice an application received. */
// SQL by hand: notices touch texts, applications and roles together, in the lock order of assessments.
import type { NoticeGiven } from '#libs/contracts';
import { NoticeTextEntity } from '../../../schema/compliance/candidate-rights.entity.js';
import { identityOf } from '../../sql/identity.js';
import { noticePending } from '../../sql/notice-required.js';
import { personIdOf } from '../../sql/person.js';
import { type VisibilityScope, canSeeRole } from '../../sql/visibility.js';
import type { Tenant } from '../../../tenant.js';

export interface NoticeTextRow extends NoticeTextEntity {
  active: boolean;
}

const SELECT_TEXT = `
  SELECT t.organisation_id AS "organisationId", t.id, t.jurisdiction, t.language, t.number, t.text, t.made_by AS "madeBy",
         t.made_at AS "madeAt", f.notice_text_id IS NOT NULL AS "active"
    FROM notice_text t LEFT JOIN active_notice f ON f.organisation_id = $1 AND f.notice_text_id = t.id
   WHERE t.organisation_id = $1`;

/** Lists all texts of an organization, by jurisdiction and language, newest first. There are few. */
export function listTexts(tenant: Tenant): Promise<NoticeTextRow[]> {
  return tenant.query<NoticeTextRow[]>(`${SELECT_TEXT} ORDER BY t.jurisdiction, t.language, t.number DESC`, [
    tenant.organisationId,
  ]);
}

/** Returns a text, or null. */
export async function findText(tenant: Tenant, id: string): Promise<NoticeTextRow | null> {
  const rows = await tenant.query<NoticeTextRow[]>(`${SELECT_TEXT} AND t.id = $2`, [tenant.organisationId, id]);
  return rows[0] ?? null;
}

/** Adds the next version of a text. Versions of one organization are added one after the other. */
export async function createText(
  tenant: Tenant,
  text: Pick<NoticeTextEntity, 'id' | 'jurisdiction' | 'language' | 'text' | 'madeBy'>,
): Promise<void> {
  const { organisationId } = tenant;
  const { id, jurisdiction, language, madeBy } = text;
  await tenant.query(`SELECT pg_advisory_xact_lock(hashtextextended('notice texts ' || $1, 0))`, [organisationId]);
  await tenant.query(
    `INSERT INTO notice_text (organisation_id, id, jurisdiction, language, number, text, made_by)
     SELECT $1, $2, $3, $4, coalesce(max(number), 0) + 1, $5, $6 FROM notice_text
      WHERE organisation_id = $1 AND jurisdiction = $3 AND language = $4`,
    [organisationId, id, jurisdiction, language, text.text, madeBy],
  );
}

/** Activates a text, in place of the previous one of its jurisdiction and language. */
export async function activateText(
  tenant: Tenant,
  { jurisdiction, language, id }: Pick<NoticeTextEntity, 'jurisdiction' | 'language' | 'id'>,
): Promise<void> {
  await tenant.query(
    `INSERT INTO active_notice (organisation_id, jurisdiction, language, notice_text_id) VALUES ($1, $2, $3, $4)
     ON CONFLICT (organisation_id, jurisdiction, language) DO UPDATE SET notice_text_id = excluded.notice_text_id, since = now()`,
    [tenant.organisationId, jurisdiction, language, id],
  );
}

/** Lists the active texts of a jurisdiction: one for each language. */
export function listActive(tenant: Tenant, jurisdiction: string): Promise<{ id: string; language: string }[]> {
  return tenant.query(
    `SELECT notice_text_id AS id, language FROM active_notice
      WHERE organisation_id = $1 AND jurisdiction = $2 ORDER BY language`,
    [tenant.organisationId, jurisdiction],
  );
}

/** A recorded notice with its text. */
export interface ApplicationNoticeRow {
  textId: string;
  jurisdiction: string;
  language: string;
  number: number;
  at: Date;
  channel: string;
}

/** Returns the notice of an application; null if none is recorded. */
export async function findOfApplication(tenant: Tenant, applicationId: string): Promise<ApplicationNoticeRow | null> {
  const rows = await tenant.query<ApplicationNoticeRow[]>(
    `SELECT t.id AS "textId", t.jurisdiction, t.language, t.number, a.notice_at AS at, a.notice_channel AS channel
       FROM application a JOIN notice_text t ON t.organisation_id = $1 AND t.id = a.notice_text_id
      WHERE a.organisation_id = $1 AND a.id = $2`,
    [tenant.organisationId, applicationId],
  );
  return rows[0] ?? null;
}

/** The applications for which a notice is recorded: by ID, or all of a role that wait for one. */
export type Noticed = { applicationIds: readonly string[] } | { waitingOf: string };

export interface NoticedRow {
  id: string;
  roleId: string;
  /** It waited for the notice, and is to be scored now. */
  released: boolean;
}

/**
 * Records that notice was given. Locks the applications in the order of assessments.
 * @param options `roleId`: of this role only · `onlyFirst`: only for applications without a notice
 * @returns the applications for which it was recorded; erased ones are left out
 */
export async function record(
  tenant: Tenant,
  of: Noticed,
  notice: NoticeGiven & { jurisdiction: string },
  { roleId = null, onlyFirst = false }: { roleId?: string | null; onlyFirst?: boolean } = {},
): Promise<NoticedRow[]> {
  const [which, value] =
    'waitingOf' in of
      ? ['notice_pending AND role_id = $2::uuid', of.waitingOf]
      : ['id = ANY($2::uuid[])', of.applicationIds];
  const [rows] = await tenant.query<[NoticedRow[], number]>(
    `WITH held AS MATERIALIZED (
       SELECT id, notice_pending FROM application
        WHERE organisation_id = $1 AND ${which} AND mode <> 'erased' AND ($7::uuid IS NULL OR role_id = $7)
          AND (NOT $8::boolean OR notice_at IS NULL)
        ORDER BY id FOR NO KEY UPDATE)
     UPDATE application SET notice_text_id = $3, notice_at = $4, notice_channel = $5, notice_jurisdiction = $6, notice_pending = false
       FROM held WHERE application.organisation_id = $1 AND application.id = held.id
     RETURNING application.id, role_id AS "roleId", held.notice_pending AND mode = 'scored' AS released`,
    [tenant.organisationId, value, notice.textId, notice.at, notice.channel, notice.jurisdiction, roleId, onlyFirst],
  );
  return rows;
}

/** Releases the applications that wait for a notice, once none is required for them. @returns their IDs */
export async function releasePending(tenant: Tenant): Promise<string[]> {
  const [rows] = await tenant.query<[{ id: string }[], number]>(
    `WITH held AS MATERIALIZED (
       SELECT a.id FROM application a WHERE a.organisation_id = $1 AND a.notice_pending AND NOT ${noticePending('a.notice_jurisdiction')}
        ORDER BY a.id FOR NO KEY UPDATE)
     UPDATE application SET notice_pending = false FROM held
      WHERE application.organisation_id = $1 AND application.id = held.id RETURNING application.id`,
    [tenant.organisationId],
  );
  return rows.map(({ id }) => id);
}

export interface NoticePendingRow {
  applicationId: string;
  candidateId: string;
  name: string | null;
  receivedAt: Date;
  jurisdiction: string | null;
}

export interface RolePendingNotice {
  id: string;
  title: string;
  applications: number;
  since: Date;
}

/** Lists the roles that a caller can see with applications that wait for a notice, the longest waiting first. */
export function listPendingRoles(tenant: Tenant, visibility: VisibilityScope): Promise<RolePendingNotice[]> {
  return tenant.query<RolePendingNotice[]>(
    `SELECT r.id, r.title, count(*)::int AS applications, min(a.created_at) AS since
       FROM application a JOIN role r ON r.organisation_id = $1 AND r.id = a.role_id
      WHERE a.organisation_id = $1 AND a.notice_pending AND a.mode = 'scored'
        AND ${canSeeRole('r', { open: '$2::boolean', roleIds: '$3::uuid[]' })}
      GROUP BY r.id, r.title ORDER BY since, r.id`,
    [tenant.organisationId, visibility.open, visibility.roleIds],
  );
}

/** Lists the applications of a role that are not scored before a notice is recorded, in order of arrival. */
export function listPending(
  tenant: Tenant,
  page: { roleId: string; after: string | null; limit: number },
): Promise<NoticePendingRow[]> {
  return tenant.query<NoticePendingRow[]>(
    `SELECT a.id AS "applicationId", ${personIdOf('c')} AS "candidateId", i.name, a.created_at AS "receivedAt",
            a.notice_jurisdiction AS jurisdiction
       FROM application a JOIN candidate c ON c.organisation_id = $1 AND c.id = a.candidate_id
       ${identityOf('a.candidate_id')}
      WHERE a.organisation_id = $1 AND a.role_id = $2 AND a.notice_pending AND a.mode = 'scored' AND ($3::uuid IS NULL OR a.id > $3)
      ORDER BY a.id LIMIT $4`,
    [tenant.organisationId, page.roleId, page.after, page.limit],
  );
}
