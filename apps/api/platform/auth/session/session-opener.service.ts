/** Begins sessions, and remembers in which browser. */
import { Inject, Injectable } from '@nestjs/common';
import { digestOfSecret, draftKeyFor, issueToken, sameDigest, type Token } from '#libs/secrets';
import type { Session } from '#libs/contracts';
import { auditLog, newId, organisations, sessions, type Tenant, users } from '#libs/database';
import { NoCredentials } from '../../http/problems/problem.js';
import { API_OPTIONS, type ApiOptions } from '../../settings/options.js';
import { AccountNotices } from '../sign-in/account-notices.service.js';
import { BROWSER_DAYS, type BrowserToken } from '../sign-in/browser-cookie.js';

const HOUR_MS = 3_600_000;

/** The origin of a sign-in. */
export interface SignInFrom {
  address: string;
  requestId: string;
  /** The tokens that identify the browser, one for each account that signed in from it. */
  browsers: readonly BrowserToken[];
  /** The session of the request, which ends with the new one. */
  session: Token | null;
}

export interface SignedIn {
  session: Session;
  token: string;
  expiresAt: Date;
  /** The token that identifies the browser from now on. */
  browserToken: string;
}

interface Who {
  organisationId: string;
  userId: string;
  by: 'password' | 'link' | 'invitation' | 'reset';
}

@Injectable()
export class SessionOpener {
  constructor(
    private readonly notices: AccountNotices,
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
  ) {}

  /** Signs a user in. The caller has made sure who it is. */
  async open(tenant: Tenant, { organisationId, userId, by }: Who, from: SignInFrom): Promise<SignedIn> {
    const user = await users.find(tenant, userId);
    if (!user) throw new NoCredentials('The user no longer exists.');
    await this.endFormer(tenant, from.session);
    const browser = await this.browserOf(tenant, { organisationId, userId, by }, from.browsers);
    const id = newId();
    const { token, digest } = issueToken('session', organisationId, id);
    const now = Date.now();
    const expiresAt = new Date(now + this.options.sessionHours * HOUR_MS);
    const idleUntil = new Date(now + this.options.sessionIdleMinutes * 60_000);
    const row = { id, userId, secretDigest: digest, expiresAt, idleUntil, browserId: browser.id };
    await sessions.create(tenant, row);
    await auditLog.append(tenant, {
      actor: { kind: 'user', id: userId },
      action: 'session.started',
      subject: { kind: 'session', id },
      details: { by },
      requestId: from.requestId,
    });
    return {
      token,
      expiresAt,
      browserToken: browser.token,
      session: {
        actor: { via: 'session', kind: user.kind, id: user.id, name: user.name, email: user.email },
        organisation: { id: organisationId, name: (await organisations.find(tenant))?.name ?? '' },
        expiresAt: expiresAt.toISOString(),
        passwordExpiresAt: user.passwordExpiresAt?.toISOString() ?? null,
        draftKey: this.draftKeyOf(user.id),
      },
    };
  }

  /** Under which the pages keep a user's drafts, as answers have it. */
  draftKeyOf(userId: string): string {
    return draftKeyFor(this.options.secretKey, userId).toString('base64');
  }

  /** The token by which the browser is known as this user's, if one of them is. */
  async knownBrowser(tenant: Tenant, userId: string, tokens: readonly BrowserToken[]): Promise<BrowserToken | null> {
    const own = tokens.filter((token) => token.organisationId === tenant.organisationId);
    if (own.length === 0) return null;
    const ids = own.map(({ id }) => id);
    const known = new Map(
      (await sessions.findKnownBrowsers(tenant, userId, ids)).map((row) => [row.id, row.secretDigest]),
    );
    return own.find(({ id, secret }) => isSame(secret, known.get(id))) ?? null;
  }

  /**
   * Returns the browser of the sign-in, known already or from now on. A new one is reported to the user, except at
   * their first sign-in.
   */
  private async browserOf(
    tenant: Tenant,
    { organisationId, userId, by }: Who,
    tokens: readonly BrowserToken[],
  ): Promise<{ id: string; token: string }> {
    const expiresAt = new Date(Date.now() + BROWSER_DAYS * 24 * HOUR_MS);
    const known = await this.knownBrowser(tenant, userId, tokens);
    if (known !== null) {
      await sessions.touchKnownBrowser(tenant, known.id, expiresAt);
      return { id: known.id, token: known.text };
    }
    const id = newId();
    const { token, digest } = issueToken('browser', organisationId, id);
    const wasHere = await sessions.createKnownBrowser(tenant, {
      id,
      userId,
      secretDigest: digest,
      expiresAt,
    });
    // A user who has just set a password is notified of that change.
    const isNews = wasHere && (by === 'password' || by === 'link');
    if (isNews) await this.notices.notify(tenant, userId, 'new-browser');
    return { id, token };
  }

  /** The former session in the same browser ends with the new one. */
  private async endFormer(tenant: Tenant, former: Token | null): Promise<void> {
    if (former?.organisationId !== tenant.organisationId) return;
    const secretDigest = digestOfSecret(former.secret);
    await sessions.end(tenant, former.id, { forgetBrowser: false, secretDigest });
  }
}

const isSame = (secret: Buffer, digest: Buffer | undefined): boolean =>
  digest !== undefined && sameDigest(digestOfSecret(secret), digest);
