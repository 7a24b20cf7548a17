/** Retention: how long candidates are kept, who is due for erasure, and what was announced. */
// SQL by hand: who is due is decided over candidates, applications, roles and holds; workers skip locked rows.
import { In } from 'typeorm';
import { newId } from '../../ids.js';
import {
  type RetentionRunState,
  RetentionItemEntity,
  RetentionPolicyEntity,
  RetentionRunEntity,
} from '../../schema/compliance/erasure.entity.js';
import { NOW, type Tenant } from '../../tenant.js';

const OPEN: readonly RetentionRunState[] = ['announced', 'confirmed'];

/**
 * People of the organization ($1) whose roles are all closed, the last one at least $2 months ago. A person is a candidate with those merged
 * into it. `held` says whether a legal hold keeps them.
 */
const DUE = `
  SELECT c.id, EXISTS (SELECT FROM legal_hold h WHERE h.organisation_id = $1 AND h.lifted_at IS NULL AND (
      h.candidate_id IN (SELECT m.id FROM candidate m WHERE m.organisation_id = $1 AND (m.id = c.id OR m.merged_into_id = c.id))
      OR h.role_id IN (SELECT a.role_id FROM application a JOIN candidate m ON m.organisation_id = $1 AND m.id = a.candidate_id
        WHERE a.organisation_id = $1 AND (m.id = c.id OR m.merged_into_id = c.id)))) AS held
    FROM candidate c
   WHERE c.organisation_id = $1 AND c.erased_at IS NULL AND c.merged_into_id IS NULL
     AND (SELECT bool_and(r.state = 'closed' AND r.closed_at <= now() - make_interval(months => $2::int))
            FROM application a
            JOIN candidate m ON m.organisation_id = $1 AND m.id = a.candidate_id
            JOIN role r ON r.organisation_id = $1 AND r.id = a.role_id
           WHERE a.organisation_id = $1 AND (m.id = c.id OR m.merged_into_id = c.id))`;

export interface DuePeople {
  candidates: number;
  onHold: number;
  /** The first ones, by ID. */
  candidateIds: string[];
}

/** Lists the candidates who would be erased now. */
export async function listDue(
  tenant: Tenant,
  { months, limit }: { months: number; limit: number },
): Promise<DuePeople> {
  const [row] = await tenant.query<[DuePeople]>(
    `WITH due AS (${DUE})
     SELECT (SELECT count(*)::int FROM due WHERE NOT held) AS candidates, (SELECT count(*)::int FROM due WHERE held) AS "onHold",
       ARRAY(SELECT id FROM due WHERE NOT held ORDER BY id LIMIT $3) AS "candidateIds"`,
    [tenant.organisationId, months, limit],
  );
  return row;
}

/** Returns the retention policy, or null if none is set. */
export function findPolicy(tenant: Tenant): Promise<RetentionPolicyEntity | null> {
  return tenant.findOne(RetentionPolicyEntity, {});
}

/** Sets the retention policy. */
export async function setPolicy(
  tenant: Tenant,
  {
    months,
    noticeDays,
    eventBodyDays,
    changedBy,
  }: Pick<RetentionPolicyEntity, 'months' | 'noticeDays' | 'eventBodyDays' | 'changedBy'>,
): Promise<void> {
  await tenant.query(
    `INSERT INTO retention_policy (organisation_id, months, notice_days, event_body_days, changed_by) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (organisation_id) DO UPDATE SET months = excluded.months, notice_days = excluded.notice_days,
       event_body_days = excluded.event_body_days, changed_by = excluded.changed_by, changed_at = now(), checked_at = NULL`,
    [tenant.organisationId, months, noticeDays, eventBodyDays, changedBy],
  );
}

