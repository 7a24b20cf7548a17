import { periodsOf, type Period } from '../../dates/periods.js';
import type { ResumeLine } from '../../lines/lines.js';
import { studyStatus } from './parts/study-status.js';

/** Words before a date that say it is when the studies are to end. */
const IS_END =
  /(?<!\p{L})(?:expected|anticipated|completed?|completion|finish(?:es|ed)?|graduat\p{L}*|until|abschluss|vsl\.?|vorauss\p{L}*\.?|geplant|bis|prévue?|previst[ao]|conclu\p{L}*|fin de|afronding|verwacht|planowan\p{L}*|forvent\p{L}*|förvänta\p{L}*)[^\p{L}]*(?:in|by|on|en|im|for|para|:|for|sommer|summer|spring|fall|autumn|frühjahr|herbst)?[^\p{L}]*$/iu;
/** Words beside a date that say it is when they began. */
const IS_BEGINNING =
  /(?<!\p{L})(?:since|started|began|seit|ab|depuis|débuté\p{L}*|desde|inicio|dal|dall['’]|gestart(?: in)?|sinds|sedan|siden|od|from|początek|begonnen|started in)(?: (?:ws|ss|wise|sose|hs|fs|spring|summer|autumn|fall|winter|frühjahr|herbst|primavera|otoño|septembre|marzo))?\W*$/iu;

/** The dates of the studies that a line tells of: a range, two ends of one, or a single date. */
export function stayIn(line: ResumeLine): Period | null {
  const periods = periodsOf(line)
    .filter(({ unreadable }) => !unreadable)
    .map((one) => asSchoolYear(one, line))
    .map((one) => (one.dangling && !isLast(one, line) ? { ...one, range: false, dangling: false } : one));
  const range = periods.find((one) => one.range);
  const lone = periods.filter((one) => !one.range);
  const behind = range && lone.find((one) => one.start > range.end && (one.expected || endsAt(one, line)));
  if (range && behind && range.to === null)
    return { ...range, to: behind.from, current: false, dangling: false, expected: true };
  if (range) return range;
  const [first, last] = [lone[0], lone.at(-1)];
  if (!first || !last) return periodsOf(line).at(-1) ?? null;
  // "2021 – " with nothing behind the dash.
  if (first === last && first.dangling) return { ...first, range: true, to: null };
  if (first === last) return beginsAt(first, line) ? { ...first, range: true, to: null, current: true } : first;
  // "10/2020 – vsl. 2026", "2021 gestart, gestopt in 2022": the two ends of studies that did not end as they should.
  const isOpen = last.expected || endsAt(last, line) || studyStatus(line.text) !== undefined;
  const isLater = (last.from?.year ?? 0) > (first.from?.year ?? 0);
  return isOpen && isLater ? { ...first, range: true, to: last.from, expected: last.expected } : last;
}

/** "2021 - " with words or a grade behind the dash is no open end: "College - 2011 - A". */
function isLast({ from, end }: Period, { text, start }: ResumeLine): boolean {
  return (
    !/[\p{L}\d]/u.test(text.slice(end - start)) && !(from && /^\W*[A-F][+-]?\s*$/.test(text.slice(from.end - start)))
  );
}

const endsAt = ({ start }: Period, line: ResumeLine): boolean => IS_END.test(line.text.slice(0, start - line.start));

/** A single date is the end of studies, unless the words beside it say that they began, or they go on and nothing says that they end. */
function beginsAt(period: Period, line: ResumeLine): boolean {
  if (period.expected || endsAt(period, line)) return false;
  const [before, behind] = [line.text.slice(0, period.start - line.start), line.text.slice(period.end - line.start)];
  if (IS_BEGINNING.test(before) || /^[)\s]*(?:gestart|begonnen|started)/i.test(behind)) return true;
  const status = studyStatus(line.text);
  return (
    status === 'in-progress' ||
    (status === 'broken-off' && /angefangen|commencé|iniciad|begonnen|started|rozpoczęt/i.test(line.text))
  );
}

/** "2006-07" is a school year: the second number is the year after the first. */
function asSchoolYear(period: Period, line: ResumeLine): Period {
  const years = /^((?:19|20)\d\d)[-/](\d\d)$/.exec(line.text.slice(period.start - line.start, period.end - line.start));
  const { from } = period;
  if (!years || !from || (Number(years[1]) + 1) % 100 !== Number(years[2])) return period;
  const bare = { ...from, month: null, day: null };
  return { ...period, range: true, from: bare, to: { ...bare, year: Number(years[1]) + 1 } };
}

/** The range or date in a line that says nothing else. */
export function dateAlone(line: ResumeLine): Period | null {
  const [period] = periodsOf(line);
  if (!period || period.unreadable || line.text.length - (period.end - period.start) > MARKS) return null;
  return stayIn(line);
}

/** In characters: brackets and dots around a date. */
const MARKS = 3;
