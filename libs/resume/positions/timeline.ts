import type { Finding, Position, StatedDate } from '#libs/contracts';
import type { Period } from '../dates/periods.js';
import { monthIndex, resolvePeriod } from '../dates/resolve-period.js';
import { withDayMonthOrder, dayMonthOrderAmong, type SlashedOrder } from '../dates/slashed-dates.js';

/** A position being put together: its dates as written are still to be resolved against the others. */
export interface PositionDraft {
  position: Position;
  period: Period | null;
  /** True below a heading of unpaid work. */
  isVoluntary?: boolean;
}

/** The positions of a document with their months, and what was found about dates that cannot be relied on. */
export interface ResolvedTimeline {
  drafts: PositionDraft[];
  findings: Finding[];
}

/**
 * Gives all positions of a document their months. A dangling dash ("2018 –") is "to the present" only in the position that starts
 * last; elsewhere the position ends in the month before the next one begins, or in its own first month when that is the same one.
 */
export function resolveTimeline(drafts: readonly PositionDraft[]): ResolvedTimeline {
  const order = dayMonthOrderAmong(drafts.flatMap(({ period }) => (period ? [period] : [])));
  const resolved = drafts.map((draft) => resolvedOf(order === null ? draft : withOrder(draft, order)));
  const closed = closeLoneYears(closeDangling(resolved.map(({ draft }) => draft)));
  return { drafts: closed, findings: [...resolved.flatMap(({ findings }) => findings), ...unlikely(closed)] };
}

/** The dates of a position in the order of day and month that the others have. */
function withOrder(draft: PositionDraft, order: SlashedOrder): PositionDraft {
  const { period } = draft;
  if (!period) return draft;
  const [from, to] = [period.from, period.to].map((point) => point && withDayMonthOrder(point, order));
  return { ...draft, period: { ...period, from: from!, to: to! } };
}

/** A position with the months that its own dates tell. */
function resolvedOf(draft: PositionDraft): { draft: PositionDraft; findings: Finding[] } {
  const { position, period } = draft;
  if (!period) return { draft, findings: [] };
  const unreadable = (code: string) => ({
    draft: { ...draft, position: { ...position, dates: 'unreadable' as const } },
    findings: [finding(code, period, position)],
  });
  if (period.unreadable) return unreadable('dates-unreadable');
  const { start, end, current, contradictory } = resolvePeriod(period, position.span.document);
  if (contradictory) return unreadable('contradictory-dates');
  return {
    draft: {
      ...draft,
      position: {
        ...position,
        start,
        end: current ? null : end,
        current,
        dates: start && (end || current) ? 'dated' : 'undated',
      },
    },
    findings: [
      ...(!start && end ? [finding('start-not-stated', period, position)] : []),
      ...(period.expected ? [finding('future-date', period, position)] : []),
    ],
  };
}

/** Longer than anyone holds a position, in months. */
const LONGEST_POSITION = 50 * 12;
/** So many positions at once, for so many months, are more than one person fills. */
const MOST_AT_ONCE = 3;
const MONTHS_AT_ONCE = 6;

/** Dates that can be read and hardly be true. They count as stated: people decide. */
function unlikely(drafts: readonly PositionDraft[]): Finding[] {
  const work = drafts.filter(
    ({ position, period }) => position.kind === 'work' && position.dates === 'dated' && period,
  );
  return work
    .filter(({ position: { start, end } }) => end !== null && end.month - start!.month >= LONGEST_POSITION)
    .map(({ position, period }) => finding('very-long-position', period!, position));
}

/** More work at once than one person does. */
export function sideBySide(positions: readonly Position[]): Finding[] {
  const most = mostAtOnce(positions.filter(({ kind, dates }) => kind === 'work' && dates === 'dated'));
  return most > MOST_AT_ONCE ? [{ code: 'overlapping-positions', span: null, data: { positions: most } }] : [];
}

/** The most positions that run side by side for half a year. One that goes on has no end. */
function mostAtOnce(positions: readonly Position[]): number {
  const ends = positions
    .flatMap(({ start, end }): [number, number][] => [
      // Begun half a year ago and not yet over: so it is at work beside the others for that long.
      [start!.month + MONTHS_AT_ONCE - 1, 1],
      [end ? end.month + 1 : Infinity, -1],
    ])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let now = 0;
  let most = 0;
  for (const [, step] of ends) most = Math.max(most, (now += step));
  return most;
}

/** Positions whose dates end in a dash with the end that the others give them. */
function closeDangling(drafts: readonly PositionDraft[]): PositionDraft[] {
  const starts = drafts
    // A project or an unpaid post beside a job ends none.
    .filter(({ position, isVoluntary }) => position.kind === 'work' && !isVoluntary)
    .flatMap(({ position }) => (position.start ? [position.start] : []))
    .sort((a, b) => a.month - b.month);
  return drafts.map((draft) => {
    const { position, period } = draft;
    const own = position.start;
    if (!period?.dangling || !own) return draft;
    // An unpaid post goes on beside whatever job begins.
    const next = draft.isVoluntary ? undefined : starts.find((start) => start.month > own.month);
    const end = next ? { end: monthBefore(next, own) } : { current: true };
    return { ...draft, position: { ...position, dates: 'dated', ...end } };
  });
}

/**
 * A lone year is when a position began and ended where the text says of another one that it went on longer: people who write "2019 – present"
 * beside one job mean by "2015" beside another one that it was in that year.
 */
function closeLoneYears(drafts: readonly PositionDraft[]): PositionDraft[] {
  const ends = drafts.flatMap(({ position: { start, end, current }, period }) =>
    period?.range && start ? [current ? Infinity : (end?.month ?? 0)] : [],
  );
  const last = Math.max(0, ...ends);
  return drafts.map((draft) => {
    const { position, period } = draft;
    const { start, end } = position;
    if (!start || !end || !period?.from || period.range || period.to || period.dangling) return draft;
    const { year, month, season } = period.from;
    const [first, final] = [monthIndex(year, 1), monthIndex(year, 12)];
    if (month !== null || season !== null || last <= final) return draft;
    const part = [first, final] as const;
    return { ...draft, position: { ...position, start: { ...start, part }, end: { ...end, part } } };
  });
}

/** The end that the next position's start gives, stated where that start is stated. */
function monthBefore(next: StatedDate, own: StatedDate): StatedDate {
  return { date: next.date, month: Math.max(own.month, next.month - 1), span: next.span };
}

function finding(code: string, period: Period, position: Position): Finding {
  return { code, span: { document: position.span.document, start: period.start, end: period.end }, data: {} };
}
