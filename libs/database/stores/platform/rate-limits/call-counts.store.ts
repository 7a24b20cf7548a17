/** Calls of users and keys, gathered from all API processes: each adds what it answered, and reads what all of them did. */
import type { DataSource } from 'typeorm';

export interface CallCount {
  caller: string;
  calls: number;
}

/**
 * Adds calls of one minute and returns how many all processes have counted in it, for the same callers. Also removes minutes that are over.
 * @param dataSource of the `app` pool
 * @param minute its beginning
 */
export async function addCalls(
  dataSource: DataSource,
  minute: Date,
  counts: readonly CallCount[],
): Promise<CallCount[]> {
  await dataSource.query('DELETE FROM call_count WHERE minute < $1', [minute]);
  return dataSource.query<CallCount[]>(
    `INSERT INTO call_count AS known (minute, caller, calls)
     SELECT $1, caller, calls FROM unnest($2::uuid[], $3::int[]) AS given (caller, calls) ORDER BY caller
     ON CONFLICT (minute, caller) DO UPDATE SET calls = known.calls + excluded.calls RETURNING caller, calls`,
    [minute, counts.map(({ caller }) => caller), counts.map(({ calls }) => calls)],
  );
}
