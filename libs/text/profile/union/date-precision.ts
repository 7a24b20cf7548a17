import type { MonthIndex, StatedDate } from '#libs/contracts';

/** People round months when they tell of a job again: dates so far apart at most do not contradict each other (reasoned). */
export const ROUNDED = 3;

/** The months that a date can mean: all of its year where it names no month. A season counts as its year. */
export interface MonthRange {
  first: MonthIndex;
  last: MonthIndex;
}

export function rangeOf({ date, month }: StatedDate): MonthRange {
  if (!isYear(date)) return { first: month, last: month };
  const january = Number(date) * 12;
  return { first: Math.min(month, january), last: Math.max(month, january + 11) };
}

const isYear = (date: string): boolean => date.length === 'YYYY'.length;

/** Whether a date is later than another one, by more than so many months, whatever month of its year each of them means. */
export function isSurelyLater(one: StatedDate, other: StatedDate, by = 0): boolean {
  return rangeOf(one).first > rangeOf(other).last + by;
}

/**
 * Whether two dates can be the same one, told more or less precisely or rounded. Two years are compared as years; a year beside a month, by
 * the month of that year which is nearest to it.
 */
export function agree(one: StatedDate, other: StatedDate): boolean {
  const length = Math.min(one.date.length, other.date.length);
  if (one.date.slice(0, length) === other.date.slice(0, length)) return true;
  if (isYear(one.date) && isYear(other.date)) return Math.abs(one.month - other.month) <= ROUNDED;
  return monthsApart(rangeOf(one), rangeOf(other)) <= ROUNDED;
}

function monthsApart(one: MonthRange, other: MonthRange): number {
  return Math.max(0, one.first - other.last, other.first - one.last);
}

/** The months of two dates: where they agree and one of them is a bare year, that year means the month which the other names. */
export function aligned(one: StatedDate, other: StatedDate): [MonthIndex, MonthIndex] {
  if (isYear(one.date) === isYear(other.date) || !agree(one, other)) return [one.month, other.month];
  const { month } = isYear(one.date) ? other : one;
  return [month, month];
}
