/**
 * What a user or an API key can see. Admins and recruiters see every role that is not confidential, and the confidential ones of which they
 * are members. Hiring managers see the roles of which they are members. Candidates, documents and the rest are visible through the roles of
 * their applications. The reasons: `docs/decisions/roles-visibility.md`.
 */
// SQL by hand: every request asks it: one prepared statement over all that the request names.
import type { ActorKind, ApiScope } from '#libs/contracts';
import { prepared } from '../../prepared.js';
import { identitiesHiddenAnywhere } from '../sql/hidden-identities.js';
import {
  canSeeRole,
  canSeeCandidate,
  canSeeHold,
  type VisibilitySql,
  type VisibilityScope,
} from '../sql/visibility.js';
import type { Tenant } from '../../tenant.js';

/** Things that are visible through roles, with the SQL that says whether the one with an ID is. */
const SEEN = {
  role: (id, visibility) =>
    `SELECT FROM role r WHERE r.organisation_id = $1 AND r.id = ${id} AND ${canSeeRole('r', visibility)}`,
  application: (id, visibility) => `SELECT FROM application a JOIN role r ON r.organisation_id = $1 AND r.id = a.role_id
    WHERE a.organisation_id = $1 AND a.id = ${id} AND ${canSeeRole('r', visibility)}`,
  candidate: (id, visibility) => `SELECT WHERE ${canSeeCandidate(id, visibility)}`,
  document: (id, visibility) => `SELECT FROM candidate_document d
    WHERE d.organisation_id = $1 AND d.document_id = ${id} AND ${canSeeCandidate('d.candidate_id', visibility)}`,
  import: (id, visibility) => `SELECT FROM import i JOIN role r ON r.organisation_id = $1 AND r.id = i.role_id
    WHERE i.organisation_id = $1 AND i.id = ${id} AND ${canSeeRole('r', visibility)}`,
  mergeSuggestion: (id, visibility) => `SELECT FROM merge_suggestion s WHERE s.organisation_id = $1 AND s.id = ${id}
    AND ${canSeeCandidate('s.candidate_id', visibility)} AND ${canSeeCandidate('s.other_id', visibility)}`,
  merge: (id, visibility) => `SELECT FROM candidate_merge m WHERE m.organisation_id = $1 AND m.id = ${id}
    AND ${canSeeCandidate('m.from_id', visibility)} AND ${canSeeCandidate('m.into_id', visibility)}`,
  legalHold: (id, visibility) =>
    `SELECT FROM legal_hold h WHERE h.organisation_id = $1 AND h.id = ${id} AND ${canSeeHold('h', visibility)}`,
} as const satisfies Record<string, (id: string, visibility: VisibilitySql) => string>;

export type SeenThing = keyof typeof SEEN;

/** The visibility scope of a caller as columns. @param caller alias of the user or key, @param member the column in which memberships name it */
const visibilityOf = (
  caller: string,
  member: 'user_id' | 'api_key_id',
): string => `${caller}.kind <> 'hiring-manager' AS "canSeeOpen",
  ARRAY(SELECT m.role_id FROM role_member m JOIN role r ON r.organisation_id = m.organisation_id AND r.id = m.role_id
         WHERE m.organisation_id = ${caller}.organisation_id AND m.${member} = ${caller}.id
           AND (${caller}.kind = 'hiring-manager' OR r.confidential)) AS "roleIds"`;

