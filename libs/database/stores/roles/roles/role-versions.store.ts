/** The history of a role's versions. */
// SQL by hand: the standing of a version depends on its role and rescorings: several tables.
import type { RoleContent } from '#libs/contracts';
import type { Tenant } from '../../../tenant.js';

export interface RoleVersionRow {
  id: string;
  number: number;
  /** `not-taken`: its rescoring was cancelled or superseded. */
  status: 'active' | 'preparing' | 'earlier' | 'not-taken';
  asOf: string;
  criteria: number;
  note: string | null;
  authorId: string | null;
  authorName: string | null;
  createdAt: Date;
}

const SELECT_VERSIONS = `
  SELECT v.id, v.number, v.as_of::text AS "asOf", v.note, jsonb_array_length(v.content->'criteria') AS criteria, v.created_at AS "createdAt",
         u.id AS "authorId", u.name AS "authorName",
         CASE WHEN r.current_version_id = v.id THEN 'active'
              WHEN EXISTS (SELECT FROM rescoring s WHERE s.organisation_id = $1 AND s.role_version_id = v.id AND s.outcome IN ('cancelled', 'superseded'))
                THEN 'not-taken'
              WHEN v.number > current.number THEN 'preparing'
              ELSE 'earlier' END AS status`;

const FROM_VERSIONS = `
    FROM role_version v
    JOIN role r ON r.organisation_id = $1 AND r.id = v.role_id
    JOIN role_version current ON current.organisation_id = $1 AND current.id = r.current_version_id
    LEFT JOIN user_account u ON u.organisation_id = $1 AND u.id = v.created_by
   WHERE v.organisation_id = $1 AND v.role_id = $2`;

/** Lists versions, newest first. @param before number of the last version of the previous page */
export function listVersions(
  tenant: Tenant,
  { roleId, before, limit }: { roleId: string; before: number | null; limit: number },
): Promise<RoleVersionRow[]> {
  return tenant.query<RoleVersionRow[]>(
    `${SELECT_VERSIONS} ${FROM_VERSIONS} AND ($3::int IS NULL OR v.number < $3) ORDER BY v.number DESC LIMIT $4`,
    [tenant.organisationId, roleId, before, limit],
  );
}

/** Returns a version with its content, or null. */
export async function findVersionOfRole(
  tenant: Tenant,
  roleId: string,
  id: string,
): Promise<(RoleVersionRow & { content: RoleContent }) | null> {
  const [row] = await tenant.query<(RoleVersionRow & { content: RoleContent })[]>(
    `${SELECT_VERSIONS}, v.content ${FROM_VERSIONS} AND v.id = $3`,
    [tenant.organisationId, roleId, id],
  );
  return row ?? null;
}
