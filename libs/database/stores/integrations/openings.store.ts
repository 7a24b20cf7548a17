/** Openings of vendors, the roles that they are mapped to, and the applications that wait for a role. */
// SQL by hand: an opening is inserted or updated by its version (ON CONFLICT) and listed with counts.
import type { OpeningState } from '#libs/contracts';
import { newId } from '../../ids.js';
import { OpeningEntity } from '../../schema/integrations/ats.entity.js';
import { NOW, type Tenant } from '../../tenant.js';

/** Lists the applications of an opening that wait for a role, with their candidates, in order of the vendor's IDs. */
export function listWaitingApplications(
  tenant: Tenant,
  opening: Pick<OpeningEntity, 'connectionId' | 'vendorId'>,
  page: { after: string | null; limit: number },
): Promise<{ vendorId: string; candidateVendorId: string | null }[]> {
  return tenant.query(
    `SELECT vendor_id AS "vendorId", candidate_vendor_id AS "candidateVendorId" FROM ats_application
      WHERE organisation_id = $1 AND connection_id = $2 AND opening_vendor_id = $3 AND application_id IS NULL AND deleted_at IS NULL
        AND ($4::text IS NULL OR vendor_id > $4) ORDER BY vendor_id LIMIT $5`,
    [tenant.organisationId, opening.connectionId, opening.vendorId, page.after, page.limit],
  );
}

/** The fields of an opening at its vendor. */
export interface OpeningFields {
  vendorId: string;
  version: string;
  digest: Buffer;
  title: string;
  state: OpeningState;
  /** Undefined: the record does not contain it. */
  text: string | null | undefined;
  url: string | null | undefined;
}

/** Stores an opening, unless a later record of it is stored. @returns whether it changed */
export async function save(tenant: Tenant, connectionId: string, opening: OpeningFields): Promise<boolean> {
  const rows = await tenant.query<unknown[]>(
    `INSERT INTO opening AS known (organisation_id, id, connection_id, vendor_id, version, digest, title, state, text, url)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (organisation_id, connection_id, vendor_id) DO UPDATE SET version = excluded.version, digest = excluded.digest,
       title = excluded.title, state = excluded.state, text = CASE WHEN $11 THEN excluded.text ELSE known.text END,
       url = CASE WHEN $12 THEN excluded.url ELSE known.url END
      WHERE known.version IS NULL OR (known.version COLLATE "C", known.digest) < (excluded.version COLLATE "C", excluded.digest)
     RETURNING id`,
    [
      ...[
        tenant.organisationId,
        newId(),
        connectionId,
        opening.vendorId,
        opening.version,
        opening.digest,
        opening.title,
        opening.state,
      ],
      ...[opening.text ?? null, opening.url ?? null, opening.text !== undefined, opening.url !== undefined],
    ],
  );
  return rows.length > 0;
}

/** Finds an opening, or adds it without a title when only an application names it. Locks it in share mode until the transaction ends. */
export async function findOrCreate(
  tenant: Tenant,
  connectionId: string,
  vendorId: string,
): Promise<Pick<OpeningEntity, 'id' | 'roleId'>> {
  const key = [tenant.organisationId, connectionId, vendorId];
  const find = () =>
    tenant.query<Pick<OpeningEntity, 'id' | 'roleId'>[]>(
      `SELECT id, role_id AS "roleId" FROM opening WHERE organisation_id = $1 AND connection_id = $2 AND vendor_id = $3 FOR SHARE`,
      key,
    );
  const [known] = await find();
  if (known) return known;
  await tenant.query(
    `INSERT INTO opening (organisation_id, id, connection_id, vendor_id, state) VALUES ($1, $4, $2, $3, 'open') ON CONFLICT DO NOTHING`,
    [...key, newId()],
  );
  const [added] = await find();
  if (!added) throw new Error('An opening that was just noted is not there');
  return added;
}

/** Returns an opening with a role; null if it has none. It is not locked: intake locks it after the candidate. */
export async function findMapped(
  tenant: Tenant,
  id: string,
): Promise<Pick<OpeningEntity, 'connectionId' | 'vendorId'> | null> {
  const opening = await tenant.findOne(OpeningEntity, { id });
  return opening?.roleId ? opening : null;
}

/** Locks an opening until the transaction ends, so that its role does not change. */
export async function lock(tenant: Tenant, id: string): Promise<OpeningEntity | null> {
  return tenant.manager.findOne(OpeningEntity, {
    where: { organisationId: tenant.organisationId, id },
    lock: { mode: 'pessimistic_write' },
  });
}

/** Locks the openings of a role in the order of their ids until the transaction ends. @returns their ids */
export async function lockOfRole(tenant: Tenant, roleId: string): Promise<string[]> {
  const rows = await tenant.query<{ id: string }[]>(
    `SELECT id FROM opening WHERE organisation_id = $1 AND role_id = $2 ORDER BY id FOR UPDATE`,
    [tenant.organisationId, roleId],
  );
  return rows.map(({ id }) => id);
}

export type OpeningRow = Pick<OpeningEntity, 'id' | 'vendorId' | 'title' | 'state' | 'url' | 'text' | 'roleId'> & {
  /** Applications that wait for a role, and all. */
  waiting: number;
  applications: number;
};

const OPENING_COLUMNS = `o.id, o.vendor_id AS "vendorId", o.title, o.state, o.url, o.text, o.role_id AS "roleId", a.waiting, a.applications`;

const ITS_APPLICATIONS = `CROSS JOIN LATERAL (
  SELECT count(*)::int AS applications, count(*) FILTER (WHERE application_id IS NULL)::int AS waiting FROM ats_application
   WHERE organisation_id = $1 AND connection_id = o.connection_id AND opening_vendor_id = o.vendor_id AND deleted_at IS NULL) a`;

/** Lists the openings of a connection in the order in which they became known. */
export function list(
  tenant: Tenant,
  connectionId: string,
  page: { onlyWaiting: boolean; after: string | null; limit: number },
): Promise<OpeningRow[]> {
  return tenant.query<OpeningRow[]>(
    `SELECT ${OPENING_COLUMNS} FROM opening o ${ITS_APPLICATIONS}
      WHERE o.organisation_id = $1 AND o.connection_id = $2 AND ($3::uuid IS NULL OR o.id > $3) AND (NOT $4 OR a.waiting > 0)
      ORDER BY o.id LIMIT $5`,
    [tenant.organisationId, connectionId, page.after, page.onlyWaiting, page.limit],
  );
}

export async function find(tenant: Tenant, connectionId: string, id: string): Promise<OpeningRow | null> {
  const rows = await tenant.query<OpeningRow[]>(
    `SELECT ${OPENING_COLUMNS} FROM opening o ${ITS_APPLICATIONS}
      WHERE o.organisation_id = $1 AND o.connection_id = $2 AND o.id = $3`,
    [tenant.organisationId, connectionId, id],
  );
  return rows[0] ?? null;
}

/** Maps an opening to a role. @param mapping `by`: user or API key */
export async function setRole(
  tenant: Tenant,
  id: string,
  { roleId, by }: { roleId: string | null; by: string },
): Promise<void> {
  await tenant.update(OpeningEntity, { id }, { roleId, mappedBy: by, mappedAt: NOW });
}
