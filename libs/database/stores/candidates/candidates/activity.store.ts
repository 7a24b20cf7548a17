/** The activity of a person: events with their time and author. */
// SQL by hand: the activity of a person is a union over ten tables.
import type { ActivityKind, DecisionKind } from '#libs/contracts';
import { MEMBERS } from '../../sql/person.js';
import { type VisibilityScope, canSeeRole } from '../../sql/visibility.js';
import type { Tenant } from '../../../tenant.js';

export interface ActivityRow {
  id: string;
  kind: ActivityKind;
  /** In UTC, to the microsecond. */
  at: string;
  /** User, API key or connection; null if none is named. */
  by: string | null;
  byName: string | null;
  applicationId: string | null;
  roleId: string | null;
  roleTitle: string | null;
  /** Of a document. */
  fileName: string | null;
  /** Of a note. */
  text: string | null;
  /** Of a correction. */
  fact: string | null;
  decision: DecisionKind | 'open' | null;
  reasonCode: string | null;
}

/** Columns that a branch does not fill. */
const NOTHING = { fileName: 'NULL', text: 'NULL', fact: 'NULL', decision: 'NULL', reasonCode: 'NULL' };

/** One branch of the union: the same columns in the same order. */
function branch(
  columns: { id: string; at: string; kind: string; by: string; applicationId: string } & Partial<typeof NOTHING>,
  from: string,
): string {
  const { id, at, kind, by, applicationId, fileName, text, fact, decision, reasonCode } = { ...NOTHING, ...columns };
  return `SELECT ${id}, ${at}, ${kind}, ${by}::uuid, ${applicationId}::uuid, ${fileName}::text, ${text}::text, ${fact}::text,
     ${decision}::text, ${reasonCode}::text ${from}`;
}

const ofCandidate = { applicationId: 'NULL' };

const BRANCHES = [
  branch(
    { ...ofCandidate, id: 'd.id', at: 'c.added_at', kind: `'document-received'`, by: 'NULL', fileName: 'd.file_name' },
    `FROM member JOIN candidate_document c ON c.organisation_id = $1 AND c.candidate_id = member.id
       JOIN document d ON d.organisation_id = $1 AND d.id = c.document_id`,
  ),
  branch(
    { ...ofCandidate, id: 'p.id', at: 'p.created_at', kind: `'profile-made'`, by: 'NULL' },
    'FROM member JOIN profile p ON p.organisation_id = $1 AND p.candidate_id = member.id',
  ),
  branch(
    {
      ...ofCandidate,
      ...{ id: 'c.id', at: 'c.made_at', by: 'c.made_by' },
      kind: `CASE WHEN c.undoes IS NULL THEN 'corrected' ELSE 'correction-undone' END`,
      fact: `coalesce(c.content, (SELECT u.content FROM correction u WHERE u.organisation_id = $1 AND u.id = c.undoes)) ->> 'fact'`,
    },
    'FROM member JOIN correction c ON c.organisation_id = $1 AND c.candidate_id = member.id',
  ),
  branch(
    { ...ofCandidate, id: 'm.id', at: 'm.merged_at', kind: `'merged'`, by: 'm.merged_by' },
    `FROM candidate_merge m WHERE m.organisation_id = $1
      AND (m.from_id IN (SELECT id FROM member) OR m.into_id IN (SELECT id FROM member))`,
  ),
  branch(
    { ...ofCandidate, id: 'm.id', at: 'm.undone_at', kind: `'merge-undone'`, by: 'm.undone_by' },
    `FROM candidate_merge m WHERE m.organisation_id = $1 AND m.undone_at IS NOT NULL
      AND (m.from_id IN (SELECT id FROM member) OR m.into_id IN (SELECT id FROM member))`,
  ),
  branch(
    { id: 'theirs.id', at: 'theirs.created_at', kind: `'applied'`, by: 'NULL', applicationId: 'theirs.id' },
    'FROM theirs',
  ),
  branch(
    {
      ...{ id: 'd.id', at: 'd.decided_at', kind: `'decided'`, by: 'd.decided_by', applicationId: 'theirs.id' },
      ...{ decision: 'd.kind', reasonCode: 'd.reason_code' },
    },
    'FROM theirs JOIN decision d ON d.organisation_id = $1 AND d.application_id = theirs.id',
  ),
  branch(
    { id: 'n.id', at: 'n.created_at', kind: `'noted'`, by: 'n.author', applicationId: 'theirs.id', text: 'n.text' },
    'FROM theirs JOIN note n ON n.organisation_id = $1 AND n.application_id = theirs.id',
  ),
  branch(
    {
      ...{ id: 'o.id', at: 'o.made_at', by: 'o.made_by', applicationId: 'theirs.id' },
      kind: `CASE WHEN o.undoes IS NULL THEN 'overridden' ELSE 'override-undone' END`,
    },
    'FROM theirs JOIN override o ON o.organisation_id = $1 AND o.application_id = theirs.id',
  ),
  branch(
    {
      ...{ id: 'm.id', at: 'm.made_at', by: 'm.made_by', applicationId: 'theirs.id' },
      kind: `CASE m.mode WHEN 'by-people' THEN 'by-people' ELSE 'scored-again' END`,
    },
    'FROM theirs JOIN mode_change m ON m.organisation_id = $1 AND m.application_id = theirs.id',
  ),
];

/** Lists the activity, newest first, of applications in roles that the reader can see. */
export function listActivity(
  tenant: Tenant,
  page: { personId: string; visibility: VisibilityScope; after: { at: string; id: string } | null; limit: number },
): Promise<ActivityRow[]> {
  return tenant.query<ActivityRow[]>(
    `WITH ${MEMBERS}, theirs AS (
       SELECT a.id, a.created_at, r.id AS role_id, r.title FROM member
         JOIN application a ON a.organisation_id = $1 AND a.candidate_id = member.id
         JOIN role r ON r.organisation_id = $1 AND r.id = a.role_id
        WHERE ${canSeeRole('r', { open: '$3::boolean', roleIds: '$4::uuid[]' })}
     ), happened (id, at, kind, by, application_id, file_name, text, fact, decision, reason_code) AS (
       ${BRANCHES.join('\n UNION ALL ')}
     )
     SELECT h.id, h.kind, to_char(h.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, h.by,
            coalesce(u.name, k.name, c.name) AS "byName", h.application_id AS "applicationId", theirs.role_id AS "roleId",
            theirs.title AS "roleTitle", h.file_name AS "fileName", h.text, h.fact, h.decision, h.reason_code AS "reasonCode"
       FROM happened h
       LEFT JOIN theirs ON theirs.id = h.application_id
       LEFT JOIN user_account u ON u.organisation_id = $1 AND u.id = h.by
       LEFT JOIN api_key k ON k.organisation_id = $1 AND k.id = h.by
       LEFT JOIN connection c ON c.organisation_id = $1 AND c.id = h.by
      WHERE $5::timestamptz IS NULL OR (h.at, h.id) < ($5::timestamptz, $6::uuid)
      ORDER BY h.at DESC, h.id DESC LIMIT $7`,
    [
      tenant.organisationId,
      [page.personId],
      page.visibility.open,
      page.visibility.roleIds,
      page.after?.at ?? null,
      page.after?.id ?? null,
      page.limit,
    ],
  );
}
