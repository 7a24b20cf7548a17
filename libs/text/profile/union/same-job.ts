import type { MonthIndex, Position } from '#libs/contracts';
import { employerKey } from '#libs/people';

/** Two documents tell when one job began, or ended, at most so many months apart: bare years are read as one of their months. */
const MONTHS_APART = 11;
/** Parts of a stay follow each other with at most so many months between them. */
const MONTHS_BETWEEN = 3;
/** An employer of somebody who works for nobody else ("Freelance"): it is the same as another one of these, and as no company. */
const NO_COMPANY = '~';

/** A position in the form in which two of them are compared. */
export interface JobKeys {
  kind: Position['kind'];
  /** Null where none is named. */
  employer: string | null;
  /** Null where none is named. */
  title: string | null;
  /** Null where the months are not known. `to` is infinite while it goes on. */
  months: { from: MonthIndex; to: MonthIndex } | null;
}

export function jobKeys({ kind, title, titleKeys, employer, start, end, current, dates }: Position): JobKeys {
  const named = title === null ? null : (titleKeys[0] ?? title.value.toLowerCase());
  return {
    kind,
    employer: employer === null ? null : (employerKey(employer.value) ?? NO_COMPANY),
    title: named,
    months:
      dates === 'dated' && start !== null
        ? { from: start.month, to: current ? Infinity : (end?.month ?? start.month) }
        : null,
  };
}

/**
 * Whether two names may be one employer: the same words without legal forms, or one of them with more behind it ("Siemens", "Siemens
 * Healthineers"). Projects have none: they go by their names.
 */
export function isSameEmployer(one: JobKeys, other: JobKeys): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind === 'project') return one.title !== null && one.title === other.title;
  if (one.employer === null || other.employer === null) return false;
  return one.employer === other.employer || isLonger(one.employer, other.employer);
}

function isLonger(one: string, other: string): boolean {
  return other.startsWith(`${one} `) || one.startsWith(`${other} `);
}

/** Whether two dated positions lie side by side for at least half of the shorter one. */
export function isBeside({ months: one }: JobKeys, { months: other }: JobKeys): boolean {
  if (one === null || other === null) return false;
  const shared = Math.min(one.to, other.to) - Math.max(one.from, other.from) + 1;
  const shorter = Math.min(one.to - one.from, other.to - other.from) + 1;
  return shared > 0 && (shared === Infinity || shared * 2 >= shorter);
}

/**
 * How much speaks for two positions of two documents being one job; 0 when they are not. An employer that only may be the same, or that
 * one document does not name, needs the same title beside it.
 */
export function likeness(one: JobKeys, other: JobKeys): number {
  if (one.kind !== other.kind) return 0;
  const isTitled = one.title !== null && one.title === other.title;
  // A header that could not be read leaves the dates alone, and they tell which one it is.
  if (isNameless(one) || isNameless(other)) return isAsLong(one, other) ? 1 : 0;
  const isUnnamed = one.kind === 'work' && (one.employer === null || other.employer === null);
  if (!isUnnamed && !isSameEmployer(one, other)) return 0;
  const isSure = !isUnnamed && one.employer === other.employer;
  if (!isSure && !isTitled) return 0;
  if (one.months === null || other.months === null) {
    const isUndated = one.months === null && other.months === null && one.employer === other.employer;
    return isTitled && (isSure || isUndated) ? 1 : 0;
  }
  if (!isBeside(one, other)) return 0;
  const starts = isNear(one.months.from, other.months.from);
  const ends = isNear(one.months.to, other.months.to);
  // Begun and ended at other times under another title, it is another position there.
  if (!starts && !(isTitled && ends)) return 0;
  return 1 + (isTitled ? 4 : 0) + (starts ? 2 : 0) + (ends ? 1 : 0);
}

const isNameless = ({ kind, employer, title }: JobKeys): boolean =>
  kind === 'work' && employer === null && title === null;

function isAsLong({ months: one }: JobKeys, { months: other }: JobKeys): boolean {
  return one !== null && other !== null && one.from === other.from && one.to === other.to;
}

/** All that can speak for it does: title, beginning and end. */
export const ALIKE = 8;

function isNear(one: MonthIndex, other: MonthIndex): boolean {
  return one === other || Math.abs(one - other) <= MONTHS_APART;
}

/** Whether positions, each beside a longer one, are its parts: they follow each other from its beginning to its end. */
export function areParts(parts: readonly JobKeys[], whole: JobKeys): boolean {
  if (parts.length < 2 || whole.months === null) return false;
  const ranges = parts.flatMap(({ months }) => (months === null ? [] : [months])).sort((a, b) => a.from - b.from);
  let end = whole.months.from + MONTHS_APART;
  for (const { from, to } of ranges) {
    if (from > end) return false;
    end = Math.max(end, to + 1 + MONTHS_BETWEEN);
  }
  // Where one goes on and the other has ended, the newer document decides later.
  return end === Infinity || whole.months.to === Infinity || whole.months.to <= end - 1 - MONTHS_BETWEEN + MONTHS_APART;
}
