import { MONTHS, PART_LETTERS, PART_WORDS, ROMAN_MONTHS, SEASONS } from './date-words.js';
import type { DateToken } from './date-tokens.js';
import { gluedPartAt, partOfYear } from './part-of-year.js';

/** A date as it is written. Months count from 1. */
export interface DatePoint {
  start: number;
  end: number;
  year: number;
  month: number | null;
  day: number | null;
  /** First and last month of a season, quarter or half year that is named instead of a month. */
  season: readonly [number, number] | null;
  /** The two numbers before the year of "01/03/2018", in either order. */
  slashed?: readonly [number, number];
}

/** A point and the index of the token behind it. `loose`: a form that is a date only as an end of a range ("03/18", "Mar 18"). */
export interface PointAt {
  point: DatePoint;
  next: number;
  loose: boolean;
}

type NumberToken = DateToken & { kind: 'number' };

/** Years that a résumé can be about. */
const FIRST_YEAR = 1940;
const LAST_YEAR = 2099;
/**
 * A two-digit year below this number belongs to this century, any other to the last: no career of today began before
 * 1950.
 */
const CENTURY_PIVOT = 50;

/** Reads the date that begins at a token, or null. */
export function pointAt(tokens: readonly DateToken[], at: number): PointAt | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.kind === 'word') return wordPoint(tokens, at, token);
  if (token.kind === 'number') return numberPoint(tokens, at, token);
  if (token.text === "'") {
    const year = tokens[at + 1];
    if (year && isShort(year) && glued(token, year))
      return made(token, year, at + 2, { year: century(year.value) }, true);
  }
  return null;
}

/** The month that a token names, for "Mar – May 2018". */
export function monthAt(token: DateToken | undefined): number | null {
  if (token?.kind === 'word') return MONTHS.get(token.text) ?? null;
  return token?.kind === 'number' && token.text.length <= 2 && isMonth(token.value) ? token.value : null;
}

export const isYear = (token: DateToken | undefined): token is NumberToken =>
  token?.kind === 'number' && token.text.length === 4 && token.value >= FIRST_YEAR && token.value <= LAST_YEAR;

export const glued = (left: DateToken, right: DateToken): boolean => left.end === right.start;

/** The bare year that stands at a token, or null. */
export function yearAt(tokens: readonly DateToken[], at: number): DatePoint | null {
  const year = tokens[at];
  return isYear(year) ? made(year, year, at + 1, { year: year.value }, false).point : null;
}

const century = (short: number): number => (short < CENTURY_PIVOT ? 2000 : 1900) + short;

/** The year that two digits mean beside a full one: of its century. */
export const centuryOf = (year: number, short: number): number => Math.floor(year / 100) * 100 + short;

export const isShort = (token: DateToken | undefined): token is NumberToken =>
  token?.kind === 'number' && token.text.length === 2;

const isMonth = (value: number): boolean => value >= 1 && value <= 12;
const isDay = (value: number): boolean => value >= 1 && value <= 31;
const sign = (token: DateToken | undefined, among: string): boolean =>
  token?.kind === 'sign' && among.includes(token.text);

/** Behind the number of a quarter or half year. */
const ORDINAL = /^(?:st|nd|rd|th|er|re|e|eme|o|º|°|ª|a)$/;
/** Words between a season and its year ("Autumn term 2016", "veranos de 2010"). */
const TERM = new Set(['of', 'term', 'semester', 'quarter', 'de', 'del', 'di']);

