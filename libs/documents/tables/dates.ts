/** First letters of the months in English, German, French and Spanish, without accents; enough of them to tell months apart. */
const MONTHS: readonly RegExp[] = [
  /^(?:jan|ene)/,
  /^(?:feb|fev)/,
  /^(?:mar|mrz|maer)/,
  /^(?:apr|avr|abr)/,
  /^(?:may|mai)/,
  /^(?:jun|juin)/,
  /^(?:jul|juil)/,
  /^(?:aug|aou|ago)/,
  /^(?:sep)/,
  /^(?:oct|okt)/,
  /^(?:nov)/,
  /^(?:dec|dez|dic)/,
];

const STILL =
  /^(?:present|current|now|today|ongoing|heute|aktuell|laufend|present[ea]?|actuel|aujourdhui|en cours|actual(?:idad|mente)?|hoy)$/;

/**
 * A date of a cell as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `present` for a position that goes on; null when it is none that has one
 * reading. Of 03/04/2020 only the year is certain.
 */
export function cellDate(cell: string): string | null {
  const text = normalizeDateText(cell);
  if (STILL.test(text)) return 'present';
  const iso = /^([12]\d{3})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:t.*)?$/.exec(text);
  if (iso) return dated(iso[1]!, iso[2], iso[3]);
  const monthYear = /^(\d{1,2})[-/.]([12]\d{3})$/.exec(text);
  if (monthYear) return dated(monthYear[2]!, monthYear[1]);
  const full = /^(\d{1,2})([-/.])(\d{1,2})[-/.]([12]\d{3})$/.exec(text);
  if (full) {
    const [, first, mark, second, year] = full;
    if (mark === '.' || Number(first) > 12) return dated(year!, second, first);
    return Number(second) > 12 ? dated(year!, first, second) : dated(year!);
  }
  const named = /^(?:\d{1,2}\.? (?:de )?)?([a-z]{3,10})\.?,? (?:de )?(?:\d{1,2}, )?([12]\d{3})$/.exec(text);
  const month = named ? MONTHS.findIndex((one) => one.test(named[1]!)) + 1 : 0;
  return named && month > 0 ? dated(named[2]!, String(month)) : null;
}

function dated(year: string, month?: string, day?: string): string | null {
  if (month === undefined) return year;
  const isMonth = Number(month) >= 1 && Number(month) <= 12;
  if (!isMonth) return null;
  const isDay = day !== undefined && Number(day) >= 1 && Number(day) <= 28;
  return [year, month.padStart(2, '0'), ...(isDay ? [day.padStart(2, '0')] : [])].join('-');
}

/** In small letters, without accents, apostrophes and doubled spaces. */
export function normalizeDateText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
