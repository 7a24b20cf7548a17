/**
 * Links that show something to the holder of their secret: what a request carries, and the response when it does not
 * work.
 */
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { ReaderLanguage } from '#libs/contracts';
import { digestOfSecret, readToken, sameDigest, type Token } from '#libs/secrets';
import { ApiProblem } from '../../http/problems/problem.js';
import { readerLanguageOf } from '../../http/requests/reader-language.js';
import type { LinkLimiter } from '../limits/link-limiter.js';

/** The contents of a request without an account. */
export interface LinkCall {
  /** The part after `#` in the address of the page. */
  token: string;
  address: string;
  requestId: string;
  /** The language of the sentences in the response. */
  language: ReaderLanguage;
}

export const ByLink = createParamDecorator((_: unknown, context: ExecutionContext): LinkCall => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  return { token, address: request.ip, requestId: request.id, language: readerLanguageOf(request) };
});

/**
 * Resolves the link of a call, counted against the limits of its sender and its holder.
 * @throws ApiProblem as `requireWorks` does, and TooManyRequests
 */
export function readLink(kind: 'explained' | 'shared', call: LinkCall, limiter: LinkLimiter): Token {
  limiter.takeNetwork(call.address);
  const token = readToken(kind, call.token);
  if (!token) throw notValid();
  limiter.take('opening', token.id);
  return token;
}

/** The known facts of a link. */
interface Kept {
  secretDigest: Buffer;
  expiresAt: Date;
  revokedAt: Date | null;
}

/**
 * @param whom whom to ask when it has ended
 * @throws ApiProblem: 401 for one that is made up, cut off or gone, 410 for one that has ended
 */
export function requireWorks<Link extends Kept>(link: Link | null, secret: Buffer, whom: string): Link {
  if (!link || !sameDigest(digestOfSecret(secret), link.secretDigest)) throw notValid();
  if (link.revokedAt !== null) throw new ApiProblem('link-revoked', `This link was revoked. Ask ${whom}.`);
  if (link.expiresAt.getTime() <= Date.now())
    throw new ApiProblem('link-expired', `This link has expired. Ask ${whom} for a new one.`);
  return link;
}

export function notValid(): ApiProblem {
  const detail =
    'This link is not valid: it is incomplete, or the data it showed no longer exists. Ask the sender for a new one.';
  return new ApiProblem('link-not-valid', detail);
}