function wordPoint(tokens: readonly DateToken[], at: number, token: DateToken): PointAt | null {
  const season = SEASONS.get(token.text) ?? gluedPartAt(tokens, at);
  // "X.2012 - V.2015"; alone it may be a version.
  const isDotted = ROMAN_MONTHS.has(token.text) && sign(tokens[at + 1], '.') && isYear(tokens[at + 2]);
  const month =
    MONTHS.get(token.text) ?? (isYear(tokens[at + 1]) || isDotted ? ROMAN_MONTHS.get(token.text) : undefined);
  if (season) {
    let next = at + (SEASONS.has(token.text) ? 1 : 2);
    while (sign(tokens[next], ",.'/") || TERM.has(tokens[next]?.text ?? '')) next++;
    const year = tokens[next];
    if (isYear(year)) return seasonOf(tokens, next, token, season);
    return null;
  }
  // "Rio de Janeiro, 2019" is a town.
  if (month === undefined || (tokens[at - 1]?.text === 'de' && tokens[at - 2]?.text === 'rio')) return null;
  let next = at + 1;
  if (sign(tokens[next], '.') && glued(token, tokens[next]!)) next++;
  const day = dayBeforeYear(tokens, next);
  if (day)
    return made(token, tokens[day.year]!, day.year + 1, { year: tokens[day.year]!.value, month, day: day.day }, false);
  let close = false;
  while (
    sign(tokens[next], ",-/'") ||
    tokens[next]?.text === 'de' ||
    tokens[next]?.text === 'del' ||
    tokens[next]?.text === 'of'
  ) {
    close ||= sign(tokens[next], "'-/") && tokens[next]!.end === tokens[next + 1]?.start;
    if (next++ > at + 3) return null;
  }
  const year = tokens[next];
  if (isYear(year)) return made(token, year, next + 1, { year: year.value, month }, isDotted);
  if (isShort(year) && year.end - token.start < 16 && !continuesNumber(tokens, next)) {
    return made(token, year, next + 1, { year: century(year.value), month }, !close || sign(tokens[next - 1], '-/'));
  }
  return null;
}

/** The season of the year that stands at a token. "Winter 2021/22" runs from the end of one year into the next. */
function seasonOf(
  tokens: readonly DateToken[],
  at: number,
  first: DateToken,
  season: readonly [number, number],
): PointAt {
  const year = tokens[at]!;
  const then = tokens[at + 2];
  const next = isYear(then) ? then.value : isShort(then) ? centuryOf(year.value, then.value) : 0;
  const turns = season[1] < 3 && sign(tokens[at + 1], '/') && next === year.value + 1;
  if (!turns) return made(first, year, at + 1, { year: year.value, season }, false);
  return made(first, then!, at + 3, { year: year.value, season: OVER_THE_TURN }, false);
}

/** December to February, counted from the year in which it begins. */
const OVER_THE_TURN: readonly [number, number] = [12, 14];

/** "3Q 2020", "3Q/2020", "2. Halbjahr 2020", "3º trimestre de 2020". */
function numberedPart(tokens: readonly DateToken[], at: number, number: DateToken): PointAt | null {
  if (number.text.length > 1) return null;
  let next = at + 1;
  const isLetter = PART_LETTERS.has(tokens[next]?.text ?? '') && glued(number, tokens[next]!);
  if (!isLetter && (sign(tokens[next], '.') || ORDINAL.test(tokens[next]?.text ?? ''))) next++;
  const part = tokens[next++]?.text ?? '';
  const season = partOfYear(isLetter ? PART_LETTERS.get(part) : PART_WORDS.get(part), number.value);
  if (season === null) return null;
  if (isLetter ? sign(tokens[next], '/-') : /^(?:de|of)$/.test(tokens[next]?.text ?? '')) next++;
  const year = tokens[next];
  return isYear(year) ? made(number, year, next + 1, { year: year.value, season }, false) : null;
}

/** "15, 2018" and "15th 2018" behind a month. */
function dayBeforeYear(tokens: readonly DateToken[], at: number): { day: number; year: number } | null {
  const day = tokens[at];
  if (day?.kind !== 'number' || day.text.length > 2 || !isDay(day.value)) return null;
  let next = at + 1;
  if (/^(?:st|nd|rd|th)$/.test(tokens[next]?.text ?? '')) next++;
  if (sign(tokens[next], ',.')) next++;
  return isYear(tokens[next]) ? { day: day.value, year: next } : null;
}

