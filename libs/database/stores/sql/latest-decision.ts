/** SQL for the kind of an application's latest decision, or null when there is none or it was undone. */
// SQL by hand: a part of statements that several stores share.
export function latestDecisionOf(applicationId: string): string {
  return `(SELECT nullif(d.kind, 'open') FROM decision d WHERE d.organisation_id = $1 AND d.application_id = ${applicationId}
              ORDER BY d.decided_at DESC, d.id DESC LIMIT 1)`;
}
