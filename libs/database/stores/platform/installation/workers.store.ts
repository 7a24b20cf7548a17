/** Heartbeats of worker processes, by the clock of the database: the processes may run on several machines. */
import type { DataSource } from 'typeorm';

/** How often a worker says that it lives, ms. */
export const HEARTBEAT_MS = 3_000;

/** Seconds without a heartbeat after which a process counts as gone: four that were missed. */
const GONE_AFTER_S = 12;

/** Rows of runs that are over are kept so long, for who looks into what happened. */
const KEPT = '24 hours';

/** @param relay of the `relay` pool, as in all of these */
export async function recordHeartbeat(relay: DataSource, id: string): Promise<void> {
  await relay.query(
    `INSERT INTO worker_process (id) VALUES ($1)
     ON CONFLICT (id) DO UPDATE SET seen_at = now(), ended_at = NULL`,
    [id],
  );
}

/** The process ends because it was asked to: that is no death. */
export async function recordWorkerEnd(relay: DataSource, id: string): Promise<void> {
  await relay.query('UPDATE worker_process SET seen_at = now(), ended_at = now() WHERE id = $1', [id]);
}

export async function deleteOldWorkers(relay: DataSource): Promise<void> {
  await relay.query(`DELETE FROM worker_process WHERE seen_at < now() - interval '${KEPT}'`);
}

/** What the heartbeats tell of all workers together. */
export interface WorkerHeartbeats {
  /** How many run. */
  running: number;
  /** Seconds since the last heartbeat of any; null when there never was one. */
  lastSeconds: number | null;
  /** For how long the oldest of those that run has, in seconds; 0 when none does. */
  oldestSeconds: number;
  /** How many died within ten minutes, and within an hour: gone without having been stopped. */
  deathsTenMinutes: number;
  deathsHour: number;
}

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
