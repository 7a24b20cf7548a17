import type { MonthIndex, StatedDate } from '#libs/contracts';

/** People round months when they tell of a job again: dates so far apart at most do not contradict each other (reasoned). */
export const ROUNDED = 3;

/** The months that a date can mean: all of its year, or of the part of it that is stated, where it names no month. */
export interface PossibleMonths {
  first: MonthIndex;
  last: MonthIndex;
}

export function possibleMonths({ date, month, part }: StatedDate): PossibleMonths {
  if (part) return { first: Math.min(month, part[0]), last: Math.max(month, part[1]) };
  if (!isYear(date)) return { first: month, last: month };
  const january = Number(date) * 12;
  return { first: Math.min(month, january), last: Math.max(month, january + 11) };
}

export const namesMonth = ({ date }: StatedDate): boolean => !isYear(date);

/** It names no month; a part of a year may be stated beside it. */
const isYear = (date: string): boolean => date.length === 'YYYY'.length;

/**
 * Returns whether a date is later than another one, by more than so many months, whatever month of its year each of
 * them means.
 */
export function isSurelyLater(one: StatedDate, other: StatedDate, by = 0): boolean {
  return possibleMonths(one).first > possibleMonths(other).last + by;
}

/**
 * Returns whether two dates can be the same one, told more or less precisely or rounded. Two years are compared as
 * years, and parts of years by the months that they share; any of them beside a month, by that of its months which is
 * nearest to it.
 */
export function mayBeSameDate(one: StatedDate, other: StatedDate): boolean {
  const apart = monthsApart(possibleMonths(one), possibleMonths(other));
  if (namesMonth(one) || namesMonth(other)) return apart <= ROUNDED;
  return apart === 0 || (!one.part && !other.part && Math.abs(one.month - other.month) <= ROUNDED);
}

function monthsApart(one: PossibleMonths, other: PossibleMonths): number {
  return Math.max(0, one.first - other.last, other.first - one.last);
}

/**
 * The months of two dates as far as they tell them apart. Dates that share a month, one of which names none, can be one date: that of the more
 * precise one, or, of two such, of the first.
 */
export function alignDates(one: StatedDate, other: StatedDate): [MonthIndex, MonthIndex] {
  const isPrecise = namesMonth(one) && namesMonth(other);
  const apart = monthsApart(possibleMonths(one), possibleMonths(other));
  if (isPrecise || apart > 0) return [one.month, other.month];
  const { month } = !namesMonth(one) && namesMonth(other) ? other : one;
  return [month, month];
}
