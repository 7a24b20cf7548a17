/** Assessments that vendors asked for. Each is an application of the vendor's here, beside those that it has itself. */
// SQL by hand: a repeated request finds its assessment (ON CONFLICT).
import type { ApplicationMode } from '../../schema/candidates/applications.entity.js';
import { LACKS_FILE } from './attachments.store.js';
import type { Tenant } from '../../tenant.js';

export interface NewAtsAssessment {
  connectionId: string;
  id: string;
  /** What repeats of the question are told by. */
  identity: string;
  candidateVendorId: string;
  /** The vendor's application that it was asked for; null where that is not told. */
  applicationVendorId: string | null;
  callback: string;
}

/** Notes that an assessment was asked for, unless it was before. @returns by which id it is known, and whether that is news */
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

/** How an assessment that was asked for stands. */
export interface AtsAssessmentStatus {
  /** Null: nobody has come in yet, or the application is there no more. */
  application: { id: string; roleId: string; mode: ApplicationMode; isOutOfDate: boolean } | null;
  /** Under the weights in force, in hundredths of a point. */
  ranking: { score: number; lane: number; at: string } | null;
}

/** @returns null when it was never asked for, or was erased */
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

/** Those that were asked for an application of a vendor's, by our ids. */
export async function listIds(tenant: Tenant, connectionId: string, applicationVendorId: string): Promise<string[]> {
  const rows = await tenant.query<{ id: string }[]>(
    `SELECT vendor_id AS id FROM ats_assessment WHERE organisation_id = $1 AND connection_id = $2 AND application_vendor_id = $3
      ORDER BY vendor_id`,
    [tenant.organisationId, connectionId, applicationVendorId],
  );
  return rows.map(({ id }) => id);
}

/**
 * Notes that a vendor could not use what it was told of an assessment. What is due anyway is told all the same.
 * @param rowId of the row that lists show, when there is none yet
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
