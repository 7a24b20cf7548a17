/** From what a request carries to who sent it. The tenant comes out of the token itself, so that no lookup crosses tenants. */
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import { digestOfSecret, readToken, sameDigest } from '#libs/secrets';
import {
  apiKeys,
  inOrganisation,
  isStorageFull,
  type Named,
  type SeenThing,
  sessions,
  visibility,
} from '#libs/database';
import { UNATTENDED_HEADER as UNATTENDED } from '#libs/contracts';
import type { StorageWatch } from '#libs/process';
import { STORAGE } from '../../files/storage/storage.module.js';
import { NoCredentials } from '../../http/problems/problem.js';
import type { Actor } from '../../permissions/actor.js';
import { API_OPTIONS, type ApiOptions } from '../../settings/options.js';
import { readSessionCookie } from '../sign-in/session-cookie.js';

interface Identity {
  actor: Omit<Actor, 'language' | 'request'>;
  /** The first thing in the request that the caller cannot see; null when they see all of it. */
  unseen: SeenThing | null;
}

@Injectable()
export class CredentialsService {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
    @Inject(STORAGE) private readonly storage: StorageWatch,
  ) {}

  /**
   * Null when the request carries nothing. Throws `NoCredentials` when what it carries is not valid.
   * @param named what the request's path names: whether the caller sees it is found out in the same question to the database
   */
  async identify(request: FastifyRequest, named: readonly Named[]): Promise<Identity | null> {
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      const key = /^Bearer (\S+)$/i.exec(authorization)?.[1] ?? '';
      const identity = await this.identityBy('key', key, named, true);
      if (!identity)
        throw new NoCredentials('The API key is not valid: it is mistyped, revoked, or from another installation.');
      return identity;
    }
    const cookie = readSessionCookie(request, this.options);
    if (cookie === undefined) return null;
    const identity = await this.identityBy('session', cookie, named, isAttended(request));
    if (!identity) throw new NoCredentials('The session has ended. Sign in again.');
    return identity;
  }

  private async identityBy(
    by: 'session' | 'key',
    text: string,
    named: readonly Named[],
    isAttended: boolean,
  ): Promise<Identity | null> {
    const token = readToken(by === 'session' ? 'session' : 'apiKey', text);
    if (!token) return null;
    const { organisationId } = token;
    const caller = await inOrganisation(this.database, organisationId, (tenant) =>
      visibility.findCaller(tenant, { by, id: token.id, named }),
    );
    if (!caller || !sameDigest(digestOfSecret(token.secret), caller.secretDigest)) return null;
    if (caller.stale && (by === 'key' || isAttended)) await this.touch(by, organisationId, token.id);
    const { id, kind, name, email, scopes, expiresAt, startedAt, hasHiddenIdentities, unseen } = caller;
    const sessionId = by === 'session' ? token.id : null;
    const via = by === 'session' ? 'session' : 'api-key';
    return {
      actor: {
        organisationId,
        id,
        via,
        kind,
        name,
        email,
        scopes,
        sessionId,
        expiresAt,
        startedAt,
        visibility: caller.visibility,
        hasHiddenIdentities,
      },
      unseen,
    };
  }

  /** Records the time of the last use. If there is no space for that, a caller who only reads is still answered. */
  private async touch(by: 'session' | 'key', organisationId: string, id: string): Promise<void> {
    try {
      await inOrganisation(this.database, organisationId, (tenant) =>
        by === 'session' ? sessions.touch(tenant, id, this.options.sessionIdleMinutes) : apiKeys.touch(tenant, id),
      );
    } catch (error) {
      if (!isStorageFull(error)) throw error;
      this.storage.noteFull();
    }
  }
}

/**
 * Returns whether a user is behind a request of a browser. Open pages make calls by themselves. They say so when no one
 * has touched them for a while, and a stream reconnects by itself. A session that only such calls use still ends.
 */
function isAttended({ headers }: FastifyRequest): boolean {
  return headers[UNATTENDED] === undefined && headers.accept !== 'text/event-stream';
}
