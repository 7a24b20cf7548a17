/** Months as whole numbers (`year * 12 + month - 1`), and sets of them as intervals. */
import type { MonthIndex } from '#libs/contracts';

/** First and last month, both counted. */
export interface MonthRange {
  from: MonthIndex;
  to: MonthIndex;
}

/**
 * The month of a `YYYY-MM-DD`, `YYYY-MM` or `YYYY` date.
 * @throws RangeError when it is none of these.
 */
export function monthNumber(date: string): MonthIndex {
  const match = /^(\d{4})(?:-(\d{2})(?:-\d{2})?)?$/.exec(date);
  const month = match?.[2] === undefined ? 1 : Number(match[2]);
  if (!match || month < 1 || month > 12) throw new RangeError(`not a date: ${date}`);
  return Number(match[1]) * 12 + month - 1;
}

/** The months that the ranges cover, overlaps counted once. */
export function monthsCovered(ranges: readonly MonthRange[]): number {
  if (ranges.length === 1) return ranges[0]!.to - ranges[0]!.from + 1;
  let months = 0;
  let end = -Infinity;
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    if (to <= end) continue;
    months += to - Math.max(from, end + 1) + 1;
    end = to;
  }
  return months;
}
