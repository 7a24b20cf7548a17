/** Roles and their versions. */
// SQL by hand: every page of a shortlist reads its role (prepared), and lists count over several tables.
import { LANES, type RoleContent, type RoleState, type WeightsContent } from '#libs/contracts';
import { newId } from '../../../ids.js';
import { prepared } from '../../../prepared.js';
import { RoleEntity, RoleVersionEntity } from '../../../schema/roles/roles.entity.js';
import { type VisibilityScope, canSeeRole } from '../../sql/visibility.js';
import * as weights from '../weights/weights.store.js';
import * as roleMembers from './role-members.store.js';
import type { Tenant } from '../../../tenant.js';

export interface NewOpenRole {
  content: RoleContent & { asOf: string };
  weights: WeightsContent;
  /** The user who creates it; null for a key or a command. */
  author: string | null;
  confidential?: boolean;
  /** Left out: no. */
  sample?: boolean;
}

/** Creates an open role with its version 1 and weights that are active at once: there is nothing to rank yet. Its author becomes a member. */
export async function open(
  tenant: Tenant,
  { content, weights: givenWeights, author, confidential = false, sample = false }: NewOpenRole,
): Promise<{ roleId: string; roleVersionId: string; weightsVersionId: string }> {
  const [roleId, roleVersionId, weightsVersionId] = [newId(), newId(), newId()];
  const { title, asOf } = content;
  await create(tenant, { id: roleId, title, state: 'open', confidential, sample });
  const version = { id: roleVersionId, roleId, number: 1, content, asOf, createdBy: author };
  await createVersion(tenant, version);
  await weights.create(
    tenant,
    {
      id: weightsVersionId,
      roleId,
      roleVersionId,
      number: 1,
      name: 'Default',
      origin: 'formula',
      content: givenWeights,
      note: null,
      author,
    },
    'ready',
  );
  if (author !== null) await roleMembers.addMember(tenant, { roleId, id: author, via: 'session', addedBy: author });
  await update(tenant, roleId, { currentVersionId: roleVersionId, activeWeightsId: weightsVersionId });
  return { roleId, roleVersionId, weightsVersionId };
}

/** Adds a role without a version. {@link open} adds a complete one. */
export async function create(
  tenant: Tenant,
  role: Pick<RoleEntity, 'id' | 'title' | 'state'> & Partial<Pick<RoleEntity, 'confidential' | 'sample'>>,
): Promise<void> {
  await tenant.insert(RoleEntity, role);
}

/** Adds an immutable version. The role's pointer does not change. */
export async function createVersion(
  tenant: Tenant,
  version: Pick<RoleVersionEntity, 'id' | 'roleId' | 'number' | 'content' | 'asOf' | 'createdBy'> &
    Partial<Pick<RoleVersionEntity, 'note'>>,
): Promise<void> {
  await tenant.insert(RoleVersionEntity, version);
}

const FIND_ROLE = prepared(
  'find-role',
  `SELECT organisation_id AS "organisationId", id, title, state, confidential, sample, current_version_id AS "currentVersionId",
          active_weights_id AS "activeWeightsId", created_at AS "createdAt"
     FROM role WHERE organisation_id = $1 AND id = $2`,
);

/** Returns a role, or null. */
export async function find(tenant: Tenant, id: string): Promise<RoleEntity | null> {
  const [found] = await tenant.query<RoleEntity[]>(FIND_ROLE, [tenant.organisationId, id]);
  return found ?? null;
}

/** Returns the role, locked until the transaction ends, for a change that assigns numbers or moves its pointers. */
export function lock(tenant: Tenant, id: string): Promise<RoleEntity | null> {
  return tenant.findOne(RoleEntity, { id }, { lock: { mode: 'pessimistic_write' } });
}

/** Returns a version of a role, or null. */
export function findVersion(tenant: Tenant, id: string): Promise<RoleVersionEntity | null> {
  return tenant.findOne(RoleVersionEntity, { id });
}

/** Changes the given fields of a role. */
export async function update(
  tenant: Tenant,
  id: string,
  change: Partial<
    Pick<RoleEntity, 'title' | 'state' | 'confidential' | 'sample' | 'currentVersionId' | 'activeWeightsId'>
  >,
): Promise<void> {
  if (Object.keys(change).length > 0) await tenant.update(RoleEntity, { id }, change);
}

