/** Settings of roles for their ATS, and the states of their applications there beside the decisions here. */
// SQL by hand: settings of a role are inserted or updated (ON CONFLICT) and shown over several tables.
import type { AtsApplicationStatus, AtsChoices, ChangedAtsRole, DecisionKind } from '#libs/contracts';
import { AtsRoleEntity } from '../../schema/integrations/write-backs.entity.js';
import type { Tenant } from '../../tenant.js';

/** The states of a role's write-backs. */
export interface WriteBackCounts {
  waiting: number;
  done: number;
  held: number;
  failed: number;
}

export type AtsRoleRow = Omit<AtsRoleEntity, 'organisationId' | 'roleId'> & {
  vendor: string;
  name: string;
  hasAccount: boolean;
  scores: WriteBackCounts;
  stages: WriteBackCounts;
  conflicts: number;
};

/** SQL for the decision that the state of an ATS's application (`x`, with its role's settings `s`) means here; null: none. */
const THEIRS = `CASE x.status WHEN 'rejected' THEN 'decline' WHEN 'hired' THEN 'advance' ELSE s.decisions ->> x.stage_id END`;

/** SQL for the role's reason for the vendor's reason, by ID or by wording; null if it has none. */
const REASON = `CASE WHEN x.status = 'rejected' THEN coalesce(s.reasons ->> (x.field_versions #>> '{rejectionReason,value,id}'),
  s.reasons ->> (x.field_versions #>> '{rejectionReason,value,name}')) END`;

/** Of several vendor applications of one application, hired comes first, and active before rejected. */
const STRONGEST = `array_position(ARRAY['hired', 'active', 'rejected'], x.status), (s.decisions ->> x.stage_id) IS NULL,
  x.vendor_id COLLATE "C" DESC`;

/** SQL for how an application stands with vendors; that an assessment was asked for says nothing of it. @param applicationId SQL · @param connectionId SQL; null: with any */
const vendorState = (applicationId: string, connectionId: string | null) => `
  SELECT x.connection_id, x.vendor_id, x.status, x.stage_name, x.stands_since, ${THEIRS} AS theirs,
         ${REASON} AS reason, CASE WHEN x.status = 'rejected' THEN x.field_versions #>> '{rejectionReason,value,name}' END AS reason_name
    FROM ats_application x
    JOIN application own ON own.organisation_id = $1 AND own.id = x.application_id
    LEFT JOIN ats_role s ON s.organisation_id = $1 AND s.role_id = own.role_id AND s.connection_id = x.connection_id
   WHERE x.organisation_id = $1 AND x.application_id = ${applicationId} AND x.deleted_at IS NULL
     AND NOT EXISTS (SELECT FROM ats_assessment t
       WHERE t.organisation_id = $1 AND t.connection_id = x.connection_id AND t.vendor_id = x.vendor_id)
     ${connectionId === null ? '' : `AND x.connection_id = ${connectionId}`}
   ORDER BY ${STRONGEST} LIMIT 1`;

/** SQL for the latest decision about an application here, if a user made it. */
const latestUserDecision = (applicationId: string) => `
  SELECT * FROM (SELECT nullif(d.kind, 'open') AS kind, d.decided_at, d.decided_by FROM decision d
     WHERE d.organisation_id = $1 AND d.application_id = ${applicationId} ORDER BY d.decided_at DESC, d.id DESC LIMIT 1) latest
   WHERE NOT EXISTS (SELECT FROM connection WHERE organisation_id = $1 AND id = latest.decided_by)`;

/** SQL for whether both differ, and no write-back is pending (`t`: {@link vendorState}, `o`: {@link latestUserDecision}). */
const DIFFERS = `t.theirs IS NOT NULL AND o.kind IS DISTINCT FROM t.theirs AND NOT EXISTS (
  SELECT FROM write_back w WHERE w.organisation_id = $1 AND w.connection_id = t.connection_id AND w.vendor_id = t.vendor_id
     AND w.kind = 'stage' AND w.state = 'waiting')`;

export interface AtsApplicationStatusRow {
  connectionId: string;
  vendor: string;
  vendorId: string;
  status: AtsApplicationStatus;
  stage: string | null;
  rejectionReason: string | null;
  conflict: { theirs: DecisionKind; ours: DecisionKind | null; since: string } | null;
}

/** Returns the state of an application at its ATS; null if no ATS knows it. */
export async function findApplication(tenant: Tenant, applicationId: string): Promise<AtsApplicationStatusRow | null> {
  const [row] = await tenant.query<AtsApplicationStatusRow[]>(
    `SELECT t.connection_id AS "connectionId", c.vendor, t.vendor_id AS "vendorId", t.status, t.stage_name AS stage,
            t.reason_name AS "rejectionReason", CASE WHEN o.decided_at IS NOT NULL AND ${DIFFERS} THEN jsonb_build_object('theirs', t.theirs, 'ours', o.kind,
              'since', greatest(t.stands_since, o.decided_at)) END AS conflict
       FROM (${vendorState('$2', null)}) t
       JOIN connection c ON c.organisation_id = $1 AND c.id = t.connection_id
       LEFT JOIN LATERAL (${latestUserDecision('$2')}) o ON true`,
    [tenant.organisationId, applicationId],
  );
  return row ?? null;
}

