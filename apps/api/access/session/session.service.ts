/** Signing in, by password or by a one-time link, and out. */
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { NIL } from 'uuid';
import { digestOfSecret, issueToken, readToken, sameDigest, verifyPassword } from '#libs/access';
import type { OpenSessions, OwnChange, Session, SignIn, SignInByLink } from '#libs/contracts';
import {
  appendAudit,
  changeUser,
  createSession,
  endSession,
  openSessionsOf,
  findLogin,
  findOrganisation,
  findUser,
  inOrganisation,
  lockOpenSignInLink,
  newId,
  useSignInLink,
} from '#libs/database';
import { ApiProblem, NotFound } from '../../http/problem.js';
import { Transactions } from '../../transactions/transactions.service.js';
import { audit } from '../../transactions/audit.js';
import { authorise, requireUser, type Actor } from '../actor.js';
import { Attempts } from '../attempts.js';
import { EVERYBODY } from '../rights.js';

/** A working week; then people sign in again. */
const SESSION_MS = 7 * 24 * 3_600_000;

/** Looked up in place of an unknown address, so that it takes the same questions to the database. */
const NOBODY = { organisationId: NIL, userId: NIL };

export interface SignedIn {
  session: Session;
  token: string;
  expiresAt: Date;
}

@Injectable()
export class SessionService {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly attempts: Attempts,
  ) {}

  /** The answer says nothing about which of address and password was wrong, and takes as long for either. */
  async signIn(input: SignIn, from: { address: string; requestId: string }): Promise<SignedIn> {
    const account = input.email.trim().toLowerCase();
    const user = await this.attempts.make(account, from.address, () => this.byPassword(account, input.password));
    if (!user) throw refused('The e-mail address or the password is not right.');
    return inOrganisation(this.database, user.organisationId, (tx) =>
      this.begin(tx, user.organisationId, user.id, 'password', from.requestId),
    );
  }

  async signInByLink(input: SignInByLink, from: { address: string; requestId: string }): Promise<SignedIn> {
    const token = readToken('signInLink', input.token);
    // What is no token guesses at nothing: counted, cut-off links of some would lock out those of others.
    if (!token) throw linkRefused();
    const signedIn = await this.attempts.make(token.id, from.address, () =>
      inOrganisation(this.database, token.organisationId, async (tx) => {
        const link = await lockOpenSignInLink(tx, token.organisationId, token.id);
        if (link?.purpose !== 'sign-in' || !sameDigest(digestOfSecret(token.secret), link.secretDigest)) return null;
        await useSignInLink(tx, token.organisationId, token.id);
        return this.begin(tx, token.organisationId, link.userId, 'link', from.requestId);
      }),
    );
    if (!signedIn) throw linkRefused();
    return signedIn;
  }

  async current(actor: Actor): Promise<Session> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, async (tx) => ({
      actor: { via: actor.via, kind: actor.kind, id: actor.id, name: actor.name, email: actor.email },
      organisation: await this.organisation(tx, actor.organisationId),
      expiresAt: actor.expiresAt?.toISOString() ?? null,
    }));
  }

  /** @throws NotAllowed for an API key, which has its name for good */
  async change(actor: Actor, { name }: OwnChange): Promise<Session> {
    authorise(actor, EVERYBODY);
    requireUser(actor);
    await this.transactions.change(actor, 204, async (tx) => {
      await changeUser(tx, actor.organisationId, actor.id, { name });
      await audit(tx, actor, 'user.changed', { kind: 'user', id: actor.id }, { fields: ['name'] });
    });
    return this.current({ ...actor, name });
  }

  async signOut(actor: Actor): Promise<void> {
    authorise(actor, EVERYBODY);
    const { sessionId } = actor;
    if (sessionId === null) return;
    await this.transactions.read(actor, (tx) => this.endIn(tx, actor, sessionId));
  }

  /** Where the caller is signed in. An API key is nowhere. */
  async open(actor: Actor): Promise<OpenSessions> {
    authorise(actor, EVERYBODY);
    const sessions = await this.transactions.read(actor, (tx) => openSessionsOf(tx, actor.organisationId, actor.id));
    return {
      items: sessions.map(({ id, createdAt, lastUsedAt, expiresAt }) => ({
        id,
        startedAt: createdAt.toISOString(),
        lastUsedAt: lastUsedAt?.toISOString() ?? null,
        expiresAt: expiresAt.toISOString(),
        current: id === actor.sessionId,
      })),
    };
  }

  /** Ends one of the caller's sessions. @throws NotFound for another's, and for one that has ended */
  async end(actor: Actor, sessionId: string): Promise<void> {
    authorise(actor, EVERYBODY);
    await this.transactions.read(actor, async (tx) => {
      const own = await openSessionsOf(tx, actor.organisationId, actor.id);
      if (!own.some(({ id }) => id === sessionId)) throw new NotFound('session');
      await this.endIn(tx, actor, sessionId);
    });
  }

  /** Signs the caller out everywhere but here. */
  async endOthers(actor: Actor): Promise<void> {
    authorise(actor, EVERYBODY);
    await this.transactions.read(actor, async (tx) => {
      const own = await openSessionsOf(tx, actor.organisationId, actor.id);
      for (const { id } of own) if (id !== actor.sessionId) await this.endIn(tx, actor, id);
    });
  }

  private async endIn(tx: EntityManager, actor: Actor, sessionId: string): Promise<void> {
    await endSession(tx, actor.organisationId, sessionId);
    await audit(tx, actor, 'session.ended', { kind: 'session', id: sessionId });
  }

  private async byPassword(account: string, password: string) {
    const login = (await findLogin(this.database, account)) ?? NOBODY;
    const user = await inOrganisation(this.database, login.organisationId, (tx) =>
      findUser(tx, login.organisationId, login.userId),
    );
    const matches = await verifyPassword(password, user?.passwordHash ?? null);
    return user && matches && !user.disabledAt ? user : null;
  }

  /** Signs a user in. The caller has made sure who it is. */
  async begin(
    tx: EntityManager,
    organisationId: string,
    userId: string,
    by: 'password' | 'link' | 'invitation' | 'reset',
    requestId: string,
  ): Promise<SignedIn> {
    const id = newId();
    const { token, digest } = issueToken('session', organisationId, id);
    const expiresAt = new Date(Date.now() + SESSION_MS);
    await createSession(tx, { organisationId, id, userId, secretDigest: digest, expiresAt });
    await appendAudit(tx, {
      organisationId,
      actor: { kind: 'user', id: userId },
      action: 'session.started',
      subject: { kind: 'session', id },
      details: { by },
      requestId,
    });
    const user = await findUser(tx, organisationId, userId);
    if (!user) throw refused('The user is gone.');
    return {
      token,
      expiresAt,
      session: {
        actor: { via: 'session', kind: user.kind, id: user.id, name: user.name, email: user.email },
        organisation: await this.organisation(tx, organisationId),
        expiresAt: expiresAt.toISOString(),
      },
    };
  }

  private async organisation(tx: EntityManager, organisationId: string): Promise<Session['organisation']> {
    const found = await findOrganisation(tx, organisationId);
    return { id: organisationId, name: found?.name ?? '' };
  }
}

export function linkRefused(): ApiProblem {
  return refused('The link is not valid: it was used, it expired, or it is cut off. Ask for a new one.');
}

function refused(detail: string): ApiProblem {
  return new ApiProblem(401, 'sign-in-refused', 'Sign-in refused', detail);
}
