/** SQL that is true where somebody reads any role blind: asked at every request, and nothing else is where nobody does. @param by SQL of an id */
export function readsBlindAnywhere(by: string): string {
  return `(EXISTS (SELECT FROM role WHERE organisation_id = $1 AND blind)
    OR EXISTS (SELECT FROM blind_view WHERE organisation_id = $1 AND user_id = ${by}))`;
}
