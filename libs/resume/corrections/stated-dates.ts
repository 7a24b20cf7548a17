import type { PartialDate, Span, StatedDate } from '#libs/contracts';
import { monthIndex, WITHIN_YEAR, YEAR_END_MONTH, YEAR_START_MONTH } from '../dates/resolve-period.js';

const YEAR = 'YYYY'.length;

/** A date as a person stated it; a bare year counts from or to the month that one on a document does. */
export function statedDate(
  date: PartialDate,
  side: 'start' | 'end',
  span: Span,
  other: PartialDate | null = null,
): StatedDate {
  const [year, month] = date.split('-').map(Number) as [number, number?];
  const within = date.length === YEAR && other === date;
  const [first, last] = within ? WITHIN_YEAR : [YEAR_START_MONTH, YEAR_END_MONTH];
  return { date, month: monthIndex(year, month ?? (side === 'start' ? first : last)), span };
}

/** Returns whether an end lies before a start, at the precision that both have. */
export function endsBefore(start: PartialDate | null | undefined, end: PartialDate | null | undefined): boolean {
  if (!start || !end) return false;
  const length = Math.min(start.length, end.length);
  return end.slice(0, length) < start.slice(0, length);
}
