/** Decides what happens to a job that failed. Pure. */

/** How often an entry may fail before a person has to look at it. */
const FAILURES = 10;

/** Seconds. 1, 2, 4 … 256: the tenth attempt comes about nine minutes after the first. */
const FIRST_DELAY = 1;
const LONGEST_DELAY = 300;

export type RetryDecision = { kind: 'again'; delaySeconds: number } | { kind: 'give-up'; reason: 'too-many-attempts' };

/** A server that a job called asks for a later call. */
export class RetryLaterError extends Error {
  override name = 'RetryLaterError';
  /** @param waitMs milliseconds; null: it did not say for how long */
  constructor(
    message: string,
    readonly waitMs: number | null,
  ) {
    super(message);
  }
}

/**
 * @param failures how often the entry has failed by an error of its own, this time included; from 1. Attempts that ended because the
 *   database, its disk or a process went away are none.
 * @param error that it failed with
 */
export function afterFailure(failures: number, error?: unknown): RetryDecision {
  if (failures >= FAILURES) return { kind: 'give-up', reason: 'too-many-attempts' };
  const asked = error instanceof RetryLaterError ? Math.ceil((error.waitMs ?? 0) / 1_000) : 0;
  return { kind: 'again', delaySeconds: Math.max(asked, Math.min(FIRST_DELAY * 2 ** (failures - 1), LONGEST_DELAY)) };
}
