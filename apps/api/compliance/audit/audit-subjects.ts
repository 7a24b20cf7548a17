/** The candidate and the role that an entry of the audit is about, named for one reader. */
import type { AuditAbout } from '#libs/contracts';
import {
  type AuditCandidate,
  type AuditEntryEntity,
  type AuditLink,
  auditLog,
  type AuditRole,
  type Tenant,
} from '#libs/database';
import type { Actor } from '../../platform/permissions/actor.js';

type Entry = Pick<AuditEntryEntity, 'subjectKind' | 'subjectId' | 'details'>;

/** Ids that an entry holds of what it is about. */
interface Pointers {
  applicationId: string | null;
  /** The role of an import or of a version of weights. */
  partOfRoleId: string | null;
  candidateId: string | null;
  roleId: string | null;
}

interface Found {
  links: ReadonlyMap<string, AuditLink>;
  roles: ReadonlyMap<string, AuditRole>;
  candidates: ReadonlyMap<string, AuditCandidate>;
}

const DELETED = { state: 'deleted', candidateId: null, candidateName: null } as const;
const UNSEEN = { state: 'unseen', candidateId: null, candidateName: null } as const;
const DELETED_ROLE = { state: 'deleted', id: null, title: null } as const;
const UNSEEN_ROLE = { state: 'unseen', id: null, title: null } as const;

/**
 * Names what entries are about. The audit names only what its reader sees elsewhere: a role or a candidate that they do not see stays
 * unnamed, and so does a candidate in an entry about a role that they do not see. A key reads names of candidates with the scope
 * `candidates:read`, and titles of roles with `roles:read`.
 * @returns what each entry is about, in the order of the entries
 */
export async function describeEntries(tenant: Tenant, actor: Actor, entries: readonly Entry[]): Promise<AuditAbout[]> {
  const { visibility } = actor;
  const pointers = entries.map(pointersOf);
  const linkIds = pointers.map(({ applicationId, partOfRoleId }) => applicationId ?? partOfRoleId);
  const links = byId(await auditLog.findLinks(tenant, distinct(linkIds)));
  const all = [...pointers, ...links.values()];
  const roleIds = distinct(all.map(({ roleId }) => roleId));
  const candidateIds = mayRead(actor, 'candidates:read') ? distinct(all.map(({ candidateId }) => candidateId)) : [];
  const roles = byId(await auditLog.findRoles(tenant, { ids: roleIds, visibility }));
  const candidates = byId(await auditLog.findCandidates(tenant, { ids: candidateIds, visibility }));
  return pointers.map((one) => aboutOf(actor, one, { links, roles, candidates }));
}

function aboutOf(actor: Actor, pointers: Pointers, found: Found): AuditAbout {
  const { applicationId, partOfRoleId, candidateId, roleId } = pointers;
  const link = found.links.get(applicationId ?? partOfRoleId ?? '');
  const isOfRole = applicationId !== null || partOfRoleId !== null || roleId !== null;
  const role = isOfRole ? roleIn(actor, link?.roleId ?? roleId, found) : null;
  const weightsNumber = link?.number ?? null;
  if (applicationId === null)
    return { candidate: candidateId === null ? null : candidateIn(actor, candidateId, found), role, weightsNumber };
  // Where the role cannot be named, naming the candidate would tell that they applied for it.
  const candidate = role?.state === 'unseen' ? UNSEEN : candidateIn(actor, link?.candidateId ?? null, found);
  return { candidate, role, weightsNumber };
}

function candidateIn(actor: Actor, id: string | null, { candidates }: Found): NonNullable<AuditAbout['candidate']> {
  if (!mayRead(actor, 'candidates:read')) return UNSEEN;
  const candidate = id === null ? undefined : candidates.get(id);
  if (candidate === undefined || candidate.isErased) return DELETED;
  return candidate.isSeen ? { state: 'named', candidateId: candidate.id, candidateName: candidate.name } : UNSEEN;
}

function roleIn(actor: Actor, id: string | null, { roles }: Found): NonNullable<AuditAbout['role']> {
  const role = id === null ? undefined : roles.get(id);
  if (role === undefined) return DELETED_ROLE;
  return role.isSeen && mayRead(actor, 'roles:read') ? { state: 'named', id: role.id, title: role.title } : UNSEEN_ROLE;
}

function pointersOf({ subjectKind, subjectId, details }: Entry): Pointers {
  const applicationId = subjectKind === 'application' ? subjectId : idIn(details, 'applicationId');
  // The application leads to its candidate.
  const statedCandidateId = applicationId === null ? idIn(details, 'candidateId') : null;
  return {
    applicationId,
    partOfRoleId: ['import', 'weights'].includes(subjectKind) ? subjectId : null,
    candidateId: subjectKind === 'candidate' ? subjectId : statedCandidateId,
    roleId: subjectKind === 'role' ? subjectId : idIn(details, 'roleId'),
  };
}

function idIn(details: Entry['details'], field: 'applicationId' | 'candidateId' | 'roleId'): string | null {
  const id = details[field];
  return typeof id === 'string' ? id : null;
}

const mayRead = ({ scopes }: Actor, scope: 'candidates:read' | 'roles:read'): boolean =>
  scopes === null || scopes.includes(scope);

const byId = <Row extends { id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));

const distinct = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];