/** Returns the decision that a connection's state of an application means; null: none. @returns `reasonCode` is null if its reason has no match here */
export async function findDecision(
  tenant: Tenant,
  { applicationId, connectionId }: { applicationId: string; connectionId: string },
): Promise<{ kind: DecisionKind; reasonCode: string | null } | null> {
  const [row] = await tenant.query<{ theirs: DecisionKind | null; reason: string | null }[]>(vendorState('$2', '$3'), [
    tenant.organisationId,
    applicationId,
    connectionId,
  ]);
  return row?.theirs ? { kind: row.theirs, reasonCode: row.reason } : null;
}

const counts = (kind: string) => `(
  SELECT jsonb_build_object('waiting', count(*) FILTER (WHERE w.state = 'waiting'), 'done', count(*) FILTER (WHERE w.state = 'done'),
      'held', count(*) FILTER (WHERE w.state = 'held'), 'failed', count(*) FILTER (WHERE w.state = 'failed'))
    FROM write_back w
    JOIN ats_application x ON x.organisation_id = $1 AND x.connection_id = w.connection_id AND x.vendor_id = w.vendor_id
    JOIN application a ON a.organisation_id = $1 AND a.id = x.application_id AND a.role_id = $2
   WHERE w.organisation_id = $1 AND w.connection_id = c.id AND w.kind = '${kind}')`;

/** Lists the connections that are not revoked, with a role's settings for each; all, or one. */
export function list(tenant: Tenant, roleId: string, connectionId: string | null = null): Promise<AtsRoleRow[]> {
  return tenant.query<AtsRoleRow[]>(
    `SELECT c.id AS "connectionId", c.vendor, c.name, c.account_sealed IS NOT NULL AS "hasAccount",
            coalesce(s.shows_scores, false) AS "showsScores", coalesce(s.moves_stages, false) AS "movesStages",
            coalesce(s.moves, '{}') AS moves, coalesce(s.decisions, '{}') AS decisions,
            coalesce(s.reasons, '{}') AS reasons, s.choices, s.choices_at AS "choicesAt", s.choices_error AS "choicesError", ${counts('score')} AS scores, ${counts('stage')} AS stages,
            (SELECT count(DISTINCT a.id)::int FROM application a
               CROSS JOIN LATERAL (${vendorState('a.id', 'c.id')}) t
               CROSS JOIN LATERAL (${latestUserDecision('a.id')}) o
              WHERE a.organisation_id = $1 AND a.role_id = $2 AND ${DIFFERS}) AS conflicts
       FROM connection c
       LEFT JOIN ats_role s ON s.organisation_id = $1 AND s.role_id = $2 AND s.connection_id = c.id
      WHERE c.organisation_id = $1 AND c.revoked_at IS NULL AND ($3::uuid IS NULL OR c.id = $3) ORDER BY c.id`,
    [tenant.organisationId, roleId, connectionId],
  );
}

/** Stores the settings of a role for a connection. */
export async function save(
  tenant: Tenant,
  { roleId, connectionId }: { roleId: string; connectionId: string },
  { showsScores, movesStages, moves, decisions, reasons }: ChangedAtsRole,
): Promise<void> {
  await tenant.query(
    `INSERT INTO ats_role (organisation_id, role_id, connection_id, shows_scores, moves_stages, moves, decisions, reasons)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (organisation_id, role_id, connection_id) DO UPDATE SET shows_scores = excluded.shows_scores,
       moves_stages = excluded.moves_stages, moves = excluded.moves, decisions = excluded.decisions,
       reasons = excluded.reasons`,
    [
      ...[tenant.organisationId, roleId, connectionId, showsScores, movesStages],
      ...[JSON.stringify(moves), JSON.stringify(decisions), JSON.stringify(reasons)],
    ],
  );
}

/** Stores the choices that a vendor listed, or the error. */
export async function saveChoices(
  tenant: Tenant,
  { roleId, connectionId }: { roleId: string; connectionId: string },
  answer: { choices: AtsChoices } | { error: string },
): Promise<void> {
  await tenant.query(
    `INSERT INTO ats_role AS known (organisation_id, role_id, connection_id, choices, choices_at, choices_error)
     VALUES ($1, $2, $3, $4, CASE WHEN $4::jsonb IS NOT NULL THEN now() END, $5)
     ON CONFLICT (organisation_id, role_id, connection_id) DO UPDATE SET choices = coalesce(excluded.choices, known.choices),
       choices_at = coalesce(excluded.choices_at, known.choices_at), choices_error = excluded.choices_error`,
    [
      ...[tenant.organisationId, roleId, connectionId],
      ...['choices' in answer ? JSON.stringify(answer.choices) : null, 'error' in answer ? answer.error : null],
    ],
  );
}

/** Lists the openings of a connection that are mapped to a role, by the vendor's IDs. */
export async function listOpenings(
  tenant: Tenant,
  { roleId, connectionId }: { roleId: string; connectionId: string },
  limit: number,
): Promise<string[]> {
  const rows = await tenant.query<{ id: string }[]>(
    `SELECT vendor_id AS id FROM opening WHERE organisation_id = $1 AND role_id = $2 AND connection_id = $3
      ORDER BY (state = 'open') DESC, id LIMIT $4`,
    [tenant.organisationId, roleId, connectionId, limit],
  );
  return rows.map(({ id }) => id);
}