/** Locks the policy for the one worker that applies it now. Null if there is none, it is off, or another worker applies it. */
export async function lockPolicy(
  tenant: Tenant,
): Promise<{ months: number; noticeDays: number; isTime: boolean } | null> {
  const [policy] = await tenant.query<{ months: number; noticeDays: number; isTime: boolean }[]>(
    `SELECT months, notice_days AS "noticeDays", checked_at IS NULL OR checked_at <= now() - interval '1 day' AS "isTime"
       FROM retention_policy WHERE organisation_id = $1 AND months IS NOT NULL FOR UPDATE SKIP LOCKED`,
    [tenant.organisationId],
  );
  return policy ?? null;
}

/** Announces the candidates who are due, before they are erased. @returns null if there are none */
export async function announce(
  tenant: Tenant,
  { months, noticeDays }: { months: number; noticeDays: number },
): Promise<{ runId: string; candidates: number } | null> {
  await tenant.update(RetentionPolicyEntity, {}, { checkedAt: NOW });
  const { candidates } = await listDue(tenant, { months, limit: 0 });
  if (candidates === 0) return null;
  const runId = newId();
  await tenant.query(
    `INSERT INTO retention_run (organisation_id, id, state, months, due_at)
     VALUES ($1, $2, 'announced', $3, now() + make_interval(days => $4))`,
    [tenant.organisationId, runId, months, noticeDays],
  );
  const [{ added }] = await tenant.query<[{ added: number }]>(
    `WITH due AS (${DUE}), added AS (
       INSERT INTO retention_item (organisation_id, run_id, candidate_id) SELECT $1, $3, id FROM due WHERE NOT held RETURNING 1)
     SELECT count(*)::int AS added FROM added`,
    [tenant.organisationId, months, runId],
  );
  return { runId, candidates: added };
}

/** Returns the open run. `isDue`: its date has come, or a user has confirmed it. */
export async function findOpenRun(tenant: Tenant): Promise<{ id: string; months: number; isDue: boolean } | null> {
  const [run] = await tenant.query<{ id: string; months: number; isDue: boolean }[]>(
    `SELECT id, months, state = 'confirmed' OR due_at <= now() AS "isDue" FROM retention_run
      WHERE organisation_id = $1 AND state = ANY($2::text[])`,
    [tenant.organisationId, OPEN],
  );
  return run ?? null;
}

/**
 * Claims the next candidate of a run for this transaction, and says whether they are still due.
 * @returns null if no candidate is left, or the run has ended
 */
export async function claimNext(
  tenant: Tenant,
  { id, months }: { id: string; months: number },
): Promise<{ candidateId: string; isDue: boolean } | null> {
  const [item] = await tenant.query<{ candidateId: string }[]>(
    `SELECT candidate_id AS "candidateId" FROM retention_item i JOIN retention_run r ON r.organisation_id = $1 AND r.id = i.run_id
      WHERE i.organisation_id = $1 AND i.run_id = $2 AND i.outcome = 'announced' AND r.state = ANY($3::text[])
      ORDER BY candidate_id LIMIT 1 FOR UPDATE OF i SKIP LOCKED`,
    [tenant.organisationId, id, OPEN],
  );
  if (item === undefined) return null;
  const due = await tenant.query<unknown[]>(`${DUE} AND c.id = $3`, [tenant.organisationId, months, item.candidateId]);
  return { ...item, isDue: due.length > 0 };
}

/** Records the outcome for a candidate of a run. */
export async function completeItem(
  tenant: Tenant,
  { runId, candidateId, outcome }: { runId: string; candidateId: string; outcome: 'erased' | 'retained' },
): Promise<void> {
  await tenant.update(RetentionItemEntity, { runId, candidateId }, { outcome });
}

/** Ends a run whose candidates all have an outcome. @returns how many were erased and kept; null if some have none, or the run ended before */
export async function finish(tenant: Tenant, runId: string): Promise<{ erased: number; retained: number } | null> {
  const [, ended] = await tenant.query<[unknown[], number]>(
    `UPDATE retention_run SET state = 'finished', finished_at = now()
      WHERE organisation_id = $1 AND id = $2 AND state = ANY($3::text[]) AND NOT EXISTS (
        SELECT FROM retention_item WHERE organisation_id = $1 AND run_id = $2 AND outcome = 'announced')`,
    [tenant.organisationId, runId, OPEN],
  );
  if (ended === 0) return null;
  const [counts] = await tenant.query<[{ erased: number; retained: number }]>(
    `SELECT count(*) FILTER (WHERE outcome = 'erased')::int AS erased, count(*) FILTER (WHERE outcome = 'retained')::int AS retained
       FROM retention_item WHERE organisation_id = $1 AND run_id = $2`,
    [tenant.organisationId, runId],
  );
  return counts;
}

