/** Hidden identities: for which users and roles they are hidden, and what has to be masked. */
// SQL by hand: every response asks in one prepared statement which candidates it must mask.
import { prepared } from '../../prepared.js';
import { samePersonAs, personIdOf } from '../sql/person.js';
import type { Tenant } from '../../tenant.js';

export interface HiddenIdentitiesState {
  allUsers: boolean;
  me: boolean;
}

/** Returns whether a role hides identities, for all users and for the caller; null if there is no such role. */
export async function findState(
  tenant: Tenant,
  { roleId, by }: { roleId: string; by: string },
): Promise<HiddenIdentitiesState | null> {
  const [row] = await tenant.query<HiddenIdentitiesState[]>(
    `SELECT identities_hidden AS "allUsers", EXISTS (SELECT FROM hidden_identities
         WHERE organisation_id = $1 AND user_id = $3 AND role_id = role.id) AS me
       FROM role WHERE organisation_id = $1 AND id = $2`,
    [tenant.organisationId, roleId, by],
  );
  return row ?? null;
}

export async function setForRole(
  tenant: Tenant,
  { roleId, isHidden }: { roleId: string; isHidden: boolean },
): Promise<void> {
  await tenant.query('UPDATE role SET identities_hidden = $3 WHERE organisation_id = $1 AND id = $2', [
    tenant.organisationId,
    roleId,
    isHidden,
  ]);
}

export async function setForUser(
  tenant: Tenant,
  { roleId, userId, isHidden }: { roleId: string; userId: string; isHidden: boolean },
): Promise<void> {
  await tenant.query(
    isHidden
      ? 'INSERT INTO hidden_identities (organisation_id, user_id, role_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING'
      : 'DELETE FROM hidden_identities WHERE organisation_id = $1 AND user_id = $2 AND role_id = $3',
    [tenant.organisationId, userId, roleId],
  );
}

/** Reveals the identity of a person to a user, or hides it again, with all candidates merged with them. */
export async function setRevealed(
  tenant: Tenant,
  { candidateId, userId, revealed }: { candidateId: string; userId: string; revealed: boolean },
): Promise<void> {
  await tenant.query(
    revealed
      ? 'INSERT INTO revealed_candidate (organisation_id, user_id, candidate_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING'
      : `DELETE FROM revealed_candidate WHERE organisation_id = $1 AND user_id = $2 AND candidate_id IN (${samePersonAs('$3')})`,
    [tenant.organisationId, userId, candidateId],
  );
}

/** A candidate whose identity is hidden. */
export interface HiddenCandidate {
  /** The candidate who stands for the person. */
  id: string;
  /** IDs by which a response may refer to them: of candidates, applications and documents. */
  keys: string[];
  /** The profile version that says what to mask; null before anything has been read. */
  profileId: string | null;
  /** As they arrived, beside what was read. */
  names: string[];
  contacts: string[];
  /** Schools that corrections changed or removed, beside those of the profile. */
  schools: string[];
  /** The newest text of each document. */
  texts: { documentId: string; digest: string }[];
}

/**
 * Lists the people in a response whose identities are hidden from a reader: they applied for a role that hides identities, and the reader has
 * not revealed them.
 * @param ids of candidates, applications and documents; others are ignored
 * @param by user or API key
 * @param always masks all of them, whatever the roles say
 */
export async function listHidden(
  tenant: Tenant,
  { ids, by, always }: { ids: readonly string[]; by: string | null; always: boolean },
): Promise<HiddenCandidate[]> {
  if (ids.length === 0) return [];
  return tenant.query<HiddenCandidate[]>(HIDDEN_CANDIDATES, [tenant.organisationId, ids, by, always]);
}

