/** How often users disagree with a ranking. */
// SQL by hand: disagreement is aggregated over decisions and ranks.
import type { DecisionKind, OverrideOutcome } from '#libs/contracts';
import type { Tenant } from '../../../tenant.js';

export interface DecidedPlace {
  applicationId: string;
  kind: DecisionKind;
  /** From 1, in the whole ranking. */
  rank: number;
}

const DECIDED_PLACES = `
  WITH place AS (
    SELECT application_id, row_number() OVER (ORDER BY lane, score DESC, application_id)::int AS rank
      FROM ranking WHERE organisation_id = $1 AND weights_version_id = $3
  ), latest AS (
    SELECT DISTINCT ON (d.application_id) d.application_id, d.kind
      FROM decision d JOIN application a ON a.organisation_id = $1 AND a.id = d.application_id AND a.role_id = $2
     WHERE d.organisation_id = $1 ORDER BY d.application_id, d.decided_at DESC, d.id DESC
  )
  SELECT latest.application_id AS "applicationId", latest.kind, place.rank
    FROM latest JOIN place USING (application_id) WHERE latest.kind <> 'open' ORDER BY place.rank`;

/** Lists the ranks of decided applications, best first. */
export function listDecidedRanks(
  tenant: Tenant,
  { roleId, weightsVersionId }: { roleId: string; weightsVersionId: string },
): Promise<DecidedPlace[]> {
  return tenant.query<DecidedPlace[]>(DECIDED_PLACES, [tenant.organisationId, roleId, weightsVersionId]);
}

export interface OverridesOfCriterion {
  criterion: string;
  outcome: OverrideOutcome;
  count: number;
}

/** Counts the active overrides of a role's applications, by criterion and outcome. */
export function countOverrides(tenant: Tenant, roleId: string): Promise<OverridesOfCriterion[]> {
  return tenant.query<OverridesOfCriterion[]>(
    `SELECT o.criterion, o.outcome, count(*)::int AS count
       FROM override o JOIN application a ON a.organisation_id = $1 AND a.id = o.application_id AND a.role_id = $2
      WHERE o.organisation_id = $1 AND o.outcome IS NOT NULL
        AND NOT EXISTS (SELECT FROM override back WHERE back.organisation_id = $1 AND back.undoes = o.id)
      GROUP BY o.criterion, o.outcome ORDER BY o.criterion, o.outcome`,
    [tenant.organisationId, roleId],
  );
}

/** Counts the applications of a ranking. It costs the same for any number. */
export async function countRanked(tenant: Tenant, weightsVersionId: string): Promise<number> {
  const [row] = await tenant.query<[{ n: number }]>(
    'SELECT coalesce(sum(n), 0)::int AS n FROM ranking_count WHERE organisation_id = $1 AND weights_version_id = $2',
    [tenant.organisationId, weightsVersionId],
  );
  return row.n;
}
