/** Users of the organisation: admins add, change and disable them. */
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { hashPassword, issueToken, makePassword } from '#libs/access';
import type { CreatedUser, NewUser, Page, PageQuery, SignInLink, User, UserChange } from '#libs/contracts';
import {
  changeUser,
  countOtherAdmins,
  createSignInLink,
  createUser,
  EmailTakenError,
  endSessionsOfUser,
  findUser,
  newId,
  pageOfUsers,
  type UserEntity,
} from '#libs/database';
import { pageFrom, readIdCursor } from '../../http/cursor.js';
import { Conflict, NotFound } from '../../http/problem.js';
import { audit } from '../../transactions/audit.js';
import { Transactions } from '../../transactions/transactions.service.js';
import { authorise, type Actor } from '../actor.js';
import { ADMINS } from '../rights.js';

/** Long enough to send it to a colleague who is away until tomorrow. */
const LINK_MS = 48 * 3_600_000;

@Injectable()
export class UsersService {
  constructor(private readonly transactions: Transactions) {}

  async list(actor: Actor, { cursor, limit }: PageQuery): Promise<Page<User>> {
    authorise(actor, ADMINS);
    const after = readIdCursor('users', cursor);
    const rows = await this.transactions.read(actor, (tx) =>
      pageOfUsers(tx, actor.organisationId, { after, limit: limit + 1 }),
    );
    return pageFrom(rows, limit, 'users', ({ id }) => [id], userOf);
  }

  async add(actor: Actor, input: NewUser): Promise<CreatedUser> {
    authorise(actor, ADMINS);
    const password = input.password ?? makePassword();
    const passwordHash = await hashPassword(password);
    return this.transactions.changeShowingSecret(actor, 201, async (tx) => {
      const { organisationId } = actor;
      const { email, name, kind } = input;
      const id = await createUser(tx, { organisationId, email, name, kind, passwordHash }).catch(asConflict);
      await audit(tx, actor, 'user.created', { kind: 'user', id }, { kind });
      const { signInLink } = await this.makeLink(tx, organisationId, id);
      return {
        user: userOf(await this.find(tx, actor, id)),
        password: input.password === undefined ? password : null,
        signInLink,
      };
    });
  }

  async change(actor: Actor, id: string, input: UserChange): Promise<User> {
    authorise(actor, ADMINS);
    const passwordHash = input.password === undefined ? undefined : await hashPassword(input.password);
    return this.transactions.change(actor, 200, async (tx) => {
      const user = await this.find(tx, actor, id);
      const stopsBeingAdmin = input.disabled === true || (input.kind !== undefined && input.kind !== 'admin');
      if (user.kind === 'admin' && stopsBeingAdmin && (await countOtherAdmins(tx, actor.organisationId, id)) === 0) {
        throw new Conflict('last-admin', 'Last admin', 'This is the last admin. Make another user admin first.');
      }
      await changeUser(tx, actor.organisationId, id, {
        ...(input.name !== undefined && { name: input.name }),
        ...(input.kind !== undefined && { kind: input.kind }),
        ...(passwordHash !== undefined && { passwordHash }),
        ...(input.disabled !== undefined && { disabledAt: input.disabled ? (user.disabledAt ?? new Date()) : null }),
      });
      if (input.disabled === true || passwordHash !== undefined) await endSessionsOfUser(tx, actor.organisationId, id);
      await audit(tx, actor, 'user.changed', { kind: 'user', id }, { fields: Object.keys(input).sort() });
      return userOf(await this.find(tx, actor, id));
    });
  }

  async addSignInLink(actor: Actor, id: string): Promise<SignInLink> {
    authorise(actor, ADMINS);
    return this.transactions.changeShowingSecret(actor, 201, async (tx) => {
      const user = await this.find(tx, actor, id);
      if (user.disabledAt) throw new Conflict('user-disabled', 'User disabled', 'Enable the user first.');
      await audit(tx, actor, 'sign-in-link.created', { kind: 'user', id });
      return this.makeLink(tx, actor.organisationId, id);
    });
  }

  private async makeLink(tx: EntityManager, organisationId: string, userId: string): Promise<SignInLink> {
    const id = newId();
    const { token, digest } = issueToken('signInLink', organisationId, id);
    const expiresAt = new Date(Date.now() + LINK_MS);
    await createSignInLink(tx, { organisationId, id, userId, secretDigest: digest, expiresAt });
    // After `#`, so that it reaches no server's log.
    return { signInLink: `/sign-in#${token}`, expiresAt: expiresAt.toISOString() };
  }

  private async find(tx: EntityManager, actor: Actor, id: string): Promise<UserEntity> {
    const user = await findUser(tx, actor.organisationId, id);
    if (!user) throw new NotFound('user');
    return user;
  }
}

function userOf(row: UserEntity): User {
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    kind: row.kind,
    createdAt: row.createdAt.toISOString(),
    disabledAt: row.disabledAt?.toISOString() ?? null,
  };
}

function asConflict(error: unknown): never {
  if (error instanceof EmailTakenError) {
    throw new Conflict(
      'email-taken',
      'E-mail address taken',
      'Somebody signs in with this address already. Use another one.',
    );
  }
  throw error;
}