export interface RoleListRow {
  id: string;
  title: string;
  state: RoleState;
  confidential: boolean;
  sample: boolean;
  createdAt: Date;
  applications: number;
  /** How many are ranked in each lane under the active weights, by index of `LANES`. */
  lanes: number[];
  /** How many imports have not ended. */
  runningImports: number;
  /** When the latest application arrived. */
  latestAt: Date | null;
  asOf: string | null;
}

/** Lists the roles that a caller can see, newest first. */
export function list(
  tenant: Tenant,
  page: {
    visibility: VisibilityScope;
    state: RoleState | 'current' | null;
    search: string | null;
    after: string | null;
    limit: number;
  },
): Promise<RoleListRow[]> {
  return tenant.query<RoleListRow[]>(
    `SELECT r.id, r.title, r.state, r.confidential, r.sample, r.created_at AS "createdAt",
            (SELECT count(*)::int FROM application a WHERE a.organisation_id = r.organisation_id AND a.role_id = r.id) AS applications,
            ARRAY(SELECT coalesce((SELECT sum(n)::int FROM ranking_count t
                     WHERE t.organisation_id = $1 AND t.weights_version_id = r.active_weights_id AND t.lane = each.lane), 0)
                    FROM generate_series(0, ${LANES.length - 1}) AS each (lane) ORDER BY lane) AS lanes,
            (SELECT count(*)::int FROM import i WHERE i.organisation_id = $1 AND i.role_id = r.id
                AND i.state NOT IN ('finished', 'cancelled')) AS "runningImports",
            (SELECT a.created_at FROM application a WHERE a.organisation_id = $1 AND a.role_id = r.id ORDER BY a.id DESC LIMIT 1) AS "latestAt",
            (SELECT v.as_of::text FROM role_version v WHERE v.organisation_id = $1 AND v.id = r.current_version_id) AS "asOf"
       FROM role r
      WHERE r.organisation_id = $1 AND ($2::text IS NULL OR r.state = $2 OR ($2 = 'current' AND r.state <> 'closed')) AND ($3::uuid IS NULL OR r.id < $3)
        AND ${canSeeRole('r', { open: '$5::boolean', roleIds: '$6::uuid[]' })}
        AND ($7::text IS NULL OR strpos(lower(r.title), lower($7)) > 0)
      ORDER BY r.id DESC LIMIT $4`,
    [
      tenant.organisationId,
      page.state,
      page.after,
      page.limit,
      page.visibility.open,
      page.visibility.roleIds,
      page.search,
    ],
  );
}

/** Lists open roles by title, without confidential ones, for other systems. @param id of one role; null: all */
export function listPublished(
  tenant: Tenant,
  { id, limit }: { id: string | null; limit: number },
): Promise<{ id: string; title: string }[]> {
  return tenant.query<{ id: string; title: string }[]>(
    `SELECT id, title FROM role WHERE organisation_id = $1 AND state = 'open' AND NOT confidential AND ($2::text IS NULL OR id::text = $2)
      ORDER BY title, id LIMIT $3`,
    [tenant.organisationId, id, limit],
  );
}

/** Returns the number of the next version of the role. */
export async function nextVersionNumber(tenant: Tenant, roleId: string): Promise<number> {
  const [row] = await tenant.query<[{ next: number }]>(
    'SELECT coalesce(max(number), 0) + 1 AS next FROM role_version WHERE organisation_id = $1 AND role_id = $2',
    [tenant.organisationId, roleId],
  );
  return row.next;
}

/** Returns the newest version of a role under which applications are being assessed, or null. */
export async function findPendingVersion(
  tenant: Tenant,
  roleId: string,
): Promise<{ id: string; number: number } | null> {
  const rows = await tenant.query<{ id: string; number: number }[]>(
    `SELECT role_version.id, role_version.number
     FROM role_version
       JOIN weights_version ON weights_version.organisation_id = role_version.organisation_id
         AND weights_version.role_version_id = role_version.id
       JOIN weights_ranking ON weights_ranking.organisation_id = weights_version.organisation_id
         AND weights_ranking.weights_version_id = weights_version.id
     WHERE role_version.organisation_id = $1 AND role_version.role_id = $2 AND weights_ranking.state = 'filling'
     ORDER BY role_version.number DESC LIMIT 1`,
    [tenant.organisationId, roleId],
  );
  return rows[0] ?? null;
}
