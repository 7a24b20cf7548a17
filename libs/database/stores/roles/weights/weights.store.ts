/** Weights versions of a role, and how far the ranking under each is. */
import type { RankingState, WeightsContent, WeightsOrigin } from '#libs/contracts';
import { WeightsVersionEntity } from '../../../schema/roles/weights.entity.js';
import type { Tenant } from '../../../tenant.js';

/** Adds a version whose ranking is in the given state: `ready` for one that has nothing to rank yet. */
export async function create(
  tenant: Tenant,
  version: Omit<WeightsVersionEntity, 'organisationId' | 'createdAt'>,
  ranking: RankingState,
): Promise<void> {
  await tenant.query(
    `INSERT INTO weights_version (organisation_id, id, role_id, role_version_id, number, name, origin, content, note, author)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tenant.organisationId,
      version.id,
      version.roleId,
      version.roleVersionId,
      version.number,
      version.name,
      version.origin,
      JSON.stringify(version.content),
      version.note,
      version.author,
    ],
  );
  await tenant.query(
    `INSERT INTO weights_ranking (organisation_id, weights_version_id, state, ready_at)
     VALUES ($1, $2, $3, CASE WHEN $3 = 'ready' THEN now() END)`,
    [tenant.organisationId, version.id, ranking],
  );
}

export interface WeightsRow {
  id: string;
  roleId: string;
  roleVersionId: string;
  number: number;
  name: string;
  origin: WeightsOrigin;
  content: WeightsContent;
  note: string | null;
  author: string | null;
  createdAt: Date;
  active: boolean;
  state: RankingState;
  ranked: number;
  total: number;
}

const SELECT_WEIGHTS = `
  SELECT w.id, w.role_id AS "roleId", w.role_version_id AS "roleVersionId", w.number, w.name, w.origin, w.content, w.note, w.author,
         w.created_at AS "createdAt", r.active_weights_id IS NOT DISTINCT FROM w.id AS active, coalesce(k.state, 'none') AS state,
         (SELECT count(*)::int FROM ranking n WHERE n.organisation_id = w.organisation_id AND n.weights_version_id = w.id) AS ranked,
         (SELECT count(*)::int FROM application a
           WHERE a.organisation_id = w.organisation_id AND a.role_id = w.role_id AND a.mode = 'scored') AS total
    FROM weights_version w
    JOIN role r ON r.organisation_id = w.organisation_id AND r.id = w.role_id
    LEFT JOIN weights_ranking k ON k.organisation_id = w.organisation_id AND k.weights_version_id = w.id`;

/** What does not change about a version: one row, where `find` also counts how far its ranking is. */
export type WeightsVersionRow = Pick<
  WeightsRow,
  'id' | 'roleId' | 'roleVersionId' | 'number' | 'name' | 'origin' | 'content'
>;

/** A version of the role's weights without how far its ranking is, or null. */
export async function findVersion(tenant: Tenant, roleId: string, id: string): Promise<WeightsVersionRow | null> {
  const rows = await tenant.query<WeightsVersionRow[]>(
    `SELECT id, role_id AS "roleId", role_version_id AS "roleVersionId", number, name, origin, content
       FROM weights_version WHERE organisation_id = $1 AND role_id = $2 AND id = $3`,
    [tenant.organisationId, roleId, id],
  );
  return rows[0] ?? null;
}

/** The newest weights that were made for a version of a role, or null. */
export async function findNewest(
  tenant: Tenant,
  roleId: string,
  roleVersionId: string,
): Promise<WeightsVersionRow | null> {
  const rows = await tenant.query<WeightsVersionRow[]>(
    `SELECT id, role_id AS "roleId", role_version_id AS "roleVersionId", number, name, origin, content
       FROM weights_version WHERE organisation_id = $1 AND role_id = $2 AND role_version_id = $3
      ORDER BY number DESC LIMIT 1`,
    [tenant.organisationId, roleId, roleVersionId],
  );
  return rows[0] ?? null;
}

/** Versions of a role, newest first. */
export function list(
  tenant: Tenant,
  page: { roleId: string; after: string | null; limit: number },
): Promise<WeightsRow[]> {
  return tenant.query<WeightsRow[]>(
    `${SELECT_WEIGHTS}
      WHERE w.organisation_id = $1 AND w.role_id = $2 AND ($3::uuid IS NULL OR w.id < $3)
      ORDER BY w.id DESC LIMIT $4`,
    [tenant.organisationId, page.roleId, page.after, page.limit],
  );
}

/** A version of the role's weights with how far its ranking is, or null. */
export async function find(tenant: Tenant, roleId: string, id: string): Promise<WeightsRow | null> {
  const rows = await tenant.query<WeightsRow[]>(
    `${SELECT_WEIGHTS} WHERE w.organisation_id = $1 AND w.role_id = $2 AND w.id = $3`,
    [tenant.organisationId, roleId, id],
  );
  return rows[0] ?? null;
}

/** @returns the number that the next version of the role's weights gets */
export async function nextNumber(tenant: Tenant, roleId: string): Promise<number> {
  const [row] = await tenant.query<[{ next: number }]>(
    'SELECT coalesce(max(number), 0) + 1 AS next FROM weights_version WHERE organisation_id = $1 AND role_id = $2',
    [tenant.organisationId, roleId],
  );
  return row.next;
}
