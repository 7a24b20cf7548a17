import type { MonthIndex, Position } from '#libs/contracts';
import { monthNumber } from '../arithmetic/months.js';

const YEAR = 4;

/**
 * Returns whether a position begins after the as-of month. Nothing of it can have been done yet, so it counts as undated: its dates prove
 * nothing, and leaving them out gains nothing either. A bare year begins in January at the earliest.
 */
export function beginsAhead({ dates, start }: Position, asOf: MonthIndex): boolean {
  if (dates !== 'dated' || start === null) return false;
  return (start.date.length === YEAR ? monthNumber(start.date) : start.month) > asOf;
}

/** A position as it is when nothing is known of its dates. */
export function undated(position: Position): Position {
  return { ...position, dates: 'undated', current: false };
}
