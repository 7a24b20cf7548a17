/** SQL for which candidates are one person: the candidate into whom others were merged stands for all of them. `$1` is the organization. */
// SQL by hand: parts of statements that several stores share, written for the indexes under row-level security.

/**
 * `member (person_id, id)`: the people of `$2`, each with their own candidate and all that were merged into it. `$1` is the organization.
 * The pointer leads to the end of every chain, so one step is enough.
 */
export const MEMBERS = `member (person_id, id) AS (
     SELECT id, id FROM candidate WHERE organisation_id = $1 AND id = ANY($2::uuid[])
     UNION ALL
     SELECT merged_into_id, id FROM candidate WHERE organisation_id = $1 AND merged_into_id = ANY($2::uuid[])
   )`;

/**
 * SQL for the candidate who stands for the person of a candidate row: the one it was merged into, or itself.
 *
 * It is a `CASE`, not a `coalesce`. Under row-level security, PostgreSQL puts only expressions that it knows to be leakproof into the
 * condition of an index, and `coalesce` is not one of them (`contain_leaked_vars` in its planner). A look-up with it read the whole
 * organization for each row: 13 s for 1,000 ranks among 100,000 candidates, instead of 0.1 s.
 * @param alias of the row of `candidate`
 */
export function personIdOf(alias: string): string {
  return `CASE WHEN ${alias}.merged_into_id IS NULL THEN ${alias}.id ELSE ${alias}.merged_into_id END`;
}

/**
 * SQL of a query for the IDs of every candidate who is the same person as a given one: the candidate who stands for them, and all who were
 * merged into it. Each half is a look-up by key. `$1` is the organization.
 * @param candidateId SQL of the candidate's ID, merged or not
 */
export function samePersonAs(candidateId: string): string {
  return `SELECT ${personIdOf('one')} AS id FROM candidate one WHERE one.organisation_id = $1 AND one.id = ${candidateId}
     UNION ALL
     SELECT theirs.id FROM candidate one
       JOIN candidate theirs ON theirs.organisation_id = $1 AND theirs.merged_into_id = ${personIdOf('one')}
      WHERE one.organisation_id = $1 AND one.id = ${candidateId}`;
}
