/** Failed sign-ins, counted for all API processes and across restarts. They belong to no tenant: they are counted before one is known. */
// SQL by hand: a failure is counted under several keys in one statement (ON CONFLICT over arrays).
import type { DataSource } from 'typeorm';

export interface SignInLimit {
  /** Keyed digest of the account, the network, or both, 16 bytes. */
  key: Buffer;
  /** Failures in the window that are allowed. */
  most: number;
  /** Length of the window, from its first failure. */
  seconds: number;
}

export interface SignInCount {
  key: Buffer;
  failures: number;
  /** Seconds until the window ends. */
  endsIn: number;
}

/** The most rows that are kept, about 12 MB: a flood of invented accounts from many networks does not fill the database. */
const MOST_ROWS = 100_000;

/**
 * Counts one failure under each key and returns the counts, this failure included. A window that has ended starts again.
 * @param dataSource of the `app` pool
 */
export function countSignInFailure(dataSource: DataSource, limits: readonly SignInLimit[]): Promise<SignInCount[]> {
  return dataSource.query<SignInCount[]>(
    `INSERT INTO sign_in_count AS known (key, failures, expires_at)
     SELECT key, 1, now() + make_interval(secs => seconds) FROM unnest($1::bytea[], $2::int[]) AS given (key, seconds) ORDER BY key
     ON CONFLICT (key) DO UPDATE
       SET failures = CASE WHEN known.expires_at <= now() THEN 1 ELSE known.failures + 1 END,
           expires_at = CASE WHEN known.expires_at <= now() THEN excluded.expires_at ELSE known.expires_at END
     RETURNING key, failures, extract(epoch FROM expires_at - now())::float8 AS "endsIn"`,
    [limits.map(({ key }) => key), limits.map(({ seconds }) => seconds)],
  );
}

/** Subtracts one failure under each key. @param dataSource of the `app` pool */
export async function undoSignInFailure(dataSource: DataSource, keys: readonly Buffer[]): Promise<void> {
  await dataSource.query(
    `UPDATE sign_in_count SET failures = failures - 1 WHERE failures > 0
        AND key IN (SELECT key FROM sign_in_count WHERE key = ANY($1::bytea[]) ORDER BY key FOR UPDATE)`,
    [keys],
  );
}

/** Deletes the counts of the keys. @param dataSource of the `app` pool */
export async function clearSignInFailures(dataSource: DataSource, keys: readonly Buffer[]): Promise<void> {
  await dataSource.query('DELETE FROM sign_in_count WHERE key = ANY($1::bytea[])', [keys]);
}

/** Deletes windows that have ended and, beyond {@link MOST_ROWS}, those that end first. @param dataSource of the `app` pool */
export async function deleteOldSignInCounts(dataSource: DataSource, mostRows = MOST_ROWS): Promise<void> {
  await dataSource.query(
    `DELETE FROM sign_in_count WHERE expires_at <= greatest(now(),
       (SELECT expires_at FROM sign_in_count ORDER BY expires_at DESC OFFSET $1 LIMIT 1))`,
    [mostRows],
  );
}
