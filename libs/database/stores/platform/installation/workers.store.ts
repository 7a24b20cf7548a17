/** Heartbeats of worker processes, by the clock of the database: the processes may run on several machines. */
// SQL by hand: a heartbeat inserts or updates (ON CONFLICT), and the metrics are counted with filters.
import type { DataSource } from 'typeorm';

/** Milliseconds between the heartbeats of a worker. */
export const HEARTBEAT_MS = 3_000;

/** Seconds without a heartbeat after which a process counts as gone: four missed heartbeats. */
const GONE_AFTER_S = 12;

/** How long the rows of processes that have ended are kept, for an administrator who looks into what happened. */
const KEPT = '24 hours';

/** Records that a worker runs. @param relay of the `relay` pool, as in all functions of this file */
export async function recordHeartbeat(relay: DataSource, id: string): Promise<void> {
  await relay.query(
    `INSERT INTO worker_process (id) VALUES ($1)
     ON CONFLICT (id) DO UPDATE SET seen_at = now(), ended_at = NULL`,
    [id],
  );
}

/** Records that a worker was stopped in order, so that it does not count as a death. */
export async function recordWorkerEnd(relay: DataSource, id: string): Promise<void> {
  await relay.query('UPDATE worker_process SET seen_at = now(), ended_at = now() WHERE id = $1', [id]);
}

/** Deletes the rows of processes that ended long ago. */
export async function deleteOldWorkers(relay: DataSource): Promise<void> {
  await relay.query(`DELETE FROM worker_process WHERE seen_at < now() - interval '${KEPT}'`);
}

/** The heartbeats of all workers, summed up. */
export interface WorkerHeartbeats {
  /** How many workers run. */
  running: number;
  /** Seconds since the last heartbeat of any worker; null if there was none. */
  lastSeconds: number | null;
  /** For how many seconds the oldest running worker has run; 0 if none runs. */
  oldestSeconds: number;
  /** How many died within ten minutes, and within an hour: they are gone and were not stopped. */
  deathsTenMinutes: number;
  deathsHour: number;
}

/** Counts workers by their heartbeats, for metrics. */
export async function countWorkers(relay: DataSource): Promise<WorkerHeartbeats> {
  const [row] = await relay.query<[WorkerHeartbeats]>(
    `SELECT count(*) FILTER (WHERE runs)::int AS running,
            extract(epoch FROM now() - max(seen_at))::float8 AS "lastSeconds",
            coalesce(extract(epoch FROM now() - min(started_at) FILTER (WHERE runs)), 0)::float8 AS "oldestSeconds",
            count(*) FILTER (WHERE died AND seen_at > now() - interval '10 minutes')::int AS "deathsTenMinutes",
            count(*) FILTER (WHERE died AND seen_at > now() - interval '1 hour')::int AS "deathsHour"
     FROM (SELECT *, ended_at IS NULL AND seen_at > now() - make_interval(secs => $1) AS runs,
                  ended_at IS NULL AND seen_at <= now() - make_interval(secs => $1) AS died
           FROM worker_process) worker`,
    [GONE_AFTER_S],
  );
  return row;
}
