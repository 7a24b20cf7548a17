import type { OutOfDate, OutOfDateCause } from '#libs/contracts';

/** Why an assessment is out of date, as the API says it; null when it is not. */
export function outOfDateOf(row: { outOfDate: OutOfDateCause | null; outOfDateAt: Date | null }): OutOfDate | null {
  return row.outOfDate && row.outOfDateAt && { because: row.outOfDate, since: row.outOfDateAt.toISOString() };
}