const CALLERS = {
  session: `
    SELECT s.secret_digest AS "secretDigest", s.expires_at AS "expiresAt", s.created_at AS "startedAt", u.id, u.kind, u.name, u.email, NULL::text[] AS scopes,
           coalesce(s.last_used_at, s.created_at) < now() - interval '1 minute' AS stale, ${visibilityOf('u', 'user_id')}
      FROM session s
      JOIN user_account u ON u.organisation_id = s.organisation_id AND u.id = s.user_id
     WHERE s.organisation_id = $1 AND s.id = $2 AND s.revoked_at IS NULL AND s.expires_at > now() AND s.idle_until > now()
       AND u.disabled_at IS NULL`,
  key: `
    SELECT k.secret_digest AS "secretDigest", NULL::timestamptz AS "expiresAt", NULL::timestamptz AS "startedAt", k.id, k.kind, k.name, NULL AS email, k.scopes,
           coalesce(k.last_used_at < now() - interval '1 minute', true) AS stale, ${visibilityOf('k', 'api_key_id')}
      FROM api_key k WHERE k.organisation_id = $1 AND k.id = $2 AND k.revoked_at IS NULL`,
} as const;

/** A thing that the path or the body of a request names. */
export interface Named {
  thing: SeenThing;
  id: string;
}

interface CallerRow {
  secretDigest: Buffer;
  expiresAt: Date | null;
  /** When the session began; null for a key. */
  startedAt: Date | null;
  /** ID of the user or of the key. */
  id: string;
  kind: ActorKind;
  name: string;
  email: string | null;
  /** What a key may do; null: all that its kind may do. */
  scopes: ApiScope[] | null;
  /** Its last use was recorded a minute ago or earlier. */
  stale: boolean;
}

export interface FoundCaller extends CallerRow {
  /** Some role, without seeing who the people are. */
  hasHiddenIdentities: boolean;
  visibility: VisibilityScope;
  /** The first of the things that does not exist or that the caller cannot see; null if they can see all. */
  unseen: SeenThing | null;
}

/**
 * Returns the owner of a session or key, what they can see, and whether that includes each of the things that the request names. It is one
 * round trip, because every request needs it. Null if the session or key has ended, or its user is disabled. The caller compares the digest.
 */
export async function findCaller(
  tenant: Tenant,
  { by, id, named }: { by: keyof typeof CALLERS; id: string; named: readonly Named[] },
): Promise<FoundCaller | null> {
  const things = named.map(({ thing }) => thing);
  const rows = await tenant.query<
    (CallerRow & { canSeeOpen: boolean; roleIds: string[]; hasHiddenIdentities: boolean; seen: boolean[] })[]
  >(callerStatement(by, things), [tenant.organisationId, id, ...named.map((one) => one.id)]);
  const [row] = rows;
  if (row === undefined) return null;
  const { canSeeOpen, roleIds, seen, ...caller } = row;
  const unseen = things.find((_, at) => seen[at] !== true) ?? null;
  return { ...caller, visibility: { open: canSeeOpen, roleIds }, unseen };
}

const statements = new Map<string, string>();

/** Parameters: the organization, the ID of the session or key, and one ID for each thing. */
function callerStatement(by: keyof typeof CALLERS, things: readonly SeenThing[]): string {
  const name = ['find', by, ...things].join('-');
  let statement = statements.get(name);
  if (statement === undefined) {
    const visibility = { open: 'caller."canSeeOpen"', roleIds: 'caller."roleIds"' };
    const seen = things.map((thing, at) => `EXISTS (${SEEN[thing](`$${at + 3}::uuid`, visibility)})`);
    statement = prepared(
      name,
      `WITH caller AS MATERIALIZED (${CALLERS[by]})
       SELECT caller.*, ${identitiesHiddenAnywhere('caller.id')} AS "hasHiddenIdentities", ARRAY[${seen.join(', ')}]::boolean[] AS seen FROM caller`,
    );
    statements.set(name, statement);
  }
  return statement;
}

/** Returns whether a caller can see a thing that the request names outside of its path. */
export async function canSee(tenant: Tenant, visibility: VisibilityScope, { thing, id }: Named): Promise<boolean> {
  const sql = SEEN[thing]('$2::uuid', { open: '$3::boolean', roleIds: '$4::uuid[]' });
  const [row] = await tenant.query<[{ seen: boolean }]>(`SELECT EXISTS (${sql}) AS seen`, [
    tenant.organisationId,
    id,
    visibility.open,
    visibility.roleIds,
  ]);
  return row.seen;
}
