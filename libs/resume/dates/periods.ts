import { isYear, monthAt, pointAt, yearAt, type DatePoint, type PointAt } from './date-point.js';
import { unreadableIn } from './unreadable-dates.js';
import { durationAt, endAfter } from './trailing-duration.js';
import { alignDayMonthOrder } from './slashed-dates.js';
import { academicYear, isoInterval, listedAfter, shortEnd, yearsAtEnd, yearsInBrackets } from './range-ends.js';
import { dateTokens, type DateToken } from './date-tokens.js';
import { ABOUT, ENDS, EXPECTED, FROM, MONTHS, SINCE, UNITS } from './date-words.js';
import { presentAt, untilAt } from './until.js';

/** A date or a range of dates as it stands in a text. Offsets include words like "since" and "from". */
export interface Period {
  start: number;
  end: number;
  from: DatePoint | null;
  to: DatePoint | null;
  /** A range, or a date that goes on; false for a lone date, which is in `from`, and for a list of dates, whose last one is in `to`. */
  range: boolean;
  /** The text says that it continues: "to date", "Present", "since". */
  current: boolean;
  /** Ends in a dash with nothing behind it. */
  dangling: boolean;
  /** Something like a date stands here and cannot be read; `from` and `to` are null. */
  unreadable: boolean;
  /** The text says that it is in the future ("expected May 2026"). */
  expected: boolean;
}

const WORTH_A_LOOK = /\d\d|\bX{2}|YY|Month,? Year/i;

/**
 * Finds the dates and ranges of a line, in order.
 *
 * @param text plain copy (dashes are `-`)
 * @param offset added to every offset of the result
 */
export function periodsIn(text: string, offset = 0): Period[] {
  if (!WORTH_A_LOOK.test(text)) return [];
  const tokens = dateTokens(text, offset);
  const found: Period[] = [];
  for (let at = 0; at < tokens.length;) {
    const read = periodAt(tokens, at, text, offset);
    if (read) {
      found.push(read.period);
      at = read.next;
    } else at++;
  }
  const bad = found.some((one) => one.range) ? null : unreadableIn(text);
  if (bad) return [period(bad.start + offset, bad.end + offset, { unreadable: true })];
  return found;
}

/** A line of a document as far as dates are read in it. */
interface DatedLine {
  start: number;
  text: string;
  /** Filled by `periodsOf`. */
  periods: readonly Period[] | null;
}

/** `periodsIn` of a line, read once. */
export function periodsOf(line: DatedLine): readonly Period[] {
  return (line.periods ??= periodsIn(line.text, line.start));
}

/** A period with what is said of it. Written out: spreading objects is slow, and most lines of a résumé's headers have one. */
function period(start: number, end: number, fields: Partial<Period>): Period {
  return {
    start,
    end,
    from: fields.from ?? null,
    to: fields.to ?? null,
    range: fields.range ?? false,
    current: fields.current ?? false,
    dangling: fields.dangling ?? false,
    unreadable: fields.unreadable ?? false,
    expected: fields.expected ?? false,
  };
}

function periodAt(
  tokens: readonly DateToken[],
  at: number,
  text: string,
  offset: number,
): { period: Period; next: number } | null {
  const pair = twoMonths(tokens, at);
  if (pair) return pair;
  const first = monthsThenYear(tokens, at) ?? pointAt(tokens, at);
  if (!first) return null;
  const lead = leadOf(tokens, at);
  const from = first.point;
  const start = lead.start ?? from.start;
  const range = (
    end: number,
    next: number,
    to: DatePoint | null,
    { current = false, dangling = false, expected = lead.expected } = {},
  ): { period: Period; next: number } => {
    const behind = durationAt(tokens, next);
    return {
      period: period(start, behind?.end ?? end, { from, to, range: true, current, dangling, expected }),
      next: behind?.next ?? next,
    };
  };
  if (lead.ends !== null && !first.loose) {
    return {
      period: period(lead.ends, from.end, { to: from, range: true, expected: lead.expected }),
      next: first.next,
    };
  }
  const years = yearsToYears(tokens, first);
  if (years) return range(years.end, years.next, years.to, { current: years.to === null });
  const until = untilAt(tokens, first.next);
  if (until) {
    const going = presentAt(tokens, until.next, until.word);
    if (going) return range(going.end, going.next, null, { current: true });
    const second = shortEnd(tokens, first, until.next) ?? pointAfter(tokens, until.next);
    if (second) {
      const to = alignDayMonthOrder(from, second.point);
      return range(second.point.end, second.next, to, { expected: lead.expected || second.expected });
    }
  }
  const beside = besideAt(tokens, first, text, offset);
  if (beside) return range(beside.end, beside.next, beside.to, { current: beside.to === null });
  const isoEnd = isoInterval(tokens, first);
  if (isoEnd) return range(isoEnd.point.end, isoEnd.next, isoEnd.point);
  const short = academicYear(tokens, first) ?? yearsInBrackets(tokens, at, first) ?? yearsAtEnd(tokens, at, first);
  if (short) return range(short.end, first.next + 2, short);
  if (lead.since && !first.loose) return range(from.end, first.next, null, { current: true });
  if (until?.dashed && !first.loose && endsThere(text, tokens[until.next - 1]!.end - offset)) {
    return range(tokens[until.next - 1]!.end, until.next, null, { dangling: true });
  }
  // "2018.3": a year where nothing makes a month of what is behind it.
  if (first.loose)
    return yearAt(tokens, at)
      ? { period: period(start, tokens[at]!.end, { from: yearAt(tokens, at) }), next: first.next }
      : null;
  const lasted = lasting(tokens, at, first, lead);
  if (lasted) return lasted;
  if (lead.from && endsThere(text, from.end - offset)) return range(from.end, first.next, null, { dangling: true });
  if (onwards(tokens, first.next)) return range(tokens[first.next]!.end, first.next + 1, null, { current: true });
  const { to, next } = listedAfter(tokens, first, text, offset);
  const behind = durationAt(tokens, next);
  return {
    period: period(start, behind?.end ?? tokens[next - 1]?.end ?? from.end, { from, to, expected: lead.expected }),
    next: behind?.next ?? next,
  };
}

