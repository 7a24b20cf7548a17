/**
 * The session cookie. `__Host-` binds it to this host and path and needs `Secure`, which browsers also accept from loopback. On plain
 * http elsewhere a browser would drop it without a word, so that sign-in refuses there and says why, unless the installation chose
 * `CANDOR_INSECURE_HTTP=true`. SameSite is Lax: links from mail into the product stay signed in, and no other site's POST carries it.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiProblem } from '../../http/problems/problem.js';
import type { ApiOptions } from '../../settings/options.js';

export type CookieOptions = Pick<ApiOptions, 'publicUrl' | 'insecureHttp'>;

const NAME = 'candor-session';

export const COOKIE_ATTRIBUTES = { path: '/', httpOnly: true, sameSite: 'lax' } as const;

/** Reads the session cookie. On a secure connection the plain name does not count, because another host of the same domain could have set it. */
export function readSessionCookie(request: FastifyRequest, options: CookieOptions): string | undefined {
  return request.cookies[cookieName(NAME, request, options)];
}

/** The name of a cookie on this connection. */
export function cookieName(name: string, request: FastifyRequest, options: CookieOptions): string {
  return isSecure(request, options) ? `__Host-${name}` : name;
}

/** Throws where a browser would not keep the cookie: call it before the password is looked at. */
export function requireCookieWorks(request: FastifyRequest, options: CookieOptions): void {
  if (isSecure(request, options) || options.insecureHttp) return;
  throw new ApiProblem(
    'insecure-http',
    'Over plain HTTP a password and a session could be intercepted, and browsers drop the session cookie. Serve Candor over HTTPS ' +
      '(and set CANDOR_PUBLIC_URL), open it on the machine itself (http://localhost), or set CANDOR_INSECURE_HTTP=true to accept the risk.',
  );
}

export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  options: CookieOptions,
  token: string,
  expires: Date,
): void {
  const secure = isSecure(request, options);
  void reply.setCookie(cookieName(NAME, request, options), token, { ...COOKIE_ATTRIBUTES, secure, expires });
}

export function clearSessionCookie(reply: FastifyReply): void {
  void reply.clearCookie(`__Host-${NAME}`, { ...COOKIE_ATTRIBUTES, secure: true }).clearCookie(NAME, COOKIE_ATTRIBUTES);
}

/** Returns whether the browser sees https, by the public address or the proxy's header, or a loopback address. */
export function isSecure(request: FastifyRequest, { publicUrl }: CookieOptions): boolean {
  if (publicUrl !== null && new URL(publicUrl).host === request.host) return publicUrl.startsWith('https:');
  return request.protocol === 'https' || isLoopback(request.hostname);
}

function isLoopback(host: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[?::1\]?)$/i.test(host);
}
