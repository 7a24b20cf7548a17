/**
 * The caller, on whose behalf they call, and their request. Every service takes an actor first and checks its
 * permission.
 */
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { ActorKind, ApiScope, ReaderLanguage } from '#libs/contracts';
import type { VisibilityScope } from '#libs/database';
import { ApiProblem, NotAllowed } from '../http/problems/problem.js';
import type { RouteScope } from './allow.decorator.js';

export interface Actor {
  organisationId: string;
  /** The id of the user, or of the API key. */
  id: string;
  via: 'session' | 'api-key';
  kind: ActorKind;
  name: string;
  email: string | null;
  /** The id of the session; null for an API key. */
  sessionId: string | null;
  expiresAt: Date | null;
  /** The time of the sign-in; null for an API key. */
  startedAt: Date | null;
  /** The scopes of a key, among the rights of its kind. Null: all of them. */
  scopes: readonly ApiScope[] | null;
  /**
   * The visible data: the guard has checked what the path names, lists filter by it, and ids elsewhere are checked with
   * `sees`.
   */
  visibility: VisibilityScope;
  /** Reads a role without seeing who the people are. */
  hasHiddenIdentities: boolean;
  /** The language of the sentences in the response. */
  language: ReaderLanguage;
  request: RequestFacts;
}

/** The facts of a request that a use case needs: its id, for the audit, and what makes a repeat the same call. */
export interface RequestFacts {
  id: string;
  /** The `Idempotency-Key` header, and a digest over method, path and body. Null when there is no key. */
  idempotency: { key: string; digest: Buffer } | null;
}

export type RequestWithActor = FastifyRequest & { actor?: Actor };

/** First line of every service method. Throws `NotAllowed` unless the actor is of one of the kinds. */
export function authorise(actor: Pick<Actor, 'kind'>, kinds: readonly ActorKind[]): void {
  if (kinds.includes(actor.kind)) return;
  throw new NotAllowed(`This requires the access level ${kinds.join(' or ')}. Yours is ${actor.kind}.`);
}

/** @throws ApiProblem `scope-missing` when the caller is a key that is not for what the route needs */
export function requireScope({ scopes }: Pick<Actor, 'scopes'>, needed: RouteScope): void {
  if (needed === 'none' || scopes === null || scopes.includes(needed)) return;
  const detail = `This requires an API key with the scope ${needed}. This key has ${scopes.join(', ')}.`;
  throw new ApiProblem('scope-missing', detail);
}

/** @throws NotAllowed for an API key: what is asked for is about a person */
export function requireUser({ via }: Actor): void {
  if (via !== 'session') throw new NotAllowed('This requires a signed-in user. An API key cannot do it.');
}

/** The user behind an actor, for what remembers its author; null for an API key. */
export function userOf({ via, id }: Actor): string | null {
  return via === 'session' ? id : null;
}

/** The actor as a parameter of a route. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<RequestWithActor>();
  if (!actor) throw new Error('A route that reads its caller must declare its allowed callers.');
  return actor;
});
