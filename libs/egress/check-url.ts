/** The checks of a URL that need no look-up. */
import { isIP } from 'node:net';
import type { Destination } from '#libs/config';
import { mayLeadToAllowed, objection, type Target } from './addresses.js';
import { EgressRefused } from './errors.js';

/** Ends of names that no public server has: special use (RFC 6761, 6762, 8375) and what networks at home and at work are called. */
const PRIVATE_ENDS = [
  'localhost',
  'local',
  'localdomain',
  'internal',
  'intranet',
  'lan',
  'home',
  'corp',
  'private',
  'arpa',
];

/** The target of a URL. @param url of http or https */
export function targetOf(url: URL): Target {
  const secure = url.protocol === 'https:';
  const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port);
  return { hostname: url.hostname.replace(/^\[|\]$/g, ''), port, secure };
}

/** Null for what is no URL. Not by `URL.canParse`: once compiled, that of Node 20 denies names with letters such as ü. */
export function urlOf(text: string, base?: URL): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

/**
 * Checks the form of a URL that a user entered or that arrived: scheme, port, no password in it, no private address or
 * name. The addresses of its name are checked again for each connection.
 * @param allow the destinations allowed beside public https servers
 * @throws EgressRefused with the reason
 */
export function checkUrl(text: string, allow: readonly Destination[]): URL {
  const url = urlOf(text);
  if (url === null) throw new EgressRefused('url', null);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new EgressRefused('scheme', url.host || null);
  if (url.username !== '' || url.password !== '') throw new EgressRefused('credentials', url.host);
  const target = targetOf(url);
  const reason =
    isIP(target.hostname) === 0 ? objectionToName(target, allow) : objection(target.hostname, target, allow);
  if (reason !== null) throw new EgressRefused(reason, url.host);
  return url;
}

function objectionToName(target: Target, allow: readonly Destination[]): 'host' | 'scheme' | 'port' | null {
  if (mayLeadToAllowed(target, allow)) return null;
  if (isPrivateName(target.hostname)) return 'host';
  if (!target.secure) return 'scheme';
  return target.port === 443 ? null : 'port';
}

/** Also names of one word, which the search list of the machine completes, and names with a dot at the end, which go round such lists. */
function isPrivateName(hostname: string): boolean {
  const labels = hostname.split('.');
  return labels.length < 2 || PRIVATE_ENDS.includes(labels.at(-1) ?? '') || labels.at(-1) === '';
}
