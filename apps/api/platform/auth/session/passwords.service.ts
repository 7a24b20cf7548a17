/** Choosing a password with a one-time link, and asking for one. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { digestOfSecret, hashPassword, readToken, sameDigest, verifyPassword } from '#libs/secrets';
import type { AuditAction, ChosenPassword, PasswordChange, ResetReceipt, ResetRequest } from '#libs/contracts';
import { auditLog, inOrganisation, outbox, sessions, type Tenant, users } from '#libs/database';
import { outboxJob } from '#libs/queues';
import { InvalidInput } from '../../http/problems/problem.js';
import { authorise, requireUser, type Actor } from '../../permissions/actor.js';
import { EVERYBODY } from '../../permissions/rights.js';
import { API_OPTIONS, type ApiOptions } from '../../settings/options.js';
import { audit } from '../../transactions/audit.js';
import { Transactions } from '../../transactions/transactions.service.js';
import { AccountNotices } from '../sign-in/account-notices.service.js';
import { requireGoodPassword } from '../sign-in/password-check.js';
import { SignInLimiter } from '../sign-in/sign-in-limiter.js';
import { askingLimits, confirmationLimits, linkLimits } from '../sign-in/sign-in-limits.js';
import { SessionOpener, type SignedIn, type SignInFrom } from './session-opener.service.js';
import { linkRefused } from './session.service.js';

/** The time of every request for a link, several times what a known address takes. */
const ASKING_MS = 250;

@Injectable()
export class PasswordsService {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly transactions: Transactions,
    private readonly opener: SessionOpener,
    private readonly limiter: SignInLimiter,
    private readonly notices: AccountNotices,
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
  ) {}

  /** Sets the password, ends every other way in that was open, and signs in. */
  async choose({ token: text, password }: ChosenPassword, from: SignInFrom): Promise<SignedIn> {
    const token = readToken('signInLink', text);
    if (!token) throw linkRefused();
    const { organisationId, id } = token;
    const { result: signedIn } = await this.limiter.make(linkLimits(id, from.address), () =>
      inOrganisation(this.database, organisationId, async (tenant) => {
        const link = await sessions.lockOpenSignInLink(tenant, id);
        if (!link || link.purpose === 'sign-in' || !sameDigest(digestOfSecret(token.secret), link.secretDigest))
          return null;
        const { userId, purpose } = link;
        const user = await users.find(tenant, userId);
        if (user) await requireGoodPassword(tenant, password, user);
        await sessions.useSignInLink(tenant, id);
        const passwordHash = await hashPassword(password);
        await users.update(tenant, userId, { passwordHash, passwordExpiresAt: null });
        await sessions.endAllOfUser(tenant, userId);
        await this.write(tenant, userId, { action: 'password.chosen', purpose, requestId: from.requestId });
        if (purpose === 'reset') await this.notices.notify(tenant, userId, 'password-changed');
        return this.opener.open(tenant, { organisationId, userId, by: purpose }, from);
      }),
    );
    if (!signedIn) throw linkRefused();
    return signedIn;
  }

  /** Changes one's own password. Guesses at the one before are limited as failed sign-ins are; the other ways in end. */
  async change(actor: Actor, { current, password }: PasswordChange): Promise<void> {
    authorise(actor, EVERYBODY);
    requireUser(actor);
    const { organisationId, id } = actor;
    const { result: isRight } = await this.limiter.make(confirmationLimits(id), async () => {
      const user = await inOrganisation(this.database, organisationId, (tenant) => users.find(tenant, id));
      return (await verifyPassword(current, user?.passwordHash ?? null)) ? true : null;
    });
    if (!isRight)
      throw new InvalidInput([{ path: 'current', message: 'This is not your current password. Enter it again.' }]);
    const passwordHash = await hashPassword(password);
    await this.transactions.once(actor, 204, async (tenant) => {
      await requireGoodPassword(tenant, password, { name: actor.name, email: actor.email ?? '' });
      await users.update(tenant, id, { passwordHash, passwordExpiresAt: null });
      await sessions.endAllOfUser(tenant, id, { but: actor.sessionId });
      await this.notices.notify(tenant, id, 'password-changed');
      await audit(tenant, actor, 'password.changed', { kind: 'user', id });
    });
  }

  /** The answer is the same, and takes as long, whether or not anybody signs in with the address. */
  async askForReset({ email }: ResetRequest, from: SignInFrom): Promise<ResetReceipt> {
    const account = email.trim().toLowerCase();
    const mails = this.options.smtpUrl !== null;
    const work = () => (mails ? this.sendTo(account, from) : Promise.resolve(null));
    const limits = askingLimits(account, from.address);
    await Promise.all([this.limiter.make(limits, work), sleep(ASKING_MS)]);
    return { mails, detail: mails ? MAILED : NO_MAIL };
  }

  /** Always null: each request counts. */
  private async sendTo(account: string, from: SignInFrom): Promise<null> {
    const login = await users.findLogin(this.database, account);
    if (login === null) return null;
    const { organisationId, userId } = login;
    await inOrganisation(this.database, organisationId, async (tenant) => {
      const user = await users.find(tenant, userId);
      if (!user || user.disabledAt) return;
      const purpose = 'reset';
      await outbox.enqueue(tenant, [outboxJob('send-sign-in-link', { userId, purpose })]);
      await this.write(tenant, userId, {
        action: 'password-link.requested',
        purpose,
        requestId: from.requestId,
      });
    });
    return null;
  }

  private write(
    tenant: Tenant,
    userId: string,
    { action, purpose, requestId }: { action: AuditAction; purpose: string; requestId: string },
  ): Promise<void> {
    // A caller who requests a link is unidentified. One who sets a password is identified by the link.
    const actor =
      action === 'password.chosen' ? { kind: 'user' as const, id: userId } : { kind: 'system' as const, id: null };
    const subject = { kind: 'user', id: userId };
    return auditLog.append(tenant, {
      actor,
      action,
      subject,
      details: { purpose },
      requestId,
    });
  }
}

const MAILED = 'If a user signs in with this address, we have sent it a link to set a new password.';
const NO_MAIL = 'This installation sends no email. Ask an administrator for a link to set a new password.';