function numberPoint(tokens: readonly DateToken[], at: number, first: DateToken): PointAt | null {
  const mark = tokens[at + 1];
  const second = tokens[at + 2];
  if (isYear(first)) return yearFirst(tokens, at, first);
  if (first.text.length > 2 || insideNumber(tokens, at)) return null;
  const written = dayMonthYear(tokens, at, first) ?? numberedPart(tokens, at, first);
  if (written) return written;
  if (!mark || !second || second.kind !== 'number' || !sign(mark, '/.-')) {
    return mark && sign(mark, "/'") ? apostropheYear(tokens, at, first) : null;
  }
  const close = glued(first, mark) && glued(mark, second);
  if (!close && mark.text !== '/') return null;
  const third = tokens[at + 4];
  if (
    close &&
    sign(tokens[at + 3], mark.text) &&
    isYear(third) &&
    isDay(first.value) &&
    isDay(second.value) &&
    !continuesNumber(tokens, at + 4)
  ) {
    const slashed: DatePoint['slashed'] = mark.text === '/' ? [first.value, second.value] : undefined;
    const read = dayAndMonth(first.value, second.value, mark.text);
    return made(first, third, at + 5, { year: third.value, ...read, ...(slashed && { slashed }) }, false);
  }
  if (
    close &&
    sign(tokens[at + 3], mark.text) &&
    glued(second, tokens[at + 3]!) &&
    isShort(third) &&
    mark.text !== '-'
  ) {
    // "01.03.18", "03/01/18": a date only as an end of a range.
    const possible = isDay(first.value) && isDay(second.value) && (isMonth(first.value) || isMonth(second.value));
    if (!possible || continuesNumber(tokens, at + 4)) return null;
    const slashed: DatePoint['slashed'] = mark.text === '/' ? [first.value, second.value] : undefined;
    const read = dayAndMonth(first.value, second.value, mark.text);
    return made(first, third, at + 5, { year: century(third.value), ...read, ...(slashed && { slashed }) }, true);
  }
  if (isYear(second) && isMonth(first.value))
    return made(first, second, at + 3, { year: second.value, month: first.value }, false);
  if (isShort(second) && isMonth(first.value) && mark.text === '/' && close && !continuesNumber(tokens, at + 2)) {
    return made(first, second, at + 3, { year: century(second.value), month: first.value }, true);
  }
  return null;
}

/** "2018", "2018-03", "2018/03/15", "2016 / 09". */
function yearFirst(tokens: readonly DateToken[], at: number, year: DateToken): PointAt | null {
  const before = tokens[at - 1];
  if (before && glued(before, year) && (before.kind === 'number' || sign(before, '.,$€£#'))) return null;
  const mark = tokens[at + 1];
  const month = tokens[at + 2];
  const spaced = mark?.text === '/' && month !== undefined;
  const close =
    mark !== undefined &&
    month !== undefined &&
    glued(year, mark) &&
    (glued(mark, month) || (sign(mark, '-') && isoBefore(tokens, at)));
  if (isShort(month) && isMonth(month.value) && sign(mark, '-/.') && (close || spaced)) {
    const day = tokens[at + 4];
    if (isShort(day) && sign(tokens[at + 3], mark!.text) && glued(month, tokens[at + 3]!) && isDay(day.value)) {
      return made(year, day, at + 5, { year: year.value, month: month.value, day: day.value }, false);
    }
    if (!continuesNumber(tokens, at + 2))
      return made(year, month, at + 3, { year: year.value, month: month.value }, false);
  }
  const isMarked = sign(mark, '/') || (sign(mark, '-') && glued(year, mark!) && mark!.end === month?.start);
  const quarter = gluedPartAt(tokens, isMarked ? at + 2 : at + 1);
  const last = isMarked ? at + 3 : at + 2;
  // "2025-Q2 2026" is a range.
  if (quarter && !isYear(tokens[last + 1])) {
    return made(year, tokens[last]!, last + 1, { year: year.value, season: quarter }, false);
  }
  if (close && sign(mark, '/.') && month?.kind === 'number' && month.text.length === 1 && month.value > 0) {
    // "2018/3", "2018.3" are versions as well: a month only as an end of a range.
    if (!continuesNumber(tokens, at + 2))
      return made(year, month, at + 3, { year: year.value, month: month.value }, true);
  }
  const then = tokens[at + 1];
  const season = then?.kind === 'word' && !then.startsCell ? SEASONS.get(then.text) : undefined;
  if (season && !isYear(tokens[at + 2])) return made(year, then!, at + 2, { year: year.value, season }, false);
  if (then && glued(year, then) && (sign(then, '%+$€£') || (then.kind === 'word' && then.text !== 's'))) return null;
  return made(year, year, at + 1, { year: year.value }, false);
}