/** Confirms or cancels an open run. @returns false if there is no such open run */
export async function resolveRun(
  tenant: Tenant,
  id: string,
  { state, by }: { state: 'confirmed' | 'cancelled'; by: string | null },
): Promise<boolean> {
  return (
    (await tenant.update(
      RetentionRunEntity,
      { id, state: In([...OPEN]) },
      { state, resolvedBy: by, ...(state === 'cancelled' && { finishedAt: NOW }) },
    )) === 1
  );
}

export interface RetentionRunRow {
  id: string;
  state: RetentionRunState;
  months: number;
  announcedAt: Date;
  dueAt: Date;
  finishedAt: Date | null;
  candidates: number;
  erased: number;
  retained: number;
}

/** Lists runs, newest first. */
export function listRuns(tenant: Tenant, page: { after: string | null; limit: number }): Promise<RetentionRunRow[]> {
  return tenant.query(
    `SELECT id, state, months, announced_at AS "announcedAt", due_at AS "dueAt", finished_at AS "finishedAt", counts.*
       FROM retention_run r CROSS JOIN LATERAL (
         SELECT count(*)::int AS candidates, count(*) FILTER (WHERE outcome = 'erased')::int AS erased,
                count(*) FILTER (WHERE outcome = 'retained')::int AS retained
           FROM retention_item i WHERE i.organisation_id = $1 AND i.run_id = r.id) counts
      WHERE organisation_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
    [tenant.organisationId, page.after, page.limit],
  );
}

/**
 * Clears the bodies and headers of events that were resolved so many days ago, the oldest first. Those that failed, or wait for a user,
 * keep theirs. The rows stay, with a digest of the body, so that a repeat is still recognized.
 * @returns how many, at most `limit`
 */
export async function deleteOldEventBodies(
  tenant: Tenant,
  { days, limit }: { days: number; limit: number },
): Promise<number> {
  const [, count] = await tenant.query<[unknown[], number]>(
    `UPDATE inbound_event SET raw_body = NULL, headers = NULL WHERE organisation_id = $1 AND id IN (
       SELECT id FROM inbound_event WHERE organisation_id = $1 AND raw_body IS NOT NULL AND outcome IN ('processed', 'ignored')
          AND resolved_at <= now() - make_interval(days => $2) ORDER BY resolved_at LIMIT $3 FOR UPDATE SKIP LOCKED)`,
    [tenant.organisationId, days, limit],
  );
  return count;
}

/**
 * The same for events of connections that were revoked so many days ago, with any outcome, because no job can run for them. Those about
 * suppressed candidates keep theirs until a user decides.
 * @returns how many, at most `limit`
 */
export async function deleteEventBodiesOfRevoked(
  tenant: Tenant,
  { days, limit }: { days: number; limit: number },
): Promise<number> {
  const [, count] = await tenant.query<[unknown[], number]>(
    `UPDATE inbound_event SET raw_body = NULL, headers = NULL WHERE organisation_id = $1 AND id IN (
       SELECT d.id FROM connection c JOIN inbound_event d ON d.organisation_id = $1 AND d.connection_id = c.id
        WHERE c.organisation_id = $1 AND c.revoked_at <= now() - make_interval(days => $2)
          AND d.outcome IN ('waiting', 'failed') AND d.raw_body IS NOT NULL
        ORDER BY d.id LIMIT $3 FOR UPDATE OF d SKIP LOCKED)`,
    [tenant.organisationId, days, limit],
  );
  return count;
}
