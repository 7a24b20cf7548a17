/** Explanations that are due to candidates, and the links by which they read theirs. */
// SQL by hand: due dates depend on the policy and the role: several tables, and one open date for an application (ON CONFLICT).
import { ExplanationDueEntity, ExplanationLinkEntity } from '../../../schema/compliance/explanations.entity.js';
import { identityOf } from '../../sql/identity.js';
import { personIdOf } from '../../sql/person.js';
import { type VisibilityScope, canSeeRole } from '../../sql/visibility.js';
import { NOW, type Tenant } from '../../../tenant.js';

/** Sets the date by which an explanation is due, by the organization's policy. An open date stays. Lock the application before. */
export async function startDue(
  tenant: Tenant,
  due: { id: string; applicationId: string; decisionId: string },
): Promise<void> {
  await tenant.query(
    `INSERT INTO explanation_due (organisation_id, id, application_id, decision_id, due_on)
     SELECT $1, $2, $3, $4, (now() AT TIME ZONE 'UTC')::date + rights.days FROM (
       SELECT coalesce((SELECT coalesce(explanation_days, 0) FROM candidate_rights WHERE organisation_id = $1), 30) AS days) rights
      WHERE rights.days > 0
     ON CONFLICT (organisation_id, application_id) WHERE state = 'open' DO NOTHING`,
    [tenant.organisationId, due.id, due.applicationId, due.decisionId],
  );
}

/**
 * Closes a due explanation: given, waived, or ended because the decline was undone.
 * @returns whether one was due
 */
export async function closeDue(
  tenant: Tenant,
  applicationId: string,
  resolved: Pick<ExplanationDueEntity, 'state' | 'means' | 'reason' | 'resolvedBy'>,
): Promise<boolean> {
  const [, count] = await tenant.query<[unknown[], number]>(
    `UPDATE explanation_due SET state = $3, means = $4, reason = $5, resolved_by = $6, resolved_at = now()
      WHERE organisation_id = $1 AND application_id = $2 AND state = 'open'`,
    [tenant.organisationId, applicationId, resolved.state, resolved.means, resolved.reason, resolved.resolvedBy],
  );
  return count > 0;
}

export type ExplanationDueRow = Omit<ExplanationDueEntity, 'organisationId'> & { overdue: boolean };

const DUE = `d.id, d.application_id AS "applicationId", d.decision_id AS "decisionId", d.started_at AS "startedAt", d.due_on::text AS "dueOn",
       d.state, d.means, d.reason, d.resolved_by AS "resolvedBy", d.resolved_at AS "resolvedAt",
       d.state = 'open' AND d.due_on < (now() AT TIME ZONE 'UTC')::date AS overdue`;

/** Returns the latest due date of an application; null if it was never declined. */
export async function findLatestDue(tenant: Tenant, applicationId: string): Promise<ExplanationDueRow | null> {
  const rows = await tenant.query<ExplanationDueRow[]>(
    `SELECT ${DUE} FROM explanation_due d WHERE d.organisation_id = $1 AND d.application_id = $2 ORDER BY d.id DESC LIMIT 1`,
    [tenant.organisationId, applicationId],
  );
  return rows[0] ?? null;
}

export interface DueRow extends ExplanationDueRow {
  candidateId: string;
  name: string | null;
  roleId: string;
  roleTitle: string;
}

/** Lists the open due dates in roles that the caller can see, the earliest first. @param page `after`: date and ID of the last row of the previous page */
export function listDue(
  tenant: Tenant,
  page: { visibility: VisibilityScope; after: { dueOn: string; id: string } | null; limit: number },
): Promise<DueRow[]> {
  return tenant.query<DueRow[]>(
    `SELECT ${DUE}, ${personIdOf('c')} AS "candidateId", i.name, r.id AS "roleId", r.title AS "roleTitle"
       FROM explanation_due d
       JOIN application a ON a.organisation_id = $1 AND a.id = d.application_id AND a.mode <> 'erased'
       JOIN role r ON r.organisation_id = $1 AND r.id = a.role_id AND ${canSeeRole('r', { open: '$2::boolean', roleIds: '$3::uuid[]' })}
       JOIN candidate c ON c.organisation_id = $1 AND c.id = a.candidate_id
       ${identityOf('a.candidate_id')}
      WHERE d.organisation_id = $1 AND d.state = 'open' AND ($4::date IS NULL OR (d.due_on, d.id) > ($4::date, $5::uuid))
      ORDER BY d.due_on, d.id LIMIT $6`,
    [
      tenant.organisationId,
      page.visibility.open,
      page.visibility.roleIds,
      page.after?.dueOn ?? null,
      page.after?.id ?? null,
      page.limit,
    ],
  );
}

/** Adds a link. Only the digest of its secret is stored. */
export async function createLink(
  tenant: Tenant,
  link: Pick<ExplanationLinkEntity, 'id' | 'applicationId' | 'secretDigest' | 'madeBy' | 'expiresAt'>,
): Promise<void> {
  await tenant.insert(ExplanationLinkEntity, link);
}

/** Lists the links of an application, newest first, including those that have ended. */
export function listLinks(tenant: Tenant, applicationId: string): Promise<ExplanationLinkEntity[]> {
  return tenant.find(ExplanationLinkEntity, {
    where: { applicationId },
    order: { id: 'DESC' },
  });
}

/** Returns a link in any state; the caller compares the digest. Null if it was invented, or the candidate was erased. */
export function findLink(tenant: Tenant, id: string): Promise<ExplanationLinkEntity | null> {
  return tenant.findOne(ExplanationLinkEntity, { id });
}

/** Revokes a link. @returns false if the application has no such link */
export async function revokeLink(
  tenant: Tenant,
  { applicationId, id }: { applicationId: string; id: string },
): Promise<boolean> {
  const revoked = { revokedAt: () => 'coalesce(revoked_at, now())' };
  return (await tenant.update(ExplanationLinkEntity, { applicationId, id }, revoked)) > 0;
}

/** Counts an opening of a link. */
export async function recordOpened(tenant: Tenant, id: string): Promise<void> {
  await tenant.update(ExplanationLinkEntity, { id }, { opened: () => 'opened + 1', lastOpenedAt: NOW });
}

/** Returns the dates that an explanation shows. */
export async function findDates(
  tenant: Tenant,
  applicationId: string,
  assessmentId: string | null,
): Promise<{ assessedOn: string | null; declinedOn: string | null }> {
  const [row] = await tenant.query<[{ assessedOn: string | null; declinedOn: string | null }]>(
    `SELECT (SELECT (created_at AT TIME ZONE 'UTC')::date::text FROM assessment
              WHERE organisation_id = $1 AND application_id = $2 AND id = $3) AS "assessedOn",
            (SELECT CASE kind WHEN 'decline' THEN (decided_at AT TIME ZONE 'UTC')::date::text END FROM decision
              WHERE organisation_id = $1 AND application_id = $2 ORDER BY decided_at DESC, id DESC LIMIT 1) AS "declinedOn"`,
    [tenant.organisationId, applicationId, assessmentId],
  );
  return row;
}
