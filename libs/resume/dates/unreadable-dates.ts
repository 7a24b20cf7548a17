/** Placeholders, letters for digits, months that do not exist. */
const UNREADABLE =
  /\b(?:(?:19|20)(?:\d[xX?_]|[xX?_]{2}|[oO]\d|\d[oO]|[oO]{2})|2[oO][oO0-9]\d|(?:[mM]{2}|[xX]{2}|[?]{2})[/.](?:[yY]{2,4}|[xX]{2,4}|\d{4}|(?:19|20)[xX?]{2})|(?:1[3-9]|[2-9]\d|00)\s?\/\s?(?:19|20)\d\d)(?![\w/])|\bMonth,? Year\b|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? 1[0-8]\d\d\b|(?:19|20)\?\?/;
/**
 * Matches years in which no one who works today can have worked, at an end of a range: "1900 - 2020", "2018 - 2150",
 * "2018 - 20222".
 */
const IMPLAUSIBLE =
  /(?<![\d.,$\u20ac\u00a3])(?:(?:1[6-8]\d\d|19[0-3]\d)\s?-\s?(?:1[6-9]\d\d|20\d\d|present|current|today|now|heute)|(?:19[4-9]\d|20\d\d)\s?-\s?(?:\p{L}{3,9}\.? )?(?:2[1-9]\d\d|(?:19|20)\d{3}))(?=\s*(?:$|[)\]|,;]|\t| {3}))/iu;

/** Returns the span of a date that cannot be read, or cannot be true; null if there is none. */
export function unreadableIn(text: string): { start: number; end: number } | null {
  const found = UNREADABLE.exec(text) ?? IMPLAUSIBLE.exec(text);
  return found && { start: found.index, end: found.index + found[0].length };
}
