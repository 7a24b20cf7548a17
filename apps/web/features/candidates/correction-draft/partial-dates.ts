/** Dates as people write them in a field. Pure. */
import type { PartialDate } from '#libs/contracts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const YEAR = /^(\d{4})$/;
const ISO = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/;
const NUMBERS = /^(\d{1,2})[./](\d{4})$/;
const NAMED = /^(?:(\d{1,2})\.? )?([a-z]{3})[a-z]*\.?,? (\d{4})$/;

/**
 * `2021`, `2021-03`, `2021-03-05`, `3/2021`, `03.2021`, `March 2021` and `5 March 2021`, in English.
 * @returns as precise as it was written; undefined for what is none of these
 */
export function readDate(text: string): PartialDate | undefined {
  const words = text.trim().toLowerCase();
  if (YEAR.test(words)) return words;
  const [, year, month, day] = ISO.exec(words) ?? swapped(NUMBERS.exec(words)) ?? named(NAMED.exec(words)) ?? [];
  if (!year || !month || Number(month) < 1 || Number(month) > 12) return undefined;
  if (day === undefined) return `${year}-${two(month)}`;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(day) < 1 || Number(day) > last ? undefined : `${year}-${two(month)}-${two(day)}`;
}

type Parts = readonly (string | undefined)[] | null;

function swapped(found: RegExpExecArray | null): Parts {
  return found && [found[0], found[2], found[1]];
}

function named(found: RegExpExecArray | null): Parts {
  if (!found) return null;
  const [whole, day, name = '', year] = found;
  return [whole, year, String(MONTHS.indexOf(name) + 1), day];
}

const two = (number: string): string => number.padStart(2, '0');
