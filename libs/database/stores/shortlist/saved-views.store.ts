/** Ways to look at a shortlist that somebody has kept. Whoever changes one names the revision that they have seen. */
// SQL by hand: views are shown with their owners, and a view is inserted below a limit.
import type { Tenant } from '../../tenant.js';

export interface ViewContent {
  name: string;
  filters: object;
  sort: string;
  shared: boolean;
}

export interface ViewRow extends ViewContent {
  id: string;
  own: boolean;
  isDefault: boolean;
  revision: number;
  changedAt: Date;
}

/** Whose views of which role: their own, and what others share. */
export interface ViewsOf {
  roleId: string;
  by: string;
}

const VISIBLE = `
  SELECT v.id, v.name, v.filters, v.sort, v.shared, v.owner = $3 AS own, v.revision, v.changed_at AS "changedAt",
         EXISTS (SELECT FROM default_view d
           WHERE d.organisation_id = $1 AND d.role_id = $2 AND d.of_actor = $3 AND d.view_id = v.id) AS "isDefault"
    FROM shortlist_view v WHERE v.organisation_id = $1 AND v.role_id = $2 AND (v.owner = $3 OR v.shared)`;

/** Newest first. */
export function list(
  tenant: Tenant,
  { roleId, by, after, limit }: ViewsOf & { after: string | null; limit: number },
): Promise<ViewRow[]> {
  return tenant.query<ViewRow[]>(`${VISIBLE} AND ($4::uuid IS NULL OR v.id < $4) ORDER BY v.id DESC LIMIT $5`, [
    ...[tenant.organisationId, roleId, by, after, limit],
  ]);
}

/** A view that somebody sees, or null. */
export async function find(tenant: Tenant, { roleId, by, id }: ViewsOf & { id: string }): Promise<ViewRow | null> {
  const [row] = await tenant.query<ViewRow[]>(`${VISIBLE} AND v.id = $4`, [tenant.organisationId, roleId, by, id]);
  return row ?? null;
}

/** Keeps a view, unless its owner has so many of the role already. @returns whether it was kept */
export async function create(
  tenant: Tenant,
  { roleId, by, id, most, name, filters, sort, shared }: ViewsOf & ViewContent & { id: string; most: number },
): Promise<boolean> {
  // Two calls at one moment count one after the other.
  await tenant.query(`SELECT pg_advisory_xact_lock(hashtextextended('views ' || $1::text || $2::text, 0))`, [
    roleId,
    by,
  ]);
  const rows = await tenant.query<unknown[]>(
    `INSERT INTO shortlist_view (organisation_id, id, role_id, owner, name, filters, sort, shared)
     SELECT $1, $4, $2, $3, $5, $6, $7, $8
      WHERE (SELECT count(*) FROM shortlist_view WHERE organisation_id = $1 AND role_id = $2 AND owner = $3) < $9
     RETURNING id`,
    [tenant.organisationId, roleId, by, id, name, JSON.stringify(filters), sort, shared, most],
  );
  return rows.length > 0;
}

/** Puts another content in its place. @returns false when it is not at that revision any more, or gone */
export async function update(
  tenant: Tenant,
  { roleId, by, id, revision, name, filters, sort, shared }: ViewsOf & ViewContent & { id: string; revision: number },
): Promise<boolean> {
  const [, count] = await tenant.query<[unknown[], number]>(
    `UPDATE shortlist_view SET name = $6, filters = $7, sort = $8, shared = $9, revision = revision + 1, changed_at = now()
      WHERE organisation_id = $1 AND role_id = $2 AND owner = $3 AND id = $4 AND revision = $5`,
    [tenant.organisationId, roleId, by, id, revision, name, JSON.stringify(filters), sort, shared],
  );
  if (count > 0 && !shared) {
    // Nobody begins with what they do not see any more.
    await tenant.query('DELETE FROM default_view WHERE organisation_id = $1 AND view_id = $2 AND of_actor <> $3', [
      ...[tenant.organisationId, id, by],
    ]);
  }
  return count > 0;
}

/** @returns false when it is gone already */
export async function remove(tenant: Tenant, { roleId, by, id }: ViewsOf & { id: string }): Promise<boolean> {
  const [, count] = await tenant.query<[unknown[], number]>(
    'DELETE FROM shortlist_view WHERE organisation_id = $1 AND role_id = $2 AND owner = $3 AND id = $4',
    [tenant.organisationId, roleId, by, id],
  );
  return count > 0;
}

/** What somebody begins with when they look at a role's shortlist; null: with all of it, as it is ranked. */
export async function setDefault(tenant: Tenant, { roleId, by, id }: ViewsOf & { id: string | null }): Promise<void> {
  if (id === null) {
    await tenant.query('DELETE FROM default_view WHERE organisation_id = $1 AND role_id = $2 AND of_actor = $3', [
      ...[tenant.organisationId, roleId, by],
    ]);
    return;
  }
  await tenant.query(
    `INSERT INTO default_view (organisation_id, role_id, of_actor, view_id) VALUES ($1, $2, $3, $4)
     ON CONFLICT (organisation_id, role_id, of_actor) DO UPDATE SET view_id = excluded.view_id`,
    [tenant.organisationId, roleId, by, id],
  );
}
