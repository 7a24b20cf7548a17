/** SQL that is true if identities are hidden from a user in any role. Every request asks it; if it is false, no request asks more. @param by SQL of an ID */
// SQL by hand: parts of statements that several stores share.
export function identitiesHiddenAnywhere(by: string): string {
  return `(EXISTS (SELECT FROM role WHERE organisation_id = $1 AND identities_hidden)
    OR EXISTS (SELECT FROM hidden_identities WHERE organisation_id = $1 AND user_id = ${by}))`;
}
