import type { MonthIndex, PartialDate, StatedDate } from '#libs/contracts';
import type { DatePoint } from './date-point.js';
import type { Period } from './periods.js';

/**
 * How a bare year becomes a month (reasoned, not fitted). A start or end stated as a year can be any month of it; the middle is right
 * on average and makes "2018 – 2020" 24 months instead of the 36 of its outer edges or the 1 of its inner ones. A start counts from
 * July and an end to June, so that jobs that follow each other ("2016 – 2018", "2018 – 2020") neither overlap nor leave a gap.
 * A start and end in one and the same year, or a lone year, counts May to August: two points drawn at random in a year lie four months
 * apart.
 */
export const YEAR_START_MONTH = 7;
export const YEAR_END_MONTH = 6;
export const WITHIN_YEAR: readonly [number, number] = [5, 8];

/** A period in months. A lone date is both start and end. */
export interface ResolvedPeriod {
  start: StatedDate | null;
  end: StatedDate | null;
  current: boolean;
  /** The end lies before the start: neither can be relied on. */
  contradictory: boolean;
}

/** Months since year 0 of a year and a month that counts from 1. */
export function monthIndex(year: number, month: number): MonthIndex {
  return year * 12 + month - 1;
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as precise as it was stated. A season is stated as its year. */
export function partialDateOf(point: DatePoint): PartialDate {
  const two = (value: number): string => String(value).padStart(2, '0');
  if (point.month === null) return String(point.year);
  return point.day === null
    ? `${point.year}-${two(point.month)}`
    : `${point.year}-${two(point.month)}-${two(point.day)}`;
}

/** Turns a period as written into months. A dangling dash is left open: `timeline` decides what it means. */
export function resolvePeriod(period: Period, document: number): ResolvedPeriod {
  const from = period.from;
  const to = period.range ? period.to : (period.to ?? period.from);
  const sameYear = from !== null && to !== null && bare(from) && bare(to) && from.year === to.year;
  const start = from && stated(from, sameYear ? WITHIN_YEAR[0] : (from.season?.[0] ?? YEAR_START_MONTH), document);
  let end = to && stated(to, sameYear ? WITHIN_YEAR[1] : (to.season?.[1] ?? YEAR_END_MONTH), document);
  if (start && end && end.month < start.month && from!.year === to!.year && (bare(from!) || bare(to!))) {
    // "09/2019 – 2019" and "2019 – 03/2019": the bare side gives way.
    if (bare(to!)) end = { ...end, month: start.month };
    else return { start: { ...start, month: end.month }, end, current: false, contradictory: false };
  }
  const contradictory = start !== null && end !== null && end.month < start.month;
  return { start, end, current: period.current, contradictory };
}

const partOf = (year: number, [first, last]: readonly [number, number]): [MonthIndex, MonthIndex] => [
  monthIndex(year, first),
  monthIndex(year, last),
];

const bare = (point: DatePoint): boolean => point.month === null && point.season === null;

function stated(point: DatePoint, defaultMonth: number, document: number): StatedDate {
  const month = monthIndex(point.year, point.month ?? defaultMonth);
  return {
    // A winter may be over in the year behind the one that it is named by.
    date: point.season ? String(Math.floor(month / 12)) : partialDateOf(point),
    month,
    ...(point.season && { part: partOf(point.year, point.season) }),
    span: { document, start: point.start, end: point.end },
  };
}
