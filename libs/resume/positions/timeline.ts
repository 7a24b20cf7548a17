import type { Finding, Position, StatedDate } from '#libs/contracts';
import type { Period } from '../dates/periods.js';
import { resolvePeriod } from '../dates/resolve-period.js';
import { inOrderOfOthers } from '../dates/slashed-dates.js';

/** A position being put together: its dates as written are still to be resolved against the others. */
export interface Draft {
  position: Position;
  period: Period | null;
  /** Stands under a heading for work for which nobody is employed. */
  isVoluntary?: boolean;
}

/**
 * Gives all positions of a document their months. A dangling dash ("2018 –") is "to the present" only in the position that starts
 * last; elsewhere the position ends in the month before the next one begins, or in its own first month when that is the same one.
 *
 * @returns findings about dates that cannot be relied on
 */
export function resolveTimeline(drafts: readonly Draft[]): Finding[] {
  const findings: Finding[] = [];
  const dangling: Draft[] = [];
  inOrderOfOthers(drafts.flatMap(({ period }) => (period ? [period] : [])));
  for (const draft of drafts) {
    const { position, period } = draft;
    if (!period) continue;
    if (period.unreadable) {
      position.dates = 'unreadable';
      findings.push(finding('dates-unreadable', period, position));
      continue;
    }
    const resolved = resolvePeriod(period, position.span.document);
    if (resolved.contradictory) {
      position.dates = 'unreadable';
      findings.push(finding('contradictory-dates', period, position));
      continue;
    }
    position.start = resolved.start;
    position.end = resolved.current ? null : resolved.end;
    position.current = resolved.current;
    position.dates = resolved.start && (resolved.end || resolved.current) ? 'dated' : 'undated';
    if (period.dangling && resolved.start) dangling.push(draft);
    if (!resolved.start && resolved.end) findings.push(finding('start-not-stated', period, position));
    if (period.expected) findings.push(finding('future-date', period, position));
  }
  closeDangling(drafts, dangling);
  return [...findings, ...unlikely(drafts)];
}

/** Longer than anyone holds a position, in months. */
const LONGEST_POSITION = 50 * 12;
/** So many positions at once, for so many months, are more than one person fills. */
const MOST_AT_ONCE = 3;
const MONTHS_AT_ONCE = 6;

/** Dates that can be read and hardly be true. They count as stated: people decide. */
function unlikely(drafts: readonly Draft[]): Finding[] {
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

function closeDangling(drafts: readonly Draft[], dangling: readonly Draft[]): void {
  const starts = drafts
    .flatMap(({ position }) => (position.start ? [position.start] : []))
    .sort((a, b) => a.month - b.month);
  for (const { position } of dangling) {
    const own = position.start!;
    const next = starts.find((start) => start.month > own.month);
    position.dates = 'dated';
    if (next) position.end = monthBefore(next, own);
    else position.current = true;
  }
}

/** The end that the next position's start gives, stated where that start is stated. */
function monthBefore(next: StatedDate, own: StatedDate): StatedDate {
  return { date: next.date, month: Math.max(own.month, next.month - 1), span: next.span };
}

function finding(code: string, period: Period, position: Position): Finding {
  return { code, span: { document: position.span.document, start: period.start, end: period.end }, data: {} };
}
