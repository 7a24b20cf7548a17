/** Stored scores with all that they were made of, to be made again. */
// SQL by hand: a replay reads assessments with their profiles, roles and overrides.
import type { OverrideOutcome } from '#libs/contracts';
import type { Tenant } from '../../../tenant.js';

/** The stored ranking of an assessment under a weights version. */
export interface StoredRanking {
  weightsVersionId: string;
  lane: number;
  score: number;
  low: number;
  high: number;
  coverage: number;
  mustsMissed: number;
}

export interface AssessmentToReplay {
  id: string;
  applicationId: string;
  roleVersionId: string;
  profileId: string;
  matcher: string;
  /** JSON, the very bytes. */
  content: string;
  profile: unknown;
  /** Those that it counts; one that is gone is left out. */
  overrides: { id: string; criterion: string; outcome: OverrideOutcome }[];
  /** The vector that folds read; null when another assessment of the application counts by now. */
  vector: Buffer | null;
  readable: boolean | null;
  rankings: StoredRanking[];
}

/** The next assessments after `after` (an id, or null for the first): those of `ids`, of a role, or all. In order of id. */
export function listToReplay(
  tenant: Tenant,
  page: { ids: readonly string[] | null; roleId: string | null; after: string | null; limit: number },
): Promise<AssessmentToReplay[]> {
  return tenant.query<AssessmentToReplay[]>(
    `SELECT a.id, a.application_id AS "applicationId", a.role_version_id AS "roleVersionId", a.profile_id AS "profileId", a.matcher,
            a.content::text AS content, profile.content AS profile, v.vector, v.readable,
            coalesce((SELECT json_agg(json_build_object('id', o.id, 'criterion', o.criterion, 'outcome', o.outcome) ORDER BY o.id)
              FROM override o WHERE o.organisation_id = $1 AND o.id = ANY(a.overrides)), '[]') AS overrides,
            coalesce((SELECT json_agg(json_build_object('weightsVersionId', r.weights_version_id, 'lane', r.lane, 'score', r.score,
                'low', r.low, 'high', r.high, 'coverage', r.coverage, 'mustsMissed', r.musts_missed) ORDER BY r.weights_version_id)
              FROM weights_version w JOIN ranking r ON r.organisation_id = $1 AND r.weights_version_id = w.id
                AND r.application_id = a.application_id AND r.assessment_id = a.id
              WHERE w.organisation_id = $1 AND w.role_version_id = a.role_version_id), '[]') AS rankings
     FROM assessment a
       JOIN profile ON profile.organisation_id = $1 AND profile.id = a.profile_id
       LEFT JOIN assessment_vector v ON v.organisation_id = $1 AND v.role_version_id = a.role_version_id
         AND v.application_id = a.application_id AND v.assessment_id = a.id
     WHERE a.organisation_id = $1 AND ($2::uuid[] IS NULL OR a.id = ANY($2::uuid[])) AND ($4::uuid IS NULL OR a.id > $4)
       AND ($3::uuid IS NULL OR a.role_version_id IN (SELECT id FROM role_version WHERE organisation_id = $1 AND role_id = $3))
     ORDER BY a.id LIMIT $5`,
    [tenant.organisationId, page.ids, page.roleId, page.after, page.limit],
  );
}
