import type { DateToken } from './date-tokens.js';
import type { DatePoint } from './date-point.js';
import { UNITS } from './date-words.js';

/** "(2 yrs 3 mos)" behind a range only says it again. */
export function durationAt(tokens: readonly DateToken[], at: number): { end: number; next: number } | null {
  const opens = sign(tokens[at], '([');
  let next = at + (sign(tokens[at], '([,-|\u00b7\u2022') ? 1 : 0);
  let end: number | null = null;
  for (let part = 0; part < 3; part++) {
    const fraction = sign(tokens[next + 1], '.,') && tokens[next + 2]?.kind === 'number' ? 2 : 0;
    const unit = tokens[next + fraction + 1];
    if (tokens[next]?.kind !== 'number' || unit?.kind !== 'word' || !UNITS.has(unit.text)) break;
    end = unit.end;
    next += fraction + 2;
    while (sign(tokens[next], '.') || tokens[next]?.text === 'and' || tokens[next]?.text === 'und') next++;
    if (sign(tokens[next], ',') && tokens[next + 1]?.kind === 'number') next++;
  }
  if (end === null || !opens) return end === null ? null : { end, next };
  return sign(tokens[next], ')]') ? { end: tokens[next]!.end, next: next + 1 } : null;
}

const sign = (token: DateToken | undefined, among: string): boolean =>
  token?.kind === 'sign' && among.includes(token.text);

const WEEKS = /^(?:weeks?|wochen?|semaines?|semanas?|settimane?|settimana|weken|tydzien|tygodni?e?)$/;
const MONTHS = /^(?:m|mo|mos|months?|monat|monaten?|mois|mes|meses)$/;

/** "4 yrs" and "18 months" whose unit is token `unit`, counted from a date: where they end, as precisely as the date is stated. */
export function endAfter(tokens: readonly DateToken[], unit: number, from: DatePoint): DatePoint | null {
  const name = tokens[unit];
  const number = tokens[unit - 1];
  if (name?.kind !== 'word' || !UNITS.has(name.text) || number?.kind !== 'number' || number.text.length > 2)
    return null;
  // "2015 (6 months)", "Feb 2020 (3 weeks)": over in the year or the month that is named.
  const isWithin = WEEKS.test(name.text) || (from.month === null && MONTHS.test(name.text) && number.value < 12);
  if (isWithin && !from.season) return { ...from, start: number.start, end: name.end };
  const months = MONTHS.test(name.text) ? number.value : number.value * 12;
  if (months === 0 || from.season || (from.month === null && months % 12 !== 0)) return null;
  const last = from.year * 12 + (from.month ?? 1) - 1 + months - (from.month === null ? 0 : 1);
  const year = Math.floor(last / 12);
  const month = from.month === null ? null : (last % 12) + 1;
  return { start: number.start, end: name.end, year, month, day: null, season: null };
}
