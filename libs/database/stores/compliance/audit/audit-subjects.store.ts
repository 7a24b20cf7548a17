/**
 * The subjects of audit entries, by their present names. Entries hold IDs. Names and titles are looked up when a user reads them, so that
 * the erasure of a candidate leaves no name behind. A page takes three statements, however many entries it has.
 */
// SQL by hand: a page asks for all its subjects at once: prepared, over several tables.
import { prepared } from '../../../prepared.js';
import { identityOf } from '../../sql/identity.js';
import { canSeeRole, type VisibilityScope, canSeeCandidate } from '../../sql/visibility.js';
import type { Tenant } from '../../../tenant.js';

/** An application, an import or a weights version: it leads from an entry to a role. */
export interface AuditLink {
  id: string;
  roleId: string;
  /** Null for a subject that is not an application. */
  candidateId: string | null;
  /** Number of a weights version; null for other subjects. */
  number: number | null;
}

export interface AuditRole {
  id: string;
  title: string;
  isSeen: boolean;
}

export interface AuditCandidate {
  id: string;
  /** Null if none is known. */
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

/** Returns applications, imports and weights versions by ID. Those that do not exist are left out. */
export async function findLinks(tenant: Tenant, ids: readonly string[]): Promise<AuditLink[]> {
  return ids.length === 0 ? [] : tenant.query<AuditLink[]>(LINKS, [tenant.organisationId, ids]);
}

const VISIBILITY = { open: '$3::boolean', roleIds: '$4::uuid[]' };

const ROLES = prepared(
  'audit-roles',
  `SELECT r.id, r.title, ${canSeeRole('r', VISIBILITY)} AS "isSeen" FROM role r
    WHERE r.organisation_id = $1 AND r.id = ANY($2::uuid[])`,
);

/** Returns roles by ID, and whether the reader can see each. Those that do not exist are left out. */
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

/** Returns candidates by ID, and whether the reader can see each. Those that do not exist are left out. */
export async function findCandidates(
  tenant: Tenant,
  { ids, visibility }: { ids: readonly string[]; visibility: VisibilityScope },
): Promise<AuditCandidate[]> {
  return ids.length === 0
    ? []
    : tenant.query<AuditCandidate[]>(CANDIDATES, [tenant.organisationId, ids, visibility.open, visibility.roleIds]);
}
