/** Pending work of committed rows. */
// SQL by hand: every intake and every job writes here: prepared, arrays at once, locks in order.
import type { DataSource } from 'typeorm';
import { newId } from '../../../ids.js';
import { prepared } from '../../../prepared.js';
import type { OutboxPayload } from '../../../schema/platform/outbox.entity.js';
import type { Tenant } from '../../../tenant.js';

export interface NewOutboxEntry {
  job: string;
  payload: OutboxPayload;
  /** No user waits for it in front of a screen: it runs after all work that is not bulk. */
  bulk?: boolean;
  /** Seconds from now until it may run; left out: at once. */
  delaySeconds?: number;
}

const ENQUEUE = prepared(
  'enqueue',
  `INSERT INTO outbox (organisation_id, id, job, payload, bulk, available_at)
   SELECT $1, id, job, payload, bulk, now() + make_interval(secs => delay)
   FROM jsonb_to_recordset($2::jsonb) AS entry (id uuid, job text, payload jsonb, bulk smallint, delay float8)`,
);

/**
 * Adds pending work, in the transaction that writes the rows that the work is about.
 * @returns the IDs of the entries, in order
 */
export async function enqueue(tenant: Tenant, entries: readonly NewOutboxEntry[]): Promise<string[]> {
  const ids = entries.map(newId);
  if (ids.length === 0) return ids;
  const rows = entries.map((entry, index) => ({
    id: ids[index],
    job: entry.job,
    payload: entry.payload,
    bulk: entry.bulk === true ? 1 : 0,
    delay: entry.delaySeconds ?? 0,
  }));
  await tenant.query(ENQUEUE, [tenant.organisationId, JSON.stringify(rows)]);
  return ids;
}

/**
 * Schedules a run of work that has one pending run at a time, whatever the run has to do. A pending run is brought forward. One that is
 * leased, or locked by the job that finishes it, stays as it is: when it ends, it looks for what is left, and waits for this transaction.
 * @param known the run that was scheduled last; null if there was none
 * @returns the pending run: the same, or a new one
 */
export async function scheduleRun(tenant: Tenant, known: string | null, entry: NewOutboxEntry): Promise<string> {
  if (known !== null) {
    const [{ isQueued }] = await tenant.query<[{ isQueued: boolean }]>(
      `WITH later AS (
         SELECT id FROM outbox WHERE organisation_id = $1 AND id = $2 AND lease_until IS NULL
            AND available_at > now() + make_interval(secs => $3) FOR UPDATE SKIP LOCKED
       ), forward AS (
         UPDATE outbox SET available_at = now() + make_interval(secs => $3) FROM later
          WHERE outbox.organisation_id = $1 AND outbox.id = later.id)
       SELECT EXISTS (SELECT FROM outbox WHERE organisation_id = $1 AND id = $2) AS "isQueued"`,
      [tenant.organisationId, known, entry.delaySeconds ?? 0],
    );
    if (isQueued) return known;
  }
  const [id] = await enqueue(tenant, [entry]);
  return id!;
}

const FINISH = prepared(
  'finish-outbox-entries',
  `WITH held AS MATERIALIZED (
     SELECT organisation_id, id FROM outbox WHERE organisation_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR UPDATE
   )
   DELETE FROM outbox USING held WHERE outbox.organisation_id = held.organisation_id AND outbox.id = held.id
   RETURNING outbox.id`,
);

/**
 * Finishes entries. It is the first statement of the transaction that writes their effect: the row locks, taken in the order
 * of the IDs, make a second worker with some of the entries wait, and then not find them.
 * @returns the IDs of those that were not finished before; for the others there is nothing to do
 */
export async function complete(tenant: Tenant, ids: readonly string[]): Promise<Set<string>> {
  const [rows] = await tenant.query<[{ id: string }[], number]>(FINISH, [tenant.organisationId, ids]);
  return new Set(rows.map((row) => row.id));
}

/**
 * Records that an attempt failed. Does nothing if the entry is finished or was leased again since.
 * @param failure `error`: a code or message without personal content
 * @returns how often the entry has failed, or null if another attempt has it
 */
export async function fail(
  tenant: Tenant,
  id: string,
  failure: { attempt: number; error: string },
): Promise<number | null> {
  const [rows] = await tenant.query<[{ failures: number }[], number]>(
    `UPDATE outbox SET failures = failures + 1, last_error = $4
     WHERE organisation_id = $1 AND id = $2 AND attempt = $3 RETURNING failures`,
    [tenant.organisationId, id, failure.attempt, failure.error],
  );
  return rows[0]?.failures ?? null;
}

/** Ends the lease of an entry and sets when the next attempt may begin. @param delaySeconds from now */
export async function retryLater(tenant: Tenant, id: string, delaySeconds: number): Promise<void> {
  await tenant.query(
    `UPDATE outbox SET lease_until = NULL, available_at = now() + make_interval(secs => $3)
     WHERE organisation_id = $1 AND id = $2`,
    [tenant.organisationId, id, delaySeconds],
  );
}

/**
 * Records that an entry killed the process in which it ran alone, and makes it due again at once.
 * @returns how many processes the entry has killed, or null if it is finished
 */
export async function recordDeath(tenant: Tenant, id: string, error: string): Promise<number | null> {
  const [rows] = await tenant.query<[{ deaths: number }[], number]>(
    `UPDATE outbox SET deaths = deaths + 1, last_error = $3, lease_until = NULL, available_at = now()
     WHERE organisation_id = $1 AND id = $2 RETURNING deaths`,
    [tenant.organisationId, id, error],
  );
  return rows[0]?.deaths ?? null;
}

/**
 * Moves an entry to the quarantine, with the reason.
 * @param reason a stable code, for example `too-many-attempts` or `kills-its-process`
 * @returns false if the entry is finished
 */
export async function quarantine(tenant: Tenant, id: string, reason: string): Promise<boolean> {
  const [{ moved }] = await tenant.query<[{ moved: number }]>(
    `WITH given_up AS (
       DELETE FROM outbox WHERE organisation_id = $1 AND id = $2 RETURNING *
     ), kept AS (
       INSERT INTO quarantine (organisation_id, id, job, payload, reason, attempt, deaths, last_error)
       SELECT organisation_id, id, job, payload, $3, attempt, deaths, last_error FROM given_up
     )
     SELECT count(*)::int AS moved FROM given_up`,
    [tenant.organisationId, id, reason],
  );
  return moved > 0;
}

/** Pending work, for metrics. `oldestDueSeconds`: how long the oldest due entry has waited; 0 if none is due. */
export interface OutboxDepth {
  due: number;
  leased: number;
  delayed: number;
  oldestDueSeconds: number;
}

/** Counts the entries of all organizations. @param relay of the `relay` pool */
export async function depth(relay: DataSource): Promise<OutboxDepth> {
  const [depth] = await relay.query<[OutboxDepth]>(
    `SELECT count(*) FILTER (WHERE available_at <= now())::int AS due,
            count(*) FILTER (WHERE lease_until > now())::int AS leased,
            count(*) FILTER (WHERE available_at > now() AND lease_until IS NULL)::int AS delayed,
            coalesce(extract(epoch FROM now() - min(available_at) FILTER (WHERE available_at <= now())), 0)::float8
              AS "oldestDueSeconds"
     FROM outbox`,
  );
  return depth;
}

/** Counts unfinished entries by job, over all organizations. @param relay of the `relay` pool */
export async function depthByJob(relay: DataSource): Promise<{ job: string; open: number }[]> {
  return relay.query('SELECT job, count(*)::int AS open FROM outbox GROUP BY job ORDER BY job');
}
