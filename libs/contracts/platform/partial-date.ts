/** Dates that are known to the year, the month or the day. */
import { z } from 'zod';

const MONTH_LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isPartialDate(date: string): boolean {
  const parts = /^[12]\d{3}(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (!parts) return false;
  const [, month, day] = parts;
  if (month === undefined) return true;
  const length = MONTH_LENGTHS[Number(month) - 1];
  return length !== undefined && (day === undefined || (Number(day) >= 1 && Number(day) <= length));
}

/** Validates a date that is known to the year, the month or the day. */
export const partialDate = z
  .string()
  .trim()
  .refine(isPartialDate, 'Give the date as YYYY, YYYY-MM or YYYY-MM-DD')
  .meta({ description: '`YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as precise as the date is known', examples: ['2018-03'] });

/** A date as precise as it was stated, never more: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type PartialDate = string;
