import { statesEnd, type MonthIndex, type Position, type StatedDate } from '#libs/contracts';
import { employerKey } from '#libs/duplicates';
import { mayBeSameDate, alignDates, isSurelyLater, namesMonth, possibleMonths, ROUNDED } from './date-precision.js';

/** Two documents tell when one job began, or ended, at most so many months apart: bare years are read as one of their months. */
const MONTHS_APART = 11;
/** The employer of a self-employed candidate ("Freelance"). It equals another of these and an absent company. */
const NO_COMPANY = '~';

/** A position in the form in which two of them are compared. */
export interface PositionKeys {
  kind: Position['kind'];
  /** True if the work is unpaid. */
  isVoluntary: boolean;
  /** Null where none is named. */
  employer: string | null;
  /** Null where none is named. */
  title: string | null;
  /** Null where the months are not known. `to` is infinite while it goes on. */
  months: Months | null;
}

interface Months {
  from: MonthIndex;
  to: MonthIndex;
  start: StatedDate;
  /** Null while it goes on. */
  end: StatedDate | null;
  /** One date alone: it says when the work began, and no more. */
  isOpen: boolean;
}

export function positionKeys(
  { kind, title, titleKeys, employer, start, end, current, dates }: Position,
  isVoluntary: boolean,
): PositionKeys {
  const named = title === null ? null : (titleKeys[0] ?? title.value.toLowerCase());
  return {
    kind,
    isVoluntary,
    employer: employer === null ? null : (employerKey(employer.value) ?? NO_COMPANY),
    title: named,
    months:
      dates === 'dated' && start !== null
        ? {
            from: start.month,
            to: current ? Infinity : (end?.month ?? start.month),
            start,
            end: current ? null : (end ?? start),
            isOpen: !statesEnd({ start, end, current }),
          }
        : null,
  };
}

/**
 * Returns whether two names may be one employer: the same words without legal forms, or one of them with more behind it
 * ("Siemens", "Siemens Healthineers"). Who works there and is a volunteer beside that holds two positions, unless both
 * have one title. Projects have no employer: they go by their names.
 */
export function isSameEmployer(one: PositionKeys, other: PositionKeys): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind === 'project') return one.title !== null && one.title === other.title;
  if (one.employer === null || other.employer === null) return false;
  if (one.isVoluntary !== other.isVoluntary && !isTitledAlike(one, other)) return false;
  return one.employer === other.employer || isLonger(one.employer, other.employer);
}

const isTitledAlike = (one: PositionKeys, other: PositionKeys): boolean =>
  one.title !== null && one.title === other.title;

function isLonger(one: string, other: string): boolean {
  return other.startsWith(`${one} `) || one.startsWith(`${other} `);
}

/** Returns whether two dated positions lie side by side for at least half of the shorter one. */
export function isBeside({ months: one }: PositionKeys, { months: other }: PositionKeys): boolean {
  if (one === null || other === null) return false;
  const [from, otherFrom] = alignDates(one.start, other.start);
  if (one.isOpen || other.isOpen) return from === otherFrom || isWithin(from, other) || isWithin(otherFrom, one);
  const ends = one.end !== null && other.end !== null ? alignDates(one.end, other.end) : [one.to, other.to];
  const [to, otherTo] = [Math.max(from, ends[0]!), Math.max(otherFrom, ends[1]!)];
  const shared = Math.min(to, otherTo) - Math.max(from, otherFrom) + 1;
  const shorter = Math.min(to - from, otherTo - otherFrom) + 1;
  return shared > 0 && (shared === Infinity || shared * 2 >= shorter);
}

const isWithin = (month: MonthIndex, { from, to }: Months): boolean => month >= from && month <= to;

/**
 * How much speaks for two positions of two documents being one job; 0 when they are not. An employer that only may be the same, or that
 * one document does not name, needs the same title beside it.
 */
export function likeness(one: PositionKeys, other: PositionKeys): number {
  if (one.kind !== other.kind) return 0;
  const isTitled = isTitledAlike(one, other);
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
  const isOpen = one.months.isOpen || other.months.isOpen;
  const isAgreed = mayBeSameDate(one.months.start, other.months.start);
  const starts = isOpen ? isAgreed : isBegunNear(one.months, other.months);
  const ends = isEndedNear(one.months, other.months);
  // Begun and ended at other times under another title, it is another position there.
  if (!starts && !(isTitled && ends)) return 0;
  const isSame = isAgreed && isEndAgreed(one.months, other.months);
  const isSurelySame = isSame && isPrecise(one.months) && isPrecise(other.months);
  return 1 + (isSame ? ALIKE : 0) + (isTitled || isSurelySame ? 4 : 0) + (starts ? 2 : 0) + (ends ? 1 : 0);
}

const isNameless = ({ kind, employer, title }: PositionKeys): boolean =>
  kind === 'work' && employer === null && title === null;

function isAsLong({ months: one }: PositionKeys, { months: other }: PositionKeys): boolean {
  return one !== null && other !== null && one.from === other.from && one.to === other.to;
}

/** The score when beginning and end agree as precisely as both are stated. */
export const ALIKE = 16;
/** The score when, in addition, the title agrees or all dates have months. */
export const SURELY_ALIKE = ALIKE + 5;

const isPrecise = ({ start, end }: Months): boolean => namesMonth(start) && (end === null || namesMonth(end));

function isBegunNear({ start: one }: Months, { start: other }: Months): boolean {
  return Math.abs(one.month - other.month) <= MONTHS_APART || mayBeSameDate(one, other);
}

function isEndedNear(one: Months, other: Months): boolean {
  if (one.isOpen || other.isOpen) return true;
  if (one.end === null || other.end === null) return one.end === other.end;
  return Math.abs(one.to - other.to) <= MONTHS_APART || mayBeSameDate(one.end, other.end);
}

function isEndAgreed({ end: one, isOpen }: Months, { end: other, isOpen: isOtherOpen }: Months): boolean {
  if (isOpen || isOtherOpen) return true;
  return one === null || other === null ? one === other : mayBeSameDate(one, other);
}

/**
 * The parts of a longer position: of those beside it some that follow each other from its beginning on. What lies between two of them and when
 * the last one ended is no matter here: where documents contradict each other in that, the newer one decides later.
 *
 * @returns the first one first; empty where there are no two such parts
 */
export function partsOfStay<Part extends { keys: PositionKeys }>(whole: PositionKeys, beside: readonly Part[]): Part[] {
  const { months: stay } = whole;
  if (stay === null) return [];
  const dated = beside
    .flatMap((part) => (part.keys.months === null ? [] : [{ part, months: part.keys.months }]))
    .sort((a, b) => a.months.from - b.months.from || (a.months.to < b.months.to ? -1 : 1));
  for (const [at, first] of dated.entries()) {
    if (!isBegunNear(first.months, stay)) continue;
    const chain = [first];
    for (const next of dated.slice(at + 1)) if (follows(next.months, chain.at(-1)!.months)) chain.push(next);
    if (chain.length > 1) return chain.map(({ part }) => part);
  }
  return [];
}

/** Returns whether a position had ended when a longer one did. */
export function endsWithin({ months: part }: PositionKeys, { months: whole }: PositionKeys): boolean {
  if (part === null || whole === null) return false;
  return whole.end === null || (part.end !== null && !isSurelyLater(part.end, whole.end, ROUNDED));
}

/** Returns whether a position can have begun when another one had ended. */
function follows({ start }: Months, { end }: Months): boolean {
  return end !== null && possibleMonths(start).last + ROUNDED >= possibleMonths(end).first;
}
