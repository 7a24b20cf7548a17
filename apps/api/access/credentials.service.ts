/** From what a request carries to who sent it. The tenant comes out of the token itself, so that no lookup crosses tenants. */
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import { digestOfSecret, readToken, sameDigest } from '#libs/access';
import { findApiKey, findOpenSession, inOrganisation, touchApiKey, touchSession } from '#libs/database';
import { NoCredentials } from '../http/problem.js';
import { API_OPTIONS, type ApiOptions } from '../options.js';
import type { Actor } from './actor.js';
import { readSessionCookie } from './session-cookie.js';

type Identity = Omit<Actor, 'request'>;

/** An API key notes its use at most this often. */
const USE_NOTED_MS = 60_000;

@Injectable()
export class CredentialsService {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
  ) {}

  /** Null when the request carries nothing. Throws `NoCredentials` when what it carries is not valid. */
  async identify(request: FastifyRequest): Promise<Identity | null> {
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      const identity = await this.byApiKey(/^Bearer (\S+)$/i.exec(authorization)?.[1] ?? '');
      if (!identity)
        throw new NoCredentials('The API key is not valid: it is mistyped, revoked, or of another installation.');
      return identity;
    }
    const cookie = readSessionCookie(request, this.options);
    if (cookie === undefined) return null;
    const identity = await this.bySession(cookie);
    if (!identity) throw new NoCredentials('The session has ended. Sign in again.');
    return identity;
  }

  private async byApiKey(text: string): Promise<Identity | null> {
    const token = readToken('apiKey', text);
    if (!token) return null;
    return inOrganisation(this.database, token.organisationId, async (tx) => {
      const key = await findApiKey(tx, token.organisationId, token.id);
      if (!key || key.revokedAt || !sameDigest(digestOfSecret(token.secret), key.secretDigest)) return null;
      if (!key.lastUsedAt || key.lastUsedAt.getTime() < Date.now() - USE_NOTED_MS) {
        await touchApiKey(tx, token.organisationId, token.id);
      }
      return {
        organisationId: token.organisationId,
        id: key.id,
        via: 'api-key',
        kind: key.kind,
        name: key.name,
        email: null,
        sessionId: null,
        expiresAt: null,
      };
    });
  }

  private async bySession(text: string): Promise<Identity | null> {
    const token = readToken('session', text);
    if (!token) return null;
    return inOrganisation(this.database, token.organisationId, async (tx) => {
      const session = await findOpenSession(tx, token.organisationId, token.id);
      if (!session || !sameDigest(digestOfSecret(token.secret), session.secretDigest)) return null;
      if (session.stale) await touchSession(tx, token.organisationId, token.id);
      return {
        organisationId: token.organisationId,
        id: session.userId,
        via: 'session',
        kind: session.kind,
        name: session.name,
        email: session.email,
        sessionId: token.id,
        expiresAt: session.expiresAt,
      };
    });
  }
}
