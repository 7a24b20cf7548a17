/**
 * The cookie that identifies a browser of an earlier sign-in. It signs no user in. With it, guesses from elsewhere do
 * not lock its owner out. It holds a token for each account that signed in, newest first, because browsers are shared.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readToken, type Token } from '#libs/secrets';
import { COOKIE_ATTRIBUTES, cookieName, isSecure, type CookieOptions } from './session-cookie.js';

const NAME = 'candor-browser';
const MOST_TOKENS = 4;
/** Token characters are those of base64url and an underscore. */
const SEPARATOR = '.';

/** A browser without a sign-in for so long is unknown again. */
export const BROWSER_DAYS = 180;

export interface BrowserToken extends Token {
  text: string;
}

export function readBrowserCookie(request: FastifyRequest, options: CookieOptions): BrowserToken[] {
  const texts = (request.cookies[cookieName(NAME, request, options)] ?? '').split(SEPARATOR, MOST_TOKENS);
  return texts.flatMap((text) => {
    const token = readToken('browser', text);
    return token === null ? [] : [{ ...token, text }];
  });
}

/** @param token the one that was just signed in with; the others of the request stay beside it */
export function setBrowserCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  options: CookieOptions,
  token: string,
): void {
  const others = readBrowserCookie(request, options).map(({ text }) => text);
  const value = [...new Set([token, ...others])].slice(0, MOST_TOKENS).join(SEPARATOR);
  void reply.setCookie(cookieName(NAME, request, options), value, {
    ...COOKIE_ATTRIBUTES,
    secure: isSecure(request, options),
    maxAge: BROWSER_DAYS * 24 * 3_600,
  });
}