/** "July and August 2013", "Julio y agosto de 2011": the names of two months on end before their year. */
function twoMonths(tokens: readonly DateToken[], at: number): { period: Period; next: number } | null {
  if (tokens[at]?.kind !== 'word' || !AND.test(tokens[at + 1]?.text ?? '')) return null;
  const month = MONTHS.get(tokens[at]!.text);
  const second = month === undefined || tokens[at + 2]?.kind !== 'word' ? null : pointAt(tokens, at + 2);
  if (!month || !second || second.loose || second.point.month === null || second.point.day !== null) return null;
  if (second.point.month - month !== 1) return null;
  const from: DatePoint = { ...second.point, start: tokens[at]!.start, end: tokens[at]!.end, month };
  return { period: period(from.start, second.point.end, { from, to: second.point, range: true }), next: second.next };
}

const AND = /^(?:and|und|et|y|e|en|i|&)$/;

/** "Mar – May 2018", "05–08/2019": the first month takes the year of the second, or the one before. */
function monthsThenYear(tokens: readonly DateToken[], at: number): PointAt | null {
  const month = monthAt(tokens[at]);
  if (month === null) return null;
  // "1-4-2014" is one date.
  const isDate = tokens[at + 2]?.kind === 'number' && sign(tokens[at + 3], '-') && isYear(tokens[at + 4]);
  if (isDate && tokens[at]!.kind === 'number' && tokens[at]!.end === tokens[at + 1]!.start) return null;
  const dot = tokens[at]!.kind === 'word' && tokens[at + 1]?.text === '.' ? 1 : 0;
  const until = untilAt(tokens, at + 1 + dot);
  if (!until || (tokens[at]!.kind === 'number' && !until.dashed)) return null;
  const second = pointAt(tokens, until.next);
  if (!second || second.loose || second.point.month === null || second.point.day !== null) return null;
  if (tokens[at]!.kind === 'number' && tokens[until.next]!.kind !== 'number') return null;
  const year = second.point.year - (month > second.point.month ? 1 : 0);
  const last = tokens[at + dot]!;
  return {
    point: { start: tokens[at]!.start, end: last.end, year, month, day: null, season: null },
    next: at + 1 + dot,
    loose: false,
  };
}

/** "4 years from Sept 2012", "Sept 2012 (4 years)": a lone date and how long it lasted. */
function lasting(
  tokens: readonly DateToken[],
  at: number,
  { point: from, next }: PointAt,
  { from: since, expected }: { from: boolean; expected: boolean },
): { period: Period; next: number } | null {
  const unit = tokens[at - 2]?.text === '.' ? at - 3 : at - 2;
  const before = since ? endAfter(tokens, unit, from) : null;
  if (before) return { period: period(before.start, from.end, { from, to: before, range: true, expected }), next };
  const close = sign(tokens[next + 3], '.') ? next + 4 : next + 3;
  const behind = sign(tokens[next], '([') && sign(tokens[close], ')]') ? endAfter(tokens, next + 2, from) : null;
  if (!behind) return null;
  return {
    period: period(from.start, tokens[close]!.end, { from, to: behind, range: true, expected }),
    next: close + 1,
  };
}

const sign = (token: DateToken | undefined, among: string): boolean =>
  token?.kind === 'sign' && among.includes(token.text);

