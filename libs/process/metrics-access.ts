import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Headers that a proxy adds: a call with one of them came from elsewhere, whatever the connection says. */
const OF_PROXIES = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

const LOOPBACK = /^(?:127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/;

/**
 * Returns whether a request may read metrics: with the token where one is set; without one, from the machine itself and
 * through no proxy.
 * @param token `CANDOR_METRICS_TOKEN`, or null
 */
export function mayReadMetrics({ headers, socket }: IncomingMessage, token: string | null): boolean {
  if (token !== null) return isSame(/^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? '', token);
  return LOOPBACK.test(socket.remoteAddress ?? '') && OF_PROXIES.every((name) => headers[name] === undefined);
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

const isSame = (given: string, token: string): boolean => timingSafeEqual(digest(given), digest(token));
