/** Seconds. Whatever a server asks for: it has to be possible that it mends. */
const LONGEST = 24 * 3600;

/**
 * Reads the header `Retry-After`: seconds (some say parts of them), or a date (RFC 9110, 10.2.3).
 * @param now milliseconds since 1970
 * @returns seconds, at most a day; null for a header that says nothing
 */
export function readRetryAfter(header: string | string[] | undefined, now: number): number | null {
  const text = typeof header === 'string' ? header.trim() : '';
  const seconds = /^\d{1,10}(\.\d+)?$/.test(text)
    ? Number(text)
    : /[a-z]/i.test(text)
      ? (Date.parse(text) - now) / 1_000
      : NaN;
  return Number.isNaN(seconds) ? null : Math.min(Math.max(Math.ceil(seconds), 0), LONGEST);
}