/** The words just before a date that belong to it. */
function leadOf(
  tokens: readonly DateToken[],
  at: number,
): { start: number | null; since: boolean; from: boolean; expected: boolean; ends: number | null } {
  let start: number | null = null;
  let since = false;
  let from = false;
  let expected = false;
  let ends: number | null = null;
  for (let before = at - 1; before >= 0 && before >= at - 3; before--) {
    const token = tokens[before]!;
    if (token.kind === 'word' && SINCE.has(token.text)) since = true;
    else if (token.kind === 'word' && EXPECTED.has(token.text)) expected = true;
    else if (token.kind === 'word' && ENDS.has(token.text) && !isEndOfRange(tokens, before)) ends = token.start;
    else if (token.kind === 'word' && ends === null && /^(?:en|the|fin|ende|end|zum)$/.test(token.text)) continue;
    else if (token.kind === 'sign' && ".:'".includes(token.text) && start === null) continue;
    else if (token.kind === 'word' && FROM.has(token.text))
      from =
        /^(?:from|von)$/.test(token.text) &&
        (tokens[before - 1]?.kind !== 'word' || UNITS.has(tokens[before - 1]!.text));
    else if (!(token.text === 'fy' && before === at - 1)) break;
    start = token.start;
  }
  return { start, since, from, expected, ends };
}

/** "from May until June": what stands before the word is the other date. */
function isEndOfRange(tokens: readonly DateToken[], at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && (before.kind === 'number' || MONTHS.has(before.text));
}

/** "2015/16 - 2017/18", "2015/16 - present": from the first of some academic years to the last. */
function yearsToYears(
  tokens: readonly DateToken[],
  first: PointAt,
): { to: DatePoint | null; end: number; next: number } | null {
  const until = academicYear(tokens, first) && untilAt(tokens, first.next + 2);
  if (!until) return null;
  const going = presentAt(tokens, until.next, until.word);
  if (going) return { to: null, end: going.end, next: going.next };
  const second = pointAt(tokens, until.next);
  if (!second || second.loose) return null;
  const last = academicYear(tokens, second);
  return last
    ? { to: last, end: last.end, next: second.next + 2 }
    : { to: second.point, end: second.point.end, next: second.next };
}

function pointAfter(tokens: readonly DateToken[], at: number): (PointAt & { expected: boolean }) | null {
  const expected = tokens[at]?.kind === 'word' && EXPECTED.has(tokens[at]!.text);
  let next = expected ? at + (tokens[at + 1]?.text === '.' ? 2 : 1) : at;
  while (next < at + 3 && tokens[next]?.kind === 'word' && ABOUT.has(tokens[next]!.text)) next++;
  const point = pointAt(tokens, next);
  return point ? { point: point.point, next: point.next, loose: point.loose, expected } : null;
}

/** "Jun. 2018 Jan. 2021", "Mar 2021 Present": the dash between them was lost. Two cells of a table are a range as well. */
function besideAt(
  tokens: readonly DateToken[],
  first: PointAt,
  text: string,
  offset: number,
): { to: DatePoint | null; end: number; next: number } | null {
  const token = tokens[first.next];
  // A bar between two cells is a token of its own.
  const behind = sign(token, '|') ? first.next + 1 : first.next;
  const edge = tokens[behind];
  const cells = edge && !first.loose && CELL_EDGE.test(text.slice(first.point.end - offset, edge.start - offset));
  if (cells) {
    const going = presentAt(tokens, behind, true);
    if (going) return { to: null, end: going.end, next: going.next };
    const end = pointAt(tokens, behind);
    const later = end && !end.loose ? end.point.year * 12 + (end.point.month ?? 12) : 0;
    return end && later >= first.point.year * 12 + (first.point.month ?? 1)
      ? { to: end.point, end: end.point.end, next: end.next }
      : null;
  }
  if (first.loose || first.point.month === null || token?.kind !== 'word') return null;
  if (/^(?:present|current|now|heute)$/.test(token.text)) return { to: null, end: token.end, next: first.next + 1 };
  const second = pointAt(tokens, first.next);
  if (!second || second.loose || second.point.month === null || second.point.day !== null) return null;
  const later = (second.point.year - first.point.year) * 12 + second.point.month - first.point.month;
  return later > 0 ? { to: second.point, end: second.point.end, next: second.next } : null;
}

const CELL_EDGE = /^(?:\s*\t\s*|\s{3,}|\s*\|\s*)$/;

function onwards(tokens: readonly DateToken[], at: number): boolean {
  return /^(?:onwards?|ongoing)$/.test(tokens[at]?.text ?? '');
}

/** Returns whether nothing that could be an end stands behind a dash: the line, a bracket or a cell ends there. */
function endsThere(text: string, at: number): boolean {
  return /^\s*(?:$|[)\]|,;…]|\.{3}|\t| {3})/.test(text.slice(at, at + 40));
}
