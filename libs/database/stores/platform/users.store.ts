/** Users of an organization, and the directory by which an address finds its organization. */
import type { DataSource } from 'typeorm';
import type { ActorKind } from '#libs/contracts';
import { newId } from '../../ids.js';
import { UserEntity, LoginDirectoryEntity } from '../../schema/platform/access.entity.js';
import type { Tenant } from '../../tenant.js';

/** Users in the order they were added. */
export function list(tenant: Tenant, page: { after: string | null; limit: number }): Promise<UserEntity[]> {
  const query = tenant.manager
    .createQueryBuilder(UserEntity, 'u')
    .where('u.organisationId = :organisationId', { organisationId: tenant.organisationId })
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
export async function countOtherAdmins(tenant: Tenant, userId: string): Promise<number> {
  const admins = await tenant.query<{ id: string }[]>(
    `SELECT id FROM user_account
      WHERE organisation_id = $1 AND kind = 'admin' AND disabled_at IS NULL ORDER BY id FOR UPDATE`,
    [tenant.organisationId],
  );
  return admins.filter(({ id }) => id !== userId).length;
}

/** Changes the given fields, the others stay. */
export async function update(
  tenant: Tenant,
  id: string,
  change: Partial<Pick<UserEntity, 'name' | 'kind' | 'passwordHash' | 'passwordExpiresAt' | 'disabledAt'>>,
): Promise<void> {
  if (Object.keys(change).length > 0)
    await tenant.manager.update(UserEntity, { organisationId: tenant.organisationId, id }, change);
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
export async function create(
  tenant: Tenant,
  user: {
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
  const added = await tenant.manager
    .createQueryBuilder()
    .insert()
    .into(UserEntity)
    .values({ ...user, organisationId: tenant.organisationId, id, email })
    .orIgnore()
    .returning('id')
    .execute();
  if ((added.raw as unknown[]).length === 0) throw taken();
  const listed = await tenant.manager
    .createQueryBuilder()
    .insert()
    .into(LoginDirectoryEntity)
    .values({ email, organisationId: tenant.organisationId, userId: id })
    .orIgnore()
    .returning('email')
    .execute();
  if ((listed.raw as unknown[]).length === 0) throw taken();
  return id;
}

/** A user of the organisation by id, or null. */
export async function find(tenant: Tenant, id: string): Promise<UserEntity | null> {
  return tenant.manager.findOneBy(UserEntity, { organisationId: tenant.organisationId, id });
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
