/** Corrections of facts about candidates. */
// SQL by hand: corrections of a person are those of all its candidates, without undone ones.
import type { CorrectionContent, CorrectionSource, ActiveCorrection } from '#libs/contracts';
import { prepared } from '../../prepared.js';
import { CorrectionEntity } from '../../schema/candidates/corrections.entity.js';
import { MEMBERS } from '../sql/person.js';
import type { Tenant } from '../../tenant.js';

/** Adds a correction, or one that undoes another. */
export async function create(
  tenant: Tenant,
  correction: Omit<CorrectionEntity, 'organisationId' | 'madeAt'>,
): Promise<void> {
  await tenant.insert(CorrectionEntity, correction);
}

const ACTIVE = prepared(
  'active-corrections',
  `WITH ${MEMBERS}
   SELECT member.person_id AS "personId", c.id, c.content, c.source, c.made_by AS by, c.made_at AS at
     FROM member JOIN correction c ON c.organisation_id = $1 AND c.candidate_id = member.id
    WHERE c.content IS NOT NULL
      AND NOT EXISTS (SELECT FROM correction back WHERE back.organisation_id = $1 AND back.undoes = c.id)
    ORDER BY c.id`,
);

/** Lists the active corrections of people, including those of merged candidates, by person. */
export async function listActive(
  tenant: Tenant,
  personIds: readonly string[],
): Promise<Map<string, ActiveCorrection[]>> {
  const rows = await tenant.query<(Omit<ActiveCorrection, 'at'> & { personId: string; at: Date })[]>(ACTIVE, [
    tenant.organisationId,
    personIds,
  ]);
  const byPerson = new Map<string, ActiveCorrection[]>();
  for (const { personId, at, ...row } of rows) {
    const own = byPerson.get(personId) ?? [];
    byPerson.set(personId, own);
    own.push({ ...row, at: at.toISOString() });
  }
  return byPerson;
}

export interface CorrectionRow {
  id: string;
  candidateId: string;
  content: CorrectionContent;
  source: CorrectionSource;
  reason: string;
  by: string;
  byName: string | null;
  at: Date;
  /** Its undo: user, time and reason; null while it is active. */
  undone: { by: string; byName: string | null; at: string; reason: string } | null;
}

const SELECT_CORRECTION = `
  SELECT c.id, c.candidate_id AS "candidateId", c.content, c.source, c.reason, c.made_by AS by, coalesce(u.name, k.name) AS "byName",
         c.made_at AS at,
         (SELECT json_build_object('by', back.made_by, 'byName', coalesce(bu.name, bk.name), 'at', back.made_at, 'reason', back.reason)
            FROM correction back
            LEFT JOIN user_account bu ON bu.organisation_id = $1 AND bu.id = back.made_by
            LEFT JOIN api_key bk ON bk.organisation_id = $1 AND bk.id = back.made_by
           WHERE back.organisation_id = $1 AND back.undoes = c.id) AS "undone"
    FROM member JOIN correction c ON c.organisation_id = $1 AND c.candidate_id = member.id AND c.content IS NOT NULL
    LEFT JOIN user_account u ON u.organisation_id = $1 AND u.id = c.made_by
    LEFT JOIN api_key k ON k.organisation_id = $1 AND k.id = c.made_by`;

/** Lists the corrections of a person, undone ones included, newest first. */
export function list(
  tenant: Tenant,
  page: { personId: string; after: string | null; limit: number },
): Promise<CorrectionRow[]> {
  return tenant.query<CorrectionRow[]>(
    `WITH ${MEMBERS} ${SELECT_CORRECTION} WHERE $3::uuid IS NULL OR c.id < $3 ORDER BY c.id DESC LIMIT $4`,
    [tenant.organisationId, [page.personId], page.after, page.limit],
  );
}

/** Returns a correction of a person; null if there is none, or it is another person's. */
export async function find(tenant: Tenant, personId: string, id: string): Promise<CorrectionRow | null> {
  const rows = await tenant.query<CorrectionRow[]>(`WITH ${MEMBERS} ${SELECT_CORRECTION} WHERE c.id = $3`, [
    tenant.organisationId,
    [personId],
    id,
  ]);
  return rows[0] ?? null;
}

/** Returns the reasons and authors of corrections, for explanations. */
export function findMany(
  tenant: Tenant,
  ids: readonly string[],
): Promise<{ id: string; reason: string; byName: string | null }[]> {
  return tenant.query(
    `SELECT c.id, c.reason, coalesce(u.name, k.name) AS "byName" FROM correction c
       LEFT JOIN user_account u ON u.organisation_id = $1 AND u.id = c.made_by
       LEFT JOIN api_key k ON k.organisation_id = $1 AND k.id = c.made_by
      WHERE c.organisation_id = $1 AND c.id = ANY($2::uuid[])`,
    [tenant.organisationId, ids],
  );
}

/** Returns the candidate for whom the document of a text arrived. Null for a text that is not the person's. */
export async function findCandidateOfText(tenant: Tenant, personId: string, digest: string): Promise<string | null> {
  const [row] = await tenant.query<{ id: string }[]>(
    `WITH ${MEMBERS} SELECT member.id FROM member
       JOIN candidate_document d ON d.organisation_id = $1 AND d.candidate_id = member.id
       JOIN document_text t ON t.organisation_id = $1 AND t.document_id = d.document_id
      WHERE encode(t.text_digest, 'hex') = $3 ORDER BY member.id LIMIT 1`,
    [tenant.organisationId, [personId], digest],
  );
  return row?.id ?? null;
}
