/** Applications, with what their scores are made from. */
// SQL by hand: an application is shown with its candidate, role and latest decision.
import type { DecisionKind, OutOfDateCause } from '#libs/contracts';
import type { ApplicationMode } from '../../schema/candidates/applications.entity.js';
import { identityOf } from '../sql/identity.js';
import { latestDecisionOf } from '../sql/latest-decision.js';
import { personIdOf, MEMBERS } from '../sql/person.js';
import { type VisibilityScope, canSeeRole } from '../sql/visibility.js';
import type { Tenant } from '../../tenant.js';

export interface ApplicationRow {
  id: string;
  roleId: string;
  /** The candidate who stands for the person. */
  candidateId: string;
  name: string | null;
  source: string;
  mode: ApplicationMode;
  /** The jurisdiction, if it was given. */
  jurisdiction: string | null;
  /** It is not scored before a notice is recorded. */
  noticePending: boolean;
  receivedAt: Date;
  activeWeightsId: string | null;
  decision: DecisionKind | null;
  /** The application of the same person for the same role that counts instead. */
  supersededById: string | null;
  outOfDate: OutOfDateCause | null;
  outOfDateAt: Date | null;
}

/** Returns an application with its candidate's name, the active weights of its role and its latest decision, or null. */
export async function find(tenant: Tenant, id: string): Promise<ApplicationRow | null> {
  const rows = await tenant.query<ApplicationRow[]>(
    `SELECT a.id, a.role_id AS "roleId", ${personIdOf('c')} AS "candidateId", i.name, a.source, a.mode, a.created_at AS "receivedAt",
            a.notice_jurisdiction AS jurisdiction, a.notice_pending AS "noticePending", r.active_weights_id AS "activeWeightsId", a.superseded_by_id AS "supersededById", a.out_of_date AS "outOfDate",
            a.out_of_date_at AS "outOfDateAt",
            ${latestDecisionOf('a.id')} AS decision
       FROM application a
       JOIN role r ON r.organisation_id = $1 AND r.id = a.role_id
       JOIN candidate c ON c.organisation_id = $1 AND c.id = a.candidate_id
       ${identityOf('a.candidate_id')}
      WHERE a.organisation_id = $1 AND a.id = $2`,
    [tenant.organisationId, id],
  );
  return rows[0] ?? null;
}

/** Lists the roles for which a person applied, oldest application first, including superseded applications. */
export function listOfCandidate(
  tenant: Tenant,
  personId: string,
  visibility: VisibilityScope,
): Promise<{ id: string; roleId: string; roleTitle: string; supersededById: string | null }[]> {
  return tenant.query(
    `WITH ${MEMBERS}
     SELECT a.id, a.role_id AS "roleId", r.title AS "roleTitle", a.superseded_by_id AS "supersededById"
       FROM member JOIN application a ON a.organisation_id = $1 AND a.candidate_id = member.id
       JOIN role r ON r.organisation_id = $1 AND r.id = a.role_id
      WHERE ${canSeeRole('r', { open: '$3::boolean', roleIds: '$4::uuid[]' })} ORDER BY a.id`,
    [tenant.organisationId, [personId], visibility.open, visibility.roleIds],
  );
}
