import type { WorkerHeartbeats } from '#libs/database';

/** `keeps-stopping`: they die again and again. `missing`: none has been heard of for a while. */
export type WorkersState = 'ok' | 'keeps-stopping' | 'missing';

/** Deaths within ten minutes that are no accident any more. */
const MANY_DEATHS = 3;
/** A worker that has lived so long, in seconds, works: what died beside it, or before it, stops nothing. */
const STEADY_S = 60;
/** A restart or a deployment takes less, in seconds. */
const AWAY_S = 30;

/**
 * @param beside `uptimeSeconds`: how long the API has run, because workers need time to start before any is absent ·
 * `deathsInARow`: the worker's deaths as their common parent reports them; 0 without a parent
 */
export function stateOfWorkers(
  heartbeats: WorkerHeartbeats,
  { uptimeSeconds, deathsInARow }: { uptimeSeconds: number; deathsInARow: number },
): WorkersState {
  const { running, oldestSeconds, deathsTenMinutes, lastSeconds } = heartbeats;
  if (running > 0 && oldestSeconds >= STEADY_S) return 'ok';
  if (Math.max(deathsTenMinutes, deathsInARow) >= MANY_DEATHS) return 'keeps-stopping';
  return running > 0 || Math.min(lastSeconds ?? Infinity, uptimeSeconds) < AWAY_S ? 'ok' : 'missing';
}
