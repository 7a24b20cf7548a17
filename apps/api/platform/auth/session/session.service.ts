/** Signing in, by password or by a one-time link, and out. */
import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { NIL } from 'uuid';
import { digestOfSecret, readToken, sameDigest, verifyPassword } from '#libs/secrets';
import type { OpenSessions, OwnChange, Session, SignIn, SignInByLink } from '#libs/contracts';
import { inOrganisation, organisations, sessions, type Tenant, type UserEntity, users } from '#libs/database';
import { ApiProblem, NotFound } from '../../http/problems/problem.js';
import { authorise, requireUser, type Actor } from '../../permissions/actor.js';
import { EVERYBODY } from '../../permissions/rights.js';
import { audit } from '../../transactions/audit.js';
import { Transactions } from '../../transactions/transactions.service.js';
import { AccountNotices } from '../sign-in/account-notices.service.js';
import { SignInLimiter } from '../sign-in/sign-in-limiter.js';
import { ACCOUNT_FAILURES, linkLimits, passwordLimits } from '../sign-in/sign-in-limits.js';
import { SessionOpener, type SignedIn, type SignInFrom } from './session-opener.service.js';

/** So long after signing in, sessions elsewhere may be ended; then the password has to be entered again (OWASP ASVS 7.5.2). */
const FRESH_MS = 15 * 60_000;

/** Looked up in place of an unknown address, so that it takes the same questions to the database. */
const NOBODY: Login = { organisationId: NIL, userId: NIL };

