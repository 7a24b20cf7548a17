/** From what a request carries to who sent it. The tenant comes out of the token itself, so that no lookup crosses tenants. */
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import { digestOfSecret, readToken, sameDigest } from '#libs/access';
import { findCaller, inOrganisation, touchApiKey, touchSession, type Named, type SeenThing } from '#libs/database';
import { NoCredentials } from '../http/problem.js';
import { API_OPTIONS, type ApiOptions } from '../options.js';
import type { Actor } from './actor.js';
import { readSessionCookie } from './session-cookie.js';

interface Identity {
  actor: Omit<Actor, 'request'>;
  /** Of what the request names, the first that they do not see; null when they see all of it. */
  unseen: SeenThing | null;
}

@Injectable()
export class CredentialsService {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
  ) {}

  /**
   * Null when the request carries nothing. Throws `NoCredentials` when what it carries is not valid.
   * @param named what the request's path names: whether the caller sees it is found out in the same question to the database
   */
  async identify(request: FastifyRequest, named: readonly Named[]): Promise<Identity | null> {
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      const identity = await this.identityBy('key', /^Bearer (\S+)$/i.exec(authorization)?.[1] ?? '', named);
      if (!identity)
        throw new NoCredentials('The API key is not valid: it is mistyped, revoked, or of another installation.');
      return identity;
    }
    const cookie = readSessionCookie(request, this.options);
    if (cookie === undefined) return null;
    const identity = await this.identityBy('session', cookie, named);
    if (!identity) throw new NoCredentials('The session has ended. Sign in again.');
    return identity;
  }

  private async identityBy(by: 'session' | 'key', text: string, named: readonly Named[]): Promise<Identity | null> {
    const token = readToken(by === 'session' ? 'session' : 'apiKey', text);
    if (!token) return null;
    const { organisationId } = token;
    return inOrganisation(this.database, organisationId, async (tx) => {
      const caller = await findCaller(tx, organisationId, { by, id: token.id, named });
      if (!caller || !sameDigest(digestOfSecret(token.secret), caller.secretDigest)) return null;
      if (caller.stale) await (by === 'session' ? touchSession : touchApiKey)(tx, organisationId, token.id);
      const { id, kind, name, email, scopes, expiresAt, sight, readsBlind, unseen } = caller;
      const sessionId = by === 'session' ? token.id : null;
      const via = by === 'session' ? 'session' : 'api-key';
      return {
        actor: { organisationId, id, via, kind, name, email, scopes, sessionId, expiresAt, sight, readsBlind },
        unseen,
      };
    });
  }
}
