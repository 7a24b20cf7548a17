/** Calls by window, gathered from all API processes: each adds what it answered, and reads what all of them did. Of no tenant. */
import type { DataSource } from 'typeorm';

export interface CallCount {
  /** Beginning of the window, a whole minute. */
  begins: Date;
  /** uuid of a user, an API key, or a digest of what else is counted. */
  caller: string;
  calls: number;
}

/** Rows that are kept at most: a flood of made-up links from many networks does not fill the database. About 12 MB. */
const MOST_ROWS = 100_000;

/**
 * Adds calls and returns how many all processes have counted, for the same callers and windows. Also removes windows that are over.
 * @param dataSource of the `app` pool
 * @param over windows that begin before are over
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

/** Removes the smallest counts beyond {@link MOST_ROWS}. @param dataSource of the `app` pool */
export async function trim(dataSource: DataSource, mostRows = MOST_ROWS): Promise<void> {
  await dataSource.query(
    `DELETE FROM call_count WHERE (minute, caller) IN (
       SELECT minute, caller FROM call_count ORDER BY calls DESC, minute DESC OFFSET $1)`,
    [mostRows],
  );
}