@Injectable()
export class SessionService implements BeforeApplicationShutdown {
  private readonly log = new Logger('Access');
  /** Notices that are being written: the answer does not wait for them, or it would tell that there is such an account. */
  private readonly telling = new Set<Promise<void>>();

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly limiter: SignInLimiter,
    private readonly opener: SessionOpener,
    private readonly notices: AccountNotices,
  ) {}

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.allSettled(this.telling);
  }

  /** The answer says nothing about which of address and password was wrong, and takes as long for either. */
  async signIn(input: SignIn, from: SignInFrom): Promise<SignedIn> {
    const account = input.email.trim().toLowerCase();
    const login = (await users.findLogin(this.database, account)) ?? NOBODY;
    const browserId = await this.knownBrowser(login, from);
    const limits = passwordLimits({ account, address: from.address, browserId });
    const { result: user, failures } = await this.limiter.make(limits, () => this.byPassword(login, input.password));
    if (!user) {
      this.noteFailure(login, failures.get('account') ?? 0, from.requestId);
      throw refused('The email address or the password is incorrect.');
    }
    return inOrganisation(this.database, user.organisationId, (tenant) =>
      this.opener.open(tenant, { organisationId: user.organisationId, userId: user.id, by: 'password' }, from),
    );
  }

  async signInByLink(input: SignInByLink, from: SignInFrom): Promise<SignedIn> {
    const token = readToken('signInLink', input.token);
    // What is no token guesses at nothing: counted, cut-off links of some would lock out those of others.
    if (!token) throw linkRefused();
    const { result: signedIn } = await this.limiter.make(linkLimits(token.id, from.address), () =>
      inOrganisation(this.database, token.organisationId, async (tenant) => {
        const link = await sessions.lockOpenSignInLink(tenant, token.id);
        if (link?.purpose !== 'sign-in' || !sameDigest(digestOfSecret(token.secret), link.secretDigest)) return null;
        await sessions.useSignInLink(tenant, token.id);
        return this.opener.open(
          tenant,
          { organisationId: token.organisationId, userId: link.userId, by: 'link' },
          from,
        );
      }),
    );
    if (!signedIn) throw linkRefused();
    return signedIn;
  }

  async current(actor: Actor): Promise<Session> {
    authorise(actor, EVERYBODY);
    return this.transactions.read(actor, async (tenant) => ({
      actor: { via: actor.via, kind: actor.kind, id: actor.id, name: actor.name, email: actor.email },
      organisation: { id: actor.organisationId, name: (await organisations.find(tenant))?.name ?? '' },
      expiresAt: actor.expiresAt?.toISOString() ?? null,
      passwordExpiresAt: await this.passwordExpiry(tenant, actor),
      draftKey: actor.via === 'session' ? this.opener.draftKeyOf(actor.id) : null,
    }));
  }

  private async passwordExpiry(tenant: Tenant, { id, via }: Actor): Promise<string | null> {
    const user = via === 'session' ? await users.find(tenant, id) : null;
    return user?.passwordExpiresAt?.toISOString() ?? null;
  }

  /** @throws NotAllowed for an API key, which has its name for good */
  async change(actor: Actor, { name }: OwnChange): Promise<Session> {
    authorise(actor, EVERYBODY);
    requireUser(actor);
    await this.transactions.once(actor, 204, async (tenant) => {
      await users.update(tenant, actor.id, { name });
      await audit(tenant, actor, 'user.changed', { kind: 'user', id: actor.id }, { fields: ['name'] });
    });
    return this.current({ ...actor, name });
  }

  async signOut(actor: Actor): Promise<void> {
    authorise(actor, EVERYBODY);
    const { sessionId } = actor;
    if (sessionId === null) return;
    await this.transactions.write(actor, (tenant) => this.endIn(tenant, actor, sessionId, false));
  }

  /** Lists the open sessions of the caller. An API key has none. */
  async open(actor: Actor): Promise<OpenSessions> {
    authorise(actor, EVERYBODY);
    const foundSessions = await this.transactions.read(actor, (tenant) => sessions.listOpen(tenant, actor.id));
    return {
      items: foundSessions.map(({ id, createdAt, lastUsedAt, expiresAt }) => ({
        id,
        startedAt: createdAt.toISOString(),
        lastUsedAt: lastUsedAt?.toISOString() ?? null,
        expiresAt: expiresAt.toISOString(),
        current: id === actor.sessionId,
      })),
    };
  }

  /**
   * Ends one of the caller's sessions, and forgets the browser it was in.
   * @throws NotFound for another's, and for one that has ended
   * @throws ApiProblem `sign-in-again` when the caller signed in too long ago
   */
  async end(actor: Actor, sessionId: string): Promise<void> {
    authorise(actor, EVERYBODY);
    if (sessionId !== actor.sessionId) requireFresh(actor);
    await this.transactions.write(actor, async (tenant) => {
      const own = await sessions.listOpen(tenant, actor.id);
      if (!own.some(({ id }) => id === sessionId)) throw new NotFound('session');
      await this.endIn(tenant, actor, sessionId, sessionId !== actor.sessionId);
    });
  }

  /** Signs the caller out everywhere but here, and forgets all browsers but this. @throws ApiProblem `sign-in-again` */
  async endOthers(actor: Actor): Promise<void> {
    authorise(actor, EVERYBODY);
    requireFresh(actor);
    await this.transactions.write(actor, async (tenant) => {
      const own = await sessions.listOpen(tenant, actor.id);
      for (const { id } of own) if (id !== actor.sessionId) await this.endIn(tenant, actor, id, true);
      await sessions.forgetBrowsers(tenant, actor.id, actor.sessionId);
    });
  }

  private async endIn(tenant: Tenant, actor: Actor, sessionId: string, forgetBrowser: boolean): Promise<void> {
    await sessions.end(tenant, sessionId, { forgetBrowser });
    await audit(tenant, actor, 'session.ended', { kind: 'session', id: sessionId });
  }

  private async byPassword(login: Login, password: string): Promise<UserEntity | null> {
    const user = await inOrganisation(this.database, login.organisationId, (tenant) =>
      users.find(tenant, login.userId),
    );
    const matches = await verifyPassword(password, user?.passwordHash ?? null);
    return user && matches && !user.disabledAt && !hasExpired(user) ? user : null;
  }

  /** The browser of the request, when the account was signed in to from it. A request without its cookie asks nothing. */
  private async knownBrowser({ organisationId, userId }: Login, from: SignInFrom): Promise<string | null> {
    const tokens = from.browsers.filter((token) => token.organisationId === organisationId);
    if (tokens.length === 0) return null;
    const known = await inOrganisation(this.database, organisationId, (tenant) =>
      this.opener.knownBrowser(tenant, userId, tokens),
    );
    return known?.id ?? null;
  }

  /** Logs it, and tells the owner of the account at the tenth and at the last: after the answer. */
  private noteFailure({ organisationId, userId }: Login, failures: number, requestId: string): void {
    const isKnown = userId !== NIL;
    this.log.warn({ event: 'sign-in failed', requestId, ...(isKnown && { organisationId, userId }) });
    if (!isKnown || !Object.values<number>(ACCOUNT_FAILURES).includes(failures)) return;
    const telling = inOrganisation(this.database, organisationId, (tenant) =>
      this.notices.notify(tenant, userId, 'sign-in-failures'),
    )
      .catch((error: unknown) => this.log.error({ event: 'notice failed', error: String(error) }))
      .finally(() => this.telling.delete(telling));
    this.telling.add(telling);
  }
}

interface Login {
  organisationId: string;
  userId: string;
}

function hasExpired({ passwordExpiresAt }: UserEntity): boolean {
  return passwordExpiresAt !== null && passwordExpiresAt.getTime() <= Date.now();
}

/** @throws ApiProblem for a user who signed in too long ago. An API key has no sessions. */
function requireFresh({ startedAt }: Actor): void {
  if (startedAt === null || Date.now() - startedAt.getTime() < FRESH_MS) return;
  const detail = 'Enter your password again to do this: you signed in more than 15 minutes ago.';
  throw new ApiProblem('sign-in-again', detail);
}

export function linkRefused(): ApiProblem {
  return refused('The link is not valid: it was used, it expired, or it is incomplete. Request a new one.');
}

function refused(detail: string): ApiProblem {
  return new ApiProblem('sign-in-refused', detail);
}
