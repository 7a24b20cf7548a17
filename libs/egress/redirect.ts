/**
 * Redirects by our own rules: each is checked like a URL that a user entered, and other origins do not get the caller's
 * keys.
 */
import type { Destination } from '#libs/config';
import { checkUrl, urlOf } from './check-url.js';
import { EgressRefused } from './errors.js';

export type Headers = Readonly<Record<string, string>>;

interface Redirect {
  status: number;
  location: string | string[] | undefined;
}

/**
 * Returns the target of a redirect.
 * @returns null when there is none
 * @throws EgressRefused when the redirect is forbidden
 */
export function redirectionOf({ status, location }: Redirect, from: URL, allow: readonly Destination[]): URL | null {
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return null;
  const to = typeof location === 'string' ? urlOf(location, from) : null;
  if (to === null) throw new EgressRefused('url', from.host);
  if (from.protocol === 'https:' && to.protocol === 'http:') throw new EgressRefused('downgrade', to.host);
  return checkUrl(to.href, allow);
}

/** The headers that another origin gets. Vendors keep keys in headers of any name, so the harmless ones are listed. */
const HARMLESS = ['accept', 'accept-encoding', 'accept-language', 'user-agent'];

/** The headers of a request when it goes to where a redirect leads. */
export function headersFor(to: URL, from: URL, headers: Headers): Headers {
  if (to.origin === from.origin) return headers;
  return Object.fromEntries(Object.entries(headers).filter(([name]) => HARMLESS.includes(name)));
}
