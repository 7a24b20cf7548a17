/** Openings of vendors, the roles that they are mapped to, and the applications that wait for a role. */
// SQL by hand: an opening is inserted or updated by its version (ON CONFLICT) and listed with counts.
import type { AtsJobState } from '#libs/contracts';
import { newId } from '../../ids.js';
import { AtsJobEntity } from '../../schema/integrations/ats.entity.js';
import { NOW, type Tenant } from '../../tenant.js';

/** Applications for an opening that wait for a role, with their candidates, in order of the vendor's ids. */
export function listWaitingApplications(
  tenant: Tenant,
  job: Pick<AtsJobEntity, 'connectionId' | 'vendorId'>,
  page: { after: string | null; limit: number },
): Promise<{ vendorId: string; candidateVendorId: string | null }[]> {
  return tenant.query(
    `SELECT vendor_id AS "vendorId", candidate_vendor_id AS "candidateVendorId" FROM ats_application
      WHERE organisation_id = $1 AND connection_id = $2 AND job_vendor_id = $3 AND application_id IS NULL AND deleted_at IS NULL
        AND ($4::text IS NULL OR vendor_id > $4) ORDER BY vendor_id LIMIT $5`,
    [tenant.organisationId, job.connectionId, job.vendorId, page.after, page.limit],
  );
}

/** What a vendor says of an opening. */
export interface SaidOfJob {
  vendorId: string;
  version: string;
  digest: Buffer;
  title: string;
  state: AtsJobState;
  /** Undefined: not spoken of. */
  text: string | null | undefined;
  url: string | null | undefined;
}

/** Notes an opening; an older record than the one that is known changes nothing. @returns whether it is news */
export async function save(tenant: Tenant, connectionId: string, job: SaidOfJob): Promise<boolean> {
  const rows = await tenant.query<unknown[]>(
    `INSERT INTO ats_job AS known (organisation_id, id, connection_id, vendor_id, version, digest, title, state, text, url)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (organisation_id, connection_id, vendor_id) DO UPDATE SET version = excluded.version, digest = excluded.digest,
       title = excluded.title, state = excluded.state, text = CASE WHEN $11 THEN excluded.text ELSE known.text END,
       url = CASE WHEN $12 THEN excluded.url ELSE known.url END
      WHERE known.version IS NULL OR (known.version COLLATE "C", known.digest) < (excluded.version COLLATE "C", excluded.digest)
     RETURNING id`,
    [
      ...[tenant.organisationId, newId(), connectionId, job.vendorId, job.version, job.digest, job.title, job.state],
      ...[job.text ?? null, job.url ?? null, job.text !== undefined, job.url !== undefined],
    ],
  );
  return rows.length > 0;
}

/** The opening of an id; noted without a title when only an application names it. Nobody maps it until the transaction ends. */
export async function findOrCreate(
  tenant: Tenant,
  connectionId: string,
  vendorId: string,
): Promise<Pick<AtsJobEntity, 'id' | 'roleId'>> {
  const key = [tenant.organisationId, connectionId, vendorId];
  const find = () =>
    tenant.query<Pick<AtsJobEntity, 'id' | 'roleId'>[]>(
      `SELECT id, role_id AS "roleId" FROM ats_job WHERE organisation_id = $1 AND connection_id = $2 AND vendor_id = $3 FOR SHARE`,
      key,
    );
  const [known] = await find();
  if (known) return known;
  await tenant.query(
    `INSERT INTO ats_job (organisation_id, id, connection_id, vendor_id, state) VALUES ($1, $4, $2, $3, 'open') ON CONFLICT DO NOTHING`,
    [...key, newId()],
  );
  const [added] = await find();
  if (!added) throw new Error('An opening that was just noted is not there');
  return added;
}

/** An opening that has a role; null when it has none. Not held: whoever takes an application in holds it behind the candidate. */
export async function findMapped(
  tenant: Tenant,
  id: string,
): Promise<Pick<AtsJobEntity, 'connectionId' | 'vendorId'> | null> {
  const job = await tenant.findOne(AtsJobEntity, { id });
  return job?.roleId ? job : null;
}

/** An opening, held so that its role is not changed meanwhile. */
export async function lock(tenant: Tenant, id: string): Promise<AtsJobEntity | null> {
  return tenant.manager.findOne(AtsJobEntity, {
    where: { organisationId: tenant.organisationId, id },
    lock: { mode: 'pessimistic_write' },
  });
}

/** Openings whose applications are for a role, held in the order of their ids until the transaction ends. @returns ids */
export async function lockOfRole(tenant: Tenant, roleId: string): Promise<string[]> {
  const rows = await tenant.query<{ id: string }[]>(
    `SELECT id FROM ats_job WHERE organisation_id = $1 AND role_id = $2 ORDER BY id FOR UPDATE`,
    [tenant.organisationId, roleId],
  );
  return rows.map(({ id }) => id);
}

export type AtsJobRow = Pick<AtsJobEntity, 'id' | 'vendorId' | 'title' | 'state' | 'url' | 'text' | 'roleId'> & {
  /** Applications that wait for a role, and all that are there. */
  waiting: number;
  applications: number;
};

const JOB_COLUMNS = `j.id, j.vendor_id AS "vendorId", j.title, j.state, j.url, j.text, j.role_id AS "roleId", a.waiting, a.applications`;

const ITS_APPLICATIONS = `CROSS JOIN LATERAL (
  SELECT count(*)::int AS applications, count(*) FILTER (WHERE application_id IS NULL)::int AS waiting FROM ats_application
   WHERE organisation_id = $1 AND connection_id = j.connection_id AND job_vendor_id = j.vendor_id AND deleted_at IS NULL) a`;

/** Openings of a connection, in the order in which they were heard of. */
export function list(
  tenant: Tenant,
  connectionId: string,
  page: { onlyWaiting: boolean; after: string | null; limit: number },
): Promise<AtsJobRow[]> {
  return tenant.query<AtsJobRow[]>(
    `SELECT ${JOB_COLUMNS} FROM ats_job j ${ITS_APPLICATIONS}
      WHERE j.organisation_id = $1 AND j.connection_id = $2 AND ($3::uuid IS NULL OR j.id > $3) AND (NOT $4 OR a.waiting > 0)
      ORDER BY j.id LIMIT $5`,
    [tenant.organisationId, connectionId, page.after, page.onlyWaiting, page.limit],
  );
}

export async function find(tenant: Tenant, connectionId: string, id: string): Promise<AtsJobRow | null> {
  const rows = await tenant.query<AtsJobRow[]>(
    `SELECT ${JOB_COLUMNS} FROM ats_job j ${ITS_APPLICATIONS}
      WHERE j.organisation_id = $1 AND j.connection_id = $2 AND j.id = $3`,
    [tenant.organisationId, connectionId, id],
  );
  return rows[0] ?? null;
}

/** Says which role the applications of an opening are for. @param mapping `by`: user or API key */
export async function setRole(
  tenant: Tenant,
  id: string,
  { roleId, by }: { roleId: string | null; by: string },
): Promise<void> {
  await tenant.update(AtsJobEntity, { id }, { roleId, mappedBy: by, mappedAt: NOW });
}
