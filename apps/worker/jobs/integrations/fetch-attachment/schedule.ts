/** Computes the time of the next attempt to fetch a file. Pure. */

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Seconds after each failure: soon, as most servers are back within minutes, and then for six days: signed addresses live seven at most. */
const DELAYS = [
  10,
  30,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  DAY,
  DAY,
  DAY,
  DAY,
];

/**
 * @param attempts how often it was tried, the failed time included; from 1
 * @param asked seconds that the server asked to be left alone for; null: it did not
 * @returns seconds until the next attempt; null: it is given up
 */
export function nextFetchIn(attempts: number, asked: number | null): number | null {
  const delay = DELAYS[attempts - 1];
  return delay === undefined ? null : Math.max(delay, asked ?? 0);
}
