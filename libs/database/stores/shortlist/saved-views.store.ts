/** Saved views of a shortlist. A change names the revision that its author has seen. */
// SQL by hand: a view is shown with its default, and inserted only below a limit.
import { Not } from 'typeorm';
import { DefaultViewEntity, ShortlistViewEntity } from '../../schema/shortlist/views.entity.js';
import { NOW, type Tenant } from '../../tenant.js';

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

/** The role and the caller: views are the caller's own and shared ones. */
export interface ViewsOf {
  roleId: string;
  by: string;
}

const VISIBLE = `
  SELECT v.id, v.name, v.filters, v.sort, v.shared, v.owner = $3 AS own, v.revision, v.changed_at AS "changedAt",
         EXISTS (SELECT FROM default_view d
           WHERE d.organisation_id = $1 AND d.role_id = $2 AND d.of_actor = $3 AND d.view_id = v.id) AS "isDefault"
    FROM shortlist_view v WHERE v.organisation_id = $1 AND v.role_id = $2 AND (v.owner = $3 OR v.shared)`;

/** Lists views, newest first. */
export function list(
  tenant: Tenant,
  { roleId, by, after, limit }: ViewsOf & { after: string | null; limit: number },
): Promise<ViewRow[]> {
  return tenant.query<ViewRow[]>(`${VISIBLE} AND ($4::uuid IS NULL OR v.id < $4) ORDER BY v.id DESC LIMIT $5`, [
    ...[tenant.organisationId, roleId, by, after, limit],
  ]);
}

/** Returns a view that the caller can see, or null. */
export async function find(tenant: Tenant, { roleId, by, id }: ViewsOf & { id: string }): Promise<ViewRow | null> {
  const [row] = await tenant.query<ViewRow[]>(`${VISIBLE} AND v.id = $4`, [tenant.organisationId, roleId, by, id]);
  return row ?? null;
}

/** Saves a view, unless its owner has reached the limit for the role. @returns whether it was saved */
export async function create(
  tenant: Tenant,
  { roleId, by, id, most, name, filters, sort, shared }: ViewsOf & ViewContent & { id: string; most: number },
): Promise<boolean> {
  // Two simultaneous calls count one after the other.
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

/** Replaces the content of a view. @returns false if the view is no longer at that revision, or is gone */
export async function update(
  tenant: Tenant,
  { roleId, by, id, revision, name, filters, sort, shared }: ViewsOf & ViewContent & { id: string; revision: number },
): Promise<boolean> {
  const change = { name, filters, sort, shared, revision: () => 'revision + 1', changedAt: NOW };
  const count = await tenant.update(ShortlistViewEntity, { roleId, owner: by, id, revision }, change);
  // A view that others no longer see is no longer their default.
  if (count > 0 && !shared) await tenant.delete(DefaultViewEntity, { viewId: id, ofActor: Not(by) });
  return count > 0;
}

/** Deletes a view. @returns false if there is none */
export async function remove(tenant: Tenant, { roleId, by, id }: ViewsOf & { id: string }): Promise<boolean> {
  return (await tenant.delete(ShortlistViewEntity, { roleId, owner: by, id })) > 0;
}

/** Sets the view with which a caller opens a role's shortlist; null: the whole ranking. */
export async function setDefault(tenant: Tenant, { roleId, by, id }: ViewsOf & { id: string | null }): Promise<void> {
  if (id === null) {
    await tenant.delete(DefaultViewEntity, { roleId, ofActor: by });
    return;
  }
  await tenant.query(
    `INSERT INTO default_view (organisation_id, role_id, of_actor, view_id) VALUES ($1, $2, $3, $4)
     ON CONFLICT (organisation_id, role_id, of_actor) DO UPDATE SET view_id = excluded.view_id`,
    [tenant.organisationId, roleId, by, id],
  );
}
