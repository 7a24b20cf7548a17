/** The users of the organization: admins add, change and disable them. */
import { Inject, Injectable } from '@nestjs/common';
import { hashPassword, issueLink, madePasswordExpiry, makePassword } from '#libs/secrets';
import type {
  CreatedUser,
  LinkPurpose,
  NewUser,
  Page,
  PageQuery,
  PasswordLink,
  SignInLink,
  User,
  UserChange,
} from '#libs/contracts';
import { EmailTakenError, newId, outbox, sessions, type Tenant, type UserEntity, users } from '#libs/database';
import { outboxJob } from '#libs/queues';
import { Conflict, NotFound } from '../../http/problems/problem.js';
import { pageFrom, readIdCursor } from '../../http/responses/cursor.js';
import { authorise, type Actor } from '../../permissions/actor.js';
import { ADMINS } from '../../permissions/rights.js';
import { API_OPTIONS, type ApiOptions } from '../../settings/options.js';
import { audit } from '../../transactions/audit.js';
import { Transactions } from '../../transactions/transactions.service.js';
import { AccountNotices } from '../sign-in/account-notices.service.js';
import { requireGoodPassword } from '../sign-in/password-check.js';

type PasswordPurpose = Exclude<LinkPurpose, 'sign-in'>;

@Injectable()
export class UsersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly notices: AccountNotices,
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
  ) {}

  async list(actor: Actor, { cursor, limit }: PageQuery): Promise<Page<User>> {
    authorise(actor, ADMINS);
    const after = readIdCursor('users', cursor);
    return this.transactions.read(actor, async (tenant) => {
      const rows = await users.list(tenant, { after, limit: limit + 1 });
      const ids = rows.map(({ id }) => id);
      const seen = await sessions.lastSeen(tenant, ids);
      const show = (row: UserEntity): User => userOf(row, seen.get(row.id));
      return pageFrom(rows, limit, 'users', ({ id }) => [id], show);
    });
  }

  async add(actor: Actor, input: NewUser): Promise<CreatedUser> {
    authorise(actor, ADMINS);
    const invited = input.invite ?? false;
    const password = invited ? null : (input.password ?? makePassword());
    const passwordHash = password === null ? null : await hashPassword(password);
    const passwordExpiresAt = password === null || input.password !== undefined ? null : madePasswordExpiry();
    return this.transactions.onceWithSecret(actor, 201, async (tenant) => {
      const { email, name, kind } = input;
      if (input.password !== undefined) await requireGoodPassword(tenant, input.password, input);
      const row = { email, name, kind, passwordHash, passwordExpiresAt };
      const id = await users.create(tenant, row).catch(asConflict);
      await audit(tenant, actor, 'user.created', { kind: 'user', id }, { kind, invited });
      const mailed = invited && this.mails;
      if (mailed) await this.mailLink(tenant, actor, id, 'invitation');
      const link = mailed ? null : await this.makeLink(tenant, id, invited ? 'invitation' : 'sign-in');
      return {
        user: await this.show(tenant, id),
        password: input.password === undefined ? password : null,
        signInLink: invited ? null : (link?.path ?? null),
        invitationLink: invited ? (link?.path ?? null) : null,
        mailed,
      };
    });
  }

  async change(actor: Actor, id: string, input: UserChange): Promise<User> {
    authorise(actor, ADMINS);
    const passwordHash = input.password === undefined ? undefined : await hashPassword(input.password);
    return this.transactions.once(actor, 200, async (tenant) => {
      const user = await this.find(tenant, id);
      const stopsBeingAdmin = input.disabled === true || (input.kind !== undefined && input.kind !== 'admin');
      if (user.kind === 'admin' && stopsBeingAdmin && (await users.countOtherAdmins(tenant, id)) === 0) {
        throw new Conflict(
          'last-admin',
          'This user is the last administrator. Make another user an administrator first.',
        );
      }
      if (input.password !== undefined) await requireGoodPassword(tenant, input.password, user);
      await users.update(tenant, id, {
        ...(input.name !== undefined && { name: input.name }),
        ...(input.kind !== undefined && { kind: input.kind }),
        ...(passwordHash !== undefined && { passwordHash, passwordExpiresAt: null }),
        ...(input.disabled !== undefined && { disabledAt: input.disabled ? (user.disabledAt ?? new Date()) : null }),
      });
      if (input.disabled === true || passwordHash !== undefined) await sessions.endAllOfUser(tenant, id);
      if (passwordHash !== undefined) await this.notices.notify(tenant, id, 'password-changed');
      await audit(tenant, actor, 'user.changed', { kind: 'user', id }, { fields: Object.keys(input).sort() });
      return this.show(tenant, id);
    });
  }

  async addSignInLink(actor: Actor, id: string): Promise<SignInLink> {
    authorise(actor, ADMINS);
    return this.transactions.onceWithSecret(actor, 201, async (tenant) => {
      const user = await this.find(tenant, id);
      if (user.disabledAt) throw new Conflict('user-disabled', 'The user is deactivated. Activate them first.');
      await audit(tenant, actor, 'sign-in-link.created', { kind: 'user', id });
      const { path, row } = await this.makeLink(tenant, id, 'sign-in');
      return { signInLink: path, expiresAt: row.expiresAt.toISOString() };
    });
  }

  /** A link to choose a password with: mailed where mail is set up, else shown once, to be handed over. */
  async addPasswordLink(actor: Actor, id: string): Promise<PasswordLink> {
    authorise(actor, ADMINS);
    return this.transactions.onceWithSecret(actor, 201, async (tenant) => {
      const user = await this.find(tenant, id);
      if (user.disabledAt) throw new Conflict('user-disabled', 'The user is deactivated. Activate them first.');
      const purpose = user.passwordHash === null ? 'invitation' : 'reset';
      if (this.mails) {
        await this.mailLink(tenant, actor, id, purpose);
        return { mailed: true, link: null, expiresAt: null };
      }
      await audit(tenant, actor, 'password-link.created', { kind: 'user', id }, { purpose });
      const { path, row } = await this.makeLink(tenant, id, purpose);
      return { mailed: false, link: path, expiresAt: row.expiresAt.toISOString() };
    });
  }

  private get mails(): boolean {
    return this.options.smtpUrl !== null;
  }

  private async mailLink(tenant: Tenant, actor: Actor, userId: string, purpose: PasswordPurpose): Promise<void> {
    await outbox.enqueue(tenant, [outboxJob('send-sign-in-link', { userId, purpose })]);
    await audit(tenant, actor, 'password-link.requested', { kind: 'user', id: userId }, { purpose });
  }

  private async makeLink(tenant: Tenant, userId: string, purpose: LinkPurpose) {
    const link = issueLink(purpose, { organisationId: tenant.organisationId, userId, id: newId() });
    await sessions.createSignInLink(tenant, link.row);
    return link;
  }

  private async show(tenant: Tenant, id: string): Promise<User> {
    const seen = await sessions.lastSeen(tenant, [id]);
    return userOf(await this.find(tenant, id), seen.get(id));
  }

  private async find(tenant: Tenant, id: string): Promise<UserEntity> {
    const user = await users.find(tenant, id);
    if (!user) throw new NotFound('user');
    return user;
  }
}

function userOf(row: UserEntity, lastSeenAt: Date | undefined): User {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    kind: row.kind,
    createdAt: row.createdAt.toISOString(),
    disabledAt: row.disabledAt?.toISOString() ?? null,
    hasPassword: row.passwordHash !== null,
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
  };
}

function asConflict(error: unknown): never {
  if (error instanceof EmailTakenError) {
    throw new Conflict('email-taken', 'Another user signs in with this address. Use another one.');
  }
  throw error;
}
