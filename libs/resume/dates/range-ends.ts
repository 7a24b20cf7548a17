/** Second dates of a range that are written short or joined to the first in a way of their own, and lists of dates. */
import { centuryOf, glued, isShort, isYear, pointAt, yearAt, type DatePoint, type PointAt } from './date-point.js';
import type { DateToken } from './date-tokens.js';
import { untilAt } from './until.js';

/** "2018-20": the second year in two digits. */
export function shortEnd(
  tokens: readonly DateToken[],
  first: PointAt,
  at: number,
): (PointAt & { expected: boolean }) | null {
  const token = tokens[at];
  const { year, month, season } = first.point;
  if (month !== null || season || !isShort(token) || !glued(tokens[at - 1]!, token)) return null;
  const [after, more] = [tokens[at + 1], tokens[at + 2]];
  if (after && glued(token, after) && after.kind !== 'sign') return null;
  // "2013-30/08/2015": the day of a whole date.
  if (sign(after, '/.') && more?.kind === 'number' && glued(after!, more)) return null;
  const to = centuryOf(year, token.value);
  if (to < year || to > year + 60) return null;
  const point: DatePoint = { start: token.start, end: token.end, year: to, month: null, day: null, season: null };
  return { point, next: at + 1, loose: false, expected: false };
}

/** "2018/19", "2018/2019": an academic or business year. */
export function academicYear(tokens: readonly DateToken[], first: PointAt): DatePoint | null {
  const slash = tokens[first.next];
  const token = tokens[first.next + 1];
  if (first.point.month !== null || first.point.season || slash?.text !== '/' || token?.kind !== 'number') return null;
  const to = isYear(token) ? token.value : isShort(token) ? centuryOf(first.point.year, token.value) : 0;
  // "2008/2010" and "2008/2010/2013" are versions or single years, not one that runs over the turn of a year.
  if (
    to !== first.point.year + 1 ||
    (tokens[first.next + 2]?.text === '/' && tokens[first.next + 3]?.kind === 'number')
  )
    return null;
  return { start: token.start, end: token.end, year: to, month: null, day: null, season: null };
}

/** "2018-03-01/2020-05-31". */
export function isoInterval(tokens: readonly DateToken[], first: PointAt): PointAt | null {
  const second = first.point.day !== null && tokens[first.next]?.text === '/' ? pointAt(tokens, first.next + 1) : null;
  return second !== null && second.point.day !== null ? second : null;
}

/** "(2021/2024)": two years alone in brackets are a range; elsewhere they are versions or single years. */
export function yearsInBrackets(tokens: readonly DateToken[], at: number, first: PointAt): DatePoint | null {
  const token = tokens[first.next + 1];
  if (!sign(tokens[at - 1], '([') || !sign(tokens[first.next + 2], ')]') || tokens[first.next]?.text !== '/')
    return null;
  const alone = first.next === at + 1 && isYear(tokens[at]) && isYear(token) && token.value > first.point.year;
  return alone ? yearAt(tokens, first.next + 1) : null;
}

/** "Hairdresser, Bagheria, 2018/2020", "Teacher - Dona Barbara School - 2008 / 2011": behind a separator, at the end of a line, as well. */
export function yearsAtEnd(tokens: readonly DateToken[], at: number, first: PointAt): DatePoint | null {
  const token = tokens[first.next + 1];
  const isApart =
    sign(tokens[at - 1], ',|') ||
    (sign(tokens[at - 1], '-') && tokens[at - 2] !== undefined && tokens[at - 2]!.kind !== 'number');
  const stands = isApart && sign(tokens[first.next], '/') && tokens[first.next + 2] === undefined;
  const alone = first.next === at + 1 && isYear(tokens[at]) && isYear(token) && token.value > first.point.year;
  return stands && alone ? yearAt(tokens, first.next + 1) : null;
}

const sign = (token: DateToken | undefined, among: string): boolean =>
  token?.kind === 'sign' && among.includes(token.text);

const JOINS = /^(?:and|und|et|y|e|i|en|&|,)$/;

/**
 * "Summer 2012 and 2013", "2017, 2019, 2022", "Dec 2006 and June 2007": dates of one thing that was done again. The first is when it began
 * and the last one when it was over. Years without a season are such a list at the end of a line alone, months with commas between them in
 * brackets of their own: "(Oct 2022, Oct 2023)".
 */
export function listedAfter(
  tokens: readonly DateToken[],
  { point, next }: PointAt,
  text: string,
  offset: number,
): { to: DatePoint | null; next: number } {
  const inBrackets = /\(\s*$/.test(text.slice(0, point.start - offset));
  let to: DatePoint | null = null;
  let at = next;
  while (JOINS.test(tokens[at]?.text ?? '')) {
    const listed = point.month === null ? yearOfList(tokens, at + 1, point) : pointAt(tokens, at + 1);
    // A date that a range begins with is another one.
    if (!listed || listed.loose || untilAt(tokens, listed.next)) break;
    const isLater = monthOf(listed.point) > monthOf(to ?? point);
    const isLoose = listed.point.month === null || (tokens[at]!.text === ',' && !inBrackets);
    if (!isLater || (point.month !== null && isLoose)) break;
    to = listed.point;
    at = listed.next;
  }
  const ends = to !== null && (point.season !== null || /^[\s.)]*$/.test(text.slice(to.end - offset)));
  return ends ? { to, next: at } : { to: null, next };
}

/** The next year of a list, with the season of the first one. */
function yearOfList(tokens: readonly DateToken[], at: number, { season }: DatePoint): PointAt | null {
  const year = yearAt(tokens, at);
  return year && { point: { ...year, season }, next: at + 1, loose: false };
}

const monthOf = ({ year, month }: DatePoint): number => year * 12 + (month ?? 0);
