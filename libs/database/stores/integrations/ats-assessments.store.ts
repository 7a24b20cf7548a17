/** Assessments that vendors requested. Each has an application of the vendor here, beside the vendor's own applications. */
// SQL by hand: a repeated request finds its assessment (ON CONFLICT).
import type { ApplicationMode } from '../../schema/candidates/applications.entity.js';
import { LACKS_FILE } from './attachments.store.js';
import type { Tenant } from '../../tenant.js';

export interface NewAtsAssessment {
  connectionId: string;
  id: string;
  /** Identifies repeats of the request. */
  identity: string;
  candidateVendorId: string;
  /** The vendor's application for which it was requested; null if not given. */
  applicationVendorId: string | null;
  callback: string;
}

/** Records a request for an assessment, unless it was recorded before. @returns its ID, and whether it is new */
export async function create(
  tenant: Tenant,
  { connectionId, id, identity, candidateVendorId, applicationVendorId, callback }: NewAtsAssessment,
): Promise<{ id: string; isNew: boolean }> {
  const noted = await tenant.query<unknown[]>(
    `WITH asked AS (
       INSERT INTO ats_assessment (organisation_id, connection_id, vendor_id, identity, application_vendor_id, callback)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (organisation_id, connection_id, identity) DO NOTHING RETURNING vendor_id)
     INSERT INTO ats_application (organisation_id, connection_id, vendor_id, field_versions, candidate_vendor_id)
     SELECT $1, $2, vendor_id, '{}', $7 FROM asked RETURNING vendor_id`,
    [tenant.organisationId, connectionId, id, identity, applicationVendorId, callback, candidateVendorId],
  );
  if (noted.length > 0) return { id, isNew: true };
  const [before] = await tenant.query<[{ id: string }]>(
    'SELECT vendor_id AS id FROM ats_assessment WHERE organisation_id = $1 AND connection_id = $2 AND identity = $3',
    [tenant.organisationId, connectionId, identity],
  );
  return { id: before.id, isNew: false };
}

/** The state of a requested assessment. */
export interface AtsAssessmentStatus {
  /** Null: the candidate has not arrived yet, or the application is gone. */
  application: { id: string; roleId: string; mode: ApplicationMode; isOutOfDate: boolean } | null;
  /** Under the active weights, in hundredths of a point. */
  ranking: { score: number; lane: number; at: string } | null;
}

/** Returns the state of an assessment; null if it was never requested, or was erased. */
export async function find(tenant: Tenant, connectionId: string, id: string): Promise<AtsAssessmentStatus | null> {
  const [found] = await tenant.query<AtsAssessmentStatus[]>(
    `SELECT CASE WHEN a.id IS NOT NULL AND x.deleted_at IS NULL THEN jsonb_build_object('id', a.id, 'roleId', a.role_id,
              'mode', a.mode, 'isOutOfDate', a.out_of_date IS NOT NULL OR ${LACKS_FILE}) END AS application,
            CASE WHEN k.application_id IS NOT NULL THEN jsonb_build_object('score', k.score, 'lane', k.lane, 'at', s.created_at) END AS ranking
       FROM ats_assessment t
       JOIN ats_application x ON x.organisation_id = $1 AND x.connection_id = $2 AND x.vendor_id = t.vendor_id
       LEFT JOIN application a ON a.organisation_id = $1 AND a.id = x.application_id
       LEFT JOIN role r ON r.organisation_id = $1 AND r.id = a.role_id
       LEFT JOIN ranking k ON k.organisation_id = $1 AND k.weights_version_id = r.active_weights_id AND k.application_id = a.id
       LEFT JOIN assessment s ON s.organisation_id = $1 AND s.application_id = a.id AND s.id = k.assessment_id
      WHERE t.organisation_id = $1 AND t.connection_id = $2 AND t.vendor_id = $3`,
    [tenant.organisationId, connectionId, id],
  );
  return found ?? null;
}

/** Lists the assessments requested for an application of a vendor, by our IDs. */
export async function listIds(tenant: Tenant, connectionId: string, applicationVendorId: string): Promise<string[]> {
  const rows = await tenant.query<{ id: string }[]>(
    `SELECT vendor_id AS id FROM ats_assessment WHERE organisation_id = $1 AND connection_id = $2 AND application_vendor_id = $3
      ORDER BY vendor_id`,
    [tenant.organisationId, connectionId, applicationVendorId],
  );
  return rows.map(({ id }) => id);
}

/**
 * Records that a vendor could not use the result of an assessment. A result that is due is sent all the same.
 * @param rowId ID of the row for lists, if there is none yet
 */
export async function recordFault(
  tenant: Tenant,
  { connectionId, id, rowId }: { connectionId: string; id: string; rowId: string },
  error: { code: string; message: string },
): Promise<void> {
  await tenant.query(
    `INSERT INTO write_back AS known (organisation_id, connection_id, vendor_id, kind, id, state, error_code, error_message)
     SELECT $1, $2, vendor_id, 'score', $4, 'failed', $5, $6 FROM ats_assessment
      WHERE organisation_id = $1 AND connection_id = $2 AND vendor_id = $3
     ON CONFLICT (organisation_id, connection_id, vendor_id, kind) DO UPDATE SET state = 'failed', digest = NULL, changed_at = now(),
       error_code = excluded.error_code, error_message = excluded.error_message
      WHERE known.state <> 'waiting'`,
    [tenant.organisationId, connectionId, id, rowId, error.code, error.message],
  );
}
