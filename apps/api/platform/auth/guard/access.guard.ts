/** Finds out who asks, and refuses whom the route does not name and who does not see what its path names. Default is deny. */
import { createHash } from 'node:crypto';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import type { ActorKind } from '#libs/contracts';
import { InvalidInput, NoCredentials } from '../../http/problems/problem.js';
import { readerLanguageOf } from '../../http/requests/reader-language.js';
import type { RequestWithBytes } from '../../http/requests/body-parser.js';
import { authorise, requireScope, type RequestFacts, type RequestWithActor } from '../../permissions/actor.js';
import { ALLOWED, EVEN_UNSEEN, SCOPE, type Allowed, type RouteScope } from '../../permissions/allow.decorator.js';
import { resourcesIn, notSeen } from '../../permissions/route-resources.js';
import { CallLimiter } from '../limits/call-limiter.js';
import { CredentialsService } from './credentials.service.js';

/** Longest `Idempotency-Key`, in characters. */
const KEY_LIMIT = 200;

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly credentials: CredentialsService,
    private readonly calls: CallLimiter,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = [context.getHandler(), context.getClass()];
    const allowed = this.reflector.getAllAndOverride<Allowed | undefined>(ALLOWED, route);
    if (allowed === undefined) throw new Error('The route does not declare its allowed callers.');
    if (allowed === 'anyone') return true;
    const request = context.switchToHttp().getRequest<RequestWithBytes & RequestWithActor>();
    const identity = await this.credentials.identify(request, resourcesIn(request.params));
    if (!identity) throw new NoCredentials();
    const { unseen } = identity;
    const actor = { ...identity.actor, language: readerLanguageOf(request) };
    void context.switchToHttp().getResponse<FastifyReply>().headers(this.calls.take(actor));
    // Known before it is refused: the log says who tried.
    request.actor = { ...actor, request: { id: request.id, idempotency: null } };
    authorise(actor, allowed);
    requireScope(actor, this.reflector.getAllAndOverride<RouteScope>(SCOPE, route));
    if (unseen !== null && !this.mayReachUnseen(context, actor.kind)) throw notSeen(unseen);
    request.actor = { ...actor, request: factsOf(request) };
    return true;
  }

  private mayReachUnseen(context: ExecutionContext, kind: ActorKind): boolean {
    const kinds = this.reflector.get<readonly ActorKind[] | undefined>(EVEN_UNSEEN, context.getHandler());
    return kinds?.includes(kind) ?? false;
  }
}

function factsOf(request: RequestWithBytes): RequestFacts {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || request.method !== 'POST') return { id: request.id, idempotency: null };
  if (key.length === 0 || key.length > KEY_LIMIT) {
    throw new InvalidInput([{ path: 'Idempotency-Key', message: `Must have 1 to ${KEY_LIMIT} characters` }]);
  }
  const digest = createHash('sha256')
    .update(`${request.method} ${request.url}\n`)
    .update(request.rawBody ?? '')
    .digest();
  return { id: request.id, idempotency: { key, digest } };
}