/** "2016-11 - 2020- 04": behind a start written so, a narrow margin has cut the end between its year and month. */
const isoBefore = (tokens: readonly DateToken[], at: number): boolean =>
  sign(tokens[at - 1], '-') && isShort(tokens[at - 2]) && sign(tokens[at - 3], '-') && isYear(tokens[at - 4]);

/** "15 March 2018", "1. März 2018", "15 de marzo de 2018". */
function dayMonthYear(tokens: readonly DateToken[], at: number, day: DateToken): PointAt | null {
  if (!isDay(day.value)) return null;
  let next = at + 1;
  if (sign(tokens[next], '.') || /^(?:st|nd|rd|th|er|de|of)$/.test(tokens[next]?.text ?? '')) next++;
  // "16-Jun-2016"
  const dashed = sign(tokens[next], '-') && glued(day, tokens[next]!) && tokens[next]!.end === tokens[next + 1]?.start;
  if (dashed) next++;
  // "Université Lyon 1" with its dates behind a tab has no day.
  const named = tokens[next]?.kind === 'word' && !tokens[next]!.startsCell;
  const month = named ? MONTHS.get(tokens[next]!.text) : undefined;
  if (month === undefined) return null;
  next++;
  while (sign(tokens[next], dashed ? '-' : '.,') || tokens[next]?.text === 'de') next++;
  const year = tokens[next];
  return isYear(year) ? made(day, year, next + 1, { year: year.value, month, day: day.value }, false) : null;
}

/** "03/'18", "3'18". */
function apostropheYear(tokens: readonly DateToken[], at: number, month: DateToken): PointAt | null {
  const quote = tokens[at + 1]?.text === "'" ? at + 1 : at + 2;
  const year = tokens[quote + 1];
  if (tokens[quote]?.text !== "'" || !isShort(year) || !glued(tokens[quote]!, year) || !isMonth(month.value))
    return null;
  return made(month, year, quote + 2, { year: century(year.value), month: month.value }, true);
}

/**
 * Dots mean day before month. Slashes are read by what is possible; where both readings are, the month is not known and only the
 * year is kept: a guess would invent up to eleven months.
 */
function dayAndMonth(first: number, second: number, mark: string): { month: number | null; day: number | null } {
  if (isMonth(second) && (mark !== '/' || first > 12 || first === second)) return { month: second, day: first };
  if (isMonth(first) && second > 12) return { month: first, day: second };
  return { month: null, day: null };
}

/** "3.10.2018.4": a number that is the middle of a longer one. */
function insideNumber(tokens: readonly DateToken[], at: number): boolean {
  const mark = tokens[at - 1];
  const before = tokens[at - 2];
  return (
    mark !== undefined &&
    before?.kind === 'number' &&
    sign(mark, '.,') &&
    glued(mark, tokens[at]!) &&
    glued(before, mark)
  );
}

function continuesNumber(tokens: readonly DateToken[], at: number): boolean {
  const token = tokens[at]!;
  const mark = tokens[at + 1];
  const after = tokens[at + 2];
  if (mark && glued(token, mark) && sign(mark, '%+')) return true;
  return (
    mark !== undefined &&
    after?.kind === 'number' &&
    glued(token, mark) &&
    glued(mark, after) &&
    sign(mark, '/.,:') &&
    after.text.length <= 3
  );
}

function made(
  first: DateToken,
  last: DateToken,
  next: number,
  date: Partial<DatePoint> & { year: number },
  loose: boolean,
): PointAt {
  const { year, month = null, day = null, season = null, slashed } = date;
  const point: DatePoint = { start: first.start, end: last.end, year, month, day, season };
  if (slashed) point.slashed = slashed;
  return { point, next, loose };
}
