/** Redirects by our own rules: each is checked as if somebody had entered it, and strangers are not told the keys of others. */
import type { Destination } from '#libs/config';
import { checkUrl, urlOf } from './check-url.js';
import { EgressRefused } from './errors.js';

export type Headers = Readonly<Record<string, string>>;

interface Redirect {
  status: number;
  location: string | string[] | undefined;
}

/**
 * Where an answer sends whoever asked.
 * @returns null when nowhere
 * @throws EgressRefused when it may not be followed
 */
export function redirectionOf({ status, location }: Redirect, from: URL, allow: readonly Destination[]): URL | null {
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return null;
  const to = typeof location === 'string' ? urlOf(location, from) : null;
  if (to === null) throw new EgressRefused('url', from.host);
  if (from.protocol === 'https:' && to.protocol === 'http:') throw new EgressRefused('downgrade', to.host);
  return checkUrl(to.href, allow);
}

/** What another origin is told. Vendors keep keys in headers of all names, so those that hold none are listed. */
const HARMLESS = ['accept', 'accept-encoding', 'accept-language', 'user-agent'];

/** The headers of a request when it goes to where a redirect leads. */
export function headersFor(to: URL, from: URL, headers: Headers): Headers {
  if (to.origin === from.origin) return headers;
  return Object.fromEntries(Object.entries(headers).filter(([name]) => HARMLESS.includes(name)));
}
