/** Calls by window, of all API processes: each adds those that it answered and reads those of all. They belong to no tenant. */
// SQL by hand: all counts of a window are added in one statement (ON CONFLICT over arrays).
import type { DataSource } from 'typeorm';

export interface CallCount {
  /** Start of the window, a whole minute. */
  begins: Date;
  /** UUID of a user or an API key, or a digest of what else is counted. */
  caller: string;
  calls: number;
}

/** The most rows that are kept, about 12 MB: a flood of invented links from many networks does not fill the database. */
const MOST_ROWS = 100_000;

/**
 * Adds calls and returns what all processes have counted for the same callers and windows. Also deletes windows that have ended.
 * @param dataSource of the `app` pool
 * @param over windows that began before this have ended
 */
export async function addCalls(dataSource: DataSource, over: Date, counts: readonly CallCount[]): Promise<CallCount[]> {
  await dataSource.query('DELETE FROM call_count WHERE minute < $1', [over]);
  return dataSource.query<CallCount[]>(
    `INSERT INTO call_count AS known (minute, caller, calls)
     SELECT * FROM unnest($1::timestamptz[], $2::uuid[], $3::int[]) AS given (minute, caller, calls) ORDER BY minute, caller
     ON CONFLICT (minute, caller) DO UPDATE SET calls = known.calls + excluded.calls RETURNING minute AS begins, caller, calls`,
    [counts.map(({ begins }) => begins), counts.map(({ caller }) => caller), counts.map(({ calls }) => calls)],
  );
}

/** Deletes the smallest counts beyond {@link MOST_ROWS}. @param dataSource of the `app` pool */
export async function trim(dataSource: DataSource, mostRows = MOST_ROWS): Promise<void> {
  await dataSource.query(
    `DELETE FROM call_count WHERE (minute, caller) IN (
       SELECT minute, caller FROM call_count ORDER BY calls DESC, minute DESC OFFSET $1)`,
    [mostRows],
  );
}
