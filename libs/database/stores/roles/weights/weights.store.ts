/** Weights versions of a role, and the progress of the ranking under each. */
// SQL by hand: lists count how far each ranking is, and every page of a shortlist reads its version without hydration.
import type { RankingState, WeightsContent, WeightsOrigin } from '#libs/contracts';
import { WeightsRankingEntity, WeightsVersionEntity } from '../../../schema/roles/weights.entity.js';
import { NOW, type Tenant } from '../../../tenant.js';

/** Adds a version whose ranking is in the given state: `ready` if there is nothing to rank yet. */
export async function create(
  tenant: Tenant,
  version: Omit<WeightsVersionEntity, 'organisationId' | 'createdAt'>,
  state: RankingState,
): Promise<void> {
  await tenant.insert(WeightsVersionEntity, version);
  const readyAt = state === 'ready' ? NOW : null;
  await tenant.insert(WeightsRankingEntity, { weightsVersionId: version.id, state, readyAt });
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

/** The immutable fields of a version: one row, without the counts of {@link find}. */
export type WeightsVersionRow = Pick<
  WeightsRow,
  'id' | 'roleId' | 'roleVersionId' | 'number' | 'name' | 'origin' | 'content'
>;

/** Returns a version of the role's weights without the progress of its ranking, or null. */
export async function findVersion(tenant: Tenant, roleId: string, id: string): Promise<WeightsVersionRow | null> {
  const rows = await tenant.query<WeightsVersionRow[]>(
    `SELECT id, role_id AS "roleId", role_version_id AS "roleVersionId", number, name, origin, content
       FROM weights_version WHERE organisation_id = $1 AND role_id = $2 AND id = $3`,
    [tenant.organisationId, roleId, id],
  );
  return rows[0] ?? null;
}

/** Returns the newest weights for a version of a role, or null. */
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

/** Lists the weights versions of a role, newest first. */
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

/** Returns a version of the role's weights with the progress of its ranking, or null. */
export async function find(tenant: Tenant, roleId: string, id: string): Promise<WeightsRow | null> {
  const rows = await tenant.query<WeightsRow[]>(
    `${SELECT_WEIGHTS} WHERE w.organisation_id = $1 AND w.role_id = $2 AND w.id = $3`,
    [tenant.organisationId, roleId, id],
  );
  return rows[0] ?? null;
}

/** Returns the number of the next version of the role's weights. */
export async function nextNumber(tenant: Tenant, roleId: string): Promise<number> {
  const [row] = await tenant.query<[{ next: number }]>(
    'SELECT coalesce(max(number), 0) + 1 AS next FROM weights_version WHERE organisation_id = $1 AND role_id = $2',
    [tenant.organisationId, roleId],
  );
  return row.next;
}
