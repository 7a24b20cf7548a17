/** The candidate rights policy of an organization. */
// SQL by hand: the first policy inserts the row (ON CONFLICT).
import type { CandidateRights } from '#libs/contracts';
import { CandidateRightsEntity } from '../../../schema/compliance/candidate-rights.entity.js';
import type { Tenant } from '../../../tenant.js';

/** Returns the policy; null if none was set, so that the defaults hold. */
export function findRights(tenant: Tenant): Promise<CandidateRightsEntity | null> {
  return tenant.findOne(CandidateRightsEntity, {});
}

/** Sets the policy. */
export async function setRights(tenant: Tenant, rights: CandidateRights & { changedBy: string | null }): Promise<void> {
  await tenant.query(
    `INSERT INTO candidate_rights (organisation_id, require_notice, jurisdictions, default_jurisdiction, explanation_days, link_days,
       contact, changed_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (organisation_id) DO UPDATE SET require_notice = excluded.require_notice, jurisdictions = excluded.jurisdictions,
       default_jurisdiction = excluded.default_jurisdiction, explanation_days = excluded.explanation_days,
       link_days = excluded.link_days, contact = excluded.contact, changed_by = excluded.changed_by, changed_at = now()`,
    [
      tenant.organisationId,
      rights.requireNotice,
      rights.jurisdictions,
      rights.defaultJurisdiction,
      rights.explanationDays,
      rights.linkDays,
      rights.contact,
      rights.changedBy,
    ],
  );
}
