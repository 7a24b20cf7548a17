/** Users of an organization, and the directory by which an address finds its organization. */
import type { EntityManager, DataSource } from 'typeorm';
import type { ActorKind } from '#libs/contracts';
import { newId } from '../../ids.js';
import { UserEntity, LoginDirectoryEntity } from '../../schema/platform/access.entity.js';

/** Users in the order they were added. */
export function pageOfUsers(
  tx: EntityManager,
  organisationId: string,
  page: { after: string | null; limit: number },
): Promise<UserEntity[]> {
  const query = tx
    .createQueryBuilder(UserEntity, 'u')
    .where('u.organisationId = :organisationId', { organisationId })
    .orderBy('u.id')
    .limit(page.limit);
  if (page.after !== null) query.andWhere('u.id > :after', { after: page.after });
  return query.getMany();
}

/**
 * Holds the organisation's enabled admins until the transaction ends: two of them who are taken away at the same moment must not
 * each count on the other.
 * @returns how many there are besides the given user
 */
export async function countOtherAdmins(tx: EntityManager, organisationId: string, userId: string): Promise<number> {
  const admins = await tx.query<{ id: string }[]>(
    `SELECT id FROM user_account
      WHERE organisation_id = $1 AND kind = 'admin' AND disabled_at IS NULL ORDER BY id FOR UPDATE`,
    [organisationId],
  );
  return admins.filter(({ id }) => id !== userId).length;
}

/** Changes the given fields, the others stay. */
export async function changeUser(
  tx: EntityManager,
  organisationId: string,
  id: string,
  change: Partial<Pick<UserEntity, 'name' | 'kind' | 'passwordHash' | 'passwordExpiresAt' | 'disabledAt'>>,
): Promise<void> {
  if (Object.keys(change).length > 0) await tx.update(UserEntity, { organisationId, id }, change);
}

/** Somebody, perhaps of another organisation, already signs in with this address. */
export class EmailTakenError extends Error {
  readonly code = 'email-taken';
  override name = 'EmailTakenError';
}

/**
 * Adds a user and the entry by which their address finds the organisation. The address is stored in lower case.
 * @returns the id of the user
 * @throws EmailTakenError
 */
export async function createUser(
  tx: EntityManager,
  user: {
    organisationId: string;
    kind: ActorKind;
    email: string;
    name: string;
    passwordHash: string | null;
    /** Of a password that Candor made up. */
    passwordExpiresAt?: Date | null;
  },
): Promise<string> {
  const id = newId();
  const email = user.email.trim().toLowerCase();
  const taken = () => new EmailTakenError('a user with this email address exists already');
  const added = await tx
    .createQueryBuilder()
    .insert()
    .into(UserEntity)
    .values({ ...user, id, email })
    .orIgnore()
    .returning('id')
    .execute();
  if ((added.raw as unknown[]).length === 0) throw taken();
  const listed = await tx
    .createQueryBuilder()
    .insert()
    .into(LoginDirectoryEntity)
    .values({ email, organisationId: user.organisationId, userId: id })
    .orIgnore()
    .returning('email')
    .execute();
  if ((listed.raw as unknown[]).length === 0) throw taken();
  return id;
}

/** A user of the organisation by id, or null. */
export async function findUser(tx: EntityManager, organisationId: string, id: string): Promise<UserEntity | null> {
  return tx.findOneBy(UserEntity, { organisationId, id });
}

/**
 * Where an address signs in, or null. Needs no tenant: it is how a sign-in finds its tenant.
 * @param dataSource of the `app` pool
 */
export async function findLogin(
  dataSource: DataSource,
  email: string,
): Promise<{ organisationId: string; userId: string } | null> {
  const found = await dataSource.manager.findOneBy(LoginDirectoryEntity, { email: email.trim().toLowerCase() });
  return found === null ? null : { organisationId: found.organisationId, userId: found.userId };
}
