/** SQL that is true when any role hides identities from a user; evaluated at every request, because masking is skipped otherwise. @param by SQL of an id */
export function identitiesHiddenAnywhere(by: string): string {
  return `(EXISTS (SELECT FROM role WHERE organisation_id = $1 AND identities_hidden)
    OR EXISTS (SELECT FROM hidden_identities WHERE organisation_id = $1 AND user_id = ${by}))`;
}