const HIDDEN_CANDIDATES = prepared(
  'hidden-candidates-among',
  `WITH named AS (
     SELECT id AS key, id AS candidate_id FROM candidate WHERE organisation_id = $1 AND id = ANY($2::uuid[])
     UNION ALL
     SELECT id, candidate_id FROM application WHERE organisation_id = $1 AND id = ANY($2::uuid[])
     UNION ALL
     SELECT document_id, candidate_id FROM candidate_document WHERE organisation_id = $1 AND document_id = ANY($2::uuid[])
   ), person AS MATERIALIZED (
     SELECT ${personIdOf('c')} AS id, array_agg(DISTINCT named.key) AS keys
       FROM named JOIN candidate c ON c.organisation_id = $1 AND c.id = named.candidate_id
      GROUP BY 1
   ), member AS MATERIALIZED (
     SELECT person.id AS person_id, person.id FROM person
     UNION ALL
     SELECT person.id, c.id FROM person JOIN candidate c ON c.organisation_id = $1 AND c.merged_into_id = person.id
   ), hidden AS MATERIALIZED (
     SELECT id, keys FROM person
      WHERE $4 OR (EXISTS (
          SELECT FROM member JOIN application a ON a.organisation_id = $1 AND a.candidate_id = member.id
             JOIN role ON role.organisation_id = $1 AND role.id = a.role_id
            WHERE member.person_id = person.id AND (role.identities_hidden OR EXISTS (
              SELECT FROM hidden_identities v WHERE v.organisation_id = $1 AND v.user_id = $3 AND v.role_id = role.id)))
        AND NOT EXISTS (
          SELECT FROM member JOIN revealed_candidate r ON r.organisation_id = $1 AND r.candidate_id = member.id AND r.user_id = $3
           WHERE member.person_id = person.id))
   )
   SELECT hidden.id, hidden.keys,
     (SELECT id FROM profile WHERE organisation_id = $1 AND candidate_id = hidden.id ORDER BY number DESC LIMIT 1) AS "profileId",
     ARRAY(SELECT i.name FROM member JOIN candidate_identity i ON i.organisation_id = $1 AND i.candidate_id = member.id
            WHERE member.person_id = hidden.id AND i.name IS NOT NULL) AS names,
     ARRAY(SELECT told FROM member JOIN candidate_identity i ON i.organisation_id = $1 AND i.candidate_id = member.id
             CROSS JOIN LATERAL unnest(ARRAY[i.email, i.phone]) AS told
            WHERE member.person_id = hidden.id AND told IS NOT NULL
           UNION SELECT told FROM (SELECT identity FROM profile
               WHERE organisation_id = $1 AND candidate_id = hidden.id ORDER BY number DESC LIMIT 1) newest
             CROSS JOIN LATERAL (
               SELECT json_array_elements_text(newest.identity -> kind) FROM unnest(ARRAY['emails', 'phones', 'links']) AS kinds (kind)
               UNION SELECT newest.identity ->> 'location') AS known (told)
            WHERE told IS NOT NULL) AS contacts,
     ARRAY(SELECT told FROM member JOIN correction n ON n.organisation_id = $1 AND n.candidate_id = member.id
             CROSS JOIN LATERAL unnest(ARRAY[n.content->>'institution', n.content->'of'->'read'->>'institution']) AS told
            WHERE member.person_id = hidden.id AND told IS NOT NULL) AS schools,
     coalesce((SELECT json_agg(json_build_object('documentId', newest.document_id, 'digest', newest.digest)) FROM (
        SELECT DISTINCT ON (t.document_id) t.document_id, encode(t.text_digest, 'hex') AS digest
          FROM member JOIN candidate_document d ON d.organisation_id = $1 AND d.candidate_id = member.id
          JOIN document_text t ON t.organisation_id = $1 AND t.document_id = d.document_id
         WHERE member.person_id = hidden.id AND t.text_digest IS NOT NULL
         ORDER BY t.document_id, t.id DESC) newest), '[]') AS texts
     FROM hidden`,
);

/** Returns whether a role, or the role of an import, hides identities. @param by user; null: from all users */
export async function isHidden(
  tenant: Tenant,
  { roleId, importId, by }: { roleId: string | null; importId: string | null; by: string | null },
): Promise<boolean> {
  const [row] = await tenant.query<[{ isHidden: boolean }]>(
    `SELECT EXISTS (SELECT FROM role WHERE organisation_id = $1
        AND (id = $2 OR id = (SELECT role_id FROM import WHERE organisation_id = $1 AND id = $3))
        AND (identities_hidden OR EXISTS (SELECT FROM hidden_identities v WHERE v.organisation_id = $1 AND v.user_id = $4 AND v.role_id = role.id))) AS "isHidden"`,
    [tenant.organisationId, roleId, importId, by],
  );
  return row.isHidden;
}
