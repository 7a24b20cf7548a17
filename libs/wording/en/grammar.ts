/** English durations, dates, numbers and lists. Each language has the same functions. */

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** From here on a length of time is in years. */
const YEARS_FROM = 24;

/** Formats months as the pages do: `18 mos`, `1 yr`, `5.8 yrs`, `0 mos`. */
export function duration(months: number): string {
  if (months === 12) return '1 yr';
  if (months < YEARS_FROM) return `${months} ${months === 1 ? 'mo' : 'mos'}`;
  return `${Math.round((10 * months) / 12) / 10} yrs`;
}

/** Formats months beside another length: without the unit where both have the same, so `5.8 yrs relevant (3 required)`. */
export function besideDuration(other: string, months: number): string {
  const [number, unit] = duration(months).split(' ') as [string, string];
  return other.endsWith(` ${unit}`) ? number : `${number} ${unit}`;
}

/** A month index (`year * 12 + month - 1`) as `Mar 2024`. */
export function monthName(month: number): string {
  return `${MONTHS[month % 12]} ${Math.floor(month / 12)}`;
}

/** A stated date as precise as it is: `2022`, `Jun 2022` for `2022-06`. */
export function dateName(date: string): string {
  const [year, month] = date.split('-').map(Number);
  return month === undefined ? String(year) : monthName(year! * 12 + month - 1);
}

/** The day of an instant, or a date with a day: `Jun 6, 2022`. */
export function dayName(date: string): string {
  const [year, month, day] = date.slice(0, 'YYYY-MM-DD'.length).split('-').map(Number);
  return `${MONTHS[month! - 1]} ${day}, ${year}`;
}

/** Formats months as `4.2 yrs`, or as `about 4 yrs` if they follow from bare years. */
export function about(months: number, approximate: boolean): string {
  if (!approximate || months === 0) return duration(months);
  return `about ${months < 24 ? duration(months) : duration(Math.round(months / 12) * 12)}`;
}

/** Ten-thousandths as a whole per cent. */
export function wholePercent(parts: number): string {
  return `${Math.round(parts / 100)} %`;
}

/** Hundredths of a point with one decimal, rounded half up. */
export function formatPoints(hundredths: number): string {
  return (Math.floor(hundredths / 10 + 0.5) / 10).toFixed(1);
}

/** A sentence behind a name: with its first letter in lower case, unless an abbreviation begins it. */
export function insideSentence(sentence: string): string {
  return /^\p{Lu}\p{Ll}*(?![\p{L}\d])/u.test(sentence)
    ? sentence.slice(0, 1).toLowerCase() + sentence.slice(1)
    : sentence;
}

/** `one, two and three`. */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** "1 file", "3 files"; `many` for what does not end in s. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
