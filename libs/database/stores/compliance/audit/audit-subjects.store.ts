/**
 * What the entries of the audit are about, as it is called today. Entries hold ids; names and titles are looked up when somebody reads, so
 * that erasing a candidate leaves no name behind. Three statements, however many entries a page has.
 */
import { prepared } from '../../../prepared.js';
import { identityOf } from '../../sql/identity.js';
import { canSeeRole, type VisibilityScope, canSeeCandidate } from '../../sql/visibility.js';
import type { Tenant } from '../../../tenant.js';

/** An application, an import or a version of weights: what leads from an entry to a role. */
export interface AuditLink {
  id: string;
  roleId: string;
  /** Null for what is not an application. */
  candidateId: string | null;
  /** Of a version of weights; null for everything else. */
  number: number | null;
}

export interface AuditRole {
  id: string;
  title: string;
  isSeen: boolean;
}

export interface AuditCandidate {
  id: string;
  /** Null where none is known. */
  name: string | null;
  isErased: boolean;
  isSeen: boolean;
}

const LINKS = prepared(
  'audit-links',
  `SELECT id, role_id AS "roleId", candidate_id AS "candidateId", NULL::int AS number
     FROM application WHERE organisation_id = $1 AND id = ANY($2::uuid[])
   UNION ALL
   SELECT id, role_id, NULL, NULL FROM import WHERE organisation_id = $1 AND id = ANY($2::uuid[])
   UNION ALL
   SELECT id, role_id, NULL, number FROM weights_version WHERE organisation_id = $1 AND id = ANY($2::uuid[])`,
);

/** Applications, imports and versions of weights by their ids; what is not there is left out. */
export async function findLinks(tenant: Tenant, ids: readonly string[]): Promise<AuditLink[]> {
  return ids.length === 0 ? [] : tenant.query<AuditLink[]>(LINKS, [tenant.organisationId, ids]);
}

const VISIBILITY = { open: '$3::boolean', roleIds: '$4::uuid[]' };

const ROLES = prepared(
  'audit-roles',
  `SELECT r.id, r.title, ${canSeeRole('r', VISIBILITY)} AS "isSeen" FROM role r
    WHERE r.organisation_id = $1 AND r.id = ANY($2::uuid[])`,
);

/** Roles by their ids, and whether a reader sees each; what is not there is left out. */
export async function findRoles(
  tenant: Tenant,
  { ids, visibility }: { ids: readonly string[]; visibility: VisibilityScope },
): Promise<AuditRole[]> {
  return ids.length === 0
    ? []
    : tenant.query<AuditRole[]>(ROLES, [tenant.organisationId, ids, visibility.open, visibility.roleIds]);
}

const CANDIDATES = prepared(
  'audit-candidates',
  `SELECT c.id, c.erased_at IS NOT NULL AS "isErased", i.name, ${canSeeCandidate('c.id', VISIBILITY)} AS "isSeen"
     FROM candidate c ${identityOf('c.id')}
    WHERE c.organisation_id = $1 AND c.id = ANY($2::uuid[])`,
);

/** Candidates by their ids, and whether a reader sees each; what is not there is left out. */
export async function findCandidates(
  tenant: Tenant,
  { ids, visibility }: { ids: readonly string[]; visibility: VisibilityScope },
): Promise<AuditCandidate[]> {
  return ids.length === 0
    ? []
    : tenant.query<AuditCandidate[]>(CANDIDATES, [tenant.organisationId, ids, visibility.open, visibility.roleIds]);
}
