/** Stays that one document tells as a whole and another one in parts. */
import type { Position, StatedDate } from '#libs/contracts';
import { namesMonth, possibleMonths, ROUNDED } from './date-precision.js';
import type { PositionGroup, DocumentPosition } from './group-positions.js';

/** A dated stay with the places of the jobs that are its parts, the first begun first. */
export interface EmploymentStay {
  stay: DocumentPosition;
  parts: number[];
}

/** After any month: the end of what goes on, in an order. */
const LAST = Number.MAX_SAFE_INTEGER;

export function employmentStays(jobs: readonly PositionGroup[]): EmploymentStay[] {
  const begun = ({ positions }: PositionGroup): number =>
    Math.min(...positions.map(({ position: { start } }) => start?.month ?? LAST));
  const ended = ({ positions }: PositionGroup): number =>
    Math.min(...positions.map(({ position: { end, current } }) => (current ? LAST : (end?.month ?? LAST))));
  const order = (a: PositionGroup, b: PositionGroup): number => begun(a) - begun(b) || ended(a) - ended(b);
  const all = new Set(jobs.flatMap(({ stays }) => stays.filter(({ position: { dates } }) => dates === 'dated')));
  return [...all].map((stay) => ({
    stay,
    parts: jobs
      .flatMap(({ stays }, at) => (stays.includes(stay) ? [at] : []))
      .sort((a, b) => order(jobs[a]!, jobs[b]!) || a - b),
  }));
}

/**
 * Merges positions whose months leave no gap between two parts of a stay. One document states the stay as a whole, and
 * its parts follow each other as precisely as their dates allow ("– 2021", "2022 –"). Elsewhere a gap is a
 * contradiction, and it remains if the documents that state the parts are newer. Dates keep their words.
 *
 * @param isNewer whether the first comes from a newer document than the second
 */
export function withoutGaps(
  positions: readonly Position[],
  jobs: readonly PositionGroup[],
  stays: readonly EmploymentStay[],
  isNewer: (one: DocumentPosition, other: DocumentPosition) => boolean,
): Position[] {
  const closed = [...positions];
  for (const { stay, parts } of stays) {
    for (const [at, part] of parts.entries()) {
      const following = parts[at + 1];
      if (following === undefined) continue;
      const [{ end }, { start }] = [closed[part]!, closed[following]!];
      if (end === null || start === null || start.month <= end.month + 1) continue;
      const isContradicted = [part, following].every((place) => isNewer(jobs[place]!.positions[0]!, stay));
      if (isContradicted && !touch(end, start)) continue;
      const last = Math.min(possibleMonths(end).last, start.month - 1);
      const first = Math.max(possibleMonths(start).first, last + 1);
      closed[part] = { ...closed[part]!, end: { ...end, month: first - 1 } };
      closed[following] = { ...closed[following]!, start: { ...start, month: first } };
    }
  }
  return closed;
}

/** Returns whether nothing lies between an end and the next beginning but what people round. */
function touch(end: StatedDate, start: StatedDate): boolean {
  const isYearly = !namesMonth(end) || !namesMonth(start);
  const years = Number(start.date.slice(0, 4)) - Number(end.date.slice(0, 4));
  return isYearly ? years <= 1 : start.month - end.month - 1 <= ROUNDED;
}
