import type { StatedDate } from '#libs/contracts';
import { monthIndex } from '../../dates/resolve-period.js';
import type { ResumeLine } from '../../lines/lines.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WORDS =
  '(?:exp\\.?|expir(?:es|y|ed|ing)|valid (?:until|to|through|thru|till)|thru|until|ran out|lapsed|good through)';
/** Dates as licenses print them, which no other text has: "exp. 01/31/2027", "exp 4/26", "ran out Aug 24". */
const SHORT = new RegExp(
  `(?<!\\p{L})${WORDS}\\W{0,3}(?:(?:on|in|date)\\W{0,2})?(?:(?<us>(?:0?[1-9]|1[0-2])/(?:1[3-9]|2\\d|3[01])/20\\d\\d)|(?<short>(?:0?[1-9]|1[0-2])/\\d\\d)|(?<named>(?:${MONTHS.join('|')})[a-z]{0,6}\\.? ['’]?\\d\\d))(?![\\d/])`,
  'iu',
);

/** The last day or month that a line says in the short form of licenses; null where it says none. */
export function shortExpiry(line: ResumeLine, document: number): StatedDate | null {
  const match = line.text.length <= LONGEST_LINE ? SHORT.exec(line.text) : null;
  if (!match) return null;
  const { us, short, named } = match.groups!;
  const written = (us ?? short ?? named)!;
  const parts = written.split(/[/\s]+/);
  const month = named ? MONTHS.indexOf(named.slice(0, 3).toLowerCase()) + 1 : Number(parts[0]);
  const last = Number(parts.at(-1)!.replace(/\D/g, ''));
  const year = us ? last : CENTURY + last;
  const two = (value: number): string => String(value).padStart(2, '0');
  const end = line.start + match.index + match[0].length;
  return {
    date: us ? `${year}-${two(month)}-${two(Number(parts[1]))}` : `${year}-${two(month)}`,
    month: monthIndex(year, month),
    span: { document, start: end - written.length, end },
  };
}

/** In characters: a longer line is a list of many. */
const LONGEST_LINE = 400;
/** A license that is named today ends in this century. */
const CENTURY = 2000;
