/** SQL for whether the organization ($1) requires a notice. @param jurisdiction SQL for the jurisdiction, or null */
// SQL by hand: a part of statements that several stores share.
export function noticePending(jurisdiction: string): string {
  return `EXISTS (SELECT FROM candidate_rights r WHERE r.organisation_id = $1 AND (r.require_notice = 'always'
    OR r.require_notice = 'listed' AND coalesce(${jurisdiction}, r.default_jurisdiction) = ANY(r.jurisdictions)))`;
}
