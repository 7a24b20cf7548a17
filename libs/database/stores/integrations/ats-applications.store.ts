/** Applications and openings as vendors know them. */
// SQL by hand: an application of a vendor is locked or inserted in one statement (ON CONFLICT).
import type { AtsApplicationStatus } from '#libs/contracts';
import { type FieldVersions, AtsApplicationEntity } from '../../schema/integrations/ats.entity.js';
import * as candidateMerges from '../candidates/duplicates/candidate-merges.store.js';
import { personIdOf } from '../sql/person.js';
import type { Tenant } from '../../tenant.js';

/** A vendor's application, locked until the transaction ends. */
export interface AtsApplication {
  connectionId: string;
  vendorId: string;
  fieldVersions: FieldVersions;
  candidateVendorId: string | null;
  openingVendorId: string | null;
  applicationId: string | null;
  gone: boolean;
}

const COLUMNS = `connection_id AS "connectionId", vendor_id AS "vendorId", field_versions AS "fieldVersions", candidate_vendor_id AS "candidateVendorId",
  opening_vendor_id AS "openingVendorId", application_id AS "applicationId", deleted_at IS NOT NULL AS gone`;

/** Locks an application of a vendor, and adds it if it is unknown. Lock it after its candidate. */
export async function lock(tenant: Tenant, connectionId: string, vendorId: string): Promise<AtsApplication> {
  const key = [tenant.organisationId, connectionId, vendorId];
  await tenant.query(
    `INSERT INTO ats_application (organisation_id, connection_id, vendor_id, field_versions) VALUES ($1, $2, $3, '{}') ON CONFLICT DO NOTHING`,
    key,
  );
  const [row] = await tenant.query<[AtsApplication]>(
    `SELECT ${COLUMNS} FROM ats_application WHERE organisation_id = $1 AND connection_id = $2 AND vendor_id = $3 FOR UPDATE`,
    key,
  );
  return row;
}

/** Returns the candidate of an application, by the vendor's IDs; null if it has none, or is unknown. */
export async function findCandidate(tenant: Tenant, connectionId: string, vendorId: string): Promise<string | null> {
  const row = await tenant.findOne(AtsApplicationEntity, { connectionId, vendorId });
  return row?.candidateVendorId ?? null;
}

/** Stores a locked application. */
export async function save(
  tenant: Tenant,
  { connectionId, vendorId, fieldVersions, candidateVendorId, openingVendorId, applicationId, gone }: AtsApplication,
  { status, stage }: { status: AtsApplicationStatus; stage: { id: string; name: string } | null },
): Promise<void> {
  await tenant.query(
    `UPDATE ats_application SET field_versions = $4, candidate_vendor_id = $5, opening_vendor_id = $6, application_id = $7, status = $8,
       stage_name = $9, deleted_at = CASE WHEN $10 THEN coalesce(deleted_at, now()) END, stage_id = $11,
       stands_since = CASE WHEN status = $8 AND stage_id IS NOT DISTINCT FROM $11 THEN stands_since ELSE now() END
      WHERE organisation_id = $1 AND connection_id = $2 AND vendor_id = $3`,
    [
      ...[
        tenant.organisationId,
        connectionId,
        vendorId,
        JSON.stringify(fieldVersions),
        candidateVendorId,
        openingVendorId,
      ],
      ...[applicationId, status, stage?.name ?? null, gone, stage?.id ?? null],
    ],
  );
}

/** Lists the pending applications of a candidate, in order. */
export async function listWaiting(tenant: Tenant, connectionId: string, candidateVendorId: string): Promise<string[]> {
  const rows = await tenant.query<{ id: string }[]>(
    `SELECT vendor_id AS id FROM ats_application WHERE organisation_id = $1 AND connection_id = $2 AND candidate_vendor_id = $3
        AND application_id IS NULL AND deleted_at IS NULL ORDER BY vendor_id COLLATE "C"`,
    [tenant.organisationId, connectionId, candidateVendorId],
  );
  return rows.map(({ id }) => id);
}

/** Returns whether another existing application of a vendor led to one of ours. */
export async function hasOther(
  tenant: Tenant,
  { applicationId, connectionId, vendorId }: { applicationId: string; connectionId: string; vendorId: string },
): Promise<boolean> {
  const [row] = await tenant.query<[{ exists: boolean }]>(
    `SELECT EXISTS (SELECT FROM ats_application WHERE organisation_id = $1 AND application_id = $2 AND deleted_at IS NULL
       AND (connection_id, vendor_id) <> ($3::uuid, $4)) AS exists`,
    [tenant.organisationId, applicationId, connectionId, vendorId],
  );
  return row.exists;
}

/**
 * Withdraws an application of an ATS that no longer exists there. A new application of the candidate reinstates it
 * (`newApplications.create`). Call it under `notices.lockRankings`.
 * @returns its role and its candidate; null if there was nothing to change
 */
export async function withdraw(
  tenant: Tenant,
  applicationId: string,
): Promise<{ roleId: string; personId: string } | null> {
  const [rows] = await tenant.query<[{ roleId: string; personId: string }[], number]>(
    `UPDATE application SET mode_before = coalesce(mode_before, mode), mode = 'withdrawn', superseded_by_id = NULL, out_of_date = NULL,
       out_of_date_at = NULL
      FROM candidate WHERE application.organisation_id = $1 AND application.id = $2 AND mode NOT IN ('withdrawn', 'erased')
        AND source LIKE 'ats:%' AND candidate.organisation_id = $1 AND candidate.id = candidate_id
      RETURNING role_id AS "roleId", ${personIdOf('candidate')} AS "personId"`,
    [tenant.organisationId, applicationId],
  );
  if (rows[0]) await candidateMerges.removeRankings(tenant, [applicationId]);
  return rows[0] ?? null;
}

/** Returns the role of one of our applications; null if there is no such application. */
export async function findRole(tenant: Tenant, applicationId: string): Promise<string | null> {
  const [row] = await tenant.query<{ roleId: string }[]>(
    'SELECT role_id AS "roleId" FROM application WHERE organisation_id = $1 AND id = $2',
    [tenant.organisationId, applicationId],
  );
  return row?.roleId ?? null;
}
