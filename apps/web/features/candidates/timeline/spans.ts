/** A person's positions and studies on one axis of months. Pure. */
import type { CandidateFacts, KnownPosition, KnownStudy } from '#libs/contracts';

/** First and last month, both counted. */
export interface Stretch {
  from: number;
  to: number;
}

export interface Axis extends Stretch {
  /** Januaries to write a year at. */
  years: number[];
}

/** More years than these are too many to be written side by side. */
const MOST_YEARS = 8;

/** From the first January that anything is dated in to the end of this year; null where nothing is dated. */
export function axisOf(stretches: readonly Stretch[], today: string): Axis | null {
  if (stretches.length === 0) return null;
  const last = Math.max(monthOf(today), ...stretches.map(({ to }) => to));
  const from = yearOf(Math.min(...stretches.map((one) => one.from))) * 12;
  const to = yearOf(last) * 12 + 11;
  const span = yearOf(to) - yearOf(from) + 1;
  const step = Math.ceil(span / MOST_YEARS);
  const years = Array.from({ length: Math.ceil(span / step) }, (_, at) => from + at * step * 12);
  return { from, to, years };
}

/** Returns the position and width of a stretch on an axis, in percent. */
export function placeOn({ from, to }: Stretch, axis: Axis): { left: number; width: number } {
  const whole = axis.to - axis.from + 1;
  const start = Math.max(from, axis.from);
  return { left: ((start - axis.from) / whole) * 100, width: ((to - start + 1) / whole) * 100 };
}

/** Returns the stretch of a dated entry. */
export function stretchOf({ from, to, months }: Pick<KnownPosition, 'from' | 'to' | 'months'>): Stretch | null {
  return months === null || from === null || to === null ? null : { from, to };
}

type StudyDates = Pick<KnownStudy, 'start' | 'end' | 'status'>;

/** A study counts from its first stated month to its last; a bare year is the whole year. */
export function stretchOfStudy({ start, end, status }: StudyDates, today: string): Stretch | null {
  const goesOn = status === 'in-progress' && start !== null && end === null;
  const [first, last] = [start ?? end, goesOn ? today : (end ?? start)];
  if (first === null || last === null) return null;
  const from = monthOf(first);
  const to = last.length === 4 ? Number(last) * 12 + 11 : monthOf(last);
  return to < from ? null : { from, to };
}

/** Months in which two stretches run side by side. */
export const commonMonths = (a: Stretch, b: Stretch): number =>
  Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from) + 1);

/** Shorter ones are the time between two jobs. */
const SHORTEST_GAP = 3;

/** Months of at least a quarter in which nothing is dated, newest first; after the last work too. */
export function gapsIn(stretches: readonly Stretch[], today: string): Stretch[] {
  const gaps: Stretch[] = [];
  let end: number | null = null;
  const now = { from: monthOf(today) + 1, to: monthOf(today) + 1 };
  for (const { from, to } of [...stretches, now].sort((a, b) => a.from - b.from)) {
    if (end !== null && from - end - 1 >= SHORTEST_GAP) gaps.push({ from: end + 1, to: from - 1 });
    end = Math.max(end ?? to, to);
  }
  return gaps.reverse();
}

/** Work and studies that are dated. */
export function datedOf({
  positions,
  education,
  today,
}: Pick<CandidateFacts, 'positions' | 'education' | 'today'>): Stretch[] {
  return [...positions.map(stretchOf), ...education.map((study) => stretchOfStudy(study, today))].filter(
    (one) => one !== null,
  );
}

const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || 1) - 1;
const yearOf = (month: number): number => Math.floor(month / 12);
