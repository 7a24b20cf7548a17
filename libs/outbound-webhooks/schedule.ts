/** Computes the time of the next attempt, and the state of an endpoint that accepts nothing. Pure. */

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds from a failed attempt to the next: the tenth is made some three days after the first. */
const DELAYS: readonly number[] = [
  5,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/** By so much of it a delay may be longer, so that what failed together does not come back together. Never shorter: it is a promise. */
const JITTER = 0.2;

/** Seconds between runs of an endpoint that takes nothing while messages are due: doubled each time up to the longest. */
const FIRST_PAUSE = 5;
const LONGEST_PAUSE = 5 * MINUTE;

/** An endpoint that has failed for so many days is disabled. */
export const DAYS_OF_FAILURE = 5;
/** Hours without an attempt after which a failure counts as the first: more than the longest time between two attempts at a message. */
export const HOURS_OF_SILENCE = 48;

/** Milliseconds for which an endpoint may keep its sender waiting before it is served apart from those that answer at once. */
const SLOW_MS = 2_000;

/**
 * @param failed how many attempts of the schedule have failed, this one included; from 1
 * @param chance from 0 to below 1
 * @param retryAfter seconds that the receiver asked for; null: it did not
 * @returns seconds until the next attempt; null: there is none
 */
export function nextWebhookAttemptIn(failed: number, chance: number, retryAfter: number | null): number | null {
  const delay = DELAYS[failed - 1];
  if (delay === undefined) return null;
  return Math.max(delay * (1 + JITTER * chance), retryAfter ?? 0);
}

/** The part of an attempt that determines the state of an endpoint. */
interface Made {
  ms: number;
  /** Null: it was taken. */
  error: string | null;
  retryAfter: number | null;
}

/**
 * How an endpoint is doing after a run. One message that it does not take says nothing while it takes others.
 * @param failures runs before this one, in a row, in which it took nothing
 * @param made at least one attempt
 */
export function healthAfter(
  failures: number,
  made: readonly Made[],
): { isFailing: boolean; pauseSeconds: number; isSlow: boolean } {
  const isFailing = made.every(({ error }) => error !== null);
  const pause = isFailing ? Math.min(FIRST_PAUSE * 2 ** failures, LONGEST_PAUSE) : 0;
  return {
    isFailing,
    pauseSeconds: Math.max(pause, ...made.map(({ retryAfter }) => retryAfter ?? 0)),
    isSlow: made.some(({ ms }) => ms > SLOW_MS),
  };
}
