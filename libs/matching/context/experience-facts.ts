import {
  statesEnd,
  type Evidence,
  type MonthIndex,
  type Position,
  type PositionSource,
  type Span,
} from '#libs/contracts';
import { CONSTANTS } from '../constants.js';
import { monthsCovered } from '../arithmetic/months.js';
import type { ExperienceFacts, ContextPosition } from './evaluation-context.js';
import { unparsedMonths, type UnparsedWork } from './unparsed-work.js';

/** A header longer than this is quoted by its parts. */
const HEADER_LENGTH = 200;

/** Months of relevant and adjacent work, overlaps merged, whatever band they are held against. */
export function readExperience(positions: readonly ContextPosition[], unparsed: UnparsedWork): ExperienceFacts {
  const relevantMonths = monthsIn(positions, ({ relation }) => relation === 'relevant');
  const undated = positions.filter(({ relation, months }) => relation === 'relevant' && months === null);
  const unreadable = (relation: 'relevant' | 'adjacent'): boolean =>
    positions.some((one) => one.relation === relation && one.months === null && one.position.dates === 'unreadable');
  return {
    relevantMonths,
    adjacentMonths: monthsIn(positions, ({ relation }) => relation !== 'none') - relevantMonths,
    datedRelevant: positions.filter(({ relation, months }) => relation === 'relevant' && months !== null).length,
    undatedRelevant: undated.length,
    datedAdjacent: positions.filter(({ relation, months }) => relation === 'adjacent' && months !== null).length,
    undatedAdjacent: positions.filter(({ relation, months }) => relation === 'adjacent' && months === null).length,
    statedMonths: undated.reduce(
      (sum, one) => sum + Math.max(CONSTANTS.undatedPositionMonths.value, one.statedMonths),
      0,
    ),
    unreadableRelevant: unreadable('relevant'),
    unreadableAdjacent: unreadable('adjacent'),
    approximateRelevant: positions.some((one) => one.relation === 'relevant' && isApproximate(one)),
    approximateAdjacent: positions.some((one) => one.relation === 'adjacent' && isApproximate(one)),
    openEndedMonths: monthsIfOpen(positions, unparsed.asOf),
    unparsed: { parts: unparsed.unparsed.length, months: monthsWith(unparsed, positions) },
    evidence: positions
      .filter(({ relation }) => relation !== 'none')
      .flatMap(({ position, relation }) =>
        headerOf(position).map((one) => (relation === 'adjacent' ? { ...one, tier: 'implied' as const } : one)),
      ),
  };
}

/** Relevant months, if work with a start alone went on until the next position began, or until now. */
function monthsIfOpen(positions: readonly ContextPosition[], asOf: MonthIndex): number {
  const starts = positions.flatMap(({ months }) => (months ? [months.from] : [])).sort((a, b) => a - b);
  return monthsCovered(
    positions.flatMap(({ relation, months, position }) => {
      if (relation !== 'relevant' || !months) return [];
      const { from, to } = months;
      const next = starts.find((start) => start > from);
      return [statesEnd(position) ? months : { from, to: Math.max(to, next === undefined ? asOf : next - 1) }];
    }),
  );
}

/** Relevant months, if all that was not understood is relevant work. */
function monthsWith(unparsed: UnparsedWork, positions: readonly ContextPosition[]): number {
  const ranges = unparsedMonths(unparsed);
  if (ranges === null) return Infinity;
  const relevant = positions.flatMap(({ relation, months }) => (relation === 'relevant' && months ? [months] : []));
  return monthsCovered([...relevant, ...ranges]);
}

const YEAR = 4;

/** Returns whether a bare year begins or ends a dated position: its months are what `libs/resume` takes them for. */
export function isApproximate({ months, position: { start, end, current } }: ContextPosition): boolean {
  return months !== null && (start?.date.length === YEAR || (!current && end?.date.length === YEAR));
}

/**
 * Returns the words that identify a position in each document: one quote where they are adjacent, else title, employer
 * and dates apart. For a corrected position, it returns the words of the documents and the users' statements.
 */
function headerOf(position: Position): Evidence[] {
  const { corrected, sources = [position] } = position;
  if (corrected) return [...quotesOf(corrected.was), ...corrected.by.map((span) => ({ span }))];
  return sources.flatMap(headerIn);
}

function headerIn(position: PositionSource): Evidence[] {
  const parts = [position.title, position.employer, position.start, position.end].flatMap((part) =>
    part === null ? [] : [part.span],
  );
  return quotesOf(parts.length === 0 ? [position.span] : parts);
}

function quotesOf(parts: readonly Span[]): Evidence[] {
  if (parts.length === 0) return [];
  const whole = parts.reduce(cover);
  const together = parts.every(({ document }) => document === whole.document);
  return together && whole.end - whole.start <= HEADER_LENGTH ? [{ span: whole }] : parts.map((span) => ({ span }));
}

function cover(a: Span, b: Span): Span {
  return { document: a.document, start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** Merged months of the positions a filter picks. */
function monthsIn(positions: readonly ContextPosition[], pick: (one: ContextPosition) => boolean): number {
  return monthsCovered(positions.flatMap((one) => (one.months !== null && pick(one) ? [one.months] : [])));
}
