/**
 * The screening answers of a row: where the candidate lives and may work, when they could begin, and other questions.
 */
import { countryNamed, type FieldError, type TableField, type YesNoUnknown } from '#libs/contracts';
import { cellDate, normalizeDateText } from './dates.js';

export interface RowAnswers {
  /** In the shape of stated answers, not yet checked; null when the row says nothing. */
  stated: Record<string, unknown> | null;
  /** Cells of which nothing could be made, by their field. */
  unread: FieldError[];
}

/** A column that holds the answers to one question, and a cell of it. */
export interface AskedCell {
  question: string;
  cell: string;
}

const YES = /^(?:y|yes|true|1|x|ja|oui|si|vrai|wahr|willing|required)$/;
const NO = /^(?:n|no|false|0|nein|non|faux|falsch|not required|none)$/;
const UNKNOWN = /^(?:unknown|unsure|maybe|n\/?a|\?|-|unbekannt|inconnu|desconocido|keine angabe)$/;
const AT_ONCE =
  /^(?:immediate(?:ly)?|now|asap|none|at once|ab sofort|sofort|immediat(?:ement)?|inmediat[oa](?:mente)?)$/;
const LASTS =
  /^(\d{1,3})(?: ?(d|days?|tage?n?|jours?|dias?|w|weeks?|wochen?|semaines?|semanas?|m|months?|monate?n?|mois|mes(?:es)?))?$/;

/** @param cells those of a field that hold something */
export function answersOfRow(cells: (field: TableField) => readonly string[], asked: readonly AskedCell[]): RowAnswers {
  const unread: FieldError[] = [];
  const read = <Value>(field: TableField, of: (cell: string) => Value | null, message: string): Value | undefined => {
    const [cell] = cells(field);
    if (cell === undefined) return undefined;
    const value = of(cell);
    if (value === null) unread.push({ path: field, message });
    return value ?? undefined;
  };
  const country = read('country', countryNamed, 'It contains no country');
  const workAuthorisation = read(
    'workAuthorisation',
    authorisationOf,
    'List countries, and add yes or no where it is not yes: `DE; US: no`',
  );
  const answered = 'Use yes, no or unknown';
  const sponsorship = read('sponsorship', yesOrNo, answered);
  const relocation = read('relocation', yesOrNo, answered);
  const availableFrom = read('availableFrom', dayOf, 'Use a date: `2026-12-01`');
  const days = read('noticePeriod', daysOf, 'Use days, weeks or months: `30 days`');
  if (days !== undefined && availableFrom !== undefined)
    unread.push({ path: 'noticePeriod', message: 'A start date is given too, and was used' });
  const stated = {
    ...(country !== undefined && { location: { country } }),
    ...(workAuthorisation !== undefined && { workAuthorisation }),
    ...(sponsorship !== undefined && { sponsorship }),
    ...(relocation !== undefined && { relocation }),
    ...(availableFrom !== undefined
      ? { noticePeriod: { availableFrom } }
      : days !== undefined && { noticePeriod: { days } }),
    ...(asked.length > 0 && { questions: asked.map(({ question, cell }) => ({ question, answer: cell })) }),
  };
  return { stated: Object.keys(stated).length > 0 ? stated : null, unread };
}

function yesOrNo(cell: string): YesNoUnknown | null {
  const text = normalizeDateText(cell).replace(/[.!]$/, '');
  if (YES.test(text)) return 'yes';
  if (NO.test(text)) return 'no';
  return UNKNOWN.test(text) ? 'unknown' : null;
}

/** "Germany, AT; US: no" → by country. Null when a part names none, or one twice in two ways. */
function authorisationOf(cell: string): Record<string, YesNoUnknown> | null {
  const byCountry: Record<string, YesNoUnknown> = {};
  for (const part of cell.split(/[;|\n•,]+/)) {
    if (part.trim() === '') continue;
    const [name = '', answer] = part.split(/[:=(]/);
    const country = countryNamed(name);
    const is = answer === undefined ? 'yes' : yesOrNo(answer.replace(/\)\s*$/, ''));
    if (country === null || is === null || (byCountry[country] ?? is) !== is) return null;
    byCountry[country] = is;
  }
  return Object.keys(byCountry).length > 0 ? byCountry : null;
}

function daysOf(cell: string): number | null {
  const text = normalizeDateText(cell).replace(/[.!]$/, '');
  if (AT_ONCE.test(text)) return 0;
  const [, count, unit = 'd'] = LASTS.exec(text) ?? [];
  if (count === undefined) return null;
  return Number(count) * (/^(?:w|s)/.test(unit) ? 7 : /^m/.test(unit) ? 30 : 1);
}

function dayOf(cell: string): string | null {
  const [iso] = /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(cell.trim()) ?? [];
  const date = iso ?? cellDate(cell);
  if (date === null || date.length !== 'YYYY-MM-DD'.length) return null;
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) ? date : null;
}
