/** German durations, dates, numbers and lists. */

const MONTHS = 'Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.'.split(' ');

/** In full: a day stands in sentences and letters, a month alone often in a narrow line. */
const MONTHS_OF_DAYS = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');

/** From here on a length of time is in years. */
const YEARS_FROM = 24;

const decimal = (number: number): string => String(number).replace('.', ',');

/** Formats months: `18 Monate`, `1 Jahr`, `5,8 Jahre`, `0 Monate`. */
export function duration(months: number): string {
  if (months === 12) return '1 Jahr';
  if (months < YEARS_FROM) return count(months, 'Monat', 'Monate');
  return `${decimal(Math.round((10 * months) / 12) / 10)} Jahre`;
}

/** Formats months beside another length: without the unit where both have the same, so `5,8 Jahre einschlägig (3 gefordert)`. */
export function besideDuration(other: string, months: number): string {
  const [number, unit] = duration(months).split(' ') as [string, string];
  return other.endsWith(` ${unit}`) ? number : `${number} ${unit}`;
}

/** A month index (`year * 12 + month - 1`) as `März 2024`. */
export function monthName(month: number): string {
  return `${MONTHS[month % 12]} ${Math.floor(month / 12)}`;
}

/** A stated date as precise as it is: `2022`, `Juni 2022` for `2022-06`. */
export function dateName(date: string): string {
  const [year, month] = date.split('-').map(Number);
  return month === undefined ? String(year) : monthName(year! * 12 + month - 1);
}

/** The day of an instant, or a date with a day: `6. September 2022`. */
export function dayName(date: string): string {
  const [year, month, day] = date.slice(0, 'YYYY-MM-DD'.length).split('-').map(Number);
  return `${day}. ${MONTHS_OF_DAYS[month! - 1]} ${year}`;
}

/** Formats months as `4,2 Jahre`, or as `etwa 4 Jahre` if they follow from bare years. */
export function about(months: number, approximate: boolean): string {
  if (!approximate || months === 0) return duration(months);
  return `etwa ${months < 24 ? duration(months) : duration(Math.round(months / 12) * 12)}`;
}

/** Ten-thousandths as a whole per cent. */
export function wholePercent(parts: number): string {
  return `${Math.round(parts / 100)}\u00a0%`;
}

/** Hundredths of a point with one decimal, rounded half up. */
export function formatPoints(hundredths: number): string {
  return (Math.floor(hundredths / 10 + 0.5) / 10).toFixed(1).replace('.', ',');
}

/** Words that begin sentences of ours and are no nouns. */
const SMALL: ReadonlySet<string> = new Set(
  'Abgelaufen Ähnliche Angegeben Aufgeführt Aus Eine Eines Erfüllt Ergibt Etwa Gefunden In Kein Keine Keines Nicht Nur Ohne Teilweise Überschrieben'.split(
    ' ',
  ),
);

/** A sentence behind a name: with its first letter in lower case, unless a noun or a name begins it. */
export function insideSentence(sentence: string): string {
  const first = /^\p{L}*/u.exec(sentence)![0];
  return SMALL.has(first) ? sentence.slice(0, 1).toLowerCase() + sentence.slice(1) : sentence;
}

/** `eins, zwei und drei`. */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} und ${items.at(-1)}`;
}

/** "1 Datei", "3 Dateien". */
export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
