/** SQL for what a user or a key can see. `$1` is the organization. `docs/decisions/roles-visibility.md` says why it is done this way. */
// SQL by hand: parts of statements that several stores share.
import { personIdOf } from './person.js';

/** The roles that a caller can see, as of the start of the request. */
export interface VisibilityScope {
  /** True if the caller sees all roles that are not confidential. */
  open: boolean;
  /** Further roles: for a hiring manager all roles of which they are members, for others the confidential ones. */
  roleIds: readonly string[];
}

/** The SQL of both parts of a visibility scope, a parameter or a column each. `$1` is the organization. */
export interface VisibilitySql {
  open: string;
  roleIds: string;
}

/** SQL that is true for a role that the caller can see. @param role alias of a row of `role` */
export function canSeeRole(role: string, { open, roleIds }: VisibilitySql): string {
  return `((${open} AND NOT ${role}.confidential) OR ${role}.id = ANY(${roleIds}))`;
}

/** SQL that is true if a user can see a role, for what another user sends them. @param user, role aliases of rows; `$1` is the organization */
export function userCanSeeRole(user: string, role: string): string {
  return `((${user}.kind <> 'hiring-manager' AND NOT ${role}.confidential) OR EXISTS (SELECT FROM role_member seen_member
    WHERE seen_member.organisation_id = $1 AND seen_member.role_id = ${role}.id AND seen_member.user_id = ${user}.id))`;
}

/**
 * SQL that is true for a candidate whom the caller can see: one of the person's applications is for a role that they can see, or the person
 * has no application and the caller sees all roles that are not confidential.
 * @param candidateId SQL of an ID
 */
export function canSeeCandidate(candidateId: string, visibility: VisibilitySql): string {
  const theirs = `SELECT FROM application seen_application
      JOIN role seen_role ON seen_role.organisation_id = $1 AND seen_role.id = seen_application.role_id
     WHERE seen_application.organisation_id = $1 AND seen_application.candidate_id IN (
       SELECT ${personIdOf('seen')}
       UNION ALL SELECT seen_member.id FROM candidate seen_member
        WHERE seen_member.organisation_id = $1 AND seen_member.merged_into_id = ${personIdOf('seen')})`;
  return `EXISTS (SELECT FROM candidate seen WHERE seen.organisation_id = $1 AND seen.id = ${candidateId}
    AND (EXISTS (${theirs} AND ${canSeeRole('seen_role', visibility)}) OR (${visibility.open} AND NOT EXISTS (${theirs}))))`;
}

/** SQL that is true for a legal hold on a role or candidate that the caller can see. */
export function canSeeHold(hold: string, visibility: VisibilitySql): string {
  const role = `SELECT FROM role held_role WHERE held_role.organisation_id = $1 AND held_role.id = ${hold}.role_id
    AND ${canSeeRole('held_role', visibility)}`;
  return `(${hold}.role_id IS NULL OR EXISTS (${role}))
    AND (${hold}.candidate_id IS NULL OR ${canSeeCandidate(`${hold}.candidate_id`, visibility)})`;
}
