/** Decisions of users, with what they saw. They never change: an undo is another decision. */
// SQL by hand: decisions are listed with what was undone, and take their time from the clock of the database.
import { LessThan } from 'typeorm';
import type { DecisionKind } from '#libs/contracts';
import type { ApplicationMode } from '../../../schema/candidates/applications.entity.js';
import { DecisionEntity } from '../../../schema/shortlist/decisions.entity.js';
import { latestDecisionOf } from '../../sql/latest-decision.js';
import { personIdOf } from '../../sql/person.js';
import type { Tenant } from '../../../tenant.js';

/** Adds a decision with what its author saw. @returns when it was made, by the clock of the database */
export async function create(
  tenant: Tenant,
  decision: Omit<DecisionEntity, 'organisationId' | 'decidedAt'>,
): Promise<Date> {
  const [row] = await tenant.query<[{ at: Date }]>(
    `INSERT INTO decision (organisation_id, id, application_id, kind, reason_code, score, lane, rank, versions, filters, identities_hidden, opened,
                           decided_by, batch_id, undoes, decided_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, clock_timestamp()) RETURNING decided_at AS at`,
    [
      tenant.organisationId,
      decision.id,
      decision.applicationId,
      decision.kind,
      decision.reasonCode,
      decision.score,
      decision.lane,
      decision.rank,
      JSON.stringify(decision.versions),
      JSON.stringify(decision.filters),
      decision.identitiesHidden,
      decision.opened,
      decision.decidedBy,
      decision.batchId,
      decision.undoes,
    ],
  );
  return row.at;
}

/** Lists the decisions about an application, newest first. */
export function list(
  tenant: Tenant,
  { applicationId, after, limit }: { applicationId: string; after: string | null; limit: number },
): Promise<DecisionEntity[]> {
  return tenant.find(DecisionEntity, {
    where: { applicationId, ...(after !== null && { id: LessThan(after) }) },
    order: { id: 'DESC' },
    take: limit,
  });
}

/** The current decision about an application, and the previous one, which an undo makes current. */
export interface CurrentDecision {
  id: string;
  kind: DecisionKind;
  reasonCode: string | null;
  batchId: string | null;
  /** User, API key or connection. */
  by: string;
  /** Null: the application was open. */
  before: { kind: DecisionKind; reasonCode: string | null } | null;
}

/**
 * Returns the current decision about an application. Undone decisions and their undos do not count. Lock the application before.
 */
export async function findCurrent(tenant: Tenant, applicationId: string): Promise<CurrentDecision | null> {
  const rows = await tenant.query<
    { id: string; kind: DecisionKind; batchId: string | null; by: string; reasonCode: string | null }[]
  >(
    `SELECT id, kind, batch_id AS "batchId", decided_by AS by, reason_code AS "reasonCode" FROM decision d
      WHERE organisation_id = $1 AND application_id = $2 AND undoes IS NULL
        AND NOT EXISTS (SELECT FROM decision u WHERE u.organisation_id = $1 AND u.application_id = $2 AND u.undoes = d.id)
      ORDER BY decided_at DESC, id DESC LIMIT 2`,
    [tenant.organisationId, applicationId],
  );
  const [latest, earlier] = rows;
  if (!latest) return null;
  return { ...latest, before: earlier ? { kind: earlier.kind, reasonCode: earlier.reasonCode } : null };
}

/** Lists the applications of one call that decided about several, in order of ID. */
export async function listApplicationsOfBatch(tenant: Tenant, roleId: string, batchId: string): Promise<string[]> {
  const rows = await tenant.query<{ id: string }[]>(
    `SELECT a.id FROM decision d JOIN application a ON a.organisation_id = $1 AND a.id = d.application_id AND a.role_id = $2
      WHERE d.organisation_id = $1 AND d.batch_id = $3 ORDER BY a.id`,
    [tenant.organisationId, roleId, batchId],
  );
  return rows.map(({ id }) => id);
}

/** The state of an application that a decision depends on. */
export interface Decidable {
  id: string;
  roleId: string;
  mode: ApplicationMode;
  /** The application of the same person for the same role that counts instead. */
  supersededById: string | null;
  /** The candidate is suppressed: they match an erased one, and wait for a user. */
  isSuppressed: boolean;
  decision: DecisionKind | null;
}

const DECIDABLE = `
  SELECT a.id, a.role_id AS "roleId", a.mode, a.superseded_by_id AS "supersededById", ${latestDecisionOf('a.id')} AS decision,
         EXISTS (SELECT FROM candidate c JOIN suppressed_candidate h ON h.organisation_id = $1 AND h.candidate_id = ${personIdOf('c')}
                  WHERE c.organisation_id = $1 AND c.id = a.candidate_id AND h.resolved_at IS NULL) AS "isSuppressed"
    FROM application a WHERE a.organisation_id = $1 AND a.id = ANY($2::uuid[]) ORDER BY a.id`;

/** Returns those of the applications that exist, in order of ID. */
export function listDecidable(tenant: Tenant, applicationIds: readonly string[]): Promise<Decidable[]> {
  return tenant.query<Decidable[]>(DECIDABLE, [tenant.organisationId, applicationIds]);
}

/**
 * Makes this transaction the only one that decides about applications or writes about them, and blocks erasures, until it ends. Lock them
 * before anything else.
 */
export async function lockApplications(tenant: Tenant, applicationIds: readonly string[]): Promise<Decidable[]> {
  await tenant.query(
    'SELECT id FROM application WHERE organisation_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR NO KEY UPDATE',
    [tenant.organisationId, applicationIds],
  );
  // A second statement: it sees what was committed while the first one waited for the locks.
  return listDecidable(tenant, applicationIds);
}

/** Returns whether the decisions of a batch about an application were undone. */
export async function isBatchUndone(
  tenant: Tenant,
  { applicationId, batchId }: { applicationId: string; batchId: string },
): Promise<boolean> {
  const rows = await tenant.query<unknown[]>(
    `SELECT FROM decision d JOIN decision u ON u.organisation_id = $1 AND u.application_id = $2 AND u.undoes = d.id
      WHERE d.organisation_id = $1 AND d.application_id = $2 AND d.batch_id = $3`,
    [tenant.organisationId, applicationId, batchId],
  );
  return rows.length > 0;
}

/** Returns whether a user undid the decision of a connection about an application, and the connection has decided nothing since. */
export async function wasUndone(
  tenant: Tenant,
  { applicationId, connectionId, kind }: { applicationId: string; connectionId: string; kind: DecisionKind },
): Promise<boolean> {
  const rows = await tenant.query<unknown[]>(
    `SELECT FROM decision u
       JOIN decision d ON d.organisation_id = $1 AND d.id = u.undoes AND d.application_id = $2 AND d.kind = $4 AND d.decided_by = $3
      WHERE u.organisation_id = $1 AND u.application_id = $2 AND u.decided_by <> $3
        AND NOT EXISTS (SELECT FROM decision later WHERE later.organisation_id = $1 AND later.application_id = $2
          AND later.decided_by = $3 AND later.decided_at > u.decided_at)`,
    [tenant.organisationId, applicationId, connectionId, kind],
  );
  return rows.length > 0;
}
