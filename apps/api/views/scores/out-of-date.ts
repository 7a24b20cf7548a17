import type { OutOfDate, OutOfDateCause } from '#libs/contracts';

/** Returns the reason why an assessment is out of date, as the API states it; null if it is up to date. */
export function outOfDateOf(row: { outOfDate: OutOfDateCause | null; outOfDateAt: Date | null }): OutOfDate | null {
  return row.outOfDate && row.outOfDateAt && { because: row.outOfDate, since: row.outOfDateAt.toISOString() };
}
